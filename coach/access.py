"""Who may come in: the owner, and one person by each invitation."""

import hashlib
import secrets
from datetime import datetime

from coach.errors import Problem, UserError
from coach.replies import Invited
from coach.visit import Visit
from storage import newcomers, queries
from storage.engine import Session
from storage.models import Learner
from storage.schedule_models import Invitation

ZONE_UNTIL_TOLD = "UTC"
MAX_CODE_CHARACTERS = 64
"""What fits a deep link."""


def new_code() -> str:
    """Make an invitation's code: 32 characters that a deep link may hold."""
    return secrets.token_urlsafe(24)


def admit(
    session: Session,
    *,
    face: str,
    external_id: str,
    payload: str | None,
    owner_id: str | None,
    now: datetime,
) -> int | None:
    """Give the learner's id of who may come in, `None` for who may not; they leave no trace.

    `payload` is what came with a deep link: an invitation lets one person in, once. Who is in
    already uses none up.
    """
    known = queries.find_learner(session, face=face, external_id=external_id)
    if known is not None:
        return known.id
    if external_id != owner_id and not _invited(session, payload, now=now):
        return None
    learner = Learner(face=face, external_id=external_id, created_at=now, zone=ZONE_UNTIL_TOLD)
    session.add(learner)
    session.flush()
    return learner.id


def _invited(session: Session, payload: str | None, *, now: datetime) -> bool:
    if not payload or len(payload) > MAX_CODE_CHARACTERS:
        return False
    return newcomers.use_invitation(session, _hash(payload), now=now)


def invite(visit: Visit, *, code: str, owner_id: str | None) -> Invited:
    """Make an invitation of a code that nobody could guess; only its hash is kept."""
    if owner_id is None or visit.learner.external_id != owner_id:
        raise UserError(Problem.OWNER_ONLY)
    visit.session.add(
        Invitation(
            learner_id=visit.learner.id, code_hash=_hash(code), made_at=visit.now, used_at=None
        )
    )
    visit.session.flush()
    return Invited(code)


def _hash(code: str) -> str:
    """Hash a code; it is random and long, so no salt or stretching is needed."""
    return hashlib.sha256(code.encode("utf-8", "surrogatepass")).hexdigest()
