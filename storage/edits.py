"""Answers found by what a face calls their message, and taken back part by part."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from storage.models import Answer, Assertion, GradeRecord, Overrule
from storage.schedule_models import AnswerReference


def refer(session: Session, learner_id: int, *, answer_id: int, reference: str) -> None:
    """Remember what a face calls the message an answer came in; a name given again moves on."""
    session.execute(
        delete(AnswerReference).where(
            AnswerReference.learner_id == learner_id, AnswerReference.reference == reference
        )
    )
    session.add(AnswerReference(answer_id=answer_id, learner_id=learner_id, reference=reference))
    session.flush()


def referred(session: Session, learner_id: int, reference: str) -> Answer | None:
    """Find the answer that came in a message."""
    return session.scalar(
        select(Answer)
        .join(AnswerReference, AnswerReference.answer_id == Answer.id)
        .where(Answer.learner_id == learner_id, AnswerReference.reference == reference)
    )


def drop_part(session: Session, answer: Answer) -> None:
    """Delete a part of an answer, and the turn's verdict with what was decided about it."""
    for record in (GradeRecord, Overrule, Assertion):
        session.execute(
            delete(record).where(
                record.turn_id == answer.turn_id, record.learner_id == answer.learner_id
            )
        )
    session.delete(answer)
    session.flush()
