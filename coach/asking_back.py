"""Replies that are no answer: asking what is meant, for another question, or giving up too soon."""

from functools import partial

from coach import course
from coach.commands import obey
from coach.incoming import CommandName
from coach.practise import help_choices
from coach.replies import AskedBack, Reply
from coach.visit import Visit
from grading.requests import Request, only_asks, request_in
from storage import queries
from storage.models import Turn

Replies = tuple[Reply, ...]


def hear(visit: Visit, text: str) -> Replies | None:
    """Do what a reply to the open question asks for, rating nothing; `None` where it is an answer.

    A reply of questions alone asks what is meant. Giving up is an answer, and an honest one, the
    second time, or once help was taken or part of it was told.
    """
    turn = queries.open_turn(visit.session, visit.learner.id)
    request = _request_in(text) if turn is not None else None
    if turn is None or request is None:
        return None
    match request:
        case Request.SKIP | Request.GO_ON:
            return course.followed(visit, partial(obey, name=CommandName.SKIP, argument=""))
        case Request.GIVE_UP if turn.gave_up or turn.hinted or turn.answers:
            return None
        case Request.GIVE_UP:
            turn.gave_up = True
            return (_again(visit, turn, request),)
        case _:
            return (_again(visit, turn, request),)


def _request_in(text: str) -> Request | None:
    return request_in(text) or (Request.EXPLAIN if only_asks(text) else None)


def _again(visit: Visit, turn: Turn, request: Request) -> AskedBack:
    record = queries.requirement(visit.session, visit.learner.id, turn.requirement_id)
    return AskedBack(
        request,
        turn.probe or turn.text,
        help_choices(turn),
        requirement=record.text,
        type=turn.type,
        follows=turn.text if turn.probe else "",
        told=turn.answers[-1].text if turn.probe and turn.answers else "",
    )
