"""A line that may be a heading: how it is told, and where it stands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from question_bank.lines import Line

_EDGE = " \t*_:"


class Style(IntEnum):
    """How a heading is told; a greater number is a deeper level.

    Markdown's own are 2 to 12; odd numbers are left for sections in the same style.
    """

    SECTION = 18
    CAPS = 20
    BOLD = 22
    RUN_IN = 24
    LABEL = 26
    NUMBER = 28
    PLAIN = 30
    BULLET = 32


@dataclass(frozen=True, slots=True)
class Head:
    """A line, or two, that may be a heading: its words at `start` to `end`.

    It takes the lines from `line` up to `after`. `rests` are where an answer stands in the same
    line ("**SQL:** seven years ..."), `remarks` where the candidate's notes on it stand.
    """

    level: int
    line: int
    after: int
    start: int
    end: int
    rests: tuple[tuple[int, int], ...] = ()
    remarks: tuple[tuple[int, int], ...] = ()


Finder = Callable[[str, list[Line]], Iterator[Head]]
"""Yields the lines of a document that may be headings of one style."""


def stands_alone(lines: list[Line], at: int) -> bool:
    """Whether a blank line stands right under a line."""
    return at + 1 < len(lines) and lines[at + 1].is_blank


def opens(lines: list[Line], at: int) -> bool:
    """Whether nothing but white space or a rule stands right above."""
    return at == 0 or lines[at - 1].is_blank or lines[at - 1].is_rule


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without the white space, emphasis and colons at its ends."""
    while start < end and (text[start].isspace() or text[start] in _EDGE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _EDGE):
        end -= 1
    return start, end
