"""Memory of points: written with the review log, and always equal to what the log replays to."""

from collections.abc import Mapping
from datetime import date

from coach.replies import Return
from coach.visit import Visit
from review.memory import Rating, Review, counts, replay, review
from review.plan import return_on
from storage import queries
from storage.models import Application, PointRecord, ReviewRecord, Turn


def remember_as(visit: Visit, turn: Turn, ratings: Mapping[int, Rating]) -> tuple[Return, ...]:
    """Review each point once a study day; later tellings that day are practice, not reviews."""
    interview_on = interview_of(visit, turn)
    returns = []
    for point in queries.invited(visit.session, turn):
        counted = counts(point.memory, visit.today)
        if counted:
            rating = ratings[point.id]
            visit.session.add(
                ReviewRecord(
                    learner_id=visit.learner.id,
                    point_id=point.id,
                    turn_id=turn.id,
                    rating=rating,
                    on=visit.today,
                )
            )
            point.memory = review(point.memory, rating, on=visit.today)
            point.return_on = return_on(point.memory, interview_on=interview_on)
        returns.append(returning(visit, point, counted=counted, interview_on=interview_on))
    visit.session.flush()
    return tuple(returns)


def returning(
    visit: Visit, point: PointRecord, *, counted: bool, interview_on: date | None
) -> Return:
    """Tell when a point comes back."""
    on = point.return_on or visit.today
    safe = interview_on is not None and visit.today <= interview_on < on
    return Return(point.quote, point.gap, on, (on - visit.today).days, counted, safe)


def reschedule(visit: Visit, application: Application) -> None:
    """Plan every return anew, after the interview day changed."""
    for point in queries.points(visit.session, visit.learner.id, application.id):
        if point.memory is not None:
            point.return_on = return_on(point.memory, interview_on=application.interview_on)


def recall_from_log(visit: Visit, point: PointRecord, *, interview_on: date | None) -> None:
    """Set a point's memory to what its review log says."""
    log = queries.reviews(visit.session, visit.learner.id, point.id)
    point.memory = replay(Review(entry.rating, entry.on) for entry in log)
    point.return_on = return_on(point.memory, interview_on=interview_on) if point.memory else None


def forget_turn(visit: Visit, turn: Turn) -> None:
    """Take back the reviews a turn led to."""
    entries = queries.reviews_of_turn(visit.session, visit.learner.id, turn.id)
    touched = {entry.point_id for entry in entries}
    for entry in entries:
        visit.session.delete(entry)
    visit.session.flush()
    interview_on = interview_of(visit, turn)
    for point in queries.invited(visit.session, turn):
        if point.id in touched:
            recall_from_log(visit, point, interview_on=interview_on)


def interview_of(visit: Visit, turn: Turn) -> date | None:
    """Tell the interview day of the application a turn belongs to."""
    application = queries.application(visit.session, visit.learner.id, turn.application_id)
    return application.interview_on if application else None
