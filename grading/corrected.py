"""A value taken back for another as soon as it was said: six, no, sorry, five.

What counts is what was put right. The value withdrawn is no claim, and neither is what explains it:
six was the release before.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from grading.figures import Figure, Kind
from grading.stance import plain
from grading.wordlists import pattern

_BOOK = "corrected.txt"
_FARTHEST = 110  # characters from a value to the one that replaces it
_EXPLAINED = 90  # characters after which a value said again is meant as a new one
_FEW_WORDS = 60  # characters that hold what says that a value is explained


def without_withdrawn(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Leave out the figures that were taken back; a bare one in their place counts the same."""
    if len(figures) < 2 or not pattern("takes_back", _BOOK).search(plain(text)):
        return figures
    gone: set[int] = set()
    righted: dict[int, Figure] = {}
    for at, (one, other) in enumerate(pairwise(figures)):
        if _is_replaced(text, one, other):
            righted[at + 1] = _in_place(other, righted.get(at, one))
            gone.add(at)
            gone.update(_explained(text, figures, at))
    kept = enumerate(figures)
    return tuple(righted.get(at, figure) for at, figure in kept if at not in gone)


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


def _explained(text: str, figures: tuple[Figure, ...], at: int) -> Iterator[int]:
    """Give which figures say again what was withdrawn at a place, to tell where it came from."""
    withdrawn, right = figures[at : at + 2]
    for number in range(at + 2, len(figures)):
        figure = figures[number]
        if figure.start - right.end > _EXPLAINED:
            return
        after = text[figure.end : figure.end + _FEW_WORDS]
        again = figure.start >= right.end and figure.value == withdrawn.value
        if again and pattern("is_explained", _BOOK).match(plain(after)):
            yield number
