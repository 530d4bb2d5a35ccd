"""What the coach says of a question: asked, hinted at, followed up, shown."""

from dataclasses import dataclass

from coach.choices import Choice
from coach.graded_replies import Return
from grading.requests import Request
from question_bank.model import Priority, QuestionType
from review.plan import Need


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a question in a drill: the `number`th `of` so many."""

    number: int
    of: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A question; `need` tells why it comes now, `None` where it was asked for.

    `place` is its place in a drill, `None` outside of one. `probe` is the follow-up that is open.
    """

    requirement: str
    priority: Priority
    type: QuestionType
    need: Need | None
    text: str
    choices: tuple[Choice, ...]
    place: Place | None = None
    probe: str | None = None


@dataclass(frozen=True, slots=True)
class Hinted:
    """A nudge without the content; `None` where there is no further one."""

    text: str | None
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Probed:
    """A follow-up question, before any feedback."""

    text: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class AskedBack:
    """The open question once more, to a reply that was no answer to it; nothing was rated.

    `requirement` and `type` tell what it is about and after. `follows` is the question that a
    follow-up goes on from, `told` what was said to it; both `""` where `text` is no follow-up.
    """

    request: Request
    text: str
    choices: tuple[Choice, ...]
    requirement: str
    type: QuestionType
    follows: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """The points a question was after; counted as missed.

    A gap's quote is `""`; `weak_side` is what it was noted as where there is evidence beside it.
    """

    quotes: tuple[str, ...]
    weak_side: str
    returns: tuple[Return, ...]
    choices: tuple[Choice, ...]
