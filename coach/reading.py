"""Who reads a document: the offline reader, unless another one is wired in."""

from dataclasses import dataclass
from typing import Protocol

from coach import load
from coach.replies import ReadTold
from question_bank.model import Reading


@dataclass(frozen=True, slots=True)
class Read:
    """A document understood, and how, where that is worth telling."""

    reading: Reading
    told: ReadTold | None = None


class Reader(Protocol):
    """Reads a file of any format; `UserError` says why it cannot be read or is no application."""

    async def read(self, data: bytes, name: str, *, account: int) -> Read:
        """Read a file; `account` is the learner whose budget pays."""
        ...


class OfflineReader:
    """Reads by itself."""

    async def read(self, data: bytes, name: str, *, account: int) -> Read:  # noqa: ARG002 - free
        """Read a file."""
        return Read(await load.read(data, name=name))
