"""What is handed in to be answered within a day, as values; the SDK is not imported here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from pydantic import BaseModel

from claude.model import Call, Failed, Said


@dataclass(frozen=True, slots=True)
class Order:
    """A call, and whose budget pays for it."""

    account: int
    call: Call[Any]


@dataclass(frozen=True, slots=True)
class Submitted:
    """A batch that was taken: its name, and the number of each order, in their order.

    `None` is an order that no budget had room for.
    """

    name: str
    numbers: tuple[int | None, ...]


Results = Mapping[int, Said[Any] | Failed]


class Batched(Protocol):
    """Whoever takes batches: the service, or what stands in its place."""

    async def submit(self, orders: Sequence[Order]) -> Submitted | Failed:
        """Hand calls in."""
        ...

    async def collect(
        self, name: str, shapes: Mapping[int, type[BaseModel]]
    ) -> Results | Failed | None:
        """Give what came of a batch, by number; `None` while it is at work."""
        ...
