"""The first, the only or the largest one of a point, told not to be it: we weren't the first."""

import re
from collections.abc import Iterator

from grading.checks import Difference, Sight
from grading.claims import Unit
from grading.model import Discrepancy
from grading.wordlists import pattern

_BOOK = "standing.txt"
_TOLD = 0.3
_KINDS = (
    "first",
    "only",
    "largest",
    "youngest",
    "oldest",
    "fastest",
    "best",
    "busiest",
    "highest",
    "longest",
)
_ARTICLE = r"\b(?:the|der|die|das|den|le|la|les|el|los|las|our|my|its|det) "


def not_the_first(sight: Sight) -> Difference | None:
    """Find told that a superlative of the point is not true, and nowhere that it is."""
    if sight.foreign or sight.match.recall < _TOLD:
        return None
    for kind in _KINDS:
        documented = next(_superlatives(kind, sight.terms.text.folded), None)
        if documented is None:
            continue
        told = [
            (n, u, found) for n, u in sight.and_after for found in _superlatives(kind, u.folded)
        ]
        denied = [(n, u.folded, found) for n, u, found in told if _is_denied(u, found)]
        if len(denied) < len(told):
            return None  # not in the country, and in the city it was
        for number, folded, found in denied:
            if _of_another(folded, found, sight.terms.text.folded, documented):
                continue
            return Difference(Discrepancy.NUMBER, found.group(), documented.group(), number)
        if kind == "first" and (beaten := _beaten(sight)):
            number, words = beaten
            return Difference(Discrepancy.NUMBER, words, documented.group(), number)
    return None


def ranks_still(sight: Sight, number: int) -> bool:
    """Whether what a statement denies leaves the point's superlative: not the first in the country.

    It is told undenied beside, or by nobody having been there before.
    """
    unit, point = sight.unit(number), sight.terms.text.folded
    for kind in _KINDS:
        if next(_superlatives(kind, point), None) is None:
            continue
        if kind == "first" and pattern("nobody_before", _BOOK).search(unit.folded):
            return True
        if any(_is_denied(unit, found) for found in _superlatives(kind, unit.folded)):
            beside = [
                (u, found) for _, u in sight.and_after for found in _superlatives(kind, u.folded)
            ]
            return any(not _is_denied(u, found) for u, found in beside)
    return False


def _superlatives(kind: str, folded: str) -> Iterator[re.Match[str]]:
    for found in re.finditer(_ARTICLE + pattern(f"is_{kind}", _BOOK).told + r"\b", folded):
        if pattern("superlative_of", _BOOK).match(folded[found.end() :]):
            yield found


def _is_denied(unit: Unit, found: re.Match[str]) -> bool:
    return pattern("denied_before", _BOOK).search(unit.folded[: found.start()]) is not None


def _of_another(folded: str, said: re.Match[str], point: str, own: re.Match[str]) -> bool:
    """Whether a denial is of another thing: not the first to try it, for the first in the city."""
    after, there = folded[said.end() :].split()[:1], point[own.end() :].split()[:1]
    return after != there and "to" in {*after, *there}


def _beaten(sight: Sight) -> tuple[int, str] | None:
    for number, unit in sight.and_after:
        found = pattern("before_us", _BOOK).search(unit.folded)
        if found and not unit.wish and pattern("negation").search(unit.folded) is None:
            return number, found.group()
    return None
