"""Not all of them, told of a point that itself says only some: I don't do every cow any more."""

from grading.claims import Unit
from grading.terms import Terms
from grading.wordlists import pattern

_BOOK = "selective.txt"


def restricts(terms: Terms, unit: Unit) -> bool:
    """Whether a denial only says that not all were taken, of a point that tells of choosing."""
    if unit.denial is None or not pattern("choosing", _BOOK).search(terms.text.folded):
        return False
    return pattern("not_all", _BOOK).search(unit.folded[unit.denial :]) is not None
