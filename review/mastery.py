"""How well one requirement is held: expected recall of its points, grades, trend, weakness."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import fsum
from typing import Final

from review.memory import Memory, demonstrated_recall

LOW_RECALL: Final = 0.7
"""Mean expected recall under which a requirement is weak."""
LOW_LEVEL: Final = 2
"""Level of the last answer up to which a requirement is weak (a contradiction caps at 2)."""
TREND_SPAN: Final = 3
"""How many grades before the last one it is compared with."""
TREND_STEP: Final = 0.1
"""How far the last share must lie from their mean to be a trend."""


class Trend(StrEnum):
    """Which way the graded answers go.

    The last share of the evidence is held against the mean of up to three before it: UP or DOWN
    from a difference of 0.1, else FLAT; NEW where there are fewer than two grades. A requirement of
    which nothing would be recalled does not go UP, whatever the last answer held besides.
    """

    NEW = "new"
    UP = "up"
    FLAT = "flat"
    DOWN = "down"


class WeakReason(StrEnum):
    """Why a requirement is weak.

    Where points were reviewed, what the answers show: LOW_GRADE (last level at most 2), then
    LOW_RECALL (see `Mastery`). Where none was, what makes that worse: SELF_FLAGGED, then
    NO_EVIDENCE (gap points only), else NEVER_ASKED.
    """

    LOW_GRADE = "low_grade"
    SELF_FLAGGED = "self_flagged"
    NO_EVIDENCE = "no_evidence"
    LOW_RECALL = "low_recall"
    NEVER_ASKED = "never_asked"


@dataclass(frozen=True, slots=True)
class PointState:
    """A point as storage has it; `memory` is `None` until its first review.

    `flagged` tells of a note-to-self on the requirement; `gap` that nothing is documented.
    """

    point_id: int
    requirement_id: int
    must: bool
    memory: Memory | None
    flagged: bool = False
    gap: bool = False


@dataclass(frozen=True, slots=True)
class GradePoint:
    """A graded answer: its study day, share of the evidence 0.0-1.0, level 1-5."""

    requirement_id: int
    on: date
    share: float
    level: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many points were reviewed at least once, of how many."""

    seen: int
    total: int


@dataclass(frozen=True, slots=True)
class Mastery:
    """How well one requirement is held.

    `recall_today` and `recall_on_interview` are the means of `demonstrated_recall` over its points
    (never reviewed or last missed: 0), the latter as if nothing were practised until then; `None`
    without an interview day ahead. `level` is the last answer's. It is weak where the recall on the
    interview day (today without one) is under 0.7 or the last level at most 2.
    """

    requirement_id: int
    must: bool
    coverage: Coverage
    recall_today: float
    recall_on_interview: float | None
    level: int | None
    trend: Trend
    weak: WeakReason | None

    @property
    def recall(self) -> float:
        """The recall that decides on weakness: on the interview day, today without one."""
        return self.recall_today if self.recall_on_interview is None else self.recall_on_interview


def mastery_of(
    points: Sequence[PointState],
    grades: Sequence[GradePoint],
    *,
    today: date,
    interview_on: date | None,
) -> Mastery:
    """Sum up one requirement from its points (at least one) and its grades, oldest first."""
    then = None if interview_on is None else mean_recall(points, on=interview_on)
    now = mean_recall(points, on=today)
    level = grades[-1].level if grades else None
    return Mastery(
        requirement_id=points[0].requirement_id,
        must=any(point.must for point in points),
        coverage=coverage_of(points),
        recall_today=now,
        recall_on_interview=then,
        level=level,
        trend=_trend(grades, recall=now),
        weak=_weakness(points, level=level, recall=now if then is None else then),
    )


def _trend(grades: Sequence[GradePoint], *, recall: float) -> Trend:
    trend = trend_of([grade.share for grade in grades])
    return Trend.FLAT if trend is Trend.UP and not recall else trend


def mean_recall(points: Sequence[PointState], *, on: date) -> float:
    """Give the mean demonstrated recall on a day, each point weighing the same; 0 without any."""
    return _mean([demonstrated_recall(point.memory, on=on) for point in points])


def _mean(values: Sequence[float]) -> float:
    return fsum(values) / len(values) if values else 0.0  # statistics takes 3 ms to import


def coverage_of(points: Sequence[PointState]) -> Coverage:
    """Count the points that were reviewed."""
    return Coverage(sum(point.memory is not None for point in points), len(points))


def trend_of(shares: Sequence[float]) -> Trend:
    """Tell which way shares go, oldest first (see `Trend`)."""
    if len(shares) < 2:
        return Trend.NEW
    difference = round(shares[-1] - _mean(shares[-1 - TREND_SPAN : -1]), 6)
    if abs(difference) < TREND_STEP:
        return Trend.FLAT
    return Trend.UP if difference > 0 else Trend.DOWN


def _weakness(
    points: Sequence[PointState], *, level: int | None, recall: float
) -> WeakReason | None:
    if all(point.memory is None for point in points):
        return _unseen_weakness(points)
    if level is not None and level <= LOW_LEVEL:
        return WeakReason.LOW_GRADE
    return WeakReason.LOW_RECALL if recall < LOW_RECALL else None


def _unseen_weakness(points: Sequence[PointState]) -> WeakReason:
    if any(point.flagged for point in points):
        return WeakReason.SELF_FLAGGED
    if all(point.gap for point in points):
        return WeakReason.NO_EVIDENCE
    return WeakReason.NEVER_ASKED
