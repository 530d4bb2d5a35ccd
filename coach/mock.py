"""A mock interview: it opens, asks, probes, moves on, keeps time, and ends in one debrief.

Its questions are turns like any other and are graded like any other; what is said of an answer
waits for the debrief. It is a state on record, so that it goes on after a stop.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from coach import answer, course, debrief, mock_questions, practise
from coach.errors import Problem, UserError
from coach.mock_replies import Cue, Debrief, Ending, MockPaused, MockSaid
from coach.replies import (
    Action,
    Asked,
    Choice,
    Feedback,
    Probed,
    Remark,
    Reply,
    Said,
    Undone,
    Ungradable,
)
from coach.visit import Visit
from question_bank.hints import simpler
from storage import mocks, queries
from storage.mocks import Mock
from storage.models import Turn

Replies = tuple[Reply, ...]
MINUTES = 20
FEWEST_MINUTES, MOST_MINUTES = 5, 60
FORGOTTEN_AFTER = timedelta(hours=3)
"""So long after its time was up, or a pause began, an interview is over whatever is said."""
LAST_SHARE = 5
"""The last question comes with a fifth of the time left, within these bounds."""
LAST_AT_LEAST, LAST_AT_MOST = timedelta(minutes=2), timedelta(minutes=4)
_MINUTE = timedelta(minutes=1)
_MINUTES = re.compile(r"\s*([0-9]{1,4})\s*(?:m|min|mins|minutes?)?\s*", re.IGNORECASE)


def running(visit: Visit) -> Mock | None:
    """Find the interview that is not over."""
    return mocks.running(visit.session, visit.learner.id)


def begin(visit: Visit, words: str) -> Replies:
    """Open an interview of some minutes."""
    minutes = _minutes(words)
    application = visit.application()
    held = Mock(
        learner_id=visit.learner.id,
        application_id=application.id,
        minutes=minutes,
        started_at=visit.now,
        ends_at=visit.now + minutes * _MINUTE,
        paused_at=None,
        ended_at=None,
        half_told=False,
        last_told=False,
        to_drill=(),
        drill_id=None,
    )
    visit.session.add(held)
    visit.session.flush()
    mock_questions.open_with(visit, held)
    said = _say(visit, held, Cue.GREETING)
    title, organisation = application.title, application.organisation
    return (replace(said, title=title, organisation=organisation, minutes=minutes),)


def _minutes(words: str) -> int:
    if not words.strip():
        return MINUTES
    found = _MINUTES.fullmatch(words)
    if found is None or not FEWEST_MINUTES <= int(found[1]) <= MOST_MINUTES:
        raise UserError(Problem.BAD_MINUTES, words)
    return int(found[1])


def is_up(visit: Visit, held: Mock) -> bool:
    """Tell whether its time is over; it does not pass while the interview rests."""
    return (held.paused_at or visit.now) >= held.ends_at


def is_forgotten(visit: Visit, held: Mock) -> bool:
    """Tell whether nobody can still mean to go on with it."""
    return visit.now >= (held.paused_at or held.ends_at) + FORGOTTEN_AFTER


def holds_until(visit: Visit) -> datetime | None:
    """Tell when it is to be looked again whether an interview is over; `None` where none runs."""
    held = running(visit)
    return None if held is None or is_forgotten(visit, held) else visit.now + 5 * _MINUTE


def followed(visit: Visit, work: Callable[[Visit], Replies]) -> Replies:
    """Do some work and go on after it: with the interview, where one runs, else with the drill."""
    held = concerned(visit)
    if held is None:
        return course.followed(visit, work)
    return tuple(said for reply in work(visit) for said in _in_character(visit, held, reply))


def runs(visit: Visit) -> bool:
    """Tell whether an interview runs."""
    return running(visit) is not None


def has_answers(visit: Visit, held: Mock) -> bool:
    """Tell whether anything was said in it."""
    ids = mocks.turn_ids(visit.session, visit.learner.id, held.id)
    turns = (queries.turn(visit.session, visit.learner.id, one) for one in ids)
    return any(turn is not None and turn.answers for turn in turns)


def number_asked(visit: Visit, held: Mock) -> int:
    """Count its questions."""
    return len(mocks.turn_ids(visit.session, visit.learner.id, held.id))


def just_opened(visit: Visit) -> bool:
    """Tell whether an interview runs in which nothing was said: words are no part of an answer."""
    held = running(visit)
    return held is not None and not has_answers(visit, held)


def concerned(visit: Visit) -> Mock | None:
    """Find the interview that runs, or that the open question was asked in before it ended."""
    waiting = queries.open_turn(visit.session, visit.learner.id)
    its = mocks.of_turn(visit.session, visit.learner.id, waiting.id) if waiting else None
    return running(visit) or its


def _in_character(visit: Visit, held: Mock, reply: Reply) -> Replies:
    """Say what the interviewer would in place of the coach."""
    match reply:
        case Probed() | Feedback():
            return _after_answer(visit, held, reply)
        case Asked() if queries.open_turn(visit.session, visit.learner.id) is None:
            return ()  # taken back again, for the interview ended
        case Asked() | Undone() if held.ended_at is None:
            mock_questions.count_in(visit, held)
            cue = Cue.TAKEN_BACK if isinstance(reply, Undone) else Cue.AGAIN
            return (_say(visit, held, cue),)
        case Ungradable() if held.ended_at is None:
            mock_questions.count_in(visit, held)
            return (replace(reply, choices=_choices(held, _open(visit))),)
        case Said(Remark.SEND_YOUR_OWN) if held.ended_at is None:
            return ()
    return (reply,)


def _after_answer(visit: Visit, held: Mock, reply: Probed | Feedback) -> Replies:
    """Probe or go on; at the end of the time the answer is settled as it is."""
    if held.ended_at is not None or is_up(visit, held):
        if isinstance(reply, Probed):
            answer.finish(visit, _open(visit))
        return _end(visit, held, Ending.TIME_UP if is_up(visit, held) else Ending.ALL_ASKED)
    if isinstance(reply, Probed):
        return (_say(visit, held, Cue.FOLLOW_UP),)
    return _go_on(visit, held, Cue.NEXT)


def _go_on(visit: Visit, held: Mock, cue: Cue) -> Replies:
    """Ask the next question, or end where the last one was told or none is left."""
    if queries.open_turn(visit.session, visit.learner.id) is not None:
        return ()  # a question that gave way to an edit comes again by itself
    if held.last_told or mock_questions.ask_next(visit, held) is None:
        return _end(visit, held, Ending.ALL_ASKED)
    return (_say(visit, held, cue),)


def _say(visit: Visit, held: Mock, cue: Cue) -> MockSaid:
    turn = _open(visit)
    asked = mocks.turn_ids(visit.session, visit.learner.id, held.id)
    return MockSaid(
        cues=(cue, *_of_time(visit, held, cue)),
        question=turn.text,
        probe=turn.probe,
        number=len(asked),
        choices=_choices(held, turn),
    )


def _of_time(visit: Visit, held: Mock, cue: Cue) -> tuple[Cue, ...]:
    """Tell once that half of the time is over, once that the last question comes."""
    left = held.ends_at - visit.now
    few = min(max(held.minutes * _MINUTE / LAST_SHARE, LAST_AT_LEAST), LAST_AT_MOST)
    is_new = cue in (Cue.NEXT, Cue.MOVE_ON)
    if is_new and not held.last_told and (left <= few or not mock_questions.are_left(visit, held)):
        held.last_told = held.half_told = True
        return (Cue.LAST,)
    goes_on = is_new or cue is Cue.FOLLOW_UP
    if goes_on and not held.half_told and left <= held.minutes * _MINUTE / 2:
        held.half_told = True
        return (Cue.HALF,)
    return ()


def _open(visit: Visit) -> Turn:
    return practise.open_question(visit)


def _choices(held: Mock, turn: Turn) -> tuple[Choice, ...]:
    return (Choice(Action.SKIP, turn.id), Choice(Action.END, held.id))


def say_again(visit: Visit, held: Mock, cue: Cue) -> Replies:
    """Say a sentence, and the open question once more."""
    if queries.open_turn(visit.session, visit.learner.id) is None:
        return _go_on(visit, held, cue)
    return (_say(visit, held, cue),)


def ask_simpler(visit: Visit, held: Mock) -> Replies:
    """Ask something easier once who knows nothing to say to a question; that rates nothing."""
    turn = _open(visit)
    turn.probe, turn.probed_at = simpler(turn.type), visit.now
    return (_say(visit, held, Cue.GAVE_UP),)


def move_on(visit: Visit, held: Mock) -> Replies:
    """Leave the open question, settled on what was said to it, and ask the next."""
    go_on(visit, held)
    if not _settled(visit):
        waiting = queries.open_turn(visit.session, visit.learner.id)
        if waiting is not None:
            practise.skip(visit)
    return _go_on(visit, held, Cue.MOVE_ON)


def _settled(visit: Visit) -> bool:
    """Settle the open question on what was said, if anything was."""
    waiting = queries.open_turn(visit.session, visit.learner.id)
    if waiting is None or not waiting.answers or waiting.answers[-1].grade is None:
        return False
    answer.finish(visit, waiting)
    return True


def pause(visit: Visit, held: Mock) -> MockPaused:
    """Let it rest: its clock stands still."""
    if held.paused_at is None:
        held.paused_at = visit.now
    left = max(held.ends_at - held.paused_at, timedelta())
    choices = (Choice(Action.GO_ON, held.id), Choice(Action.END, held.id))
    return MockPaused(-(-left // _MINUTE), choices)


def go_on(visit: Visit, held: Mock) -> None:
    """Let its clock run again."""
    if held.paused_at is not None:
        held.ends_at += visit.now - held.paused_at
        held.paused_at = None


def close(visit: Visit, held: Mock, ending: Ending) -> Replies:
    """End it: the open question is settled on what was said, or taken back; then the debrief."""
    if is_forgotten(visit, held):
        ending = Ending.SILENCE
    elif is_up(visit, held):
        ending = Ending.TIME_UP
    return _end(visit, held, ending)


def close_forgotten(visit: Visit) -> Replies:
    """End an interview that nobody can still mean to go on with, where there is one."""
    held = running(visit)
    return () if held is None else close(visit, held, Ending.SILENCE)


def _end(visit: Visit, held: Mock, ending: Ending) -> tuple[Debrief]:
    if held.ended_at is None:
        if not _settled(visit):
            waiting = queries.open_turn(visit.session, visit.learner.id)
            held.withdrawn = int(waiting is not None and not waiting.answers)
            practise.withdraw(visit)
        held.ended_at = held.paused_at or visit.now
    held.paused_at = None
    visit.session.flush()
    return (debrief.debrief(visit, held, ending),)
