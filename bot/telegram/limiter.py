"""Telegram's limits on sending: so many a second in all, about one a second to a chat."""

from collections import deque
from dataclasses import dataclass

WINDOW_SECONDS = 1.02
"""A second and what the network may press together."""

TELEGRAMS_PER_SECOND = 30
ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast may be sent; `at_once` is how many calls may be under way together.

    That many may be sent twice when the process is killed; eight keep up 30 a second as long as a
    call takes no more than a quarter of a second.
    """

    per_second: int = TELEGRAMS_PER_SECOND
    chat_seconds: float = 1.0
    chat_burst: int = 3
    at_once: int = 8


class Limiter:
    """Counts what was sent; `now` is seconds on any clock that only goes on."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._sent: deque[float] = deque()
        self._spacing = WINDOW_SECONDS / pace.per_second
        self._step = max(1, pace.per_second // TELEGRAMS_PER_SECOND)
        self._full: dict[int, float] = {}  # when a chat has its whole burst again

    def room(self, now: float) -> int:
        """Tell how many may be sent now.

        They go evenly spaced: then few are under way when the process is killed, and no more are
        sent twice than that.
        """
        while self._sent and self._sent[0] <= now - WINDOW_SECONDS:
            self._sent.popleft()
        if not self._sent:
            return self._step
        spaced = int((now - self._sent[-1]) / self._spacing + ROUNDING)
        return min(spaced, self._step, self._pace.per_second - len(self._sent))

    def resting(self, now: float) -> list[int]:
        """List the chats that must wait."""
        for chat_id in [chat_id for chat_id, full in self._full.items() if full <= now]:
            del self._full[chat_id]
        return [chat_id for chat_id, full in self._full.items() if full - now > self._slack]

    def note(self, chat_id: int, now: float) -> None:
        """Count a message to a chat."""
        self._sent.append(now)
        if self._pace.chat_seconds:
            full = max(self._full.get(chat_id, now), now)
            self._full[chat_id] = full + self._pace.chat_seconds

    def wait(self, now: float) -> float:
        """Tell the seconds until there is room again, or until a chat that rests no longer does."""
        waits = [full - self._slack - now for full in self._full.values()]
        if self.room(now) <= 0:
            full = len(self._sent) >= self._pace.per_second
            spaced = self._sent[-1] + self._spacing - now
            return max(spaced, self._sent[0] + WINDOW_SECONDS - now) if full else spaced
        return min((wait for wait in waits if wait > 0), default=0.0)

    @property
    def _slack(self) -> float:
        return (self._pace.chat_burst - 1) * self._pace.chat_seconds
