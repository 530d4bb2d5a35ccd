"""Everything that deletes: a turn's outcome, a turn, an application, a learner."""

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from storage import tables  # noqa: F401 - every table there is
from storage.judgings import AppealTalk, SecondJudging
from storage.models import (
    Answer,
    Application,
    Assertion,
    GradeRecord,
    Learner,
    NoteRecord,
    Overrule,
    Record,
    Turn,
)


def drop_outcome(session: Session, learner_id: int, turn_id: int) -> None:
    """Delete the answers to a question, their grade, and what was decided about it."""
    for record in (Answer, GradeRecord, Overrule, Assertion, SecondJudging, AppealTalk):
        session.execute(
            delete(record).where(record.turn_id == turn_id, record.learner_id == learner_id)
        )


def drop_turn(session: Session, learner_id: int, turn_id: int) -> None:
    """Delete a question that was asked."""
    session.execute(delete(Turn).where(Turn.id == turn_id, Turn.learner_id == learner_id))


def drop_notes(session: Session, learner_id: int, requirement_id: int) -> None:
    """Delete a requirement's notes before they are written anew."""
    session.execute(
        delete(NoteRecord).where(
            NoteRecord.learner_id == learner_id, NoteRecord.requirement_id == requirement_id
        )
    )


def drop_application(session: Session, learner_id: int, application_id: int) -> None:
    """Delete an application with everything that hangs on it."""
    session.execute(
        delete(Application).where(
            Application.id == application_id, Application.learner_id == learner_id
        )
    )


def drop_learner(session: Session, learner_id: int) -> None:
    """Delete a learner with everything of theirs."""
    session.execute(delete(Learner).where(Learner.id == learner_id))


def rows_left(session: Session, learner_id: int) -> int:
    """Count what is still stored of a learner, over every table that could hold it."""
    total = 0
    for table in Record.metadata.sorted_tables:
        column = table.c.id if table.name == "learner" else table.c.get("learner_id")
        if column is not None:
            total += (
                session.scalar(select(func.count()).select_from(table).where(column == learner_id))
                or 0
            )
    return total
