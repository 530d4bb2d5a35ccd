"""The reading of an application, put together again from what is kept of it."""

from dataclasses import replace

from coach.translate import requirement_of
from coach.visit import Visit
from question_bank.model import Reading
from storage import queries
from storage.models import Application


def reading_of(visit: Visit, application: Application, *, text: str) -> Reading:
    """Give what was read of `text`, the document's own; who read it does not matter any more.

    Points that were told by talking stand behind it and are left out.
    """
    records = queries.requirements(visit.session, visit.learner.id, application.id)
    requirements = (requirement_of(record) for record in records if record.active)
    return Reading(
        application.title,
        application.organisation,
        text,
        tuple(
            replace(item, points=tuple(p for p in item.points if p.end <= len(text)))
            for item in requirements
        ),
    )
