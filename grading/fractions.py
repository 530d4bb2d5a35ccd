"""Parts of a whole: half, two thirds, four out of five."""

from grading.amounts import Read
from grading.figures import Figure, Hedge, Kind
from grading.measures import with_unit
from grading.numerals import numerals_of, small
from grading.tokens import Token
from grading.units import days_of, fraction_of
from grading.wordlists import words

_HALF = 0.5
_PLAIN_PARTS = (1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 10)
"""Parts that are often mere turns of phrase."""
_OUT_OF = frozenset({"out of", "in", "von", "sur", "de cada", "av", "on"})


def share_of_few(tokens: tuple[Token, ...], read: Read, language: str) -> Figure | None:
    """Read four out of five as a percentage."""
    ahead = [token.norm for token in tokens[read.last + 1 : read.last + 4]]
    link = next((n for n in (2, 1) if " ".join(ahead[:n]) in _OUT_OF), 0)
    whole = small(ahead[link], language) if 0 < link < len(ahead) else 0
    if not read.value < whole <= 10 or read.value != int(read.value):
        return None
    first, last = tokens[read.first], tokens[read.last + link + 1]
    span = (first.start, last.end, read.first, read.last + link + 1)
    return Figure(100 * read.value / whole, Kind.PERCENT, (), *span, weak=True)


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
    count = small(tokens[at].norm, language) or float(tokens[at].norm in words("one_of"))
    return (count * part, 1) if part and 0 < count < 1 / part else None


def fraction(
    text: str, tokens: tuple[Token, ...], at: int, parts: tuple[float, int], language: str
) -> Figure:
    """Give the figure that a part of one makes: a percentage, a number of a scale, a time."""
    part, taken = parts
    several = not any(abs(part - one) < 1e-9 for one in _PLAIN_PARTS)
    for ahead in range(at + taken + 1, min(at + taken + 4, len(tokens))):
        scale = numerals_of(tokens[ahead].norm, language)
        if scale and scale[0].multiplies and scale[0].value >= 1000:
            read = Read(part * scale[0].value, at, ahead, tokens[ahead].end, worded=True)
            return with_unit(text, tokens, at, read, language)
        days = days_of(tokens[ahead].norm)
        if days and ahead < at + taken + (3 if part == _HALF else 4):
            span = (tokens[at].start, tokens[ahead].end, at, ahead)
            return Figure(part * days, Kind.DURATION, (), *span, weak=True)
        if not tokens[ahead].function:
            break
    span = (tokens[at].start, tokens[at + taken].end, at, at + taken)
    return Figure(part * 100, Kind.PERCENT, (), *span, Hedge.ABOUT, weak=not several)
