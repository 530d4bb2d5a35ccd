from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.streak import Streak, streak_of
from tests.review.strategies import START

DAY = timedelta(days=1)
practised = st.sets(st.dates(START - 30 * DAY, START))


@pytest.mark.parametrize(
    ("days_ago", "streak"),
    [
        ([], Streak(0, 0)),
        ([0], Streak(1, 1)),
        ([1], Streak(1, 1)),
        ([2], Streak(0, 1)),
        ([0, 1, 2], Streak(3, 3)),
        ([1, 2], Streak(2, 2)),
        ([0, 2, 3, 4], Streak(1, 3)),
        ([0, 0, 1, 1], Streak(2, 2)),
        ([-1, 0], Streak(1, 1)),
    ],
)
def test_days_in_a_row_up_to_today_or_yesterday(days_ago: list[int], streak: Streak) -> None:
    assert streak_of([START - n * DAY for n in days_ago], today=START) == streak


@given(practised)
def test_the_longest_streak_is_never_shorter_than_the_current_one(days: set[date]) -> None:
    streak = streak_of(days, today=START)
    assert 0 <= streak.current <= streak.longest <= len(days)


@given(practised)
def test_practising_today_adds_one_day_and_never_breaks_a_streak(days: set[date]) -> None:
    before = streak_of(days - {START}, today=START)
    after = streak_of(days | {START}, today=START)
    assert after.current == before.current + 1


@given(practised)
def test_a_streak_lives_on_through_the_next_day_and_not_longer(days: set[date]) -> None:
    today = streak_of(days | {START}, today=START)
    assert streak_of(days | {START}, today=START + DAY) == today
    assert streak_of(days | {START}, today=START + 2 * DAY).current == 0
