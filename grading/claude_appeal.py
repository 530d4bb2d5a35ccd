"""A plea against one verdict: what Claude is shown of it, and what its second look comes to."""

from dataclasses import dataclass, replace

from claude.model import Json
from grading import rubric
from grading.claude_brief import Brief, brief_of
from grading.claude_checks import FACTS, Ground, ground_of, settled
from grading.claude_criteria import reason_of
from grading.claude_found import RANKS
from grading.claude_shapes import AppealShape
from grading.claude_words import claims
from grading.model import (
    Cap,
    Criterion,
    Examination,
    Grade,
    Heeded,
    Plea,
    PointJudgement,
)
from grading.offline import filling_of, judge
from grading.rubric import Findings

LONGEST_ARGUMENT = 1_000


@dataclass(frozen=True, slots=True)
class Case:
    """A contested verdict: `key` is its evidence's in the brief, `own` what is sent of it."""

    ground: Ground
    grade: Grade
    before: PointJudgement
    brief: Brief
    key: str
    own: Json


def case_of(examination: Examination, grade: Grade, plea: Plea) -> Case | None:
    """Lay out a plea; `None` where the grade holds no verdict on its point."""
    ground = ground_of(examination, judge(examination))
    brief = brief_of(examination, ground.heard)
    key = next((key for key, one in brief.ids.items() if one.id == plea.point_id), None)
    before = next((p for p in grade.points if p.id == plea.point_id), None)
    if key is None or before is None:
        return None
    assert isinstance(brief.own, dict), "it was made as one"
    contested: dict[str, Json] = {
        "contested": key,
        "first_verdict": before.verdict.value,
        "argument": plea.argument[:LONGEST_ARGUMENT],
    }
    return Case(ground, grade, before, brief, key, {**brief.own, **contested})


def heeded(told: AppealShape, case: Case, *, judge: str) -> Heeded:
    """Hold a second look to the answer; who argues does not come out of it worse."""
    ground, before = case.ground, case.before
    proposed = told.point if told.point.id == case.key else None
    offline = next(p for p in ground.offline.points if p.id == before.id)
    standing = offline if offline.discrepancy in FACTS else before
    point = settled(proposed, case.brief.ids[case.key], standing, ground)
    if RANKS.index(point.verdict) < RANKS.index(before.verdict):
        point = before
    agreed = proposed is not None and point.verdict.value == proposed.verdict
    reason = reason_of(told.reason, ground.examination) if agreed else ""
    return Heeded(_with_point(case.grade, point, ground), judge, reason)


def _with_point(grade: Grade, point: PointJudgement, ground: Ground) -> Grade:
    """Compute a grade anew with one verdict in place of the one it had."""
    points = tuple(point if one.id == point.id else one for one in grade.points)
    examination = ground.examination
    findings = Findings(
        points=points,
        bonus=grade.bonus,
        claims=claims(ground, (*points, *grade.bonus), grade.unsupported),
        unsupported=grade.unsupported,
        criteria=tuple(c for c in grade.criteria if c.criterion is not Criterion.EVIDENCE),
        parts=grade.parts,
        retracted=Cap.RETRACTED in grade.caps,
    )
    new = rubric.assemble(examination.invited, findings, filling_of(examination))
    return replace(
        new, change=grade.change, better=grade.better, other_language=grade.other_language
    )
