"""Drills up to the interview, the word that it is over, and what brings them back."""

from datetime import date, time

import pytest

from coach import schedule
from coach.replies import (
    Action,
    Asked,
    InterviewOver,
    InterviewSet,
    Remark,
    Reply,
    Said,
    SettingsShown,
)
from review.drill import local_clock
from storage.engine import Database
from tests.coach.daily import Daily
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import of_kind

SQLITE_IS_ENOUGH = True

OTHER = """\
# Application: Baker at Weser Bread

# Must have

## Bakes by night

- Baked 900 loaves a night for four years.
"""


@pytest.fixture
def daily(database: Database, grader: ScriptedGrader) -> Daily:
    """A learner drilled at half past eight in Berlin, whose interview is on Thursday."""
    made = Daily(database, grader)
    made.say("/interview 26 November")
    return made


def over(said: list[Reply]) -> list[InterviewOver]:
    return [reply for reply in said if isinstance(reply, InterviewOver)]


def drills_of(daily: Daily) -> list[date]:
    return [slot.on for slot in daily.held()]


def test_the_eve_and_the_day_are_told(daily: Daily) -> None:
    (asked,) = daily.at("2026-11-24T08:30")
    assert isinstance(asked, Asked)
    eve, asked = daily.at("2026-11-25T08:30")
    assert eve == Said(Remark.INTERVIEW_TOMORROW)
    assert isinstance(asked, Asked)
    today, asked = daily.at("2026-11-26T08:30")
    assert today == Said(Remark.INTERVIEW_TODAY)
    assert isinstance(asked, Asked)


def test_it_is_told_once_that_it_is_over_and_nothing_comes_after_that(daily: Daily) -> None:
    daily.say("/practice")
    daily.say("covered:0 covered:1")
    said = daily.until("2026-12-20T12:00")
    (told,) = over(said)
    assert said[-1] is told
    assert told.on == date(2026, 11, 26)
    assert drills_of(daily) == [date(2026, 11, day) for day in (24, 25, 26, 27)]


def test_no_next_drill_is_told_that_will_not_come(daily: Daily) -> None:
    assert daily.visit(schedule.next_drill)
    daily.at("2026-11-26T08:30")
    assert daily.visit(schedule.next_drill) is None


def test_another_interview_brings_drills_back_at_their_hour(daily: Daily) -> None:
    daily.until("2026-12-01T12:00")
    assert of_kind(daily.say("/interview 10 December"), InterviewSet).on == date(2026, 12, 10)
    assert len(daily.at("2026-12-02T08:30")) == 1
    assert len(over(daily.until("2026-12-20T12:00"))) == 1


@pytest.mark.parametrize("words", ["", "/drill 7:15"])
def test_who_goes_on_is_drilled_without_end(daily: Daily, words: str) -> None:
    daily.until("2026-11-27T12:00")
    replied = daily.say(words) if words else daily.press(Action.DRILL_ON)
    shown = of_kind(replied, SettingsShown)
    assert shown.interview_on is None
    assert shown.next_at is not None
    assert shown.next_at.date() == date(2026, 11, 28)
    assert over(daily.until("2026-12-27T12:00")) == []
    assert len(drills_of(daily)) == 4 + 30


def test_an_old_button_takes_no_interview_away_that_is_to_come(daily: Daily) -> None:
    daily.until("2026-11-27T12:00")
    choices = daily.choices
    daily.say("/interview 10 December")
    daily.choices = choices
    assert of_kind(daily.press(Action.DRILL_ON), SettingsShown).interview_on == date(2026, 12, 10)


def test_drills_of_another_application_follow_its_own_interview(daily: Daily) -> None:
    daily.load(OTHER, name="another.md")
    assert over(daily.until("2026-12-10T12:00")) == []
    daily.say("/use Kolbe Rail")
    assert over(daily.until("2026-12-20T12:00")) == []
    assert drills_of(daily)[-1] == date(2026, 12, 10)


def test_a_pause_over_the_interview_ends_in_the_word_that_it_is_over(daily: Daily) -> None:
    daily.say("/pause 1 December")
    said = daily.until("2026-12-20T12:00")
    assert [type(reply) for reply in said] == [InterviewOver]
    assert drills_of(daily) == [date(2026, 12, 1)]


def test_several_drills_a_day_end_in_one_word(daily: Daily) -> None:
    daily.visit(lambda visit: schedule.drill_at(visit, (time(8, 30), time(18))))
    assert len(over(daily.until("2026-12-20T12:00"))) == 1
    assert local_clock(daily.now, "Europe/Berlin").date() == date(2026, 12, 20)


def test_a_point_that_holds_till_the_interview_is_told_as_safe(daily: Daily) -> None:
    daily.say("/practice cost")
    graded = daily.say("covered:0")
    (returned,) = graded.returns  # type: ignore[union-attr] # feedback
    assert returned.on <= date(2026, 11, 25) or returned.safe
