"""How far newcomers have come, and the invitations they come by."""

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from storage.schedule_models import Invitation, Onboarding


def onboarding(session: Session, learner_id: int) -> Onboarding | None:
    """Find how far a learner has come in setting up."""
    return session.get(Onboarding, learner_id)


def use_invitation(session: Session, code_hash: str, *, now: datetime) -> bool:
    """Use an invitation up; `False` where there is none, or it was used: by one of two at once."""
    used = session.execute(
        update(Invitation)
        .where(Invitation.code_hash == code_hash, Invitation.used_at.is_(None))
        .values(used_at=now)
        .returning(Invitation.id)
    )
    return used.first() is not None
