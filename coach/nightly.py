"""Has questions written by night, in a batch at half the price, and keeps what came of it.

A batch is noted before it is handed in, and each of its calls in the transaction that finds what
is wanted, so that nothing is asked for twice. Killed in between, a batch that may or may not have
been taken is looked for at the service, and given up where it is not there.
"""

import asyncio
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from functools import partial
from typing import TypeVar

import structlog
from pydantic import BaseModel

from claude.model import Failed, Said
from claude.orders import Batched, Handed, NotTaken, Order, Results, Sought
from coach import commissions
from coach.background import kept_from_harm
from coach.errors import LearnerGone
from coach.visit import Visit
from question_bank.claude_questions import QuestionSet
from storage import batches, queries, written
from storage.batches import Batch, InBatch
from storage.engine import Database, Session
from storage.models import Application
from storage.written import Wanting

T = TypeVar("T")
NIGHT = range(1, 5)
"""The hours (UTC) in which a batch is handed in."""
MOST_APPLICATIONS = 200
LOOK_EVERY = timedelta(minutes=10)
HANDED_IN_BY = timedelta(minutes=10)
"""Whoever hands a batch in knows by then whether it was taken, or was killed."""
GIVE_UP_AFTER = timedelta(days=2)
"""A batch ends within a day; one that cannot be had by then is given up."""
log = structlog.get_logger()


class Nightly:
    """Hands batches in and looks after them. What fails is left for another night."""

    def __init__(self, database: Database, batched: Batched) -> None:
        self._database = database
        self._batched = batched
        self._task: asyncio.Task[None] | None = None
        self._looked_at: datetime | None = None
        self._submitted_on: date | None = None

    def tick(self, now: datetime) -> None:
        """Do what is due, in the background: look for results now and then, hand in by night."""
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(kept_from_harm(partial(self._work, now)))

    async def resting(self) -> None:
        """Wait until nothing of a tick is under way."""
        if self._task is not None:
            await asyncio.wait([self._task])

    async def close(self) -> None:
        """Stop what is under way; what was handed in is collected another time."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

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
        wanting = await self._database.run(find)
        if not wanting:
            return 0
        batch = await self._database.run(partial(batches.begin, at=now))
        orders: list[Order] = []
        whose: list[Wanting] = []
        for one in wanting:
            order = partial(commissions.order, batch_id=batch.id)
            for id_, call in (await self._of(one, order, now=now) or {}).items():
                orders.append(Order(one.learner_id, call, id_))
                whose.append(one)
        ready = await self._batched.prepare(orders, token=batch.token)
        if not ready.requests:
            await self._database.run(partial(batches.drop, batch_id=batch.id))
            return 0
        await self._database.run(partial(batches.drop_unpaid, batch_id=batch.id))
        sent = await self._batched.send(ready)
        if isinstance(sent, NotTaken):
            if sent.is_sure:
                await self._database.run(partial(batches.drop, batch_id=batch.id))
            return 0
        await self._database.run(partial(batches.set_name, batch_id=batch.id, name=sent))
        paid = zip(whose, ready.numbers, strict=True)
        return len({one for one, number in paid if number is not None})

    async def collect(self, now: datetime) -> int:
        """Look after all batches; gives how many questions were kept of those that have ended."""
        known = await self._database.run(batches.everything)
        names = {batch.name for batch in known if batch.name is not None}
        kept = 0
        for batch in known:
            if batch.name is None:
                await self._look_for(batch, names, now)
            elif not batch.orders:
                await self._clear(batch, batch.name, now)
            else:
                kept += await self._collect(batch, batch.name, now)
        return kept

    async def _look_for(self, batch: Batch, names: set[str], now: datetime) -> None:
        """Find a batch of which nobody knows whether it was taken, or have it asked for anew."""
        if now - batch.at < HANDED_IN_BY:
            return
        found: str | Sought = Sought.NOWHERE  # without a number nothing was ever sent
        if batch.numbers:
            handed = Handed(batch.token, batch.at, len(batch.numbers))
            found = await self._batched.find(handed, known=names)
        match found:
            case Sought.NOT_KNOWN:
                if now - batch.at > GIVE_UP_AFTER:
                    await self._keep(batch, {}, now)
                    await self._database.run(partial(batches.drop, batch_id=batch.id))
            case Sought.NOWHERE:
                await self._batched.give_back(batch.numbers)
                await self._database.run(partial(batches.drop, batch_id=batch.id))
                log.info("writing.never_handed_in", calls=len(batch.numbers))
            case name:
                await self._database.run(partial(batches.set_name, batch_id=batch.id, name=name))
                names.add(name)

    async def _collect(self, batch: Batch, name: str, now: datetime) -> int:
        if batch.is_nobodys and not batch.is_cancelled and await self._batched.cancel(name):
            cancelled = partial(batches.set_cancelled, batch_id=batch.id, at=now)
            await self._database.run(cancelled)
        shapes: Mapping[int, type[BaseModel]] = dict.fromkeys(batch.numbers, QuestionSet)
        got = await self._batched.collect(name, shapes, token=batch.token)
        if got is None or isinstance(got, Failed):
            is_lost = isinstance(got, Failed) and not got.comes_back
            if not is_lost and now - batch.at <= GIVE_UP_AFTER:
                return 0
            log.warning("writing.given_up", calls=len(batch.numbers))
            got = {}
        kept = await self._keep(batch, got, now)
        await self._clear(batch, name, now)
        return kept

    async def _keep(self, batch: Batch, got: Results, now: datetime) -> int:
        """Keep what came of a batch, application by application; what was forgotten is dropped."""
        kept = 0
        for one in dict.fromkeys(map(_whose, batch.orders)):
            if one is not None:
                numbers = [order.number for order in batch.orders if _whose(order) == one]
                said = (got.get(number) for number in numbers if number is not None)
                values = [each.value for each in said if isinstance(each, Said)]
                work = partial(_collected, batch=batch, values=values)
                kept += await self._of(one, work, now=now) or 0
        nobodys = partial(batches.drop_orders, batch_id=batch.id, application_id=None)
        await self._database.run(nobodys)
        return kept

    async def _clear(self, batch: Batch, name: str, now: datetime) -> None:
        """Have the service delete what a batch held; only then is the batch forgotten here."""
        if await self._batched.delete(name) or now - batch.at > GIVE_UP_AFTER:
            await self._database.run(partial(batches.drop, batch_id=batch.id))

    async def _of(
        self, one: Wanting, work: Callable[[Visit, Application], T], *, now: datetime
    ) -> T | None:
        """Work on an application; `None` where it or its learner is gone."""

        def unit(session: Session) -> T | None:
            visit = Visit.begin(session, one.learner_id, now=now)
            found = queries.application(session, visit.learner.id, one.application_id)
            return None if found is None else work(visit, found)

        try:
            return await self._database.run(unit)
        except LearnerGone:
            return None


def _whose(order: InBatch) -> Wanting | None:
    if order.application_id is None or order.learner_id is None:
        return None
    return Wanting(order.learner_id, order.application_id)


def _collected(
    visit: Visit, application: Application, *, batch: Batch, values: list[QuestionSet]
) -> int:
    kept = sum(commissions.keep(visit, application, value) for value in values)
    batches.drop_orders(visit.session, batch.id, application.id)
    commissions.note_asked(visit, application, kept=kept)
    log.info("writing.collected", application_id=application.id, questions=kept)
    return kept
