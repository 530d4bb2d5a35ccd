"""Answers found by what a face calls their message, and taken back part by part."""

from typing import cast

from sqlalchemy import Table, bindparam, delete, insert, select
from sqlalchemy.orm import Session

from storage.judgings import AppealTalk, SecondJudging
from storage.models import Answer, Assertion, GradeRecord, Overrule
from storage.queries.given import LEARNER
from storage.schedule_models import AnswerReference

_TABLE = cast("Table", AnswerReference.__table__)
_FREE = delete(_TABLE).where(
    _TABLE.c.learner_id == LEARNER, _TABLE.c.reference == bindparam("reference")
)
_REFER = insert(_TABLE)
_REFERRED = (
    select(Answer)
    .join(AnswerReference, AnswerReference.answer_id == Answer.id)
    .where(Answer.learner_id == LEARNER, AnswerReference.reference == bindparam("reference"))
)


def refer(session: Session, learner_id: int, *, answer_id: int, reference: str) -> None:
    """Remember what a face calls the message an answer came in; a name given again moves on."""
    connection = session.connection()
    connection.execute(_FREE, {"learner": learner_id, "reference": reference})
    row = {"answer_id": answer_id, "learner_id": learner_id, "reference": reference}
    connection.execute(_REFER, row)


def referred(session: Session, learner_id: int, reference: str) -> Answer | None:
    """Find the answer that came in a message."""
    return session.scalar(_REFERRED, {"learner": learner_id, "reference": reference})


def drop_part(session: Session, answer: Answer) -> None:
    """Delete a part of an answer, and the turn's verdict with what was decided about it."""
    for record in (GradeRecord, Overrule, Assertion, SecondJudging, AppealTalk):
        session.execute(
            delete(record).where(
                record.turn_id == answer.turn_id, record.learner_id == answer.learner_id
            )
        )
    session.delete(answer)
    session.flush()
