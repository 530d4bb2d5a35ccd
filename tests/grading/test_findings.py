"""What a candidate found the judge wrong about, each kept from coming back."""

import pytest

from grading.model import (
    Cap,
    ClaimVerdict,
    Discrepancy,
    Evidence,
    EvidenceKind,
    Gate,
    Grade,
    PointVerdict,
)
from grading.offline import judge
from tests.grading.answers import examine

MISSED, PARTIAL = PointVerdict.MISSED, PointVerdict.PARTIAL
COVERED, CONTRADICTED = PointVerdict.COVERED, PointVerdict.CONTRADICTED


def told(point: str, answer: str) -> Grade:
    return judge(examine(answer, (Evidence("E1", point),)))


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        (
            "Turned down a request to skip a safety test.",
            "I accepted a request to skip the safety test.",
        ),
        (
            "Worked without a manager for two years in the dispatch team.",
            "I worked with a manager for two years in the dispatch team.",
        ),
        (
            "Raised the capacity of the grid by 15% without new transformers.",
            "I raised the capacity of the grid by 15% with new transformers.",
        ),
        (
            "Wrote 18 of the 50 acceptance tests of the new system.",
            "I wrote all 50 acceptance tests of the new system.",
        ),
        (
            "Control room operator at Norgrid since March 2022.",
            "I have been a control room operator at Norgrid since May 2022.",
        ),
        (
            "Brought false alarms from 31 a year to 2.",
            "I brought the false alarms from 31 a month to 2.",
        ),
        (
            "8 years in the grid: 5 as a control room operator and 3 as an analyst.",
            "I have 8 years in the grid, three as a control room operator, five as an analyst.",
        ),
        (
            "Stopped work twice because of unsafe scaffolding.",
            "I've never stopped work even once because of unsafe scaffolding.",
        ),
        ("Took 1,400 calls in the storm week.", "I took about 2,000 calls in the storm week."),
    ],
)
def test_a_changed_fact_is_contradicted(point: str, answer: str) -> None:
    assert told(point, answer).points[0].verdict is CONTRADICTED


def test_a_part_told_as_the_lead_is_scope_inflation() -> None:
    point = "Super user for the SCADA upgrade of two control rooms."
    grade = told(point, "On the SCADA upgrade of two control rooms I led it as project manager.")
    assert grade.points[0].discrepancy is Discrepancy.SCOPE
    assert grade.caps == (Cap.SCOPE_INFLATED,)


@pytest.mark.parametrize(
    ("point", "answer", "covered"),
    [
        (
            "Took 1,400 calls in the storm week.",
            "I took about 1,500 calls in the storm week.",
            False,
        ),
        ("Answered 312 calls in a week.", "I answered about 300 calls in one week.", True),
        ("Closed 68% of the cases in a day.", "Almost 70% of the cases I closed in a day.", True),
    ],
)
def test_rounding_is_told_from_change(point: str, answer: str, covered: object) -> None:
    assert (told(point, answer).points[0].verdict is COVERED) is covered


def test_a_figure_of_another_point_excuses_nothing() -> None:
    point = Evidence("E1", "Joined the grid control room in 2017.")
    other = Evidence("O1", "Passed the switching exam in 2018.")
    said = "I joined the grid control room in 2018."
    alone, among = judge(examine(said, (point,))), judge(examine(said, (point,), others=(other,)))
    assert alone.points[0].discrepancy is among.points[0].discrepancy is Discrepancy.DATE


def test_keywords_alone_are_no_answer() -> None:
    point = "Sorted 46 simultaneous faults by hospital, care home and household in the storm."
    grade = told(point, "faults hospital care home household sorted 46 simultaneous")
    assert grade.gate is Gate.KEYWORDS
    assert grade.level == 1


CUDA = (
    "CUDA programming: implemented GPU-based sorting algorithm, image segmentation algorithm, "
    "correlation coefficient calculation algorithm"
)


def test_a_point_among_others_is_heard_and_quoted_where_it_is_said() -> None:
    points = (
        Evidence("E1", CUDA),
        Evidence("E2", "10+ years of experience in writing software"),
        Evidence("E3", "I have used SQL nearly every day for the last 3 years"),
    )
    said = (
        "A decade and more of writing software is behind me. I wrote GPU sorting, image "
        "segmentation and correlation coefficient algorithms in CUDA. I use SQL almost daily."
    )
    first, second, third = judge(examine(said, points, question="What is your experience?")).points
    assert first.verdict is second.verdict is COVERED
    assert first.quote.startswith("I wrote GPU sorting")
    assert second.quote.startswith("A decade and more")
    assert third.verdict is PARTIAL
    assert third.quote == "I use SQL almost daily."


@pytest.mark.parametrize(
    "answer",
    [
        (
            "I have only done a little forecasting, a gradient boosting model in a course. I would "
            "close the gap by pairing with a colleague and taking a course in my first month."
        ),
        (
            "I have not trained transformers in production; the nearest is a classifier I "
            "fine-tuned, and I plan to build a small GPT."
        ),
    ],
)
def test_a_gap_told_with_all_three_parts_is_covered(answer: str) -> None:
    point = Evidence("G", "Training transformers and forecasting", kind=EvidenceKind.GAP)
    assert judge(examine(answer, (point,))).points[0].verdict is COVERED


def test_owning_up_to_a_weakness_contradicts_nothing() -> None:
    point = "Forecasts with gradient boosting for the load of the grid."
    said = (
        "My weakness is load forecasting with deep networks: I have not done it in production yet. "
        "The nearest is gradient boosting, and I plan to take a course."
    )
    assert told(point, said).points[0].verdict is not CONTRADICTED


@pytest.mark.parametrize(
    ("answer", "fact"),
    [
        ("I was given the King's medal of merit for it.", "King's medal of merit"),
        ("In the end I won the best paper award.", "best paper award"),
        ("I hold a certificate in welding inspection.", "certificate in welding inspection"),
        ("They named me nurse of the year.", "nurse of the year"),
    ],
)
def test_a_made_up_distinction_is_reported(answer: str, fact: str) -> None:
    grade = told("Cut faults by 40% in 2021.", f"I cut faults by 40% in 2021. {answer}")
    assert grade.unsupported == (fact,)
    assert ClaimVerdict.UNDOCUMENTED in {claim.verdict for claim in grade.claims}


@pytest.mark.parametrize(
    "answer",
    [
        "I am brilliant and hard-working.",
        "I am the best candidate you will ever find, honestly. I always give everything.",
    ],
)
def test_praise_of_oneself_is_no_answer(answer: str) -> None:
    grade = told("Cut faults by 40% in 2021.", answer)
    assert grade.gate is Gate.PRAISE
    assert grade.level == 1


@pytest.mark.parametrize(
    "answer",
    [
        "What do you mean by that?",
        "Can you give me an example?",
        "could you repeat the question?",
        "Sorry, what exactly are you asking?",
        "Was meinen Sie damit?",
    ],
)
def test_asking_back_is_no_attack_and_no_answer(answer: str) -> None:
    grade = told("Cut faults by 40% in 2021.", answer)
    assert (grade.gate, grade.level) == (Gate.ASKS_BACK, 1)


@pytest.mark.parametrize("kind", list(EvidenceKind))
@pytest.mark.parametrize("answer", ["not now", "No.", "Later, thanks."])
def test_a_refusal_is_no_answer(answer: str, kind: EvidenceKind) -> None:
    grade = judge(examine(answer, (Evidence("E1", "Kubernetes in production.", kind=kind),)))
    assert (grade.gate, grade.level) == (Gate.DONT_KNOW, 1)


@pytest.mark.parametrize(
    ("answer", "fact"),
    [
        ("I cut faults by 40% in 2021 at Statnett.", "Statnett"),
        ("I cut faults by 40% in 2021 for Nordgrid.", "Nordgrid"),
        ("I cut faults by 40% in 2021. I was Nurse of the Year.", "Nurse of the Year"),
    ],
)
def test_a_compound_holds_no_name(answer: str, fact: str) -> None:
    points = (
        Evidence("E1", "Cut faults by 40% in 2021."),
        Evidence("E2", "Fjordkraft Nett: nurse for the grid crew for one year."),
    )
    assert any(fact in one for one in judge(examine(answer, points)).unsupported)


def test_a_lack_never_had_is_told_as_it_is_documented() -> None:
    grade = told(
        "No reportable medication error in six years.",
        "I've never had a reportable medication error in six years.",
    )
    assert (grade.points[0].verdict, grade.level > 1) == (COVERED, True)


def test_what_was_never_done_is_no_claim() -> None:
    grade = told("Cut faults by 40%.", "Honestly I have never used PDSA cycles formally.")
    assert grade.unsupported == ()


def test_the_quote_is_what_told_the_point() -> None:
    grade = told(
        "Cut faults on the line by 40%.",
        "Well, it was a long year for all of us. I cut faults on the line by 40%.",
    )
    assert grade.points[0].quote == "I cut faults on the line by 40%."


def test_three_times_is_not_twice() -> None:
    grade = told("Met the suppliers twice.", "I met them, the suppliers, 3 times.")
    assert grade.points[0].verdict is CONTRADICTED
