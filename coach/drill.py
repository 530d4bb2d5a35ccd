"""Drills, reminders and weekly summaries: given when they are due, each once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import assert_never

import structlog

from coach import course, interview, mock, overview, practise, schedule, week
from coach.carrier import Carrier
from coach.course import Course
from coach.errors import Problem, UserError
from coach.replies import Action, Asked, Choice, Remark, Reply, Said, Snoozed
from coach.visit import Visit
from review.drill import drill_instant, local_clock, study_day
from review.timetable import Appointment, Slot, appointment, out_of_quiet
from storage import queries, schedules
from storage.engine import Database, Session
from storage.models import Learner
from storage.schedule_models import Drill, Schedule, Wake, WakeKind

Replies = tuple[Reply, ...]
Outlet = Callable[[Learner], Carrier]
"""Where what is said to a learner by itself goes."""

BATCH = 2
"""How many learners one transaction serves: answers wait for no longer than it takes."""
SNOOZE = timedelta(hours=1)
EVENING = time(19, 30)
LATE = time(22)
ROOM_TO_ANSWER = timedelta(hours=2)
"""How long after a drill a reminder comes at the earliest."""
BELATED = timedelta(hours=1)
"""How late a drill must be to be kept for the morning when it comes at night."""
AFTER_TROUBLE = timedelta(hours=1)
_NEAR = {1: Remark.INTERVIEW_TOMORROW, 0: Remark.INTERVIEW_TODAY}
_IN_TURN = (WakeKind.DRILL, WakeKind.SNOOZED, WakeKind.REMINDER, WakeKind.WEEKLY)
"""A drill that is due drops what is left of the last one, and a repeat its reminder."""
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Batch:
    """How many learners were served, and whether there may be more who are due."""

    learners: int
    more: bool


async def run(
    database: Database, *, face: str, outlet: Outlet, now: datetime, limit: int = BATCH
) -> Batch:
    """Serve those of a face's learners who are due, in one transaction; at most `limit` of them."""
    return await database.run(
        lambda session: serve(session, face=face, outlet=outlet, now=now, limit=limit)
    )


def serve(session: Session, *, face: str, outlet: Outlet, now: datetime, limit: int) -> Batch:
    """Do the work of `run` within a transaction."""
    claimed = schedules.claim(session, face=face, now=now, limit=limit)
    for learner_id in claimed.learner_ids:
        try:
            with session.begin_nested():
                _serve_one(Visit.begin(session, learner_id, now=now), outlet)
        except Exception as error:  # noqa: BLE001 - the loop's top: one learner's trouble stops no other's drill
            log.error("drill.failed", learner_id=learner_id, kind=type(error).__name__)  # noqa: TRY400 - a trace could hold their words
            _try_later(session, learner_id, now=now)
    return Batch(len(claimed.learner_ids), claimed.more)


def _try_later(session: Session, learner_id: int, *, now: datetime) -> None:
    for wake in schedules.due_wakes(session, learner_id, now=now):
        wake.at = now + AFTER_TROUBLE
        wake.planned_at = now


def _serve_one(visit: Visit, outlet: Outlet) -> None:
    """Serve what a learner is due for, one after the other: what one does may drop the next."""
    if (until := mock.holds_until(visit)) is not None:
        for wake in _due_wakes(visit):
            wake.at = until  # nothing interrupts an interview
        return
    kept = schedule.schedule_of(visit)
    replies: Replies = mock.close_forgotten(visit)
    left = set(WakeKind)
    while wakes := [wake for wake in _due_wakes(visit) if wake.kind in left]:
        wake = min(wakes, key=lambda one: _IN_TURN.index(one.kind))
        replies += _serve_wake(visit, kept, wake)
        left = {other.kind for other in wakes if other is not wake}
    if replies:
        outlet(visit.learner).give(visit.session, replies)


def _due_wakes(visit: Visit) -> Sequence[Wake]:
    return schedules.due_wakes(visit.session, visit.learner.id, now=visit.now)


def _serve_wake(visit: Visit, kept: Schedule, wake: Wake) -> Replies:
    if wake.planned_at > visit.now + schedules.CLOCK_SLACK:
        return _plan_again(visit, kept, wake)
    due = _due(visit, kept, wake)
    if due is not None and (free := _free(visit, kept, wake, due)) > visit.now:
        wake.at = free
        return ()
    match wake.kind:
        case WakeKind.DRILL:
            return _drill(visit, kept, due)
        case WakeKind.WEEKLY:
            return _weekly(visit, kept, due)
        case WakeKind.REMINDER:
            return _remind(visit, wake)
        case WakeKind.SNOOZED:
            return _again(visit, kept, wake)
    assert_never(wake.kind)


def _plan_again(visit: Visit, kept: Schedule, wake: Wake) -> Replies:
    """Plan anew what was planned by a clock that has been set back since."""
    if wake.kind is WakeKind.DRILL:
        schedule.plan_drill(visit, kept, pending=Slot(wake.on, wake.clock))
    elif wake.kind is WakeKind.WEEKLY:
        schedule.plan_weekly(visit, kept)
    else:
        visit.session.delete(wake)
    return ()


def _due(visit: Visit, kept: Schedule, wake: Wake) -> Appointment | None:
    """Find what a learner was woken for, and the instant that it was meant for."""
    pending = Slot(wake.on, wake.clock)
    if wake.kind is WakeKind.DRILL:
        table, held = schedule.timetable(visit, kept), schedule.held(visit)
    elif wake.kind is WakeKind.WEEKLY:
        table, held = schedule.weekly_timetable(visit, kept), set()
    else:
        return Appointment(pending, wake.at)
    found = appointment(table, visit.now, held=held, pending=pending)
    return found if found and found.at <= visit.now else None


def _asked_for(kept: Schedule, wake: Wake, due: Appointment) -> bool:
    """Tell whether the learner asked for this very instant, so that it may be in quiet hours."""
    if wake.kind is WakeKind.DRILL:
        return kept.put_off is not None and kept.put_off.until == due.at
    return wake.kind is WakeKind.SNOOZED


def _free(visit: Visit, kept: Schedule, wake: Wake, due: Appointment) -> datetime:
    """Give the instant from which a learner may be woken: now, or when they want no more quiet.

    Who asked for this very hour gets it in their quiet hours too; what is long overdue is not what
    anyone asked for, and waits for the end of the night as well.
    """
    zone = visit.learner.zone
    if visit.now - due.at > BELATED:
        after_quiet = out_of_quiet(visit.now, zone, kept.quiet)
        return out_of_quiet(out_of_quiet(after_quiet, zone, schedule.NIGHT), zone, kept.quiet)
    return visit.now if _asked_for(kept, wake, due) else out_of_quiet(visit.now, zone, kept.quiet)


def _drill(visit: Visit, kept: Schedule, due: Appointment | None) -> Replies:
    replies: Replies = ()
    if due and visit.learner.application_id:
        replies = _end(visit, due.slot) or _hold(visit, kept, due.slot)
    if kept.put_off is not None and kept.put_off.until <= visit.now:
        kept.put_off = None
    schedule.plan_drill(visit, kept, pending=None)
    return replies


def _hold(visit: Visit, kept: Schedule, slot: Slot) -> Replies:
    """Put a drill on record and ask its first question; one that waits open is the first."""
    drill = _record(visit, slot, questions=kept.questions)
    _plan_reminder(visit, kept, slot, after=visit.now)
    schedules.set_wake(visit.session, visit.learner.id, WakeKind.SNOOZED, None, now=visit.now)
    asked = _question(visit, Course(drill, ()))
    return (*_interview_near(visit, slot), asked) if asked else ()


def _record(visit: Visit, slot: Slot, *, questions: int) -> Drill:
    drill = Drill(
        learner_id=visit.learner.id,
        on=slot.on,
        clock=slot.clock,
        questions=questions,
        given_at=visit.now,
    )
    visit.session.add(drill)
    visit.session.flush()
    return drill


def _end(visit: Visit, slot: Slot) -> Replies:
    """Say that the interview is over, once: a drill of no questions is on record for it."""
    if not schedule.is_after_interview(visit, slot.on):
        return ()
    _record(visit, slot, questions=0)
    schedule.drop_repeats(visit)
    return (interview.over(visit),)


def _interview_near(visit: Visit, slot: Slot) -> Replies:
    """Tell that the interview is tomorrow or today."""
    on = visit.interview_on()
    remark = on and _NEAR.get((on - slot.on).days)
    return (Said(remark),) if remark else ()


def _question(visit: Visit, held: Course) -> Asked | None:
    """Ask the next question of a drill, unless an answer is just being judged."""
    asked = course.ask_next(visit, held)
    if queries.pending_answers(visit.session, visit.learner.id):
        return None
    return replace(asked, choices=(*asked.choices, Choice(Action.SNOOZE, held.drill.id)))


def _plan_reminder(visit: Visit, kept: Schedule, slot: Slot, *, after: datetime) -> None:
    """Plan one reminder for the evening, if it is not evening yet and not in quiet hours.

    `after` is the instant from which there is room to answer.
    """
    zone = visit.learner.zone
    here = local_clock(visit.now, zone)
    at = max(drill_instant(here.date(), EVENING, zone), after + ROOM_TO_ANSWER)
    wanted = (
        kept.reminder
        and here.time() < EVENING
        and at <= drill_instant(here.date(), LATE, zone)
        and out_of_quiet(at, zone, kept.quiet) == at
    )
    found = Appointment(slot, at) if wanted else None
    schedules.set_wake(visit.session, visit.learner.id, WakeKind.REMINDER, found, now=visit.now)


def _remind(visit: Visit, wake: Wake) -> Replies:
    untouched = _untouched(visit)
    visit.session.delete(wake)
    if untouched is None or not visit.learner.application_id:
        return ()
    if study_day(untouched.drill.given_at, visit.learner.zone) != visit.today:
        return ()
    asked = _question(visit, untouched)
    return (Said(Remark.DRILL_WAITING), asked) if asked else ()


def _again(visit: Visit, kept: Schedule, wake: Wake) -> Replies:
    waiting = course.running(visit)
    visit.session.delete(wake)
    asked = _question(visit, waiting) if waiting and visit.learner.application_id else None
    if asked:
        _plan_reminder(visit, kept, Slot(wake.on, wake.clock), after=visit.now)
    return (Said(Remark.DRILL_AGAIN), asked) if asked else ()


def _untouched(visit: Visit) -> Course | None:
    """Find the running drill if nothing was said to it yet."""
    running = course.running(visit)
    waiting = queries.open_turn(visit.session, visit.learner.id)
    if running is None or not running.untouched or (waiting and waiting.answers):
        return None
    return running


def _weekly(visit: Visit, kept: Schedule, due: Appointment | None) -> Replies:
    schedule.plan_next_week(visit, kept, after=due.slot if due else None)
    application_id = visit.learner.application_id
    if due is None or application_id is None:
        return ()
    if queries.last_graded(visit.session, visit.learner.id, application_id) is None:
        return ()
    return (week.week(visit), overview.progress(visit))


def snooze(visit: Visit, drill_id: int | None) -> Snoozed:
    """Put the drill that waits off by an hour, or the next one where none waits."""
    running = course.running(visit)
    if running is not None and drill_id in (None, running.drill.id):
        until = _put_off(visit, running.drill)
    elif drill_id is not None:
        raise UserError(Problem.STALE)
    else:
        until = schedule.put_off(visit, SNOOZE)
    back = (Choice(Action.PANEL, 0),) if drill_id is None else ()
    here = local_clock(visit.now, visit.learner.zone)
    return Snoozed(local_clock(until, visit.learner.zone), here.date(), back)


def _put_off(visit: Visit, drill: Drill) -> datetime:
    """Ask a drill's question again later, and leave room to answer before the reminder.

    Words that are said meanwhile answer no question that is out of sight.
    """
    waiting = queries.open_turn(visit.session, visit.learner.id)
    if waiting is not None and not waiting.answers:
        practise.withdraw(visit)
    slot, until = Slot(drill.on, drill.clock), visit.now + SNOOZE
    again = Appointment(slot, until)
    schedules.set_wake(visit.session, visit.learner.id, WakeKind.SNOOZED, again, now=visit.now)
    _plan_reminder(visit, schedule.schedule_of(visit), slot, after=until)
    return until


def stop(session: Session, learner_id: int, *, now: datetime) -> None:
    """Send a learner nothing more by itself until they write: they can't be reached."""
    schedule.stop(Visit.begin(session, learner_id, now=now))
