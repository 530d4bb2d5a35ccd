"""Records of the database as the values that questions and judging work on."""

from dataclasses import dataclass
from functools import lru_cache

from grading.model import Evidence, EvidenceKind
from question_bank.generate import questions_for
from question_bank.kinds import has_no_outcome
from question_bank.model import Note, Point, Question, QuestionType, Requirement
from question_bank.own_words import weak_side
from storage.models import PointRecord, RequirementRecord, Turn
from storage.queries import Documented

NOTE_QUESTIONS = (QuestionType.GAP, QuestionType.EXPAND)
"""The types that drill what a note-to-self is about."""


def requirement_of(record: RequirementRecord) -> Requirement:
    """Give a requirement with its active points and its notes."""
    return Requirement(
        key=record.key,
        text=record.text,
        section=record.section,
        priority=record.priority,
        kind=record.kind,
        points=tuple(point_of(point) for point in record.points if point.active and not point.gap),
        notes=tuple(Note(note.quote, note.start, note.end, note.kind) for note in record.notes),
    )


def point_of(record: PointRecord) -> Point:
    """Give a documented point."""
    return Point(record.key, record.quote, record.start, record.end, record.lead_in)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a gap is about: the requirement, or the `weak_side` noted beside its evidence."""

    requirement: str
    weak_side: str = ""

    @property
    def words(self) -> str:
        """Both of them: "this" in a note is the requirement."""
        return f"{self.requirement}: {self.weak_side}" if self.weak_side else self.requirement

    @property
    def kind(self) -> EvidenceKind:
        """What an answer about it is held against."""
        return EvidenceKind.WEAK_SIDE if self.weak_side else EvidenceKind.GAP


def subject_of(record: RequirementRecord) -> Subject:
    """Tell what the gap of a requirement is about."""
    return Subject(record.text, weak_side(requirement_of(record)))


def wanting_outcome(turn: Turn, record: RequirementRecord) -> QuestionType | None:
    """Give a question's type; `None` where nothing can come of what its requirement asks for."""
    return None if has_no_outcome(record.text) else turn.type


def evidence_of(
    record: PointRecord, *, subject: Subject, meant: Documented | None = None
) -> Evidence:
    """Give a point as the grader sees it, known by its record's id.

    `subject` is what it is about if it is a gap; `meant` is the point that it only refers to, whose
    words it then has.
    """
    words = meant or record
    return Evidence(
        id=str(record.id),
        text=subject.words if record.gap else words.quote,
        lead_in=words.lead_in,
        kind=subject.kind if record.gap else EvidenceKind.DOCUMENTED,
        must=record.must,
    )


@lru_cache(maxsize=256)
def questions_about(requirement: Requirement) -> tuple[Question, ...]:
    """Make the questions of a requirement once for as long as it stays the same."""
    return questions_for(requirement)
