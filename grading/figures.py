"""Figures of a text: how much, of what kind, and where they stand."""

import math
import re
from dataclasses import dataclass, replace
from enum import StrEnum

from grading.amounts import Read, and_a_half, read_number
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


class Hedge(StrEnum):
    """How exactly a figure was meant."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: durations are in days, percentages in hundredths, multiples as factors.

    `text[start:end]` is how it was said; `first` and `last` are token indices. `nouns` holds the
    stems of what is counted. `weak` figures may be mere turns of phrase: they can confirm, never
    contradict. `least` ones are documented as 15+. `per` is the period of a rate, in days: 31 a
    year. `worded` ones were said in words.
    """

    value: float
    kind: Kind
    nouns: tuple[str, ...]
    start: int
    end: int
    first: int
    last: int
    hedge: Hedge = Hedge.EXACT
    weak: bool = False
    least: bool = False
    unit: str = ""
    per: float = 0.0
    worded: bool = False


_OFTEN = {"once": 1.0, "twice": 2.0, "einmal": 1.0, "zweimal": 2.0}
_HALF = 0.5
_PLAIN_PARTS = (1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 10)
"""Parts that are often mere turns of phrase."""
_RATHER_THAN = frozenset(
    {"instead of", "rather than", "down from", "up from", "au lieu de", "en lugar de",
     "en vez de", "istallet for", "statt", "anstatt", "where it was", "from the former"}
)  # fmt: skip
_OUT_OF_BEST = frozenset({"out of", "/", "von", "sur", "sobre", "av", "/ "})
_OUT_OF = frozenset({"out of", "in", "von", "sur", "de cada", "av", "on"})


def find_figures(text: str, tokens: tuple[Token, ...], language: str) -> tuple[Figure, ...]:
    """Find every figure of a tokenised text, in order."""
    found: list[Figure] = []
    at = 0
    while at < len(tokens):
        idle = _counts_nothing(text, tokens, at)
        figure = None if idle else _figure_at(text, tokens, at, language)
        if figure is None:
            at += max(1, idle)
            continue
        found.append(figure)
        at = figure.last + 1
    scored = [f for n, f in enumerate(found) if not (n and _is_best(found[n - 1], f, text))]
    return _inherit(text, _added_up(text, scored, tokens), tokens, language)


def _is_best(mark: Figure, best: Figure, text: str) -> bool:
    """Whether a figure only tells the scale of the one before it: 4.4 out of 5."""
    between = text[mark.end : best.start].strip().lower()
    return between in _OUT_OF_BEST and mark.value <= best.value <= 100


def _counts_nothing(text: str, tokens: tuple[Token, ...], at: int) -> int:
    """Give how many words an hour of the day or an ordinal takes: 9 a.m., 7:30, the 3rd."""
    token, after = tokens[at], text[tokens[at].end : tokens[at].end + 8]
    if token.is_number and (found := re.match(r"[:/]\d{1,2}(?!\d|[.,/]\d)", after)):
        clock = found.group()[0] == ":" or text[token.start : token.end] == "24"
        return 2 if clock and at + 1 < len(tokens) else 0
    if token.is_number and at + 1 < len(tokens) and tokens[at + 1].start == token.end:
        return 2 * (tokens[at + 1].norm in words("ordinal"))
    ahead = [one.norm for one in tokens[at + 1 : at + 4]]
    hour = token.is_number or bool(numerals_of(token.norm, "en"))
    named = ahead[:1] and (ahead[0] in words("clock") or re.match(r"\s?[ap]\.m\.", after))
    return int(bool(hour and (named or ahead == ["in", "the", "morning"])))


def _added_up(text: str, figures: list[Figure], tokens: tuple[Token, ...]) -> tuple[Figure, ...]:
    """Read times told in two units as one: a year and two months."""
    kept: list[Figure] = []
    for figure in figures:
        before = kept[-1] if kept else None
        if (
            before
            and "," not in text[before.end : figure.start]
            and _goes_on(before, figure, tokens)
        ):
            value, end = before.value + figure.value, figure.end
            kept[-1] = replace(before, value=value, end=end, last=figure.last, weak=False)
        else:
            kept.append(figure)
    return tuple(kept)


def _goes_on(one: Figure, other: Figure, tokens: tuple[Token, ...]) -> bool:
    if not one.kind is other.kind is Kind.DURATION or not one.unit or not other.unit:
        return False
    smaller = (days_of(other.unit) or 0) < (days_of(one.unit) or 0)
    between = [token.norm for token in tokens[one.last + 1 : other.first]]
    rest = [norm for norm in between if norm != one.unit and norm not in words("joiners")]
    return smaller and not rest and len(between) <= 3  # the unit, and, an article


def _figure_at(text: str, tokens: tuple[Token, ...], at: int, language: str) -> Figure | None:
    token = tokens[at]
    span = (token.start, token.end, at, at)
    if (figure := _set_phrase(tokens, at, language)) is not None:
        return figure
    period = (
        at
        and tokens[at - 1].norm in words("each")
        and _period(token.norm)
        and not days_of(token.norm)
    )
    if not period and (parts := _parts(tokens, at, language)) is not None:
        return _fraction(text, tokens, at, parts, language)
    if (share := share_of(token.norm)) is not None:
        return Figure(share, Kind.PERCENT, (), *span, weak=True)
    if (factor := multiple_of(token.norm)) is not None:
        counted = token.norm in _OFTEN
        return Figure(factor, Kind.TIMES, (), *span, weak=True, worded=counted)
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
        days = _period(tokens[index + 1].norm) if tokens[index].norm in words("per") else None
        if days:
            return replace(figure, per=days)
    return figure


def _period(word: str) -> float | None:
    quarter = abs((fraction_of(word) or 0) - 0.25) < 1e-9
    return 365 / 4 if quarter else days_of(word)


def _share_of_few(tokens: tuple[Token, ...], read: Read, language: str) -> Figure | None:
    """Read four out of five as a percentage."""
    ahead = [token.norm for token in tokens[read.last + 1 : read.last + 4]]
    link = next((n for n in (2, 1) if " ".join(ahead[:n]) in _OUT_OF), 0)
    whole = _small(ahead[link], language) if 0 < link < len(ahead) else 0
    if not read.value < whole <= 10 or read.value != int(read.value):
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
    if not half and not _smaller_comes(tokens, last + 1, days, language):
        return None
    span = (tokens[at].start, tokens[last + half].end, at, last + half)
    return Figure((1.5 if half else 1.0) * days, Kind.DURATION, (), *span, unit=unit, worded=True)


def _and_parts(tokens: tuple[Token, ...], at: int, language: str) -> tuple[float, int] | None:
    """Read the parts that go on a unit, and where they end: an hour and three quarters."""
    ahead = at + 2
    if ahead + 1 >= len(tokens) or tokens[at + 1].norm not in words("joiners"):
        return None
    count = _small(tokens[ahead].norm, language) or float(tokens[ahead].norm in words("one_of"))
    part = fraction_of(tokens[ahead + 1].norm)
    return (count * part, ahead + 1) if part and 0 < count < 1 / part else None


def _smaller_comes(tokens: tuple[Token, ...], at: int, days: float, language: str) -> bool:
    ahead = [token.norm for token in tokens[at : at + 3]]
    if len(ahead) < 3 or ahead[0] not in words("joiners"):
        return False
    number = tokens[at + 1].is_number or bool(numerals_of(ahead[1], language))
    return number and 0 < (days_of(ahead[2]) or 0) < days


def _none(tokens: tuple[Token, ...], at: int) -> Figure | None:
    """Read the nothing at an end of a range: to none, from zero."""
    before = tokens[at - 1].norm if at else ""
    if tokens[at].norm not in words("nothing") or before not in words("toward") | words("from"):
        return None
    if at + 1 < len(tokens) and tokens[at + 1].norm in words("decimal_point"):
        return None  # zero point six
    token = tokens[at]
    return Figure(0.0, Kind.COUNT, (), token.start, token.end, at, at)


def _set_phrase(tokens: tuple[Token, ...], at: int, language: str) -> Figure | None:
    return (
        _a_decade(tokens, at)
        or _often(tokens, at)
        or _none(tokens, at)
        or _unit_and_more(tokens, at, language)
    )


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
    return Figure(3650.0, Kind.DURATION, (), *span, Hedge.ABOUT, least=True, unit="years")


def _parts(tokens: tuple[Token, ...], at: int, language: str) -> tuple[float, int] | None:
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
    count = _small(tokens[at].norm, language) or float(tokens[at].norm in words("one_of"))
    return (count * part, 1) if part and 0 < count < 1 / part else None


def _fraction(
    text: str, tokens: tuple[Token, ...], at: int, parts: tuple[float, int], language: str
) -> Figure:
    part, taken = parts
    several = not any(abs(part - one) < 1e-9 for one in _PLAIN_PARTS)
    for ahead in range(at + taken + 1, min(at + taken + 4, len(tokens))):
        scale = numerals_of(tokens[ahead].norm, language)
        if scale and scale[0].multiplies and scale[0].value >= 1000:
            read = Read(part * scale[0].value, at, ahead, tokens[ahead].end, worded=True)
            return _with_unit(text, tokens, at, read, language)
        days = days_of(tokens[ahead].norm)
        if days and ahead < at + taken + (3 if part == _HALF else 4):
            span = (tokens[at].start, tokens[ahead].end, at, ahead)
            return Figure(part * days, Kind.DURATION, (), *span, weak=True)
        if not tokens[ahead].function:
            break
    span = (tokens[at].start, tokens[at + taken].end, at, at + taken)
    return Figure(part * 100, Kind.PERCENT, (), *span, Hedge.ABOUT, weak=not several)


def _with_unit(text: str, tokens: tuple[Token, ...], at: int, read: Read, language: str) -> Figure:
    start, end = tokens[at].start, read.end
    before = text[max(0, start - 4) : start]
    after = text[end : end + 2]
    least = after.startswith("+")
    hedge = Hedge.OVER if least else _hedge(text, tokens, at, read.last)
    figure = Figure(
        read.value,
        Kind.COUNT,
        (),
        start,
        end,
        at,
        read.last,
        hedge,
        least=least,
        worded=read.worded,
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


def _hedge(text: str, tokens: tuple[Token, ...], at: int, last: int) -> Hedge:
    if text[max(0, tokens[at].start - 1) : tokens[at].start] in {"~", "\u2248"}:
        return Hedge.ABOUT
    before = [tokens[i].norm for i in range(max(0, at - 2), at)]
    after = [token.norm for token in tokens[last + 1 : last + 3]]
    if any(norm in words("hedge_over") for norm in before):
        return Hedge.OVER
    if any(norm in words("hedge_under") for norm in before):
        return Hedge.UNDER
    about = any(norm in words("hedge_about") for norm in before)
    return Hedge.ABOUT if about or after == ["or", "so"] or "odd" in after[:1] else Hedge.EXACT


def _worded_unit(
    text: str, tokens: tuple[Token, ...], figure: Figure, read: Read, language: str
) -> Figure:
    ahead = list(tokens[read.last + 1 : read.last + 4])
    kind, taken = _kind_said([token.norm for token in ahead])
    if kind is not None:
        return replace(figure, kind=kind, end=ahead[taken - 1].end, last=read.last + taken)
    for token in ahead[: 2 if ahead and ahead[0].norm in words("full_days") else 1]:
        # Swedish tells år, a year, from är, is, by its ring alone.
        if (days := days_of(token.norm)) is not None and token.raw.lower() != "är":
            return replace(
                figure,
                value=days * figure.value,
                kind=Kind.DURATION,
                unit=token.norm,
                end=token.end,
                last=read.last + 1 + ahead.index(token),
                weak=read.worded and figure.value == 1 and language != "en",
            )
    if ahead and (measured := _measured(figure, ahead)) is not None:
        return measured
    if _is_year(tokens, figure, ahead):
        return replace(figure, kind=Kind.YEAR)
    nouns = _nouns(text, read.end, ahead, language)
    weak = read.worded and figure.value <= 2
    return replace(figure, nouns=nouns, weak=weak)


def _measured(figure: Figure, ahead: list[Token]) -> Figure | None:
    """Read a figure with its unit of measure: 30 cm, four thousand square metres."""
    norms = [token.norm for token in ahead]
    squared = norms[0] in words("squared")
    metric = metric_of(norms[squared]) if len(norms) > squared else None
    if metric is None:
        return None
    base, factor = metric
    if squared or (norms[1:2] and norms[1] in words("squared")):
        base, factor, squared = "square", factor**2, True
    unit = ahead[squared]
    last = figure.last + 1 + squared
    value = figure.value * factor
    return replace(figure, value=value, nouns=(base,), unit=unit.norm, end=unit.end, last=last)


def _kind_said(norms: list[str]) -> tuple[Kind | None, int]:
    """Give the kind that the next words name, and how many words that takes."""
    if not norms:
        return None, 0
    if norms[0] in words("percent"):
        return Kind.PERCENT, 1
    if norms[:2] in (["per", "cent"], ["pour", "cent"], ["por", "ciento"]):
        return Kind.PERCENT, 2
    for taken, norm in enumerate(norms[:2], 1):
        if norm in words("currencies"):
            return Kind.MONEY, taken
        if norm not in words("of"):
            break
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


def _inherit(
    text: str, figures: tuple[Figure, ...], tokens: tuple[Token, ...], language: str
) -> tuple[Figure, ...]:
    """Let the bare end of a range take the other end's unit: from 9 working days to 4."""
    given = list(figures)

    def linked(early: Figure, late: Figure) -> bool:
        between = tokens[early.last + 1 : late.first]
        return _is_range(text[early.end : late.start], [t.norm for t in between], language) and (
            Kind.YEAR not in {early.kind, late.kind}
        )

    for here, figure in enumerate(figures):
        if figure.kind is not Kind.COUNT or figure.nouns:
            continue
        if here and linked(given[here - 1], figure):
            given[here] = _like(figure, given[here - 1])
        elif here + 1 < len(figures) and linked(figure, figures[here + 1]):
            given[here] = _like(figure, figures[here + 1])
    return tuple(given)


def _is_range(text: str, norms: list[str], language: str) -> bool:
    """Whether what stands between two figures makes them the ends of one range."""
    if not norms:  # 10-15%, 61 -> 38 days
        return text.strip() in {"-", "\u2013", "->", "\u2192", "=>", "/"}
    if len(norms) > 6:
        return False
    if " ".join(norms[-2:]) in _RATHER_THAN or " ".join(norms[-3:]) in _RATHER_THAN:
        return True
    return norms[-1] in words("range") and not (language == "en" and norms[-1] == "a")


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
