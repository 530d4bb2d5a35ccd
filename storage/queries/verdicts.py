"""What became of answers: grades, reviews, and what the candidate decided about them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models import (
    Assertion,
    Decision,
    GradeRecord,
    Overrule,
    PointRecord,
    ReviewRecord,
)
from storage.queries.given import APPLICATION, LEARNER, POINT, TURN


@dataclass(frozen=True, slots=True)
class Mark:
    """What progress needs of a grade."""

    requirement_id: int
    graded_on: date
    share: float
    level: int


_GRADE = select(GradeRecord).where(GradeRecord.turn_id == TURN, GradeRecord.learner_id == LEARNER)
_OF_APPLICATION = (GradeRecord.learner_id == LEARNER, GradeRecord.application_id == APPLICATION)
_LAST_GRADED = select(func.max(GradeRecord.turn_id)).where(*_OF_APPLICATION)
_MARKS = (
    select(GradeRecord.requirement_id, GradeRecord.graded_on, GradeRecord.share, GradeRecord.level)
    .where(*_OF_APPLICATION)
    .order_by(GradeRecord.turn_id)
)
_REVIEWS = select(ReviewRecord).where(ReviewRecord.learner_id == LEARNER).order_by(ReviewRecord.id)
_OF_POINT = _REVIEWS.where(ReviewRecord.point_id == POINT)
_OF_ITS_POINTS = _REVIEWS.join(PointRecord, PointRecord.id == ReviewRecord.point_id).where(
    PointRecord.application_id == APPLICATION
)
_OF_TURN = _REVIEWS.where(ReviewRecord.turn_id == TURN)
_OF_BOTH = _OF_TURN.where(ReviewRecord.point_id == POINT)
_OVERRULED = select(Overrule.point_id).where(
    Overrule.learner_id == LEARNER, Overrule.turn_id == TURN
)
_DECIDED = select(Assertion.quote).where(Assertion.learner_id == LEARNER, Assertion.turn_id == TURN)
_DECISIONS = (
    select(Assertion.decision, Assertion.quote)
    .where(Assertion.learner_id == LEARNER, Assertion.application_id == APPLICATION)
    .order_by(Assertion.id)
)


def grade(session: Session, learner_id: int, turn_id: int) -> GradeRecord | None:
    """Find the grade of a turn."""
    return session.scalar(_GRADE, {"learner": learner_id, "turn": turn_id})


def last_graded(session: Session, learner_id: int, application_id: int) -> int | None:
    """Find the latest graded turn's id."""
    return session.scalar(_LAST_GRADED, {"learner": learner_id, "application": application_id})


def grade_marks(session: Session, learner_id: int, application_id: int) -> list[Mark]:
    """List an application's grades in short, oldest first."""
    given = {"learner": learner_id, "application": application_id}
    return [Mark(*row) for row in session.execute(_MARKS, given).all()]


def assertions(
    session: Session, learner_id: int, application_id: int
) -> dict[Decision, tuple[str, ...]]:
    """List the claims the candidate decided on, by what they decided, oldest first."""
    given = {"learner": learner_id, "application": application_id}
    rows = session.execute(_DECISIONS, given).all()
    return {
        decision: tuple(quote for decided, quote in rows if decided is decision)
        for decision in Decision
    }


def decided_quotes(session: Session, learner_id: int, turn_id: int) -> set[str]:
    """List the claims of a turn that the candidate decided on."""
    return set(session.scalars(_DECIDED, {"learner": learner_id, "turn": turn_id}))


def overruled_points(session: Session, learner_id: int, turn_id: int) -> set[int]:
    """List the points of a turn whose verdict the candidate overruled."""
    return set(session.scalars(_OVERRULED, {"learner": learner_id, "turn": turn_id}))


def reviews(session: Session, learner_id: int, point_id: int) -> Sequence[ReviewRecord]:
    """List a point's review log, oldest first."""
    return session.scalars(_OF_POINT, {"learner": learner_id, "point": point_id}).all()


def reviews_of_application(
    session: Session, learner_id: int, application_id: int
) -> Sequence[ReviewRecord]:
    """List the review log of an application's points, oldest first."""
    given = {"learner": learner_id, "application": application_id}
    return session.scalars(_OF_ITS_POINTS, given).all()


def reviews_of_turn(session: Session, learner_id: int, turn_id: int) -> Sequence[ReviewRecord]:
    """List the reviews that a turn led to."""
    return session.scalars(_OF_TURN, {"learner": learner_id, "turn": turn_id}).all()


def review_of(
    session: Session, learner_id: int, turn_id: int, point_id: int
) -> ReviewRecord | None:
    """Find the review of a point that a turn led to."""
    given = {"learner": learner_id, "turn": turn_id, "point": point_id}
    return session.scalar(_OF_BOTH, given)
