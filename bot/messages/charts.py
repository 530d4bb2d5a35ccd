"""The words in the picture of the progress summary."""

from datetime import date

from bot.messages.days import day_name, long_day_name
from bot.messages.message import plural
from bot.messages.overview import NEXT_STEPS
from bot.messages.progress import IF_YOU_STOP, percent
from coach.replies import ProgressShown
from review.progress import NextStep

READINESS = "Readiness"
TODAY = "today"
ON_THE_DAY = "on the interview day"
WEEKDAY_LETTERS = ("M", "T", "W", "T", "F", "S", "S")
MUST = "Must-haves"
NICE = "Nice-to-haves"
REQUIREMENTS = "Requirements"
SAFE, WEAK = "safe", "weak"
RISING, FALLING = "rising", "falling"
COMING = "Due in 7 days"
NOTHING_DUE = "Nothing comes back yet"
NOT_ASKED = "not asked yet"
NO_REQUIREMENTS = "No requirement yet"
NOW = "Now"
APPLICATION = "Your application"


def numbered(number: int) -> str:
    """Name a requirement whose words cannot be drawn."""
    return f"Requirement {number}"


def readiness_on_the_day(share: float) -> str:
    """Tell what is left on the interview day without practice."""
    return f"{percent(share)} {ON_THE_DAY}"


def on_condition() -> str:
    """Tell what the figure of the interview day supposes."""
    return IF_YOU_STOP


def interview_day(on: date, *, today: date) -> str:
    """Tell the interview day and the days left: `Thu 26 Nov, in 3 days`."""
    days = (on - today).days
    left = "today" if days == 0 else f"in {plural(days, 'day')}"
    return f"{day_name(on) if days < 300 else long_day_name(on)}, {left}"


def interview_passed(on: date) -> str:
    """Tell that the interview was."""
    return f"The interview was on {long_day_name(on)}"


def no_interview() -> tuple[str, str]:
    """Tell that no day is set and how to set one."""
    return "No interview day set", "/interview 15 January sets it"


def asked(reply: ProgressShown) -> str:
    """Tell how many of the points were asked."""
    seen = reply.progress.points
    return f"{seen.seen} of {plural(seen.total, 'point')} asked so far"


def and_more(count: int, *, mean: float) -> str:
    """Sum up the requirements for which there is no room."""
    return f"+ {count} more, {percent(mean)} on average"


def streak(days: int) -> str:
    """Name the streak."""
    return f"{plural(days, 'day')} in a row" if days else "No streak now"


def longest(days: int) -> str:
    """Name the longest streak."""
    return f"longest streak {plural(days, 'day')}" if days else "one answer starts it"


def due_total(points: int) -> str:
    """Count the points that come back."""
    return plural(points, "point") if points else NOTHING_DUE


def count(points: int) -> str:
    """Count points where there is room for three signs."""
    return str(points) if points < 1000 else "1k+"


def next_step(step: NextStep) -> str:
    """Tell what to do now."""
    return NEXT_STEPS[step]
