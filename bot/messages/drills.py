"""Drills: their end, putting them off, and the days ahead; what is held, and who is invited."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.messages.buttons import buttons
from bot.messages.days import day_name, long_day_name
from bot.messages.message import Button, Line, Message, faint, line, plural, strong, warn
from coach.replies import (
    DrillDone,
    Exported,
    InterviewOver,
    Invited,
    PlanDay,
    PlanShown,
    Snoozed,
)

MAX_STRETCHES = 21
BACK = "Settings"
POINTS_A_QUESTION = 2
"""About how many points a question brings up."""

_FREE = "Nothing yet on {days} more; /practice works ahead of time."


def drill_done(reply: DrillDone) -> Message:
    """Sum a drill up in three lines."""
    lines: list[Line] = [line(strong("Drill done. "), _levels(reply))]
    if reply.due:
        lines.append(line(f"{plural(reply.due, 'more point')} due today, if you like."))
    if reply.streak > 1:
        lines.append(line(f"{reply.streak} days in a row."))
    if reply.next_at is not None:
        lines.append(line(faint(f"Next drill: {clock_day(reply.next_at, today=reply.today)}.")))
    return Message(tuple(lines), buttons(reply.choices))


def _levels(reply: DrillDone) -> str:
    levels = ", ".join(str(level) for level in reply.levels)
    told = f"Levels: {levels}." if reply.levels else ""
    shown = f"{plural(reply.shown, 'question')} shown." if reply.shown else ""
    return " ".join(part for part in (told, shown) if part)


def snoozed(reply: Snoozed) -> Message:
    """Tell until when a drill is put off."""
    until = clock_day(reply.until, today=reply.today)
    back = tuple(Button(BACK, choice) for choice in reply.choices)
    return Message((line(f"Put off until {until}."),), back)


def interview_over(reply: InterviewOver) -> Message:
    """Tell that no more drills come, and what brings them back."""
    was = line("The interview for ", strong(reply.title), f" was on {long_day_name(reply.on)}.")
    hope = line("I hope it went well! No more drills come by themselves now.")
    another, go_on = reply.choices
    labelled = (Button("Another interview", another), *buttons((go_on,)))
    return Message((was, hope, line(faint("/practice works at any time."))), labelled)


def plan_shown(reply: PlanShown) -> Message:
    """Show what each day brings; days that bring nothing are left out."""
    until = (
        f"up to the interview on {long_day_name(reply.interview_on)}"
        if (reply.interview_on)
        else "for the next two weeks (/interview sets the day)"
    )
    lines: list[Line] = [line(strong("Plan "), until)]
    days = [day for day in reply.days if day.returning or day.fresh]
    stretches = _stretches(days)
    lines += [line(f"  • {_stretch(days)}") for days in stretches[:MAX_STRETCHES]]
    later = [day for days in stretches[MAX_STRETCHES:] for day in days]
    if later:
        rest = sum(day.returning + day.fresh for day in later)
        lines.append(line(faint(f"  … and {plural(rest, 'point')} on later days")))
    if not days:
        lines.append(line("Nothing is due on these days; /practice works ahead of time."))
    free = len(reply.days) - len(days)
    if days and free:
        lines.append(line(_FREE.format(days=plural(free, "day"))))
    busiest = max((day.returning + day.fresh for day in days), default=0)
    if 0 < reply.questions * POINTS_A_QUESTION < busiest:
        drills = plural(reply.questions, "question")
        lines.append(line(warn(f"Some days bring more than your {drills}: add /practice then.")))
    if reply.unseen_nice:
        lines.append(line(f"Nice-to-haves never asked yet: {plural(reply.unseen_nice, 'point')}."))
    lines.append(line(faint("What you answer moves what comes after it.")))
    return Message(tuple(lines), buttons(reply.choices))


def _stretches(days: list[PlanDay]) -> list[list[PlanDay]]:
    """Put days together that follow each other and bring the same."""
    stretches: list[list[PlanDay]] = []
    for day in days:
        last = stretches[-1][-1] if stretches else None
        if last and day == replace(last, on=last.on + timedelta(days=1)):
            stretches[-1].append(day)
        else:
            stretches.append([day])
    return stretches


def _stretch(days: list[PlanDay]) -> str:
    first, last = days[0], days[-1]
    if first is last:
        return f"{day_name(first.on)}: {_brings(first)}"
    return f"{day_name(first.on)} to {day_name(last.on)}, each day: {_brings(first)}"


def _brings(day: PlanDay) -> str:
    returning = f"{plural(day.returning, 'point')} back" if day.returning else ""
    fresh = f"{plural(day.fresh, 'new must-have')}" if day.fresh else ""
    return ", ".join(part for part in (returning, fresh) if part)


def exported(reply: Exported) -> Message:
    """Tell what the file holds."""
    told = f"Everything I hold of you: {plural(reply.rows, 'record')}, as {reply.name}."
    return Message((line(told), line(faint("/forget deletes it all."))))


def invited(reply: Invited) -> Message:
    """Give an invitation's code where no link can be made of it."""
    return Message((line("An invitation for one person, once: ", strong(reply.code)),))


def clock_name(clock: datetime) -> str:
    """Name what a clock shows: `08:30`."""
    return f"{clock:%H:%M}"


def clock_day(clock: datetime, *, today: date) -> str:
    """Name a time and its day: `today at 08:30`, `Thu 26 Nov at 08:30`."""
    days = (clock.date() - today).days
    day = {0: "today", 1: "tomorrow"}.get(days) or day_name(clock.date())
    return f"{day} at {clock_name(clock)}"
