"""Parts of a whole: half, two thirds, four out of five."""

from grading.amounts import Read
from grading.figures import Figure, Hedge, Kind
from grading.measures import hedge_before, is_time_in_quarters, with_unit
from grading.numerals import Numeral, numerals_of, rank_of, small
from grading.periods import period_of
from grading.tokens import Token
from grading.units import days_of, fraction_of
from grading.wordlists import words

_HALF = 0.5
_PLAIN_PARTS = (1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 10)
"""Parts that are often mere turns of phrase."""
_OUT_OF = frozenset({"out of", "in", "von", "sur", "de cada", "av", "on"})


def share_of_few(text: str, tokens: tuple[Token, ...], read: Read, language: str) -> Figure | None:
    """Read four out of five as a percentage, or fourteen lambs in a hundred."""
    for thing in range(_THINGS):
        at = read.last + 1 + thing
        ahead = [token.norm for token in tokens[at : at + 4]]
        link = next((n for n in (2, 1) if " ".join(ahead[:n]) in _OUT_OF), 0)
        if not link:
            continue
        article = ahead[link : link + 1] and ahead[link] in words("one_of") | words("every")
        link += bool(article)
        whole = _whole(tokens[at + link], language) if at + link < len(tokens) else 0.0
        among = thing and not article and read.value != 1  # three unions in ten weeks
        if among or whole not in _WHOLES[bool(article)] or not read.value < whole:
            return None
        first, last = tokens[read.first], tokens[at + link]
        span = (first.start, last.end, read.first, at + link)
        weak = whole < _HUNDRED
        hedge = hedge_before(text, tokens, read.first)
        return Figure(100 * read.value / whole, Kind.PERCENT, (), *span, hedge, weak=weak)
    return None


_THINGS = 2  # words that may stand between a count and what it is out of
_HUNDRED = 100
_WHOLES = (frozenset(range(2, 11)), frozenset((*range(2, 11), 20, 100, 1000)))
"""Wholes that a plain share may be told of, and one of things or of every so many."""


def _whole(token: Token, language: str) -> float:
    """Give the number a word says, a hundred and a thousand too."""
    numerals = numerals_of(token.norm, language)
    scale = numerals[0].value if len(numerals) == 1 and numerals[0].multiplies else 0.0
    return small(token.norm, language) or scale


def parts_at(tokens: tuple[Token, ...], at: int, language: str) -> tuple[float, int] | None:
    """Read a part of one with the words it takes: half, a third, two thirds."""
    part = fraction_of(tokens[at].norm)
    if part is not None:
        return part, 0
    if at + 1 >= len(tokens) or (part := fraction_of(tokens[at + 1].norm)) in {None, _HALF}:
        return None
    before = tokens[max(0, at - 2) : at]
    counted = any(token.is_number or numerals_of(token.norm, language) for token in before)
    if counted and not (at + 2 < len(tokens) and tokens[at + 2].norm in words("of")):
        return None  # nine cases a quarter
    if is_time_in_quarters(tokens, at):
        return None
    count = small(tokens[at].norm, language) or float(tokens[at].norm in words("one_of"))
    return (count * part, 1) if part and 0 < count < 1 / part else None


def fraction(
    text: str, tokens: tuple[Token, ...], at: int, parts: tuple[float, int], language: str
) -> Figure:
    """Give the figure that a part of one makes: a percentage, a number of a scale, a time."""
    part, taken = parts
    several = not any(abs(part - one) < 1e-9 for one in _PLAIN_PARTS)
    hedge = hedge_before(text, tokens, at)
    for ahead in range(at + taken + 1, min(at + taken + 4, len(tokens))):
        if _is_article(tokens, ahead):
            continue  # half an hour: no French year
        scale = numerals_of(tokens[ahead].norm, language)
        if part == _HALF and (dozen := _collective(scale)):
            read = Read(part * dozen, at, ahead, tokens[ahead].end, worded=True)
            return with_unit(text, tokens, at, read, language)
        if scale and scale[0].multiplies and scale[0].value >= 1000:
            read = Read(part * scale[0].value, at, ahead, tokens[ahead].end, worded=True)
            return with_unit(text, tokens, at, read, language)
        days = days_of(tokens[ahead].norm)
        if days and ahead < at + taken + (3 if part == _HALF else 4):
            span = (tokens[at].start, tokens[ahead].end, at, ahead)
            return Figure(part * days, Kind.DURATION, (), *span, hedge, weak=True)
        if tokens[ahead].norm not in words("of") | words("one_of") | words("determiners"):
            break  # by a third within a year
    span = (tokens[at].start, tokens[at + taken].end, at, at + taken)
    rough = hedge if hedge is not Hedge.EXACT else Hedge.ABOUT
    return Figure(part * 100, Kind.PERCENT, (), *span, rough, weak=not several)


def _is_article(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word that is a unit elsewhere stands before one: an hour."""
    return (
        tokens[at].norm in words("one_of")
        and at + 1 < len(tokens)
        and days_of(tokens[at + 1].norm) is not None
    )


def _collective(scale: tuple[Numeral, ...]) -> float:
    """Give how many a dozen is, where a word says one."""
    return _DOZEN if len(scale) == 1 and scale[0].value == _DOZEN else 0.0


_DOZEN = 12.0


def ordinal_share(tokens: tuple[Token, ...], at: int) -> Figure | None:
    """Read every fourth of something, jeder vierte, as a percentage that may only confirm."""
    if tokens[at].norm not in words("every") | {"var"} or at + 1 >= len(tokens):
        return None
    rank = rank_of(tokens[at + 1].norm)
    after = tokens[at + 2].norm if at + 2 < len(tokens) else ""
    timed = period_of(after) or after in words("once_a_week") | words("once_a_day")
    if not 1 < rank <= _FEWEST or timed:
        return None
    span = (tokens[at].start, tokens[at + 1].end, at, at + 1)
    return Figure(100 / rank, Kind.PERCENT, (), *span, Hedge.ABOUT, weak=True)


_FEWEST = 10
