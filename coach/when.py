"""Days in plain words: `2027-01-15`, `15 January`, `next friday`, `in 10 days`, `3.12.`."""

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta

from coach.day_figures import days_in_figures
from coach.errors import Problem, UserError

MAX_CHARACTERS = 60
LANGUAGES = ["en", "de", "es", "fi", "fr", "sv", "it", "nl", "pt", "da"]
"""The languages answers are judged in. Loading all of dateparser's takes seconds."""
FAR = timedelta(days=731)
"""A day further ahead than two years is a slip."""
_WEEK = timedelta(days=7)
_SAID = {
    "next week": 7, "a week from now": 7, "a week from today": 7, "a week today": 7, "a week": 7,
    "in a week's time": 7, "a week tomorrow": 8, "week after next": 14, "a fortnight": 14,
    "in a fortnight": 14,
}  # fmt: skip
_BEFORE = re.compile(
    r"(?:(?:on|the|until|till|til|by|for|from|bis|zum|am|den|jusqu'au|jusqu'à|hasta|fino al|tot|le"
    r"|el|il|até) )+"
)
_NEXT = re.compile(r"(?:next|this|coming|nächste[nrms]?|kommende[nrms]?|próxim[oa]|prossim[oa]) ")
_AT_AN_HOUR = re.compile(
    r",?\s+(?:(?:at|um|à|@)\s*\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm|uhr|h)?"
    r"|\d{1,2}:\d\d\s*(?:am|pm|uhr)?|\d{1,2}\s*(?:am|pm|uhr))"
)
_NO_DAY = re.compile(r"\d{4}|.*\d\s*(?:am|pm|h)|\d{1,2}:\d\d")  # a year, a time of day
_DAY_OF_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?")
_NAMES = "mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun"
_WEEKDAY = re.compile(rf"\b({_NAMES})(?:day)?\b")
_BEFORE_FIGURES = re.compile(rf"(?:{_NAMES}|mo|di|mi|do|fr|sa|so)[a-zäöü]*\.?,? +(?=\d)")
_A_WEEK_LATER = re.compile(
    rf"(?:a week (?:on|from) )?((?:{_NAMES})(?:day)?)(?: in a)? week"
    rf"|a week (?:on|from) ((?:{_NAMES})(?:day)?)"
)
_SETTINGS = {
    "PREFER_DATES_FROM": "future",
    "RETURN_AS_TIMEZONE_AWARE": False,
    "DATE_ORDER": "DMY",
}


def parse_day(words: str, *, today: date) -> date | None:
    """Understand a day, in any of `LANGUAGES`; `None` where it is none.

    A day without a year is the next such day. ISO 8601 is read first, exactly. `UserError` where it
    can be two days, or is more than two years ahead.
    """
    text = " ".join(words.split()).strip(" !?,")
    if not text or len(text) > MAX_CHARACTERS:
        return None
    try:
        day: date | None = date.fromisoformat(text)
    except ValueError:
        day = _in_plain_words(text.casefold(), today=today)
    if day is not None and day - today > FAR:
        raise UserError(Problem.FAR_DATE, words)
    return day


def warm_up(*, today: date) -> None:
    """Load what `parse_day` needs, so that nobody waits for it: words of no language load all."""
    parse_day("zzz", today=today)


def _in_plain_words(text: str, *, today: date) -> date | None:
    simple = _BEFORE.sub("", text, count=1) if _BEFORE.match(text) else text
    for said in (text, simple):
        if said in _SAID:
            return today + timedelta(days=_SAID[said])
    if simple in ("end of the month", "end of month", "end of this month"):
        return today.replace(day=monthrange(today.year, today.month)[1])
    if later := _A_WEEK_LATER.fullmatch(simple):
        named = _named(later[1] or later[2], today=today)
        return named + _WEEK if named else None
    day = _without_hour(simple, today=today)
    told = _WEEKDAY.search(simple)
    differs = day and told and re.search(r"\d", simple) and not _falls_on(day, told[1])
    return None if differs else day


def _falls_on(day: date, name: str) -> bool:
    return f"{day:%A}".casefold().startswith(name[:3])


def _without_hour(text: str, *, today: date) -> date | None:
    hour = _AT_AN_HOUR.search(text)
    bare = text[: hour.start()] if hour and hour.end() == len(text) else text
    figures = _BEFORE_FIGURES.sub("", bare, count=1)
    days = days_in_figures(figures, today=today)
    if days is None:
        return _named(bare, today=today)
    if len(days) > 1:
        raise UserError(Problem.TWO_DATES, figures)
    return days[0] if days else None


def _named(text: str, *, today: date) -> date | None:
    if _NO_DAY.fullmatch(text):
        return None
    if number := _DAY_OF_MONTH.fullmatch(text):
        return _day_of_month(int(number[1]), today=today)
    keeps_next = text.startswith(("next month", "next year"))
    simple = text if keeps_next else _NEXT.sub("", text, count=1)
    day = _parsed(simple.removesuffix(" prochain"), today=today)
    if day is None:
        return None
    if (day.month, day.day) == (today.month, today.day) and str(day.year) not in simple:
        is_ahead = day > today and re.search(r"month|year|monat|jahr|mois|ans?\b", simple)
        return day if is_ahead else today  # a day without a year is today's, where it is today
    return day


def _day_of_month(number: int, *, today: date) -> date | None:
    """Give the next day of that number; months that are too short are passed over."""
    month = today.replace(day=1)
    for _ in range(3):
        last = monthrange(month.year, month.month)[1]
        if 1 <= number <= last and month.replace(day=number) >= today:
            return month.replace(day=number)
        month = (month + timedelta(days=31)).replace(day=1)
    return None


def _parsed(text: str, *, today: date) -> date | None:
    """Read a day by its month or from today, or else a weekday: never a month or a time alone."""
    import dateparser  # noqa: PLC0415 - slow to import and seldom needed

    base = datetime.combine(today, time())
    settings = {**_SETTINGS, "RELATIVE_BASE": base}
    found = dateparser.parse(
        text, languages=LANGUAGES, settings={**settings, "REQUIRE_PARTS": ["day"]}
    )
    if found is not None:
        return found.date() if found.time() == time() else None
    found = dateparser.parse(text, languages=LANGUAGES, settings=settings)
    if found is None or found.time() != time():
        return None
    if found.date() == today:  # a month alone, or today's weekday
        later = base + timedelta(days=1)
        again = dateparser.parse(
            text, languages=LANGUAGES, settings={**settings, "RELATIVE_BASE": later}
        )
        return today + _WEEK if again and again.date() == today + _WEEK else None
    return found.date() if today < found.date() <= today + _WEEK else None
