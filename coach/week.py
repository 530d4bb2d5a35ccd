"""The week in figures: what was practised, and what it changed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from coach import overview
from coach.replies import WeekTold
from coach.visit import Visit
from review.mastery import LOW_RECALL, PointState, mean_recall
from review.memory import Memory, Review, demonstrated_recall, replay
from review.progress import WEEK_DAYS
from storage import queries
from storage.models import Application


def week(visit: Visit) -> WeekTold:
    """Sum up the last seven days, today included, of the application that is practised.

    A point is safe from an expected recall of `LOW_RECALL`. How it was before the week is replayed
    from the review log.
    """
    application = visit.application()
    before = visit.today - timedelta(WEEK_DAYS)
    marks = queries.grade_marks(visit.session, visit.learner.id, application.id)
    days = [mark.graded_on for mark in marks if before < mark.graded_on <= visit.today]
    now = overview.states(visit, application)
    earlier = _memories(visit, application, until=before)
    then = [replace(point, memory=earlier.get(point.point_id)) for point in now]
    were_safe, are_safe = _safe(then, on=before), _safe(now, on=visit.today)
    return WeekTold(
        answers=len(days),
        days=len(set(days)),
        gained=len(are_safe - were_safe),
        before=_readiness(then, on=before),
        now=_readiness(now, on=visit.today),
    )


def _memories(
    visit: Visit, application: Application, *, until: date
) -> Mapping[int, Memory | None]:
    """Give the memory of each point as it was on a day."""
    log: defaultdict[int, list[Review]] = defaultdict(list)
    for entry in queries.reviews_of_application(visit.session, visit.learner.id, application.id):
        if entry.on <= until:
            log[entry.point_id].append(Review(entry.rating, entry.on))
    return {point_id: replay(entries) for point_id, entries in log.items()}


def _safe(points: Sequence[PointState], *, on: date) -> set[int]:
    return {p.point_id for p in points if demonstrated_recall(p.memory, on=on) >= LOW_RECALL}


def _readiness(points: Sequence[PointState], *, on: date) -> float:
    """Give readiness as the progress does: of the must-haves, of all where there is none."""
    return mean_recall([point for point in points if point.must] or points, on=on)
