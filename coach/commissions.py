"""What to have written for an application, and what to keep of it."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from claude.model import Call
from coach.translate import point_of, requirement_of
from coach.visit import Visit
from coach.written import active
from question_bank.claude_questions import Accepted, Brief, QuestionSet, accepted, calls, is_wanted
from question_bank.unspoiled import Trade
from storage import batches, queries, written
from storage.models import Application, PointRecord, RequirementRecord
from storage.written import Writing, WrittenQuestion

MOST_KEPT = 24
"""So many questions are kept for a requirement; the rule-made ones come on top."""
MOST_NIGHTS = 32
"""However often nothing came of it, it is asked for again after so many nights."""
LONGEST_AT_ONCE = timedelta(minutes=15)
"""Who writes at once is done by then, or was killed."""


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


def begin(visit: Visit, application: Application) -> list[Call[QuestionSet]]:
    """Give what to ask for at once, and note that it is being asked for.

    Nothing, where somebody else is at it: an application is asked about by one at a time.
    """
    if _is_busy(visit, application):
        return []
    found = wanted(visit, application)
    if found:
        _writing(visit, application).busy_until = visit.now + LONGEST_AT_ONCE
    return found


def give_up(visit: Visit, application: Application) -> None:
    """Note that nobody is at it any more, and that nothing came of it."""
    _writing(visit, application).busy_until = None


def order(visit: Visit, application: Application, *, batch_id: int) -> dict[int, Call[QuestionSet]]:
    """Put into a batch what is wanted, by order; in the one transaction that finds it.

    Where there is nothing to ask for, it is looked at again later.
    """
    row = written.writing(visit.session, visit.learner.id, application.id)
    if _is_busy(visit, application) or (row is not None and row.again_at > visit.now):
        return {}
    found = wanted(visit, application)
    if not found:
        note_asked(visit, application, kept=0, asked_at=visit.now)
    return {batches.order(visit.session, batch_id, application.id): call for call in found}


def note_asked(visit: Visit, application: Application, *, kept: int, asked_at: datetime) -> None:
    """Write down when questions were asked for; where none came of it, wait longer each time."""
    row = _writing(visit, application)
    row.asked_at = asked_at
    row.busy_until = None
    row.vain = 0 if kept else row.vain + 1
    row.again_at = _again_at(asked_at, vain=row.vain)


def _again_at(asked_at: datetime, *, vain: int) -> datetime:
    """Give the midnight (UTC) after which to ask again: before the next night, the 2nd, the 4th.

    Nights are counted by date, as batches are handed in once a night and seldom to the second.
    """
    nights = min(2 ** max(vain - 1, 0), MOST_NIGHTS)
    day = asked_at.astimezone(UTC).date() + timedelta(days=nights)
    return datetime.combine(day, time(), UTC)


def _is_busy(visit: Visit, application: Application) -> bool:
    """Whether somebody is at it already, at once or in a batch."""
    row = written.writing(visit.session, visit.learner.id, application.id)
    until = None if row is None else row.busy_until
    at_once = until is not None and until > visit.now
    return at_once or batches.is_at_work(visit.session, application.id)


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
            busy_until=None,
        )
        visit.session.add(row)
        visit.session.flush()
    row.asked_at = visit.now
    return row
