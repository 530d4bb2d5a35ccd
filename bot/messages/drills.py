"""Drills: their end, and putting them off."""

from datetime import date, datetime

from bot.messages.buttons import buttons
from bot.messages.days import day_name
from bot.messages.message import Line, Message, faint, line, plural, strong
from coach.replies import DrillDone, Snoozed


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
    return Message((line(f"Put off until {clock_name(reply.until)}."),))


def clock_name(clock: datetime) -> str:
    """Name what a clock shows: `08:30`."""
    return f"{clock:%H:%M}"


def clock_day(clock: datetime, *, today: date) -> str:
    """Name a time and its day: `today at 08:30`, `Thu 26 Nov at 08:30`."""
    days = (clock.date() - today).days
    day = {0: "today", 1: "tomorrow"}.get(days) or day_name(clock.date())
    return f"{day} at {clock_name(clock)}"
