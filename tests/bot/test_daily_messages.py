"""The replies of setting up and of drills have words, and nothing of the code is seen in them."""

from dataclasses import replace
from datetime import date, datetime, time
from typing import get_args

import pytest

from bot.messages import compose
from coach.errors import Problem
from coach.purse import Limits
from coach.replies import (
    Action,
    Choice,
    Collecting,
    DrillDone,
    Exported,
    HourAsked,
    InterviewAsked,
    InterviewOver,
    Invited,
    Panel,
    PlanDay,
    PlanShown,
    Reply,
    SettingsShown,
    Snoozed,
    Started,
    UsageShown,
    WeekTold,
    Welcome,
    ZoneAsked,
    ZoneSet,
)
from review.timetable import Quiet

CLOCK = datetime(2026, 11, 23, 8, 30)  # noqa: DTZ001 - a local clock
TODAY = CLOCK.date()
PANEL = (Choice(Action.PANEL, 0),)
NEXT = (Choice(Action.NEXT),)
SETTINGS = SettingsShown(
    panel=Panel.MAIN,
    zone="Europe/Lisbon",
    clock=CLOCK,
    times=(time(8, 30), time(18)),
    weekdays=(0, 2, 4),
    questions=3,
    quiet=Quiet(time(22), time(7)),
    paused_until=date(2026, 12, 1),
    reminder=True,
    weekly=False,
    interview_on=date(2027, 1, 15),
    next_at=CLOCK.replace(day=24),
    choices=(Choice(Action.PANEL, 1), Choice(Action.REMINDER), Choice(Action.SNOOZE)),
)
_UNSEEN = tuple(PlanDay(date(2026, 11, day), 0, 1) for day in (24, 25, 26, 28))
TOLD: tuple[tuple[Reply, str], ...] = (
    (Welcome(None, (Choice(Action.SAMPLE),)), "Send me the document"),
    (Welcome("Site engineer", NEXT), "You are practising Site engineer"),
    (Collecting(1, None, ()), "I have 1 character so far; send the rest."),
    (Collecting(300, Problem.NO_REQUIREMENTS, ()), "I found no requirements in “your text”"),
    (ZoneAsked(None, (Choice(Action.REGION, 0), Choice(Action.LATER, 1))), "Where are you?"),
    (ZoneAsked("Europe", (Choice(Action.REGIONS),)), "nearest to you"),
    (ZoneAsked(None, NEXT, "USA"), "I am not sure about “USA”."),
    (ZoneSet("Europe/Lisbon", CLOCK, (Choice(Action.REGIONS),)), "your clock shows 08:30 on Mon"),
    (HourAsked((Choice(Action.HOUR, 510), Choice(Action.LATER, 2))), "Pick or type a time"),
    (HourAsked((), "soon"), "I do not understand “soon” as a time."),
    (InterviewAsked((Choice(Action.INTERVIEW_IN, 7),)), "When is the interview?"),
    (InterviewAsked((), "never"), "I do not understand “never” as a day to come."),
    (Started("Europe/Oslo", (time(8),), CLOCK, TODAY, TODAY), "First drill: today at 08:30."),
    (Started("Europe/Oslo", (), None, None, TODAY), "All set."),
    (Started(None, (time(8),), CLOCK, None, TODAY), "Times are in UTC: /zone"),
    (InterviewAsked((), times=(time(7, 30),)), "Drills at 07:30."),
    (
        InterviewOver(TODAY, "Baker", (Choice(Action.PANEL, 6), Choice(Action.DRILL_ON))),
        "No more drills come by themselves now.",
    ),
    (DrillDone((5, 3), 1, 2, 4, TODAY, CLOCK, NEXT), "Levels: 5, 3. 1 question shown."),
    (DrillDone((), 0, 0, 0, TODAY, None, ()), "Drill done."),
    (Snoozed(CLOCK, TODAY), "Put off until today at 08:30."),
    (Snoozed(CLOCK.replace(day=24), TODAY, PANEL), "Put off until tomorrow at 08:30."),
    (WeekTold(12, 5, 4, 0.12, 0.29), "Your week: 12 answers on 5 days.\n4 points became safe; re"),
    (WeekTold(1, 1, 0, 0.0, 0.0), "0 points became safe; readiness 0% a week ago, 0% now."),
    (
        replace(SETTINGS, times=(time(23),)),
        "23:00 is in your quiet hours: what is due then",
    ),
    (replace(SETTINGS, interview_on=date(2026, 11, 14)), "The interview was on Sat 14 Nov 2026"),
    (SETTINGS, "08:30, 18:00, Mon, Wed, Fri, 3 questions each"),
    (PlanShown((PlanDay(TODAY, 1, 2),), TODAY, 3, NEXT), "Mon 23 Nov: 1 point back, 2 new must-"),
    (PlanShown(_UNSEEN, None, 0, NEXT), "Tue 24 Nov to Thu 26 Nov, each day: 1 new must-have"),
    (PlanShown(_UNSEEN, None, 0, NEXT), "Sat 28 Nov: 1 new must-have"),
    (PlanShown((PlanDay(TODAY, 4, 3),), None, 0, NEXT, 3), "more than your 3 questions: add /prac"),
    (
        PlanShown((PlanDay(TODAY, 1, 0), PlanDay(TODAY, 0, 0)), None, 0, NEXT),
        "Nothing yet on 1 day more",
    ),
    (PlanShown((), None, 0, NEXT), "Nothing is due on these days"),
    (Exported("coach.json", b"{}", 12), "12 records, as coach.json"),
    (UsageShown((), 0.0, None), "No Claude key is set"),
    (UsageShown((), 0.0, Limits(0.5, 20.0)), "Each learner may use $0.50 a day."),
    (Invited("abc"), "An invitation for one person, once: abc"),
)


@pytest.mark.parametrize(("reply", "words"), TOLD)
def test_a_reply_says_it_in_words(reply: Reply, words: str) -> None:
    message = compose(reply)
    assert words in message.text()
    assert [button.choice for button in message.buttons] == list(getattr(reply, "choices", ()))
    assert all(button.label.strip() for button in message.buttons)
    for odd in ("None", "Panel.", "Action.", "datetime", "{", "()", "  "):
        assert odd not in message.text().replace("\n  ", "\n"), odd


def test_every_daily_reply_is_told_here() -> None:
    daily = {kind for kind in get_args(Reply) if kind.__module__ == "coach.daily_replies"}
    assert {type(reply) for reply, _ in TOLD} == daily
