from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from review.memory import Memory, Rating, recall, review
from review.plan import (
    LAST_DAYS,
    READY,
    Candidate,
    Load,
    Need,
    asking_order,
    day_plan,
    is_turn_for_new,
    need_of,
    return_on,
)
from tests.review.strategies import START, days, memories

DAY = timedelta(days=1)
candidates = st.lists(
    st.builds(
        Candidate,
        return_on=st.none() | st.dates(START - 9 * DAY, START + 9 * DAY),
        must=st.booleans(),
        flag=st.integers(0, 5),
        position=st.integers(0, 99),
        asked=st.integers(0, 5),
    ),
    unique_by=lambda candidate: candidate.position,
)


@given(memories(), st.none() | days)
def test_a_point_never_comes_back_before_tomorrow_nor_after_its_own_due_day(
    memory: Memory, interview_on: date | None
) -> None:
    assert memory.reviewed_on < return_on(memory, interview_on=interview_on) <= memory.due_on


@given(memories(), st.integers(2, 500))
def test_a_point_that_would_be_shaky_comes_back_before_the_interview(
    memory: Memory, days: int
) -> None:
    interview_on = memory.reviewed_on + days * DAY
    assume(recall(memory, on=interview_on) < READY)
    assert return_on(memory, interview_on=interview_on) < interview_on


@given(memories(), st.integers(1, 500))
def test_a_last_review_falls_into_the_last_days(memory: Memory, days: int) -> None:
    interview_on = memory.reviewed_on + days * DAY
    back = return_on(memory, interview_on=interview_on)
    if back != memory.due_on:
        assert interview_on - LAST_DAYS * DAY <= back < interview_on


@given(memories(), st.integers(0, 500))
def test_after_the_interview_fsrs_alone_decides(memory: Memory, days: int) -> None:
    assert return_on(memory, interview_on=memory.reviewed_on - days * DAY) == memory.due_on


def test_what_is_sure_enough_is_left_alone_before_the_interview() -> None:
    memory = review(review(None, Rating.GOOD, on=START), Rating.GOOD, on=START + 9 * DAY)
    interview_on = memory.reviewed_on + 2 * DAY
    assert recall(memory, on=interview_on) >= READY
    assert return_on(memory, interview_on=interview_on) == memory.due_on > interview_on


def test_last_reviews_of_many_days_of_practice_are_spread_over_the_last_days() -> None:
    interview_on = START + 34 * DAY
    backs = []
    for day in range(12):
        first = review(None, Rating.GOOD, on=START + day * DAY)
        memory = review(first, Rating.GOOD, on=START + (day + 10) * DAY)
        backs.append(return_on(memory, interview_on=interview_on))
    assert [backs.count(interview_on - n * DAY) for n in (1, 2, 3)] == [4, 4, 4]


@pytest.mark.parametrize(
    ("candidate", "need"),
    [
        (Candidate(START, must=False, flag=0, position=0), Need.DUE),
        (Candidate(START - DAY, must=True, flag=1, position=0), Need.DUE),
        (Candidate(START + DAY, must=True, flag=1, position=0), Need.AHEAD),
        (Candidate(None, must=False, flag=1, position=0), Need.FLAGGED),
        (Candidate(None, must=True, flag=0, position=0), Need.UNSEEN_MUST),
        (Candidate(None, must=False, flag=0, position=0), Need.UNSEEN_NICE),
    ],
)
def test_why_a_point_is_asked(candidate: Candidate, need: Need) -> None:
    assert need_of(candidate, today=START) is need


@given(candidates, st.randoms(use_true_random=False))
def test_the_order_of_asking_is_total_and_does_not_depend_on_the_order_given(
    given_order: list[Candidate], random: Random
) -> None:
    ordered = sorted(given_order, key=lambda candidate: asking_order(candidate, today=START))
    shuffled = random.sample(given_order, len(given_order))
    assert sorted(shuffled, key=lambda candidate: asking_order(candidate, today=START)) == ordered
    assert len({asking_order(candidate, today=START) for candidate in ordered}) == len(ordered)


@given(candidates)
def test_needs_are_met_in_their_order(given_order: list[Candidate]) -> None:
    ordered = sorted(given_order, key=lambda candidate: asking_order(candidate, today=START))
    needs = [list(Need).index(need_of(candidate, today=START)) for candidate in ordered]
    assert needs == sorted(needs)


def test_among_what_is_due_must_haves_come_first_then_the_longest_overdue() -> None:
    nice = Candidate(START - 5 * DAY, must=False, flag=1, position=0)
    recent = Candidate(START, must=True, flag=0, position=1)
    oldest = Candidate(START - DAY, must=True, flag=0, position=3)
    tied = Candidate(START - DAY, must=True, flag=0, position=2)
    ordered = sorted([nice, recent, oldest, tied], key=lambda c: asking_order(c, today=START))
    assert ordered == [tied, oldest, recent, nice]


def test_practice_ahead_of_time_goes_round() -> None:
    soon = Candidate(START + DAY, must=True, flag=0, position=0, asked=7)
    later = Candidate(START + 9 * DAY, must=True, flag=0, position=1, asked=3)
    assert min([soon, later], key=lambda c: asking_order(c, today=START)) is later


def test_the_day_plan_counts_overdue_points_today() -> None:
    returns = [START - 3 * DAY, START, START + 2 * DAY, START + 9 * DAY]
    assert day_plan(returns, today=START, until=START + 2 * DAY) == (
        Load(START, 2),
        Load(START + DAY, 0),
        Load(START + 2 * DAY, 1),
    )


def test_the_day_plan_after_its_end_is_empty() -> None:
    assert day_plan([START], today=START, until=START - DAY) == ()


@given(st.lists(st.dates(START - 20 * DAY, START + 20 * DAY)))
def test_the_day_plan_loses_no_point(returns: list[date]) -> None:
    plan = day_plan(returns, today=START, until=START + 20 * DAY)
    assert sum(load.points for load in plan) == len(returns)


@given(st.integers(1, 200), st.integers(1, 60))
def test_new_must_haves_and_what_is_due_take_turns(unseen: int, days: int) -> None:
    turns = [is_turn_for_new(asked_today=n, unseen=unseen, days=days) for n in range(12)]
    assert not turns[0]
    assert any(turns[:3])
    assert sum(turns) == (8 if unseen > 2 * days else 6)
    assert not is_turn_for_new(asked_today=1, unseen=0, days=days)
