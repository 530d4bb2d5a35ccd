"""What can be made to go wrong with a call."""

from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TooMany:
    """429: nothing is done, and the bot is told to wait."""

    retry_after_seconds: int = 1


@dataclass(frozen=True, slots=True)
class Refused:
    """Any refusal of Telegram's, with its words."""

    code: int = 400
    description: str = "Bad Request: refused on purpose"


@dataclass(frozen=True, slots=True)
class ServerError:
    """500 with Telegram's JSON: nothing is done."""


@dataclass(frozen=True, slots=True)
class BadGateway:
    """502 with a page of HTML: nothing is done."""


@dataclass(frozen=True, slots=True)
class BadGatewayAfter:
    """It was done, and a gateway answers with a page of HTML: the bot cannot know."""

    status: int = 502


@dataclass(frozen=True, slots=True)
class Hang:
    """Nothing is done and nothing is ever answered."""


@dataclass(frozen=True, slots=True)
class CutBefore:
    """The connection breaks, and nothing was done."""


@dataclass(frozen=True, slots=True)
class CutAfter:
    """The connection breaks after it was done: the bot cannot know."""


@dataclass(frozen=True, slots=True)
class HangAfter:
    """It was done, and nothing is ever answered: the bot cannot know."""


Fault = (
    TooMany
    | Refused
    | ServerError
    | BadGateway
    | BadGatewayAfter
    | Hang
    | CutBefore
    | CutAfter
    | HangAfter
)
ANY_METHOD = "*"


class FaultPlan:
    """Which faults the next calls of each method meet."""

    def __init__(self) -> None:
        self._planned: dict[str, deque[Fault]] = {}

    def add(self, method: str, fault: Fault, times: int) -> None:
        self._planned.setdefault(method.lower(), deque()).extend([fault] * times)

    def clear(self) -> None:
        self._planned.clear()

    def next(self, method: str) -> Fault | None:
        if not self._planned:
            return None
        for name in (method.lower(), ANY_METHOD):
            planned = self._planned.get(name)
            if planned:
                return planned.popleft()
        return None
