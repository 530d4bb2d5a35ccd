"""An answer that is edited soon after it was sent: taken back exactly, and given again."""

from dataclasses import replace
from datetime import timedelta

from coach import answer
from coach.errors import Problem, UserError
from coach.incoming import Command, from_text
from coach.practise import question_of
from coach.remember import forget_turn
from coach.replies import Reply
from coach.visit import Visit
from storage import deletions, edits, queries
from storage.models import Answer, Turn, TurnStatus

WITHIN = timedelta(seconds=60)


def amend(
    visit: Visit, text: str, *, reference: str, after: timedelta
) -> answer.Received | tuple[Reply, ...]:
    """Put an answer's new words on record in place of the old ones, not yet judged.

    Words that are as they were (Telegram tells of other changes, too) change nothing.
    `after` is how long after sending it was edited. Only the last thing that was said can be
    changed: a later answer was given knowing its feedback.
    """
    told = edits.referred(visit.session, visit.learner.id, reference)
    turn = told and queries.turn(visit.session, visit.learner.id, told.turn_id)
    if told is None or not turn:
        raise UserError(Problem.EDITED_OTHER)
    if text == told.text:
        return ()
    if isinstance(from_text(text), Command):
        raise UserError(Problem.EDITED_OTHER)
    if after > WITHIN or not is_last(visit, told, turn):
        raise UserError(Problem.EDITED_TOO_LATE)
    if not text.strip():
        raise UserError(Problem.EMPTY_ANSWER)
    received = replace_last(visit, told, turn, text)
    edits.refer(visit.session, visit.learner.id, answer_id=received.answer_id, reference=reference)
    return received


def replace_last(visit: Visit, told: Answer, turn: Turn, text: str) -> answer.Received:
    """Put other words in place of the last answer; a question asked since waits."""
    waiting = queries.open_turn(visit.session, visit.learner.id)
    aside = None
    if waiting is not None and waiting.id != turn.id:
        aside = question_of(visit, waiting)
        deletions.drop_turn(visit.session, visit.learner.id, waiting.id)
    _take_back(visit, told, turn)
    return replace(answer.receive(visit, text), aside=aside)


def is_last(visit: Visit, told: Answer, turn: Turn) -> bool:
    """Tell whether nothing was said after an answer."""
    if turn.answers[-1].id != told.id:
        return False
    waiting = queries.open_turn(visit.session, visit.learner.id)
    if waiting is not None and waiting.id == turn.id:
        return True
    last = queries.last_settled(visit.session, visit.learner.id, turn.application_id)
    here = visit.learner.application_id == turn.application_id
    unsaid = waiting is None or not waiting.answers
    return (
        turn.status is TurnStatus.GRADED
        and here
        and unsaid
        and last is not None
        and (last.id == turn.id)
    )


def _take_back(visit: Visit, told: Answer, turn: Turn) -> None:
    """Leave the turn as it was before an answer: its probe awaits a reply, earlier parts stand."""
    forget_turn(visit, turn)
    turn.hinted = turn.hinted[: told.hints_before]
    turn.probe = told.probe
    turn.probed_at = turn.probed_at if told.probe else None
    turn.status = TurnStatus.OPEN
    edits.drop_part(visit.session, told)
    visit.session.expire(turn, ["answers"])
