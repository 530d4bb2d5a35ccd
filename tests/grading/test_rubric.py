"""Shares, levels, caps and totals."""

import pytest

from grading.model import (
    Cap,
    Claim,
    ClaimVerdict,
    Criterion,
    CriterionScore,
    Discrepancy,
    Evidence,
    Gate,
    PointJudgement,
    PointVerdict,
)
from grading.rubric import Findings, assemble, evidence_score, level_of, share_said

COVERED, PARTIAL = PointVerdict.COVERED, PointVerdict.PARTIAL
MISSED, CONTRADICTED = PointVerdict.MISSED, PointVerdict.CONTRADICTED


def points(*verdicts: PointVerdict, how: Discrepancy | None = None) -> tuple[PointJudgement, ...]:
    return tuple(
        PointJudgement(f"E{n}", verdict, discrepancy=how if verdict is CONTRADICTED else None)
        for n, verdict in enumerate(verdicts)
    )


def invited(count: int, *, must: bool = True) -> tuple[Evidence, ...]:
    return tuple(Evidence(f"E{n}", "said", must=must) for n in range(count))


def high() -> tuple[CriterionScore, ...]:
    scored = (Criterion.RELEVANCE, Criterion.SPECIFICITY, Criterion.OWNERSHIP)
    silent = CriterionScore(Criterion.JUDGEMENT, None, "not_scored_offline")
    return (*(CriterionScore(criterion, 5, "fine") for criterion in scored), silent)


@pytest.mark.parametrize(
    ("verdicts", "share", "score", "reason"),
    [
        ((COVERED, COVERED), 1.0, 5, "all"),
        ((COVERED, PARTIAL), 0.75, 4, "most"),
        ((COVERED, MISSED), 0.5, 3, "some"),
        ((PARTIAL, MISSED), 0.25, 2, "little"),
        ((MISSED, CONTRADICTED), 0.0, 1, "none"),
    ],
)
def test_the_evidence_score_is_the_share_said(
    verdicts: tuple[PointVerdict, ...], share: float, score: int, reason: str
) -> None:
    asked = invited(2)
    assert share_said(asked, points(*verdicts)) == share
    scored = evidence_score(asked, points(*verdicts))
    assert (scored.score, scored.reason) == (score, reason)


def test_five_takes_every_must_have() -> None:
    said = points(*[COVERED] * 8, PARTIAL)
    assert evidence_score(invited(9, must=False), said).score == 5
    assert evidence_score(invited(9), said) == CriterionScore(Criterion.EVIDENCE, 4, "must_missed")


def test_weights_count() -> None:
    heavy = (Evidence("E0", "said", weight=3.0), Evidence("E1", "said", weight=1.0))
    assert share_said(heavy, points(COVERED, MISSED)) == 0.75


def test_the_total_is_the_mean_of_what_was_scored() -> None:
    grade = assemble(invited(2), Findings(points(COVERED, PARTIAL), criteria=high()))
    assert grade.total == 4.75
    assert grade.level == 5
    assert [scored.criterion for scored in grade.criteria] == list(Criterion)


def test_eloquence_alone_reaches_two_at_most() -> None:
    assert assemble(invited(2), Findings(points(MISSED, MISSED), criteria=high())).total == 2


@pytest.mark.parametrize(
    ("how", "cap", "most"),
    [(Discrepancy.NUMBER, Cap.CONTRADICTED, 2), (Discrepancy.SCOPE, Cap.SCOPE_INFLATED, 3)],
)
def test_a_contradiction_caps_the_total(how: Discrepancy, cap: Cap, most: float) -> None:
    said = points(*[COVERED] * 5, CONTRADICTED, how=how)
    grade = assemble(invited(6), Findings(said, criteria=high()))
    assert grade.caps == (cap,)
    assert grade.total == most


def test_a_contradicted_claim_caps_as_well() -> None:
    claim = Claim("so", 0, 2, ClaimVerdict.CONTRADICTED)
    grade = assemble(invited(1), Findings(points(COVERED), criteria=high(), claims=(claim,)))
    assert grade.caps == (Cap.CONTRADICTED,)


def test_a_retracted_claim_caps() -> None:
    grade = assemble(invited(1), Findings(points(COVERED), criteria=high(), retracted=True))
    assert grade.caps == (Cap.RETRACTED,)
    assert grade.total == 2


def test_a_gate_is_one_whatever_else() -> None:
    grade = assemble(invited(1), Findings(points(MISSED), criteria=high(), gate=Gate.ECHO))
    assert grade.total == grade.level == 1
    assert {scored.score for scored in grade.criteria} == {1, None}


def test_nothing_invited_is_nothing_said() -> None:
    assert assemble((), Findings((), criteria=high())).share == 0


@pytest.mark.parametrize(("total", "level"), [(1, 1), (2.49, 2), (2.5, 3), (4.5, 5), (5, 5)])
def test_the_level_rounds_half_up(total: float, level: int) -> None:
    assert level_of(total) == level
