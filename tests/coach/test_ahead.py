from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages import compose
from coach.replies import PlanShown
from review.plan import spread
from storage.engine import Database
from tests.coach.daily import Daily
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import START, of_kind

SQLITE_IS_ENOUGH = True

TODAY = START.date()
DAY = timedelta(days=1)


@pytest.fixture
def daily(database: Database, grader: ScriptedGrader) -> Daily:
    return Daily(database, grader)


def test_unseen_must_haves_are_spread_up_to_the_eve_of_the_interview(daily: Daily) -> None:
    daily.say("/interview in 3 days")
    plan = of_kind(daily.say("/plan"), PlanShown)
    assert [day.on for day in plan.days] == [TODAY, TODAY + DAY, TODAY + 2 * DAY]
    assert [day.fresh for day in plan.days] == [2, 2, 1]
    assert plan.interview_on == TODAY + 3 * DAY
    assert plan.unseen_nice == 2


def test_points_that_return_are_on_their_days(daily: Daily) -> None:
    daily.say("/practice cost")
    daily.say("covered:0")
    plan = of_kind(daily.say("/plan"), PlanShown)
    assert {day.on: day.returning for day in plan.days if day.returning} == {TODAY + 2 * DAY: 1}
    assert len(plan.days) == 14
    assert "back" in compose(plan).text()


def test_nothing_new_is_planned_for_days_without_drills(daily: Daily) -> None:
    daily.change(lambda kept: setattr(kept, "weekdays", (1, 2)))
    plan = of_kind(daily.say("/plan"), PlanShown)
    assert {day.on.weekday() for day in plan.days if day.fresh} <= {1, 2}


@given(st.integers(0, 500), st.integers(1, 60))
def test_points_are_spread_evenly_and_none_is_lost(points: int, days: int) -> None:
    over = [date(2027, 1, 1) + n * DAY for n in range(days)]
    shares = list(spread(points, over=over).values())
    assert sum(shares) == points
    assert max(shares) - min(shares) <= 1
    assert shares == sorted(shares, reverse=True)


def test_no_day_takes_no_point() -> None:
    assert spread(5, over=()) == {}


def test_on_the_day_of_the_interview_the_plan_ends_with_it(daily: Daily) -> None:
    daily.say("/interview tomorrow")
    daily.next_day()
    shown = of_kind(daily.say("/plan"), PlanShown)
    assert shown.interview_on == TODAY + DAY
    assert [day.on for day in shown.days] == [TODAY + DAY]
