"""What was answered."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models import Answer, Turn, TurnStatus
from storage.queries.given import ANSWER, LEARNER, LIMIT

_PENDING = (
    select(Answer)
    .join(Turn, Turn.id == Answer.turn_id)
    .where(Answer.learner_id == LEARNER, Answer.grade.is_(None), Turn.status == TurnStatus.OPEN)
    .order_by(Answer.id)
)
_UNJUDGED = _PENDING.with_only_columns(Answer.id).order_by(None).limit(1)
_ANSWER = (
    select(Answer)
    .where(Answer.id == ANSWER, Answer.learner_id == LEARNER)
    .execution_options(autoflush=False)  # what has a number was flushed, and is known if changed
)
_PROBES = (
    select(Answer.probe)
    .where(Answer.learner_id == LEARNER, Answer.probe.is_not(None))
    .order_by(Answer.id.desc())
    .limit(LIMIT)
)
_COUNT = select(func.count(Answer.id)).where(Answer.learner_id == LEARNER)


def pending_answers(session: Session, learner_id: int) -> Sequence[Answer]:
    """List answers that were received and not yet judged, oldest first."""
    return session.scalars(_PENDING, {"learner": learner_id}).all()


def is_unjudged(session: Session, learner_id: int) -> bool:
    """Tell whether an answer was received and not yet judged."""
    return session.scalar(_UNJUDGED, {"learner": learner_id}) is not None


def answer(session: Session, learner_id: int, answer_id: int) -> Answer | None:
    """Find one part of an answer."""
    return session.scalar(_ANSWER, {"learner": learner_id, "answer": answer_id})


def last_probes(session: Session, learner_id: int, *, limit: int) -> Sequence[str]:
    """List the follow-ups that were answered last, the latest first."""
    found = session.scalars(_PROBES, {"learner": learner_id, "limit": limit})
    return [probe for probe in found if probe]


def answer_count(session: Session, learner_id: int) -> int:
    """Count the answers stored of a learner."""
    return session.scalars(_COUNT, {"learner": learner_id}).one()
