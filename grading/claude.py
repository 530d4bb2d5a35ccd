"""The judge that asks Claude: it proposes, code decides, and the offline judge stands behind it."""

from dataclasses import replace

from claude.model import Allowance, Asks, Call, Failed, Failure, Json, Purpose, Said
from grading import rubric
from grading.claude_brief import Brief, brief_of, shown_of
from grading.claude_checks import FACTS, Ground, settled
from grading.claude_criteria import REASON, known_words
from grading.claude_found import RANKS, Checked, checked, graded, middle, probes_of
from grading.claude_rules import APPEAL, JUDGE
from grading.claude_shapes import AppealShape, VerdictShape
from grading.claude_words import claims
from grading.model import (
    Absence,
    Cap,
    Criterion,
    Examination,
    Grade,
    Heeded,
    Judged,
    Plea,
    PointJudgement,
    PointVerdict,
    Unheard,
)
from grading.offline import OFFLINE, OfflineGrader, filling_of, hear, judge
from grading.rubric import Findings
from grading.sourced import holds
from grading.verbatim import shown
from question_bank.courtesy import has_link, is_courteous

NEAR = 0.25
"""So near to the boundary of two levels, two more proposals are asked for."""
REQUESTS = 3
LONGEST_ARGUMENT = 1_000
LONGEST_ANSWER = 8_000
"""Ten minutes of talk. Checking more would keep others waiting."""


class ClaudeGrader:
    """Grades with Claude; offline where an answer needs no call, or nothing comes back."""

    def __init__(self, asks: Asks, fallback: OfflineGrader) -> None:
        self._asks = asks
        self._fallback = fallback

    async def grade(self, examination: Examination, *, account: int) -> Judged:
        """Judge one answer; never raises for what the answer, the document or Claude says."""
        spoken = await self._fallback.grade(examination, account=account)
        offline = spoken.grade
        if not isinstance(offline, Grade) or offline.gate is not None:
            return spoken
        if len(examination.answer) > LONGEST_ANSWER:
            return Judged(replace(offline, stands_in=Absence.LONG), OFFLINE)
        ground = _ground(examination, offline)
        if not ground.statements or not examination.invited:
            return spoken
        allowance = Allowance(REQUESTS)
        brief = brief_of(examination, ground.heard)
        said = await self._propose(brief, account, allowance)
        if isinstance(said, Failed):
            stood_in = replace(offline, stands_in=absence_of(said.why))
            calls = REQUESTS - allowance.left
            return Judged(stood_in, OFFLINE, again=said.comes_back, calls=calls)
        found = [checked(said.value, brief, ground)]
        if is_near(graded(found[0], ground).total):
            found += await self._further(ground, account, allowance)
        grade = graded(middle(found), ground, told=said.value, brief=brief)
        probes = probes_of(said.value, brief, examination)
        return Judged(grade, said.model, probes, calls=REQUESTS - allowance.left)

    async def _further(self, ground: Ground, account: int, allowance: Allowance) -> list[Checked]:
        """Ask again, the evidence in another order, as often as the allowance lets."""
        found = []
        for turn in (1, 2):
            brief = brief_of(ground.examination, ground.heard, turn=turn)
            said = await self._propose(brief, account, allowance) if allowance.left else None
            if isinstance(said, Said):
                found.append(checked(said.value, brief, ground))
        return found

    async def _propose(
        self, brief: Brief, account: int, allowance: Allowance
    ) -> Said[VerdictShape] | Failed:
        call = Call(Purpose.JUDGE, JUDGE, brief.own, VerdictShape, shared=brief.shared)
        return await self._asks.ask(call, account=account, allowance=allowance)

    async def appeal(
        self, examination: Examination, grade: Grade, plea: Plea, *, account: int
    ) -> Heeded | Unheard:
        """Look at one verdict again; the argument adds nothing to what the answer says."""
        ground = _ground(examination, judge(examination))
        brief = brief_of(examination, ground.heard)
        key = next((key for key, one in brief.ids.items() if one.id == plea.point_id), None)
        before = next((p for p in grade.points if p.id == plea.point_id), None)
        if key is None or before is None:
            return Unheard(again=False)
        call = Call(
            Purpose.APPEAL,
            APPEAL,
            _with_plea(brief, key, before.verdict, plea),
            AppealShape,
            shared=brief.shared,
        )
        said = await self._asks.ask(call, account=account, allowance=Allowance(REQUESTS))
        if isinstance(said, Failed):
            return Unheard(again=said.comes_back)
        told = said.value.point if said.value.point.id == key else None
        offline = next(p for p in ground.offline.points if p.id == plea.point_id)
        standing = offline if offline.discrepancy in FACTS else before
        point = settled(told, brief.ids[key], standing, ground)
        if RANKS.index(point.verdict) < RANKS.index(before.verdict):
            point = before  # who argues against a verdict does not come out of it worse
        new = _with_point(grade, point, ground)
        agreed = told is not None and point.verdict.value == told.verdict
        return Heeded(new, said.model, _reason(said.value.reason, examination) if agreed else "")


def absence_of(why: Failure) -> Absence:
    """Say why Claude did not judge."""
    match why:
        case Failure.REFUSED | Failure.REQUEST_REFUSED | Failure.TOO_LONG:
            return Absence.DECLINED
        case Failure.OVER_BUDGET:
            return Absence.BUDGET
        case Failure.KEY_REFUSED:
            return Absence.KEY
        case _:
            return Absence.AWAY


def is_near(total: float) -> bool:
    """Whether a total is so near to the boundary of two levels that it may fall either way."""
    return abs(total % 1 - 0.5) <= NEAR + 1e-9


def _with_plea(brief: Brief, key: str, first: PointVerdict, plea: Plea) -> Json:
    assert isinstance(brief.own, dict), "it was made as one"
    argument = plea.argument[:LONGEST_ARGUMENT]
    return {**brief.own, "contested": key, "first_verdict": first.value, "argument": argument}


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


def _reason(text: str, examination: Examination) -> str:
    said = shown(text, limit=REASON)
    is_fit = is_courteous(said) and not has_link(text)
    return said if is_fit and holds(said, known_words(examination)) else ""


def _ground(examination: Examination, offline: Grade) -> Ground:
    heard = hear(examination)
    return Ground(examination, offline, heard, shown_of(examination, heard))
