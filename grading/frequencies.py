"""How often: weekly, every other week, four times a year, once every two months."""

from grading.figures import Figure, Kind
from grading.numerals import rank_of, small
from grading.periods import period_of
from grading.tokens import Token
from grading.units import days_of, often_of
from grading.wordlists import words

_YEAR = 365.0
_ONCE = {"once": 1.0, "twice": 2.0, "einmal": 1.0, "zweimal": 2.0, "dreimal": 3.0}
_WEEK, _DAY = 7.0, 1.0


def frequency_at(tokens: tuple[Token, ...], at: int, language: str) -> Figure | None:
    """Read how often something happens, in times a year, where a token begins to tell it."""
    norm = tokens[at].norm
    if (often := often_of(norm)) is not None:
        return _often(tokens, at, at, often)
    every = _every(tokens, at, language)
    if every is not None:
        days, last = every
        return _often(tokens, at, last, _YEAR / days)
    return _times(tokens, at, language) or _days_each(tokens, at, language)


def _days_each(tokens: tuple[Token, ...], at: int, language: str) -> Figure | None:
    """Read one day a fortnight, two mornings each week."""
    if at + 3 >= len(tokens) or tokens[at + 2].norm not in words("per") | words("each"):
        return None
    count, day = small(tokens[at].norm, language), tokens[at + 1].norm
    part = _DAY if day in words("part_of_day") else days_of(day)
    period = _days(tokens[at + 3].norm)
    if not count or part != _DAY or not period or period < _WEEK:
        return None
    return _often(tokens, at, at + 3, count * _YEAR / period)


def _often(tokens: tuple[Token, ...], first: int, last: int, value: float) -> Figure:
    start, end = tokens[first].start, tokens[last].end
    loose = value >= _YEAR  # daily: as often as it comes
    return Figure(value, Kind.OFTEN, (), start, end, first, last, weak=loose)


def _times(tokens: tuple[Token, ...], at: int, language: str) -> Figure | None:
    """Read once a month, four times a year."""
    count, last = _ONCE.get(tokens[at].norm, 0.0), at
    if not count and at + 1 < len(tokens) and tokens[at + 1].norm in words("times"):
        count, last = small(tokens[at].norm, language), at + 1
    if not count or last + 2 >= len(tokens):
        return None
    every = _every(tokens, last + 1, language)
    if every is not None:
        return _often(tokens, at, every[1], count * _YEAR / every[0])
    if tokens[last + 1].norm not in words("per"):
        return None
    days = _days(tokens[last + 2].norm)
    return _often(tokens, at, last + 2, count * _YEAR / days) if days else None


def _every(tokens: tuple[Token, ...], at: int, language: str) -> tuple[float, int] | None:
    """Read every week, every other week, every three months: days between, and the last word."""
    norm = tokens[at].norm
    if norm not in words("every") | words("every_other"):
        return None
    many, ahead = (2.0 if norm in words("every_other") else 1.0), at + 1
    ahead += ahead < len(tokens) and tokens[ahead].norm in words("the_several")
    if ahead < len(tokens) and not _days(tokens[ahead].norm):
        said = tokens[ahead].norm
        many *= _between(said) or rank_of(said) or small(said, language)
        ahead += 1
    if ahead >= len(tokens) or not many:
        return None
    days = _days(tokens[ahead].norm)
    return (many * days, ahead) if days else None


def _between(said: str) -> float:
    """Give what a word between every and its period does to it: every other week, every single."""
    return 2.0 if said in words("other") else float(said in words("single"))


def _days(norm: str) -> float | None:
    """Give the days between two of a period: a week's, a weekend's, a morning's."""
    if norm in words("once_a_week"):
        return _WEEK
    days = _DAY if norm in words("once_a_day") else period_of(norm)
    return days if days and days >= _DAY else None
