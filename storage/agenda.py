"""Which point is asked about next, found by index: `review.plan`'s order in SQL."""

from datetime import date
from typing import Any, assert_never

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, func, select
from sqlalchemy.orm import Session

from review.plan import Need
from storage.models import Invite, PointRecord
from storage.queries import active, passed_over

AHEAD_CANDIDATES = 50
"""How many of the points that come back soonest are looked at when nothing is due."""


def next_point(
    session: Session, learner_id: int, application_id: int, *, today: date
) -> tuple[PointRecord, Need] | None:
    """Find the point to ask about, and why; what was skipped today comes last."""
    skipped = passed_over(session, learner_id, application_id, today=today)
    mine = select(PointRecord).where(*active(learner_id, application_id))
    return _first(session, mine.where(PointRecord.id.not_in(skipped)), today=today) or (
        _first(session, mine, today=today) if skipped else None
    )


def _first(
    session: Session, mine: Select[PointRecord], *, today: date
) -> tuple[PointRecord, Need] | None:
    for need in Need:
        point = _find(session, mine, need=need, today=today)
        if point:
            return point, need
    return None


def _find(
    session: Session, mine: Select[PointRecord], *, need: Need, today: date
) -> PointRecord | None:
    unseen = PointRecord.return_on.is_(None)
    match need:
        case Need.DUE:
            due = mine.where(PointRecord.return_on <= today)
            return _one(session, due.where(_must(here=True)), PointRecord.return_on) or _one(
                session, due.where(_must(here=False)), PointRecord.return_on
            )
        case Need.FLAGGED:
            return _one(session, mine.where(PointRecord.flag > 0, unseen), PointRecord.flag)
        case Need.UNSEEN_MUST:
            return _one(session, mine.where(_must(here=True), unseen))
        case Need.UNSEEN_NICE:
            return _one(session, mine.where(unseen))
        case Need.AHEAD:
            return _ahead(session, mine)
    assert_never(need)


def _must(*, here: bool) -> ColumnElement[bool]:
    return PointRecord.must.is_(here)


def _one(
    session: Session, found: Select[PointRecord], *order: SQLColumnExpression[Any]
) -> PointRecord | None:
    return session.scalar(found.order_by(*order, PointRecord.position).limit(1))


def _ahead(session: Session, mine: Select[PointRecord]) -> PointRecord | None:
    """Of the points that come back soonest, take the one invited longest ago."""
    soonest = mine.order_by(PointRecord.return_on, PointRecord.position).limit(AHEAD_CANDIDATES)
    candidates = session.scalars(soonest).all()
    rows = session.execute(
        select(Invite.point_id, func.max(Invite.turn_id))
        .where(Invite.point_id.in_([point.id for point in candidates]))
        .group_by(Invite.point_id)
    ).all()
    last_turn = {row[0]: row[1] for row in rows}
    return min(candidates, key=lambda point: last_turn.get(point.id, 0), default=None)
