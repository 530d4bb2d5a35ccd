"""Words that were sent before the question they would answer was asked: more of the answer before.

A face that knows when a message was sent tells so, in whole seconds (Telegram's are cut off).
"""

from datetime import datetime, timedelta

from coach import answer, edit
from coach.collecting import NEARLY_FULL
from coach.errors import Problem, UserError
from coach.feedback import PART_BREAK
from coach.visit import Visit
from storage import queries, schedules
from storage.models import Answer, Turn, TurnStatus

SECOND = timedelta(seconds=1)
CUT_WITHIN = timedelta(seconds=2)
"""How soon after a message that is nearly full the rest of it comes, where an app cut it."""


def join(visit: Visit, text: str, *, sent_at: datetime | None) -> answer.Received | None:
    """Put words to the answer they go on with, which is then judged anew as a whole.

    `None` where they are an answer of their own. `UserError` where they were under way as a drill
    asked its first question, so that nothing tells what they are about.
    """
    if sent_at is None:
        return None
    waiting = queries.open_turn(visit.session, visit.learner.id)
    told = _told_before(visit, waiting, sent_at)
    if told is not None:
        turn = queries.turn(visit.session, visit.learner.id, told.turn_id)
        if turn is not None and edit.is_last(visit, told, turn):
            mark = "\n" if len(told.text) >= NEARLY_FULL else PART_BREAK
            return edit.replace_last(visit, told, turn, f"{told.text}{mark}{text}")
    if waiting is not None and _is_drill_s_first(visit, waiting) and _before(sent_at, waiting):
        raise UserError(Problem.SENT_BEFORE_ASKED)
    return None


def _told_before(visit: Visit, waiting: Turn | None, sent_at: datetime) -> Answer | None:
    """Find the answer that words go on with: the one whose verdict overtook them."""
    if waiting is not None and waiting.answers:
        told = waiting.answers[-1]  # what is asked now is a follow-up to it
        goes_on = told.grade is not None and (_before(sent_at, waiting) or _is_rest(told, sent_at))
        return told if goes_on else None
    current = visit.learner.application_id or 0
    last = queries.last_settled(visit.session, visit.learner.id, current)
    if last is None or last.status is not TurnStatus.GRADED or not last.answers:
        return None
    graded = queries.grade(visit.session, visit.learner.id, last.id)
    if graded is None or (waiting is not None and waiting.asked_at != graded.graded_at):
        return None  # the question was asked for since
    told = last.answers[-1]
    return told if sent_at + SECOND <= graded.graded_at or _is_rest(told, sent_at) else None


def _before(sent_at: datetime, waiting: Turn) -> bool:
    return sent_at + SECOND <= (waiting.probed_at or waiting.asked_at)


def _is_rest(told: Answer, sent_at: datetime) -> bool:
    return len(told.text) >= NEARLY_FULL and sent_at <= told.received_at + CUT_WITHIN


def _is_drill_s_first(visit: Visit, waiting: Turn) -> bool:
    drill = schedules.last_drill(visit.session, visit.learner.id)
    return drill is not None and drill.given_at == waiting.asked_at
