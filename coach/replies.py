"""What the coach says, as values. `bot/messages.py` turns them into sentences."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coach.choices import Action, Choice
from coach.daily_replies import (
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
    SettingsShown,
    Snoozed,
    Started,
    UsageShown,
    WeekTold,
    Welcome,
    ZoneAsked,
    ZoneSet,
)
from coach.document_replies import (
    Besides,
    Difference,
    Loaded,
    NoteAsked,
    NoteDrafted,
    NoteLine,
    NoteSettled,
    NotesShown,
    OpenNote,
    ReadBy,
    ReadTold,
    RequirementLine,
    Reworded,
)
from coach.errors import Problem
from coach.graded_replies import (
    Advice,
    AppealAsked,
    Appealed,
    Better,
    Change,
    Decided,
    Feedback,
    JudgedAgain,
    Overruled,
    PleaUnheard,
    PointLine,
    Return,
    Speaker,
    UndocumentedLine,
    Ungradable,
    WhichVerdict,
    Why,
)
from coach.mock_replies import Debrief, DebriefInFull, MockPaused, MockSaid
from coach.question_replies import Asked, AskedBack, Hinted, Place, Probed, Shown
from review.progress import Progress

__all__ = [
    "Action",
    "Advice",
    "AppealAsked",
    "Appealed",
    "Asked",
    "AskedBack",
    "Besides",
    "Better",
    "Change",
    "Choice",
    "Collecting",
    "Debrief",
    "DebriefInFull",
    "Decided",
    "Difference",
    "DrillDone",
    "Exported",
    "Feedback",
    "Hinted",
    "HourAsked",
    "InterviewAsked",
    "InterviewOver",
    "Invited",
    "JudgedAgain",
    "Loaded",
    "MockPaused",
    "MockSaid",
    "NoteAsked",
    "NoteDrafted",
    "NoteLine",
    "NoteSettled",
    "NotesShown",
    "OpenNote",
    "Overruled",
    "Panel",
    "Place",
    "PlanDay",
    "PlanShown",
    "PleaUnheard",
    "PointLine",
    "Probed",
    "ReadBy",
    "ReadTold",
    "RequirementLine",
    "Return",
    "Reworded",
    "SettingsShown",
    "Shown",
    "Snoozed",
    "Speaker",
    "Started",
    "UndocumentedLine",
    "Ungradable",
    "UsageShown",
    "WeekTold",
    "Welcome",
    "WhichVerdict",
    "Why",
    "ZoneAsked",
    "ZoneSet",
]


@dataclass(frozen=True, slots=True)
class Undone:
    """The last answer was taken back; its question is open again."""

    question: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class ProgressShown:
    """The figures, with what the requirements are called; `gaps` of the points are gap points."""

    title: str
    organisation: str | None
    progress: Progress
    requirements: dict[int, str]
    gaps: int
    interview_on: date | None
    today: date
    choices: tuple[Choice, ...] = (Choice(Action.NEXT),)


@dataclass(frozen=True, slots=True)
class ProgressTold:
    """The figures again, asked for in words where they were shown as a picture."""

    shown: ProgressShown

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What can be done next."""
        return self.shown.choices


@dataclass(frozen=True, slots=True)
class WeakShown:
    """The weakest areas, with what the requirements are called."""

    progress: Progress
    requirements: dict[int, str]
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class DueShown:
    """What is due: the points due today by requirement, counts for the coming days, never asked."""

    today: date
    now: tuple[tuple[str, int], ...]
    days: tuple[tuple[date, int], ...]
    unseen: int
    interview_on: date | None
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class ApplicationLine:
    """One application in a list."""

    application_id: int
    title: str
    organisation: str | None
    points: int
    due: int
    current: bool
    interview_on: date | None


@dataclass(frozen=True, slots=True)
class ApplicationsShown:
    """All of a learner's applications."""

    applications: tuple[ApplicationLine, ...]
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Switched:
    """Another application is now practised."""

    title: str
    organisation: str | None
    choices: tuple[Choice, ...] = (Choice(Action.NEXT),)


@dataclass(frozen=True, slots=True)
class InterviewSet:
    """The interview date was set (or taken away)."""

    on: date | None
    days_left: int | None
    choices: tuple[Choice, ...] = (Choice(Action.NEXT),)


@dataclass(frozen=True, slots=True)
class ForgetAsked:
    """Asks before deleting; a `guest` came by an invitation, and needs another to come back."""

    title: str | None
    answers: int
    applications: int
    choices: tuple[Choice, ...]
    guest: bool = False


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Gone: how many rows of each kind were deleted, and how many are left."""

    everything: bool
    answers: int
    left: int


class Remark(StrEnum):
    """A sentence that needs no figures."""

    KEPT = "kept"
    HELP = "help"
    SKIPPED = "skipped"
    DRILL_WAITING = "drill_waiting"
    DRILL_AGAIN = "drill_again"
    INTERVIEW_TOMORROW = "interview_tomorrow"
    INTERVIEW_TODAY = "interview_today"
    SEND_YOUR_OWN = "send_your_own"
    SET_UP_LATER = "set_up_later"
    PLEA_KEPT = "plea_kept"
    VERDICT_STANDS = "verdict_stands"
    MOCK_GONE = "mock_gone"


@dataclass(frozen=True, slots=True)
class Said:
    """One of the fixed sentences."""

    remark: Remark


@dataclass(frozen=True, slots=True)
class Refused:
    """Something could not be done: what, the words it is about, and what is like them."""

    problem: Problem
    detail: str = ""
    choices: tuple[Choice, ...] = ()
    near: tuple[str, ...] = ()


Reply = (
    Loaded
    | Asked
    | Hinted
    | Probed
    | AskedBack
    | Shown
    | Feedback
    | Ungradable
    | Why
    | WhichVerdict
    | Overruled
    | AppealAsked
    | Appealed
    | PleaUnheard
    | JudgedAgain
    | Decided
    | Better
    | Undone
    | ProgressShown
    | ProgressTold
    | WeakShown
    | DueShown
    | ApplicationsShown
    | Switched
    | InterviewSet
    | ForgetAsked
    | Forgotten
    | Said
    | Refused
    | Collecting
    | DrillDone
    | Exported
    | HourAsked
    | InterviewAsked
    | InterviewOver
    | NotesShown
    | NoteAsked
    | NoteDrafted
    | NoteSettled
    | Invited
    | UsageShown
    | PlanShown
    | SettingsShown
    | Snoozed
    | Started
    | WeekTold
    | Welcome
    | MockSaid
    | MockPaused
    | Debrief
    | DebriefInFull
    | ZoneAsked
    | ZoneSet
)
