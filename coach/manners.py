"""What words, commands, buttons and documents do while a mock interview runs.

The interviewer gives no help and no verdict before the end. Looking around lets the interview rest;
another document or application ends it. Where none runs, everything is as ever.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from coach import commands, mock, mock_drill, practise
from coach.errors import Problem, UserError
from coach.incoming import Command, CommandName
from coach.mock_replies import Cue, Debrief, Ending
from coach.replies import Action, Choice, Remark, Reply, Said
from coach.visit import Visit
from grading.requests import Request, only_asks, request_in
from question_bank.model import QuestionType
from storage import queries
from storage.mocks import Mock
from storage.models import Turn

Replies = tuple[Reply, ...]
Work = Callable[[Visit], Replies]
_NO_HELP = frozenset({CommandName.HINT, CommandName.SHOW})
_NO_VERDICT = frozenset(
    {
        CommandName.WHY,
        CommandName.BETTER,
        CommandName.DISAGREE,
        CommandName.PROGRESS,
        CommandName.WEAK,
        CommandName.DUE,
        CommandName.PLAN,
    }
)
"""What would tell how the answers just given were rated, in words or in figures."""
_LATER = frozenset({CommandName.PRACTICE, CommandName.RETRY, CommandName.NOTES, CommandName.MOCK})
_BUTTONS_HELD_BACK = {
    **dict.fromkeys((Action.RETRY, Action.SETTLE, Action.DRILL_THESE), Cue.STILL_HERE),
    **dict.fromkeys((Action.PROGRESS, Action.IN_WORDS, Action.IN_FULL), Cue.NO_VERDICT),
}
_SAID_TO = {
    Request.EXPLAIN: Cue.UNDERSTOOD_AS,
    Request.REPEAT: Cue.REPEAT,
    Request.WAIT: Cue.TAKE_TIME,
    Request.SCOLD: Cue.COMPOSED,
    Request.HELP: Cue.NO_HELP,
    Request.GREET: Cue.READY,
    Request.GO_ON: Cue.WELCOME_BACK,
}
_KEYS = frozenset({"1", "2"})
_AMOUNT = re.compile(r"\bhow (?:long|many|much)\b|\bnumbers?\b|\bfigures?\b", re.IGNORECASE)
_LEAVES = frozenset({Action.USE, Action.SAMPLE, Action.THAT_IS_ALL})


def hear(visit: Visit, text: str) -> Replies | None:
    """Respond to words that answer nothing; `None` where they are to be taken as an answer."""
    held = mock.running(visit)
    assert held is not None, "an interview runs"
    if mock.is_forgotten(visit, held):
        closed = mock.close(visit, held, Ending.SILENCE)
        return tuple(_unheard(reply) for reply in closed)
    rested = held.paused_at is not None
    mock.go_on(visit, held)
    if queries.open_turn(visit.session, visit.learner.id) is None:
        return mock.say_again(visit, held, Cue.NEXT)
    if mock.is_up(visit, held):
        return None  # a late answer counts
    request = request_in(text)
    if request is Request.GO_ON and not rested:
        request = Request.SKIP
    return _responded(visit, held, text, request)


def _responded(visit: Visit, held: Mock, text: str, request: Request | None) -> Replies | None:
    turn = practise.open_question(visit)
    match request:
        case Request.STOP:
            return mock.close(visit, held, Ending.STOPPED)
        case Request.SKIP:
            return mock.move_on(visit, held)
        case Request.GIVE_UP if not (turn.answers or turn.probe):
            return mock.ask_simpler(visit, held)
    cue = _answered_with(text, turn, request)
    return None if cue is None else mock.say_again(visit, held, cue)


def _answered_with(text: str, turn: Turn, request: Request | None) -> Cue | None:
    """Give what the interviewer says to what is no answer; giving up twice is one."""
    if not any(map(str.isalnum, text)) or _is_key(text, turn):
        return Cue.REPEAT
    if request is None and only_asks(text):
        return Cue.DECLINED
    return _SAID_TO.get(request) if request else None


def _is_key(text: str, turn: Turn) -> bool:
    """Whether somebody pressed the number of a button, where no number was asked for."""
    asked = turn.probe or turn.text
    is_amount = turn.type is QuestionType.YEARS or _AMOUNT.search(asked) is not None
    return text.strip() in _KEYS and not is_amount


def _unheard(reply: Reply) -> Reply:
    return replace(reply, unheard=True) if isinstance(reply, Debrief) else reply


def command(visit: Visit, *, name: str, argument: str, work: Work) -> Replies:
    """Do what a command does during an interview; `work` is what it does besides."""
    held = mock.running(visit)
    if held is None:
        return _without(visit, name, argument, work)
    if mock.is_forgotten(visit, held) or (mock.is_up(visit, held) and name != CommandName.UNDO):
        closed = mock.close(visit, held, Ending.TIME_UP)
        done = name in (CommandName.END, CommandName.SKIP)
        return closed if done else (*closed, *_without(visit, name, argument, work))
    return _during(visit, held, Command(name, argument), work)


def _during(visit: Visit, held: Mock, given: Command, work: Work) -> Replies:
    match given.name:
        case CommandName.END:
            return mock.close(visit, held, Ending.STOPPED)
        case CommandName.SKIP:
            return mock.move_on(visit, held)
        case CommandName.UNDO:
            return _undo(visit, held, work)
        case CommandName.USE if given.argument.strip():
            return (*mock.close(visit, held, Ending.LEFT), *work(visit))
    if (cue := _held_back(given.name)) is not None:
        mock.go_on(visit, held)
        return mock.say_again(visit, held, cue)
    return (mock.pause(visit, held), *work(visit))  # a face may show the last buttons alone


def _without(visit: Visit, name: str, argument: str, work: Work) -> Replies:
    if name == CommandName.MOCK:
        return (*commands.close(visit), *mock.begin(visit, argument))
    if name == CommandName.END:
        raise UserError(Problem.NO_MOCK)
    return work(visit)


def _held_back(name: str) -> Cue | None:
    if name in _NO_HELP:
        return Cue.NO_HELP
    if name in _NO_VERDICT:
        return Cue.NO_VERDICT
    return Cue.STILL_HERE if name in _LATER else None


def _undo(visit: Visit, held: Mock, work: Work) -> Replies:
    """Take back what was said last in the interview, and nothing from before it."""
    if not mock.has_answers(visit, held):
        raise UserError(Problem.NOTHING_TO_UNDO)
    mock.go_on(visit, held)
    before = mock.number_asked(visit, held)
    undone = work(visit)
    if mock.number_asked(visit, held) < before:
        held.last_told = False  # the last question was taken back with it, and is still to come
    return undone


def press(visit: Visit, *, choice: Choice) -> Replies:
    """Do what a button does during an interview."""
    held = mock.running(visit)
    work = partial(commands.press, choice=choice)
    match choice.action:
        case Action.END | Action.GO_ON if held is None or choice.about != held.id:
            raise UserError(Problem.STALE)
        case Action.DRILL_THESE if held is None:
            return mock_drill.begin(visit, choice.about)
    return work(visit) if held is None else _pressed(visit, held, choice, work)


def _pressed(visit: Visit, held: Mock, choice: Choice, work: Work) -> Replies:
    match choice.action:
        case Action.END | Action.NEXT | Action.GO_ON:
            return _own(visit, held, choice.action)
        case Action.SKIP if _is_about_open(visit, choice):
            return _own(visit, held, choice.action)
        case action if action in _BUTTONS_HELD_BACK:
            return mock.say_again(visit, held, _BUTTONS_HELD_BACK[action])
        case action if action in _LEAVES:
            return (*mock.close(visit, held, Ending.LEFT), *work(visit))
        case Action.KEEP | Action.FORGET_APPLICATION:
            return _kept_or_gone(visit, work(visit))
    return work(visit)


def _own(visit: Visit, held: Mock, action: Action) -> Replies:
    """Do what a button of the interview does; once it is over, each of them closes it."""
    if action is Action.END or mock.is_up(visit, held) or mock.is_forgotten(visit, held):
        return mock.close(visit, held, Ending.STOPPED)
    mock.go_on(visit, held)
    if action is Action.SKIP:
        return mock.move_on(visit, held)
    return mock.say_again(visit, held, Cue.WELCOME_BACK)


def _is_about_open(visit: Visit, choice: Choice) -> bool:
    waiting = queries.open_turn(visit.session, visit.learner.id)
    return waiting is not None and waiting.id == choice.about


def _kept_or_gone(visit: Visit, replies: Replies) -> Replies:
    if mock.running(visit) is None:
        return (*replies, Said(Remark.MOCK_GONE))
    return (*replies, *way_back(visit))


def way_back(visit: Visit) -> Replies:
    """Show how an interview goes on after what did nothing: the question again, or its rest."""
    held = mock.running(visit)
    if held is None or mock.is_up(visit, held) or mock.is_forgotten(visit, held):
        return ()
    if held.paused_at is not None:
        return (mock.pause(visit, held),)
    return mock.say_again(visit, held, Cue.REPEAT)


def document(visit: Visit, *, work: Work) -> Replies:
    """End the interview before another document is taken in."""
    held = mock.running(visit)
    closed = mock.close(visit, held, Ending.LEFT) if held is not None else ()
    return (*closed, *work(visit))


def leave(visit: Visit) -> Replies:
    """Let the interview rest while nobody is there, or settle a follow-up nobody will answer."""
    held = mock.running(visit)
    if held is None:
        return commands.close_answered(visit)
    if not mock.is_up(visit, held):
        mock.pause(visit, held)
    return ()
