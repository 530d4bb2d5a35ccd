"""How others had it before the speaker's deed: they'd said no to it twice, then I got it through.

English tells that by the past perfect with somebody or something else as the subject. It is no
outcome of the deed, unless the sentence says that it came of it (in the end they had refused).
"""

from grading.checks import Sight
from grading.claims import Unit
from grading.lexicon import is_past
from grading.wordlists import pattern

_BOOK = "backdrop.txt"
_AFTER = 3  # words from `had` to the participle
_TAKES_UP = 1  # statements between what was before and a deed that takes it up


def stood_so_before(sight: Sight, number: int) -> bool:
    """Whether a statement only tells what others had done before what the speaker did."""
    unit = sight.unit(number)
    return _had_been(unit) and any(
        _is_own_deed(sight, other, number) for other in range(len(sight.vocabulary.units))
    )


def _had_been(unit: Unit) -> bool:
    """Whether a statement is in the past perfect, of others, and tells no end of anything."""
    if pattern("as_outcome", _BOOK).search(unit.folded):
        return False
    for found in pattern("had", _BOOK).finditer(unit.folded):
        after = [t for t in unit.tokens if t.start - unit.start >= found.end()][:_AFTER]
        if any(is_past(token.norm) for token in after):
            return pattern("first_subject").search(unit.folded[: found.end()]) is None
    return False


def _is_own_deed(sight: Sight, number: int, before: int) -> bool:
    """Whether a statement tells what the speaker did, of the point or of what had been before."""
    unit = sight.unit(number)
    if number == before or unit.denial is not None or unit.wish:
        return False
    voiced = pattern("first_subject").search(unit.folded) is not None
    if not voiced or pattern("attempt", _BOOK).search(unit.folded):
        return False
    here = abs(unit.sentence - sight.unit(before).sentence) <= 1
    takes_up = 0 < number - before <= _TAKES_UP and pattern("them", _BOOK).search(unit.folded)
    return here and (sight.shares.get(number, 0.0) > 0 or takes_up is not None)
