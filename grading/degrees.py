"""How good, how much and how high up: a point's high degree told as a low one, or a low as high."""

from grading.checks import Difference, Sight
from grading.model import Discrepancy
from grading.wordlists import pattern

_TOLD = 0.3
_SCALES = (
    # what the point says, what rules it out, what it is called
    ("skill_high", "skill_low", Discrepancy.NAME),
    ("skill_low", "skill_high", Discrepancy.NAME),
    ("most_of_it", "least_of_it", Discrepancy.NUMBER),
    ("least_of_it", "most_of_it", Discrepancy.NUMBER),
    ("often", "rarely", Discrepancy.NUMBER),
    ("headed", "lowly", Discrepancy.SCOPE),
)


def other_degree(sight: Sight) -> Difference | None:
    """Find the other end of a scale where the point tells one end: a few words, for fluent."""
    if sight.foreign:
        return None
    own = sight.terms.text.folded
    said = " ".join(unit.folded for _, unit in sight.near_units())
    for high, low, kind in _SCALES:
        documented = pattern(high).search(own)
        if documented is None or pattern(low).search(own) or pattern(high).search(said):
            continue
        for number, unit in sight.near_units():
            found = pattern(low).search(unit.folded)
            if found and sight.shares.get(number, 0.0) >= _TOLD and unit.denial is None:
                return Difference(kind, found.group(), documented.group(), number)
    return None
