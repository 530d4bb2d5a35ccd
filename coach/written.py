"""Questions that Claude wrote: which of them stand, beside those that are made by rule."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from coach.translate import requirement_of
from coach.visit import Visit
from question_bank.model import Question
from storage import queries, written
from storage.models import Application, RequirementRecord
from storage.written import WrittenQuestion


class QuestionWriter(Protocol):
    """Writes questions while somebody practises with those there are."""

    def begin(self, learner_id: int) -> None:
        """Begin to write for the application that a learner practises; nobody waits for it."""
        ...

    async def ready(self, learner_id: int, *, within_seconds: float) -> None:
        """Wait for what was begun for a learner, so long at the most."""
        ...


def questions_on(visit: Visit, record: RequirementRecord) -> Iterator[Question]:
    """Give the written questions on a requirement whose points are all there."""
    by_id = {point.id: point for point in record.points if point.active}
    for row in written.of_requirement(visit.session, visit.learner.id, record.id):
        points = [by_id[id_] for id_ in row.points if id_ in by_id]
        if len(points) == len(row.points):
            invites = tuple(point.key for point in points)
            yield Question(row.key, record.key, row.type, row.wording, row.text, invites)


def keep_standing(visit: Visit, application: Application) -> None:
    """Drop the questions whose points are gone, or told by them as they are worded by now."""
    rows = written.of_application(visit.session, visit.learner.id, application.id)
    if rows:
        written.drop(visit.session, visit.learner.id, _fallen(visit, application, rows))
    waiting = written.writing(visit.session, visit.learner.id, application.id)
    if waiting is not None:
        waiting.vain, waiting.again_at = 0, visit.now


def _fallen(visit: Visit, application: Application, rows: Sequence[WrittenQuestion]) -> list[int]:
    from question_bank.unspoiled import Trade, gives_away  # noqa: PLC0415 - most have none

    records = active(visit, application)
    requirements = {record.id: requirement_of(record) for record in records}
    there = {r.id: {point.id for point in r.points if point.active} for r in records}
    trade = Trade.of(application.title, requirements.values())
    return [
        row.id
        for row in rows
        if row.requirement_id not in requirements
        or not set(row.points) <= there[row.requirement_id]
        or gives_away(row.text, requirements[row.requirement_id], trade)
    ]


def active(visit: Visit, application: Application) -> Sequence[RequirementRecord]:
    """List the requirements of an application that its document holds."""
    records = queries.requirements(visit.session, visit.learner.id, application.id)
    return [record for record in records if record.active]
