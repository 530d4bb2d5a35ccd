"""The settings and their pages of buttons."""

from datetime import time

from bot.messages.buttons import LABELS
from bot.messages.coming_in import WEEKS, time_name
from bot.messages.days import WEEKDAYS, long_day_name
from bot.messages.drills import clock_day, clock_name
from bot.messages.message import Button, Line, Message, faint, line, plural, strong, warn
from coach import offsets
from coach.replies import Action, Choice, Panel, SettingsShown
from review.timetable import Quiet

_PAGES = {
    Panel.MAIN: "Back",
    Panel.TIMES: "Drill times",
    Panel.WEEKDAYS: "Weekdays",
    Panel.QUESTIONS: "Questions",
    Panel.PAUSE: "Pause",
    Panel.QUIET: "Quiet hours",
    Panel.INTERVIEW: "Interview day",
}
_PANELS = tuple(Panel)
_TELLS_OF_QUIET = frozenset({Panel.MAIN, Panel.TIMES, Panel.QUIET})
_HEADS = {
    Panel.TIMES: "When shall drills come? Several a day are fine; /drill 8:15 sets any time.",
    Panel.WEEKDAYS: "On which days shall drills come?",
    Panel.QUESTIONS: "How many questions shall a drill have?",
    Panel.PAUSE: "How long shall drills pause? /pause 15 January sets any day.",
    Panel.QUIET: "When shall I send nothing by myself? What falls into these hours comes after.",
    Panel.INTERVIEW: "When is the interview? /interview 15 January sets any day.",
}


def settings_shown(reply: SettingsShown) -> Message:
    """Show one page of the settings."""
    lines = _overview(reply) if reply.panel is Panel.MAIN else [line(_HEADS[reply.panel])]
    if reply.panel in _TELLS_OF_QUIET:
        lines += _put_off(reply)
    return Message(tuple(lines), tuple(Button(_label(reply, c), c) for c in reply.choices))


def _put_off(reply: SettingsShown) -> list[Line]:
    """Tell when drills come whose time falls into the quiet hours."""
    quiet = reply.quiet
    late = [time_name(at) for at in reply.times if quiet and _is_quiet(at, quiet)]
    if quiet is None or not late:
        return []
    comes = f"{', '.join(late)} is in your quiet hours: what is due then comes at"
    return [line(warn(f"{comes} {time_name(quiet.ends)}."))]


def _is_quiet(at: time, quiet: Quiet) -> bool:
    if quiet.begins <= quiet.ends:
        return quiet.begins <= at < quiet.ends
    return at >= quiet.begins or at < quiet.ends


def _overview(reply: SettingsShown) -> list[Line]:
    lines = [
        line(strong("Settings")),
        line(f"Drills: {_drills(reply)}"),
        line(f"Quiet hours: {_quiet(reply)}"),
        line(f"Evening reminder: {_on(reply.reminder)}; weekly summary: {_on(reply.weekly)}"),
        line(f"Time zone: {offsets.name_of(reply.zone)} (your clock: {clock_name(reply.clock)})"),
        line(_interview(reply)),
    ]
    if reply.paused_until is not None:
        lines.append(line(f"Paused until {long_day_name(reply.paused_until)}."))
    if reply.next_at is not None:
        at = clock_day(reply.next_at, today=reply.clock.date())
        lines.append(line(faint(f"Next drill: {at}.")))
    return lines


def _drills(reply: SettingsShown) -> str:
    if not reply.times:
        return "none; pick drill times to have them"
    times = ", ".join(time_name(at) for at in reply.times)
    every = len(reply.weekdays) == len(WEEKDAYS)
    days = "every day" if every else ", ".join(WEEKDAYS[day] for day in reply.weekdays)
    return f"{times}, {days}, {plural(reply.questions, 'question')} each"


def _quiet(reply: SettingsShown) -> str:
    if reply.quiet is None:
        return "none"
    return f"{time_name(reply.quiet.begins)} to {time_name(reply.quiet.ends)}"


def _interview(reply: SettingsShown) -> str:
    if reply.interview_on is None:
        return "Interview: no day set; /interview 15 January sets it"
    if reply.interview_on < reply.clock.date():
        return f"The interview was on {long_day_name(reply.interview_on)}"
    return f"Interview: {long_day_name(reply.interview_on)}"


def _on(is_on: bool) -> str:  # noqa: FBT001 - a yes or no is what is worded
    return "on" if is_on else "off"


def _label(reply: SettingsShown, choice: Choice) -> str:
    toggles = {
        Action.REMINDER: f"Reminder: turn {_on(not reply.reminder)}",
        Action.WEEKLY: f"Weekly summary: turn {_on(not reply.weekly)}",
        Action.SNOOZE: "Next drill an hour later",
    }
    if choice.action is Action.PANEL:
        return _PAGES[_PANELS[choice.about or 0]]
    if choice.action is Action.QUIET:
        return _quiet_label(reply, choice)
    return toggles.get(choice.action) or _value_label(reply, choice)


def _value_label(reply: SettingsShown, choice: Choice) -> str:
    number = choice.about or 0
    match choice.action:
        case Action.TIME:
            return _chosen(time_name(_time(number)), _time(number) in reply.times)
        case Action.WEEKDAY:
            return _chosen(WEEKDAYS[number], number in reply.weekdays)
        case Action.QUESTIONS:
            return _chosen(str(number), number == reply.questions)
        case Action.INTERVIEW_IN:
            return WEEKS[number]
        case Action.PAUSE:
            return plural(number, "day") if number else "Go on now"
        case _:
            return LABELS[choice.action]


def _quiet_label(reply: SettingsShown, choice: Choice) -> str:
    if choice.about is None or choice.item is None:
        return _chosen("None", reply.quiet is None)
    begins, ends = _time(choice.about), _time(choice.item)
    here = reply.quiet is not None and (reply.quiet.begins, reply.quiet.ends) == (begins, ends)
    return _chosen(f"{time_name(begins)} to {time_name(ends)}", here)


def _time(minute: int) -> time:
    return time(*divmod(minute, 60))


def _chosen(label: str, is_chosen: bool) -> str:  # noqa: FBT001 - as above
    return f"✓ {label}" if is_chosen else label
