"""What the coach says of an answer that was judged, as values."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from coach.choices import Choice
from grading.better import Sentence
from grading.delivery import Delivery
from grading.model import Absence, Cap, CriterionScore, Discrepancy, Gate, Part, PointVerdict
from grading.offline import OFFLINE
from grading.rubric import Reckoning
from storage.models import Decision


@dataclass(frozen=True, slots=True)
class Return:
    """A point and the day it comes back (`counted`: this answer moved it).

    `safe` tells that this is after the interview: till then it is expected to be remembered.
    """

    quote: str
    gap: bool
    on: date
    in_days: int
    counted: bool
    safe: bool = False


@dataclass(frozen=True, slots=True)
class PointLine:
    """A verdict with both quotes; `said` is `""` where nothing was.

    A `gap` has no quote; `weak_side` is what it was noted as where there is evidence beside it.
    """

    quote: str
    gap: bool
    verdict: PointVerdict
    said: str
    discrepancy: Discrepancy | None
    fact_said: str
    fact_documented: str
    overruled: bool = False
    weak_side: str = ""


@dataclass(frozen=True, slots=True)
class UndocumentedLine:
    """A claim the document does not hold, with its facts and its place among such claims."""

    quote: str
    facts: tuple[str, ...]
    place: int


class Change(StrEnum):
    """The one thing to do otherwise next time."""

    START = "start"
    NEAREST_DONE = "nearest_done"
    RETRACTED = "retracted"
    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    ACTOR = "actor"
    DIRECTION = "direction"
    SCOPE = "scope"
    KEEP_TO_DOCUMENT = "keep_to_document"
    TELL_GAP = "tell_gap"
    TELL_HONEST = "tell_honest"
    TELL_NEAREST = "tell_nearest"
    TELL_PLAN = "tell_plan"
    SAY_POINT = "say_point"
    ADD_FIGURE = "add_figure"
    FINISH_POINT = "finish_point"
    BACK_CLAIM = "back_claim"
    ANSWER_FIRST = "answer_first"
    ONE_CASE = "one_case"
    OWN_PART = "own_part"
    ONLY_WE = "only_we"
    NO_RESULT = "no_result"
    TOO_LONG = "too_long"
    HEDGED = "hedged"
    FILLED = "filled"
    WINDING = "winding"
    TOO_SHORT = "too_short"
    KEEP_MEASURED = "keep_measured"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Advice:
    """One change, and what it is about: words of the answer or the document, or a count."""

    change: Change
    about: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who judged: `stands_in` tells why a better judge did not, who may judge `again` later."""

    judge: str
    stands_in: Absence | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Feedback:
    """A graded answer; `waiting` is the undocumented claim that the buttons are about.

    `other_language` is the code of the answer's language where it is not the document's. `change`
    is the judge's own word for the one change, where it has one. `in_place` counts the missed
    points whose place others of the same requirement fill; those come first in `bonus`.
    """

    level: int
    total: float
    gate: Gate | None
    caps: tuple[Cap, ...]
    points: tuple[PointLine, ...]
    bonus: tuple[PointLine, ...]
    undocumented: tuple[UndocumentedLine, ...]
    advice: Advice
    returns: tuple[Return, ...]
    choices: tuple[Choice, ...]
    waiting: UndocumentedLine | None
    other_language: str | None = None
    change: str = ""
    speaker: Speaker = field(default_factory=lambda: Speaker(OFFLINE))
    in_place: int = 0


@dataclass(frozen=True, slots=True)
class Ungradable:
    """An answer is kept but could not be judged."""

    reason: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """How a score came about; `delivery` is how the answer was told, which is never scored."""

    question: str
    level: int
    reckoning: Reckoning
    gate: Gate | None
    criteria: tuple[CriterionScore, ...]
    parts: tuple[Part, ...]
    points: tuple[PointLine, ...]
    delivery: Delivery
    speaker: Speaker
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class WhichVerdict:
    """Asks which verdict the candidate disagrees with."""

    points: tuple[PointLine, ...]
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Overruled:
    """A verdict was overruled by the candidate."""

    point: PointLine
    returns: tuple[Return, ...]
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class AppealAsked:
    """Asks what the candidate has to say against a verdict on the answer to a question."""

    question: str
    point: PointLine
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Appealed:
    """A verdict was judged again: what it was at `first`, what it is, and why.

    `levels` are the answer's before and after. `returns` is empty where nothing changed.
    """

    point: PointLine
    first: PointVerdict
    reason: str
    levels: tuple[int, int]
    returns: tuple[Return, ...]
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class PleaUnheard:
    """A verdict could not be judged again, and will not be."""

    point: PointLine
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class JudgedAgain:
    """An answer judged while the better judge was away has another grade now."""

    question: str
    before: int
    feedback: Feedback

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What can be done next."""
        return self.feedback.choices


@dataclass(frozen=True, slots=True)
class Decided:
    """What the candidate said of a claim is on record; `waiting` is the next one to decide on."""

    decision: Decision
    quote: str
    waiting: UndocumentedLine | None
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Better:
    """An answer to a question, put together from the candidate's own points."""

    question: str
    sentences: tuple[Sentence, ...]
    choices: tuple[Choice, ...]
