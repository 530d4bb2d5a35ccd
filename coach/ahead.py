"""What each day until the interview brings."""

from collections.abc import Sequence
from datetime import date, timedelta

from coach.replies import Action, Choice, PlanDay, PlanShown
from coach.visit import Visit
from review.plan import day_plan, spread
from storage import queries, schedules
from storage.models import Application
from storage.schedule_models import Schedule

DAYS = 14
"""How far ahead to look where no interview day is set."""
_DAY = timedelta(days=1)


def plan(visit: Visit) -> PlanShown:
    """Lay out the days up to the eve of the interview, or that day itself: what comes.

    Unseen must-haves are spread over the days that have drills, the earlier days taking the odd
    ones, so that each has the most time to come back. What is answered changes the days after it.
    """
    application = visit.application()
    points = queries.points(visit.session, visit.learner.id, application.id)
    loads = day_plan(
        (point.return_on for point in points if point.return_on),
        today=visit.today,
        until=_last_day(visit, application),
    )
    unseen = [point for point in points if point.return_on is None]
    fresh = spread(sum(point.must for point in unseen), over=days_of_practice(visit, application))
    kept = schedules.schedule(visit.session, visit.learner.id)
    return PlanShown(
        days=tuple(PlanDay(load.on, load.points, fresh.get(load.on, 0)) for load in loads),
        interview_on=application.interview_on if _is_ahead(visit, application) else None,
        unseen_nice=sum(not point.must for point in unseen),
        questions=kept.questions * len(kept.times) if kept else 0,
        choices=(Choice(Action.NEXT),),
    )


def days_of_practice(visit: Visit, application: Application) -> Sequence[date]:
    """List the days that have drills up to the eve of the interview; all where none has."""
    span = (_last_day(visit, application) - visit.today).days + 1
    days = [visit.today + number * _DAY for number in range(span)]
    kept = schedules.schedule(visit.session, visit.learner.id)
    if kept is None:
        return days
    return [day for day in days if _has_drills(kept, day)] or days


def _is_ahead(visit: Visit, application: Application) -> bool:
    return application.interview_on is not None and application.interview_on >= visit.today


def _last_day(visit: Visit, application: Application) -> date:
    on = application.interview_on
    if on is not None and on >= visit.today:
        return max(on - _DAY, visit.today)
    return visit.today + (DAYS - 1) * _DAY


def _has_drills(kept: Schedule, day: date) -> bool:
    return day.weekday() in kept.weekdays and day >= (kept.paused_until or day)
