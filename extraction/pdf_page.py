"""What stands on a page of a PDF. Lengths are points, with the origin at its lower left."""

from dataclasses import dataclass

from extraction.flow import Mark


@dataclass(slots=True)
class Fragment:
    """Text on one line that looks alike; `is_joined` where the next stands right behind it."""

    text: str
    x0: float
    x1: float
    base: float
    size: float
    marks: frozenset[Mark]
    is_joined: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin horizontal line."""

    left: float
    right: float
    y: float


@dataclass(frozen=True, slots=True)
class Remark:
    """What was written into the margin, and how high."""

    y: float
    words: str


@dataclass(slots=True)
class Page:
    """What stands on one page."""

    number: int
    height: float
    fragments: list[Fragment]
    rules: list[Rule]
    remarks: list[Remark]


Row = list[Fragment]
