"""Figures of a text: how much, of what kind, and where they stand."""

import math
import re
from dataclasses import dataclass, replace
from enum import StrEnum

from grading.amounts import Read, read_number
from grading.numerals import numerals_of
from grading.tokens import Token
from grading.units import days_of, fraction_of, metric_of, multiple_of, share_of
from grading.wordlists import words


class Kind(StrEnum):
    """What a figure counts."""

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    YEAR = "year"
    TIMES = "times"
    DURATION = "duration"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: durations are in days, percentages in hundredths, multiples as factors.

    `text[start:end]` is how it was said; `first` and `last` are token indices. `nouns` holds the
    stems of what is counted. `loose` figures were said roughly; `weak` ones may be mere turns of
    phrase: they can confirm, never contradict. `per` is the period of a rate, in days: 31 a year.
    """

    value: float
    kind: Kind
    nouns: tuple[str, ...]
    start: int
    end: int
    first: int
    last: int
    loose: bool = False
    weak: bool = False
    least: bool = False
    unit: str = ""
    per: float = 0.0


_OFTEN = {"once": 1.0, "twice": 2.0, "einmal": 1.0, "zweimal": 2.0}
_HALF = 0.5
_OUT_OF = frozenset({"out of", "in", "von", "sur", "de cada", "av", "on"})


def find_figures(text: str, tokens: tuple[Token, ...], language: str) -> tuple[Figure, ...]:
    """Find every figure of a tokenised text, in order."""
    found: list[Figure] = []
    at = 0
    while at < len(tokens):
        figure = _figure_at(text, tokens, at, language)
        if figure is None:
            at += 1
            continue
        found.append(figure)
        at = figure.last + 1
    return _inherit(tuple(found), tokens)


def _figure_at(text: str, tokens: tuple[Token, ...], at: int, language: str) -> Figure | None:
    token = tokens[at]
    span = (token.start, token.end, at, at)
    if (figure := _set_phrase(tokens, at)) is not None:
        return figure
    if (part := fraction_of(token.norm)) is not None:
        return _fraction(text, tokens, at, part, language)
    if (share := share_of(token.norm)) is not None:
        return Figure(share, Kind.PERCENT, (), *span, weak=True)
    if (factor := multiple_of(token.norm)) is not None:
        return Figure(factor, Kind.TIMES, (), *span, weak=True)
    read = read_number(text, tokens, at, language)
    few = _share_of_few(tokens, read, language) if read else None
    if few:
        return few
    return _rated(tokens, _with_unit(text, tokens, at, read, language)) if read else None


def _rated(tokens: tuple[Token, ...], figure: Figure) -> Figure:
    """Take in the period a figure is told for: 31 complaints a year."""
    if figure.kind not in {Kind.COUNT, Kind.MONEY}:
        return figure
    for index in range(figure.last + 1, min(figure.last + 5, len(tokens) - 1)):
        if tokens[index].is_number:
            break
        days = days_of(tokens[index + 1].norm) if tokens[index].norm in words("per") else None
        if days:
            return replace(figure, per=days)
    return figure


def _share_of_few(tokens: tuple[Token, ...], read: Read, language: str) -> Figure | None:
    """Read four out of five as a percentage."""
    ahead = [token.norm for token in tokens[read.last + 1 : read.last + 4]]
    link = next((n for n in (2, 1) if " ".join(ahead[:n]) in _OUT_OF), 0)
    whole = _small(ahead[link], language) if 0 < link < len(ahead) else 0
    if not read.value < whole <= 10:
        return None
    first, last = tokens[read.first], tokens[read.last + link + 1]
    span = (first.start, last.end, read.first, read.last + link + 1)
    return Figure(100 * read.value / whole, Kind.PERCENT, (), *span, weak=True)


def _small(word: str, language: str) -> float:
    if word.isdecimal():
        return float(word)
    numerals = numerals_of(word, language)
    plain = len(numerals) == 1 and not (numerals[0].multiplies or numerals[0].joins)
    return numerals[0].value if plain else 0.0


def _a_year_and_a_half(tokens: tuple[Token, ...], at: int) -> Figure | None:
    norms = [token.norm for token in tokens[at : at + 5]]
    days = days_of(norms[1]) if len(norms) == 5 and norms[0] == "a" else None
    if days is None or norms[2:] != ["and", "a", "half"]:
        return None
    span = (tokens[at].start, tokens[at + 4].end, at, at + 4)
    return Figure(1.5 * days, Kind.DURATION, (), *span, unit=norms[1])


def _set_phrase(tokens: tuple[Token, ...], at: int) -> Figure | None:
    return _a_year_and_a_half(tokens, at) or _a_decade(tokens, at) or _often(tokens, at)


def _often(tokens: tuple[Token, ...], at: int) -> Figure | None:
    """Read `once a month` as a rate."""
    token = tokens[at]
    if token.norm not in _OFTEN:
        return None
    often = Figure(_OFTEN[token.norm], Kind.COUNT, (), token.start, token.end, at, at)
    return rated if (rated := _rated(tokens, often)).per else None


def _a_decade(tokens: tuple[Token, ...], at: int) -> Figure | None:
    """Read `a decade`, which is said roughly."""
    ahead = tokens[at + 1] if at + 1 < len(tokens) else None
    if ahead is None or tokens[at].norm not in words("one_of") or ahead.norm not in words("decade"):
        return None
    span = (tokens[at].start, ahead.end, at, at + 1)
    return Figure(3650.0, Kind.DURATION, (), *span, loose=True, least=True, unit="years")


def _fraction(text: str, tokens: tuple[Token, ...], at: int, part: float, language: str) -> Figure:
    for ahead in range(at + 1, min(at + 4, len(tokens))):
        scale = numerals_of(tokens[ahead].norm, language)
        if scale and scale[0].multiplies and scale[0].value >= 1000:
            read = Read(part * scale[0].value, at, ahead, tokens[ahead].end, worded=True)
            return _with_unit(text, tokens, at, read, language)
        days = days_of(tokens[ahead].norm)
        if days and ahead < at + (3 if part == _HALF else 4):
            span = (tokens[at].start, tokens[ahead].end, at, ahead)
            return Figure(part * days, Kind.DURATION, (), *span, weak=True)
    token = tokens[at]
    return Figure(part * 100, Kind.PERCENT, (), token.start, token.end, at, at, weak=True)


def _with_unit(text: str, tokens: tuple[Token, ...], at: int, read: Read, language: str) -> Figure:
    start, end = tokens[at].start, read.end
    before = text[max(0, start - 4) : start]
    after = text[end : end + 2]
    least = after.startswith("+")
    loose = least or _is_loose(text, tokens, at)
    figure = Figure(
        read.value, Kind.COUNT, (), start, end, at, read.last, loose, weak=False, least=least
    )
    previous = tokens[at - 1] if at else None
    if re.match(r"\s?%", after):
        return replace(figure, kind=Kind.PERCENT, end=end + after.index("%") + 1)
    if re.search(r"[$€£¥]\s?$", before):
        sign = max(before.rfind(char) for char in "$€£¥")
        return replace(figure, kind=Kind.MONEY, start=start - len(before) + sign)
    if re.match(r"\s?[$€£¥]", after):
        return replace(figure, kind=Kind.MONEY, end=end + 1 + (after[0] == " "))
    if previous and previous.norm in words("currencies") and start - previous.end <= 1:
        return replace(figure, kind=Kind.MONEY, start=previous.start)
    return _worded_unit(text, tokens, figure, read, language)


def _is_loose(text: str, tokens: tuple[Token, ...], at: int) -> bool:
    if text[max(0, tokens[at].start - 1) : tokens[at].start] == "~":
        return True
    return any(tokens[i].norm in words("loose") for i in range(max(0, at - 2), at))


def _worded_unit(
    text: str, tokens: tuple[Token, ...], figure: Figure, read: Read, language: str
) -> Figure:
    ahead = list(tokens[read.last + 1 : read.last + 4])
    kind, taken = _kind_said([token.norm for token in ahead])
    if kind is not None:
        return replace(figure, kind=kind, end=ahead[taken - 1].end, last=read.last + taken)
    for token in ahead[: 1 if ahead and ahead[0].function else 2]:
        if (days := days_of(token.norm)) is not None and (len(token.norm) > 3 or token is ahead[0]):
            return replace(
                figure,
                value=days * figure.value,
                kind=Kind.DURATION,
                unit=token.norm,
                end=token.end,
            )
    if ahead and (metric := metric_of(ahead[0].norm)) is not None:
        base, factor = metric
        value = figure.value * factor
        return replace(figure, value=value, nouns=(base,), unit=ahead[0].norm, end=ahead[0].end)
    if _is_year(tokens, figure, ahead):
        return replace(figure, kind=Kind.YEAR)
    nouns = _nouns(text, read.end, ahead, language)
    weak = read.worded and figure.value <= 2
    return replace(figure, nouns=nouns, weak=weak)


def _kind_said(norms: list[str]) -> tuple[Kind | None, int]:
    """Give the kind that the next words name, and how many words that takes."""
    if not norms:
        return None, 0
    if norms[0] in words("percent"):
        return Kind.PERCENT, 1
    if norms[:2] in (["per", "cent"], ["pour", "cent"], ["por", "ciento"]):
        return Kind.PERCENT, 2
    if norms[0] in words("currencies"):
        return Kind.MONEY, 1
    return (Kind.TIMES, 1) if norms[0] in words("times") else (None, 0)


def _nouns(text: str, end: int, ahead: list[Token], language: str) -> tuple[str, ...]:
    """Give the stems of the words right after a number: what it counts."""
    found: list[str] = []
    for token in ahead:
        parted = any(char in ",.;:!?()\n" for char in text[end : token.start])
        if parted or token.is_number or token.function or numerals_of(token.norm, language):
            break
        found.append(token.stem)
        end = token.end
    return tuple(found)


def _is_year(tokens: tuple[Token, ...], figure: Figure, ahead: list[Token]) -> bool:
    if not 1950 <= figure.value < 2050 or figure.value != math.floor(figure.value):
        return False
    raw = tokens[figure.first].raw
    if tokens[figure.first].is_number and len(raw) != 4:
        return False
    dated = figure.first > 0 and tokens[figure.first - 1].norm in words("dated")
    return dated or figure.value % 50 != 0 or not ahead or ahead[0].function


def _inherit(figures: tuple[Figure, ...], tokens: tuple[Token, ...]) -> tuple[Figure, ...]:
    """Let the bare end of a range take the other end's unit: from 9 working days to 4."""
    given = list(figures)
    for here, figure in enumerate(figures):
        if figure.kind is not Kind.COUNT or figure.nouns:
            continue
        if here and _linked(given[here - 1], figure, tokens):
            given[here] = _like(figure, given[here - 1])
        elif here + 1 < len(figures) and _linked(figure, figures[here + 1], tokens):
            given[here] = _like(figure, figures[here + 1])
    return tuple(given)


def _linked(early: Figure, late: Figure, tokens: tuple[Token, ...]) -> bool:
    between = [token.norm for token in tokens[early.last + 1 : late.first]]
    if Kind.YEAR in {early.kind, late.kind} or not 0 < len(between) <= 6:
        return False
    return between[-1] in words("range")


def _like(figure: Figure, model: Figure) -> Figure:
    metric = metric_of(model.unit)
    factor = days_of(model.unit) or (metric[1] if metric else 1.0)
    return replace(
        figure,
        value=figure.value * factor,
        kind=model.kind,
        nouns=model.nouns,
        unit=model.unit,
        per=figure.per or model.per,
        weak=False,
    )
