"""Has questions written at once, when a document was loaded."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TypeVar

import structlog

from claude.model import Asks, Call, Said
from coach import commissions
from coach.background import kept_from_harm
from coach.errors import LearnerGone
from coach.visit import Visit
from question_bank.claude_questions import QuestionSet
from storage import queries
from storage.engine import Database, Session

T = TypeVar("T")
log = structlog.get_logger()


class Writer:
    """Writes with Claude. What fails is left for the night (`coach.nightly`)."""

    def __init__(self, database: Database, asks: Asks, *, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._asks = asks
        self._clock = clock
        self._begun: dict[int, asyncio.Task[None]] = {}

    def begin(self, learner_id: int) -> None:
        """Begin to write for a learner; what was begun before is finished first."""
        before = self._begun.get(learner_id)

        async def write() -> None:
            if before is not None:
                await asyncio.wait([before])
            await self.write(learner_id)

        task = asyncio.create_task(kept_from_harm(write, event="writing.failed"))
        self._begun[learner_id] = task
        task.add_done_callback(partial(self._done, learner_id))

    def _done(self, learner_id: int, task: asyncio.Task[None]) -> None:
        if self._begun.get(learner_id) is task:
            del self._begun[learner_id]

    async def ready(self, learner_id: int, *, within_seconds: float) -> None:
        """Wait for what was begun for a learner, so long at the most."""
        task = self._begun.get(learner_id)
        if task is not None:
            await asyncio.wait([task], timeout=within_seconds)

    async def close(self) -> None:
        """Stop what is under way."""
        tasks = list(self._begun.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def write(self, learner_id: int) -> int:
        """Write what the learner's application lacks, at once; gives how many were kept."""
        try:
            found = await self._visit(learner_id, _begun)
            return 0 if found is None else await self._write(learner_id, *found)
        except LearnerGone:
            return 0

    async def _write(
        self, learner_id: int, application_id: int, calls: Sequence[Call[QuestionSet]]
    ) -> int:
        said = [await self._asks.ask(call, account=learner_id) for call in calls]
        values = [one.value for one in said if isinstance(one, Said)]
        work = partial(_keep, application_id=application_id, values=values)
        return await self._visit(learner_id, work)

    async def _visit(self, learner_id: int, work: Callable[[Visit], T]) -> T:
        def unit(session: Session) -> T:
            return work(Visit.begin(session, learner_id, now=self._clock()))

        return await self._database.run(unit)


def _begun(visit: Visit) -> tuple[int, Sequence[Call[QuestionSet]]] | None:
    current = visit.learner.application_id or 0
    found = queries.application(visit.session, visit.learner.id, current)
    calls = commissions.begin(visit, found) if found is not None else []
    return (found.id, calls) if found is not None and calls else None


def _keep(visit: Visit, *, application_id: int, values: Sequence[QuestionSet]) -> int:
    """Keep what came; where nothing usable came at all, the next night may ask again."""
    found = queries.application(visit.session, visit.learner.id, application_id)
    if found is None:
        return 0
    if not values:
        commissions.give_up(visit, found)
        return 0
    kept = sum(commissions.keep(visit, found, value) for value in values)
    commissions.note_asked(visit, found, kept=kept, asked_at=visit.now)
    log.info("writing.kept", application_id=found.id, questions=kept)
    return kept
