"""The interview: its day, and what there is to say when it is over."""

from datetime import date

from coach import schedule
from coach.errors import Problem, UserError
from coach.remember import reschedule
from coach.replies import Action, Choice, InterviewOver, InterviewSet, Panel
from coach.visit import Visit
from coach.when import parse_day
from storage.models import Application

NEVER = ("never", "none", "off", "no")


def set_day(visit: Visit, argument: str) -> InterviewSet:
    """Set the interview day from plain words, or tell it; reviews are planned up to it anew."""
    application = visit.application()
    if argument.strip().casefold() in NEVER:
        application.interview_on = None
    elif argument.strip():
        application.interview_on = _future_day(visit, argument)
    if argument.strip():
        _plan_anew(visit, application)
    on, here = application.interview_on, visit.date_here()
    return InterviewSet(on=on, days_left=(on - here).days if on else None)


def _future_day(visit: Visit, words: str) -> date:
    here = visit.date_here()
    day = parse_day(words, today=here)
    if day is None:
        raise UserError(Problem.BAD_DATE, words)
    if day < here:
        raise UserError(Problem.PAST_DATE, day.isoformat())
    return day


def _plan_anew(visit: Visit, application: Application) -> None:
    """Plan reviews and drills anew, after the day changed."""
    reschedule(visit, application)
    schedule.plan_anew(visit)


def over(visit: Visit) -> InterviewOver:
    """Tell that the interview is over and no more drills come by themselves."""
    application = visit.application()
    assert application.interview_on is not None, "it is over"
    another = Choice(Action.PANEL, list(Panel).index(Panel.INTERVIEW))
    return InterviewOver(
        application.interview_on, application.title, (another, Choice(Action.DRILL_ON))
    )


def forget_past(visit: Visit) -> None:
    """Forget the day of an interview that is over: drills are wanted again."""
    if schedule.is_after_interview(visit, visit.today):
        application = visit.application()
        application.interview_on = None
        _plan_anew(visit, application)
