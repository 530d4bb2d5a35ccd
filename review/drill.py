"""Local time, and only here: which study day it is, and the instant of a day's drill."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

ROLLOVER: Final = time(4)
"""A study day runs from 04:00 to 04:00 local: who practises past midnight is still on that day."""
_DAY: Final = timedelta(days=1)
_SECOND: Final = timedelta(seconds=1)


def study_day(now: datetime, zone: str) -> date:
    """Give the learner's study day: the latest date whose 04:00 local has come.

    `now` is an aware instant and `zone` an IANA name; `ValueError` where they are not. Never goes
    back as time goes on, through DST changes too.
    """
    if now.tzinfo is None:
        raise ValueError("the instant has no time zone")
    day = now.astimezone(_zone(zone)).date()
    while now < drill_instant(day, ROLLOVER, zone):
        day -= _DAY
    return day


def drill_instant(local_date: date, local_time: time, zone: str) -> datetime:
    """Give the instant, in UTC, at which clocks in a zone show a time on a date.

    Where they skip it (a DST gap), the first instant after the gap; where they show it twice, the
    first. `ValueError` for an unknown zone.
    """
    here = _zone(zone)
    wall = datetime.combine(local_date, local_time.replace(fold=0), tzinfo=here)
    instant = wall.astimezone(UTC)
    if instant.astimezone(here).replace(tzinfo=None) == wall.replace(tzinfo=None):
        return instant
    return _end_of_gap(wall.replace(fold=1).astimezone(UTC), instant, here)


def local_clock(now: datetime, zone: str) -> datetime:
    """Give what a clock in a zone shows: local date and time, without the zone."""
    return now.astimezone(_zone(zone)).replace(tzinfo=None)


def _end_of_gap(before: datetime, after: datetime, here: ZoneInfo) -> datetime:
    """Find the second at which the offset changes, between two instants in UTC either side."""
    offset = after.astimezone(here).utcoffset()
    while after - before > _SECOND:
        middle = before + (after - before) // 2
        middle = middle.replace(microsecond=0)
        if middle.astimezone(here).utcoffset() == offset:
            after = middle
        else:
            before = middle
    return after


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, OSError, ValueError) as error:  # not there; a folder; no name at all
        raise ValueError(f"unknown time zone: {name[:60]!r}") from error
