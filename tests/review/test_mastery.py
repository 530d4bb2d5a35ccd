from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.mastery import (
    Coverage,
    GradePoint,
    PointState,
    Trend,
    WeakReason,
    mastery_of,
    mean_recall,
    trend_of,
)
from review.memory import Memory, Rating, recall, review
from tests.review.strategies import START, memories

DAY = timedelta(days=1)
SAID = review(None, Rating.GOOD, on=START)
MISSED = review(None, Rating.AGAIN, on=START)


def point(memory: Memory | None = None, **kind: bool) -> PointState:
    return PointState(1, 7, must=True, memory=memory, **kind)


def graded(level: int, share: float = 0.5) -> GradePoint:
    return GradePoint(7, START, share, level)


def test_recall_is_the_mean_over_the_points_with_the_unseen_and_the_missed_as_nothing() -> None:
    points = [point(SAID), point(SAID), point(MISSED), point()]
    mastery = mastery_of(points, [], today=START, interview_on=START + 30 * DAY)
    assert mastery.recall_today == 0.5
    assert mastery.coverage == Coverage(seen=3, total=4)
    assert mastery.recall_on_interview == recall(SAID, on=START + 30 * DAY) / 2
    assert mastery.recall == mastery.recall_on_interview


def test_without_an_interview_day_today_decides() -> None:
    mastery = mastery_of([point(SAID)], [graded(4)], today=START, interview_on=None)
    assert mastery.recall_on_interview is None
    assert mastery.recall == mastery.recall_today == 1
    assert mastery.weak is None
    assert mastery.level == 4


@pytest.mark.parametrize(
    ("points", "grades", "reason"),
    [
        ([point()], [], WeakReason.NEVER_ASKED),
        ([point(flagged=True)], [], WeakReason.SELF_FLAGGED),
        ([point(gap=True)], [], WeakReason.NO_EVIDENCE),
        ([point(gap=True, flagged=True)], [], WeakReason.SELF_FLAGGED),
        ([point(MISSED)], [graded(1)], WeakReason.LOW_GRADE),
        ([point(MISSED)], [graded(3)], WeakReason.LOW_RECALL),
        ([point(MISSED)], [], WeakReason.LOW_RECALL),
        ([point(SAID), point()], [graded(4)], WeakReason.LOW_RECALL),
        ([point(SAID)], [graded(5), graded(2)], WeakReason.LOW_GRADE),
        ([point(SAID)], [graded(2), graded(3)], None),
        ([point(SAID, flagged=True)], [graded(3)], None),
        ([point(SAID, gap=True)], [graded(3)], None),
    ],
)
def test_why_a_requirement_is_weak(
    points: list[PointState], grades: list[GradePoint], reason: WeakReason | None
) -> None:
    assert mastery_of(points, grades, today=START, interview_on=None).weak is reason


@pytest.mark.parametrize(
    ("shares", "trend"),
    [
        ([], Trend.NEW),
        ([0.9], Trend.NEW),
        ([0.5, 0.6], Trend.UP),
        ([0.5, 0.4], Trend.DOWN),
        ([0.5, 0.59], Trend.FLAT),
        ([0.0, 0.5, 0.5, 0.5, 0.55], Trend.FLAT),
        ([0.2, 0.4, 0.6, 0.8], Trend.UP),
        ([0.8, 0.9, 1.0, 0.5], Trend.DOWN),
    ],
)
def test_the_last_answer_is_held_against_the_three_before_it(
    shares: list[float], trend: Trend
) -> None:
    assert trend_of(shares) is trend


@given(st.lists(memories() | st.none(), max_size=6), st.integers(0, 900), st.integers(0, 900))
def test_mean_recall_stays_within_0_and_1_and_falls_with_time(
    held: list[Memory | None], wait: int, more: int
) -> None:
    points = [point(memory) for memory in held]
    newest = max((memory.reviewed_on for memory in held if memory), default=START)
    earlier = mean_recall(points, on=newest + wait * DAY)
    later = mean_recall(points, on=newest + (wait + more) * DAY)
    assert 0 <= later <= earlier + 1e-12
    assert earlier <= 1 + 1e-12


def test_a_requirement_of_which_nothing_is_held_does_not_rise() -> None:
    grades = [graded(1, 0.0), graded(2, 0.5)]
    assert mastery_of([point(SAID)], grades, today=START, interview_on=None).trend is Trend.UP
    assert mastery_of([point(MISSED)], grades, today=START, interview_on=None).trend is Trend.FLAT
