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
            return _one(session, mine.where(_must(here=False), unseen))
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
    candidates = _soonest(session, mine)
    rows = session.execute(
        select(Invite.point_id, func.max(Invite.turn_id))
        .where(Invite.point_id.in_(candidates))
        .group_by(Invite.point_id)
    ).all()
    last_turn = {row[0]: row[1] for row in rows}
    first = min(candidates, key=lambda point_id: last_turn.get(point_id, 0), default=None)
    return None if first is None else session.get_one(PointRecord, first)


def _soonest(session: Session, mine: Select[PointRecord]) -> list[int]:
    """Give the ids of the points that come back soonest.

    Must-haves and others are read apart, for the index holds each of them in this order.
    """
    ordered = (
        mine.with_only_columns(PointRecord.return_on, PointRecord.position, PointRecord.id)
        .where(PointRecord.return_on.is_not(None))
        .order_by(PointRecord.return_on, PointRecord.position)
        .limit(AHEAD_CANDIDATES)
    )
    found = [
        (on, position, point_id)
        for here in (True, False)
        for on, position, point_id in session.execute(ordered.where(_must(here=here)))
    ]
    return [point_id for _, _, point_id in sorted(found)][:AHEAD_CANDIDATES]
