"""Figures that belong together: ends of a range, a time in two units, a mark and its scale."""

from dataclasses import replace

from grading.amounts import is_half
from grading.figures import Figure, Kind
from grading.periods import MINUTES
from grading.tokens import Token
from grading.units import days_of, metric_of
from grading.wordlists import words

_RATHER_THAN = frozenset(
    {"instead of", "rather than", "down from", "up from", "au lieu de", "en lugar de",
     "en vez de", "istallet for", "statt", "anstatt", "where it was", "from the former"}
)  # fmt: skip
_OUT_OF_BEST = frozenset({"out of", "/", "von", "sur", "sobre", "av", "/ "})


def is_best(mark: Figure, best: Figure, text: str) -> bool:
    """Whether a figure only tells the scale of the one before it: 4.4 out of 5."""
    between = text[mark.end : best.start].strip().lower()
    return between in _OUT_OF_BEST and mark.value <= best.value <= 100


def added_up(text: str, figures: list[Figure], tokens: tuple[Token, ...]) -> tuple[Figure, ...]:
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
        elif before and _is_half_more(before, figure, tokens):
            value = before.value + (days_of(before.unit) or 0) / 2
            kept[-1] = replace(before, value=value, end=figure.end, last=figure.last, weak=False)
        elif before and _are_minutes(text, before, figure, tokens):
            value, end = before.value + figure.value / 1440, figure.end
            kept[-1] = replace(before, value=value, end=end, last=figure.last, weak=False)
        else:
            kept.append(figure)
    return tuple(kept)


def _is_half_more(time: Figure, figure: Figure, tokens: tuple[Token, ...]) -> bool:
    """Whether half a unit goes on a time: deux ans et demi, dos años y medio, two years and a half.

    Half of something, in English, is told of what comes after it.
    """
    said = tokens[figure.last].norm
    if time.kind is not Kind.DURATION or not time.unit or not is_half(said):
        return False
    between = [token.norm for token in tokens[time.last + 1 : figure.first]]
    joined = [norm for norm in between if norm != time.unit and norm not in words("one_of")]
    after = tokens[figure.last + 1 : figure.last + 2]
    whole = words("of") | words("determiners")
    part = said == _HALF and bool(after) and after[0].norm in whole
    return len(joined) == 1 and joined[0] in words("joiners") and not part


_HALF = "half"


def _are_minutes(text: str, hours: Figure, figure: Figure, tokens: tuple[Token, ...]) -> bool:
    """Whether a bare number after hours is one of minutes: two hours twenty, une heure vingt."""
    between = [token.norm for token in tokens[hours.last + 1 : figure.first]]
    bare = figure.kind is Kind.COUNT and not figure.nouns and figure.value in MINUTES
    unit = abs((days_of(hours.unit) or 0) - 1 / 24) < 1e-9 and hours.kind is Kind.DURATION
    after = tokens[figure.last + 1 : figure.last + 2]
    ends = not after or after[0].function or text[figure.end : after[0].start].strip() != ""
    joined = not between or (len(between) == 1 and between[0] in words("joiners"))
    return bare and unit and joined and ends and "," not in text[hours.end : figure.start]


def _goes_on(one: Figure, other: Figure, tokens: tuple[Token, ...]) -> bool:
    if not one.kind is other.kind is Kind.DURATION or not one.unit or not other.unit:
        return False
    smaller = (days_of(other.unit) or 0) < (days_of(one.unit) or 0)
    between = [token.norm for token in tokens[one.last + 1 : other.first]]
    rest = [norm for norm in between if norm != one.unit and norm not in words("joiners")]
    return smaller and not rest and len(between) <= 3  # the unit, and, an article


def inherit(
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
