"""From verdicts to scores: shares, levels, caps and totals, the same for every judge.

The rule, after the rubric's table:

- *Share* is the weighted part of the invited points that was said: covered counts 1, partial 1/2,
  missed and contradicted nothing. A kin point said besides fills the place of a missed one.
- The *evidence* score is that share: 1 under 15 %, 2 under 40 %, 3 under 65 %, 4 under 85 %, and 5
  from there when every must-have point was covered (else 4); where none of the invited points was
  covered it is 3 at the most, however many kin points were said besides.
- The *total* is the plain mean of the criteria the judge could score, then held down, lowest bound
  wins: a gate gives 1; an answer is never more than one level above its evidence score, so that
  eloquence alone reaches 2 at most; a contradicted or retracted claim gives at most 2; scope told
  larger than documented gives at most 3. What the document merely does not hold caps nothing.
- The *level* is the total rounded half up.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from grading.model import (
    Cap,
    Claim,
    Criterion,
    CriterionScore,
    Discrepancy,
    Evidence,
    Gate,
    Grade,
    Part,
    PointJudgement,
    PointVerdict,
)

EVIDENCE_BOUNDS = ((0.85, 5, "all"), (0.65, 4, "most"), (0.40, 3, "some"), (0.15, 2, "little"))
CREDIT = {PointVerdict.COVERED: 1.0, PointVerdict.PARTIAL: 0.5}
MOST_BESIDES = 3
"""The evidence score at the most where no invited point was covered, whatever else was told."""
CAP_TOTALS = {Cap.CONTRADICTED: 2.0, Cap.RETRACTED: 2.0, Cap.SCOPE_INFLATED: 3.0}


Bound = Cap | Gate | Criterion
"""What holds a total down: a cap, a gate, or the evidence."""


@dataclass(frozen=True, slots=True)
class Reckoning:
    """How a total came about: `scores` and their plain `mean`, and what held it down, if anything.

    Without a score there is no mean: it is 1.0, the least there is.
    """

    scores: tuple[int, ...]
    mean: float
    held_by: Bound | None
    total: float


@dataclass(frozen=True, slots=True)
class Findings:
    """What a judge found; `criteria` holds all but the evidence criterion, which is computed."""

    points: tuple[PointJudgement, ...]
    bonus: tuple[PointJudgement, ...] = ()
    claims: tuple[Claim, ...] = ()
    unsupported: tuple[str, ...] = ()
    criteria: tuple[CriterionScore, ...] = ()
    parts: tuple[Part, ...] = ()
    retracted: bool = False
    gate: Gate | None = None


def assemble(
    invited: Sequence[Evidence], findings: Findings, kin: Sequence[Evidence] = ()
) -> Grade:
    """Compute everything that follows from a judge's findings; `kin` may stand in for invited."""
    besides = credit_of(kin, findings.bonus)
    share = share_said(invited, findings.points, besides)
    if findings.gate:
        criteria = _gated(findings.criteria)
    else:
        evidence = evidence_score(invited, findings.points, besides)
        criteria = _in_order((*findings.criteria, evidence))
    caps = caps_of(findings.points, findings.claims, retracted=findings.retracted)
    total = total_of(criteria, caps, findings.gate)
    return Grade(
        points=findings.points,
        bonus=findings.bonus,
        claims=findings.claims,
        unsupported=findings.unsupported,
        criteria=criteria,
        parts=findings.parts,
        caps=caps,
        total=total,
        level=level_of(total),
        share=share,
        gate=findings.gate,
    )


def credit_of(evidence: Iterable[Evidence], points: Iterable[PointJudgement]) -> float:
    """Give the weight of the points that were said, a half for the half-said."""
    weights = {one.id: max(one.weight, 0.0) for one in evidence}
    return sum(weights.get(point.id, 0.0) * CREDIT.get(point.verdict, 0.0) for point in points)


def share_said(
    invited: Sequence[Evidence], points: Iterable[PointJudgement], besides: float = 0.0
) -> float:
    """Give the weighted share of the invited points that was said, 0.0-1.0.

    `besides` is the weight of kin points said, which fill the places of missed ones.
    """
    whole = sum(max(evidence.weight, 0.0) for evidence in invited)
    return min(1.0, (credit_of(invited, points) + besides) / whole) if whole else 0.0


def evidence_score(
    invited: Sequence[Evidence], points: Sequence[PointJudgement], besides: float = 0.0
) -> CriterionScore:
    """Score how much of the invited evidence was brought."""
    share = share_said(invited, points, besides)
    score, reason = next(
        ((score, reason) for bound, score, reason in EVIDENCE_BOUNDS if share >= bound - 1e-9),
        (1, "none"),
    )
    if score == 5 and not _every_must(invited, points):
        score, reason = 4, "must_missed"
    if score > MOST_BESIDES and not _any_covered(points):
        score, reason = MOST_BESIDES, "some"
    return CriterionScore(Criterion.EVIDENCE, score, reason)


def _any_covered(points: Iterable[PointJudgement]) -> bool:
    return any(point.verdict is PointVerdict.COVERED for point in points)


def _every_must(invited: Sequence[Evidence], points: Sequence[PointJudgement]) -> bool:
    covered = {point.id for point in points if point.verdict is PointVerdict.COVERED}
    return all(evidence.id in covered for evidence in invited if evidence.must)


def _in_order(criteria: Iterable[CriterionScore]) -> tuple[CriterionScore, ...]:
    order = list(Criterion)
    return tuple(sorted(criteria, key=lambda scored: order.index(scored.criterion)))


def _gated(criteria: Sequence[CriterionScore]) -> tuple[CriterionScore, ...]:
    unscored = {scored.criterion for scored in criteria if scored.score is None}
    kept = [scored for scored in criteria if scored.score is None]
    ones = [CriterionScore(c, 1, "no_answer") for c in Criterion if c not in unscored]
    return _in_order((*kept, *ones))


def caps_of(
    points: Iterable[PointJudgement], claims: Iterable[Claim], *, retracted: bool
) -> tuple[Cap, ...]:
    """Give the caps that verdicts lead to, each once."""
    against = [point for point in points if point.verdict is PointVerdict.CONTRADICTED]
    against_ids = {point.id for point in against}
    scope = any(point.discrepancy is Discrepancy.SCOPE for point in against)
    other = any(point.discrepancy is not Discrepancy.SCOPE for point in against) or any(
        claim.verdict.value == "contradicted" and claim.evidence_id not in against_ids
        for claim in claims
    )
    given = {Cap.CONTRADICTED: other, Cap.RETRACTED: retracted, Cap.SCOPE_INFLATED: scope}
    return tuple(cap for cap, applies in given.items() if applies)


def total_of(criteria: Iterable[CriterionScore], caps: Iterable[Cap], gate: Gate | None) -> float:
    """Give the total, 1.0-5.0, rounded to hundredths."""
    return reckon(criteria, caps, gate).total


def reckon(criteria: Iterable[CriterionScore], caps: Iterable[Cap], gate: Gate | None) -> Reckoning:
    """Reckon a total up; of equal bounds, a cap holds it down before the evidence does."""
    scored = {c.criterion: c.score for c in criteria if c.score is not None}
    scores = tuple(scored.values())
    mean = sum(scores) / len(scores) if scores else 1.0
    bounds: list[tuple[float, Bound]] = [(1.0, gate)] if gate else []
    bounds += [(CAP_TOTALS[cap], cap) for cap in caps]
    bounds.append((scored.get(Criterion.EVIDENCE, 5) + 1.0, Criterion.EVIDENCE))
    least, bound = min(bounds, key=lambda pair: pair[0])
    total = round(max(1.0, min(mean, least)), 2)
    return Reckoning(scores, mean, bound if least < mean else None, total)


def level_of(total: float) -> int:
    """Give the level, 1 to 5."""
    return max(1, min(5, int(total + 0.5)))
