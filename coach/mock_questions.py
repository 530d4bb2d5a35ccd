"""What the interviewer asks: the weak areas and must-haves first, each requirement once."""

from collections.abc import Sequence

from coach import overview, practise
from coach.replies import Asked
from coach.translate import requirement_of
from coach.visit import Visit
from question_bank.model import Question
from question_bank.opening import opened_on, opening
from question_bank.wordings.texts import OF_NOTES
from storage import mocks, queries
from storage.mocks import Mock
from storage.models import RequirementRecord


def open_with(visit: Visit, held: Mock) -> Asked:
    """Ask the opening question."""
    records = {record.key: record for record in in_order(visit, held)}
    first = opened_on([requirement_of(record) for record in records.values()])
    if first is None:
        return _ask(visit, held, next(iter(records.values())))
    record = records[first.key]
    times = queries.times_asked(visit.session, visit.learner.id, record.id)
    turn = practise.open_turn(visit, record, question=opening(first, sum(times.values())))
    count_in(visit, held)
    return practise.asked(turn, record, need=None)


def ask_next(visit: Visit, held: Mock) -> Asked | None:
    """Ask about the next requirement; `None` where every one was asked about."""
    asked = mocks.asked_about(visit.session, visit.learner.id, held.id)
    left = (record for record in in_order(visit, held) if record.id not in asked)
    record = next(left, None)
    return None if record is None else _ask(visit, held, record)


def are_left(visit: Visit, held: Mock) -> bool:
    """Tell whether a requirement was not asked about yet."""
    asked = mocks.asked_about(visit.session, visit.learner.id, held.id)
    return any(record.id not in asked for record in in_order(visit, held))


def _ask(visit: Visit, held: Mock, record: RequirementRecord) -> Asked:
    asked = practise.ask_fitting(visit, record, fits=_is_an_interviewers)
    count_in(visit, held)
    return asked


def _is_an_interviewers(question: Question) -> bool:
    return question.wording not in OF_NOTES


def count_in(visit: Visit, held: Mock) -> None:
    """Let the open question belong to the interview."""
    waiting = queries.open_turn(visit.session, visit.learner.id)
    if waiting is not None:
        mocks.count_in(visit.session, visit.learner.id, mock_id=held.id, turn_id=waiting.id)


def in_order(visit: Visit, held: Mock) -> Sequence[RequirementRecord]:
    """List the requirements: weak ones as the progress ranks them, must-haves first; the rest."""
    weak = [area.requirement_id for area in overview.weak(visit).progress.weakest]
    ranks = {requirement_id: place for place, requirement_id in enumerate(weak)}
    records = queries.requirements(visit.session, visit.learner.id, held.application_id)
    active = [record for record in records if record.active and _has_points(record)]
    return sorted(
        active,
        key=lambda record: (
            ranks.get(record.id, len(ranks)),
            not any(point.must for point in record.points),
            record.position,
        ),
    )


def _has_points(record: RequirementRecord) -> bool:
    return any(point.active for point in record.points)
