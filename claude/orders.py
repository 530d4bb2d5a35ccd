"""What is handed in to be answered within a day, as values; the SDK is not imported here."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from pydantic import BaseModel

from claude.model import Call, Failed, Failure, Said


@dataclass(frozen=True, slots=True)
class Order:
    """A call, whose budget pays for it, and what it is written down as (`Ledger.reserve`)."""

    account: int
    call: Call[Any]
    id: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """Calls that were paid for, to be handed in: a batch is known by its token.

    `numbers` are the ledger's for each order, in their order; `None` where no budget had room.
    `requests` are what is handed in, by number.
    """

    token: str
    numbers: tuple[int | None, ...]
    requests: Mapping[int, Mapping[str, Any]]

    def without(self, numbers: Collection[int]) -> "Prepared":
        """Leave calls out of what is handed in."""
        left = {number: one for number, one in self.requests.items() if number not in numbers}
        return replace(self, requests=left)


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A batch that was not taken, surely or perhaps."""

    why: Failure
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Handed:
    """What is known of a batch that was handed in, whether or not the service took it."""

    token: str
    at: datetime
    calls: int


class Sought(StrEnum):
    """What came of looking for a batch that was not found."""

    NOWHERE = "nowhere"
    NOT_KNOWN = "not_known"


Results = Mapping[int, Said[Any] | Failed]


class Batched(Protocol):
    """Whoever takes batches: the service, or what stands in its place. None of it raises for it."""

    async def prepare(self, orders: Sequence[Order], *, token: str) -> Prepared:
        """Set aside what calls may cost, as far as there is money for them."""
        ...

    async def send(self, ready: Prepared) -> str | NotTaken:
        """Hand calls in; gives the batch's name. What was surely not taken is given back."""
        ...

    async def find(self, batch: Handed, *, known: Collection[str]) -> str | Sought:
        """Look for a batch of which nobody knows whether it was taken; `known` are other names."""
        ...

    async def collect(
        self, name: str, shapes: Mapping[int, type[BaseModel]], *, token: str
    ) -> Results | Failed | None:
        """Give what came of a batch, by number; `None` while it is at work."""
        ...

    async def cancel(self, name: str) -> bool:
        """Have a batch stopped; whether that was heard."""
        ...

    async def delete(self, name: str) -> bool:
        """Have a batch that has ended deleted, with its results; whether it is gone."""
        ...
