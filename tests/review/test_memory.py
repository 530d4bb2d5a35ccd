from datetime import UTC, datetime, time, timedelta

import fsrs
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.memory import (
    MAXIMUM_INTERVAL_DAYS,
    Memory,
    Rating,
    Review,
    counts,
    demonstrated_recall,
    recall,
    replay,
    review,
)
from tests.review.strategies import START, days, logs, memories, ratings

DAY = timedelta(days=1)


@pytest.mark.parametrize("rating", Rating)
def test_ratings_are_those_of_fsrs(rating: Rating) -> None:
    assert fsrs.Rating(rating).name.upper() == rating.name


def test_the_better_a_point_is_told_the_longer_it_stays_away() -> None:
    again, hard, good = (review(None, rating, on=START) for rating in Rating)
    assert START < again.due_on <= hard.due_on < good.due_on
    assert again.stability < hard.stability < good.stability


@given(memories(), ratings, st.integers(-400, 0))
def test_a_review_on_the_same_day_or_an_earlier_one_is_refused(
    memory: Memory, rating: Rating, offset: int
) -> None:
    on = memory.reviewed_on + offset * DAY
    assert not counts(memory, on)
    with pytest.raises(ValueError, match="cannot follow"):
        review(memory, rating, on=on)


@given(logs())
def test_replay_equals_step_by_step_to_the_bit(log: list[Review]) -> None:
    memory = None
    for entry in log:
        assert counts(memory, entry.on)
        memory = review(memory, entry.rating, on=entry.on)
    assert replay(log) == memory
    assert replay(iter(log)) == memory


@given(memories())
def test_a_point_is_due_at_least_a_day_later_and_within_a_year(memory: Memory) -> None:
    away = memory.due_on - memory.reviewed_on
    assert DAY <= away <= MAXIMUM_INTERVAL_DAYS * DAY
    assert memory.stability > 0
    assert 1 <= memory.difficulty <= 10


@given(memories())
def test_a_memory_kept_as_json_comes_back_to_the_bit(memory: Memory) -> None:
    assert msgspec.json.decode(msgspec.json.encode(memory), type=Memory) == memory


@given(memories(), st.integers(0, 5000), st.integers(1, 5000))
def test_recall_falls_with_time_and_stays_within_0_and_1(
    memory: Memory, elapsed: int, more: int
) -> None:
    earlier = recall(memory, on=memory.reviewed_on + elapsed * DAY)
    later = recall(memory, on=memory.reviewed_on + (elapsed + more) * DAY)
    assert 0 < later < earlier <= 1


@given(memories(), st.integers(-10, 5000))
def test_recall_equals_that_of_fsrs(memory: Memory, elapsed: int) -> None:
    on = memory.reviewed_on + elapsed * DAY
    card = fsrs.Card(
        1,
        fsrs.State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        last_review=datetime.combine(memory.reviewed_on, time(), UTC),
    )
    theirs = fsrs.Scheduler().get_card_retrievability(card, datetime.combine(on, time(), UTC))
    assert recall(memory, on=on) == pytest.approx(theirs, rel=0, abs=1e-12)


@given(memories())
def test_recall_on_the_due_day_is_about_what_is_desired(memory: Memory) -> None:
    if 10 * DAY <= memory.due_on - memory.reviewed_on < MAXIMUM_INTERVAL_DAYS * DAY:
        assert recall(memory, on=memory.due_on) == pytest.approx(0.9, abs=0.01)


def test_what_was_never_reviewed_is_not_recalled() -> None:
    assert recall(None, on=START) == 0
    assert demonstrated_recall(None, on=START) == 0
    assert replay([]) is None


def test_what_was_missed_counts_again_once_it_is_said() -> None:
    missed = review(None, Rating.AGAIN, on=START)
    assert demonstrated_recall(missed, on=START) == 0 < recall(missed, on=START)
    said = review(missed, Rating.HARD, on=START + DAY)
    assert demonstrated_recall(said, on=START + DAY) == 1


@given(memories(), days)
def test_demonstrated_recall_is_never_above_expected_recall(memory: Memory, on: datetime) -> None:
    assert demonstrated_recall(memory, on=on) in (0, recall(memory, on=on))
