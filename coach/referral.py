"""Points that only refer to another one: that one is what an answer is held against."""

from collections.abc import Sequence

from coach.visit import Visit
from question_bank import pointers
from question_bank.kinds import tells_when
from question_bank.model import QuestionType
from storage import queries
from storage.models import PointRecord, Turn
from storage.queries import Documented

OTHER_POINTS = 400
"""How many further points of the document an answer is held against."""


def others(
    visit: Visit, application_id: int, *, besides: Sequence[PointRecord]
) -> Sequence[Documented]:
    """List the other documented points of an application, in the document's order."""
    return queries.other_points(
        visit.session,
        visit.learner.id,
        application_id,
        besides=[point.id for point in besides],
        limit=OTHER_POINTS,
    )


def meant_by(point: PointRecord, among: Sequence[Documented]) -> Documented | None:
    """Find the point that a pointer means; `None` for one with words of its own."""
    if point.gap or not pointers.is_pointer(point.quote):
        return None
    stated = [one for one in among if not pointers.is_pointer(one.quote)]
    place = pointers.meant(point.quote, [one.quote for one in stated])
    if place is None:
        place = pointers.meant(point.quote, [f"{one.lead_in} {one.quote}" for one in stated])
    return None if place is None else stated[place]


def is_kin(turn: Turn, point: Documented | PointRecord) -> bool:
    """Whether a point that a question did not invite can answer it: how long needs a time."""
    fits = turn.type is not QuestionType.YEARS or tells_when(point.quote)
    return point.requirement_id == turn.requirement_id and fits


def words_of(visit: Visit, point: PointRecord) -> str:
    """Give the document's words on a point: those of the one it refers to, if it does."""
    if point.gap or not pointers.is_pointer(point.quote):
        return point.quote
    meant = meant_by(point, others(visit, point.application_id, besides=[point]))
    return meant.quote if meant else point.quote
