"""What each day until the interview brings."""

from collections.abc import Sequence
from datetime import date, timedelta

from coach.replies import Action, Choice, PlanDay, PlanShown
from coach.visit import Visit
from review.plan import day_plan, spread
from storage import queries, schedules
from storage.schedule_models import Schedule

DAYS = 14
"""How far ahead to look where no interview day is set."""
_DAY = timedelta(days=1)


def plan(visit: Visit) -> PlanShown:
    """Lay out the days up to the eve of the interview: what returns, and what to start.

    Unseen must-haves are spread over the days that have drills, the earlier days taking the odd
    ones, so that each has the most time to come back. What is answered changes the days after it.
    """
    application = visit.application()
    points = queries.points(visit.session, visit.learner.id, application.id)
    on = application.interview_on
    ahead = on is not None and on > visit.today
    until = on - _DAY if on and ahead else visit.today + (DAYS - 1) * _DAY
    loads = day_plan(
        (point.return_on for point in points if point.return_on), today=visit.today, until=until
    )
    unseen = [point for point in points if point.return_on is None]
    fresh = spread(
        sum(point.must for point in unseen), over=_days_of_practice(visit, [d.on for d in loads])
    )
    return PlanShown(
        days=tuple(PlanDay(load.on, load.points, fresh.get(load.on, 0)) for load in loads),
        interview_on=on if ahead else None,
        unseen_nice=sum(not point.must for point in unseen),
        choices=(Choice(Action.NEXT),),
    )


def _days_of_practice(visit: Visit, days: Sequence[date]) -> Sequence[date]:
    kept = schedules.schedule(visit.session, visit.learner.id)
    if kept is None:
        return days
    return [day for day in days if _has_drills(kept, day)] or days


def _has_drills(kept: Schedule, day: date) -> bool:
    return day.weekday() in kept.weekdays and day >= (kept.paused_until or day)
