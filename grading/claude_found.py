"""What one or more proposals come to once checked: findings, and of several the median."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from statistics import median_low
from typing import TypeVar

from grading import rubric
from grading.claude_brief import Brief
from grading.claude_checks import Ground, settled
from grading.claude_criteria import scored
from grading.claude_shapes import VerdictShape
from grading.claude_words import better, change, claims, probes, undocumented
from grading.model import (
    Cap,
    CriterionScore,
    Examination,
    Grade,
    PointJudgement,
    PointVerdict,
)
from grading.offline import filling_of
from grading.rubric import Findings

T = TypeVar("T")
RANKS = (
    PointVerdict.CONTRADICTED,
    PointVerdict.MISSED,
    PointVerdict.PARTIAL,
    PointVerdict.COVERED,
)


@dataclass(frozen=True, slots=True)
class Checked:
    """One proposal, checked: verdicts in the order of the invited points, scores, facts."""

    points: tuple[PointJudgement, ...]
    criteria: tuple[CriterionScore, ...]
    facts: tuple[str, ...]


def checked(told: VerdictShape, brief: Brief, ground: Ground) -> Checked:
    """Hold a proposal to the answer; of two verdicts on one point the last counts."""
    by_id = {brief.ids[one.id].id: one for one in told.points if one.id in brief.ids}
    offline = {point.id: point for point in ground.offline.points}
    points = tuple(
        settled(by_id.get(one.id), one, offline[one.id], ground)
        for one in ground.examination.invited
    )
    return Checked(points, scored(told.criteria, points, ground), undocumented(told.claims, ground))


def middle(proposals: Sequence[Checked]) -> Checked:
    """Give the median verdict on each point and the median score of each side; ties go low."""
    first = proposals[0]
    points = [
        _middle(column, lambda point: RANKS.index(point.verdict))
        for column in zip(*(one.points for one in proposals), strict=True)
    ]
    criteria = [
        _middle(column, lambda side: side.score or 0)
        for column in zip(*(one.criteria for one in proposals), strict=True)
    ]
    return Checked(tuple(points), tuple(criteria), first.facts)


def _middle(proposed: Sequence[T], rank: Callable[[T], int]) -> T:
    place = median_low(rank(one) for one in proposed)
    return next(one for one in proposed if rank(one) == place)


def graded(
    found: Checked, ground: Ground, *, told: VerdictShape | None = None, brief: Brief | None = None
) -> Grade:
    """Compute the grade that findings lead to, with the words of a proposal that hold."""
    offline, examination = ground.offline, ground.examination
    credited = [(point.start, point.end) for point in found.points if point.quote]
    facts = tuple(dict.fromkeys((*offline.unsupported, *found.facts)))
    every = (*found.points, *offline.bonus)
    grade = rubric.assemble(
        examination.invited,
        Findings(
            points=found.points,
            bonus=_apart(offline.bonus, credited),
            claims=claims(ground, every, facts),
            unsupported=facts,
            criteria=found.criteria,
            parts=offline.parts,
            retracted=Cap.RETRACTED in offline.caps,
        ),
        filling_of(examination),
    )
    grade = replace(grade, other_language=offline.other_language)
    if told is None or brief is None:
        return grade
    return replace(
        grade,
        change=change(told.change, examination),
        better=better(told.better, brief.ids, examination),
    )


def _apart(
    bonus: Sequence[PointJudgement], credited: Sequence[tuple[int, int]]
) -> tuple[PointJudgement, ...]:
    """Leave out of the bonus what is said by words that an invited point was given."""
    return tuple(
        point
        for point in bonus
        if not any(start < point.end and point.start < end for start, end in credited)
    )


def probes_of(told: VerdictShape, brief: Brief, examination: Examination) -> dict[str, str]:
    """Give the follow-ups that give nothing away, by the id of the point they are after."""
    return probes(told.probes, brief.ids, examination)
