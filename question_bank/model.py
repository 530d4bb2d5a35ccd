"""What a document holds: requirements, points, notes, and the questions made from them."""

from dataclasses import dataclass
from enum import StrEnum


class Priority(StrEnum):
    """How much the job wants a requirement."""

    MUST = "must"
    NICE = "nice"


class RequirementKind(StrEnum):
    """What sort of thing is required; decides the mix of question types."""

    EXPERIENCE = "experience"
    SKILL = "skill"
    TRAIT = "trait"
    COLLABORATION = "collaboration"
    ETHICS = "ethics"
    MISSION = "mission"


class NoteKind(StrEnum):
    """What a note-to-self asks for."""

    WEAKNESS = "weakness"
    EXPAND = "expand"
    EXAMPLE = "example"
    UNSURE = "unsure"
    TODO = "todo"


class QuestionType(StrEnum):
    """What a question is after."""

    BEHAVIOURAL = "behavioural"
    TECHNICAL = "technical"
    MOTIVATION = "motivation"
    GAP = "gap"
    YEARS = "years"
    COLLABORATION = "collaboration"
    OWNERSHIP = "ownership"
    ETHICS = "ethics"
    FAILURE = "failure"
    IMPACT = "impact"
    PRIORITISING = "prioritising"
    EXPAND = "expand"
    PRESSURE = "pressure"
    SCREEN = "screen"


@dataclass(frozen=True, slots=True)
class Note:
    """What the candidate wrote to themself; never evidence.

    `text[start:end] == quote` in the document's kept text, offsets in code points.
    """

    quote: str
    start: int
    end: int
    kind: NoteKind


@dataclass(frozen=True, slots=True)
class Point:
    """One documented piece of evidence, verbatim: `text[start:end] == quote`, in code points.

    `lead_in` is the document's own line that introduces the point (`""` if none). `key` is stable
    under edits elsewhere in the document.
    """

    key: str
    quote: str
    start: int
    end: int
    lead_in: str = ""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing the job asks for, with the evidence and the notes written under it."""

    key: str
    text: str
    section: str
    priority: Priority
    kind: RequirementKind
    points: tuple[Point, ...]
    notes: tuple[Note, ...]

    @property
    def gap_key(self) -> str:
        """The key of the gap point that stands in where there is no evidence."""
        return f"{self.key}:gap"

    @property
    def self_flagged(self) -> bool:
        """Whether the candidate left themself a note here."""
        return bool(self.notes)


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole application document, understood. All offsets point into `text`.

    `remarks` are notes on the document as a whole, which are no requirement's.
    """

    title: str
    organisation: str | None
    text: str
    requirements: tuple[Requirement, ...]
    remarks: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question that could be asked.

    `invites` holds the keys of the points (or the gap key) that the answer should bring;
    `wording` names the template, so that it does not come twice in a row. `key` is stable.
    """

    key: str
    requirement_key: str
    type: QuestionType
    wording: str
    text: str
    invites: tuple[str, ...]
