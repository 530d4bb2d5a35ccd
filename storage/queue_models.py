"""What came in and must be worked on once, and what must go out."""

from datetime import datetime
from enum import IntEnum, StrEnum

from sqlalchemy import BigInteger, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.models import Record


class OutState(StrEnum):
    """How far a call to be made has come."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"


class Priority(IntEnum):
    """What goes first: answers to pressed buttons, then replies, then drills and summaries."""

    NOW = 0
    REPLY = 1
    DRILL = 2


_OPEN = text("done_at IS NULL")
_IN_THE_WAY = text("done_at IS NULL OR not_before IS NOT NULL")
_UNSETTLED = text("settled_at IS NULL")


class Inbox(Record):
    """A raw update, kept from before Telegram is told it arrived until its effects are written.

    `id` is the update's own, so a second delivery is ignored. `not_before` is when the row may be
    taken: the end of a claim on it. `payload` is emptied once `done_at` is set, and the row itself
    goes some days later. A claim outlasts `done_at` while a reply is still being worked out, and
    keeps the chat's next update waiting. `problem` is the kind of error for which the update was
    set aside: then the payload stays as long as the row does.
    """

    __tablename__ = "inbox"
    __table_args__ = (
        Index("ix_inbox_open", "id", sqlite_where=_OPEN, postgresql_where=_OPEN),
        Index(
            "ix_inbox_in_the_way",
            "chat_id",
            "id",
            sqlite_where=_IN_THE_WAY,
            postgresql_where=_IN_THE_WAY,
        ),
    )

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    payload: Mapped[str]
    received_at: Mapped[datetime]
    not_before: Mapped[datetime | None]
    done_at: Mapped[datetime | None]
    problem: Mapped[str | None]


class Outbox(Record):
    """A call to be made to Telegram, written in the transaction that decided on it.

    `method` and `payload` are the Bot API's; `slot` names the message on the screen that it makes
    or edits (`question`, `settings`), so that a later edit finds it. `message_id` is the message
    to edit where that is known before, and what Telegram called it once sent. `not_before` is when
    the row may be taken: the end of a claim or of a pause. `attempts` counts the tries of which
    nobody knows whether they were done; `failing_since` is when Telegram itself turned it down for
    the first time, and `None` again once it was only not reached. Sent or given up, a row is
    settled, its payload emptied.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index(
            "ix_outbox_unsettled",
            "priority",
            "id",
            sqlite_where=_UNSETTLED,
            postgresql_where=_UNSETTLED,
        ),
        Index(
            "ix_outbox_unsettled_chat",
            "chat_id",
            "priority",
            "id",
            sqlite_where=_UNSETTLED,
            postgresql_where=_UNSETTLED,
        ),
        Index("ix_outbox_slot", "chat_id", "slot", "id"),
        {"sqlite_autoincrement": True},  # an id is never used again: order is by it
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int | None] = mapped_column(
        ForeignKey("learner.id", ondelete="CASCADE"), index=True
    )
    chat_id: Mapped[int] = mapped_column(BigInteger)
    method: Mapped[str]
    payload: Mapped[str]
    slot: Mapped[str | None]
    priority: Mapped[int]
    state: Mapped[OutState]
    attempts: Mapped[int]
    not_before: Mapped[datetime | None]
    created_at: Mapped[datetime]
    failing_since: Mapped[datetime | None]
    settled_at: Mapped[datetime | None]
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    problem: Mapped[str | None]


class ChatQuiet(Record):
    """Until when Telegram wants nothing for a chat, and when it said so."""

    __tablename__ = "chat_quiet"

    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    until: Mapped[datetime]
    set_at: Mapped[datetime]
