"""The queue of updates, and polling, as the official server's source has them."""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec

from tests.emulator.refusals import conflict
from tests.emulator.wire import JSON

LONGEST_POLL_SECONDS = 50
LARGEST_BATCH = 100
_BY_REQUEST_ONLY = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_FIRST_ID = 730_000_001
_ANOTHER_POLLER = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
_WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook"
    " first"
)


@dataclass(frozen=True, slots=True)
class Update:
    id: int
    kind: str
    wire: JSON
    encoded: bytes


class UpdateQueue:
    """Holds what the bot has not confirmed."""

    def __init__(self, check: Callable[[JSON], None]) -> None:
        self.allowed: frozenset[str] = frozenset()
        self.webhook_url = ""
        self.pending: deque[Update] = deque()
        self.arrived = asyncio.Event()
        self.polls = 0
        self._check = check
        self._next_id = _FIRST_ID
        self._waiting: asyncio.Future[None] | None = None

    def push(self, kind: str, payload: JSON) -> None:
        """Queue an update, unless the bot did not ask for its kind."""
        if kind not in self.allowed if self.allowed else kind in _BY_REQUEST_ONLY:
            return
        wire = {"update_id": self._next_id, kind: payload}
        self._check(wire)
        self.pending.append(Update(self._next_id, kind, wire, msgspec.json.encode(wire)))
        self._next_id += 1
        self.arrived.set()
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(None)

    def allow(self, kinds: Sequence[str] | None) -> None:
        """Remember which kinds are wanted; an empty list means the default, None no change."""
        if kinds is not None:
            self.allowed = frozenset(kinds)

    async def poll(self, offset: int, limit: int, timeout_seconds: int) -> list[Update]:
        """Confirm what lies below the offset; give what follows, waiting for it if need be."""
        self.polls += 1
        if self.webhook_url:
            raise conflict(_WEBHOOK_ACTIVE)
        self.end_poll(_ANOTHER_POLLER)
        self._confirm(offset)
        if not self.pending and timeout_seconds > 0:
            await self._wait(min(timeout_seconds, LONGEST_POLL_SECONDS))
        size = min(max(limit, 1), LARGEST_BATCH)
        return [self.pending[index] for index in range(min(size, len(self.pending)))]

    def end_poll(self, why: str) -> None:
        """Answer the poller that waits, if one does, with a conflict."""
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_exception(conflict(why))

    def clear(self) -> None:
        self.pending.clear()

    def _confirm(self, offset: int) -> None:
        if offset > 0:
            while self.pending and self.pending[0].id < offset:
                self.pending.popleft()
        elif offset < 0:
            while len(self.pending) > -offset:
                self.pending.popleft()

    async def _wait(self, seconds: float) -> None:
        waiting: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting = waiting
        try:
            async with asyncio.timeout(seconds):
                await waiting
        except TimeoutError:
            pass
        finally:
            if self._waiting is waiting:
                self._waiting = None
