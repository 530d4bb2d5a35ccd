"""Years as they are written and said short: in '21, back in oh nine, nineteen oh five."""

from grading.figures import Figure, Kind
from grading.numerals import small
from grading.tokens import Token
from grading.wordlists import words


def short_year(text: str, tokens: tuple[Token, ...], at: int, language: str) -> Figure | None:
    """Read a year whose century was left out, or whose nought was said as a letter."""
    return _marked(text, tokens, at) or _spelt(tokens, at, language)


def _marked(text: str, tokens: tuple[Token, ...], at: int) -> Figure | None:
    """Read a year written short: in '21."""
    token = tokens[at]
    marked = text[max(0, token.start - 1) : token.start] in {"'", "\u2019"}
    if not (marked and token.is_number and len(token.raw) == _SHORT and token.raw.isdecimal()):
        return None
    century = 2000 if int(token.raw) < _TURN else 1900
    return Figure(century + int(token.raw), Kind.YEAR, (), token.start, token.end, at, at)


_SHORT, _TURN = 2, 50
"""Digits of a year written short, and those from which it is one of the last century."""


def _spelt(tokens: tuple[Token, ...], at: int, language: str) -> Figure | None:
    """Read a year with its nought said: oh nine after in or since, twenty oh nine."""
    if language != "en":
        return None
    century = _CENTURIES.get(tokens[at].norm, 0)
    nought = at + bool(century)
    if nought + 1 >= len(tokens) or tokens[nought].norm not in words("nought"):
        return None
    dated = at > 0 and tokens[at - 1].norm in words("dated") | words("of") | words("from")
    digit = small(tokens[nought + 1].norm, language)
    if not 0 < digit < _DIGITS or not (century or dated):
        return None
    value = (century or _THIS_CENTURY) + digit
    return Figure(value, Kind.YEAR, (), tokens[at].start, tokens[nought + 1].end, at, nought + 1)


_THIS_CENTURY = 2000
_CENTURIES = {"nineteen": 1900, "twenty": 2000, "19": 1900, "20": 2000}
_DIGITS = 10
