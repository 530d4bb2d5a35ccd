"""Days written in figures: `3.12.`, `11/24`, `15-01-2027`; which days they can be."""

import re
from datetime import date

_FIGURES = re.compile(
    r"(\d{1,2})\s*([./-])\s*(\d{1,2})(?:\s*\2\s*(\d{4}|\d{2})?|\s+(\d{4}))?\.?", re.ASCII
)
_YEAR_FIRST = re.compile(r"(\d{4})([./-])(\d{1,2})\2(\d{1,2})\.?", re.ASCII)
_EAST_ASIAN = re.compile(
    r"(?:(\d{4})\s*[年년]\s*)?(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号]", re.ASCII
)
_YEARS_TO_LEAP = 8
"""How many years there may be between two 29ths of February."""


def days_in_figures(text: str, *, today: date) -> tuple[date, ...] | None:
    """List the days that figures can mean, the day first; `None` where they are no such figures.

    With points the day always comes first. With strokes either may, so there can be two days; a
    reading that has passed is left out where the other is still to come.
    """
    if found := _YEAR_FIRST.fullmatch(text):
        return _days([(int(found[4]), int(found[3]))], found[1], today=today)
    if found := _EAST_ASIAN.fullmatch(text):
        return _days([(int(found[3]), int(found[2]))], found[1], today=today)
    if not (found := _FIGURES.fullmatch(text)):
        return None
    first, second = int(found[1]), int(found[3])
    orders = [(first, second)] if found[2] == "." else [(first, second), (second, first)]
    return _days(orders, found[4] or found[5], today=today)


def _days(orders: list[tuple[int, int]], year: str | None, *, today: date) -> tuple[date, ...]:
    read = [_day(day, month, year, today=today) for day, month in orders]
    days = tuple(dict.fromkeys(day for day in read if day))
    return tuple(day for day in days if day >= today) or days


def _day(day: int, month: int, year: str | None, *, today: date) -> date | None:
    """Give the day of a year, or the next such day where no year is told."""
    if year:
        return _real(int(year) + (2000 if len(year) == 2 else 0), month, day)
    years = range(today.year, today.year + _YEARS_TO_LEAP + 1)
    found = (_real(year, month, day) for year in years)
    return next((on for on in found if on and on >= today), None)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
