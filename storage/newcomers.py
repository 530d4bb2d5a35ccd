"""How far newcomers have come, and the invitations they come by."""

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from storage.queries.given import LEARNER
from storage.schedule_models import Invitation, Onboarding

_ONBOARDING = select(Onboarding).where(Onboarding.learner_id == LEARNER)


def onboarding(session: Session, learner_id: int) -> Onboarding | None:
    """Find how far a learner has come in setting up."""
    return session.scalar(_ONBOARDING, {"learner": learner_id})


def use_invitation(session: Session, code_hash: str, *, now: datetime) -> bool:
    """Use an invitation up; `False` where there is none, or it was used: by one of two at once."""
    used = session.execute(
        update(Invitation)
        .where(Invitation.code_hash == code_hash, Invitation.used_at.is_(None))
        .values(used_at=now)
        .returning(Invitation.id)
    )
    return used.first() is not None
