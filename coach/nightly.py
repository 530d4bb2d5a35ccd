"""Has questions written by night, in a batch at half the price, and keeps what came of it.

A batch is noted before it is handed in, and each of its calls in the transaction that finds what
is wanted, so that nothing is asked for twice. Killed in between, a batch that may or may not have
been taken is looked for at the service, and given up where it is not there.
"""

import asyncio
from collections.abc import Callable, Collection, Mapping
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
from storage import batches, queries, spending, written
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
"""A batch ends within a day; one that cannot be had, kept or deleted by then is given up."""
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
            work = kept_from_harm(partial(self._work, now), event="writing.night_failed")
            self._task = asyncio.create_task(work)

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
        forgotten = await self._database.run(partial(_settled_before_it_goes, batch_id=batch.id))
        ready = ready.without(forgotten)
        if not ready.requests:
            await self._database.run(partial(batches.drop, batch_id=batch.id))
            return 0
        sent = await self._batched.send(ready)
        if isinstance(sent, NotTaken):
            if sent.is_sure:
                await self._database.run(partial(batches.drop, batch_id=batch.id))
            return 0
        await self._database.run(partial(batches.set_name, batch_id=batch.id, name=sent))
        paid = zip(whose, ready.numbers, strict=True)
        return len({one for one, number in paid if number in ready.requests})

    async def collect(self, now: datetime) -> int:
        """Look after all batches; gives how many questions were kept of those that have ended."""
        known = await self._database.run(batches.everything)
        names = {batch.name for batch in known if batch.name is not None}
        kept = 0
        for batch in known:
            look = partial(self._look_after, batch, names, now)
            done = await kept_from_harm(look, event="writing.batch_failed")
            if done is None and _is_late(batch, now):
                give_up = partial(self._clear, batch, now)
                await kept_from_harm(give_up, event="writing.batch_failed")
            kept += done or 0
        return kept

    async def _look_after(self, batch: Batch, names: Collection[str], now: datetime) -> int:
        if batch.name is None:
            await self._look_for(batch, names, now)
        elif batch.orders:
            return await self._collect(batch, batch.name, now)
        else:
            await self._clear(batch, now)
        return 0

    async def _look_for(self, batch: Batch, names: Collection[str], now: datetime) -> None:
        """Find a batch of which nobody knows whether it was taken, or have it asked for anew."""
        if now - batch.at < HANDED_IN_BY:
            return
        found: str | Sought = Sought.NOWHERE  # without a number nothing was ever sent
        if batch.numbers:
            handed = Handed(batch.token, batch.at, len(batch.numbers))
            found = await self._batched.find(handed, known=names)
        match found:
            case Sought.NOT_KNOWN:
                if _is_late(batch, now):
                    log.warning("writing.given_up", calls=len(batch.numbers))
                    await self._keep(batch, {}, now)
                    await self._clear(batch, now)
            case Sought.NOWHERE:
                await self._database.run(partial(_taken_back, batch=batch))
                log.info("writing.never_handed_in", calls=len(batch.numbers))
            case name:
                await self._database.run(partial(batches.set_name, batch_id=batch.id, name=name))

    async def _collect(self, batch: Batch, name: str, now: datetime) -> int:
        if batch.is_nobodys and not batch.is_cancelled and await self._batched.cancel(name):
            cancelled = partial(batches.set_cancelled, batch_id=batch.id, at=now)
            await self._database.run(cancelled)
        shapes: Mapping[int, type[BaseModel]] = dict.fromkeys(batch.numbers, QuestionSet)
        got = await self._batched.collect(name, shapes, token=batch.token)
        if got is None or isinstance(got, Failed):
            is_lost = isinstance(got, Failed) and not got.comes_back
            if not is_lost and not _is_late(batch, now):
                return 0
            log.warning("writing.given_up", calls=len(batch.numbers))
            got = {}
        kept = await self._keep(batch, got, now)
        await self._clear(batch, now)
        return kept

    async def _keep(self, batch: Batch, got: Results, now: datetime) -> int:
        """Keep what came of a batch, application by application; what was forgotten is dropped.

        What of one cannot be kept keeps no other from it, and is tried again until it is late.
        """
        kept = 0
        for one in dict.fromkeys(map(_whose, batch.orders)):
            if one is not None:
                numbers = [order.number for order in batch.orders if _whose(order) == one]
                said = (got.get(number) for number in numbers if number is not None)
                values = [each.value for each in said if isinstance(each, Said)]
                kept += await self._keep_of(one, batch, values, now=now)
        nobodys = partial(batches.drop_orders, batch_id=batch.id, application_id=None)
        await self._database.run(nobodys)
        return kept

    async def _keep_of(
        self, one: Wanting, batch: Batch, values: list[QuestionSet], *, now: datetime
    ) -> int:
        work = partial(_collected, batch=batch, values=values)
        keep = partial(self._of, one, work, now=now)
        kept = await kept_from_harm(keep, event="writing.not_kept")
        if kept is None and _is_late(batch, now):
            await self._of(one, partial(_collected, batch=batch, values=[]), now=now)
        return kept or 0

    async def _clear(self, batch: Batch, now: datetime) -> None:
        """Have the service delete what a batch held, once all is kept; then it is forgotten here.

        After two days it is forgotten whatever is left of it, there and here.
        """
        is_late = _is_late(batch, now)
        has_orders = partial(batches.has_orders, batch_id=batch.id)
        if not is_late and await self._database.run(has_orders):
            return
        is_gone = batch.name is not None and await self._batched.delete(batch.name)
        if is_gone or is_late:
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


def _is_late(batch: Batch, now: datetime) -> bool:
    return now - batch.at > GIVE_UP_AFTER


def _settled_before_it_goes(session: Session, *, batch_id: int) -> Collection[int]:
    """Give the numbers of what was forgotten while a batch was made; they cost nothing."""
    forgotten = batches.drop_idle(session, batch_id)
    spending.give_back(session, forgotten)
    return forgotten


def _taken_back(session: Session, *, batch: Batch) -> None:
    """Have what is in a batch that was never handed in asked for anew, its money given back."""
    spending.give_back(session, batch.numbers)
    batches.drop(session, batch.id)


def _whose(order: InBatch) -> Wanting | None:
    if order.application_id is None or order.learner_id is None:
        return None
    return Wanting(order.learner_id, order.application_id)


def _collected(
    visit: Visit, application: Application, *, batch: Batch, values: list[QuestionSet]
) -> int:
    kept = sum(commissions.keep(visit, application, value) for value in values)
    batches.drop_orders(visit.session, batch.id, application.id)
    commissions.note_asked(visit, application, kept=kept, asked_at=batch.at)
    log.info("writing.collected", application_id=application.id, questions=kept)
    return kept
