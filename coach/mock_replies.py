"""What the interviewer of a mock interview says, and the debrief after it."""

from dataclasses import dataclass
from enum import StrEnum

from coach.choices import Choice
from coach.graded_replies import Speaker, UndocumentedLine
from grading.drift import Drift


class Cue(StrEnum):
    """What the interviewer says besides the question; `bot/messages/mock.py` has the sentences."""

    GREETING = "greeting"
    FOLLOW_UP = "follow_up"
    NEXT = "next"
    MOVE_ON = "move_on"
    HALF = "half"
    LAST = "last"
    UNDERSTOOD_AS = "understood_as"
    DECLINED = "declined"
    NO_HELP = "no_help"
    NO_VERDICT = "no_verdict"
    STILL_HERE = "still_here"
    WELCOME_BACK = "welcome_back"
    AGAIN = "again"
    REPEAT = "repeat"
    READY = "ready"
    TAKE_TIME = "take_time"
    COMPOSED = "composed"
    GAVE_UP = "gave_up"
    TAKEN_BACK = "taken_back"


class Ending(StrEnum):
    """Why a mock interview is over."""

    TIME_UP = "time_up"
    ALL_ASKED = "all_asked"
    STOPPED = "stopped"
    SILENCE = "silence"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class MockSaid:
    """The interviewer speaks: `cues`, then the `question` or the follow-up (`probe`) to it.

    `number` counts the questions from 1, and chooses among several wordings. `remark` stands in
    place of the first cue's sentence where somebody worded it. `title` and `minutes` go with the
    greeting.
    """

    cues: tuple[Cue, ...]
    question: str
    probe: str | None
    number: int
    choices: tuple[Choice, ...]
    title: str = ""
    organisation: str | None = None
    minutes: int = 0
    remark: str = ""


@dataclass(frozen=True, slots=True)
class MockPaused:
    """The interview rests; its clock stands still with so many minutes left."""

    minutes_left: int
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Differing:
    """What was told otherwise than the document has it.

    `said` and `documented` are the figures that differ, `""` where it is something else: who did
    it, or whether it was done.
    """

    said: str
    quote: str
    documented: str
    source: str


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A must-have point that was never said; a gap's quote is `""`."""

    requirement: str
    quote: str
    weak_side: str = ""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A must-have point that came up and was not told as done: as keywords, or as a plan."""

    said: str
    quote: str


@dataclass(frozen=True, slots=True)
class Judging:
    """Who judged how many of the answers."""

    speaker: Speaker
    answers: int


@dataclass(frozen=True, slots=True)
class Debrief:
    """What a mock interview came to. Every quote is of the answers or of the document.

    `answers` counts the questions to which something was told, `heard` those to which anything was
    said. `ungraded` counts answers that wait to be judged; `unheard` tells that what was sent just
    now came after the end, and was not taken for an answer. `closing` is a paragraph that somebody
    worded. `all_asked` tells that every requirement was asked about.
    """

    ending: Ending
    minutes: int
    questions: int
    heard: int
    answers: int
    ungraded: int
    landed: tuple[str, ...]
    unsaid: tuple[Unsaid, ...]
    mentioned: tuple[Mentioned, ...]
    drifts: tuple[Drift, ...]
    differing: tuple[Differing, ...]
    claims: tuple[UndocumentedLine, ...]
    to_drill: tuple[Unsaid, ...]
    choices: tuple[Choice, ...]
    number: int = 0
    unheard: bool = False
    closing: str = ""
    judgings: tuple[Judging, ...] = ()
    all_asked: bool = False


@dataclass(frozen=True, slots=True)
class DebriefInFull:
    """The lists of a debrief once more, nothing of them left out."""

    debrief: Debrief

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What can be done next."""
        return self.debrief.choices
