"""Taking a document in, and taking it in again after an edit without losing history."""

import asyncio
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from coach import schedule, written
from coach.errors import Problem, UserError
from coach.kept import reading_of
from coach.matching import match_points, match_quotes, match_requirements
from coach.replies import Besides, Difference, Loaded, NoteLine, RequirementLine, Reworded
from coach.told import with_told
from coach.translate import NOTE_QUESTIONS, questions_about
from coach.visit import Visit
from question_bank.errors import ReadingError
from question_bank.model import NoteKind, Point, Priority, Reading, Requirement
from storage import deletions, notes, queries
from storage.models import Application, NoteRecord, PointRecord, RequirementRecord

SAME_APPLICATION_SHARE = 0.5
"""A document that shares this much of its requirements with a known one is an edit of that one."""
_URGENCY = (
    NoteKind.WEAKNESS,
    NoteKind.EXPAND,
    NoteKind.UNSURE,
    NoteKind.EXAMPLE,
    NoteKind.TODO,
)


async def read(data: bytes, *, name: str) -> Reading:
    """Read a file of any format; `UserError` says why it cannot be read or is no application.

    Nothing blocks the caller's loop: parsers, and what understands a long text, run in processes of
    their own, the rest in a thread.
    """
    from extraction.process import extract  # noqa: PLC0415 - most starts read nothing

    try:
        text = await extract(data, name=name)
    except ReadingError as error:
        raise UserError(Problem(error.reason.value), name) from error
    return await asyncio.to_thread(understood, text, name=name)


def understood(text: str, *, name: str) -> Reading:
    """Understand a document's kept text; `UserError` says why it is no application.

    Blocks for as long as a long text may take: 10 s.
    """
    from extraction.understanding import understand  # noqa: PLC0415 - most starts read nothing

    stem = re.sub(r"\.[A-Za-z0-9]{1,8}$", "", re.split(r"[/\\]", name)[-1])
    title = re.sub(r"[_\W]+", " ", stem).strip()
    try:
        return understand(text, fallback_title=title or "My application")
    except ReadingError as error:
        raise UserError(Problem(error.reason.value), name) from error


def load(visit: Visit, reading: Reading) -> Loaded:
    """Keep a reading: as a new application, or as an edit of the one it resembles."""
    known = _resembling(visit, reading)
    if known is not None:
        reading = with_told(reading, notes.resolutions(visit.session, visit.learner.id, known.id))
    application = known or Application(learner_id=visit.learner.id, interview_on=None)
    application.title = reading.title
    application.organisation = reading.organisation
    application.text = reading.text
    application.loaded_at = visit.now
    visit.session.add(application)
    visit.session.flush()
    visit.learner.application_id = application.id
    schedule.plan_anew(visit)
    difference = _keep(visit, application, reading)
    return Loaded(
        title=reading.title,
        organisation=reading.organisation,
        requirements=tuple(_line(requirement) for requirement in reading.requirements),
        difference=difference if known else None,
        remarks=tuple(NoteLine(note.quote, note.kind) for note in reading.remarks),
    )


def again(visit: Visit, text: str) -> None:
    """Keep the application's own text anew, with what was told besides."""
    application = visit.application()
    settled = notes.resolutions(visit.session, visit.learner.id, application.id)
    reading = with_told(reading_of(visit, application, text=text), settled)
    application.text = reading.text
    _keep(visit, application, reading)


def _line(requirement: Requirement) -> RequirementLine:
    return RequirementLine(
        text=requirement.text,
        section=requirement.section,
        priority=requirement.priority,
        points=len(requirement.points),
        notes=tuple(NoteLine(note.quote, note.kind) for note in requirement.notes),
    )


def _resembling(visit: Visit, reading: Reading) -> Application | None:
    """Find the application that shares most with a document, if it shares enough.

    Requirements alone do not tell: two jobs may both want teamwork. It takes evidence in common, or
    the same title.
    """
    shares: list[tuple[float, Application]] = []
    for application in queries.applications(visit.session, visit.learner.id):
        records = queries.requirements(visit.session, visit.learner.id, application.id)
        active = [record for record in records if record.active]
        share = _shared(
            {requirement.key for requirement in reading.requirements},
            {record.key for record in active},
        )
        evidence = _shared(
            {point.key for item in reading.requirements for point in item.points},
            {point.key for record in active for point in record.points if not point.gap},
        )
        if share >= SAME_APPLICATION_SHARE and (evidence or application.title == reading.title):
            shares.append((share, application))
    best = max(shares, key=lambda pair: pair[0], default=None)
    return best[1] if best else None


def _shared(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _keep(visit: Visit, application: Application, reading: Reading) -> Difference:
    old = queries.requirements(visit.session, visit.learner.id, application.id)
    old_points = [point for record in old for point in record.points]
    was_active = {point.id: point.quote for point in old_points if point.active}
    was_asked = {record.id: record.text for record in old if record.active}
    was_noted = [note.quote for record in old if record.active for note in record.notes]
    records = match_requirements(reading.requirements, old)
    known_before = {record.id for record in records.values()}
    matched = match_points(reading.requirements, old_points, records=records)
    for record in old:
        record.active = False
    for point in old_points:
        point.active = False
    visit.session.flush()
    for place, requirement in enumerate(reading.requirements):
        record = records.get(requirement.key) or _new_requirement(visit, application)
        _update_requirement(record, requirement, place=place)
        visit.session.flush()
        records[requirement.key] = record
        _keep_notes(visit, record, requirement)
    gaps = {point.requirement_id: point for point in old_points if point.gap}
    known = {
        requirement.gap_key: gaps[records[requirement.key].id]
        for requirement in reading.requirements
        if records[requirement.key].id in gaps
    }
    _keep_points(visit, reading, records=records, known={**known, **matched})
    written.keep_standing(visit, application)
    difference = _compare(reading, old_points, was_active=was_active, matched=matched)
    asked = {records[item.key].id: item.text for item in reading.requirements}
    notes_now = [note.quote for item in reading.requirements for note in item.notes]
    return replace(
        difference,
        asked=Besides(
            tuple(text for id_, text in asked.items() if id_ not in known_before),
            tuple(text for id_, text in was_asked.items() if id_ not in asked),
        ),
        noted=Besides(_without(notes_now, was_noted), _without(was_noted, notes_now)),
    )


def _without(quotes: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    known = set(others)
    return tuple(quote for quote in quotes if quote not in known)


def _compare(
    reading: Reading,
    old_points: Sequence[PointRecord],
    *,
    was_active: Mapping[int, str],
    matched: Mapping[str, PointRecord],
) -> Difference:
    added: list[str] = []
    changed: list[Reworded] = []
    kept = 0
    for point in (point for item in reading.requirements for point in item.points):
        earlier = matched.get(point.key)
        before = was_active.get(earlier.id) if earlier else None
        if before is None:
            added.append(point.quote)
        elif before != point.quote:
            changed.append(Reworded(before, point.quote))
        else:
            kept += 1
    gone = [p.quote for p in old_points if p.id in was_active and not p.active and not p.gap]
    renewed = match_quotes(gone, added)
    old_words, new_words = {old for old, _ in renewed}, {new for _, new in renewed}
    return Difference(
        added=tuple(quote for quote in added if quote not in new_words),
        changed=tuple(changed),
        renewed=tuple(Reworded(old, new) for old, new in renewed),
        removed=tuple(quote for quote in gone if quote not in old_words),
        kept=kept,
    )


def _new_requirement(visit: Visit, application: Application) -> RequirementRecord:
    record = RequirementRecord(learner_id=visit.learner.id, application_id=application.id)
    visit.session.add(record)
    return record


def _update_requirement(record: RequirementRecord, requirement: Requirement, *, place: int) -> None:
    record.key = requirement.key
    record.text = requirement.text
    record.section = requirement.section
    record.priority = requirement.priority
    record.kind = requirement.kind
    record.position = place
    record.active = True


def _keep_notes(visit: Visit, record: RequirementRecord, requirement: Requirement) -> None:
    deletions.drop_notes(visit.session, visit.learner.id, record.id)
    visit.session.add_all(
        NoteRecord(
            learner_id=visit.learner.id,
            requirement_id=record.id,
            quote=note.quote,
            start=note.start,
            end=note.end,
            kind=note.kind,
        )
        for note in requirement.notes
    )


def _keep_points(
    visit: Visit,
    reading: Reading,
    *,
    records: Mapping[str, RequirementRecord],
    known: Mapping[str, PointRecord],
) -> None:
    position = 0
    for requirement in reading.requirements:
        for point in (*requirement.points, *_gap_points(requirement)):
            record = known.get(point.key)
            if record is None:
                record = PointRecord(learner_id=visit.learner.id, memory=None, return_on=None)
                visit.session.add(record)
            owner = records[requirement.key]
            record.application_id = owner.application_id
            record.requirement_id = owner.id
            _update_point(record, point, requirement, position=position)
            position += 1
    visit.session.flush()


def _gap_points(requirement: Requirement) -> tuple[Point, ...]:
    """Give the gap point where a question invites it: no evidence, or a weakness noted."""
    key = requirement.gap_key
    wanted = any(key in question.invites for question in questions_about(requirement))
    return (Point(key, "", 0, 0),) if wanted else ()


def _flag(requirement: Requirement, key: str) -> int:
    """Tell how urgent the note-to-self on a point is: 1 for a weakness down to 5; 0 for none.

    A note is on the points that the questions made from it invite: the gap, or what to expand.
    """
    about = (q for q in questions_about(requirement) if q.type in NOTE_QUESTIONS)
    if not requirement.notes or not any(key in question.invites for question in about):
        return 0
    return min(_URGENCY.index(note.kind) for note in requirement.notes) + 1


def _update_point(
    record: PointRecord, point: Point, requirement: Requirement, *, position: int
) -> None:
    record.key = point.key
    record.quote = point.quote
    record.start = point.start
    record.end = point.end
    record.lead_in = point.lead_in
    record.gap = point.key == requirement.gap_key
    record.must = requirement.priority is Priority.MUST
    record.flag = _flag(requirement, point.key)
    record.position = position
    record.active = True
