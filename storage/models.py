"""The records. Every one belongs to a learner and goes when the learner goes."""

from datetime import date, datetime
from enum import Enum, IntEnum, StrEnum
from typing import ClassVar

from sqlalchemy import Enum as SqlEnum
from sqlalchemy import ForeignKey, Index, MetaData, Text, UniqueConstraint, false, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from grading.model import Grade, PointVerdict
from question_bank.model import NoteKind, Priority, QuestionType, RequirementKind
from review.memory import Memory, Rating
from storage.types import AsJson, UtcDateTime


class TurnStatus(StrEnum):
    """How far a question has come."""

    OPEN = "open"
    GRADED = "graded"
    SHOWN = "shown"
    SKIPPED = "skipped"


class Decision(StrEnum):
    """What the candidate said of a claim that their document does not hold."""

    TRUE = "true"
    MISSPOKE = "misspoke"
    ESTIMATE = "estimate"


def _names(members: type[Enum]) -> list[str]:
    return [member.name.lower() for member in members]


def _stored_by_name(family: type[Enum]) -> SqlEnum:
    return SqlEnum(family, native_enum=False, length=20, values_callable=_names)


class Record(DeclarativeBase):
    """The base of every record."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar = {
        str: Text,
        datetime: UtcDateTime,
        StrEnum: _stored_by_name(StrEnum),
        IntEnum: _stored_by_name(IntEnum),
    }


def owner() -> Mapped[int]:
    """Make the column that tells whose a row is; it goes with its learner."""
    return mapped_column(ForeignKey("learner.id", ondelete="CASCADE"), index=True)


def _child_of(column: str) -> Mapped[int]:
    return mapped_column(ForeignKey(column, ondelete="CASCADE"), index=True)


NEVER_AGAIN = {"sqlite_autoincrement": True}
"""An id is never given twice: a button of what was deleted must not fit what came after."""


class Learner(Record):
    """A person who practises, as one face knows them."""

    __tablename__ = "learner"
    __table_args__ = (UniqueConstraint("face", "external_id"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    face: Mapped[str]
    external_id: Mapped[str]
    zone: Mapped[str]
    application_id: Mapped[int | None]
    created_at: Mapped[datetime]


class Application(Record):
    """One job the candidate applied for, with the document's kept text."""

    __tablename__ = "application"
    __table_args__ = (NEVER_AGAIN,)

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = owner()
    title: Mapped[str]
    organisation: Mapped[str | None]
    text: Mapped[str] = mapped_column(deferred=True)  # long, and seldom needed
    interview_on: Mapped[date | None]
    loaded_at: Mapped[datetime]


class RequirementRecord(Record):
    """A requirement of an application; inactive once an edit took it out."""

    __tablename__ = "requirement"
    __table_args__ = (UniqueConstraint("application_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = owner()
    application_id: Mapped[int] = _child_of("application.id")
    key: Mapped[str]
    text: Mapped[str]
    section: Mapped[str]
    priority: Mapped[Priority]
    kind: Mapped[RequirementKind]
    position: Mapped[int]
    active: Mapped[bool]
    points: Mapped[list["PointRecord"]] = relationship(
        order_by="PointRecord.position", viewonly=True
    )
    notes: Mapped[list["NoteRecord"]] = relationship(order_by="NoteRecord.start", viewonly=True)


class PointRecord(Record):
    """A point and its card: the memory of it, and when it comes back.

    A gap point (`gap`) stands for a requirement with no evidence: its quote is empty. `must` and
    `position` mirror the requirement so that the next point is found by index alone; `flag` is the
    urgency of the note-to-self on it (1 is the most urgent kind), 0 where there is none.
    `return_on` is `None` until the first review.
    """

    __tablename__ = "point"
    __table_args__ = (
        UniqueConstraint("application_id", "key"),
        Index("ix_point_next", "application_id", "active", "must", "return_on", "position"),
        Index("ix_point_flagged", "application_id", "active", "flag", "return_on", "position"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = owner()
    application_id: Mapped[int] = mapped_column(ForeignKey("application.id", ondelete="CASCADE"))
    requirement_id: Mapped[int] = _child_of("requirement.id")
    key: Mapped[str]
    quote: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    lead_in: Mapped[str]
    gap: Mapped[bool]
    must: Mapped[bool]
    flag: Mapped[int]
    position: Mapped[int]
    active: Mapped[bool]
    memory: Mapped[Memory | None] = mapped_column(AsJson(Memory))
    return_on: Mapped[date | None]


class NoteRecord(Record):
    """A note-to-self found in the document."""

    __tablename__ = "note"

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = owner()
    requirement_id: Mapped[int] = _child_of("requirement.id")
    quote: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    kind: Mapped[NoteKind]


class Turn(Record):
    """A question that was asked, and what became of it. At most one is open per learner.

    `hinted` holds the ids of the points hinted at, in order; `gave_up` is whether the candidate
    said once that they know nothing to say to it. `probe` is the follow-up that awaits its reply,
    `probed_at` when that was asked. `points` are what the question invites, once
    `storage.queries.invited` has found them.
    """

    __tablename__ = "turn"
    __table_args__ = (
        Index(
            "uq_turn_open",
            "learner_id",
            unique=True,
            sqlite_where=text("status = 'open'"),
            postgresql_where=text("status = 'open'"),
        ),
        Index("ix_turn_recent", "application_id", "id"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = owner()
    application_id: Mapped[int] = mapped_column(ForeignKey("application.id", ondelete="CASCADE"))
    requirement_id: Mapped[int] = _child_of("requirement.id")
    question_key: Mapped[str]
    type: Mapped[QuestionType]
    wording: Mapped[str]
    text: Mapped[str]
    asked_at: Mapped[datetime]
    asked_on: Mapped[date]
    status: Mapped[TurnStatus]
    hinted: Mapped[tuple[int, ...]] = mapped_column(AsJson(tuple[int, ...]))
    revealed: Mapped[bool]
    probe: Mapped[str | None]
    probed_at: Mapped[datetime | None] = mapped_column(default=None)
    gave_up: Mapped[bool] = mapped_column(default=False, server_default=false())
    invites: Mapped[list["Invite"]] = relationship(order_by="Invite.place")
    answers: Mapped[list["Answer"]] = relationship(order_by="Answer.part", viewonly=True)
    points: Mapped[list["PointRecord"]] = relationship(
        secondary="invite", order_by="Invite.place", viewonly=True, lazy="raise"
    )


class Invite(Record):
    """A point that a question invites, chosen before the answer is seen."""

    __tablename__ = "invite"

    turn_id: Mapped[int] = mapped_column(
        ForeignKey("turn.id", ondelete="CASCADE"), primary_key=True
    )
    place: Mapped[int] = mapped_column(primary_key=True)
    point_id: Mapped[int] = _child_of("point.id")


class Answer(Record):
    """One part of an answer: the first telling, or the reply to a probe.

    `hints_before` counts the hints taken when it came; `probe` is the follow-up it replies to.
    `grade` is the verdict on all parts up to this one, `None` while it is pending.
    """

    __tablename__ = "answer"
    __table_args__ = (UniqueConstraint("turn_id", "part"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = owner()
    turn_id: Mapped[int] = mapped_column(ForeignKey("turn.id", ondelete="CASCADE"))
    part: Mapped[int]
    probe: Mapped[str | None]
    hints_before: Mapped[int]
    text: Mapped[str]
    received_at: Mapped[datetime]
    grade: Mapped[Grade | None] = mapped_column(AsJson(Grade))
    judge: Mapped[str | None]


class GradeRecord(Record):
    """The final verdict on a turn."""

    __tablename__ = "grade"
    __table_args__ = (Index("ix_grade_history", "application_id", "requirement_id", "turn_id"),)

    turn_id: Mapped[int] = mapped_column(
        ForeignKey("turn.id", ondelete="CASCADE"), primary_key=True
    )
    learner_id: Mapped[int] = owner()
    application_id: Mapped[int] = mapped_column(ForeignKey("application.id", ondelete="CASCADE"))
    requirement_id: Mapped[int] = _child_of("requirement.id")
    graded_at: Mapped[datetime]
    graded_on: Mapped[date]
    level: Mapped[int]
    total: Mapped[float]
    share: Mapped[float]
    judge: Mapped[str]
    body: Mapped[Grade] = mapped_column(AsJson(Grade))


class ReviewRecord(Record):
    """The review log: from it alone every memory can be rebuilt."""

    __tablename__ = "review"
    __table_args__ = (UniqueConstraint("turn_id", "point_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = owner()
    point_id: Mapped[int] = _child_of("point.id")
    turn_id: Mapped[int] = mapped_column(ForeignKey("turn.id", ondelete="CASCADE"))
    rating: Mapped[Rating]
    on: Mapped[date]


class Overrule(Record):
    """A verdict the candidate overruled: theirs, on record, never silent."""

    __tablename__ = "overrule"
    __table_args__ = (UniqueConstraint("turn_id", "point_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = owner()
    turn_id: Mapped[int] = mapped_column(ForeignKey("turn.id", ondelete="CASCADE"))
    point_id: Mapped[int] = _child_of("point.id")
    judged: Mapped[PointVerdict]
    at: Mapped[datetime]


class Assertion(Record):
    """What the candidate decided about a claim that the document does not hold."""

    __tablename__ = "assertion"
    __table_args__ = (UniqueConstraint("turn_id", "quote"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = owner()
    application_id: Mapped[int] = _child_of("application.id")
    turn_id: Mapped[int] = _child_of("turn.id")
    quote: Mapped[str]
    decision: Mapped[Decision]
    at: Mapped[datetime]
