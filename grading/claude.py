"""The judge that asks Claude: it proposes, code decides, and the offline judge stands behind it.

Reading, laying out and checking are work for a thread: a long answer keeps nobody else waiting.
"""

from asyncio import to_thread
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claude.model import MOST_CALLS, Allowance, Asks, Call, Failed, Failure, Purpose, Said
from grading.claude_appeal import case_of, heeded
from grading.claude_brief import Brief, brief_of
from grading.claude_checks import Ground, ground_of
from grading.claude_found import Checked, checked, graded, middle, probes_of
from grading.claude_rules import APPEAL, JUDGE
from grading.claude_shapes import AppealShape, VerdictShape
from grading.model import Absence, Examination, Grade, Heeded, Judged, Plea, Unheard
from grading.offline import OFFLINE, OfflineGrader

NEAR = 0.25
"""So near to the boundary of two levels, two more proposals are asked for."""


@dataclass(frozen=True, slots=True)
class _Proposed:
    """A proposal, what it was about, and what it comes to by itself."""

    said: Said[VerdictShape]
    brief: Brief
    found: Checked
    grade: Grade


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
        ground = await to_thread(ground_of, examination, offline)
        if not ground.statements or not examination.invited:
            return spoken
        allowance = Allowance(MOST_CALLS)
        first = await self._propose(ground, account, allowance)
        if isinstance(first, Failed):
            stood_in = replace(offline, stands_in=absence_of(first.why))
            calls = MOST_CALLS - allowance.left
            return Judged(stood_in, OFFLINE, again=first.comes_back, calls=calls)
        further: list[_Proposed] = []
        if is_near(first.grade.total):
            further = await self._further(ground, account, allowance)
        judged = await to_thread(_judged, first, further, ground)
        return replace(judged, calls=MOST_CALLS - allowance.left)

    async def _further(self, ground: Ground, account: int, allowance: Allowance) -> list[_Proposed]:
        """Ask again, the evidence in another order, as often as the allowance lets."""
        found = []
        for turn in (1, 2):
            if allowance.left:
                said = await self._propose(ground, account, allowance, turn=turn)
                found += [] if isinstance(said, Failed) else [said]
        return found

    async def _propose(
        self, ground: Ground, account: int, allowance: Allowance, *, turn: int = 0
    ) -> _Proposed | Failed:
        brief = await to_thread(brief_of, ground.examination, ground.heard, turn=turn)
        call = Call(Purpose.JUDGE, JUDGE, brief.own, VerdictShape, shared=brief.shared)
        said = await self._asks.ask(call, account=account, allowance=allowance)
        return said if isinstance(said, Failed) else await to_thread(_held, said, brief, ground)

    async def appeal(
        self, examination: Examination, grade: Grade, plea: Plea, *, account: int
    ) -> Heeded | Unheard:
        """Look at one verdict again; the argument adds nothing to what the answer says."""
        case = await to_thread(case_of, examination, grade, plea)
        if case is None:
            return Unheard(again=False)
        call = Call(Purpose.APPEAL, APPEAL, case.own, AppealShape, shared=case.brief.shared)
        said = await self._asks.ask(call, account=account, allowance=Allowance(MOST_CALLS))
        if isinstance(said, Failed):
            return Unheard(again=said.comes_back)
        return await to_thread(heeded, said.value, case, judge=said.model)


def _held(said: Said[VerdictShape], brief: Brief, ground: Ground) -> _Proposed:
    found = checked(said.value, brief, ground)
    return _Proposed(said, brief, found, graded(found, ground, told=said.value, brief=brief))


def _judged(first: _Proposed, further: Sequence[_Proposed], ground: Ground) -> Judged:
    """Put the median of all in the place of the first; what is said in words is the first's."""
    said, brief, grade = first.said, first.brief, first.grade
    if further:
        found = middle([first.found, *(one.found for one in further)])
        grade = graded(found, ground, told=said.value, brief=brief)
    return Judged(grade, said.model, probes_of(said.value, brief, ground.examination))


def absence_of(why: Failure) -> Absence:
    """Say why Claude did not judge."""
    match why:
        case Failure.REFUSED | Failure.TOO_LONG:
            return Absence.DECLINED
        case Failure.REQUEST_REFUSED:
            return Absence.SETTING
        case Failure.NONSENSE | Failure.TRUNCATED:
            return Absence.UNUSABLE
        case Failure.OVER_BUDGET:
            return Absence.BUDGET
        case Failure.KEY_REFUSED:
            return Absence.KEY
        case _:
            return Absence.AWAY


def is_near(total: float) -> bool:
    """Whether a total is so near to the boundary of two levels that it may fall either way."""
    return abs(total % 1 - 0.5) <= NEAR + 1e-9
