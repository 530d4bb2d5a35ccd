"""The figures of the progress summary, each traceable to points, grades and days."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, assert_never

from review.mastery import (
    Coverage,
    GradePoint,
    Mastery,
    PointState,
    Trend,
    WeakReason,
    coverage_of,
    mastery_of,
    mean_recall,
)
from review.memory import counts
from review.plan import Candidate, Load, Need, day_plan, need_of, return_on
from review.streak import Streak, streak_of

__all__ = [
    "Basis",
    "Coverage",
    "GradePoint",
    "Load",
    "Mastery",
    "NextStep",
    "PointState",
    "Progress",
    "Streak",
    "Trend",
    "WeakArea",
    "WeakReason",
    "progress_of",
]

WEEK_DAYS: Final = 7
RECENT_DAYS: Final = 35
"""How far back the days of practice are told: five weeks, today included."""
_REASON_RANKS: Final = {reason: rank for rank, reason in enumerate(WeakReason)}


class Basis(StrEnum):
    """Which points readiness is about: all of them where none is a must-have."""

    MUST = "must"
    ALL = "all"


class NextStep(StrEnum):
    """What to do now: the first that applies, in this order.

    Points due today; unseen points that were self-flagged; unseen must-haves; unseen nice-to-haves;
    a weak area with a point that was not reviewed today; else rest, for more would not count today.
    """

    PRACTISE_DUE = "practise_due"
    DRILL_FLAGGED = "drill_flagged"
    START_MUSTS = "start_musts"
    START_NICES = "start_nices"
    PRACTISE_WEAKEST = "practise_weakest"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class WeakArea:
    """A weak requirement, why, and the mean expected recall on the interview day (else today)."""

    requirement_id: int
    reason: WeakReason
    recall: float


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a candidate stands with one application.

    `readiness` is the expected share of the points of `basis` that would be recalled today: the
    mean of `review.memory.demonstrated_recall`, so a point counts once it has been said.
    `readiness_on_interview` is the same on the interview day *if nothing were practised until
    then*, so it is the least to expect and every review lifts it; `None` without an interview day,
    or once it has passed. `points` and `must` count what was reviewed at least once. `mastery` is
    per requirement in document order, `weakest` the weak ones: must-haves first, then lowest
    recall, then by reason. `answers_this_week` counts the graded answers of the last 7 days, today
    included; `due` the points that come back on each of the next 7, overdue ones today.
    `answered_on` are the study days of the last 35 with a graded answer, oldest first.
    """

    basis: Basis
    readiness: float
    readiness_on_interview: float | None
    points: Coverage
    must: Coverage
    mastery: tuple[Mastery, ...]
    weakest: tuple[WeakArea, ...]
    streak: Streak
    answers_this_week: int
    answered_on: tuple[date, ...]
    due: tuple[Load, ...]
    next_step: NextStep


def progress_of(
    points: Sequence[PointState],
    grades: Iterable[GradePoint],
    *,
    answered_on: Iterable[date],
    today: date,
    interview_on: date | None,
) -> Progress:
    """Work out the figures of one application.

    `points` come in document order. `answered_on` holds the study day of each graded answer, a day
    as often as there were answers; `grades` come oldest first within a day.
    """
    ahead = interview_on if interview_on and interview_on >= today else None
    must = [point for point in points if point.must]
    basis = must or points
    mastery = _masteries(points, grades, today=today, interview_on=ahead)
    answers = list(answered_on)
    returns = _returns(points, interview_on=interview_on)
    return Progress(
        basis=Basis.MUST if must else Basis.ALL,
        readiness=mean_recall(basis, on=today),
        readiness_on_interview=None if ahead is None else mean_recall(basis, on=ahead),
        points=coverage_of(points),
        must=coverage_of(must),
        mastery=mastery,
        weakest=_weakest(mastery),
        streak=streak_of(answers, today=today),
        answers_this_week=sum(0 <= (today - day).days < WEEK_DAYS for day in answers),
        answered_on=_recent(answers, today=today),
        due=day_plan(
            (day for day in returns if day), today=today, until=today + timedelta(WEEK_DAYS - 1)
        ),
        next_step=_next_step(points, returns, mastery, today=today),
    )


def _masteries(
    points: Sequence[PointState],
    grades: Iterable[GradePoint],
    *,
    today: date,
    interview_on: date | None,
) -> tuple[Mastery, ...]:
    points_of: defaultdict[int, list[PointState]] = defaultdict(list)
    for point in points:
        points_of[point.requirement_id].append(point)
    grades_of: defaultdict[int, list[GradePoint]] = defaultdict(list)
    for grade in sorted(grades, key=lambda grade: grade.on):
        grades_of[grade.requirement_id].append(grade)
    return tuple(
        mastery_of(its_points, grades_of[key], today=today, interview_on=interview_on)
        for key, its_points in points_of.items()
    )


def _recent(answers: Iterable[date], *, today: date) -> tuple[date, ...]:
    return tuple(sorted({day for day in answers if 0 <= (today - day).days < RECENT_DAYS}))


def _weakest(mastery: Iterable[Mastery]) -> tuple[WeakArea, ...]:
    weak = [(not m.must, m.recall, m.weak, m.requirement_id) for m in mastery if m.weak]
    weak.sort(key=lambda area: (area[0], area[1], _REASON_RANKS[area[2]]))
    return tuple(WeakArea(key, reason, recall) for _, recall, reason, key in weak)


def _returns(points: Iterable[PointState], *, interview_on: date | None) -> list[date | None]:
    memories = (point.memory for point in points)
    return [None if m is None else return_on(m, interview_on=interview_on) for m in memories]


def _next_step(
    points: Sequence[PointState],
    returns: Iterable[date | None],
    mastery: Iterable[Mastery],
    *,
    today: date,
) -> NextStep:
    match _first_need(points, returns, today=today):
        case Need.DUE:
            return NextStep.PRACTISE_DUE
        case Need.FLAGGED:
            return NextStep.DRILL_FLAGGED
        case Need.UNSEEN_MUST:
            return NextStep.START_MUSTS
        case Need.UNSEEN_NICE:
            return NextStep.START_NICES
        case Need.AHEAD:
            weak = {m.requirement_id for m in mastery if m.weak}
            useful = any(p.requirement_id in weak and counts(p.memory, today) for p in points)
            return NextStep.PRACTISE_WEAKEST if useful else NextStep.REST
        case _ as never:
            assert_never(never)


def _first_need(
    points: Iterable[PointState], returns: Iterable[date | None], *, today: date
) -> Need:
    pairs = zip(points, returns, strict=True)
    candidates = (Candidate(back, p.must, int(p.flagged), position=0) for p, back in pairs)
    needs = {need_of(candidate, today=today) for candidate in candidates}
    return next((need for need in Need if need in needs), Need.AHEAD)
