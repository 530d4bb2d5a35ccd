"""Times of the day as people write them: `8:30`, `18`, `6pm`, `half past six in the evening`."""

import re
from datetime import time

MAX_CHARACTERS = 60
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "quarter": 15, "fifteen": 15, "twenty": 20,
    "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50,
}  # fmt: skip
_NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_AFTERNOON = ("pm", "afternoon", "evening")
_MORNING = ("am", "morning")
_HALF_OF_DAY = re.compile(r"\s*(?:(?:in the|every) )?(?<![a-z])(am|pm|morning|afternoon|evening)$")
_DIGITS = re.compile(r"(\d{1,2})(?:\s*[:.h]\s*(\d{2})?)?")
_RUN_TOGETHER = re.compile(r"(\d{1,2})(\d{2})")
_PAST = re.compile(r"([\w-]+)(?: minutes)? (past|after|to|before) ([\w-]+)")
_HALF = re.compile(r"half(?: past)? ([\w-]+)")
_WORDS = re.compile(r"([a-z]+)(?: ([a-z-]+))?")
_BETWEEN = re.compile(r"[,;&\n]|\band\b|(?<=\d)\s+(?=\d{1,2}[:.h]\d{2})")


def parse_times(words: str) -> tuple[time, ...]:
    """Understand one or more times of the day; none at all where one of them is none."""
    if len(words) > MAX_CHARACTERS:
        return ()
    found = [parse_time(part) for part in _BETWEEN.split(words.casefold()) if part.strip()]
    known = [at for at in found if at is not None]
    return tuple(sorted(set(known))) if known and len(known) == len(found) else ()


def parse_time(words: str) -> time | None:
    """Understand a time of the day, or nothing."""
    text = " ".join(words.strip(" .!").casefold().replace("a.m", "am").replace("p.m", "pm").split())
    text = re.sub(r"^(at|about|around|every day at|daily at) |( o'?clock| uhr)\b", "", text)
    half = _HALF_OF_DAY.search(text)
    flat = _HALF_OF_DAY.sub(" ", text).strip(" .!")
    if flat in _NAMED:
        return _NAMED[flat]
    return _clock(flat, half="" if half is None else half[1])


def _clock(text: str, *, half: str) -> time | None:
    hour, minute = _hour_and_minute(text)
    if hour is None or minute is None:
        return None
    if minute < 0:
        hour, minute = hour - 1, minute + 60
    if half in _AFTERNOON and hour < 12:
        hour += 12
    if half in _MORNING and hour == 12:
        hour = 0
    hour = 0 if hour == 24 else hour
    return time(hour, minute) if 0 <= hour < 24 and 0 <= minute < 60 else None


def _hour_and_minute(text: str) -> tuple[int | None, int | None]:
    if found := _DIGITS.fullmatch(text) or _RUN_TOGETHER.fullmatch(text):
        return int(found[1]), int(found[2] or 0)
    if found := _HALF.fullmatch(text):
        return _number(found[1]), 30
    if found := _PAST.fullmatch(text):
        minutes = _number(found[1])
        before = found[2] in ("to", "before")
        return _number(found[3]), -minutes if before and minutes else minutes
    if found := _WORDS.fullmatch(text):
        return _number(found[1]), _number(found[2]) if found[2] else 0
    return None, None


def _number(word: str) -> int | None:
    return int(word) if word.isdecimal() and len(word) <= 2 else _NUMBERS.get(word)
