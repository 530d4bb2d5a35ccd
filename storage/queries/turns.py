"""What was asked: turns, the points they invite, and how often."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload
from sqlalchemy.orm.attributes import instance_dict, set_committed_value

from storage.models import Invite, PointRecord, Turn, TurnStatus
from storage.queries.given import APPLICATION, LEARNER, LIMIT, POINTS, REQUIREMENT, TODAY, TURN

_PASSED_OVER = (
    select(Invite.point_id)
    .join(Turn, Turn.id == Invite.turn_id)
    .where(
        Turn.learner_id == LEARNER,
        Turn.application_id == APPLICATION,
        Turn.status == TurnStatus.SKIPPED,
        Turn.asked_on == TODAY,
    )
    .distinct()
)
_MINE = (
    select(Turn)
    .where(Turn.learner_id == LEARNER)
    .options(joinedload(Turn.answers))
    .execution_options(populate_existing=True)
)
_OPEN = _MINE.where(Turn.status == TurnStatus.OPEN)
_TURN = _MINE.where(Turn.id == TURN)
_LATEST = (
    select(Turn)
    .where(Turn.learner_id == LEARNER, Turn.application_id == APPLICATION)
    .order_by(Turn.id.desc())
)
_SETTLED = _LATEST.where(Turn.status.in_([TurnStatus.GRADED, TurnStatus.SHOWN])).limit(1)
_RECENT = _LATEST.limit(LIMIT)
_LATEST_DAYS = (
    select(Turn.asked_on)
    .where(Turn.learner_id == LEARNER, Turn.application_id == APPLICATION)
    .order_by(Turn.id.desc())
    .limit(LIMIT)
    .subquery()
)
_ASKED_TODAY = select(func.count()).where(_LATEST_DAYS.c.asked_on == TODAY)
_TIMES = (
    select(Turn.question_key, func.count(Turn.id))
    .where(Turn.learner_id == LEARNER, Turn.requirement_id == REQUIREMENT)
    .group_by(Turn.question_key)
)
_INVITED = (
    select(PointRecord)
    .join(Invite, Invite.point_id == PointRecord.id)
    .where(Invite.turn_id == TURN)
    .order_by(Invite.place)
    .execution_options(autoflush=False)  # invites are flushed with their turn
)
_LAST_INVITED = (
    select(Invite.point_id, func.max(Invite.turn_id))
    .join(PointRecord, PointRecord.id == Invite.point_id)
    .where(PointRecord.learner_id == LEARNER, Invite.point_id.in_(POINTS))
    .group_by(Invite.point_id)
)


def passed_over(
    session: Session, learner_id: int, application_id: int, *, today: date
) -> Sequence[int]:
    """List the points that were skipped today."""
    given = {"learner": learner_id, "application": application_id, "today": today}
    return session.scalars(_PASSED_OVER, given).all()


def open_turn(session: Session, learner_id: int) -> Turn | None:
    """Find the question that awaits an answer."""
    return session.scalars(_OPEN, {"learner": learner_id}).unique().one_or_none()


def turn(session: Session, learner_id: int, turn_id: int) -> Turn | None:
    """Find one turn of a learner."""
    given = {"learner": learner_id, "turn": turn_id}
    return session.scalars(_TURN, given).unique().one_or_none()


def last_settled(session: Session, learner_id: int, application_id: int) -> Turn | None:
    """Find the latest turn that was graded or shown."""
    return session.scalar(_SETTLED, {"learner": learner_id, "application": application_id})


def recent_turns(
    session: Session, learner_id: int, application_id: int, *, limit: int
) -> Sequence[Turn]:
    """List the latest turns, newest first."""
    given = {"learner": learner_id, "application": application_id, "limit": limit}
    return session.scalars(_RECENT, given).all()


def asked_today(
    session: Session, learner_id: int, application_id: int, *, today: date, most: int
) -> int:
    """Count the questions of a study day, `most` at the most."""
    given = {"learner": learner_id, "application": application_id, "today": today, "limit": most}
    return session.scalar(_ASKED_TODAY, given) or 0


def times_asked(session: Session, learner_id: int, requirement_id: int) -> dict[str, int]:
    """Count how often each question of a requirement was asked, by question key."""
    given = {"learner": learner_id, "requirement": requirement_id}
    return {row[0]: row[1] for row in session.execute(_TIMES, given).all()}


def invited(session: Session, turn: Turn) -> list[PointRecord]:
    """List the points a turn invites, in the order it invites them; found once a transaction."""
    if "points" not in instance_dict(turn):
        found = session.scalars(_INVITED, {"turn": turn.id}).all()
        set_committed_value(turn, "points", list(found))
    return list(turn.points)


def last_invited(session: Session, learner_id: int, point_ids: Sequence[int]) -> dict[int, int]:
    """Tell the last turn that invited each point."""
    given = {"learner": learner_id, "points": point_ids}
    return {row[0]: row[1] for row in session.execute(_LAST_INVITED, given).all()}
