"""Telegram's limits on sending, for those tests that want them kept."""

import math
import time
from dataclasses import dataclass, field

from tests.emulator.refusals import too_many


@dataclass(frozen=True, slots=True)
class SendLimits:
    """Messages a second in all and to one chat, and how many may go at once before that counts."""

    overall_per_second: float = 30
    per_chat_per_second: float = 1
    overall_burst: int = 30
    per_chat_burst: int = 3


@dataclass(slots=True)
class _Bucket:
    tokens: float
    filled_at: float

    def seconds_until_free(self, rate: float, burst: int, now: float) -> float:
        self.tokens = min(burst, self.tokens + (now - self.filled_at) * rate)
        self.filled_at = now
        return max(0.0, (1 - self.tokens) / rate)


@dataclass(slots=True)
class Gate:
    """Refuses what exceeds the limits. It goes by real time, as flooding does."""

    limits: SendLimits
    _overall: _Bucket = field(init=False)
    _chats: dict[int, _Bucket] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._overall = _Bucket(self.limits.overall_burst, time.monotonic())

    def admit(self, chat_id: int) -> None:
        now, limits = time.monotonic(), self.limits
        chat = self._chats.setdefault(chat_id, _Bucket(limits.per_chat_burst, now))
        wait = max(
            self._overall.seconds_until_free(limits.overall_per_second, limits.overall_burst, now),
            chat.seconds_until_free(limits.per_chat_per_second, limits.per_chat_burst, now),
        )
        if wait > 0:
            raise too_many(math.ceil(wait))
        self._overall.tokens -= 1
        chat.tokens -= 1
