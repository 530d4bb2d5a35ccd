from datetime import date, datetime, time, timedelta

import pytest

from bot.messages import compose
from coach.errors import Problem
from coach.incoming import Press
from coach.replies import (
    Action,
    Asked,
    Choice,
    Panel,
    Refused,
    SettingsShown,
    Snoozed,
    ZoneAsked,
    ZoneSet,
)
from review.timetable import Quiet
from storage.engine import Database
from tests.coach.daily import Daily
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import of_kind

SQLITE_IS_ENOUGH = True


@pytest.fixture
def daily(database: Database, grader: ScriptedGrader) -> Daily:
    return Daily(database, grader)


def shown(daily: Daily, choice: Choice) -> SettingsShown:
    return of_kind(daily.send(Press(choice))[-1], SettingsShown)


def test_the_settings_tell_what_is_set_and_lead_to_pages(daily: Daily) -> None:
    main = of_kind(daily.say("/settings"), SettingsShown)
    assert main.times == (time(8, 30),)
    assert main.next_at == datetime(2026, 11, 24, 8, 30)  # noqa: DTZ001 - a local clock
    pages = [choice for choice in main.choices if choice.action is Action.PANEL]
    assert [shown(daily, page).panel for page in pages] == list(Panel)[1:]


@pytest.mark.parametrize("panel", range(len(Panel)))
def test_every_page_has_words_and_a_way_back(daily: Daily, panel: int) -> None:
    message = compose(shown(daily, Choice(Action.PANEL, panel)))
    assert message.text()
    assert all(button.label for button in message.buttons)
    assert panel == 0 or message.buttons[-1].choice == Choice(Action.PANEL, 0)


def test_times_are_added_and_taken_away(daily: Daily) -> None:
    both = (time(8, 30), time(18))
    assert shown(daily, Choice(Action.TIME, 18 * 60, 1)).times == both
    assert shown(daily, Choice(Action.TIME, 18 * 60, 1)).times == both, "a button pressed twice"
    assert shown(daily, Choice(Action.TIME, 8 * 60 + 30, 0)).times == (time(18),)
    assert shown(daily, Choice(Action.TIME, 18 * 60, 0)).times == ()
    assert daily.next_at() is None


def test_no_more_than_six_drills_a_day(daily: Daily) -> None:
    for hour in range(9, 14):
        shown(daily, Choice(Action.TIME, hour * 60, 1))
    refused = daily.send(Press(Choice(Action.TIME, 14 * 60, 1)))[-1]
    assert of_kind(refused, Refused).problem is Problem.ENOUGH_TIMES
    assert len(of_kind(daily.say("/settings"), SettingsShown).times) == 6


def test_one_weekday_is_always_left(daily: Daily) -> None:
    for day in range(6):
        shown(daily, Choice(Action.WEEKDAY, day, 0))
    refused = daily.send(Press(Choice(Action.WEEKDAY, 6, 0)))[-1]
    assert of_kind(refused, Refused).problem is Problem.NO_WEEKDAY
    assert of_kind(daily.say("/settings"), SettingsShown).weekdays == (6,)


def test_the_number_of_questions_is_that_of_the_next_drill(daily: Daily) -> None:
    assert shown(daily, Choice(Action.QUESTIONS, 5)).questions == 5
    (asked,) = daily.at("2026-11-24T08:30")
    place = of_kind(asked, Asked).place
    assert place is not None
    assert place.of == 5


def test_quiet_hours_are_set_and_taken_away(daily: Daily) -> None:
    assert shown(daily, Choice(Action.QUIET, 22 * 60, 7 * 60)).quiet == Quiet(time(22), time(7))
    assert shown(daily, Choice(Action.QUIET)).quiet is None


def test_switches_turn(daily: Daily) -> None:
    for action, name in ((Action.REMINDER, "reminder"), (Action.WEEKLY, "weekly")):
        offered = of_kind(daily.say("/settings"), SettingsShown).choices
        off = next(choice for choice in offered if choice.action is action)
        assert getattr(shown(daily, off), name) is False
        assert getattr(shown(daily, off), name) is False, "a button pressed twice"
        assert getattr(shown(daily, Choice(action, 1)), name) is True


def test_no_weekly_summary_where_it_was_turned_off(daily: Daily) -> None:
    daily.say("/practice")
    daily.say("covered:0 covered:1 covered:2")
    shown(daily, Choice(Action.WEEKLY, 0))
    said = daily.until("2026-12-01T00:00", every=timedelta(hours=6))
    assert not [r for r in said if type(r).__name__ == "ProgressShown"]


def test_a_pause_by_button_and_by_words(daily: Daily) -> None:
    assert shown(daily, Choice(Action.PAUSE, 7)).paused_until == date(2026, 11, 30)
    paused = of_kind(daily.say("/pause 5 December"), SettingsShown)
    assert paused.paused_until == date(2026, 12, 5)
    assert paused.next_at == datetime(2026, 12, 5, 8, 30)  # noqa: DTZ001 - a local clock
    assert of_kind(daily.say("/pause off"), SettingsShown).paused_until is None


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("/pause whenever", Problem.BAD_DATE),
        ("/pause today", Problem.PAST_DATE),
        ("/drill soon", Problem.BAD_TIME),
        ("/drill 1, 2, 3, 4, 5, 6, 7", Problem.BAD_TIME),
        ("/zone xyzzy", Problem.BAD_ZONE),
    ],
)
def test_what_is_not_understood_says_how_to_write_it(
    daily: Daily, words: str, problem: Problem
) -> None:
    refused = of_kind(daily.say(words), Refused)
    assert refused.problem is problem
    assert compose(refused).text()


def test_drill_times_in_words(daily: Daily) -> None:
    assert of_kind(daily.say("/drill 8 and 18:15"), SettingsShown).times == (time(8), time(18, 15))
    assert of_kind(daily.say("/drill off"), SettingsShown).times == ()
    assert of_kind(daily.say("/drill"), SettingsShown).panel is Panel.TIMES


def test_a_time_zone_is_picked_by_region_and_city(daily: Daily) -> None:
    asked = of_kind(daily.say("/zone"), ZoneAsked)
    europe = next(b for b in compose(asked).buttons if b.label == "Europe")
    cities = of_kind(daily.send(Press(europe.choice))[-1], ZoneAsked)
    more = next(b for b in compose(cities).buttons if b.label == "More of Europe")
    assert of_kind(daily.send(Press(more.choice))[-1], ZoneAsked).region == "Europe"
    lisbon = next(b for b in compose(cities).buttons if b.label == "Lisbon")
    placed = of_kind(daily.send(Press(lisbon.choice))[-1], ZoneSet)
    assert placed.zone == "Europe/Lisbon"
    assert "08:0" in compose(placed).text() or "09:0" in compose(placed).text()


@pytest.mark.parametrize(
    "choice",
    [
        Choice(Action.PANEL, 99),
        Choice(Action.TIME, 5000),
        Choice(Action.QUESTIONS, 77),
        Choice(Action.PAUSE, 500),
        Choice(Action.REGION, 99),
        Choice(Action.REGION, 0, 99),
        Choice(Action.ZONE, 5),
        Choice(Action.HOUR, -1),
        Choice(Action.INTERVIEW_IN, 3),
        Choice(Action.LATER, 0),
        Choice(Action.SAMPLE),
        Choice(Action.THAT_IS_ALL),
    ],
)
def test_a_button_that_never_was_says_so(daily: Daily, choice: Choice) -> None:
    assert of_kind(daily.send(Press(choice))[-1], Refused).problem is Problem.STALE


def test_putting_off_names_the_day_and_leads_back_to_the_settings(daily: Daily) -> None:
    put_off = of_kind(daily.send(Press(Choice(Action.SNOOZE)))[-1], Snoozed)
    assert "tomorrow at 09:30" in compose(put_off).text()
    (back,) = compose(put_off).buttons
    assert shown(daily, back.choice).panel is Panel.MAIN


def test_a_drill_in_the_quiet_hours_is_told(daily: Daily) -> None:
    shown(daily, Choice(Action.QUIET, 22 * 60, 7 * 60))
    told = compose(daily.say("/drill 23:00 and 8:00")).text()
    assert "23:00 is in your quiet hours: what is due then comes at 07:00." in told
    assert "8:00 is in" not in told
    assert "quiet hours:" not in compose(daily.say("/drill 7:00")).text()


def test_the_interview_is_set_from_the_settings(daily: Daily) -> None:
    page = shown(daily, Choice(Action.PANEL, list(Panel).index(Panel.INTERVIEW)))
    assert [button.label for button in compose(page).buttons] == [
        "In a week", "In two weeks", "In a month", "Back",
    ]  # fmt: skip
    daily.send(Press(page.choices[0]))
    assert of_kind(daily.say("/settings"), SettingsShown).interview_on == date(2026, 11, 30)
