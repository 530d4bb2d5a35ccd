"""Disagreeing with a verdict by argument: what is asked, what was said, and what came of it."""

from dataclasses import dataclass

from coach.away import want
from coach.errors import Problem, UserError
from coach.feedback import point_line
from coach.replies import Action, AppealAsked, Choice, PointLine, Remark, Said
from coach.second_thoughts import contestable, graded
from coach.visit import Visit
from storage import judgings, queries
from storage.judgings import AppealTalk
from storage.models import GradeRecord, Turn

LONGEST = 1_000


@dataclass(frozen=True, slots=True)
class Argued:
    """An argument on record, to be judged: the number of its judging."""

    number: int


def ask(visit: Visit, turn_id: int | None, item: int | None) -> AppealAsked:
    """Ask for the argument against a verdict."""
    turn, record = graded(visit, turn_id)
    if item is None or item not in contestable(visit, turn, record):
        raise UserError(Problem.STALE)
    judgings.end_talk(visit.session, visit.learner.id)
    visit.session.add(
        AppealTalk(learner_id=visit.learner.id, turn_id=turn.id, item=item, asked_at=visit.now)
    )
    visit.session.flush()
    choices = (Choice(Action.OVERRULE, turn.id, item), Choice(Action.LET_STAND, turn.id, item))
    return AppealAsked(turn.text, _line(visit, turn, record, item), choices)


def let_stand(visit: Visit) -> Said:
    """Take no argument after all."""
    judgings.end_talk(visit.session, visit.learner.id)
    return Said(Remark.VERDICT_STANDS)


def hear(visit: Visit, text: str) -> Argued | None:
    """Take words as the argument that was asked for; `None` where none was, or a question since."""
    talk = judgings.talk(visit.session, visit.learner.id)
    if talk is None:
        return None
    turn = queries.turn(visit.session, visit.learner.id, talk.turn_id)
    record = queries.grade(visit.session, visit.learner.id, talk.turn_id)
    waiting = queries.open_turn(visit.session, visit.learner.id)
    if waiting is not None or turn is None or record is None:
        judgings.end_talk(visit.session, visit.learner.id)
        return None
    argument = " ".join(text.replace("\x00", " ").split())
    if len(argument) > LONGEST:
        raise UserError(Problem.ARGUMENT_TOO_LONG)
    if talk.item not in contestable(visit, turn, record) or not argument:
        raise UserError(Problem.STALE)
    point = queries.invited(visit.session, turn)[talk.item]
    wanted = want(visit, turn, point_id=point.id, argument=argument)
    visit.session.add(wanted)
    judgings.end_talk(visit.session, visit.learner.id)
    visit.session.flush()
    return Argued(wanted.id)


def _line(visit: Visit, turn: Turn, record: GradeRecord, item: int) -> PointLine:
    point = queries.invited(visit.session, turn)[item]
    judged = next(one for one in record.body.points if one.id == str(point.id))
    return point_line(visit, point, judged, overruled=False)
