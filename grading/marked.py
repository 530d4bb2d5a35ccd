"""A statement with one of its figures marked, so that a way of speaking can say where it stands."""

from collections.abc import Iterator, Sequence

from grading.claims import Prepared, Unit
from grading.figures import Figure
from grading.stance import plain

MARK, OTHER = "@", "0"
"""What stands for the figure that is looked at, and for each other one."""


def marked(text: Prepared | Unit, figure: Figure, *, others: Sequence[Figure] | None = None) -> str:
    """Give a text folded, a figure of it as `@` and its other figures (or `others`) as `0`."""
    known = text.figures if others is None else (figure, *others)
    base = text.start if isinstance(text, Unit) else 0
    return plain("".join(_pieces(text.text.replace(MARK, " "), known, figure, base)))


def _pieces(text: str, figures: Sequence[Figure], figure: Figure, base: int) -> Iterator[str]:
    low = 0
    for one in sorted(figures, key=lambda found: found.start):
        start, end = one.start - base, one.end - base
        if start < low:
            continue
        yield text[low:start]
        yield MARK if one.start == figure.start else OTHER
        low = end
    yield text[low:]
