"""Records of the database as the values that questions and judging work on."""

from functools import lru_cache

from grading.model import Evidence, EvidenceKind
from question_bank.generate import questions_for
from question_bank.model import Note, Point, Question, QuestionType, Requirement
from storage.models import PointRecord, RequirementRecord
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


def evidence_of(
    record: PointRecord, *, requirement: str, meant: Documented | None = None
) -> Evidence:
    """Give a point as the grader sees it, known by its record's id.

    `meant` is the point that it only refers to, whose words it then has.
    """
    words = meant or record
    return Evidence(
        id=str(record.id),
        text=requirement if record.gap else words.quote,
        lead_in=words.lead_in,
        kind=EvidenceKind.GAP if record.gap else EvidenceKind.DOCUMENTED,
        must=record.must,
    )


@lru_cache(maxsize=256)
def questions_about(requirement: Requirement) -> tuple[Question, ...]:
    """Make the questions of a requirement once for as long as it stays the same."""
    return questions_for(requirement)
