import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot import clock
from bot.scheduler import Scheduler
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
