"""Who practises."""

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from storage.models import Learner
from storage.queries.given import LEARNER

_BY_FACE = select(Learner).where(
    Learner.face == bindparam("face"), Learner.external_id == bindparam("external_id")
)
_LOCKED = select(Learner).where(Learner.id == LEARNER).with_for_update()


def find_learner(session: Session, *, face: str, external_id: str) -> Learner | None:
    """Find who a face's own id belongs to."""
    return session.scalar(_BY_FACE, {"face": face, "external_id": external_id})


def lock_learner(session: Session, learner_id: int) -> Learner | None:
    """Take the learner's row, so that their messages are worked on one after another."""
    return session.scalar(_LOCKED, {"learner": learner_id})
