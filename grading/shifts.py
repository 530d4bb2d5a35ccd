"""By how much a thing changed, told for what it came to, or the reverse: 75 off, for down to 75.

A figure told as a size (knocked 75 off, five down, 30 % less) is held against the difference of the
point's two ends, one told as an end against the end; a share of what was is held against what a
change by a share leaves.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from grading.checks import Difference, Sight, quoted
from grading.claims import Unit
from grading.figures import Figure, Kind
from grading.likeness import same_sense
from grading.marked import marked
from grading.model import Discrepancy
from grading.sameness import same_amount
from grading.terms import Terms
from grading.turned import End, ends_of
from grading.wordlists import pattern

_WHOLE, _HALF = 100.0, 50.0
_TOLD = 0.3


@dataclass(frozen=True, slots=True)
class Shift:
    """A point's change: what was, what came, and how much lies between."""

    begin: Figure
    finish: Figure
    size: Figure


def shift_of(terms: Terms) -> Shift | None:
    """Give the change that a point tells by its two ends."""
    ends = {end: figure for figure, end in ends_of(terms.text.tokens, terms.text.figures)}
    if len(ends) < len(End) or ends[End.BEFORE].kind is not ends[End.AFTER].kind:
        return None
    begin, finish = ends[End.BEFORE], ends[End.AFTER]
    size = replace(finish, value=abs(begin.value - finish.value))
    return Shift(begin, finish, size) if size.value and finish.value else None


def size_for_end(sight: Sight) -> Difference | None:
    """Find how much was taken away or added told for what was left, or the reverse."""
    shift = shift_of(sight.terms)
    if shift is None:
        return None
    near = list(_about(sight))
    heard = [figure for _, unit in near for figure in unit.figures]
    for number, unit in near:
        for figure in unit.figures:
            others = [one for one in heard if one is not figure]
            told = sight.shares.get(number, 0.0) >= _TOLD
            if not _is_of(figure, shift) or not (told or _holds(others, shift.begin)):
                continue
            if _is_confused(unit, figure, shift, others):
                documented = sight.documented(shift.finish)
                return Difference(Discrepancy.NUMBER, quoted(unit, figure), documented, number)
    return None


def _is_confused(unit: Unit, figure: Figure, shift: Shift, others: list[Figure]) -> bool:
    if same_amount(shift.size, shift.finish):
        return False  # halved: both are one
    is_size, is_end = is_told_as_size(unit, figure), _is_told_as_end(unit, figure)
    if is_size == is_end:
        return False
    true, false = (shift.size, shift.finish) if is_size else (shift.finish, shift.size)
    rightly = is_size and _holds(others, shift.finish)
    return same_amount(figure, false) and not same_amount(figure, true) and not rightly


def is_told_as_size(unit: Unit, figure: Figure) -> bool:
    """Whether a figure tells by how much something changed."""
    return pattern("size_of_change").search(marked(unit, figure)) is not None


def _is_told_as_end(unit: Unit, figure: Figure) -> bool:
    return pattern("end_of_change").search(marked(unit, figure)) is not None


def _is_of(figure: Figure, shift: Shift) -> bool:
    """Whether a figure may be one of a change: of its kind or bare, and counting no other thing."""
    if figure.kind not in {shift.begin.kind, Kind.COUNT}:
        return False
    counted = [n for n in figure.nouns if shift.begin.nouns]
    return not figure.nouns or any(same_sense(a, b) for a in counted for b in shift.begin.nouns)


def _holds(figures: Iterable[Figure], sought: Figure) -> bool:
    return any(same_amount(one, sought) for one in figures)


def _about(sight: Sight) -> Iterator[tuple[int, Unit]]:
    """Give the statements of the sentences that tell a point, and of the one right after each."""
    about = {sight.unit(number).sentence for number in sight.match.units}
    for number, unit in enumerate(sight.vocabulary.units):
        if unit.sentence in about or (unit.sentence - 1 in about and sight.is_about(number)):
            yield number, unit


def restated(terms: Terms, units: Iterable[Unit]) -> list[Figure]:
    """Give a point's figures that were told by what follows: 45 of 120 days taken out, to 75."""
    said = [(unit, figure) for unit in units for figure in unit.figures]
    shift, share = shift_of(terms), _share_of(terms)
    if shift is not None and _holds((figure for _, figure in said), shift.begin):
        for unit, figure in said:
            right = _is_of(figure, shift) and same_amount(figure, shift.size)
            if right and not same_amount(figure, shift.finish) and is_told_as_size(unit, figure):
                return [shift.begin, shift.finish]
    if share is not None and any(
        same_amount(figure, share.left) and is_left(unit, figure) for unit, figure in said
    ):
        return [share.stated]
    return []


@dataclass(frozen=True, slots=True)
class Share:
    """A change told as a share: how it is `stated`, and what it leaves of what was."""

    stated: Figure
    left: Figure


def _share_of(terms: Terms) -> Share | None:
    for figure in terms.figures:
        if figure.kind is not Kind.PERCENT:
            continue
        told = marked(terms.text, figure)
        if pattern("left_of_it").search(told) and not pattern("taken_of_it").search(told):
            return Share(figure, figure)
        if pattern("share_lost").search(told) and figure.value < _WHOLE:
            return Share(figure, replace(figure, value=_WHOLE - figure.value))
    return None


def is_left(unit: Unit, figure: Figure) -> bool:
    """Whether a share is told as what is left of what was: 30 percent of what they used to get."""
    told = marked(unit, figure)
    if figure.kind is not Kind.PERCENT or pattern("taken_of_it").search(told):
        return False
    if pattern("gone_of_it").search(told):
        return False
    return pattern("left_of_it").search(told) is not None


def left_for_lost(sight: Sight) -> Difference | None:
    """Find a fall by a share told as what was left of it: 30 percent of it, for 30 percent off."""
    share = _share_of(sight.terms)
    if share is None or same_amount(share.left, replace(share.left, value=_HALF)):
        return None
    for number, unit in _about(sight):
        for figure in unit.figures:
            if figure.kind is not Kind.PERCENT or not same_amount(figure, share.stated):
                continue
            left = is_left(unit, figure) and not _is_gone(sight, number)
            lost = not left and is_told_as_size(unit, figure)
            if (left and not same_amount(figure, share.left)) or (
                lost and same_amount(share.left, share.stated)
            ):
                documented = sight.documented(share.stated)
                return Difference(Discrepancy.NUMBER, quoted(unit, figure), documented, number)
    return None


def _is_gone(sight: Sight, number: int) -> bool:
    """Whether the clause after a statement says that it is no more: we don't use any more."""
    after = sight.vocabulary.units[number + 1 : number + 2]
    sentence = sight.unit(number).sentence
    return any(
        unit.sentence == sentence and pattern("used_no_more").search(unit.folded) for unit in after
    )
