"""Days of practice in a row."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Streak:
    """Study days in a row with a graded answer.

    `current` counts back from today, or from yesterday while nothing was answered today yet; 0
    where neither has an answer. `longest` is the most there ever were, the current ones included.
    """

    current: int
    longest: int


def streak_of(practised_on: Iterable[date], *, today: date) -> Streak:
    """Count the days in a row; a day may be given more than once, in any order."""
    days = {day for day in practised_on if day <= today}
    latest = today if today in days else today - _DAY
    starts = (day for day in days if day - _DAY not in days)
    return Streak(
        _run(days, latest, -_DAY), max((_run(days, day, _DAY) for day in starts), default=0)
    )


def _run(days: set[date], day: date, step: timedelta) -> int:
    length = 0
    while day in days:
        length += 1
        day += step
    return length
