"""Updates that came in: each worked on once, in order per chat, by any number of connections.

A row is taken only while it is the first open one of its chat, so order needs no lock of its own:
on PostgreSQL `SKIP LOCKED` keeps two processes off one row, and SQLite has one writer.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast

from sqlalchemy import Select, Table, and_, bindparam, delete, func, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from storage.models import Answer, Learner
from storage.queue_models import Inbox

_TABLE = cast("Table", Inbox.__table__)
ALL = 2**31 - 1
LONGEST_HOLD = timedelta(minutes=2)
"""No claim on a row is longer: one that is was made by a clock that was ahead."""


def _claiming() -> Select[int, int, str]:
    earlier, old = _TABLE.alias(), _TABLE.alias()
    here = _TABLE.c
    blocked = (
        select(1)
        .where(earlier.c.chat_id == here.chat_id, earlier.c.id < here.id)
        .where(or_(earlier.c.done_at.is_(None), earlier.c.not_before.is_not(None)))  # the index
        .where(
            or_(
                earlier.c.done_at.is_(None),
                and_(
                    earlier.c.not_before > bindparam("now"),
                    earlier.c.not_before <= bindparam("too_far"),
                ),
            )
        )
        .exists()
    )
    oldest = (
        select(old.c.id)
        .where(old.c.done_at.is_(None))
        .order_by(old.c.id)
        .limit(bindparam("among"))
        .subquery()
    )
    free = or_(
        here.not_before.is_(None),
        here.not_before <= bindparam("now"),
        here.not_before > bindparam("too_far"),
    )
    return (
        select(here.id, here.chat_id, here.payload)
        .where(here.done_at.is_(None))
        .where(here.id <= select(func.max(oldest.c.id)).scalar_subquery())
        .where(free, ~blocked)
        .order_by(here.id)
        .limit(bindparam("limit"))
        .with_for_update(skip_locked=True, of=_TABLE)
    )


# Statements are made once: making them anew costs more than running them.
_CLAIM = _claiming()
_HOLD = (
    update(_TABLE)
    .where(_TABLE.c.id.in_(bindparam("update_ids", expanding=True)))
    .values(not_before=bindparam("until"))
)
_FINISH = (
    update(_TABLE)
    .where(_TABLE.c.id == bindparam("update_id"), _TABLE.c.done_at.is_(None))
    .values(done_at=bindparam("now"), payload="")
)


@dataclass(frozen=True, slots=True)
class Arrival:
    """A raw update: its own number, the chat it belongs to (0 for none), its JSON."""

    update_id: int
    chat_id: int
    payload: str


def keep(session: Session, arrivals: Sequence[Arrival], *, now: datetime) -> None:
    """Store updates; those that are there already are left as they are."""
    rows = [
        {"id": item.update_id, "chat_id": item.chat_id, "payload": item.payload, "received_at": now}
        for item in arrivals
    ]
    if session.get_bind().dialect.name == "sqlite":
        session.execute(sqlite.insert(Inbox).on_conflict_do_nothing(), rows)
    else:
        session.execute(postgresql.insert(Inbox).on_conflict_do_nothing(), rows)


def claim(
    session: Session, *, now: datetime, until: datetime, limit: int, among: int = ALL
) -> list[Arrival]:
    """Take the first open update of each chat, oldest first, until an instant.

    `among` looks at no more than so many of the oldest, which is sooner done in a long queue.
    """
    given = {"now": now, "too_far": now + LONGEST_HOLD, "limit": limit, "among": among}
    rows = session.connection().execute(_CLAIM, given).all()
    hold(session, [row[0] for row in rows], until=until)
    return [Arrival(*row) for row in rows]


def after(session: Session, chat_id: int, update_id: int) -> Arrival | None:
    """Find a chat's next open update after one."""
    found = (
        select(Inbox.id, Inbox.chat_id, Inbox.payload)
        .where(Inbox.chat_id == chat_id, Inbox.done_at.is_(None), Inbox.id > update_id)
        .order_by(Inbox.id)
        .limit(1)
    )
    row = session.execute(found).first()
    return Arrival(*row) if row else None


def hold(session: Session, update_ids: Collection[int], *, until: datetime | None) -> None:
    """Keep what was taken for longer, or (`None`) let go of it."""
    if update_ids:
        given = {"update_ids": list(update_ids), "until": until}
        session.connection().execute(_HOLD, given)


def finish(session: Session, update_id: int, *, now: datetime) -> bool:
    """Mark an update as worked on and drop its content; `False` where it was marked before.

    Who took it keeps it until they let go: the chat's next update waits for that.
    """
    done = session.connection().execute(_FINISH, {"update_id": update_id, "now": now})
    return done.rowcount > 0


def set_aside(session: Session, update_id: int, *, problem: str, now: datetime) -> None:
    """Mark an update as one that cannot be worked on; its content stays until it is purged."""
    session.execute(
        update(Inbox)
        .where(Inbox.id == update_id, Inbox.done_at.is_(None))
        .values(done_at=now, problem=problem)
        .execution_options(synchronize_session=False)
    )


def more_than(session: Session, number: int) -> bool:
    """Tell whether so many updates are open, and more."""
    found = select(Inbox.id).where(Inbox.done_at.is_(None)).order_by(Inbox.id)
    return session.execute(found.limit(1).offset(number)).first() is not None


def release(session: Session) -> None:
    """Let go of every update that was taken: for a database that no other process uses."""
    session.execute(
        update(Inbox)
        .where(Inbox.not_before.is_not(None))
        .values(not_before=None)
        .execution_options(synchronize_session=False)
    )


def forget_chat(session: Session, chat_id: int) -> None:
    """Take a person's number off the updates that were worked on."""
    session.execute(
        update(Inbox)
        .where(Inbox.chat_id == chat_id, Inbox.done_at.is_not(None))
        .values(chat_id=0, payload="")
        .execution_options(synchronize_session=False)
    )


def purge(session: Session, *, before: datetime) -> None:
    """Delete the updates that were worked on before an instant; of later ones, whose they were."""
    session.execute(
        update(Inbox)
        .where(Inbox.done_at.is_not(None), Inbox.not_before.is_(None), Inbox.chat_id != 0)
        .values(chat_id=0)
        .execution_options(synchronize_session=False)
    )
    session.execute(
        delete(Inbox).where(Inbox.done_at < before).execution_options(synchronize_session=False)
    )


def unjudged(session: Session, *, face: str) -> list[tuple[int, str]]:
    """List the learners of a face with an answer that was received and never judged."""
    rows = session.execute(
        select(Learner.id, Learner.external_id)
        .join(Answer, Answer.learner_id == Learner.id)
        .where(Learner.face == face, Answer.grade.is_(None))
        .distinct()
        .order_by(Learner.id)
    ).all()
    return [(row[0], row[1]) for row in rows]
