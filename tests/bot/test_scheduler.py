import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from bot import clock
from bot.scheduler import Every, Scheduler
from coach.drill import Batch

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


class Serving:
    """Serves the batches it is given, then has nothing more to do."""

    def __init__(self, batches: Sequence[Batch | Exception] = (), *, takes: float = 0.0) -> None:
        self._batches = list(batches)
        self._takes = takes
        self.at: list[datetime] = []
        self.at_once = 0
        self.most_at_once = 0

    async def __call__(self, now: datetime) -> Batch:
        self.at.append(now)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(self._takes)
        self.at_once -= 1
        batch = self._batches.pop(0) if self._batches else Batch(0, more=False)
        if isinstance(batch, Exception):
            raise batch
        return batch


def test_a_tick_serves_batch_after_batch() -> None:
    serving = Serving([Batch(8, more=True), Batch(8, more=True), Batch(1, more=False)])
    asyncio.run(Scheduler(serving, clock=lambda: NOW).tick())
    assert serving.at == [NOW] * 3


def test_trouble_ends_a_tick_and_not_the_ticking() -> None:
    serving = Serving([RuntimeError()])

    async def twice() -> None:
        scheduler = Scheduler(serving, clock=lambda: NOW)
        await scheduler.tick()
        await scheduler.tick()

    asyncio.run(twice())
    assert len(serving.at) == 2


def test_it_ticks_at_once_and_then_regularly_one_at_a_time() -> None:
    serving = Serving(takes=0.05)

    async def a_while() -> None:
        scheduler = Scheduler(
            serving,
            clock=clock.now,
            every=timedelta(seconds=0.02),
        )
        scheduler.start()
        await asyncio.sleep(0.5)
        scheduler.stop()
        scheduler.stop()

    asyncio.run(a_while())
    assert 2 <= len(serving.at) <= 11
    assert serving.most_at_once == 1


class SetBack(datetime):
    """The library's clock, which somebody sets back."""

    by = timedelta()

    @classmethod
    def now(cls, _zone: object = None) -> datetime:  # type: ignore[override]
        return clock.now() - cls.by


def test_a_clock_that_is_set_back_holds_no_tick_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("apscheduler.schedulers.base.datetime", SetBack)
    ticked = asyncio.Semaphore(0)

    async def serve(_now: datetime) -> Batch:
        ticked.release()
        return Batch(0, more=False)

    async def a_while() -> None:
        scheduler = Scheduler(serve, clock=SetBack.now, every=timedelta(seconds=0.02))
        scheduler.start()
        await ticked.acquire()
        monkeypatch.setattr(SetBack, "by", timedelta(days=1))
        for _ in range(3):
            await ticked.acquire()
        scheduler.stop()

    asyncio.run(asyncio.wait_for(a_while(), 30))


def test_a_clock_that_was_set_ahead_makes_one_tick_of_those_it_passed() -> None:
    trigger = Every(timedelta(seconds=15))
    year_ago = NOW - timedelta(days=365)
    assert trigger.get_next_fire_time(year_ago, NOW) == NOW + timedelta(seconds=15)
    assert trigger.get_next_fire_time(None, NOW) == NOW
