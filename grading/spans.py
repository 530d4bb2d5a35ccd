"""How long a documented span of years was told to last: three years, for 2011 to 2017."""

import re
from collections.abc import Iterator
from itertools import pairwise

from grading.checks import Difference, Sight, quoted
from grading.claims import Unit
from grading.figures import Figure, Hedge, Kind
from grading.marked import marked
from grading.model import Discrepancy
from grading.sameness import same_amount
from grading.terms import Terms
from grading.tokens import tokenize
from grading.wordlists import pattern

_YEAR = 365.0
_ROUND = 1.0  # years that months at both ends may come to
_TOLD = 0.3
_LINK = re.compile(r"\W*(?:to|until|till|through|and|bis|a|au|jusqu'en|hasta|till|och)?\W*")


def other_span(sight: Sight) -> Difference | None:
    """Find a time told for how long something lasted that its two documented years rule out."""
    span = _span_of(sight.terms)
    if span is None:
        return None
    first, last = span
    years = last.value - first.value
    about = list(_about(sight))
    if _is_rightly_told(about, first, last):
        return None
    for number, unit in about:
        if unit.denial is not None:
            continue
        for figure in unit.figures:
            if not _lasted(unit, figure, sight.terms) or sight.belongs_elsewhere(number, figure):
                continue
            own = any(same_amount(figure, one) for one in sight.terms.figures)
            if not own and not _is_as_long(figure, years) and figure.hedge is not Hedge.VAGUE:
                text = sight.terms.text.text[first.start : last.end]
                return Difference(Discrepancy.DATE, quoted(unit, figure), text, number)
    return None


def _span_of(terms: Terms) -> tuple[Figure, Figure] | None:
    """Give the only two years of a point where they begin and end one time."""
    years = [figure for figure in terms.figures if figure.kind is Kind.YEAR]
    if len(years) != len(("first", "last")):
        return None
    for one, other in pairwise(years):
        between = terms.text.folded[one.end : other.start]
        if other.value > one.value and _LINK.fullmatch(between):
            return one, other
    return None


def _is_rightly_told(about: list[tuple[int, Unit]], first: Figure, last: Figure) -> bool:
    """Whether both years or the right length are told, so that another time is of a part of it."""
    told = [figure for _, unit in about for figure in unit.figures if unit.denial is None]
    both = all(any(same_amount(figure, year) for figure in told) for year in (first, last))
    return both or any(_is_as_long(figure, last.value - first.value) for figure in told)


def _is_as_long(figure: Figure, years: float) -> bool:
    apart = abs(figure.value / _YEAR - years)
    return figure.kind is Kind.DURATION and apart <= _ROUND + 0.1 * years


def _lasted(unit: Unit, figure: Figure, terms: Terms) -> bool:
    """Whether a time tells how long the speaker was there: after three years I left."""
    if figure.kind is not Kind.DURATION or figure.weak or figure.value < _YEAR / 2:
        return False
    text = marked(unit, figure)
    return pattern("lasted").search(text) is not None or _was_for(text, terms)


def _was_for(text: str, terms: Terms) -> bool:
    """Whether one was that long what a point tells, or there: I was a buyer for two years."""
    found = pattern("was_for").search(text)
    if found is None:
        return False
    known = {token.stem for token in terms.text.tokens if token.is_content}
    named = {t.stem for t in tokenize(found.group(1), terms.text.language) if t.is_content}
    there = pattern("lasted_there").search(found.group())
    return there is not None or bool(known & named)


def _about(sight: Sight) -> Iterator[tuple[int, Unit]]:
    """Give the statements of the sentences that tell enough of a point, or one of its years."""
    years = [figure for figure in sight.terms.figures if figure.kind is Kind.YEAR]
    near = list(sight.near_units())
    told = {unit.sentence for number, unit in near if sight.shares.get(number, 0.0) >= _TOLD}
    dated = {
        u.sentence for _, u in near for f in u.figures if any(same_amount(f, y) for y in years)
    }
    for number, unit in enumerate(sight.vocabulary.units):
        there = pattern("lasted_there").search(unit.folded) or not unit.names
        goes_on = unit.sentence - 1 in told and there
        if (unit.sentence in told or unit.sentence in dated or goes_on) and sight.is_about(number):
            yield number, unit
