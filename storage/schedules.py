"""Schedules, wakes and drills: who is due for what, and what was given."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from review.timetable import Appointment, Slot
from storage.models import GradeRecord, Learner, Turn, TurnStatus
from storage.schedule_models import Drill, DrillTurn, Schedule, Wake, WakeKind

CLOCK_SLACK = timedelta(minutes=10)
"""A plan made this much later than now tells that the clock was set back."""


@dataclass(frozen=True, slots=True)
class DrillMark:
    """What became of a question of a drill; `level` where it was graded."""

    status: TurnStatus
    level: int | None


def claim(session: Session, *, face: str, now: datetime, limit: int) -> list[int]:
    """Take the rows of learners who are due for something, longest due first.

    A learner whose row another transaction holds is passed over: that one does the work. The face
    is compared as an expression, for else SQLite goes through all its learners by their index
    instead of through the few wakes that are due.
    """
    due = (
        select(Learner.id)
        .join(Wake, Wake.learner_id == Learner.id)
        .where(Learner.face + "" == face)
        .with_for_update(of=Learner, skip_locked=True)
    )
    come = due.where(Wake.at <= now).order_by(Wake.at).limit(limit)
    found = list(session.scalars(come))
    if len(found) < limit:
        set_back = due.where(Wake.planned_at > now + CLOCK_SLACK).limit(limit - len(found))
        found += session.scalars(set_back)
    return list(dict.fromkeys(found))


def due_wakes(session: Session, learner_id: int, *, now: datetime) -> Sequence[Wake]:
    """List what a learner is due for, read anew: another transaction may just have done it."""
    return session.scalars(
        select(Wake)
        .where(
            Wake.learner_id == learner_id,
            or_(Wake.at <= now, Wake.planned_at > now + CLOCK_SLACK),
        )
        .order_by(Wake.at)
        .execution_options(populate_existing=True)
    ).all()


def schedule(session: Session, learner_id: int) -> Schedule | None:
    """Find a learner's schedule."""
    return session.get(Schedule, learner_id)


def wake(session: Session, learner_id: int, kind: WakeKind) -> Wake | None:
    """Find when a learner is woken next for something."""
    return session.get(Wake, (learner_id, kind))


def set_wake(
    session: Session, learner_id: int, kind: WakeKind, found: Appointment | None, *, now: datetime
) -> None:
    """Wake a learner at an appointment, or no more."""
    known = wake(session, learner_id, kind)
    if found is None:
        if known is not None:
            session.delete(known)
    elif known is None:
        slot = found.slot
        made = Wake(learner_id=learner_id, kind=kind, at=found.at, planned_at=now)
        made.on, made.place = slot
        session.add(made)
    else:
        known.at = found.at
        known.on, known.place = found.slot
        known.planned_at = now
    session.flush()


def drop_wakes(session: Session, learner_id: int) -> None:
    """Wake a learner for nothing any more."""
    for known in session.scalars(select(Wake).where(Wake.learner_id == learner_id)):
        session.delete(known)
    session.flush()


def held(session: Session, learner_id: int, *, since: date) -> set[Slot]:
    """List the slots on and after a date whose drill was given."""
    rows = session.execute(
        select(Drill.on, Drill.place).where(Drill.learner_id == learner_id, Drill.on >= since)
    )
    return {Slot(*row) for row in rows}


def last_drill(session: Session, learner_id: int) -> Drill | None:
    """Find the drill that was given last."""
    return session.scalar(
        select(Drill).where(Drill.learner_id == learner_id).order_by(Drill.id.desc()).limit(1)
    )


def marks(session: Session, learner_id: int, drill_id: int) -> list[DrillMark]:
    """Tell what became of a drill's questions, in the order they were asked."""
    rows = session.execute(
        select(Turn.status, GradeRecord.level)
        .join(DrillTurn, DrillTurn.turn_id == Turn.id)
        .join(GradeRecord, GradeRecord.turn_id == Turn.id, isouter=True)
        .where(DrillTurn.drill_id == drill_id, DrillTurn.learner_id == learner_id)
        .order_by(Turn.id)
    )
    return [DrillMark(*row) for row in rows]


def count_in(session: Session, learner_id: int, *, drill_id: int, turn_id: int) -> None:
    """Make a question one of a drill's."""
    known = session.get(DrillTurn, turn_id)
    if known is None:
        session.add(DrillTurn(turn_id=turn_id, drill_id=drill_id, learner_id=learner_id))
    else:
        known.drill_id = drill_id
    session.flush()
