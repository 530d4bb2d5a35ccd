"""When a learner is to hear from the coach, what they were asked then, and who may come in."""

from datetime import date, datetime, time
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from review.timetable import PutOff, Quiet
from storage.models import Record
from storage.types import AsJson


class WakeKind(StrEnum):
    """What a learner is woken for."""

    DRILL = "drill"
    SNOOZED = "snoozed"
    REMINDER = "reminder"
    WEEKLY = "weekly"


class Step(StrEnum):
    """What a newcomer is asked for next."""

    DOCUMENT = "document"
    ZONE = "zone"
    TIME = "time"
    INTERVIEW = "interview"
    DONE = "done"


def _own() -> Mapped[int]:
    return mapped_column(ForeignKey("learner.id", ondelete="CASCADE"), primary_key=True)


def _owner() -> Mapped[int]:
    return mapped_column(ForeignKey("learner.id", ondelete="CASCADE"), index=True)


class Schedule(Record):
    """When and how much a learner wants to be drilled. No row is no drills.

    `times` are local, in order; `weekdays` count from Monday, 0. `put_off` is the snooze asked for
    last. `stopped_at` is set while the learner can't be reached (they blocked the bot).
    """

    __tablename__ = "schedule"

    learner_id: Mapped[int] = _own()
    times: Mapped[tuple[time, ...]] = mapped_column(AsJson(tuple[time, ...]))
    weekdays: Mapped[tuple[int, ...]] = mapped_column(AsJson(tuple[int, ...]))
    questions: Mapped[int]
    quiet: Mapped[Quiet | None] = mapped_column(AsJson(Quiet))
    paused_until: Mapped[date | None]
    put_off: Mapped[PutOff | None] = mapped_column(AsJson(PutOff))
    reminder: Mapped[bool]
    weekly: Mapped[bool]
    stopped_at: Mapped[datetime | None]


class Wake(Record):
    """The next instant at which a learner is due for something, found by index.

    `on` and `clock` are the slot it is for. `planned_at` tells a clock that was set back: it is
    never later than now on one that was not.
    """

    __tablename__ = "wake"
    __table_args__ = (Index("ix_wake_at", "at"), Index("ix_wake_planned_at", "planned_at"))

    learner_id: Mapped[int] = _own()
    kind: Mapped[WakeKind] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    on: Mapped[date]
    clock: Mapped[time]
    planned_at: Mapped[datetime]


class Drill(Record):
    """A drill that was given: one for each intended local date and time."""

    __tablename__ = "drill"
    __table_args__ = (UniqueConstraint("learner_id", "on", "clock"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = mapped_column(ForeignKey("learner.id", ondelete="CASCADE"))
    on: Mapped[date]
    clock: Mapped[time]
    questions: Mapped[int]
    given_at: Mapped[datetime]


class DrillTurn(Record):
    """A question that belongs to a drill."""

    __tablename__ = "drill_turn"

    turn_id: Mapped[int] = mapped_column(
        ForeignKey("turn.id", ondelete="CASCADE"), primary_key=True
    )
    drill_id: Mapped[int] = mapped_column(ForeignKey("drill.id", ondelete="CASCADE"), index=True)
    learner_id: Mapped[int] = _owner()


class Onboarding(Record):
    """How far a newcomer has come, when they were asked last, and the text collected so far."""

    __tablename__ = "onboarding"

    learner_id: Mapped[int] = _own()
    step: Mapped[Step]
    draft: Mapped[str]
    asked_at: Mapped[datetime]


class AnswerReference(Record):
    """What a face calls the message an answer came in, so that an edit of it finds the answer."""

    __tablename__ = "answer_reference"
    __table_args__ = (UniqueConstraint("learner_id", "reference"),)

    answer_id: Mapped[int] = mapped_column(
        ForeignKey("answer.id", ondelete="CASCADE"), primary_key=True
    )
    learner_id: Mapped[int] = mapped_column(ForeignKey("learner.id", ondelete="CASCADE"))
    reference: Mapped[str]


class Invitation(Record):
    """A way in for one person, once. Of its code only a hash is kept.

    `learner_id` is who gave it.
    """

    __tablename__ = "invitation"
    __table_args__ = (UniqueConstraint("code_hash"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = _owner()
    code_hash: Mapped[str]
    made_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
