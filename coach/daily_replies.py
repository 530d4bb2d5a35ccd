"""What the coach says of coming in, of a learner's days and hours, and of what it holds."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from coach.choices import Choice
from coach.errors import Problem
from coach.purse import Limits
from review.timetable import Quiet
from storage.spending import Sum


@dataclass(frozen=True, slots=True)
class Welcome:
    """The first words; `title` is the application that is practised, if there is one.

    `answers` tells that somebody said a few words that are no document.
    """

    title: str | None
    choices: tuple[Choice, ...]
    answers: bool = False


@dataclass(frozen=True, slots=True)
class Collecting:
    """Text is being collected; `problem` tells why it does not read as an application yet.

    `None` where more of it is likely on its way. `left_out` are a few words that are no part of it.
    """

    characters: int
    problem: Problem | None
    choices: tuple[Choice, ...]
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class ZoneAsked:
    """Asks where the learner is: a region, or a city of `region`.

    `unclear` holds words that fit no city, or more than one of those offered. `heard` tells that
    words which are typed now are taken for a city; otherwise it takes the command.
    """

    region: str | None
    choices: tuple[Choice, ...]
    unclear: str = ""
    heard: bool = False


@dataclass(frozen=True, slots=True)
class ZoneSet:
    """The time zone is known; `clock` is what clocks show there now."""

    zone: str
    clock: datetime
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class HourAsked:
    """Asks for the hour of the daily drill."""

    choices: tuple[Choice, ...]
    unclear: str = ""


@dataclass(frozen=True, slots=True)
class InterviewAsked:
    """Asks for the day of the interview; `times` are the drills' local times, told just before."""

    choices: tuple[Choice, ...]
    unclear: str = ""
    times: tuple[time, ...] = ()


@dataclass(frozen=True, slots=True)
class Started:
    """All is set up; `times` are the drills' local times, `next_at` the next one's local clock.

    `zone` is `None` where none was told, so that all times are in UTC.
    """

    zone: str | None
    times: tuple[time, ...]
    next_at: datetime | None
    interview_on: date | None
    today: date


@dataclass(frozen=True, slots=True)
class DrillDone:
    """A drill is over: its levels, what is still due today, the streak, and when the next comes.

    `next_at` is the local clock, `None` where none is planned.
    """

    levels: tuple[int, ...]
    shown: int
    due: int
    streak: int
    today: date
    next_at: datetime | None
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class InterviewOver:
    """Said once, in the place of the first drill after the interview of `title`: no more come."""

    on: date
    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Snoozed:
    """Put off; `until` is the local clock, `today` its date now."""

    until: datetime
    today: date
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class WeekTold:
    """A week: answers, days of practice, points that became safe, readiness 0-1 before and now."""

    answers: int
    days: int
    gained: int
    before: float
    now: float


class Panel(StrEnum):
    """A page of the settings."""

    MAIN = "main"
    TIMES = "times"
    WEEKDAYS = "weekdays"
    QUESTIONS = "questions"
    PAUSE = "pause"
    QUIET = "quiet"
    INTERVIEW = "interview"


@dataclass(frozen=True, slots=True)
class SettingsShown:
    """The settings, on one page; `next_at` is the next drill's local clock."""

    panel: Panel
    zone: str
    clock: datetime
    times: tuple[time, ...]
    weekdays: tuple[int, ...]
    questions: int
    quiet: Quiet | None
    paused_until: date | None
    reminder: bool
    weekly: bool
    interview_on: date | None
    next_at: datetime | None
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class PlanDay:
    """What a day brings: points that come back, and unseen must-haves to start."""

    on: date
    returning: int
    fresh: int


@dataclass(frozen=True, slots=True)
class PlanShown:
    """What each day brings, up to the interview where its day is set.

    `questions` is how many the drills of a day bring, 0 where there are none.
    """

    days: tuple[PlanDay, ...]
    interview_on: date | None
    unseen_nice: int
    choices: tuple[Choice, ...]
    questions: int = 0


@dataclass(frozen=True, slots=True)
class Exported:
    """Everything held of a learner, as a JSON file."""

    name: str
    data: bytes
    rows: int


@dataclass(frozen=True, slots=True)
class UsageShown:
    """What Claude cost; `limits` is `None` where no key is set."""

    today: tuple[Sum, ...]
    all_dollars: float
    limits: Limits | None


@dataclass(frozen=True, slots=True)
class Invited:
    """A one-time way in for somebody; the face makes a link of the code."""

    code: str
