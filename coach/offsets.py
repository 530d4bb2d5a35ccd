"""Time zones typed as an offset (`UTC+3`, `-05:30`) or an abbreviation (`PST`)."""

import re
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+\-\u2212\u2013])\s*(\d{1,2})(?::?([0-5]\d))?")
_FIXED = "Etc/GMT"
_SEASONS: Final = (datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC))
"""When one offset or the other of a zone holds, summer and winter."""
ABBREVIATIONS: Final = {
    "pst pdt": "America/Los_Angeles America/Vancouver America/Tijuana",
    "mst mdt": "America/Denver America/Phoenix America/Edmonton",
    "cst cdt": "America/Chicago America/Winnipeg America/Mexico_City Asia/Shanghai",
    "est edt": "America/New_York America/Toronto America/Panama",
    "akst akdt": "America/Anchorage America/Juneau",
    "hst": "Pacific/Honolulu America/Adak",
    "ast adt": "America/Halifax America/Puerto_Rico Asia/Riyadh",
    "nst ndt": "America/St_Johns Asia/Kathmandu",
    "brt": "America/Sao_Paulo America/Bahia",
    "ist": "Asia/Kolkata Europe/Dublin Asia/Jerusalem",
    "bst": "Europe/London Asia/Dhaka",
    "wet west": "Europe/Lisbon Atlantic/Canary Atlantic/Faroe",
    "cet cest met mez mesz": "Europe/Berlin Europe/Paris Europe/Madrid Europe/Rome Europe/Warsaw"
    " Europe/Stockholm",
    "eet eest oez": "Europe/Helsinki Europe/Athens Europe/Kyiv Europe/Bucharest Africa/Cairo",
    "msk": "Europe/Moscow Europe/Minsk",
    "gst": "Asia/Dubai Atlantic/South_Georgia",
    "pkt": "Asia/Karachi Asia/Tashkent",
    "sgt": "Asia/Singapore Asia/Kuala_Lumpur",
    "hkt": "Asia/Hong_Kong Asia/Shanghai",
    "jst kst": "Asia/Tokyo Asia/Seoul",
    "aest aedt": "Australia/Sydney Australia/Melbourne Australia/Brisbane",
    "acst acdt": "Australia/Adelaide Australia/Darwin",
    "awst": "Australia/Perth Australia/Eucla",
    "nzst nzdt": "Pacific/Auckland Antarctica/McMurdo",
    "cat": "Africa/Harare Africa/Maputo",
    "eat": "Africa/Nairobi Africa/Addis_Ababa",
    "wat": "Africa/Lagos Africa/Kinshasa",
    "sast": "Africa/Johannesburg Africa/Maseru",
}
"""Abbreviations, with places whose clocks go by them. None tells the place: it has to be asked."""


def meant_by(words: str, *, among: tuple[str, ...]) -> tuple[str, ...] | None:
    """Find the zones that an offset or abbreviation may stand for; `None` where it is neither.

    Whole hours are one zone of that offset all year. Other offsets are those of `among` that have
    it, summer or winter. An abbreviation is never one zone: the city must be asked for.
    """
    text = " ".join(words.casefold().split()).strip(" .,!")
    if found := _OFFSET.fullmatch(text):
        size = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
        return _at(size if found[1] == "+" else -size, among=among)
    named = next((zones for names, zones in ABBREVIATIONS.items() if text in names.split()), None)
    return None if named is None else tuple(named.split())


def _at(offset: timedelta, *, among: tuple[str, ...]) -> tuple[str, ...]:
    hours, rest = divmod(offset, timedelta(hours=1))
    if not rest:
        fixed = f"{_FIXED}{-hours:+d}" if hours else "UTC"  # POSIX counts them westwards
        return (fixed,) if fixed in available_timezones() else ()
    return tuple(
        zone
        for zone in among
        if any(season.astimezone(ZoneInfo(zone)).utcoffset() == offset for season in _SEASONS)
    )


def name_of(zone: str) -> str:
    """Name a zone of one offset all year as people do: `Etc/GMT-3` is `UTC+3`."""
    hours = zone.removeprefix(_FIXED)
    is_fixed = zone.startswith(_FIXED) and hours[1:].isdecimal() and hours[0] in "+-"
    return f"UTC{-int(hours):+d}" if is_fixed else zone
