"""Open and settled notes-to-self, and the talk about one."""

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from storage.models import NoteRecord, RequirementRecord
from storage.note_models import NoteTalk, Resolution


def open_notes(
    session: Session, learner_id: int, application_id: int
) -> Sequence[tuple[NoteRecord, RequirementRecord]]:
    """List the notes of an application with their requirements, in the document's order."""
    found = session.execute(
        select(NoteRecord, RequirementRecord)
        .join(RequirementRecord, NoteRecord.requirement_id == RequirementRecord.id)
        .where(
            RequirementRecord.application_id == application_id,
            RequirementRecord.learner_id == learner_id,
            RequirementRecord.active,
        )
        .order_by(RequirementRecord.position, NoteRecord.start)
    )
    return [(note, requirement) for note, requirement in found]


def resolutions(session: Session, learner_id: int, application_id: int) -> Sequence[Resolution]:
    """List what was settled, in the order in which it was."""
    return session.scalars(
        select(Resolution)
        .where(
            Resolution.learner_id == learner_id,
            Resolution.application_id == application_id,
        )
        .order_by(Resolution.id)
    ).all()


def talk(session: Session, learner_id: int) -> NoteTalk | None:
    """Find the note that a learner is asked about."""
    return session.get(NoteTalk, learner_id)


def end_talk(session: Session, learner_id: int) -> None:
    """Forget which note was asked about."""
    session.execute(delete(NoteTalk).where(NoteTalk.learner_id == learner_id))
