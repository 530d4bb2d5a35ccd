"""More than planned told for less than planned: twice as long, for half the time."""

from collections.abc import Iterator

from grading.checks import Difference, Sight
from grading.claims import Unit
from grading.model import Discrepancy
from grading.wordlists import pattern

_SIDES = (("less_than_planned", "more_than_planned"), ("more_than_planned", "less_than_planned"))

_CLAUSES = 2  # before a statement that may tell when it was so


def other_side_of_plan(sight: Sight) -> Difference | None:
    """Find the other side of what was planned or usual than the one that a point tells."""
    if sight.foreign:
        return None
    point = sight.terms.text.folded
    near = list(_about(sight))
    for own, other in _SIDES:
        documented = pattern(own).search(point)
        if documented is None or any(_is_told(own, unit) for _, unit in near):
            continue
        for number, unit in near:
            found = pattern(other).search(unit.folded)
            if found and unit.denial is None and not stood_before(sight, number):
                return Difference(
                    Discrepancy.DIRECTION, found.group().strip(), documented.group(), number
                )
    return None


def _is_told(side: str, unit: Unit) -> bool:
    """Whether a statement tells a side of the plan: six weeks early, for ahead of schedule."""
    early = side == "less_than_planned" and pattern("early_told").search(unit.folded)
    return bool(early or pattern(side).search(unit.folded))


def stood_before(sight: Sight, number: int) -> bool:
    """Whether a statement tells how things stood before one came, or of another one than this."""
    here = sight.unit(number)
    if pattern("came_to_an_end").search(here.folded):
        return False
    beside = sight.vocabulary.units[max(0, number - _CLAUSES) : number + 1]
    frame = [unit for unit in beside if unit.sentence == here.sentence]
    return any(pattern("stood_before").search(unit.folded) for unit in frame)


def _about(sight: Sight) -> Iterator[tuple[int, Unit]]:
    """Give the statements that speak of a point and of the sentences right around."""
    here = {sight.unit(number).sentence for number in sight.match.units}
    for number, unit in enumerate(sight.vocabulary.units):
        if any(abs(unit.sentence - one) <= 1 for one in here) and sight.is_about(number):
            yield number, unit
