"""Has questions written: at once when a document was loaded, and by night for half the price."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

import structlog
from pydantic import BaseModel

from claude.model import Asks, Call, Failed, Said
from claude.orders import Batched, Order, Results
from coach import commissions
from coach.errors import LearnerGone
from coach.visit import Visit
from question_bank.claude_questions import QuestionSet
from storage import queries, written
from storage.engine import Database, Session
from storage.models import Application
from storage.written import Wanting

T = TypeVar("T")
NIGHT = range(1, 5)
"""The hours (UTC) in which a batch is handed in."""
MOST_APPLICATIONS = 200
LOOK_EVERY = timedelta(minutes=10)
GIVE_UP_AFTER = timedelta(days=2)
"""A batch ends within a day; one that cannot be had by then is given up."""
log = structlog.get_logger()


class Writer:
    """Writes with Claude. What fails is left for the night, or the next one."""

    def __init__(
        self,
        database: Database,
        asks: Asks,
        batches: Batched,
        *,
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._asks = asks
        self._batches = batches
        self._clock = clock
        self._begun: dict[int, asyncio.Task[None]] = {}
        self._nightly: asyncio.Task[None] | None = None
        self._looked_at: datetime | None = None
        self._submitted_on: object = None

    def begin(self, learner_id: int) -> None:
        """Begin to write for a learner; what was begun before is finished first."""
        before = self._begun.get(learner_id)

        async def write() -> None:
            if before is not None:
                await asyncio.wait([before])
            await self.write(learner_id)

        task = asyncio.create_task(self._kept_from_harm(write))
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

    def tick(self, now: datetime) -> None:
        """Do what is due, in the background: look for results now and then, hand in by night."""
        if self._nightly is None or self._nightly.done():
            self._nightly = asyncio.create_task(self._kept_from_harm(partial(self._work, now)))

    async def resting(self) -> None:
        """Wait until nothing of a tick is under way."""
        if self._nightly is not None:
            await asyncio.wait([self._nightly])

    async def close(self) -> None:
        """Stop what is under way; what was handed in is collected another time."""
        tasks = [task for task in (*self._begun.values(), self._nightly) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def write(self, learner_id: int) -> int:
        """Write what the learner's application lacks, at once; gives how many were kept."""
        try:
            found = await self._visit(learner_id, _current)
            return 0 if found is None else await self._write(learner_id, *found)
        except LearnerGone:
            return 0

    async def _write(
        self, learner_id: int, application_id: int, calls: Sequence[Call[QuestionSet]]
    ) -> int:
        said = [await self._asks.ask(call, account=learner_id) for call in calls]
        values = [one.value for one in said if isinstance(one, Said)]
        if not values:
            return 0
        work = partial(_keep, application_id=application_id, values=values)
        return await self._visit(learner_id, work)

    async def _work(self, now: datetime) -> None:
        looked = self._looked_at
        if looked is None or not looked <= now < looked + LOOK_EVERY:
            self._looked_at = now
            await self.collect(now)
        if now.hour in NIGHT and self._submitted_on != now.date():
            self._submitted_on = now.date()
            await self.submit(now)

    async def submit(self, now: datetime) -> int:
        """Hand in a batch for all applications that want questions; gives how many they are."""
        find = partial(written.wanting, now=now, today=now.date(), limit=MOST_APPLICATIONS)
        orders: list[Order] = []
        whose: list[Wanting] = []
        for one in await self._database.run(find):
            for call in await self._of(one, _wanted) or ():
                orders.append(Order(one.learner_id, call))
                whose.append(one)
        if not orders:
            return 0
        batch = await self._batches.submit(orders)
        if isinstance(batch, Failed):
            return 0
        numbers: dict[Wanting, tuple[int, ...]] = {}
        for one, number in zip(whose, batch.numbers, strict=False):
            if number is not None:
                numbers[one] = (*numbers.get(one, ()), number)
        for one, its in numbers.items():
            await self._of(one, partial(_note_submitted, batch=batch.name, numbers=its))
        return len(numbers)

    async def collect(self, now: datetime) -> int:
        """Keep what came of batches that have ended; gives how many questions were kept."""
        kept = 0
        for name, rows in (await self._database.run(written.at_work)).items():
            shapes: Mapping[int, type[BaseModel]] = {
                number: QuestionSet for row in rows for number in row.numbers
            }
            got = await self._batches.collect(name, shapes)
            overdue = now - min(row.asked_at for row in rows) > GIVE_UP_AFTER
            if got is None or isinstance(got, Failed):
                is_lost = isinstance(got, Failed) and not got.comes_back
                if not (overdue or is_lost):
                    continue
                log.warning("writing.given_up", applications=len(rows))
                got = {}
            for row in rows:
                values = _values(got, row.numbers)
                one = Wanting(row.learner_id, row.application_id)
                kept += await self._of(one, partial(_collected, values=values)) or 0
        return kept

    async def _of(self, one: Wanting, work: Callable[[Visit, Application], T]) -> T | None:
        """Work on an application; `None` where it or its learner is gone."""

        def unit(visit: Visit) -> T | None:
            found = queries.application(visit.session, visit.learner.id, one.application_id)
            return None if found is None else work(visit, found)

        try:
            return await self._visit(one.learner_id, unit)
        except LearnerGone:
            return None

    async def _visit(self, learner_id: int, work: Callable[[Visit], T]) -> T:
        def unit(session: Session) -> T:
            return work(Visit.begin(session, learner_id, now=self._clock()))

        return await self._database.run(unit)

    @staticmethod
    async def _kept_from_harm(doing: Callable[[], Awaitable[object]]) -> None:
        """Do something that nobody waits for."""
        try:
            await doing()
        except Exception as error:  # noqa: BLE001 - a task's top: there is another night
            log.error("writing.failed", kind=type(error).__name__)  # noqa: TRY400 - may quote it


def _current(visit: Visit) -> tuple[int, Sequence[Call[QuestionSet]]] | None:
    current = visit.learner.application_id or 0
    found = queries.application(visit.session, visit.learner.id, current)
    return None if found is None else (found.id, commissions.wanted(visit, found))


def _keep(visit: Visit, *, application_id: int, values: Sequence[QuestionSet]) -> int:
    found = queries.application(visit.session, visit.learner.id, application_id)
    if found is None:
        return 0
    kept = sum(commissions.keep(visit, found, value) for value in values)
    commissions.note_asked(visit, found, kept=kept)
    log.info("writing.kept", application_id=found.id, questions=kept)
    return kept


def _collected(visit: Visit, application: Application, *, values: Sequence[QuestionSet]) -> int:
    kept = sum(commissions.keep(visit, application, value) for value in values)
    commissions.note_collected(visit, application, kept=kept)
    log.info("writing.collected", application_id=application.id, questions=kept)
    return kept


def _wanted(visit: Visit, application: Application) -> Sequence[Call[QuestionSet]]:
    """Give the requests for an application; where there is nothing to ask for, look again later."""
    found = commissions.wanted(visit, application)
    if not found:
        commissions.note_asked(visit, application, kept=0)
    return found


def _note_submitted(
    visit: Visit, application: Application, *, batch: str, numbers: tuple[int, ...]
) -> bool:
    commissions.note_submitted(visit, application, batch=batch, numbers=numbers)
    return True


def _values(got: Results, numbers: Sequence[int]) -> list[QuestionSet]:
    said = (got.get(number) for number in numbers)
    return [one.value for one in said if isinstance(one, Said)]
