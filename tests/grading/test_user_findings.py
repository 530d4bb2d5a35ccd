"""What a candidate found wrong in a session, each told in other trades too."""

import pytest

from grading.model import Evidence, Grade, PointVerdict
from grading.offline import judge
from tests.grading.answers import examine

COVERED, CONTRADICTED = PointVerdict.COVERED, PointVerdict.CONTRADICTED


def told(point: str, answer: str) -> Grade:
    return judge(examine(answer, (Evidence("E1", point),)))


A_DIRECTION_OF_SOMETHING_ELSE = [
    (
        "Onboarding completion rose from 41% to 63% after we removed the IBAN step.",
        "By dropping the IBAN step we lifted onboarding completion by 22 percentage points.",
    ),
    (
        "Punctuality of the line rose from 78% to 91% after we removed two stops.",
        "Punctuality of the line is 13 percentage points better since we dropped two stops.",
    ),
    (
        "Raised the share of full donors from 30% to 44% by shortening the form.",
        "By cutting the form I got the share of full donors up by 14 percentage points.",
    ),
    (
        "Bookings of the guided tour grew by 40% after we abolished the deposit.",
        "We dropped the deposit for the guided tour, and bookings are 40% above what they were.",
    ),
]


@pytest.mark.parametrize(("point", "answer"), A_DIRECTION_OF_SOMETHING_ELSE)
def test_a_thing_dropped_is_no_fall_of_what_is_measured(point: str, answer: str) -> None:
    assert told(point, answer).points[0].verdict is COVERED


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        (
            "Punctuality of the line rose from 78% to 91% after we removed two stops.",
            "Punctuality of the line dropped after we removed two stops.",
        ),
        (
            "Raised the share of full donors from 30% to 44% by shortening the form.",
            "The share of full donors fell when I shortened the form.",
        ),
        (
            "On a stormy night we had 40 guests in a hut built for 24, and no spare mattress. I"
            " opened the chapel and fed everybody. Waits for the soup fell from 50 to 15 minutes.",
            "On a stormy night we had 40 guests in a hut built for 24. I opened the chapel and"
            " fed everybody, and waits for the soup rose.",
        ),
    ],
)
def test_a_fall_of_what_is_measured_is_a_change(point: str, answer: str) -> None:
    assert told(point, answer).points[0].verdict is CONTRADICTED


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        (
            "On a stormy night we had 40 guests in a hut built for 24, and no spare mattress. I"
            " opened the chapel and fed everybody. Waits for the soup fell from 50 to 15 minutes.",
            "Double the guests we had mattresses for, on a stormy night. I opened the chapel,"
            " fed everybody and waits for the soup fell to 15 minutes.",
        ),
        (
            "The crew came to no grief. I told the owner the same day and we changed the watch.",
            "I told the owner that same day and we changed the watch.",
        ),
    ],
)
def test_the_scene_of_a_lack_is_no_denial_of_it(point: str, answer: str) -> None:
    assert told(point, answer).points[0].verdict is not CONTRADICTED


@pytest.mark.parametrize(
    ("point", "answer", "verdict"),
    [
        ("Taught a choir every Monday night.", "I taught a choir on Monday evenings.", COVERED),
        ("Ran a food bank every Friday evening.", "I ran a food bank on Friday nights.", COVERED),
        (
            "Taught a choir every Monday night.",
            "I taught a choir on Monday mornings.",
            CONTRADICTED,
        ),
        ("Ran the early class each morning.", "I ran the early class each evening.", CONTRADICTED),
    ],
)
def test_near_times_of_day_are_one(point: str, answer: str, verdict: PointVerdict) -> None:
    assert told(point, answer).points[0].verdict is verdict


@pytest.mark.parametrize(
    ("point", "answer", "said", "documented"),
    [
        (
            "Squad of 7: 5 engineers, 1 designer, me.",
            "My squad has 5 engineers and 2 designers.",
            "2",
            "1",
        ),
        (
            "Kitchen of 9: 4 cooks, 3 porters and 2 apprentices.",
            "My kitchen has 4 cooks, 6 porters and 2 apprentices.",
            "6",
            "3",
        ),
    ],
)
def test_a_count_is_compared_with_that_of_the_same_things(
    point: str, answer: str, said: str, documented: str
) -> None:
    (judged,) = told(point, answer).points
    assert (judged.said, judged.documented) == (said, documented)


def test_of_a_long_point_the_clause_that_differs_is_shown() -> None:
    point = (
        "I chaired the allotment society for six years. I never raised the rent of a plot. The"
        " hedge was planted by 40 volunteers."
    )
    answer = "I chaired the allotment society. I have never chaired it for six years, though."
    (judged,) = told(point, answer).points
    assert judged.documented in {"", "I chaired the allotment society for six years"}
    assert not judged.said.endswith(".")
