"""What to have written for an application, and what to keep of it."""

from collections.abc import Sequence
from datetime import timedelta

from claude.model import Call
from coach.translate import point_of, requirement_of
from coach.visit import Visit
from coach.written import active
from question_bank.claude_questions import Accepted, Brief, QuestionSet, accepted, calls, is_wanted
from question_bank.unspoiled import Trade
from storage import queries, written
from storage.models import Application, PointRecord, RequirementRecord
from storage.written import Writing, WrittenQuestion

MOST_KEPT = 24
"""So many questions are kept for a requirement; the rule-made ones come on top."""
PAUSE = timedelta(hours=12)
LONGEST_PAUSE = timedelta(days=32)
_NOW_AND_THEN = 6


def wanted(visit: Visit, application: Application) -> list[Call[QuestionSet]]:
    """Give the requests for the requirements of which every written question was asked."""
    briefs = [_brief(visit, record) for record in active(visit, application)]
    lacking = [brief for brief in briefs if brief is not None and _lacks(visit, brief)]
    made = calls(lacking, title=application.title, organisation=application.organisation)
    return [call for call, _ in made]


def keep(visit: Visit, application: Application, said: QuestionSet) -> int:
    """Keep those questions that may be asked of the application as it is now; gives how many."""
    records = {f"r{record.id}": record for record in active(visit, application)}
    briefs = [brief for record in records.values() if (brief := _brief(visit, record))]
    trade = _trade(application, list(records.values()))
    kept = 0
    for one in accepted(said, briefs, trade):
        kept += _add(visit, records[one.brief], one)
    visit.session.flush()
    return kept


def note_asked(visit: Visit, application: Application, *, kept: int) -> None:
    """Write down that questions were asked for; where none came of it, wait longer each time."""
    row = _writing(visit, application)
    row.vain = 0 if kept else row.vain + 1
    pause = PAUSE if kept else min(PAUSE * 2 ** min(row.vain, _NOW_AND_THEN), LONGEST_PAUSE)
    row.again_at = row.asked_at + pause


def note_collected(visit: Visit, application: Application, *, kept: int) -> None:
    """Write down what came of a batch: none is at work any more."""
    row = _writing(visit, application)
    row.batch, row.numbers = None, ()
    note_asked(visit, application, kept=kept)


def note_submitted(
    visit: Visit, application: Application, *, batch: str, numbers: tuple[int, ...]
) -> None:
    """Write down that questions were asked for in a batch."""
    row = _writing(visit, application)
    row.batch, row.numbers = batch, numbers


def _brief(visit: Visit, record: RequirementRecord) -> Brief | None:
    """Tell a requirement by the ids of its records; `None` where there is nothing to aim at."""
    points = {
        _id(point): point_of(point)
        for point in record.points
        if point.active and not point.gap and is_wanted(point_of(point))
    }
    gap = next((point for point in record.points if point.active and point.gap), None)
    if not points and gap is None:
        return None
    rows = written.of_requirement(visit.session, visit.learner.id, record.id)
    return Brief(
        id=f"r{record.id}",
        requirement=requirement_of(record),
        points=points,
        gap=_id(gap) if gap is not None and not points else None,
        asked=tuple(row.text for row in rows),
        asked_types=tuple(row.type for row in rows),
    )


def _lacks(visit: Visit, brief: Brief) -> bool:
    requirement_id = int(brief.id[1:])
    rows = written.of_requirement(visit.session, visit.learner.id, requirement_id)
    times = queries.times_asked(visit.session, visit.learner.id, requirement_id)
    return len(rows) < MOST_KEPT and all(row.key in times for row in rows)


def _id(point: PointRecord) -> str:
    return f"p{point.id}"


def _trade(application: Application, records: Sequence[RequirementRecord]) -> Trade:
    return Trade.of(application.title, [requirement_of(record) for record in records])


def _add(visit: Visit, record: RequirementRecord, one: Accepted) -> bool:
    known = written.of_requirement(visit.session, visit.learner.id, record.id)
    if len(known) >= MOST_KEPT or any(row.key == one.question.key for row in known):
        return False
    visit.session.add(
        WrittenQuestion(
            learner_id=visit.learner.id,
            requirement_id=record.id,
            key=one.question.key,
            type=one.question.type,
            wording=one.question.wording,
            text=one.question.text,
            points=tuple(int(id_[1:]) for id_ in one.points),
            at=visit.now,
        )
    )
    visit.session.flush()
    return True


def _writing(visit: Visit, application: Application) -> Writing:
    row = written.writing(visit.session, visit.learner.id, application.id)
    if row is None:
        row = Writing(
            application_id=application.id,
            learner_id=visit.learner.id,
            asked_at=visit.now,
            again_at=visit.now,
            vain=0,
            batch=None,
            numbers=(),
        )
        visit.session.add(row)
        visit.session.flush()
    row.asked_at = visit.now
    return row
