"""How long a thing took, told by a sentence that takes it up: I did that in fourteen months."""

from collections.abc import Iterator

from grading.checks import Difference, Sight, quoted
from grading.claims import Unit
from grading.figures import Figure, Kind
from grading.model import Discrepancy
from grading.sameness import same_amount
from grading.wordlists import pattern

_BOOK = "lasted.txt"
_TOLD = 0.3
_OTHERS = 0.15
_REACH = 4  # words from the taking up to the time


def took_otherwise(sight: Sight) -> Difference | None:
    """Find another time told for a deed that was taken up than the one that the point gives it."""
    own = [f for f in sight.terms.figures if _is_time_taken(sight, f)]
    if len(own) != 1 or sight.foreign or sight.match.recall < _TOLD:
        return None
    heard = [f for unit in sight.vocabulary.units for f in unit.figures]
    if any(same_amount(f, own[0]) for f in heard):
        return None
    for number, unit in _taking_up(sight):
        for figure in unit.figures:
            if figure.kind is Kind.DURATION and _is_bound(unit, figure):
                said, documented = quoted(unit, figure), sight.documented(own[0])
                return Difference(Discrepancy.NUMBER, said, documented, number)
    return None


def _is_time_taken(sight: Sight, figure: Figure) -> bool:
    before = sight.terms.text.folded[: figure.start]
    within = pattern("time_taken", _BOOK).search(before) is not None
    return figure.kind is Kind.DURATION and within


def _taking_up(sight: Sight) -> Iterator[tuple[int, Unit]]:
    """Give the statements right after one that tells the point, but for those of other points."""
    for number, unit in enumerate(sight.vocabulary.units):
        if number - 1 not in sight.match.units or unit.wish or unit.denial is not None:
            continue
        shares = (sight.vocabulary.shares(one).get(number, 0.0) for one in sight.rest)
        if all(share < _OTHERS for share in shares):
            yield number, unit


def _is_bound(unit: Unit, figure: Figure) -> bool:
    """Whether a time is how long what is taken up took."""
    low, high = figure.start - unit.start, figure.end - unit.start
    before, after = unit.folded[: max(0, low)], unit.folded[max(0, high) :]
    if pattern("time_of_else", _BOOK).match(after):
        return False
    found = list(pattern("deed_taken_up", _BOOK).finditer(before))
    return bool(found) and len(before[found[-1].end() :].split()) <= _REACH
