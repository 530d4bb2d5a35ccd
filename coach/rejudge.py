"""Judging again: what Claude missed while it was away, and what a candidate argues against."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeVar

from coach.drill import Batch, Outlet
from coach.errors import LearnerGone
from coach.replies import Reply
from coach.second_verdict import Again, settle, take
from coach.visit import Visit
from grading.model import Appeals, Grader, Heeded, Judged, Unheard
from storage import judgings, queries
from storage.engine import Database, Session

T = TypeVar("T")
Replies = tuple[Reply, ...]
Give = Callable[[Visit, Replies], None]


class SecondJudge:
    """Judges turns again when the better judge is there; each in the one transaction of its end.

    `rests` tells that nothing can be asked just now, `has_room` that a learner's budget has room.
    Killed while the judge is at work, a judging is tried again later; never is it settled twice.
    """

    def __init__(
        self,
        database: Database,
        judge: Grader,
        appeals: Appeals,
        *,
        rests: Callable[[], bool],
        has_room: Callable[[int], Awaitable[bool]],
    ) -> None:
        self._database = database
        self._judge = judge
        self._appeals = appeals
        self._rests = rests
        self._has_room = has_room

    async def run(self, *, face: str, outlet: Outlet, now: datetime) -> Batch:
        """Judge what is longest due of a face's learners; what is told goes to their outlet."""
        if self._rests():
            return Batch(0, more=False)
        found = await self._database.run(lambda s: judgings.due(s, face=face, now=now))
        if found is None:
            return Batch(0, more=False)

        def give(visit: Visit, replies: Replies) -> None:
            outlet(visit.learner).give(visit.session, replies)

        await self.judge(*found, now=now, give=give)
        return Batch(1, more=True)

    async def of_learner(self, learner_id: int, *, now: datetime) -> Replies:
        """Judge what is longest due of one learner, and give what there is to tell."""
        if self._rests():
            return ()

        def find(session: Session) -> int | None:
            learner = queries.lock_learner(session, learner_id)
            return judgings.due_of(session, learner, now=now) if learner else None

        number = await self._database.run(find)
        return () if number is None else await self.judge(learner_id, number, now=now)

    async def judge(
        self, learner_id: int, number: int, *, now: datetime, give: Give = lambda *_: None
    ) -> Replies:
        """Judge one turn or plea; gives what there is to tell, in the transaction that decided."""
        room = await self._has_room(learner_id)

        def begin(visit: Visit) -> Again | Replies:
            taken = take(visit, number, room=room)
            if isinstance(taken, tuple) and taken:
                give(visit, taken)
            return taken

        try:
            again = await self._visit(learner_id, begin, now=now)
            if isinstance(again, tuple):
                return again
            outcome = await self._ask(again, learner_id)

            def work(visit: Visit) -> Replies:
                replies = settle(visit, again, outcome)
                if replies:
                    give(visit, replies)
                return replies

            return await self._visit(learner_id, work, now=now)
        except LearnerGone:  # they forgot everything meanwhile
            return ()

    async def _ask(self, again: Again, learner_id: int) -> Judged | Heeded | Unheard:
        if again.plea is None:
            return await self._judge.grade(again.examination, account=learner_id)
        return await self._appeals.appeal(
            again.examination, again.grade, again.plea, account=learner_id
        )

    async def _visit(self, learner_id: int, work: Callable[[Visit], T], *, now: datetime) -> T:
        return await self._database.run(
            lambda session: work(Visit.begin(session, learner_id, now=now))
        )
