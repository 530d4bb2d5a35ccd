"""Figures of a text: how much, of what kind, and where they stand."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a figure counts."""

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    YEAR = "year"
    TIMES = "times"
    DURATION = "duration"
    OFTEN = "often"


class Hedge(StrEnum):
    """How exactly a figure was meant."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: times are in days, percentages in hundredths, how often in times a year.

    `text[start:end]` is how it was said; `first` and `last` are token indices. `nouns` holds the
    stems of what is counted. `weak` figures may be mere turns of phrase: they can confirm, never
    contradict. `least` ones are documented as 15+. `per` is the period of a rate, in days: 31 a
    year. `worded` ones were said in words.
    """

    value: float
    kind: Kind
    nouns: tuple[str, ...]
    start: int
    end: int
    first: int
    last: int
    hedge: Hedge = Hedge.EXACT
    weak: bool = False
    least: bool = False
    unit: str = ""
    per: float = 0.0
    worded: bool = False
