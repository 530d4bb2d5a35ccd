"""The course of a drill: which questions belong to it, what follows, and its end."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from coach import practise
from coach.replies import (
    Action,
    Asked,
    Choice,
    DrillDone,
    Feedback,
    Place,
    Probed,
    Reply,
    Shown,
)
from coach.schedule import next_drill
from coach.visit import Visit
from review.streak import streak_of
from storage import mocks, queries, schedules
from storage.models import TurnStatus
from storage.schedule_models import Drill, WakeKind
from storage.schedules import DrillMark

LASTS = timedelta(hours=24)
"""How long after it was given a drill goes on by itself, unless the next one is given."""
DONE = (TurnStatus.GRADED, TurnStatus.SHOWN)


@dataclass(frozen=True, slots=True)
class Course:
    """A drill, and what became of its questions so far."""

    drill: Drill
    marks: tuple[DrillMark, ...]

    @property
    def done(self) -> int:
        """How many of its questions are done."""
        return sum(mark.status in DONE for mark in self.marks)

    @property
    def untouched(self) -> bool:
        """Whether no question of it was answered, shown or skipped."""
        return all(mark.status is TurnStatus.OPEN for mark in self.marks)


def course_of(visit: Visit) -> Course | None:
    """Find the drill that was given last, if that was in the last day.

    While a mock interview runs there is none.
    """
    if mocks.running(visit.session, visit.learner.id) is not None:
        return None
    drill = schedules.last_drill(visit.session, visit.learner.id)
    if drill is None or not timedelta() <= visit.now - drill.given_at < LASTS:
        return None
    marks = schedules.marks(visit.session, visit.learner.id, drill.id)
    return Course(drill, tuple(marks))


def running(visit: Visit) -> Course | None:
    """Find the drill that is not done yet."""
    course = course_of(visit)
    return course if course and course.done < course.drill.questions else None


def followed(visit: Visit, work: Callable[[Visit], tuple[Reply, ...]]) -> tuple[Reply, ...]:
    """Do some work, and go on with the drill after it: the next question, or the summary.

    Every question that is open while a drill runs counts as one of its questions, so nothing that
    is answered meanwhile is lost to it. Who goes on needs no repeat that they asked for.
    """
    before = running(visit)
    replies = work(visit)
    if before is None:
        return replies
    if any(isinstance(reply, Feedback | Probed | Shown) for reply in replies):
        schedules.set_wake(visit.session, visit.learner.id, WakeKind.SNOOZED, None, now=visit.now)
    course = course_of(visit)
    if course is None:
        return replies
    if course.done >= course.drill.questions:
        return (*replies, _summary(visit, course))
    waiting = queries.open_turn(visit.session, visit.learner.id)
    if waiting is not None:
        schedules.count_in(
            visit.session, visit.learner.id, drill_id=course.drill.id, turn_id=waiting.id
        )
        return tuple(placed(reply, course) for reply in replies)
    if any(isinstance(reply, Feedback) for reply in replies):
        return (*replies, ask_next(visit, course))
    return replies


def ask_next(visit: Visit, course: Course) -> Asked:
    """Ask the next question of a drill; one that is open already is given once more."""
    waiting = queries.open_turn(visit.session, visit.learner.id)
    asked = practise.still_open(visit, waiting) if waiting else _next(visit, course.drill)
    turn_id = asked.choices[0].about
    assert turn_id is not None, "the buttons of a question are about it"
    schedules.count_in(visit.session, visit.learner.id, drill_id=course.drill.id, turn_id=turn_id)
    return replace(asked, place=_place(course))


def _next(visit: Visit, drill: Drill) -> Asked:
    """Ask what the drill is for, where a mock interview's debrief said so; else what comes next."""
    aim = mocks.next_to_drill(visit.session, visit.learner.id, drill.id)
    return (aim and practise.ask_for(visit, aim)) or practise.ask_next(visit)


def placed(reply: Reply, course: Course) -> Reply:
    """Tell of a question which one of the drill it is."""
    return replace(reply, place=_place(course)) if isinstance(reply, Asked) else reply


def _place(course: Course) -> Place:
    return Place(course.done + 1, course.drill.questions)


def _summary(visit: Visit, course: Course) -> DrillDone:
    application = visit.application()
    marks = queries.grade_marks(visit.session, visit.learner.id, application.id)
    days = [mark.graded_on for mark in marks]
    return DrillDone(
        levels=tuple(mark.level for mark in course.marks if mark.level is not None),
        shown=sum(mark.status is TurnStatus.SHOWN for mark in course.marks),
        due=queries.due_count(visit.session, visit.learner.id, application.id, today=visit.today),
        streak=streak_of(days, today=visit.today).current,
        today=visit.date_here(),
        next_at=next_drill(visit),
        choices=(Choice(Action.NEXT),),
    )
