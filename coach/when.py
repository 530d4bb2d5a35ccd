"""Days in plain words: `2027-01-15`, `15 January`, `next friday`, `in 10 days`."""

import re
from datetime import date, datetime, time, timedelta

MAX_CHARACTERS = 60
LANGUAGES = ("en", "de", "es", "fi", "fr", "sv", "it", "nl", "pt", "da")
"""The languages answers are judged in. Loading all of dateparser's takes seconds."""
_NEXT_WEEK = ("next week", "a week from now", "a week from today")
_NO_DAY = re.compile(r"\d{4}|.*\d\s*(?:am|pm)|\d{1,2}:\d\d")  # a year, a time of day
_DAY_OF_MONTH = re.compile(r"\d{1,2}(?:st|nd|rd|th|\.)?")
_SETTINGS = {
    "PREFER_DATES_FROM": "future",
    "RETURN_AS_TIMEZONE_AWARE": False,
    "DATE_ORDER": "DMY",
}


def parse_day(words: str, *, today: date) -> date | None:
    """Understand a day, in any of `LANGUAGES`; `None` where it is none.

    A day without a year is the next such day. ISO 8601 is read first, exactly.
    """
    text = " ".join(words.split())
    if not text or len(text) > MAX_CHARACTERS:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return _in_plain_words(text, today=today)


def warm_up(*, today: date) -> None:
    """Load what `parse_day` needs, so that nobody waits for it: words of no language load all."""
    parse_day("zzz", today=today)


def _in_plain_words(text: str, *, today: date) -> date | None:
    simple = text.casefold().removeprefix("on ").removeprefix("the ").strip()
    if simple in _NEXT_WEEK:
        return today + timedelta(days=7)
    if _NO_DAY.fullmatch(simple):
        return None
    simple = simple.removeprefix("next ").strip()
    day = _parsed(simple, today=today)
    if day is None:
        return None
    if _DAY_OF_MONTH.fullmatch(simple) and day < today:
        return _parsed(simple, today=day.replace(day=1) + timedelta(days=31))
    if (day.month, day.day) == (today.month, today.day) and str(day.year) not in simple:
        return today  # a day without a year is today's, where it is today
    tomorrow = today + timedelta(days=1)
    is_weekday = day == today and _parsed(simple, today=tomorrow) == today + timedelta(days=7)
    return today + timedelta(days=7) if is_weekday else day


def _parsed(text: str, *, today: date) -> date | None:
    import dateparser  # noqa: PLC0415 - slow to import and seldom needed

    base = datetime.combine(today, time())
    settings = {**_SETTINGS, "RELATIVE_BASE": base}
    found = dateparser.parse(text, languages=list(LANGUAGES), settings=settings)
    return found.date() if found else None
