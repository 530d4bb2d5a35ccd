"""The settings: pages of buttons, each press shown at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, time, timedelta

from coach import schedule
from coach.errors import Problem, UserError
from coach.hours import parse_times
from coach.replies import Action, Choice, Panel, SettingsShown
from coach.visit import Visit
from coach.when import parse_day
from review.drill import local_clock
from review.timetable import Quiet
from storage.schedule_models import Schedule

MAX_DRILLS = 6
"""How many drills a day may have."""
HOURS = range(6, 24)
QUESTIONS = (1, 2, 3, 5, 8)
WEEKS = (7, 14, 30)
"""How many days ahead an interview may be set by a button."""
PAUSES = (1, 3, 7, 14)
QUIETS = (schedule.NIGHT, Quiet(time(21), time(8)), Quiet(time(23), time(6)))
NEVER = frozenset({"off", "none", "no", "never", "stop"})
_PANELS = tuple(Panel)
_VALUES: Mapping[Panel, tuple[Action, Sequence[int]]] = {
    Panel.QUESTIONS: (Action.QUESTIONS, QUESTIONS),
    Panel.INTERVIEW: (Action.INTERVIEW_IN, WEEKS),
}
"""Pages whose buttons each stand for a value."""
_DAY = timedelta(days=1)


def show(visit: Visit, panel: Panel = Panel.MAIN) -> SettingsShown:
    """Show one page of the settings."""
    kept = schedule.schedule_of(visit)
    return SettingsShown(
        panel=panel,
        zone=visit.learner.zone,
        clock=local_clock(visit.now, visit.learner.zone),
        times=kept.times,
        weekdays=kept.weekdays,
        questions=kept.questions,
        quiet=kept.quiet,
        paused_until=_pause_ahead(visit, kept),
        reminder=kept.reminder,
        weekly=kept.weekly,
        interview_on=visit.interview_on(),
        next_at=schedule.next_drill(visit),
        choices=_choices(visit, kept, panel),
    )


def _pause_ahead(visit: Visit, kept: Schedule) -> date | None:
    until = kept.paused_until
    return until if until and until > visit.date_here() else None


def _choices(visit: Visit, kept: Schedule, panel: Panel) -> tuple[Choice, ...]:
    back = Choice(Action.PANEL, 0)
    match panel:
        case Panel.MAIN:
            return _main(kept)
        case Panel.TIMES:
            minutes = {hour * 60 for hour in HOURS} | {_minute(at) for at in kept.times}
            chosen = {_minute(at) for at in kept.times}
            return (*_switches(Action.TIME, sorted(minutes), chosen), back)
        case Panel.WEEKDAYS:
            return (*_switches(Action.WEEKDAY, range(7), set(kept.weekdays)), back)
        case Panel.QUESTIONS | Panel.INTERVIEW:
            action, values = _VALUES[panel]
            return (*(Choice(action, value) for value in values), back)
        case Panel.PAUSE:
            days = (0, *PAUSES) if _pause_ahead(visit, kept) else PAUSES
            return (*(Choice(Action.PAUSE, count) for count in days), back)
        case Panel.QUIET:
            offered = (Choice(Action.QUIET, _minute(q.begins), _minute(q.ends)) for q in QUIETS)
            return (*offered, Choice(Action.QUIET), back)


def _switches(action: Action, values: Iterable[int], chosen: set[int]) -> Iterator[Choice]:
    """Give buttons that each carry the state they lead to, so that an old one undoes nothing."""
    return (Choice(action, value, int(value not in chosen)) for value in values)


def _main(kept: Schedule) -> tuple[Choice, ...]:
    pages = (Choice(Action.PANEL, number) for number in range(1, len(_PANELS)))
    snooze = (Choice(Action.SNOOZE),) if kept.times else ()
    toggles = (
        Choice(Action.REMINDER, int(not kept.reminder)),
        Choice(Action.WEEKLY, int(not kept.weekly)),
        Choice(Action.REGIONS),
    )
    return (*pages, *toggles, *snooze)


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def time_of(minute: int | None) -> time:
    """Give the time of a button that carries the minutes after midnight."""
    if minute is None or not 0 <= minute < 24 * 60:
        raise UserError(Problem.STALE)
    return time(*divmod(minute, 60))


def turn_to(visit: Visit, number: int | None) -> SettingsShown:
    """Show another page."""
    if number is None or not 0 <= number < len(_PANELS):
        raise UserError(Problem.STALE)
    return show(visit, _PANELS[number])


def switch_time(visit: Visit, minute: int | None, wanted: int | None) -> SettingsShown:
    """Have a drill time, or not."""
    at = time_of(minute)
    before = set(schedule.schedule_of(visit).times)
    times = before | {at} if wanted else before - {at}
    if len(times) > MAX_DRILLS:
        raise UserError(Problem.ENOUGH_TIMES, str(MAX_DRILLS))
    schedule.drill_at(visit, tuple(times))
    return show(visit, Panel.TIMES)


def switch_weekday(visit: Visit, day: int | None, wanted: int | None) -> SettingsShown:
    """Have drills on a weekday, or not; one at least is kept."""
    if day is None or day not in range(7):
        raise UserError(Problem.STALE)
    kept = schedule.schedule_of(visit)
    days = set(kept.weekdays) | {day} if wanted else set(kept.weekdays) - {day}
    if not days:
        raise UserError(Problem.NO_WEEKDAY)
    kept.weekdays = tuple(sorted(days))
    schedule.plan(visit, kept)
    return show(visit, Panel.WEEKDAYS)


def set_questions(visit: Visit, count: int | None) -> SettingsShown:
    """Set how many questions a drill has, from the next one on."""
    if count not in QUESTIONS:
        raise UserError(Problem.STALE)
    schedule.schedule_of(visit).questions = count or 1
    return show(visit)


def set_quiet(visit: Visit, begins: int | None, ends: int | None) -> SettingsShown:
    """Set the quiet hours, or have none."""
    kept = schedule.schedule_of(visit)
    kept.quiet = None if begins is None else Quiet(time_of(begins), time_of(ends))
    schedule.plan(visit, kept)
    return show(visit)


def switch_reminder(visit: Visit, wanted: int | None) -> SettingsShown:
    """Have the evening reminder, or not."""
    kept = schedule.schedule_of(visit)
    kept.reminder = bool(wanted)
    schedule.forget_reminder(visit, kept)
    return show(visit)


def switch_weekly(visit: Visit, wanted: int | None) -> SettingsShown:
    """Have the weekly summary, or not."""
    kept = schedule.schedule_of(visit)
    kept.weekly = bool(wanted)
    schedule.plan_weekly(visit, kept)
    return show(visit)


def pause_for(visit: Visit, days: int | None) -> SettingsShown:
    """Pause drills for some days, or go on at once."""
    if days is None or days not in (0, *PAUSES):
        raise UserError(Problem.STALE)
    schedule.pause(visit, visit.date_here() + days * _DAY if days else None)
    return show(visit)


def pause(visit: Visit, words: str) -> SettingsShown:
    """Pause until a day in plain words; the buttons where there are none."""
    if not words.strip():
        return show(visit, Panel.PAUSE)
    if words.strip().casefold() in NEVER:
        schedule.pause(visit, None)
        return show(visit)
    day = parse_day(words, today=visit.date_here())
    if day is None:
        raise UserError(Problem.BAD_DATE, words)
    if day <= visit.date_here():
        raise UserError(Problem.PAST_DATE, day.isoformat())
    schedule.pause(visit, day)
    return show(visit)


def drill(visit: Visit, words: str) -> SettingsShown:
    """Set the drill times from plain words; the buttons where there are none."""
    if not words.strip():
        return show(visit, Panel.TIMES)
    times = () if words.strip().casefold() in NEVER else parse_times(words)
    if not (times or words.strip().casefold() in NEVER) or len(times) > MAX_DRILLS:
        raise UserError(Problem.BAD_TIME, words)
    schedule.drill_at(visit, times)
    return show(visit)
