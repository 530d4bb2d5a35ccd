"""Looking around: progress, what is due, weak areas, the applications."""

from collections import Counter
from datetime import timedelta

from rapidfuzz import fuzz, process, utils

from coach import schedule
from coach.errors import Problem, UserError
from coach.replies import (
    Action,
    ApplicationLine,
    ApplicationsShown,
    Choice,
    DueShown,
    ProgressShown,
    Switched,
    WeakShown,
)
from coach.visit import Visit
from review.plan import day_plan
from review.progress import GradePoint, PointState, Progress, progress_of
from storage import queries
from storage.models import Application, PointRecord

LIKE_ENOUGH = 60.0
"""How well (0 to 100) the words after /use must fit an application."""
DAYS_AHEAD = 7


def progress(visit: Visit) -> ProgressShown:
    """Give the figures of the application that is practised."""
    application = visit.application()
    return ProgressShown(
        title=application.title,
        organisation=application.organisation,
        progress=_figures(visit, application),
        requirements=_names(visit, application),
        gaps=queries.gap_count(visit.session, visit.learner.id, application.id),
        interview_on=application.interview_on,
        today=visit.today,
    )


def weak(visit: Visit) -> WeakShown:
    """Give the weakest areas, with why each is weak."""
    application = visit.application()
    figures = _figures(visit, application)
    return WeakShown(
        progress=figures,
        requirements=_names(visit, application),
        choices=(Choice(Action.NEXT),),
    )


def _names(visit: Visit, application: Application) -> dict[int, str]:
    return queries.requirement_texts(visit.session, visit.learner.id, application.id)


def _figures(visit: Visit, application: Application) -> Progress:
    grades = queries.grade_marks(visit.session, visit.learner.id, application.id)
    return progress_of(
        states(visit, application),
        [
            GradePoint(mark.requirement_id, mark.graded_on, mark.share, mark.level)
            for mark in grades
        ],
        answered_on=[mark.graded_on for mark in grades],
        today=visit.today,
        interview_on=application.interview_on,
    )


def states(visit: Visit, application: Application) -> list[PointState]:
    """Give the points of an application as the figures need them, in the document's order."""
    points = queries.points(visit.session, visit.learner.id, application.id)
    return [_state(point) for point in points]


def _state(point: PointRecord) -> PointState:
    return PointState(
        point_id=point.id,
        requirement_id=point.requirement_id,
        must=point.must,
        memory=point.memory,
        flagged=point.flag > 0,
        gap=point.gap,
    )


def due(visit: Visit) -> DueShown:
    """Give what is due today by requirement, and how much comes back on the days ahead."""
    application = visit.application()
    points = queries.points(visit.session, visit.learner.id, application.id)
    names = _names(visit, application)
    now = Counter(
        point.requirement_id
        for point in points
        if point.return_on and point.return_on <= visit.today
    )
    days = day_plan(
        [point.return_on for point in points if point.return_on],
        today=visit.today,
        until=visit.today + timedelta(days=DAYS_AHEAD - 1),
    )
    return DueShown(
        today=visit.today,
        now=tuple((names[key], count) for key, count in now.most_common()),
        days=tuple(days),
        unseen=sum(point.return_on is None for point in points),
        interview_on=application.interview_on,
        choices=(Choice(Action.NEXT),),
    )


def applications(visit: Visit) -> ApplicationsShown:
    """List the applications, with buttons to switch to the others."""
    listed = queries.applications(visit.session, visit.learner.id)
    if not listed:
        raise UserError(Problem.NO_APPLICATION)
    lines = tuple(_application_line(visit, application) for application in listed)
    others = [a for a in listed if a.id != visit.learner.application_id]
    return ApplicationsShown(lines, tuple(Choice(Action.USE, other.id) for other in others))


def _application_line(visit: Visit, application: Application) -> ApplicationLine:
    learner_id = visit.learner.id
    return ApplicationLine(
        application_id=application.id,
        title=application.title,
        organisation=application.organisation,
        points=queries.point_count(visit.session, learner_id, application.id),
        due=queries.due_count(visit.session, learner_id, application.id, today=visit.today),
        current=application.id == visit.learner.application_id,
        interview_on=application.interview_on,
    )


def use(visit: Visit, words: str) -> Switched | ApplicationsShown:
    """Switch to the application that fits the words, or its number in the list."""
    listed = queries.applications(visit.session, visit.learner.id)
    if not words.strip() or not listed:
        return applications(visit)
    if words.strip().isdecimal() and 1 <= int(words) <= len(listed):
        return switch(visit, listed[int(words) - 1].id)
    best = process.extractOne(
        words,
        [f"{item.title} {item.organisation or ''}" for item in listed],
        scorer=fuzz.partial_token_set_ratio,
        processor=utils.default_process,
        score_cutoff=LIKE_ENOUGH,
    )
    if best is None:
        raise UserError(Problem.NO_SUCH_APPLICATION, words)
    return switch(visit, listed[best[2]].id)


def switch(visit: Visit, application_id: int | None) -> Switched:
    """Practise another application from now on."""
    found = application_id and queries.application(visit.session, visit.learner.id, application_id)
    if not found:
        raise UserError(Problem.STALE)
    visit.learner.application_id = found.id
    schedule.plan_anew(visit)
    return Switched(found.title, found.organisation)
