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
from coach.mock_replies import Debrief, MockPaused, MockSaid
from coach.question_replies import Asked, AskedBack, Hinted, Place, Probed, Shown
from question_bank.model import NoteKind, Priority
from review.progress import Progress

__all__ = [
    "Action",
    "Advice",
    "AppealAsked",
    "Appealed",
    "Asked",
    "AskedBack",
    "Better",
    "Change",
    "Choice",
    "Collecting",
    "Debrief",
    "Decided",
    "DrillDone",
    "Exported",
    "Feedback",
    "Hinted",
    "HourAsked",
    "InterviewAsked",
    "InterviewOver",
    "Invited",
    "JudgedAgain",
    "MockPaused",
    "MockSaid",
    "Overruled",
    "Panel",
    "Place",
    "PlanDay",
    "PlanShown",
    "PleaUnheard",
    "PointLine",
    "Probed",
    "Return",
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
class NoteLine:
    """A note-to-self as found."""

    quote: str
    kind: NoteKind


@dataclass(frozen=True, slots=True)
class OpenNote:
    """An open note of a requirement, and its place in the list."""

    place: int
    requirement: str
    line: NoteLine


@dataclass(frozen=True, slots=True)
class NotesShown:
    """The open notes; the buttons are for those from `first` on."""

    notes: tuple[OpenNote, ...]
    first: int
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class NoteAsked:
    """Asks for what a note says is missing; `problem` is what was wrong with what was said."""

    requirement: str
    line: NoteLine
    problem: Problem | None
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class NoteDrafted:
    """What was said, to be confirmed as a point."""

    requirement: str
    told: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class NoteSettled:
    """A note is settled, by a point that was told or (`""`) without."""

    requirement: str
    told: str
    left: int
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class RequirementLine:
    """A requirement as understood."""

    text: str
    section: str
    priority: Priority
    points: int
    notes: tuple[NoteLine, ...]


@dataclass(frozen=True, slots=True)
class Reworded:
    """A quote that an edit replaced."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Besides:
    """What came in and what went, of what is no point."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """What a second loading found different.

    `changed` were reworded and keep their history; `renewed` changed a figure and start anew. Of
    points so far; `asked` are requirements and `noted` notes to oneself.
    """

    added: tuple[str, ...]
    changed: tuple[Reworded, ...]
    renewed: tuple[Reworded, ...]
    removed: tuple[str, ...]
    kept: int
    asked: Besides = Besides()
    noted: Besides = Besides()


class ReadBy(StrEnum):
    """Who read a document where Claude could have, and why it was not Claude."""

    CLAUDE = "claude"
    NO_ANSWER = "no_answer"
    OVER_BUDGET = "over_budget"
    KEY_REFUSED = "key_refused"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class ReadTold:
    """How a document was read: what that cost, or would have, in dollars.

    `left_out` counts Claude's quotes that are not in the document.
    """

    by: ReadBy
    dollars: float = 0.0
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Loaded:
    """A document was taken in; `difference` is `None` the first time.

    `goes_on` tells that this is a further part of a document that comes in several messages;
    `remarks` are notes on the document as a whole; `read` is `None` where nobody else was to read.
    """

    title: str
    organisation: str | None
    requirements: tuple[RequirementLine, ...]
    difference: Difference | None
    choices: tuple[Choice, ...] = (Choice(Action.NEXT),)
    goes_on: bool = False
    remarks: tuple[NoteLine, ...] = ()
    read: ReadTold | None = None


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
    | ZoneAsked
    | ZoneSet
)
