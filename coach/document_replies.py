"""What the coach says of a document and of the notes in it, as values."""

from dataclasses import dataclass
from enum import StrEnum

from coach.choices import Action, Choice
from coach.errors import Problem
from question_bank.model import NoteKind, Priority


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
