"""The time a count is told for: 60 a term, for 60 a week; 1.8 million a year, for over four.

Figures of one amount agree only where they are of one period. What is told of no period agrees with
any.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from math import inf

from grading.checks import Difference, Sight, quoted
from grading.claims import Prepared, Unit
from grading.figures import Figure, Kind
from grading.marked import marked
from grading.model import Discrepancy
from grading.sameness import same_amount
from grading.units import days_of_period
from grading.wordlists import pattern

_APART = 1.4  # times longer, for a period to be another one
_TOLD = 0.15


def other_period(sight: Sight) -> Difference | None:
    """Find an amount of the point told for another stretch of time than its own."""
    own = [(figure, days) for figure, days in _timed(sight.terms.text) if _counts(figure)]
    if not own:
        return None
    near = [(n, f, d) for n, unit in _about(sight) for f, d in _timed(unit)]
    for documented, true in own:
        told = [(n, f, d) for n, f, d in near if _is_as_much(f, documented)]
        if any(_agree(days, true) for _, _, days in told):
            continue
        for number, figure, _ in told:
            quote = quoted(sight.unit(number), figure)
            return Difference(Discrepancy.NUMBER, quote, sight.documented(documented), number)
    return None


def _agree(one: float, other: float) -> bool:
    """Whether two periods are one; a sum of all agrees with that over any stretch of time."""
    if inf in (one, other):
        return min(one, other) < 0 or one == other
    return max(abs(one), abs(other)) <= _APART * min(abs(one), abs(other))


def _about(sight: Sight) -> Iterator[tuple[int, Unit]]:
    """Give the statements that speak of a point, but for those with too little of it."""
    for number, unit in sight.near_units():
        told = sight.shares_of_sentences[unit.sentence] >= _TOLD or number in sight.match.units
        if told and unit.denial is None:
            yield number, unit


def _counts(figure: Figure) -> bool:
    return figure.kind in {Kind.COUNT, Kind.MONEY} and not figure.weak and figure.value > 1


def _is_as_much(said: Figure, own: Figure) -> bool:
    """Whether two figures are of one amount, whatever time they are told for."""
    bare = replace(said, per=0.0), replace(own, per=0.0)
    return _counts(said) and same_amount(*bare)


def _timed(text: Prepared | Unit) -> list[tuple[Figure, float]]:
    """Give each figure that is told for a time, with that time in days.

    A stretch of time that a sum is of is below zero, a sum of all endless.
    """
    found: list[tuple[Figure, float]] = []
    for figure in text.figures:
        days = _rate(text, figure) or -_total(text, figure) or _whole(text, figure)
        if days:
            found.append((figure, days))
    return found


def _rate(text: Prepared | Unit, figure: Figure) -> float:
    """Give the days of a period that comes round: 31 a year, sixty each term."""
    plain = [f for f in text.figures if f.kind is not Kind.OFTEN]
    found = pattern("rate_told").search(marked(text, figure, others=plain))
    told = next((one for one in found.groups() if one), "") if found else ""
    return days_of_period(told) if told else 0.0


def _whole(text: Prepared | Unit, figure: Figure) -> float:
    """Give an endless time for a sum that is told to be all there was: 250,000 in total."""
    return inf if pattern("sum_of_all").search(marked(text, figure)) else 0.0


def _total(text: Prepared | Unit, figure: Figure) -> float:
    """Give the days of a stretch of time that a sum is of: over four years."""
    for one, other in pairwise(text.figures):
        if figure is one and other.kind is Kind.DURATION and _links(text, one, other):
            return other.value
        if figure is other and one.kind is Kind.DURATION and _opens(text, one, other):
            return one.value
    return 0.0


def _links(text: Prepared | Unit, figure: Figure, time: Figure) -> bool:
    base = text.start if isinstance(text, Unit) else 0
    between = text.folded[max(0, figure.end - base) : max(0, time.start - base)]
    return pattern("total_over").search(between) is not None


def _opens(text: Prepared | Unit, time: Figure, figure: Figure) -> bool:
    base = text.start if isinstance(text, Unit) else 0
    before = text.folded[: max(0, time.start - base)]
    between = text.folded[max(0, time.end - base) : max(0, figure.start - base)]
    near = re.fullmatch(r"[\s,]*(?:(?:that|it|i|we|this)\S*\s+)?(?:\w+\s+){0,2}", between)
    return near is not None and pattern("total_over").search(before) is not None
