"""Days in words."""

from datetime import date

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_name(on: date) -> str:
    """Name a day shortly, the same in every locale: `Thu 26 Nov`."""
    return f"{WEEKDAYS[on.weekday()]} {on.day} {_MONTHS[on.month - 1]}"


def long_day_name(on: date) -> str:
    """Name a day with its year: `Thu 26 Nov 2026`."""
    return f"{day_name(on)} {on.year}"


def from_now(on: date, in_days: int) -> str:
    """Tell when, seen from today: `tomorrow`, `in 3 days (Thu 26 Nov)`."""
    if in_days <= 0:
        return "today"
    if in_days == 1:
        return "tomorrow"
    return f"in {in_days} days ({day_name(on)})"
