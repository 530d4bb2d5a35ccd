"""Loops that look for work: woken when there is some, at the latest at the next look."""

import asyncio
from contextlib import suppress


class Rounds:
    """Wakes and stops a loop.

    Each round clears `_awake` first, so that a wake during it leads to another one.
    """

    def __init__(self) -> None:
        self._awake = asyncio.Event()
        self._stopping = False

    def wake(self) -> None:
        """Look at once: there is something to do."""
        self._awake.set()

    def stop(self) -> None:
        """Take nothing more; `run` ends when what is in hand is done."""
        self._stopping = True
        self._awake.set()

    async def _rest(self, seconds: float) -> None:
        """Wait for a wake, but no longer than so many seconds."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._awake.wait()
