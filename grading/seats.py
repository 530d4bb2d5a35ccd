"""A plain seat on something told for heading it: just an ordinary member, for chairs the group."""

from grading.checks import Difference, Sight
from grading.model import Discrepancy
from grading.wordlists import pattern

_BOOK = "standing.txt"
_TOLD = 0.4


def only_a_seat(sight: Sight) -> Difference | None:
    """Find the speaker a mere member, or another one heading it, where a point has them head it."""
    headed = pattern("heads_it", _BOOK).match(sight.terms.text.folded)
    if headed is None or sight.foreign or sight.match.recall < _TOLD:
        return None
    if any(pattern("heads_told", _BOOK).search(unit.folded) for _, unit in sight.and_after):
        return None
    for number, unit in sight.and_after:
        found = pattern("only_a_seat", _BOOK).search(unit.folded)
        if found and unit.denial is None and not unit.wish:
            return Difference(Discrepancy.SCOPE, found.group(), headed.group(), number)
    return None
