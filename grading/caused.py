"""A trouble the point took away told as what came of it: gave us the hum, for removed a hum."""

import re

from grading.checks import Difference, Sight
from grading.claims import Unit
from grading.comparisons import stood_before
from grading.likeness import same_sense
from grading.model import Discrepancy
from grading.tokens import Token
from grading.wordlists import pattern

_BOOK = "outcomes.txt"
_TOLD = 0.3
_REACH = 5  # words from a verb to its object


def caused_not_cured(sight: Sight) -> Difference | None:
    """Find what a point says was removed told to have come of the deed, and never to be gone."""
    point = sight.terms.text
    cured = pattern("cured", _BOOK).search(point.folded)
    if cured is None or sight.foreign or sight.match.recall < _TOLD:
        return None
    troubles = _objects(point.tokens, cured.end())
    near = [(number, sight.unit(number)) for number in _since_the_deed(sight)]
    if any(pattern("is_gone", _BOOK).search(unit.folded) for _, unit in near):
        return None
    for number, unit in near:
        found = pattern("gave_rise", _BOOK).search(unit.folded)
        if found is None or unit.wish or unit.denial is not None or stood_before(sight, number):
            continue
        if _is_named(unit, found, troubles) and not _was_so(unit, found):
            quote = f"{found.group()} {troubles[-1].raw}"
            return Difference(Discrepancy.DIRECTION, quote, point.text, number)
    return None


def _since_the_deed(sight: Sight) -> list[int]:
    """Give the statements from the first that tells the point to the sentence after the last."""
    told = sight.match.units
    if not told:
        return []
    last = sight.unit(told[-1]).sentence + 1
    units = enumerate(sight.vocabulary.units)
    return [number for number, unit in units if number >= told[0] and unit.sentence <= last]


def _objects(tokens: tuple[Token, ...], end: int) -> list[Token]:
    after = [token for token in tokens if token.start >= end][:_REACH]
    return [token for token in after if token.is_content and not token.is_number]


def _is_named(unit: Unit, found: re.Match[str], troubles: list[Token]) -> bool:
    said = _objects(unit.tokens, unit.start + found.end())
    heads = troubles[-1:]
    return any(same_sense(one.stem, head.stem) for one in said for head in heads)


def _was_so(unit: Unit, found: re.Match[str]) -> bool:
    """Whether something else did it, or it was so before: the old amplifier gave us a hum."""
    before = unit.folded[: found.start()]
    if pattern("by_the_deed", _BOOK).search(before) is None:
        return True
    return pattern("not_so", _BOOK).search(before) is not None
