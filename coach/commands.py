"""What each command and button does, within one transaction."""

from collections.abc import Callable, Mapping

from coach import (
    answer,
    appeal,
    debrief,
    overview,
    practise,
    privacy,
    second_thoughts,
    settle,
    setup_commands,
    suggestion,
)
from coach.errors import Problem, UserError
from coach.incoming import CommandName
from coach.replies import Action, Choice, ProgressTold, Remark, Reply, Said
from coach.visit import Visit
from storage import queries
from storage.models import Decision

Replies = tuple[Reply, ...]


def obey(visit: Visit, name: str, argument: str) -> Replies:
    """Do what a command says; `UserError` for one that is not known."""
    if name not in _COMMANDS:
        raise UserError(Problem.UNKNOWN_COMMAND, name)
    return _COMMANDS[CommandName(name)](visit, argument)


def obey_plain(visit: Visit, text: str) -> Replies | None:
    """Do what a plain word asks for where no question is open; `None` for other words."""
    name = _PLAIN.get(" ".join(text.strip(" .!?").casefold().split()))
    if name is None or queries.open_turn(visit.session, visit.learner.id) is not None:
        return None
    return obey(visit, name, "")


def press(visit: Visit, choice: Choice) -> Replies:
    """Do what a button says; `UserError` where it belongs to something that is over."""
    return _BUTTONS[choice.action](visit, choice)


def close(visit: Visit) -> Replies:
    """Settle the open question if it was answered in part; withdraw it if not at all."""
    return close_answered(visit) or practise.withdraw(visit)


def close_answered(visit: Visit) -> Replies:
    """Settle the open question on what was said, if anything was."""
    waiting = queries.open_turn(visit.session, visit.learner.id)
    if waiting is None or not waiting.answers or waiting.answers[-1].grade is None:
        return ()
    return (answer.finish(visit, waiting),)


def _practise(visit: Visit, words: str) -> Replies:
    if words:
        return (*close(visit), practise.ask_on(visit, words))
    waiting = queries.open_turn(visit.session, visit.learner.id)
    if waiting is not None:
        return (practise.still_open(visit, waiting),)
    return (practise.ask_next(visit),)


def _skip(visit: Visit, _argument: str = "") -> Replies:
    return close_answered(visit) or (practise.skip(visit), practise.ask_next(visit))


def _show(visit: Visit, _argument: str = "") -> Replies:
    closed = close_answered(visit)
    if not closed and practise.open_question(visit).answers:
        raise UserError(Problem.AWAITS_JUDGE)
    return closed or (practise.show(visit),)


def _hint(visit: Visit, _argument: str = "") -> Replies:
    return (practise.give_hint(visit),)


def _use(visit: Visit, words: str) -> Replies:
    return (*close(visit), overview.use(visit, words))


def _load(_visit: Visit, _path: str) -> Replies:
    raise UserError(Problem.SEND_FILE)


def _on_open_question(do: Callable[[Visit], Replies]) -> Callable[[Visit, Choice], Replies]:
    def button(visit: Visit, choice: Choice) -> Replies:
        waiting = queries.open_turn(visit.session, visit.learner.id)
        if waiting is None or waiting.id != choice.about:
            raise UserError(Problem.STALE)
        return do(visit)

    return button


def _retry(visit: Visit, choice: Choice) -> Replies:
    turn = queries.turn(visit.session, visit.learner.id, choice.about or 0)
    if turn is None:
        raise UserError(Problem.STALE)
    elsewhere = turn.application_id != visit.learner.application_id
    switched = (overview.switch(visit, turn.application_id),) if elsewhere else ()
    return (*close(visit), *switched, practise.ask_again(visit, turn))


def _decide(visit: Visit, choice: Choice) -> Replies:
    decision = Decision(choice.action.value)
    return (second_thoughts.decide(visit, choice.about, choice.item, decision=decision),)


def _switch(visit: Visit, choice: Choice) -> Replies:
    return (*close(visit), overview.switch(visit, choice.about))


_COMMANDS: Mapping[CommandName, Callable[[Visit, str], Replies]] = {
    CommandName.PRACTICE: _practise,
    CommandName.HINT: _hint,
    CommandName.SKIP: _skip,
    CommandName.SHOW: _show,
    CommandName.BETTER: lambda visit, _: (suggestion.better_last(visit),),
    CommandName.RETRY: lambda visit, _: (*close(visit), *second_thoughts.retry_last(visit)),
    CommandName.DISAGREE: lambda visit, _: (second_thoughts.disagree_last(visit),),
    CommandName.WHY: lambda visit, _: (second_thoughts.why_last(visit),),
    CommandName.PROGRESS: lambda visit, _: (overview.progress(visit),),
    CommandName.DUE: lambda visit, _: (overview.due(visit),),
    CommandName.WEAK: lambda visit, _: (overview.weak(visit),),
    CommandName.UNDO: lambda visit, _: (second_thoughts.undo(visit),),
    CommandName.LOAD: _load,
    CommandName.NOTES: lambda visit, words: (*close(visit), *settle.about(visit, words)),
    CommandName.APPLICATIONS: lambda visit, _: (overview.applications(visit),),
    CommandName.USE: _use,
    CommandName.HELP: lambda _visit, _: (Said(Remark.HELP),),
    **setup_commands.COMMANDS,
}

_PLAIN = {
    "help": CommandName.HELP,
    "settings": CommandName.SETTINGS,
    "progress": CommandName.PROGRESS,
    "plan": CommandName.PLAN,
    **dict.fromkeys(
        ("next", "next question", "next one", "go on", "practice", "practise", "ask me", "more"),
        CommandName.PRACTICE,
    ),
}
"""Words by which people ask for what a command does."""

_BUTTONS: Mapping[Action, Callable[[Visit, Choice], Replies]] = {
    Action.NEXT: lambda visit, _: _practise(visit, ""),
    Action.PROGRESS: lambda visit, _: (overview.progress(visit),),
    Action.IN_FULL: lambda visit, choice: (debrief.in_full(visit, choice.about),),
    Action.IN_WORDS: lambda visit, _: (ProgressTold(overview.progress(visit)),),
    Action.HINT: _on_open_question(_hint),
    Action.SKIP: _on_open_question(_skip),
    Action.SHOW: _on_open_question(_show),
    Action.RETRY: _retry,
    Action.BETTER: lambda visit, choice: (suggestion.better(visit, choice.about),),
    Action.WHY: lambda visit, choice: (second_thoughts.why(visit, choice.about),),
    Action.DISAGREE: lambda visit, choice: (second_thoughts.which_verdict(visit, choice.about),),
    Action.OVERRULE: lambda visit, choice: (
        second_thoughts.overrule(visit, choice.about, choice.item),
    ),
    Action.APPEAL: lambda visit, choice: (
        *close(visit),
        appeal.ask(visit, choice.about, choice.item),
    ),
    Action.LET_STAND: lambda visit, _: (appeal.let_stand(visit),),
    Action.TRUE: _decide,
    Action.MISSPOKE: _decide,
    Action.ESTIMATE: _decide,
    Action.USE: _switch,
    Action.FORGET_APPLICATION: lambda visit, choice: (privacy.forget(visit, choice),),
    Action.FORGET_EVERYTHING: lambda visit, choice: (privacy.forget(visit, choice),),
    Action.KEEP: lambda _visit, _: (Said(Remark.KEPT),),
    Action.SETTLE: lambda visit, choice: (*close(visit), settle.ask(visit, choice.about)),
    Action.MORE_NOTES: lambda visit, choice: (settle.show(visit, choice.about or 0),),
    Action.SETTLED_ALREADY: lambda visit, choice: (settle.settled_already(visit, choice.about),),
    Action.LEAVE_NOTE: lambda visit, choice: (settle.leave(visit, choice.about),),
    Action.ADD_POINT: lambda visit, choice: (settle.add(visit, choice.about),),
    Action.REWORD: lambda visit, choice: (settle.reword(visit, choice.about),),
    **setup_commands.BUTTONS,
}
