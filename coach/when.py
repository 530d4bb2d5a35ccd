"""Days in plain words: `2027-01-15`, `15 January`, `next friday`, `in 10 days`."""

from datetime import date, datetime, time, timedelta

MAX_CHARACTERS = 60
_SETTINGS = {
    "PREFER_DATES_FROM": "future",
    "RETURN_AS_TIMEZONE_AWARE": False,
    "DATE_ORDER": "DMY",
}


def parse_day(words: str, *, today: date) -> date | None:
    """Understand a day, in any of dateparser's languages; `None` where it is none.

    A day without a year is the next such day. ISO 8601 is read first, exactly.
    """
    text = " ".join(words.split())
    if not text or len(text) > MAX_CHARACTERS:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return _in_plain_words(text, today=today)


def _in_plain_words(text: str, *, today: date) -> date | None:
    import dateparser  # noqa: PLC0415 - slow to import and seldom needed

    noon = datetime.combine(today, time(12))
    simple = text.casefold().removeprefix("on ").removeprefix("next ").strip()
    found = dateparser.parse(simple, settings={**_SETTINGS, "RELATIVE_BASE": noon})
    if found is None:
        return None
    day: date = found.date()
    return day + timedelta(days=7) if day == today and simple not in ("today", "now") else day
