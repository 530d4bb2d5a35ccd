"""The points that a debrief names, asked at once: a drill of its own."""

from coach import commands, course
from coach.course import Course
from coach.errors import Problem, UserError
from coach.replies import Reply
from coach.visit import Visit
from review.drill import local_clock
from storage import mocks, queries
from storage.mocks import Mock
from storage.schedule_models import Drill


def begin(visit: Visit, mock_id: int | None) -> tuple[Reply, ...]:
    """Ask the first of the points; the others follow each graded answer. Once for a debrief."""
    held = mocks.mock(visit.session, visit.learner.id, mock_id or 0)
    if held is None or held.ended_at is None or held.drill_id is not None:
        raise UserError(Problem.STALE)
    if held.application_id != visit.learner.application_id:
        raise UserError(Problem.STALE)
    aims = _still_there(visit, held)
    if not aims:
        raise UserError(Problem.STALE)
    held.to_drill = aims
    closed = commands.close(visit)
    here = local_clock(visit.now, visit.learner.zone)
    drill = Drill(
        learner_id=visit.learner.id,
        on=here.date(),
        clock=here.time(),
        questions=len(aims),
        given_at=visit.now,
    )
    visit.session.add(drill)
    visit.session.flush()
    held.drill_id = drill.id
    visit.session.flush()
    return (*closed, course.ask_next(visit, Course(drill, ())))


def _still_there(visit: Visit, held: Mock) -> tuple[int, ...]:
    points = queries.points_by_id(visit.session, visit.learner.id, held.to_drill)
    return tuple(one for one in held.to_drill if one in points and points[one].active)
