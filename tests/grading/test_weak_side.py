"""Answers about a weak side that was noted beside evidence."""

import pytest

from grading.gap import GapPart, parts_told
from grading.model import Evidence, EvidenceKind, Grade, PointVerdict
from grading.offline import judge
from tests.grading.answers import examine

COVERED, PARTIAL, MISSED = PointVerdict.COVERED, PointVerdict.PARTIAL, PointVerdict.MISSED
EVIDENCE = (
    Evidence("K1", "Fitted 40 kitchens in two years, all within a day of the plan.", kin=True),
    Evidence("K2", "Led the joinery of a school hall with a crew of 6.", kin=True),
)
STRONG = "I fitted 40 kitchens in two years, and all were done within a day of the plan."


def graded(answer: str, *, noted: str = "quoting for jobs is my weak spot", **kind: bool) -> Grade:
    what = EvidenceKind.GAP if kind.get("gap") else EvidenceKind.WEAK_SIDE
    point = Evidence("G", noted, kind=what)
    question = f"You noted to yourself: “{noted}”. Where do you honestly stand with that?"
    return judge(examine(answer, (point,), question=question, others=EVIDENCE))


@pytest.mark.parametrize(
    "answer",
    [
        "Quoting does not come easily to me, I price too low. The nearest is the materials list I"
        " make for each kitchen. I practise on three old quotes with my boss every week.",
        "I struggle with quoting. What I do have is the day plan of 40 kitchens. I have booked a"
        " costing course in spring.",
        "Honestly I am not good at quoting jobs yet. Something similar is the material list I did"
        " for the school hall. I will sit with our estimator and practise in my first month.",
    ],
)
def test_told_openly_with_the_nearest_and_a_plan_it_is_covered(answer: str) -> None:
    grade = graded(answer)
    assert [point.verdict for point in grade.points] == [COVERED]
    assert grade.level >= 4


CONFLICT = "this is my weak spot, have a better example of conflict ready"
LOSS = Evidence(
    "K1",
    "We lost two good people in 2020 because I gave feedback only when something was wrong; since"
    " then I hold a 15-minute talk with each person every Friday",
    kin=True,
)


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        (
            "Honestly, giving feedback is where I am weakest. In 2020 two good people left us since"
            " I only ever spoke up when they'd botched something. These days I sit down with"
            " everybody for a quarter of an hour each Friday, and I'm planning to collect a proper"
            " story about a conflict before the interview.",
            COVERED,
        ),
        (
            "Feedback is my weak side: we lost two good people in 2020 because I only said"
            " something when it was wrong. Since then I talk fifteen minutes with everyone on"
            " Fridays. I'm also going to prepare a better story of a conflict by next Sunday.",
            COVERED,
        ),
        ("Feedback is my weak side. I'm not going to prepare a story by next Sunday.", PARTIAL),
        ("Feedback is my weak side. I'd love to find a better story some day.", PARTIAL),
        (
            "Feedback is my weak side. In 2020 I moved to another cellar, it had two doors.",
            PARTIAL,
        ),
    ],
)
def test_what_one_does_otherwise_since_or_prepares_is_a_plan(
    answer: str, verdict: PointVerdict
) -> None:
    noted = f"Leads and trains a small team: {CONFLICT}"
    point = Evidence("G", noted, kind=EvidenceKind.WEAK_SIDE)
    question = f"You noted to yourself: “{CONFLICT}”. Where do you honestly stand with that?"
    grade = judge(examine(answer, (point,), question=question, others=(LOSS,)))
    assert [one.verdict for one in grade.points] == [verdict]


def test_what_is_documented_is_heard_as_the_nearest() -> None:
    said = "Feedback is my weak side. Two good people left in 2020, as I said only what was wrong."
    assert parts_told(CONFLICT, said, [LOSS.text]) == {GapPart.HONEST, GapPart.NEAREST}


def test_strong_evidence_is_half_of_an_answer_and_never_nothing() -> None:
    grade = graded(STRONG)
    assert [point.verdict for point in grade.points] == [PARTIAL]
    assert grade.points[0].quote in STRONG
    assert grade.share == 0.5
    assert 3 <= grade.level <= 4


def test_evidence_told_otherwise_is_no_half() -> None:
    grade = graded("I fitted 400 kitchens in two years, and all were done within a day.")
    assert [point.verdict for point in grade.points] == [MISSED]
    assert grade.level <= 2


def test_owning_up_alone_is_half() -> None:
    assert graded("Quoting is hard for me, I tend to price too low.").points[0].verdict is PARTIAL


def test_owning_up_is_heard_among_the_parts() -> None:
    told = parts_told("Quoting for jobs", "Quoting is not my strength. I take a course on it.")
    assert told == {GapPart.HONEST, GapPart.PLAN}


@pytest.mark.parametrize("answer", ["I am great at everything I do.", "Quoting is fun."])
def test_a_boast_is_missed(answer: str) -> None:
    grade = graded(answer)
    assert grade.points[0].verdict is MISSED
    assert grade.level <= 2


def test_no_evidence_fills_the_place_of_a_whole_gap() -> None:
    grade = graded(STRONG, noted="Forklift licence", gap=True)
    assert grade.points[0].verdict is MISSED
    assert grade.share == 0


def test_an_english_answer_on_a_gap_with_a_foreign_looking_name_is_english() -> None:
    said = "I have not done that yet. The nearest is the crew of 6 that I led."
    assert graded(said, noted="Non-ferrous casting (V2)", gap=True).other_language is None
