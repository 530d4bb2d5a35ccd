"""One figure: what was measured, and what it is held against."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

__all__ = ["Against", "Figure", "Skipped", "goal", "p95", "peer", "typical"]


@dataclass(frozen=True, slots=True)
class Against:
    """What a figure is held against: a goal to stay below, or a peer measured in the same run."""

    name: str
    value: float
    is_goal: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value; `least` is the smallest of the repetitions where there were several."""

    what: str
    value: float
    unit: str
    against: Against | None = None
    least: float | None = None

    @property
    def ratio(self) -> float | None:
        """The figure over its goal or its peer."""
        return self.value / self.against.value if self.against and self.against.value else None

    @property
    def missed(self) -> bool:
        """Whether a goal was not met."""
        return bool(self.against and self.against.is_goal and self.value >= self.against.value)


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that could not be measured here, and why."""

    what: str
    why: str


def goal(value: float) -> Against:
    """Give a goal to stay below, in the figure's unit."""
    return Against("goal", value, is_goal=True)


def peer(name: str, value: float) -> Against:
    """Give a peer's figure from the same run, in the same unit."""
    return Against(name, value, is_goal=False)


def typical(
    what: str, values: Iterable[float], unit: str, against: Against | None = None
) -> Figure:
    """Give the median of repetitions, and the least, which other work on the machine can't add to.

    An average would be the machine's load as much as ours.
    """
    listed = list(values)
    return Figure(what, median(listed), unit, against, least=min(listed))


def p95(values: Sequence[float]) -> float:
    """Give the value that 95 of 100 stay at or under."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
