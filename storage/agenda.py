"""Which point is asked about next, found by index: `review.plan`'s order in SQL."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from review.plan import Need
from storage.models import Invite, PointRecord
from storage.queries import passed_over
from storage.queries.documents import ACTIVE
from storage.queries.given import LIMIT, POINTS, TODAY

AHEAD_CANDIDATES = 50
"""How many of the points that come back soonest are looked at when nothing is due."""

_POINT = PointRecord
_UNSEEN = _POINT.return_on.is_(None)
_LAST_TURNS = (
    select(Invite.point_id, func.max(Invite.turn_id))
    .where(Invite.point_id.in_(POINTS))
    .group_by(Invite.point_id)
)


@dataclass(frozen=True, slots=True)
class _Search:
    """The statements that find the first point, need after need, and those that come back soonest.

    Must-haves and others are read apart, for the index holds each of them in this order.
    """

    first: tuple[tuple[Need, Select[PointRecord]], ...]
    soonest: tuple[Select[*tuple[Any, ...]], ...]

    @classmethod
    def among(cls, mine: Select[PointRecord]) -> "_Search":
        must, nice = mine.where(_POINT.must.is_(True)), mine.where(_POINT.must.is_(False))
        due = [kind.where(_POINT.return_on <= TODAY) for kind in (must, nice)]
        first = (
            *((Need.DUE, found.order_by(_POINT.return_on)) for found in due),
            (Need.FLAGGED, mine.where(_POINT.flag > 0, _UNSEEN).order_by(_POINT.flag)),
            (Need.UNSEEN_MUST, must.where(_UNSEEN)),
            (Need.UNSEEN_NICE, nice.where(_UNSEEN)),
        )
        soonest = (
            kind.with_only_columns(_POINT.return_on, _POINT.position, _POINT.id)
            .where(_POINT.return_on.is_not(None))
            .order_by(_POINT.return_on, _POINT.position)
            .limit(LIMIT)
            for kind in (must, nice)
        )
        return cls(
            tuple((need, found.order_by(_POINT.position).limit(1)) for need, found in first),
            tuple(soonest),
        )


_NEW = (
    select(_POINT)
    .where(*ACTIVE, _POINT.must.is_(True), _UNSEEN, _POINT.id.not_in(POINTS))
    .order_by(_POINT.flag == 0, _POINT.flag, _POINT.position)
    .limit(1)
)
_UNSEEN_MUSTS = select(func.count()).where(*ACTIVE, _POINT.must.is_(True), _UNSEEN)
_ALL = _Search.among(select(_POINT).where(*ACTIVE))
_BESIDES = _Search.among(select(_POINT).where(*ACTIVE, _POINT.id.not_in(POINTS)))


def next_unseen(
    session: Session, learner_id: int, application_id: int, *, today: date
) -> tuple[PointRecord, Need] | None:
    """Find the must-have to ask about first that never was, noted ones first."""
    skipped = passed_over(session, learner_id, application_id, today=today)
    given = {"learner": learner_id, "application": application_id, "points": skipped}
    point = session.scalar(_NEW, given)
    if point is None:
        return None
    return point, Need.FLAGGED if point.flag else Need.UNSEEN_MUST


def unseen_musts(session: Session, learner_id: int, application_id: int) -> int:
    """Count the must-haves that were never asked about."""
    given = {"learner": learner_id, "application": application_id}
    return session.scalar(_UNSEEN_MUSTS, given) or 0


def next_point(
    session: Session, learner_id: int, application_id: int, *, today: date
) -> tuple[PointRecord, Need] | None:
    """Find the point to ask about, and why; what was skipped today comes last."""
    skipped = passed_over(session, learner_id, application_id, today=today)
    given = {"learner": learner_id, "application": application_id, "today": today}
    found = skipped and _first(session, _BESIDES, {**given, "points": skipped})
    return found or _first(session, _ALL, given)


def _first(
    session: Session, search: _Search, given: Mapping[str, Any]
) -> tuple[PointRecord, Need] | None:
    for need, statement in search.first:
        point = session.scalar(statement, given)
        if point:
            return point, need
    ahead = _ahead(session, search, given)
    return (ahead, Need.AHEAD) if ahead else None


def _ahead(session: Session, search: _Search, given: Mapping[str, Any]) -> PointRecord | None:
    """Of the points that come back soonest, take the one invited longest ago."""
    candidates = _soonest(session, search, given)
    last_turn = {row[0]: row[1] for row in session.execute(_LAST_TURNS, {"points": candidates})}
    first = min(candidates, key=lambda point_id: last_turn.get(point_id, 0), default=None)
    return None if first is None else session.get_one(PointRecord, first)


def _soonest(session: Session, search: _Search, given: Mapping[str, Any]) -> list[int]:
    """Give the ids of the points that come back soonest."""
    limited = {**given, "limit": AHEAD_CANDIDATES}
    found = [
        (on, position, point_id)
        for statement in search.soonest
        for on, position, point_id in session.execute(statement, limited)
    ]
    return [point_id for _, _, point_id in sorted(found)][:AHEAD_CANDIDATES]
