"""How a face takes part in the transactions of a conversation, so that effects happen once."""

from typing import Protocol

from coach.replies import Reply
from storage.engine import Session


class Carrier(Protocol):
    """Carries one incoming message in and its replies out."""

    def take(self, session: Session) -> bool:
        """Mark the message as worked on, in the transaction of its effects; `False` if it was."""
        ...

    def give(self, session: Session, replies: tuple[Reply, ...]) -> None:
        """Put replies on their way, in the transaction that decided on them."""
        ...


class ByHand:
    """The face shows what `handle` returns; nothing is carried."""

    def take(self, session: Session) -> bool:  # noqa: ARG002 - the protocol's
        """Take every message."""
        return True

    def give(self, session: Session, replies: tuple[Reply, ...]) -> None:
        """Leave the replies to the caller."""
