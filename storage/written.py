"""Questions that Claude wrote for a requirement, and which applications wait for more."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint, delete, exists, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from question_bank.model import QuestionType
from storage.batches import BatchOrder
from storage.models import Application, Learner, Record, RequirementRecord, Turn, owner
from storage.queries.given import LEARNER, REQUIREMENT
from storage.types import AsJson


class WrittenQuestion(Record):
    """A question on a requirement; `points` are the ids of those that it invites, in order."""

    __tablename__ = "written_question"
    __table_args__ = (UniqueConstraint("requirement_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = owner()
    requirement_id: Mapped[int] = mapped_column(ForeignKey("requirement.id", ondelete="CASCADE"))
    key: Mapped[str]
    type: Mapped[QuestionType]
    wording: Mapped[str]
    text: Mapped[str]
    points: Mapped[tuple[int, ...]] = mapped_column(AsJson(tuple[int, ...]))
    at: Mapped[datetime]


class Writing(Record):
    """When questions were last asked for, for an application.

    `again_at` is when more may be asked for at the earliest; `vain` counts how often none came of
    it. Until `busy_until` somebody is at it, who gives it up before, or was killed.
    """

    __tablename__ = "writing"

    application_id: Mapped[int] = mapped_column(
        ForeignKey("application.id", ondelete="CASCADE"), primary_key=True
    )
    learner_id: Mapped[int] = owner()
    asked_at: Mapped[datetime]
    again_at: Mapped[datetime]
    vain: Mapped[int]
    busy_until: Mapped[datetime | None]


@dataclass(frozen=True, slots=True)
class Wanting:
    """An application that wants questions, and whose it is."""

    learner_id: int
    application_id: int


_OF_REQUIREMENT = (
    select(WrittenQuestion)
    .where(WrittenQuestion.learner_id == LEARNER, WrittenQuestion.requirement_id == REQUIREMENT)
    .order_by(WrittenQuestion.id)
)
_WAS_ASKED = exists().where(
    Turn.requirement_id == RequirementRecord.id, Turn.question_key == WrittenQuestion.key
)
_HAS_A_NEW_ONE = exists().where(WrittenQuestion.requirement_id == RequirementRecord.id, ~_WAS_ASKED)
_WANTS = exists().where(
    RequirementRecord.application_id == Application.id,
    RequirementRecord.active.is_(True),
    ~_HAS_A_NEW_ONE,
)
_AT_WORK = exists().where(BatchOrder.application_id == Application.id)


def of_requirement(
    session: Session, learner_id: int, requirement_id: int
) -> Sequence[WrittenQuestion]:
    """List the questions on a requirement, oldest first."""
    given = {"learner": learner_id, "requirement": requirement_id}
    return session.scalars(_OF_REQUIREMENT, given).all()


def of_application(
    session: Session, learner_id: int, application_id: int
) -> Sequence[WrittenQuestion]:
    """List the questions on all requirements of an application, oldest first."""
    return session.scalars(
        select(WrittenQuestion)
        .join(RequirementRecord, RequirementRecord.id == WrittenQuestion.requirement_id)
        .where(
            WrittenQuestion.learner_id == learner_id,
            RequirementRecord.application_id == application_id,
        )
        .order_by(WrittenQuestion.id)
    ).all()


def drop(session: Session, learner_id: int, question_ids: Sequence[int]) -> None:
    """Delete questions."""
    session.execute(
        delete(WrittenQuestion).where(
            WrittenQuestion.id.in_(question_ids), WrittenQuestion.learner_id == learner_id
        )
    )


def writing(session: Session, learner_id: int, application_id: int) -> Writing | None:
    """Find when questions were last asked for."""
    return session.scalar(
        select(Writing).where(
            Writing.application_id == application_id, Writing.learner_id == learner_id
        )
    )


def wanting(session: Session, *, now: datetime, today: date, limit: int) -> Sequence[Wanting]:
    """List applications in use whose interview is not over and that have no new questions left.

    At least one requirement has none that was never asked; nobody and no batch is at work for it.
    """
    rows = session.execute(
        select(Learner.id, Application.id)
        .join(Application, Application.id == Learner.application_id)
        .outerjoin(Writing, Writing.application_id == Application.id)
        .where(
            Application.learner_id == Learner.id,
            or_(Application.interview_on.is_(None), Application.interview_on >= today),
            or_(
                Writing.application_id.is_(None),
                (Writing.again_at <= now)
                & or_(Writing.busy_until.is_(None), Writing.busy_until <= now),
            ),
            ~_AT_WORK,
            _WANTS,
        )
        .order_by(Learner.id)
        .limit(limit)
    ).all()
    return [Wanting(row[0], row[1]) for row in rows]
