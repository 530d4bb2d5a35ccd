"""What is asked of Claude and what comes back, as values; the SDK is not imported here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Literal, Protocol, TypeAlias, TypeVar

from pydantic import BaseModel

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
Effort = Literal["low", "medium", "high"]
T_co = TypeVar("T_co", bound=BaseModel, covariant=True)

MOST_TOKENS = 8_192
"""Room for an answer: with 1,024 structured verdicts are cut off."""
TIMEOUT_SECONDS = 60.0
"""For one request: a long verdict takes some twenty seconds."""
MOST_CALLS = 3
"""So many requests are made for one thing, tries again counted."""


class Purpose(StrEnum):
    """What a call is for; a setting says which model serves it."""

    READ = "read"
    ASK = "ask"
    JUDGE = "judge"
    APPEAL = "appeal"
    MOCK = "mock"


@dataclass(frozen=True, slots=True)
class Call(Generic[T_co]):
    """One structured request.

    `rules` are our own words, the same for everybody. All that anybody else wrote is data: `shared`
    is what many calls have in common (a document), `data` what this one is about. What is
    stable comes first, so that it can be cached. `shape` is what must come back.
    """

    purpose: Purpose
    rules: str
    data: Json
    shape: type[T_co]
    shared: Json = None
    most_tokens: int = MOST_TOKENS
    effort: Effort = "medium"


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens, as the API counts them: `input` is what was neither written to a cache nor read."""

    input: int = 0
    cache_write: int = 0
    cache_read: int = 0
    output: int = 0

    def __add__(self, other: "Usage") -> "Usage":
        """Add two usages up."""
        return Usage(
            self.input + other.input,
            self.cache_write + other.cache_write,
            self.cache_read + other.cache_read,
            self.output + other.output,
        )


class Failure(StrEnum):
    """Why nothing usable came back."""

    REFUSED = "refused"
    TRUNCATED = "truncated"
    CUT_SHORT = "cut_short"
    NONSENSE = "nonsense"
    BUSY = "busy"
    BROKEN = "broken"
    TIMED_OUT = "timed_out"
    KEY_REFUSED = "key_refused"
    REQUEST_REFUSED = "request_refused"
    TOO_LONG = "too_long"
    OVER_BUDGET = "over_budget"


COMES_BACK = frozenset(
    {
        Failure.TRUNCATED,
        Failure.CUT_SHORT,
        Failure.NONSENSE,
        Failure.BUSY,
        Failure.BROKEN,
        Failure.TIMED_OUT,
        Failure.KEY_REFUSED,
        Failure.OVER_BUDGET,
    }
)
"""What may go well at another time."""


@dataclass(frozen=True, slots=True)
class Said(Generic[T_co]):
    """What came back, valid, and which model was asked."""

    value: T_co
    model: str
    usage: Usage
    calls: int = 1


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing usable came back."""

    why: Failure
    calls: int = 0

    @property
    def comes_back(self) -> bool:
        """Whether it may go well at another time."""
        return self.why in COMES_BACK


@dataclass(slots=True)
class Allowance:
    """How many requests may still be made for one thing, over all its calls."""

    left: int = MOST_CALLS

    def take(self) -> bool:
        """Take one; `False` where none is left."""
        if self.left <= 0:
            return False
        self.left -= 1
        return True


class Ledger(Protocol):
    """Keeps the books: nothing is asked that no budget has room for."""

    async def reserve(
        self, account: int, purpose: Purpose, *, model: str, most: Usage, order: int | None = None
    ) -> int | None:
        """Set aside what a request may cost; gives its number, `None` where there is no room.

        Where it is for an order of a batch, the number is written down there in one with it.
        """
        ...

    async def settle(self, number: int, usage: Usage | None) -> None:
        """Put down what a request did use; `None` where nobody knows: what was set aside stays."""
        ...


class Asks(Protocol):
    """Whoever can be asked: the service, or what stands in its place."""

    async def ask(
        self, call: Call[T_co], *, account: int, allowance: Allowance | None = None
    ) -> Said[T_co] | Failed:
        """Ask once, again where that may help; never raises for what the service does."""
        ...
