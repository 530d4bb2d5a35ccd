"""Calls to be made to Telegram: each made once, in order per chat, by any number of connections.

A row is taken only while it is the first unsettled one of its chat and no other of that chat is
being sent, so order needs no lock of its own: on PostgreSQL `SKIP LOCKED` keeps two processes off
one row, and SQLite has one writer.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Any, cast

import msgspec
from sqlalchemy import (
    BigInteger,
    Select,
    Table,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session

from storage.queue_models import ChatQuiet, Outbox, OutState, Priority

MOST_ATTEMPTS = 2
"""A call of which nobody knows whether it was done is made once more, then given up."""

LONGEST_HOLD = timedelta(minutes=2)
"""No claim or pause of a row is longer: one that is was set by a clock that was ahead."""

BELATED = timedelta(hours=1)
"""What comes by itself and waited for longer gives way to the next, and makes no sound."""

CLOCK_SLACK = timedelta(minutes=1)
"""What was written so much later than now was written by a clock that was ahead."""

FILE = "document"
"""The parameter of a call that holds a file, in base64."""

OVER = ":over"
"""What the name of a slot ends in once its message is not to be found by that name any more."""

_TABLE = cast("Table", Outbox.__table__)
_QUIET = cast("Table", ChatQuiet.__table__)


@dataclass(frozen=True, slots=True)
class Draft:
    """A call to be made; `message_id` is the message it edits, where that is known."""

    chat_id: int
    method: str
    payload: str
    learner_id: int | None = None
    slot: str | None = None
    priority: Priority = Priority.REPLY
    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A call that was taken to be made now."""

    id: int
    chat_id: int
    method: str
    payload: str
    slot: str | None
    priority: int
    attempts: int
    failing_since: datetime | None
    message_id: int | None
    created_at: datetime

    def is_belated(self, now: datetime) -> bool:
        """Tell whether it comes by itself, and later than it was meant to."""
        return self.priority == Priority.DRILL and self.created_at <= now - BELATED


_LETTER = tuple(_TABLE.c[field.name] for field in fields(Letter))


def _taking() -> Select[Any]:
    here, other = _TABLE.c, _TABLE.alias().c
    earlier = or_(
        other.state == OutState.SENDING,
        other.priority < here.priority,
        (other.priority == here.priority) & (other.id < here.id),
    )
    blocked = (
        select(1)
        .where(other.chat_id == here.chat_id, other.settled_at.is_(None), earlier)
        .where(other.id != here.id)
        .exists()
    )
    quiet = (
        select(1)
        .where(_QUIET.c.chat_id == here.chat_id, _QUIET.c.until > bindparam("now"))
        .where(_QUIET.c.set_at <= bindparam("latest"))
        .exists()
    )
    free = or_(
        here.not_before.is_(None),
        here.not_before <= bindparam("now"),
        here.not_before > bindparam("too_far"),
    )
    rests = here.chat_id.in_(bindparam("resting", expanding=True))
    return (
        select(*_LETTER)
        .where(here.settled_at.is_(None), here.state == OutState.WAITING, ~blocked)
        .where(free, ~quiet)
        .where(or_(here.priority == Priority.NOW, ~rests))
        .order_by(here.priority, here.id)
        .limit(bindparam("limit"))
        .with_for_update(skip_locked=True, of=_TABLE)
    )


# Statements are made once: making them anew costs more than running them.
_TAKE = _taking()
_POST = insert(_TABLE)
_HOLD = (
    update(_TABLE)
    .where(_TABLE.c.id.in_(bindparam("rows", expanding=True)))
    .values(state=OutState.SENDING, not_before=bindparam("until"))
)
_LATEST = (
    select(*_LETTER)
    .where(
        _TABLE.c.chat_id == bindparam("chat"),
        _TABLE.c.slot.in_([bindparam("slot"), bindparam("over")]),
        _TABLE.c.state != OutState.FAILED,
    )
    .order_by(_TABLE.c.id.desc())
    .limit(1)
)
_LATEST_BEFORE = _LATEST.where(_TABLE.c.id < bindparam("before"), _TABLE.c.message_id.is_not(None))
_DROP_BELATED = (
    delete(_TABLE)
    .where(_TABLE.c.chat_id == bindparam("chat"), _TABLE.c.settled_at.is_(None))
    .where(_TABLE.c.priority == Priority.DRILL, _TABLE.c.created_at <= bindparam("before"))
    .where(_TABLE.c.state == OutState.WAITING, _TABLE.c.attempts == 0)
)
_SENT = (
    update(_TABLE)
    .where(_TABLE.c.id == bindparam("row"))
    .values(
        state=OutState.SENT,
        settled_at=bindparam("now"),
        payload="",
        message_id=func.coalesce(bindparam("found", type_=BigInteger), _TABLE.c.message_id),
    )
)


def post(session: Session, drafts: Sequence[Draft], *, now: datetime) -> None:
    """Put calls on their way."""
    if drafts:
        session.connection().execute(_POST, [_row(draft, now) for draft in drafts])


def take(
    session: Session, *, now: datetime, until: datetime, limit: int, resting: Collection[int] = ()
) -> list[Letter]:
    """Take what may be sent now: one call a chat, replies before drills, else in order.

    `resting` are the chats that got a message just now; only what goes first may go there.
    """
    given = {
        "now": now,
        "latest": now + CLOCK_SLACK,
        "too_far": now + LONGEST_HOLD,
        "limit": limit,
        "resting": list(resting),
    }
    rows = session.connection().execute(_TAKE, given).all()
    if rows:
        session.connection().execute(_HOLD, {"rows": [row[0] for row in rows], "until": until})
    return [_letter(session, Letter(*row)) for row in rows]


def sent(session: Session, messages: Mapping[int, int | None], *, now: datetime) -> None:
    """Mark calls as made, by row, each with the message it made or edited; drop their content."""
    rows = [{"row": row, "found": found, "now": now} for row, found in messages.items()]
    if rows:
        session.connection().execute(_SENT, rows)


def give_up(session: Session, letter_id: int, *, problem: str, now: datetime) -> None:
    """Mark a call as never to be made (again), and drop its content."""
    values = {"state": OutState.FAILED, "settled_at": now, "payload": "", "problem": problem}
    _set(session, [letter_id], **values)


def put_off(
    session: Session, letter_id: int, *, until: datetime, failing_since: datetime | None = None
) -> None:
    """Give back a call that was surely not made; its chat waits until then.

    `failing_since` is when Telegram itself turned it down first, without a break since.
    """
    values = {"not_before": until, "failing_since": failing_since}
    _set(session, [letter_id], state=OutState.WAITING, **values)


def quiet(session: Session, chat_id: int, *, until: datetime, now: datetime) -> None:
    """Send nothing at all to a chat until then."""
    forget_chat(session, chat_id)
    session.execute(insert(ChatQuiet).values(chat_id=chat_id, until=until, set_at=now))


def probe(session: Session, *, now: datetime) -> None:
    """Write something, to see whether that can be done: a pause of no chat."""
    quiet(session, 0, until=now, now=now)


def quiet_until(session: Session, chat_id: int, *, now: datetime) -> datetime | None:
    """Tell until when nothing may be sent to a chat; `None` where something may."""
    return session.scalar(
        select(ChatQuiet.until).where(
            ChatQuiet.chat_id == chat_id,
            ChatQuiet.until > now,
            ChatQuiet.set_at <= now + CLOCK_SLACK,
        )
    )


def doubt(session: Session, letter_id: int, *, until: datetime, now: datetime) -> bool:
    """Give back a call that was perhaps made; `False` where it was given up instead."""
    tried = session.scalars(select(Outbox.attempts).where(Outbox.id == letter_id)).one_or_none()
    if tried is None:
        return False  # its learner is gone, and it with them
    _set(session, [letter_id], attempts=tried + 1)
    if tried + 1 >= MOST_ATTEMPTS:
        give_up(session, letter_id, problem="uncertain", now=now)
        return False
    put_off(session, letter_id, until=until)
    return True


def lapsed(session: Session, *, now: datetime, everything: bool) -> list[int]:
    """List what was being sent when its process died: its claim ran out.

    `everything` is for a database that no other process uses: then no claim can be alive.
    """
    found = select(Outbox.id).where(Outbox.settled_at.is_(None), Outbox.state == OutState.SENDING)
    if not everything:
        ran_out, too_far = Outbox.not_before <= now, Outbox.not_before > now + LONGEST_HOLD
        found = found.where(or_(ran_out, too_far))
    return list(session.scalars(found.with_for_update(skip_locked=True)))


def latest(
    session: Session, chat_id: int, slot: str, *, before: int | None = None
) -> Letter | None:
    """Find the last call about a slot, live or over, sent or not, given up ones aside.

    `before` a row, only those that have a message.
    """
    name = slot.removesuffix(OVER)
    given = {"chat": chat_id, "slot": name, "over": name + OVER, "before": before}
    found = session.connection().execute(_LATEST if before is None else _LATEST_BEFORE, given)
    row = found.first()
    return Letter(*row) if row else None


def drop_waiting(session: Session, chat_id: int) -> None:
    """Delete what waits to be sent to a chat."""
    session.execute(
        delete(Outbox)
        .where(Outbox.chat_id == chat_id, Outbox.settled_at.is_(None))
        .where(Outbox.state == OutState.WAITING)
        .execution_options(synchronize_session=False)
    )


def drop_belated(session: Session, chat_id: int, *, now: datetime) -> None:
    """Delete what came by itself, has waited for long, and surely was not sent yet."""
    given = {"chat": chat_id, "before": now - BELATED}
    session.connection().execute(_DROP_BELATED, given)


def without_file(payload: str) -> str:
    """Give a call's parameters without the file among them; those of another as they are."""
    if f'"{FILE}"' not in payload:
        return payload
    given = msgspec.json.decode(payload)
    given.pop(FILE, None)
    return msgspec.json.encode(given).decode()


def forget_chat(session: Session, chat_id: int) -> None:
    """Forget that a chat wanted to be left in peace: that holds a person's number."""
    session.execute(delete(ChatQuiet).where(ChatQuiet.chat_id == chat_id))


def purge(session: Session, *, before: datetime, now: datetime) -> None:
    """Delete what was settled before an instant: those messages cannot be found to edit again.

    What was settled and is no learner's goes at once, and with it the number it was sent to; so
    goes what is known of chats that need not be left in peace any more.
    """
    session.execute(
        delete(Outbox)
        .where(Outbox.settled_at.is_not(None))
        .where(or_(Outbox.settled_at < before, Outbox.learner_id.is_(None)))
        .execution_options(synchronize_session=False)
    )
    session.execute(delete(ChatQuiet).where(ChatQuiet.until < now))


def _letter(session: Session, letter: Letter) -> Letter:
    """Find the message that an edit of a slot is about."""
    if letter.slot is None or letter.message_id is not None:
        return letter
    target = latest(session, letter.chat_id, letter.slot, before=letter.id)
    if target is None or not letter.method.startswith("edit"):
        return letter
    return replace(letter, message_id=target.message_id)


def _row(draft: Draft, now: datetime) -> dict[str, object]:
    return {
        "learner_id": draft.learner_id,
        "chat_id": draft.chat_id,
        "method": draft.method,
        "payload": draft.payload,
        "slot": draft.slot,
        "priority": int(draft.priority),
        "state": OutState.WAITING,
        "attempts": 0,
        "created_at": now,
        "message_id": draft.message_id,
    }


def _set(session: Session, letter_ids: Collection[int], **values: object) -> None:
    if letter_ids:
        session.execute(
            update(Outbox)
            .where(Outbox.id.in_(letter_ids))
            .values(**values)
            .execution_options(synchronize_session=False)
        )
