"""Times told in words, and periods of a rate: a year and a half, a few months, 31 a year."""

from dataclasses import replace

from grading.amounts import and_a_half
from grading.figures import Figure, Hedge, Kind
from grading.numerals import numerals_of, small
from grading.tokens import Token
from grading.units import days_of, fraction_of, period_of_quarter
from grading.wordlists import words


def set_phrase(tokens: tuple[Token, ...], at: int, language: str) -> Figure | None:
    """Read what says how much by its wording as a whole: a decade, a few months."""
    return (
        _a_decade(tokens, at, language)
        or _none(tokens, at)
        or _unit_and_more(tokens, at, language)
        or _few(tokens, at)
        or _one_unit(tokens, at)
    )


def rated(tokens: tuple[Token, ...], figure: Figure) -> Figure:
    """Take in the period a figure is told for: 31 complaints a year."""
    if figure.kind not in {Kind.COUNT, Kind.MONEY}:
        return figure
    for index in range(figure.last + 1, min(figure.last + 5, len(tokens) - 1)):
        if tokens[index].is_number:
            break
        days = period_of(tokens[index + 1].norm) if tokens[index].norm in words("per") else None
        if days:
            return replace(figure, per=days)
    return figure


def period_of(word: str) -> float | None:
    """Give how many days a folded word for a period lasts; a quarter is one of a year."""
    return period_of_quarter(word) or days_of(word)


def _unit_and_more(tokens: tuple[Token, ...], at: int, language: str) -> Figure | None:
    """Read a unit of time with more to come: a year and a half, an hour and twenty minutes."""
    article = tokens[at].norm in words("one_of")
    unit = tokens[at + article].norm if at + article < len(tokens) else ""
    days = days_of(unit)
    if days is None or not (article or language == "es"):
        return None
    last = at + article
    half = and_a_half(tokens, last + 1, language)
    if not half and (more := _and_parts(tokens, last, language)) is not None:
        part, end = more
        span = (tokens[at].start, tokens[end].end, at, end)
        return Figure((1 + part) * days, Kind.DURATION, (), *span, unit=unit, worded=True)
    if not half and (minutes := _minutes_come(tokens, last + 1, days, language)):
        span = (tokens[at].start, tokens[last + 2].end, at, last + 2)
        return Figure(days + minutes * _MINUTE, Kind.DURATION, (), *span, unit=unit, worded=True)
    if not half and not _smaller_comes(tokens, last + 1, days, language):
        return None
    span = (tokens[at].start, tokens[last + half].end, at, last + half)
    return Figure((1.5 if half else 1.0) * days, Kind.DURATION, (), *span, unit=unit, worded=True)


def _and_parts(tokens: tuple[Token, ...], at: int, language: str) -> tuple[float, int] | None:
    """Read the parts that go on a unit, and where they end: an hour and three quarters."""
    ahead = at + 2
    if ahead + 1 >= len(tokens) or tokens[at + 1].norm not in words("joiners"):
        return None
    count = small(tokens[ahead].norm, language) or float(tokens[ahead].norm in words("one_of"))
    part = fraction_of(tokens[ahead + 1].norm)
    return (count * part, ahead + 1) if part and 0 < count < 1 / part else None


def _smaller_comes(tokens: tuple[Token, ...], at: int, days: float, language: str) -> bool:
    ahead = [token.norm for token in tokens[at : at + 3]]
    if len(ahead) < 3 or ahead[0] not in words("joiners"):
        return False
    number = tokens[at + 1].is_number or bool(numerals_of(ahead[1], language))
    return number and 0 < (days_of(ahead[2]) or 0) < days


def _minutes_come(tokens: tuple[Token, ...], at: int, days: float, language: str) -> float:
    """Give the minutes that follow an hour without their name: an hour and twenty."""
    if abs(days - _HOUR) > 1e-9 or at + 1 >= len(tokens) or tokens[at].norm not in words("joiners"):
        return 0.0
    after = tokens[at + 2] if at + 2 < len(tokens) else None
    minutes = small(tokens[at + 1].norm, language)
    return minutes if minutes in MINUTES and (after is None or after.function) else 0.0


_HOUR, _MINUTE = 1 / 24, 1 / 1440
MINUTES = frozenset(range(5, 60, 5))
"""Minutes that are told after an hour without being called so."""


def _none(tokens: tuple[Token, ...], at: int) -> Figure | None:
    """Read the nothing at an end of a range: to none, from zero."""
    before = tokens[at - 1].norm if at else ""
    if tokens[at].norm not in words("nothing") or before not in words("toward") | words("from"):
        return None
    if at + 1 < len(tokens) and tokens[at + 1].norm in words("decimal_point"):
        return None  # zero point six
    token = tokens[at]
    return Figure(0.0, Kind.COUNT, (), token.start, token.end, at, at)


def _a_decade(tokens: tuple[Token, ...], at: int, language: str) -> Figure | None:
    """Read `a decade`, which is said roughly."""
    ahead = tokens[at + 1] if at + 1 < len(tokens) else None
    if ahead is None or tokens[at].norm not in words("one_of") or ahead.norm not in words("decade"):
        return None
    last = at + 1 + and_a_half(tokens, at + 2, language)
    days = 3650.0 if last == at + 1 else 5475.0
    span = (tokens[at].start, tokens[last].end, at, last)
    return Figure(days, Kind.DURATION, (), *span, Hedge.ABOUT, least=True, unit="years")


_VAGUE = {"couple": 2.0, "few": 3.0, "several": 4.0, "handful": 4.0}


def _few(tokens: tuple[Token, ...], at: int) -> Figure | None:
    """Read how long something took where that is not told exactly: a couple of months."""
    ahead = at + (tokens[at].norm in words("one_of"))
    count = _VAGUE.get(tokens[ahead].norm) if ahead < len(tokens) else None
    if count is None:
        return None
    last = ahead + 1 + (tokens[ahead + 1].norm in words("of") if ahead + 1 < len(tokens) else 0)
    unit = tokens[last].norm if last < len(tokens) else ""
    span = (tokens[at].start, tokens[min(last, len(tokens) - 1)].end, at, last)
    scale = numerals_of(unit, "en")
    if len(scale) == 1 and (scale[0].multiplies or unit == "dozen"):
        return Figure(count * scale[0].value, Kind.COUNT, (), *span, Hedge.VAGUE, worded=True)
    days = days_of(unit)
    if not days:
        return None
    return Figure(count * days, Kind.DURATION, (), *span, Hedge.VAGUE, unit=unit, worded=True)


def _one_unit(tokens: tuple[Token, ...], at: int) -> Figure | None:
    """Read a single unit where words before it tell that it is a length of time: under a year."""
    than = at > 1 and tokens[at - 1].norm == "than"
    before = tokens[at - 1 - than].norm if at else ""
    ahead = tokens[at + 1] if at + 1 < len(tokens) else None
    if ahead is None or tokens[at].norm not in words("one_of") | {"one"}:
        return None
    whole = before in words("within") | words("in_place") and not _is_of(tokens, at + 2)
    days = period_of(ahead.norm) if whole else days_of(ahead.norm)
    hedge = next((h for name, h in _HEDGES if before in words(name)), None)
    hedge = hedge or (Hedge.EXACT if whole and not days_of(ahead.norm) else None)
    if not days or hedge is None or ahead.norm.endswith("s"):
        return None
    span = (tokens[at].start, ahead.end, at, at + 1)
    rough = hedge is Hedge.ABOUT
    return Figure(days, Kind.DURATION, (), *span, hedge, weak=rough, unit=ahead.norm, worded=True)


def _is_of(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a part of something is told, rather than a quarter of the year."""
    return at < len(tokens) and tokens[at].norm in words("of")


_HEDGES = (
    ("hedge_over", Hedge.OVER),
    ("hedge_under", Hedge.UNDER),
    ("hedge_about", Hedge.ABOUT),
    ("part_of", Hedge.ABOUT),
    ("length_of", Hedge.EXACT),
    ("within", Hedge.EXACT),
)
