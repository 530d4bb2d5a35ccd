"""A value taken back for another as soon as it was said: six, no, sorry, five.

What counts is what was put right. The value withdrawn is no claim, and neither is what explains it:
six was the release before.
"""

from dataclasses import replace
from itertools import pairwise

from grading.figures import Figure, Kind
from grading.stance import plain
from grading.wordlists import pattern

_BOOK = "corrected.txt"
_FARTHEST = 110  # characters from a value to the one that replaces it
_EXPLAINED = 90  # characters after which a value said again is meant as a new one


def without_withdrawn(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Leave out the figures that were taken back; a bare one in their place counts the same."""
    if len(figures) < 2 or not pattern("takes_back", _BOOK).search(plain(text)):
        return figures
    kept = list(figures)
    for one, other in pairwise(figures):
        if not _is_replaced(text, one, other):
            continue
        kept = [_in_place(figure, one) if figure is other else figure for figure in kept]
        kept = [figure for figure in kept if figure is not one]
        kept = [figure for figure in kept if not _is_explained(text, figure, one, other)]
    return tuple(kept)


def _is_replaced(text: str, one: Figure, other: Figure) -> bool:
    """Whether what stands between two figures takes back the first for the second."""
    if other.start - one.end > _FARTHEST or not _is_of_a_kind(one, other):
        return False
    between = plain(text[one.end : other.start])
    return any(
        pattern("goes_between", _BOOK).match(between[: found.start()])
        and pattern("right_value", _BOOK).match(f"{between[found.end() :]} ")
        for found in pattern("takes_back", _BOOK).finditer(between)
    )


def _is_of_a_kind(one: Figure, other: Figure) -> bool:
    bare = other.kind is Kind.COUNT and not other.nouns
    return one.kind is other.kind or bare or (one.kind is Kind.COUNT and not one.nouns)


def _in_place(right: Figure, withdrawn: Figure) -> Figure:
    """Give the right figure, counting what the withdrawn one did where it is bare itself."""
    if right.kind is not Kind.COUNT or right.nouns or withdrawn.kind is Kind.YEAR:
        return right
    if withdrawn.kind in {Kind.DURATION, Kind.OFTEN}:
        return right  # told in days; a bare number is compared with the number said
    return replace(right, kind=withdrawn.kind, nouns=withdrawn.nouns, per=withdrawn.per)


def _is_explained(text: str, figure: Figure, withdrawn: Figure, right: Figure) -> bool:
    """Whether a figure says again what was withdrawn, to tell where it came from."""
    if not 0 <= figure.start - right.end <= _EXPLAINED or figure.value != withdrawn.value:
        return False
    return pattern("is_explained", _BOOK).match(plain(text[figure.end :])) is not None
