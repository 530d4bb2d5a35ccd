"""Ticks. What is due, and for whom, is for `coach.drill` to say."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.logs import where
from coach.drill import Batch

EVERY = timedelta(seconds=15)
JOB = "drills"
Serve = Callable[[datetime], Awaitable[Batch]]
log = structlog.get_logger()


class Scheduler:
    """Calls `serve(now)` on every tick, batch after batch while there may be more who are due.

    A tick that comes while the last one is at work is left out, and however many were missed (the
    machine slept) are one. Each batch is a transaction of its own, so others come between.
    """

    def __init__(
        self, serve: Serve, *, clock: Callable[[], datetime], every: timedelta = EVERY
    ) -> None:
        self._serve = serve
        self._clock = clock
        self._every = every
        self._ticker: Any = AsyncIOScheduler(timezone=UTC)

    def start(self) -> None:
        """Tick from now on; a loop must be running."""
        self._ticker.add_job(
            self.tick,
            "interval",
            id=JOB,
            seconds=self._every.total_seconds(),
            next_run_time=self._clock(),
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )
        self._ticker.start()

    def stop(self) -> None:
        """Tick no more; what is under way finishes or is rolled back whole."""
        if self._ticker.running:
            self._ticker.shutdown(wait=False)

    async def tick(self) -> None:
        """Serve all who are due."""
        try:
            while (await self._serve(self._clock())).more:
                pass
        except Exception as error:  # noqa: BLE001 - the loop's top: the next tick tries again
            log.error("drills.failed", kind=type(error).__name__, at=where(error))  # noqa: TRY400 - see `where`
