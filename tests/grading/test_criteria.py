"""The sides of an answer that rules score, at each of their bounds."""

import pytest

from grading.claims import units
from grading.criteria import score_criteria, tell_parts
from grading.model import Criterion, CriterionScore, Part, PointJudgement, PointVerdict
from grading.terms import terms_of
from grading.vocabulary import Vocabulary

COVERED, PARTIAL, MISSED = PointVerdict.COVERED, PointVerdict.PARTIAL, PointVerdict.MISSED
DEED = "I cut the queue from 9 days to 2."
FILLER = "The weather was fine in that week of May."


def scored(
    answer: str,
    quote: str = DEED,
    *,
    verdict: PointVerdict = COVERED,
    documented: str = "Cut the queue from 9 days to 2",
    language: str = "en",
) -> dict[Criterion, CriterionScore]:
    start = answer.find(quote)
    point = PointJudgement("E1", verdict, quote, max(start, 0), max(start, 0) + len(quote))
    told = Vocabulary(units(answer, language))
    found = score_criteria(
        told, (point,), (), language, terms={"E1": terms_of(documented, language)}
    )
    return {one.criterion: one for one in found}


def side(criterion: Criterion, answer: str, quote: str = DEED, **more: object) -> tuple[int, str]:
    found = scored(answer, quote, **more)[criterion]  # type: ignore[arg-type] # as a table
    return found.score or 0, found.reason


@pytest.mark.parametrize(
    ("answer", "relevance"),
    [
        (DEED, (5, "direct")),
        (f"{DEED} The weather was fine.", (4, "some_drift")),
        (f"{FILLER} {DEED}", (4, "some_drift")),
        (f"{DEED} {FILLER}", (4, "some_drift")),
        (f"The weather was fine. It was May. {DEED}", (3, "late_or_drift")),
        (f"{DEED} {FILLER} {FILLER} {FILLER}", (3, "late_or_drift")),
        (f"{DEED} " + f"{FILLER} " * 7, (2, "mostly_drift")),
    ],
)
def test_relevance_is_how_soon_and_how_much(answer: str, relevance: tuple[int, str]) -> None:
    assert side(Criterion.RELEVANCE, answer) == relevance


def test_what_brings_no_evidence_is_off_topic() -> None:
    assert side(Criterion.RELEVANCE, FILLER, verdict=MISSED) == (1, "off_topic")
    point = PointJudgement("E2", COVERED, FILLER, 0, len(FILLER))
    told = Vocabulary(units(FILLER))
    found = score_criteria(told, (), (point,), "en")
    assert found[0] == CriterionScore(Criterion.RELEVANCE, 1, "beside_question")
    kin = score_criteria(told, (), (point,), "en", kin=(point,))
    assert kin[0].score == 5


@pytest.mark.parametrize(
    ("answer", "more", "specificity"),
    [
        (DEED, {}, (5, "measured_with_baseline")),
        ("I cut the queue to 2 days.", {}, (4, "measured")),
        ("I cut the queue to 3 days.", {}, (3, "concrete_no_measure")),
        ("I cut the queue.", {}, (3, "concrete_no_measure")),
        ("I cut the queue.", {"verdict": PARTIAL}, (2, "vague")),
        (DEED, {"verdict": PARTIAL}, (2, "vague")),
        ("I cut the queue.", {"verdict": MISSED}, (1, "general")),
        (
            "I led four nurses and two porters.",
            {"documented": "Led four nurses and two porters"},
            (4, "measured"),
        ),
        (
            "I had 31 errors and then 6 errors.",
            {"documented": "Cut errors from 31 errors to 6 errors"},
            (5, "measured_with_baseline"),
        ),
        ("I cut the queue in 2019.", {"documented": "since 2019"}, (3, "concrete_no_measure")),
    ],
)
def test_specificity_counts_documented_measures(
    answer: str, more: dict[str, object], specificity: tuple[int, str]
) -> None:
    assert side(Criterion.SPECIFICITY, answer, answer, **more) == specificity


@pytest.mark.parametrize(
    ("answer", "more", "ownership"),
    [
        ("I cut the queue.", {}, (4, "own_part")),
        ("I cut the queue with our team.", {}, (5, "own_part_with_credit")),
        ("I cut the queue, thanks to a colleague.", {}, (5, "own_part_with_credit")),
        ("I led the team that cut the queue.", {}, (4, "own_part")),
        ("I trained four colleagues and cut the queue.", {}, (4, "own_part")),
        ("We cut the queue.", {}, (2, "only_we")),
        ("The queue was cut.", {}, (3, "role_implied")),
        ("The queue was cut.", {"verdict": MISSED}, (1, "no_role")),
        ("La cola bajó mucho.", {"language": "es"}, (4, "own_part")),
        ("La cola bajó mucho.", {"language": "es", "verdict": MISSED}, (1, "no_role")),
    ],
)
def test_ownership_is_whose_part_shows(
    answer: str, more: dict[str, object], ownership: tuple[int, str]
) -> None:
    assert side(Criterion.OWNERSHIP, answer, answer, **more) == ownership


def test_judgement_is_not_scored_offline() -> None:
    found = scored(DEED)[Criterion.JUDGEMENT]
    assert found == CriterionScore(Criterion.JUDGEMENT, None, "not_scored_offline")


def test_only_what_brings_evidence_counts_for_a_side() -> None:
    assert side(Criterion.OWNERSHIP, f"We cut the queue. I {FILLER}", "We cut the queue.") == (
        2,
        "only_we",
    )


def test_the_parts_of_a_story_are_told() -> None:
    told = Vocabulary(units("When it broke, my task was the pump. I repaired it. It fell by 4 %."))
    assert tell_parts(told) == (Part.SITUATION, Part.TASK, Part.ACTION, Part.RESULT)
    assert tell_parts(Vocabulary(units("Looking back, nothing."))) == (Part.REFLECTION,)
