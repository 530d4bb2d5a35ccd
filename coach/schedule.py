"""A learner's schedule: kept, changed, and turned into the instants they are woken at."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from coach.errors import Problem, UserError
from coach.visit import Visit
from review.drill import local_clock
from review.timetable import PutOff, Quiet, Slot, Timetable, appointment
from storage import schedules
from storage.schedule_models import Schedule, WakeKind

QUESTIONS = 3
WEEK_ENDS = frozenset({6})
WEEKLY_AT = time(18)
NIGHT = Quiet(time(22), time(7))
"""When nobody is woken by a drill that is late; and the quiet hours offered first."""
_LEDGER_DAYS = timedelta(days=3)
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


def schedule_of(visit: Visit) -> Schedule:
    """Find the learner's schedule, made on first need: no drills, every day, no quiet hours."""
    known = schedules.schedule(visit.session, visit.learner.id)
    if known is not None:
        return known
    made = Schedule(
        learner_id=visit.learner.id,
        times=(),
        weekdays=tuple(range(7)),
        questions=QUESTIONS,
        quiet=None,
        paused_until=None,
        put_off=None,
        reminder=True,
        weekly=True,
        stopped_at=None,
    )
    visit.session.add(made)
    visit.session.flush()
    return made


def timetable(visit: Visit, schedule: Schedule) -> Timetable:
    """Give a schedule as the timetable that drills follow, up to the interview.

    Its last slot is the first after the interview: then it is told that drills are over.
    """
    drills = Timetable(
        visit.learner.zone,
        schedule.times,
        frozenset(schedule.weekdays),
        schedule.paused_until,
        schedule.quiet,
        schedule.put_off,
    )
    on = visit.interview_on()
    return replace(drills, last=next(drills.slots(on + _DAY), None)) if on else drills


def plan(visit: Visit, schedule: Schedule) -> None:
    """Plan what is to come anew, after the zone or a setting changed.

    The drill that was to come next still does, while its time is kept: at its new instant, or at
    once if that has passed. A new time that has passed begins on the next day.
    """
    if schedule.stopped_at is None:
        pending = _pending(visit, WakeKind.DRILL)
        kept = pending if pending and pending.clock in schedule.times else None
        plan_drill(visit, schedule, pending=kept)
        plan_weekly(visit, schedule)


def plan_drill(visit: Visit, schedule: Schedule, *, pending: Slot | None) -> None:
    """Plan the next drill; `pending` is the one that was to come next."""
    found = appointment(timetable(visit, schedule), visit.now, held=held(visit), pending=pending)
    schedules.set_wake(visit.session, visit.learner.id, WakeKind.DRILL, found, now=visit.now)


def held(visit: Visit) -> set[Slot]:
    """List the slots of late that were held."""
    here = visit.date_here()
    return schedules.held(visit.session, visit.learner.id, since=here - _LEDGER_DAYS)


def plan_weekly(visit: Visit, schedule: Schedule) -> None:
    """Plan the weekly summary anew."""
    pending = _pending(visit, WakeKind.WEEKLY)
    plan_next_week(visit, schedule, after=Slot(pending.on - _WEEK, WEEKLY_AT) if pending else None)


def plan_next_week(visit: Visit, schedule: Schedule, *, after: Slot | None) -> None:
    """Plan the next weekly summary; `after` is the one given last, never given again."""
    found = None
    if schedule.weekly and schedule.times:
        given = {after} if after else set()
        found = appointment(weekly_timetable(visit, schedule), visit.now, held=given)
    schedules.set_wake(visit.session, visit.learner.id, WakeKind.WEEKLY, found, now=visit.now)


def weekly_timetable(visit: Visit, schedule: Schedule) -> Timetable:
    """Give the timetable of weekly summaries."""
    zone, paused, quiet = visit.learner.zone, schedule.paused_until, schedule.quiet
    on = visit.interview_on()
    last = Slot(on, WEEKLY_AT) if on else None
    return Timetable(zone, (WEEKLY_AT,), WEEK_ENDS, paused, quiet, last=last)


def _pending(visit: Visit, kind: WakeKind) -> Slot | None:
    wake = schedules.wake(visit.session, visit.learner.id, kind)
    return Slot(wake.on, wake.clock) if wake else None


def next_drill(visit: Visit) -> datetime | None:
    """Tell what the learner's clock shows when the next drill comes."""
    wake = schedules.wake(visit.session, visit.learner.id, WakeKind.DRILL)
    if wake is None or is_after_interview(visit, wake.on):
        return None
    return local_clock(max(wake.at, visit.now), visit.learner.zone)


def is_after_interview(visit: Visit, day: date) -> bool:
    """Tell whether the interview is over by a day."""
    on = visit.interview_on()
    return on is not None and on < day


def plan_anew(visit: Visit) -> None:
    """Plan what is to come anew, where another interview day counts from now on."""
    schedule = schedules.schedule(visit.session, visit.learner.id)
    if schedule is not None:
        plan(visit, schedule)


def move(visit: Visit, zone: str) -> None:
    """Change the learner's time zone."""
    visit.learner.zone = zone
    plan_anew(visit)


def drill_at(visit: Visit, times: tuple[time, ...]) -> Schedule:
    """Set the local times of the drills."""
    schedule = schedule_of(visit)
    schedule.times = tuple(sorted(set(times)))
    plan(visit, schedule)
    if not times:
        drop_repeats(visit)
    return schedule


def put_off(visit: Visit, by: timedelta) -> datetime:
    """Put off the drill that is to come next; gives the instant it comes at instead."""
    schedule = schedule_of(visit)
    wake = schedules.wake(visit.session, visit.learner.id, WakeKind.DRILL)
    if wake is None:
        raise UserError(Problem.NO_DRILL)
    until = max(wake.at, visit.now) + by
    schedule.put_off = PutOff(Slot(wake.on, wake.clock), until)
    plan_drill(visit, schedule, pending=schedule.put_off.slot)
    return until


def pause(visit: Visit, until: date | None) -> Schedule:
    """Hold no drill before a day; `None` goes on."""
    schedule = schedule_of(visit)
    schedule.paused_until = until
    plan(visit, schedule)
    if until is not None:
        drop_repeats(visit)
    return schedule


def drop_repeats(visit: Visit) -> None:
    """Ask the drill that waits no more by itself, neither later nor in the evening."""
    for kind in (WakeKind.SNOOZED, WakeKind.REMINDER):
        schedules.set_wake(visit.session, visit.learner.id, kind, None, now=visit.now)


def stop(visit: Visit) -> None:
    """Send nothing more by itself: the learner can't be reached."""
    schedule = schedules.schedule(visit.session, visit.learner.id)
    if schedule is not None and schedule.stopped_at is None:
        schedule.stopped_at = visit.now
        schedules.drop_wakes(visit.session, visit.learner.id)


def revive(visit: Visit) -> None:
    """Plan drills again for a learner who was out of reach and writes."""
    schedule = schedules.schedule(visit.session, visit.learner.id)
    if schedule is not None and schedule.stopped_at is not None:
        schedule.stopped_at = None
        plan(visit, schedule)


def forget_reminder(visit: Visit, kept: Schedule) -> None:
    """Send no reminder that was planned, where none is wanted any more."""
    if not kept.reminder:
        schedules.set_wake(visit.session, visit.learner.id, WakeKind.REMINDER, None, now=visit.now)
