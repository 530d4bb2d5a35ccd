"""Schedules, wakes and drills: who is due for what, and what was given."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import bindparam, or_, select
from sqlalchemy.orm import Session

from review.timetable import Appointment, Slot
from storage.models import GradeRecord, Learner, Turn, TurnStatus
from storage.queries.given import LEARNER, LIMIT
from storage.schedule_models import Drill, DrillTurn, Schedule, Wake, WakeKind

CLOCK_SLACK = timedelta(minutes=10)
"""A plan made this much later than now tells that the clock was set back."""


@dataclass(frozen=True, slots=True)
class DrillMark:
    """What became of a question of a drill; `level` where it was graded."""

    status: TurnStatus
    level: int | None


# The face is compared as an expression, for else SQLite goes through all its learners by their
# index instead of through the few wakes that are due.
_CLAIM = (
    select(Learner.id)
    .join(Wake, Wake.learner_id == Learner.id)
    .where(Learner.face + "" == bindparam("face"))
    .with_for_update(of=Learner, skip_locked=True)
    .limit(LIMIT)
)
_COME = Wake.at <= bindparam("now")
_SET_BACK = Wake.planned_at > bindparam("set_back")
_CLAIM_COME = _CLAIM.where(_COME).order_by(Wake.at)
_CLAIM_SET_BACK = _CLAIM.where(_SET_BACK)
_WAKES = select(Wake).where(Wake.learner_id == LEARNER)
_DUE = (
    _WAKES.where(or_(_COME, _SET_BACK)).order_by(Wake.at).execution_options(populate_existing=True)
)
_WAKE = _WAKES.where(Wake.kind == bindparam("kind"))
_SCHEDULE = select(Schedule).where(Schedule.learner_id == LEARNER)
_HELD = select(Drill.on, Drill.clock).where(
    Drill.learner_id == LEARNER, Drill.on >= bindparam("since")
)
_LAST_DRILL = select(Drill).where(Drill.learner_id == LEARNER).order_by(Drill.id.desc()).limit(1)
_MARKS = (
    select(Turn.status, GradeRecord.level)
    .join(DrillTurn, DrillTurn.turn_id == Turn.id)
    .join(GradeRecord, GradeRecord.turn_id == Turn.id, isouter=True)
    .where(DrillTurn.drill_id == bindparam("drill"), DrillTurn.learner_id == LEARNER)
    .order_by(Turn.id)
)


@dataclass(frozen=True, slots=True)
class Claimed:
    """Learners whose rows were taken, and whether more may be due."""

    learner_ids: tuple[int, ...]
    more: bool


def claim(session: Session, *, face: str, now: datetime, limit: int) -> Claimed:
    """Take the rows of learners who are due for something, longest due first.

    A learner whose row another transaction holds is passed over: that one does the work. Who is due
    for two things is found twice and taken once.
    """
    found = list(session.scalars(_CLAIM_COME, {"face": face, "now": now, "limit": limit}))
    if len(found) < limit:
        left = {"face": face, "set_back": now + CLOCK_SLACK, "limit": limit - len(found)}
        found += session.scalars(_CLAIM_SET_BACK, left)
    return Claimed(tuple(dict.fromkeys(found)), more=len(found) >= limit)


def due_wakes(session: Session, learner_id: int, *, now: datetime) -> Sequence[Wake]:
    """List what a learner is due for, read anew: another transaction may just have done it."""
    given = {"learner": learner_id, "now": now, "set_back": now + CLOCK_SLACK}
    return session.scalars(_DUE, given).all()


def schedule(session: Session, learner_id: int) -> Schedule | None:
    """Find a learner's schedule."""
    return session.scalar(_SCHEDULE, {"learner": learner_id})


def wake(session: Session, learner_id: int, kind: WakeKind) -> Wake | None:
    """Find when a learner is woken next for something."""
    return session.scalar(_WAKE, {"learner": learner_id, "kind": kind})


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
        made.on, made.clock = slot
        session.add(made)
    else:
        known.at = found.at
        known.on, known.clock = found.slot
        known.planned_at = now
    session.flush()


def drop_wakes(session: Session, learner_id: int) -> None:
    """Wake a learner for nothing any more."""
    for known in session.scalars(_WAKES, {"learner": learner_id}):
        session.delete(known)
    session.flush()


def held(session: Session, learner_id: int, *, since: date) -> set[Slot]:
    """List the slots on and after a date whose drill was given."""
    rows = session.execute(_HELD, {"learner": learner_id, "since": since})
    return {Slot(*row) for row in rows}


def last_drill(session: Session, learner_id: int) -> Drill | None:
    """Find the drill that was given last."""
    return session.scalar(_LAST_DRILL, {"learner": learner_id})


def marks(session: Session, learner_id: int, drill_id: int) -> list[DrillMark]:
    """Tell what became of a drill's questions, in the order they were asked."""
    rows = session.execute(_MARKS, {"learner": learner_id, "drill": drill_id})
    return [DrillMark(*row) for row in rows]


def count_in(session: Session, learner_id: int, *, drill_id: int, turn_id: int) -> None:
    """Make a question one of a drill's."""
    known = session.get(DrillTurn, turn_id)
    if known is None:
        session.add(DrillTurn(turn_id=turn_id, drill_id=drill_id, learner_id=learner_id))
    else:
        known.drill_id = drill_id
    session.flush()
