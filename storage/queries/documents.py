"""What was read of a learner's documents: applications, requirements, points."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.attributes import set_committed_value

from storage.models import Application, NoteRecord, PointRecord, RequirementRecord
from storage.queries.given import APPLICATION, LEARNER, LIMIT, POINTS, REQUIREMENT, TODAY


@dataclass(frozen=True, slots=True)
class Documented:
    """What an answer is held against of a point it was not asked for."""

    id: int
    requirement_id: int
    quote: str
    lead_in: str
    must: bool


ACTIVE: tuple[ColumnElement[bool], ...] = (
    PointRecord.application_id == APPLICATION,
    PointRecord.active.is_(True),
    PointRecord.learner_id == LEARNER,
)
"""What narrows to the active points of an application."""

_APPLICATIONS = (
    select(Application).where(Application.learner_id == LEARNER).order_by(Application.id)
)
_APPLICATION = (
    select(Application)
    .where(Application.id == APPLICATION, Application.learner_id == LEARNER)
    .execution_options(autoflush=False)  # what has a number was flushed, and is known if changed
)
_OF_APPLICATION = (
    RequirementRecord.application_id == APPLICATION,
    RequirementRecord.learner_id == LEARNER,
)
_REQUIREMENTS = (
    select(RequirementRecord)
    .where(*_OF_APPLICATION)
    .options(selectinload(RequirementRecord.points), selectinload(RequirementRecord.notes))
    .order_by(RequirementRecord.position, RequirementRecord.id)
    .execution_options(populate_existing=True)
)
_TEXTS = (
    select(RequirementRecord.id, RequirementRecord.text)
    .where(*_OF_APPLICATION, RequirementRecord.active.is_(True))
    .order_by(RequirementRecord.position, RequirementRecord.id)
)
_ONE = (RequirementRecord.id == REQUIREMENT, RequirementRecord.learner_id == LEARNER)
_REQUIREMENT = select(RequirementRecord).where(*_ONE)
_TEXT = select(RequirementRecord.text).where(*_ONE)
_ITS_POINTS = (
    select(PointRecord)
    .where(PointRecord.requirement_id == REQUIREMENT, PointRecord.learner_id == LEARNER)
    .order_by(PointRecord.position)
)
_ITS_NOTES = (
    select(NoteRecord)
    .where(NoteRecord.requirement_id == REQUIREMENT, NoteRecord.learner_id == LEARNER)
    .order_by(NoteRecord.start)
)
_POINTS = select(PointRecord).where(*ACTIVE).order_by(PointRecord.position)
_BY_ID = select(PointRecord).where(PointRecord.id.in_(POINTS), PointRecord.learner_id == LEARNER)
_OTHERS = (
    select(
        PointRecord.id,
        PointRecord.requirement_id,
        PointRecord.quote,
        PointRecord.lead_in,
        PointRecord.must,
    )
    .where(*ACTIVE, PointRecord.gap.is_(False))
    .order_by(PointRecord.position)
    .limit(LIMIT)
)
_COUNT = select(func.count(PointRecord.id)).where(*ACTIVE)
_DUE = _COUNT.where(PointRecord.return_on <= TODAY)
_DOCUMENTED = _COUNT.where(PointRecord.gap.is_(False))
_GAPS = _COUNT.where(PointRecord.gap.is_(True))


def applications(session: Session, learner_id: int) -> Sequence[Application]:
    """List a learner's applications, oldest first."""
    return session.scalars(_APPLICATIONS, {"learner": learner_id}).all()


def application(session: Session, learner_id: int, application_id: int) -> Application | None:
    """Find one application of a learner."""
    return session.scalar(_APPLICATION, _of(learner_id, application_id))


def requirements(
    session: Session, learner_id: int, application_id: int
) -> Sequence[RequirementRecord]:
    """List an application's requirements with points and notes, inactive ones too, in order."""
    return session.scalars(_REQUIREMENTS, _of(learner_id, application_id)).all()


def requirement_texts(session: Session, learner_id: int, application_id: int) -> dict[int, str]:
    """Give the texts of an application's active requirements, in the document's order."""
    rows = session.execute(_TEXTS, _of(learner_id, application_id)).all()
    return {row[0]: row[1] for row in rows}


def requirement(session: Session, learner_id: int, requirement_id: int) -> RequirementRecord:
    """Find one requirement with its points and notes.

    They are read by statements made once: SQLAlchemy's own loading of them costs three times more.
    """
    given = {"learner": learner_id, "requirement": requirement_id}
    record = session.scalars(_REQUIREMENT, given).one()
    set_committed_value(record, "points", list(session.scalars(_ITS_POINTS, given)))
    set_committed_value(record, "notes", list(session.scalars(_ITS_NOTES, given)))
    return record


def requirement_text(session: Session, learner_id: int, requirement_id: int) -> str:
    """Give the text of one requirement."""
    given = {"learner": learner_id, "requirement": requirement_id}
    return session.scalars(_TEXT, given).one()


def points(session: Session, learner_id: int, application_id: int) -> Sequence[PointRecord]:
    """List an application's active points in the document's order."""
    return session.scalars(_POINTS, _of(learner_id, application_id)).all()


def other_points(
    session: Session, learner_id: int, application_id: int, *, besides: Sequence[int], limit: int
) -> Sequence[Documented]:
    """List documented points a question did not invite, in the document's order."""
    given = {**_of(learner_id, application_id), "limit": limit + len(besides)}
    rows = session.execute(_OTHERS, given).all()
    return [Documented(*row) for row in rows if row[0] not in besides][:limit]


def points_by_id(
    session: Session, learner_id: int, point_ids: Sequence[int]
) -> dict[int, PointRecord]:
    """Find points by their ids."""
    if not point_ids:
        return {}
    found = session.scalars(_BY_ID, {"learner": learner_id, "points": point_ids})
    return {point.id: point for point in found}


def due_count(session: Session, learner_id: int, application_id: int, *, today: date) -> int:
    """Count the points due today."""
    return session.scalars(_DUE, {**_of(learner_id, application_id), "today": today}).one()


def point_count(session: Session, learner_id: int, application_id: int) -> int:
    """Count an application's documented points."""
    return _counted(session, _DOCUMENTED, learner_id, application_id)


def gap_count(session: Session, learner_id: int, application_id: int) -> int:
    """Count an application's gap points."""
    return _counted(session, _GAPS, learner_id, application_id)


def _counted(session: Session, count: Select[int], learner_id: int, application_id: int) -> int:
    return session.scalars(count, _of(learner_id, application_id)).one()


def _of(learner_id: int, application_id: int) -> dict[str, int]:
    return {"learner": learner_id, "application": application_id}
