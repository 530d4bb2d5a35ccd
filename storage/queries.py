"""Every read of the database, each for one learner."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, selectinload

from storage.models import (
    Answer,
    Application,
    Assertion,
    Decision,
    GradeRecord,
    Invite,
    Learner,
    Overrule,
    PointRecord,
    RequirementRecord,
    ReviewRecord,
    Turn,
    TurnStatus,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """What progress needs of a grade."""

    requirement_id: int
    graded_on: date
    share: float
    level: int


@dataclass(frozen=True, slots=True)
class Documented:
    """What an answer is held against of a point it was not asked for."""

    id: int
    requirement_id: int
    quote: str
    lead_in: str
    must: bool


def find_learner(session: Session, *, face: str, external_id: str) -> Learner | None:
    """Find who a face's own id belongs to."""
    return session.scalar(
        select(Learner).where(Learner.face == face, Learner.external_id == external_id)
    )


def lock_learner(session: Session, learner_id: int) -> Learner | None:
    """Take the learner's row, so that their messages are worked on one after another."""
    return session.scalar(select(Learner).where(Learner.id == learner_id).with_for_update())


def applications(session: Session, learner_id: int) -> Sequence[Application]:
    """List a learner's applications, oldest first."""
    return session.scalars(
        select(Application).where(Application.learner_id == learner_id).order_by(Application.id)
    ).all()


def application(session: Session, learner_id: int, application_id: int) -> Application | None:
    """Find one application of a learner."""
    return session.scalar(
        select(Application).where(
            Application.id == application_id, Application.learner_id == learner_id
        )
    )


def requirements(
    session: Session, learner_id: int, application_id: int
) -> Sequence[RequirementRecord]:
    """List an application's requirements with points and notes, inactive ones too, in order."""
    return session.scalars(
        select(RequirementRecord)
        .where(
            RequirementRecord.application_id == application_id,
            RequirementRecord.learner_id == learner_id,
        )
        .options(selectinload(RequirementRecord.points), selectinload(RequirementRecord.notes))
        .order_by(RequirementRecord.position, RequirementRecord.id)
        .execution_options(populate_existing=True)
    ).all()


def requirement_texts(session: Session, learner_id: int, application_id: int) -> dict[int, str]:
    """Give the texts of an application's active requirements, in the document's order."""
    rows = session.execute(
        select(RequirementRecord.id, RequirementRecord.text)
        .where(
            RequirementRecord.application_id == application_id,
            RequirementRecord.learner_id == learner_id,
            RequirementRecord.active.is_(True),
        )
        .order_by(RequirementRecord.position, RequirementRecord.id)
    ).all()
    return {row[0]: row[1] for row in rows}


def requirement(session: Session, learner_id: int, requirement_id: int) -> RequirementRecord:
    """Find one requirement with its points and notes."""
    return session.scalars(
        select(RequirementRecord)
        .where(RequirementRecord.id == requirement_id, RequirementRecord.learner_id == learner_id)
        .options(selectinload(RequirementRecord.points), selectinload(RequirementRecord.notes))
    ).one()


def points(session: Session, learner_id: int, application_id: int) -> Sequence[PointRecord]:
    """List an application's active points in the document's order."""
    return session.scalars(
        select(PointRecord)
        .where(*active(learner_id, application_id))
        .order_by(PointRecord.position)
    ).all()


def active(learner_id: int, application_id: int) -> tuple[ColumnElement[bool], ...]:
    """Narrow to the active points of an application."""
    return (
        PointRecord.application_id == application_id,
        PointRecord.active.is_(True),
        PointRecord.learner_id == learner_id,
    )


def passed_over(
    session: Session, learner_id: int, application_id: int, *, today: date
) -> Sequence[int]:
    """List the points that were skipped today."""
    return session.scalars(
        select(Invite.point_id)
        .join(Turn, Turn.id == Invite.turn_id)
        .where(
            Turn.learner_id == learner_id,
            Turn.application_id == application_id,
            Turn.status == TurnStatus.SKIPPED,
            Turn.asked_on == today,
        )
        .distinct()
    ).all()


def due_count(session: Session, learner_id: int, application_id: int, *, today: date) -> int:
    """Count the points due today."""
    return session.scalars(
        select(func.count(PointRecord.id)).where(
            *active(learner_id, application_id), PointRecord.return_on <= today
        )
    ).one()


def open_turn(session: Session, learner_id: int) -> Turn | None:
    """Find the question that awaits an answer."""
    return session.scalar(
        select(Turn)
        .where(Turn.learner_id == learner_id, Turn.status == TurnStatus.OPEN)
        .options(selectinload(Turn.answers))
        .execution_options(populate_existing=True)
    )


def turn(session: Session, learner_id: int, turn_id: int) -> Turn | None:
    """Find one turn of a learner."""
    return session.scalar(
        select(Turn)
        .where(Turn.id == turn_id, Turn.learner_id == learner_id)
        .options(selectinload(Turn.answers))
        .execution_options(populate_existing=True)
    )


def last_settled(session: Session, learner_id: int, application_id: int) -> Turn | None:
    """Find the latest turn that was graded or shown."""
    return session.scalar(
        select(Turn)
        .where(
            Turn.learner_id == learner_id,
            Turn.application_id == application_id,
            Turn.status.in_([TurnStatus.GRADED, TurnStatus.SHOWN]),
        )
        .order_by(Turn.id.desc())
        .limit(1)
    )


def recent_turns(
    session: Session, learner_id: int, application_id: int, *, limit: int
) -> Sequence[Turn]:
    """List the latest turns, newest first."""
    return session.scalars(
        select(Turn)
        .where(Turn.learner_id == learner_id, Turn.application_id == application_id)
        .order_by(Turn.id.desc())
        .limit(limit)
    ).all()


def times_asked(session: Session, learner_id: int, requirement_id: int) -> dict[str, int]:
    """Count how often each question of a requirement was asked, by question key."""
    rows = session.execute(
        select(Turn.question_key, func.count(Turn.id))
        .where(Turn.learner_id == learner_id, Turn.requirement_id == requirement_id)
        .group_by(Turn.question_key)
    ).all()
    return {row[0]: row[1] for row in rows}


def invited(session: Session, turn: Turn) -> list[PointRecord]:
    """List the points a turn invites, in the order it invites them."""
    return list(
        session.scalars(
            select(PointRecord)
            .join(Invite, Invite.point_id == PointRecord.id)
            .where(Invite.turn_id == turn.id)
            .order_by(Invite.place)
        )
    )


def grade(session: Session, learner_id: int, turn_id: int) -> GradeRecord | None:
    """Find the grade of a turn."""
    return session.scalar(
        select(GradeRecord).where(
            GradeRecord.turn_id == turn_id, GradeRecord.learner_id == learner_id
        )
    )


def assertions(
    session: Session, learner_id: int, application_id: int, *, decision: Decision
) -> tuple[str, ...]:
    """List the claims the candidate decided on in one way, oldest first."""
    return tuple(
        session.scalars(
            select(Assertion.quote)
            .where(
                Assertion.learner_id == learner_id,
                Assertion.application_id == application_id,
                Assertion.decision == decision,
            )
            .order_by(Assertion.id)
        )
    )


def reviews(session: Session, learner_id: int, point_id: int) -> Sequence[ReviewRecord]:
    """List a point's review log, oldest first."""
    return session.scalars(
        select(ReviewRecord)
        .where(ReviewRecord.learner_id == learner_id, ReviewRecord.point_id == point_id)
        .order_by(ReviewRecord.id)
    ).all()


def reviews_of_turn(session: Session, learner_id: int, turn_id: int) -> Sequence[ReviewRecord]:
    """List the reviews that a turn led to."""
    return session.scalars(
        select(ReviewRecord)
        .where(ReviewRecord.learner_id == learner_id, ReviewRecord.turn_id == turn_id)
        .order_by(ReviewRecord.id)
    ).all()


def pending_answers(session: Session, learner_id: int) -> Sequence[Answer]:
    """List answers that were received and not yet judged, oldest first."""
    return session.scalars(
        select(Answer)
        .join(Turn, Turn.id == Answer.turn_id)
        .where(
            Answer.learner_id == learner_id,
            Answer.grade.is_(None),
            Turn.status == TurnStatus.OPEN,
        )
        .order_by(Answer.id)
    ).all()


def review_of(
    session: Session, learner_id: int, turn_id: int, point_id: int
) -> ReviewRecord | None:
    """Find the review of a point that a turn led to."""
    return session.scalar(
        select(ReviewRecord).where(
            ReviewRecord.learner_id == learner_id,
            ReviewRecord.turn_id == turn_id,
            ReviewRecord.point_id == point_id,
        )
    )


def answer(session: Session, learner_id: int, answer_id: int) -> Answer | None:
    """Find one part of an answer."""
    return session.scalar(
        select(Answer).where(Answer.id == answer_id, Answer.learner_id == learner_id)
    )


def other_points(
    session: Session, learner_id: int, application_id: int, *, besides: Sequence[int], limit: int
) -> Sequence[Documented]:
    """List documented points a question did not invite, in the document's order."""
    columns = (
        PointRecord.id,
        PointRecord.requirement_id,
        PointRecord.quote,
        PointRecord.lead_in,
        PointRecord.must,
    )
    rows = session.execute(
        select(*columns)
        .where(
            *active(learner_id, application_id),
            PointRecord.gap.is_(False),
            PointRecord.id.not_in(besides),
        )
        .order_by(PointRecord.position)
        .limit(limit)
    ).all()
    return [Documented(*row) for row in rows]


def points_by_id(
    session: Session, learner_id: int, point_ids: Sequence[int]
) -> dict[int, PointRecord]:
    """Find points by their ids."""
    found = session.scalars(
        select(PointRecord).where(
            PointRecord.id.in_(point_ids), PointRecord.learner_id == learner_id
        )
    )
    return {point.id: point for point in found}


def last_invited(session: Session, learner_id: int, point_ids: Sequence[int]) -> dict[int, int]:
    """Tell the last turn that invited each point."""
    rows = session.execute(
        select(Invite.point_id, func.max(Invite.turn_id))
        .join(PointRecord, PointRecord.id == Invite.point_id)
        .where(PointRecord.learner_id == learner_id, Invite.point_id.in_(point_ids))
        .group_by(Invite.point_id)
    ).all()
    return {row[0]: row[1] for row in rows}


def overruled_points(session: Session, learner_id: int, turn_id: int) -> set[int]:
    """List the points of a turn whose verdict the candidate overruled."""
    return set(
        session.scalars(
            select(Overrule.point_id).where(
                Overrule.learner_id == learner_id, Overrule.turn_id == turn_id
            )
        )
    )


def decided_quotes(session: Session, learner_id: int, turn_id: int) -> set[str]:
    """List the claims of a turn that the candidate decided on."""
    return set(
        session.scalars(
            select(Assertion.quote).where(
                Assertion.learner_id == learner_id, Assertion.turn_id == turn_id
            )
        )
    )


def last_graded(session: Session, learner_id: int, application_id: int) -> int | None:
    """Find the latest graded turn's id."""
    return session.scalar(
        select(func.max(GradeRecord.turn_id)).where(
            GradeRecord.learner_id == learner_id, GradeRecord.application_id == application_id
        )
    )


def grade_marks(session: Session, learner_id: int, application_id: int) -> list[Mark]:
    """List an application's grades in short, oldest first."""
    rows = session.execute(
        select(
            GradeRecord.requirement_id,
            GradeRecord.graded_on,
            GradeRecord.share,
            GradeRecord.level,
        )
        .where(GradeRecord.learner_id == learner_id, GradeRecord.application_id == application_id)
        .order_by(GradeRecord.turn_id)
    ).all()
    return [Mark(*row) for row in rows]


def answer_count(session: Session, learner_id: int) -> int:
    """Count the answers stored of a learner."""
    return session.scalars(
        select(func.count(Answer.id)).where(Answer.learner_id == learner_id)
    ).one()


def point_count(session: Session, learner_id: int, application_id: int) -> int:
    """Count an application's documented points."""
    return _count(session, *active(learner_id, application_id), PointRecord.gap.is_(False))


def gap_count(session: Session, learner_id: int, application_id: int) -> int:
    """Count an application's gap points."""
    return _count(session, *active(learner_id, application_id), PointRecord.gap.is_(True))


def _count(session: Session, *where: ColumnElement[bool]) -> int:
    return session.scalars(select(func.count(PointRecord.id)).where(*where)).one()
