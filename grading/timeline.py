"""A change told from its end to its start over several statements: it was six, it is fourteen.

Each of the two figures of a point's change is dated by the words around it, and by the tense where
no word tells; a change is reversed where its end is told as the past and its start as what came.
"""

from itertools import product

from grading.checks import Difference, Sight
from grading.claims import Unit
from grading.figures import Figure, Kind
from grading.model import Discrepancy
from grading.sameness import same_amount
from grading.turned import End, ends_of
from grading.wordlists import pattern

_TOLD = 0.2

_Place = tuple[int, Figure]


def told_backwards(sight: Sight) -> Difference | None:
    """Find a point's change with its two ends dated the other way about."""
    change = _change(sight)
    if change is None or sight.match.recall < _TOLD:
        return None
    begin, finish = change
    near = _near(sight)
    starts = [(n, f) for n, f in near if same_amount(f, begin) and not same_amount(f, finish)]
    closes = [(n, f) for n, f in near if same_amount(f, finish) and not same_amount(f, begin)]
    dated = [
        (start, close, _dates(sight, start, close)) for start, close in product(starts, closes)
    ]
    if any(dates == (End.BEFORE, End.AFTER) for _, _, dates in dated):
        return None
    for (number, figure), _, dates in dated:
        if dates == (End.AFTER, End.BEFORE):
            unit = sight.unit(number)
            quote = unit.text[figure.start - unit.start : figure.end - unit.start]
            return Difference(Discrepancy.DIRECTION, quote, sight.terms.text.text, number)
    return None


def _change(sight: Sight) -> tuple[Figure, Figure] | None:
    point = sight.terms.text
    ends = {end: figure for figure, end in ends_of(point.tokens, point.figures)}
    if len(ends) < len(End) or same_amount(ends[End.BEFORE], ends[End.AFTER]):
        return None
    begin, finish = ends[End.BEFORE], ends[End.AFTER]
    of_two_things = begin.nouns and finish.nouns and not set(begin.nouns) & set(finish.nouns)
    return (begin, finish) if begin.kind is finish.kind and not of_two_things else None


def _near(sight: Sight) -> list[_Place]:
    """Give the figures of the sentences that tell a point, and of those beside them."""
    if not sight.match.units:
        return []
    units = sight.vocabulary.units
    first = units[sight.match.units[0]].sentence - 1
    last = units[sight.match.units[-1]].sentence + 1
    return [
        (number, figure)
        for number, unit in enumerate(units)
        if first <= unit.sentence <= last
        for figure in unit.figures
        if figure.kind is not Kind.YEAR
    ]


def _dates(sight: Sight, start: _Place, close: _Place) -> tuple[End | None, End | None]:
    return _date(sight, start, close), _date(sight, close, start)


def _date(sight: Sight, place: _Place, other: _Place) -> End | None:
    """Tell whether a figure is what was or what came, by the words on its side of the other."""
    before, after = _around(sight, place, other)
    at_once = _one_of("figure_was", "figure_came", before)
    return (
        at_once
        or _one_of("dated_was", "dated_came", f"{before} \u2026 {after}")
        or _one_of("tense_was", "tense_came", before)
    )


def _one_of(was: str, came: str, text: str) -> End | None:
    """Give the end that is told, unless both or none are."""
    earlier, later = pattern(was).search(text), pattern(came).search(text)
    if bool(earlier) == bool(later):
        return None
    return End.BEFORE if earlier else End.AFTER


def _around(sight: Sight, place: _Place, other: _Place) -> tuple[str, str]:
    """Give what stands before and after a figure in its sentence, up to the other figure.

    What stands between the two is the second one's, but for the first clause of it.
    """
    mates = _sentence(sight, place[0])
    low, high = mates[0].start, mates[-1].end
    one, two = place[1], other[1]
    pieces = [(unit.start, unit.folded) for unit in mates]
    if low <= two.start < high and two.start < one.start:
        own_clause = max((at for at, _ in pieces if at <= one.start), default=low)
        low = max(two.end, own_clause) if own_clause > two.start else two.end
    if low <= two.start < high and two.start > one.start:
        end_clause = min((unit.end for unit in mates if unit.end > one.start), default=high)
        high = end_clause if end_clause <= two.start else one.end
    before = _cut(mates, low, one.start).removesuffix("close to").removesuffix("near to")
    return before, _cut(mates, one.end, high)


def _sentence(sight: Sight, number: int) -> list[Unit]:
    sentence = sight.unit(number).sentence
    return [unit for unit in sight.vocabulary.units if unit.sentence == sentence]


def _cut(units: list[Unit], low: int, high: int) -> str:
    tokens = [t.norm for unit in units for t in unit.tokens if low <= t.start and t.end <= high]
    return " ".join(tokens)
