"""Ticks. What is due, and for whom, is for `coach.drill` and `coach.rejudge` to say."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

from bot.logs import where
from coach.drill import Batch

EVERY = timedelta(seconds=15)
JOB = "drills"
Serve = Callable[[datetime], Awaitable[Batch]]
log = structlog.get_logger()


class Every(BaseTrigger):  # type: ignore[misc] # the library ships no types
    """Now, and then each time this long after now.

    The library's own trigger counts on from the last tick: after a jump of the clock it goes
    through every one that was missed, a minute's work for each month.
    """

    def __init__(self, interval: timedelta) -> None:
        self._interval = interval

    def get_next_fire_time(self, previous: datetime | None, now: datetime) -> datetime:
        """Give the instant of the next tick."""
        return now if previous is None else now + self._interval


class Scheduler:
    """Calls `serve(now)` on every tick, batch after batch while there may be more who are due.

    A tick that comes while the last one is at work is left out, and however many were missed (the
    machine slept) are one. A clock that is set back holds no tick up. Each batch is a transaction
    of its own, so others come between. `name` is what its failures are logged under.
    """

    def __init__(
        self,
        serve: Serve,
        *,
        clock: Callable[[], datetime],
        every: timedelta = EVERY,
        name: str = JOB,
    ) -> None:
        self._serve = serve
        self._name = name
        self._failed = f"{name}.failed"
        self._clock = clock
        self._every = every
        self._ticker: Any = AsyncIOScheduler(timezone=UTC)
        self._watch: asyncio.TimerHandle | None = None

    def start(self) -> None:
        """Tick from now on; a loop must be running."""
        self._ticker.add_job(
            self.tick,
            Every(self._every),
            id=self._name,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )
        self._ticker.start()
        self._watch_the_clock()

    def _watch_the_clock(self) -> None:
        """Look after each interval whether the next tick is further off than that, and mend it."""
        job, now = self._ticker.get_job(self._name), self._clock()
        if job.next_run_time > now + self._every:
            job.modify(next_run_time=now)
        loop = asyncio.get_running_loop()
        self._watch = loop.call_later(self._every.total_seconds(), self._watch_the_clock)

    def stop(self) -> None:
        """Tick no more; what is under way finishes or is rolled back whole."""
        if self._watch is not None:
            self._watch.cancel()
        if self._ticker.running:
            self._ticker.shutdown(wait=False)

    async def tick(self) -> None:
        """Serve all who are due."""
        try:
            while (await self._serve(self._clock())).more:
                pass
        except Exception as error:  # noqa: BLE001 - the loop's top: the next tick tries again
            log.error(self._failed, kind=type(error).__name__, at=where(error))  # noqa: TRY400 - see `where`
