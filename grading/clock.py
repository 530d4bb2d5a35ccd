"""Hours of the day, which count nothing: half past nine, before 9.30, halb zehn, a las nueve."""

import re

from grading.numerals import numerals_of, small
from grading.tokens import Token
from grading.units import days_of
from grading.wordlists import words

_MINUTES = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")


def hour_at(text: str, tokens: tuple[Token, ...], at: int, language: str) -> int:
    """Give how many words from a token on tell an hour of the day, 0 where none do."""
    told = _told_round(tokens, at, language)
    return told or int(_is_bare_hour(text, tokens, at, language))


def _told_round(tokens: tuple[Token, ...], at: int, language: str) -> int:
    """Read an hour by what it is past or short of: half past nine, a quarter to, ten past."""
    norms = [token.norm for token in tokens[at : at + 3]]
    past = norms[1:2] and norms[1] in words("past_the_hour")
    short = norms[1:2] and norms[1] in words("to_the_hour")
    part = norms[0] in words("part_of_hour") and (past or _is_at(tokens, at))
    counts = at + _TAKEN < len(tokens) and tokens[at + _TAKEN].is_content
    minutes = not counts and 0 < small(norms[0], language) < _MINUTES_OF_HOUR
    if (part and (past or short)) or (minutes and past):
        return 3 if _is_hour(tokens, at + 2, language) else 0
    halfway = norms[0] in words("half_to_hour")
    return 2 if halfway and _is_hour(tokens, at + 1, language) else 0


def _is_at(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a time is told from a place on: at a quarter to five, not 11 a quarter to 2."""
    before = [token.norm for token in tokens[max(0, at - 2) : at] if token.norm != "a"]
    return bool(before) and before[-1] in words("at_a_time")


_TAKEN = 3  # words of an hour told by its minutes: ten past eight
_MINUTES_OF_HOUR, _HOURS_OF_DAY = 60, 24


def _is_hour(tokens: tuple[Token, ...], at: int, language: str) -> bool:
    """Whether a number may be an hour: not one of years, of people, of percent."""
    if at >= len(tokens) or not 0 < small(tokens[at].norm, language) <= _HOURS_OF_DAY:
        return False
    after = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    return not days_of(after) and after not in words("percent") | words("currencies")


def _is_bare_hour(text: str, tokens: tuple[Token, ...], at: int, language: str) -> bool:
    """Whether a number stands where an hour is told: before 9.30, klockan nio, at nine sharp."""
    if not _is_number(tokens[at], language):
        return False
    before = [token.norm for token in tokens[max(0, at - 1) : at]]
    after = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    if before[-1:] and before[-1] in words("oclock_before"):
        return True
    timed = bool(before[-1:]) and before[-1] in words("before_an_hour")
    free = not after or after in words("after_an_hour")
    minutes = _MINUTES.fullmatch(text[tokens[at].start : tokens[at].end]) is not None
    return (timed and minutes and free) or after in words("on_the_hour")


def _is_number(token: Token, language: str) -> bool:
    return token.is_number or bool(numerals_of(token.norm, language))
