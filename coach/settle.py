"""Settling notes-to-self by talking: what is open, what is missing, what comes of it."""

import re

from coach import load
from coach.errors import Problem, UserError
from coach.replies import (
    Action,
    Choice,
    NoteAsked,
    NoteDrafted,
    NoteLine,
    NoteSettled,
    NotesShown,
    OpenNote,
    Reply,
)
from coach.told import own_text
from coach.visit import Visit
from question_bank.extract import keep
from question_bank.notes import kind_of_statement
from question_bank.pieces import is_fact
from storage import notes, queries
from storage.models import NoteRecord, RequirementRecord
from storage.note_models import NoteTalk, Resolution

Replies = tuple[Reply, ...]
PAGE = 6
MAX_POINT_CHARACTERS = 1_000
_FEWEST_WORDS = 2
_WORD = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d")


def show(visit: Visit, first: int = 0) -> NotesShown:
    """List the open notes of the application, a page of them with buttons."""
    application = visit.application()
    found = notes.open_notes(visit.session, visit.learner.id, application.id)
    first = first if 0 <= first < len(found) else 0
    listed = tuple(
        OpenNote(place, requirement.text, NoteLine(note.quote, note.kind))
        for place, (note, requirement) in enumerate(found, 1)
    )
    page = found[first : first + PAGE]
    settle = tuple(
        Choice(Action.SETTLE, note.id, place) for place, (note, _) in enumerate(page, first + 1)
    )
    more = (Choice(Action.MORE_NOTES, first + PAGE),) if first + PAGE < len(found) else ()
    return NotesShown(listed, first, (*settle, *more, Choice(Action.NEXT)))


def about(visit: Visit, words: str) -> Replies:
    """List the notes, or ask about the one of that number."""
    number = words.strip()
    if not number:
        return (show(visit),)
    application = visit.application()
    found = notes.open_notes(visit.session, visit.learner.id, application.id)
    if not number.isdecimal() or not 0 < int(number) <= len(found):
        raise UserError(Problem.NO_SUCH_NOTE, words)
    return (_ask(visit, *found[int(number) - 1]),)


def ask(visit: Visit, note_id: int | None) -> NoteAsked:
    """Ask for what a note says is missing."""
    application = visit.application()
    found = notes.open_notes(visit.session, visit.learner.id, application.id)
    pair = next((pair for pair in found if pair[0].id == note_id), None)
    if pair is None:
        raise UserError(Problem.STALE)
    return _ask(visit, *pair)


def _ask(visit: Visit, note: NoteRecord, requirement: RequirementRecord) -> NoteAsked:
    notes.end_talk(visit.session, visit.learner.id)
    talk = NoteTalk(
        learner_id=visit.learner.id,
        application_id=requirement.application_id,
        requirement=requirement.text,
        note=note.quote,
        kind=note.kind,
        draft="",
        asked_at=visit.now,
    )
    visit.session.add(talk)
    visit.session.flush()
    return _asked(talk, problem=None)


def _asked(talk: NoteTalk, *, problem: Problem | None) -> NoteAsked:
    line = NoteLine(talk.note, talk.kind)
    choices = (
        Choice(Action.SETTLED_ALREADY, _number(talk)),
        Choice(Action.LEAVE_NOTE, _number(talk)),
    )
    return NoteAsked(talk.requirement, line, problem, choices)


def hear(visit: Visit, text: str) -> Replies | None:
    """Take words as what was missing; `None` where no note was asked about, or a question since."""
    talk = notes.talk(visit.session, visit.learner.id)
    if talk is None:
        return None
    waiting = queries.open_turn(visit.session, visit.learner.id)
    if waiting is not None or talk.application_id != visit.learner.application_id:
        notes.end_talk(visit.session, visit.learner.id)
        return None
    words = " ".join(keep(text).split())
    if len(words) > MAX_POINT_CHARACTERS:
        return (_asked(talk, problem=Problem.POINT_TOO_LONG),)
    if not _tells(words) or kind_of_statement(words) is not None:
        return (_asked(talk, problem=Problem.STILL_A_NOTE),)
    talk.draft = words
    actions = (Action.ADD_POINT, Action.REWORD, Action.LEAVE_NOTE)
    choices = tuple(Choice(action, _number(talk)) for action in actions)
    return (NoteDrafted(talk.requirement, words, choices),)


def _tells(words: str) -> bool:
    """Whether an answer tells anything: a fact, and not one word or the same one again."""
    told = {word.casefold() for word in _WORD.findall(words)}
    is_level = _FIGURE.search(words) is not None and bool(told)
    return (len(told) >= _FEWEST_WORDS or is_level) and is_fact(words, 0, len(words))


def reword(visit: Visit, number: int | None) -> NoteAsked:
    """Ask once more, what was said thrown away."""
    talk = _talk(visit, number)
    talk.draft = ""
    return _asked(talk, problem=None)


def add(visit: Visit, number: int | None) -> NoteSettled:
    """Make a point of the application of what was said."""
    talk = _talk(visit, number)
    if not talk.draft:
        raise UserError(Problem.STALE)
    return _settle(visit, talk, told=talk.draft)


def settled_already(visit: Visit, number: int | None) -> NoteSettled:
    """Close a note that needs no more words."""
    return _settle(visit, _talk(visit, number), told="")


def leave(visit: Visit, number: int | None) -> NotesShown:
    """Leave a note open."""
    _talk(visit, number)
    notes.end_talk(visit.session, visit.learner.id)
    return show(visit)


def _talk(visit: Visit, number: int | None) -> NoteTalk:
    """Find the note that is talked about; `UserError` where a button is of an earlier talk."""
    talk = notes.talk(visit.session, visit.learner.id)
    if (
        talk is None
        or _number(talk) != number
        or talk.application_id != visit.learner.application_id
    ):
        raise UserError(Problem.STALE)
    return talk


def _number(talk: NoteTalk) -> int:
    """Tell one talk from the next: by the second it began in."""
    return int(talk.asked_at.timestamp())


def _settle(visit: Visit, talk: NoteTalk, *, told: str) -> NoteSettled:
    resolution = Resolution(
        learner_id=visit.learner.id,
        application_id=talk.application_id,
        requirement=talk.requirement,
        note=talk.note,
        told=told,
        at=visit.now,
    )
    requirement = talk.requirement
    application = visit.application()
    settled = notes.resolutions(visit.session, visit.learner.id, application.id)
    text = own_text(application.text, settled)
    visit.session.add(resolution)
    notes.end_talk(visit.session, visit.learner.id)
    visit.session.flush()
    load.again(visit, text)
    left = notes.open_notes(visit.session, visit.learner.id, resolution.application_id)
    following = (Choice(Action.SETTLE, left[0][0].id, 1),) if left else ()
    return NoteSettled(requirement, told, len(left), (*following, Choice(Action.NEXT)))
