"""What came before a thing told to have come after it: only when patients had been through it."""

from grading.checks import Difference, Sight
from grading.likeness import same_sense
from grading.model import Discrepancy
from grading.tokens import Token
from grading.wordlists import pattern

_BOOK = "standing.txt"
_TOLD = 0.3
_REACH = 8  # words after `before` that tell what came later


def came_too_late(sight: Sight) -> Difference | None:
    """Find told that what a point came before had happened already."""
    point = sight.terms.text
    own = pattern("came_before", _BOOK).search(point.folded)
    if own is None or sight.foreign or sight.match.recall < _TOLD:
        return None
    event = [t for t in point.tokens if t.start >= own.end()][:_REACH]
    if any(pattern("in_good_time", _BOOK).search(unit.folded) for _, unit in sight.and_after):
        return None
    for number, unit in sight.and_after:
        late = pattern("came_late", _BOOK).search(unit.folded)
        if late is None or unit.wish or pattern("negation").search(_but(unit.folded, late.group())):
            continue
        if any(_is_same(one, other) for one in unit.tokens for other in event):
            return Difference(Discrepancy.DATE, late.group(), own.group(), number)
    return None


def not_yet(sight: Sight, head: Token) -> bool:
    """Whether a word denied tells that what a point came before had not come: no traffic yet."""
    point = sight.terms.text
    own = pattern("came_before", _BOOK).search(point.folded)
    after = [t for t in point.tokens if own and t.start >= own.end()][:_REACH]
    return any(_is_same(head, token) for token in after)


def _but(folded: str, late: str) -> str:
    return folded.replace(late, " ")


def _is_same(one: Token, other: Token) -> bool:
    return one.is_content and other.is_content and same_sense(one.stem, other.stem)
