"""A deed that one claims by a pronoun beside another's part in it: they run it, I began it."""

from grading.checks import Sight
from grading.deeds import tells_deed
from grading.wordlists import pattern

_BOOK = "claimed.txt"


def is_claimed_beside(sight: Sight, number: int) -> bool:
    """Whether the speaker claims the point's deed in the same sentence or one right beside it."""
    here = sight.unit(number).sentence
    return any(
        claims_it(sight, other)
        for other, unit in enumerate(sight.vocabulary.units)
        if other != number and abs(unit.sentence - here) <= 1
    )


def claims_it(sight: Sight, number: int) -> bool:
    """Whether a statement claims what was just spoken of: I started it, bringing it in was my idea.

    The verb is the point's own, or it is what is called one's own doing.
    """
    unit = sight.unit(number)
    if unit.wish or unit.denial is not None:
        return False
    if pattern("doing_it_was_mine", _BOOK).search(unit.folded):
        return True
    return bool(pattern("i_did_it", _BOOK).search(unit.folded)) and tells_deed(sight, number)
