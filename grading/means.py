"""What a point did something with, told to have been in the way: the cache was slowing it all."""

import re

from grading.checks import Difference, Sight
from grading.claims import Unit
from grading.likeness import same_sense
from grading.model import Discrepancy
from grading.tokens import Token
from grading.wordlists import pattern, words

_BOOK = "means.txt"
_TOLD = 0.3
_REACH = 5  # words that tell the means of a point


def means_blamed(sight: Sight) -> Difference | None:
    """Find the means of a point told as what was in the way."""
    means = _means(sight)
    if not means or sight.foreign or sight.match.recall < _TOLD:
        return None
    about = {sight.unit(number).sentence for number in sight.match.units}
    for number, unit in enumerate(sight.vocabulary.units):
        if not {unit.sentence, unit.sentence - 1} & about or not sight.is_about(number):
            continue
        if unit.wish or pattern("lack_of_it", _BOOK).search(unit.folded):
            continue
        found = pattern("in_the_way", _BOOK).search(unit.folded)
        if found and _is_of(means, unit, found):
            return Difference(Discrepancy.DIRECTION, found.group(), means[0].raw, number)
    return None


def _means(sight: Sight) -> list[Token]:
    """Give the words of the means of a point; none, where that took something away."""
    point = sight.terms.text
    by = list(pattern("by_means", _BOOK).finditer(point.folded))
    if not by or pattern("taking_away", _BOOK).search(point.folded[by[-1].end() :]):
        return []
    after = [t for t in point.tokens if t.start >= by[-1].end()][:_REACH]
    if {token.norm for token in after} & words("from"):
        return []  # what was left is told too: from ploughing to drilling
    return [t for t in after if t.is_content and not t.is_number]


def _is_of(means: list[Token], unit: Unit, found: re.Match[str]) -> bool:
    """Whether what is blamed is the means."""
    before = [t for t in unit.tokens if t.is_content and t.end - unit.start <= found.start()]
    near = before[-_SUBJECT:]
    return any(same_sense(one.stem, other.stem) for one in near for other in means)


_SUBJECT = 4  # telling words before a blame that it may be of
