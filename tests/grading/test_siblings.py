"""One thing told for another of its kind, and what only looks so."""

import json
from pathlib import Path

import pytest

from grading.lines import grade_line
from grading.model import Evidence, PointVerdict
from grading.offline import judge
from tests.grading.answers import examine, verdict_labels, verdict_on

CATTLE = "Managed a herd of 300 dairy cattle on a hill farm."
VIOLIN = "Taught violin to 25 children at the Merton music school."
KNEE = "Set up a knee rehabilitation class for 40 patients a month."
HOSPICE = "Wrote the infection policy for the children's hospice."
CANCER = "Screened 900 women for breast cancer."
BAKERY = "Managed a bakery with 12 staff."
GIRLS = "Coaches the under-13 girls at Harrow Vale FC, a squad of 22."
NURSES = "Trained 14 nurses in the new drip pumps."
BOARD = "Presented the findings to the board in person."
GEIGE = "Unterrichtet Geige an der Musikschule Merten, 25 Kinder."
GOALIE = "Played semi-professionally as a goalkeeper for Penrose Town until 2014."

CHANGED = [
    (GOALIE, "I was a striker. Penrose Town, semi-pro, until my shoulder went in 2014."),
    (CATTLE, "For six years I looked after about three hundred sheep up on a hill farm."),
    (VIOLIN, "At the Merton music school I gave cello lessons to twenty-five kids."),
    (KNEE, "The shoulder rehab class was something I started; forty patients come each month."),
    (HOSPICE, "The infection policy at the children's hospital, I wrote that."),
    (CANCER, "I did the screening of nine hundred women for cervical cancer."),
    (BAKERY, "I managed a butcher's with twelve staff."),
    (GIRLS, "I've got the under-thirteens at Harrow Vale, the boys. Twenty-two of them."),
    (NURSES, "I trained fourteen midwives in the new drip pumps."),
    (BOARD, "I showed the findings to the board by video call."),
    (GEIGE, "Ich unterrichte Klavier an der Musikschule Merten, 25 Kinder sind es."),
]
HONEST = [
    (GOALIE, "I was a goalkeeper at Penrose Town, semi-pro. My brother was a striker."),
    (CATTLE, "I managed three hundred cows on a hill farm."),
    (CATTLE, "I managed 300 dairy cattle on a hill farm; the neighbour has sheep."),
    (VIOLIN, "At the Merton music school I taught the violin to 25 kids, not the cello."),
    (KNEE, "I set up the class for knees, forty patients come each month. Shoulders come later."),
    (HOSPICE, "I wrote the infection policy of the hospice where the children are."),
    (BAKERY, "I ran the baker's shop, twelve of us, with the butcher's next door."),
    (NURSES, "I taught fourteen nurses the new pumps, the doctors watched."),
    (NURSES, "I trained 14 of my colleagues in the new drip pumps, and a doctor thanked me."),
    (BOARD, "I stood before the board myself and presented the findings."),
]


@pytest.mark.parametrize(("point", "answer"), CHANGED)
def test_another_thing_of_the_kind_is_a_change(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED


@pytest.mark.parametrize(("point", "answer"), HONEST)
def test_the_thing_itself_or_a_wider_word_is_none(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is not PointVerdict.CONTRADICTED


def test_a_thing_that_another_point_names_is_told_of_that_point() -> None:
    points = ("Looked after 300 sheep on a hill farm.", "Bred 40 prize cattle on the hill farm.")
    graded = grade_line(
        {
            "id": "1",
            "question": "What animals have you worked with?",
            "evidence": [{"id": f"E{n}", "text": text} for n, text in enumerate(points, 1)],
            "answer": "I bred forty prize cattle on the hill farm.",
        }
    )

    assert (graded["covered"], graded["contradicted"]) == (["E2"], [])


BESIDE = [
    tuple(json.loads(line).values())
    for line in Path(__file__).with_name("siblings_beside.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize(("point", "answer"), BESIDE)
def test_a_thing_that_only_appears_beside_is_no_change(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is not PointVerdict.CONTRADICTED


def test_what_differs_is_quoted_as_it_was_written() -> None:
    point = "Drove the night tram on line 12."
    judged = judge(examine("I drove the night buses, line 12.", (Evidence("E1", point),))).points[0]

    assert (judged.said, judged.documented) == ("buses", "tram")


def test_figures_of_the_points_own_parts_and_of_others_are_no_change() -> None:
    led = "Led a team of seven, two of them deaf; learned sign language to B1 to teach them."
    wheels = ("Ran three cellars, about 14,000 wheels a year.", "Held back a batch of 220 wheels.")
    answer = "I had a lot of 220 wheels on hold, and kept it back."
    points = tuple(Evidence(f"E{n}", text) for n, text in enumerate(wheels))

    told = verdict_on(led, "I led seven people and two of them are deaf, I signed at B1 to teach.")
    assert told is not PointVerdict.CONTRADICTED
    assert verdict_labels(judge(examine(answer, points)))["E0"] != "contradicted"


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("I phoned each of the 38 shops except three, within a day.", PointVerdict.CONTRADICTED),
        ("I rang all but two of the 38 shops inside a day.", PointVerdict.CONTRADICTED),
        ("I phoned all of the 38 shops myself, apart from writing to them.", PointVerdict.COVERED),
        ("I phoned every one of the 38 shops within a day.", PointVerdict.COVERED),
    ],
)
def test_some_left_out_right_behind_all_are_an_exception(
    answer: str, verdict: PointVerdict
) -> None:
    assert verdict_on("Phoned all 38 shops within a day.", answer) is verdict
