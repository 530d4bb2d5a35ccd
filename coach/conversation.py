"""A message, a command or a button in; replies out. The same for every face."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar, assert_never

import structlog

from coach import (
    access,
    answer,
    appeal,
    asking_back,
    edit,
    load,
    manners,
    mock,
    onboarding,
    overtaken,
    practise,
    privacy,
    schedule,
    settle,
    usage,
)
from coach.access import new_code
from coach.carrier import ByHand, Carrier
from coach.commands import Replies, close, obey, obey_plain
from coach.errors import LearnerGone, Problem, UserError
from coach.forgetting import forget_texts
from coach.incoming import Command, CommandName, Document, Edited, Incoming, Press, Words
from coach.ports import OFFLINE, Ports
from coach.purse import Limits
from coach.reading import Read
from coach.replies import (
    Action,
    Choice,
    Forgotten,
    Loaded,
    Refused,
    Remark,
    Said,
    Ungradable,
)
from coach.scenes import Wordings, rehearse
from coach.visit import Visit
from grading.model import Grader, Judged, Ungraded
from storage import edits, queries
from storage.engine import Database, Session
from storage.models import Learner

T = TypeVar("T")
BY_HAND = ByHand()
JUDGE_FAULT = "the judge failed"
Heard = answer.Received | appeal.Argued | Replies
"""What words turned out to be: something to judge, or something answered at once."""
OWN_WORDS = Wordings()
log = structlog.get_logger()


class Conversation:
    """Talks with learners.

    `owner_id` is who may invite, as their face knows them, by codes from `new_code`. `ports` are
    those who do what is not judging.
    """

    def __init__(
        self,
        database: Database,
        grader: Grader,
        *,
        owner_id: str | None = None,
        new_code: Callable[[], str] = new_code,
        ports: Ports = OFFLINE,
    ) -> None:
        self._database = database
        self._grader = grader
        self._owner_id = owner_id
        self._new_code = new_code
        self._ports = ports

    async def arrive(self, *, face: str, external_id: str, zone: str, now: datetime) -> int:
        """Know a learner by their face's own id, made on first sight; gives the learner's id."""

        def work(session: Session) -> int:
            learner = queries.find_learner(session, face=face, external_id=external_id)
            if learner is None:
                learner = Learner(face=face, external_id=external_id, created_at=now, zone=zone)
                session.add(learner)
            session.flush()
            return learner.id

        return await self._database.run(work)

    async def practising(self, learner_id: int) -> str | None:
        """Tell the title of the application that is practised, `None` where there is none."""

        def work(session: Session) -> str | None:
            learner = queries.lock_learner(session, learner_id)
            current = learner.application_id if learner else None
            found = queries.application(session, learner_id, current or 0)
            return found.title if found else None

        return await self._database.run(work)

    async def handle(
        self, learner_id: int, incoming: Incoming, *, now: datetime, carrier: Carrier = BY_HAND
    ) -> Replies:
        """Answer one message; what cannot be done is told and changes nothing.

        `carrier` takes the message and gives the replies in the transactions of their effects, so
        a message that comes again after a stop is worked on once. What was said before and never
        judged is judged first; that it still cannot be is told only when more is said.
        """
        resumed = await self.resume(learner_id, now=now, carrier=carrier)
        if not isinstance(incoming, Words):
            resumed = tuple(reply for reply in resumed if not isinstance(reply, Ungradable))
        try:
            replies = await self._dispatch(learner_id, incoming, now=now, carrier=carrier)
        except UserError as error:
            refused = Refused(error.problem, error.detail, _way_out(error.problem), error.near)
            replies = await self.refuse(learner_id, refused, now=now, carrier=carrier)
        if self._ports.writer and any(isinstance(reply, Loaded) for reply in replies):
            self._ports.writer.begin(learner_id)
        if any(isinstance(reply, Forgotten) for reply in replies):
            forget_texts()
            if not await self._database.scrub():
                log.warning("forget.scrub_owed")  # tried again each hour, and at the next start
        return resumed + replies

    async def refuse(
        self, learner_id: int, refused: Refused, *, now: datetime, carrier: Carrier = BY_HAND
    ) -> Replies:
        """Tell what cannot be done, and how an interview that runs goes on."""

        def work(visit: Visit) -> Replies:
            return (refused, *manners.way_back(visit))

        return await self._effect(learner_id, work, now=now, carrier=carrier)

    async def resume(
        self, learner_id: int, *, now: datetime, carrier: Carrier = BY_HAND
    ) -> Replies:
        """Judge what was received and not judged, for instance when the coach was stopped."""
        if not await self._database.run(lambda session: queries.is_unjudged(session, learner_id)):
            return ()
        waiting = await self._visit(learner_id, answer.pending, now=now)
        judged = [
            await self._judge_one(learner_id, received, now=now, carrier=carrier)
            for received in waiting
        ]
        return tuple(reply for replies in judged for reply in replies)

    async def written(self, learner_id: int, *, within_seconds: float) -> None:
        """Wait, so long at the most, for questions that are being written for a new document."""
        if self._ports.writer is not None:
            await self._ports.writer.ready(learner_id, within_seconds=within_seconds)

    async def leave(self, learner_id: int, *, now: datetime) -> Replies:
        """Settle a question whose follow-up will not be answered any more."""
        return await self._visit(learner_id, manners.leave, now=now)

    async def _visit(self, learner_id: int, work: Callable[[Visit], T], *, now: datetime) -> T:
        return await self._database.run(
            lambda session: work(Visit.begin(session, learner_id, now=now))
        )

    async def _effect(
        self,
        learner_id: int,
        work: Callable[[Visit], Replies],
        *,
        now: datetime,
        carrier: Carrier,
        words: Wordings = OWN_WORDS,
    ) -> Replies:
        """Take the message, work on it and give the replies, in one transaction."""

        def unit(visit: Visit) -> Replies:
            if not carrier.take(visit.session):
                return ()
            schedule.revive(visit)
            replies = words.on(visit, mock.followed(visit, work))
            carrier.give(visit.session, replies)
            return replies

        return await self._visit(learner_id, unit, now=now)

    async def _worded(
        self,
        learner_id: int,
        work: Callable[[Visit], Replies],
        *,
        now: datetime,
        incoming: Incoming | None = None,
        calls: int = 0,
    ) -> Wordings:
        """Have worded what the interviewer is about to say, where one is there to word it.

        `calls` counts the requests that judging the answer took before.
        """
        if self._ports.interviewer is None:
            return OWN_WORDS
        followed = partial(mock.followed, work=work)
        trial = partial(rehearse, work=followed, incoming=incoming)
        scenes = await self._visit(learner_id, trial, now=now)
        heard = incoming.text if isinstance(incoming, Words | Edited) else ""
        word = self._ports.interviewer.word
        return await word(scenes, account=learner_id, heard=heard, calls=calls)

    async def _dispatch(
        self, learner_id: int, incoming: Incoming, *, now: datetime, carrier: Carrier
    ) -> Replies:
        match incoming:
            case Words():
                heard = partial(_hear, words=incoming)
                return await self._answer(learner_id, heard, incoming, now=now, carrier=carrier)
            case Edited(text, reference, after):
                amended = partial(edit.amend, text=text, reference=reference, after=after)
                return await self._answer(
                    learner_id, amended, incoming=incoming, now=now, carrier=carrier
                )
            case Command(CommandName.INVITE):
                work = partial(_invite, code=self._new_code(), owner_id=self._owner_id)
            case Command(CommandName.USAGE):
                work = partial(_usage, owner_id=self._owner_id, limits=self._ports.limits)
            case Command(CommandName.FORGET):
                work = partial(_forget, owner_id=self._owner_id)
            case Command(name, argument):
                work = partial(obey, name=name, argument=argument)
            case Press(choice):
                work = partial(manners.press, choice=choice)
            case Document(data, name):
                read = await self._ports.reader.read(data, name, account=learner_id)
                work = partial(manners.document, work=partial(_load, read=read))
            case _ as never:
                assert_never(never)
        if isinstance(incoming, Command):
            name, argument = incoming.name, incoming.argument
            work = partial(manners.command, name=name, argument=argument, work=work)
        words = await self._worded(learner_id, work, now=now, incoming=incoming)
        return await self._effect(learner_id, work, now=now, carrier=carrier, words=words)

    async def _answer(
        self,
        learner_id: int,
        said: Callable[[Visit], Heard],
        incoming: Words | Edited,
        *,
        now: datetime,
        carrier: Carrier,
    ) -> Replies:
        def work(visit: Visit) -> Heard:
            if not carrier.take(visit.session):
                return ()
            schedule.revive(visit)
            heard = said(visit)
            if isinstance(heard, tuple):
                heard = words.on(visit, heard)
                carrier.give(visit.session, heard)
            return heard

        at_once = partial(_replies_of, said=said)
        words = await self._worded(learner_id, at_once, now=now, incoming=incoming)
        received = await self._visit(learner_id, work, now=now)
        if isinstance(received, appeal.Argued):
            return await self._judge_plea(learner_id, received, now=now, carrier=carrier)
        if not isinstance(received, answer.Received):
            return received
        return await self._judge_one(learner_id, received, now=now, carrier=carrier)

    async def _judge_plea(
        self, learner_id: int, argued: appeal.Argued, *, now: datetime, carrier: Carrier
    ) -> Replies:
        """Judge a plea at once, or say that it is kept until that can be done."""

        def give(visit: Visit, replies: Replies) -> None:
            carrier.give(visit.session, replies)

        judge = self._ports.second.judge if self._ports.second else None
        replies = await judge(learner_id, argued.number, now=now, give=give) if judge else ()
        if replies:
            return replies
        kept = (Said(Remark.PLEA_KEPT),)
        await self._visit(learner_id, lambda visit: give(visit, kept), now=now)
        return kept

    async def _judge_one(
        self, learner_id: int, received: answer.Received, *, now: datetime, carrier: Carrier
    ) -> Replies:
        started = asyncio.get_running_loop().time()
        try:
            judged = await self._grader.grade(received.examination, account=learner_id)
        except Exception as error:  # noqa: BLE001 - a judge's fault must not lose the answer
            log.error("answer.ungraded", kind=type(error).__name__)  # noqa: TRY400 - may quote it
            judged = Judged(Ungraded(JUDGE_FAULT), "")

        def settle(visit: Visit) -> Replies:
            if not answer.stands(visit, received):
                return ()
            reply = answer.settle(visit, received.answer_id, judged)
            if reply is None:
                return ()
            return (reply, *onboarding.after_sample(visit, reply), *_go_back(visit, received))

        def work(visit: Visit) -> Replies:
            replies = words.on(visit, mock.followed(visit, settle))
            carrier.give(visit.session, replies)
            return replies

        took = timedelta(seconds=asyncio.get_running_loop().time() - started)
        try:
            words = await self._worded(learner_id, settle, now=now + took, calls=judged.calls)
            return await self._visit(learner_id, work, now=now + took)
        except LearnerGone:  # they forgot everything while the judge was at work
            return ()


def _replies_of(visit: Visit, *, said: Callable[[Visit], Heard]) -> Replies:
    """Give what is said at once to a message; an answer is to be judged first."""
    heard = said(visit)
    return heard if isinstance(heard, tuple) else ()


def _go_back(visit: Visit, received: answer.Received) -> Replies:
    """Ask the question that had to give way to an edited answer, once that is graded."""
    waiting = queries.open_turn(visit.session, visit.learner.id)
    if received.aside is None or waiting is not None:
        return ()
    return (practise.ask_back(visit, received.aside),)


def _hear(visit: Visit, *, words: Words) -> Heard:
    if (heard := _no_answer(visit, words.text)) is not None:
        return heard
    joined = None
    if not mock.just_opened(visit):
        joined = overtaken.join(visit, words.text, sent_at=words.sent_at)
    if joined is not None:
        return joined  # no edit of either message says what the whole is to be
    if not mock.runs(visit) and (asked := asking_back.hear(visit, words.text)) is not None:
        return asked
    received = answer.receive(visit, words.text)
    if words.reference:
        refer = partial(edits.refer, visit.session, visit.learner.id, reference=words.reference)
        refer(answer_id=received.answer_id)
    return received


def _no_answer(visit: Visit, text: str) -> appeal.Argued | Replies | None:
    """Take words that are meant for something else than the open question."""
    if mock.runs(visit):
        return manners.hear(visit, text)
    heard = settle.hear(visit, text) or onboarding.hear(visit, text)
    if heard is None:
        heard = obey_plain(visit, text)
    return appeal.hear(visit, text) if heard is None else heard


def _invite(visit: Visit, *, code: str, owner_id: str | None) -> Replies:
    return (access.invite(visit, code=code, owner_id=owner_id),)


def _usage(visit: Visit, *, owner_id: str | None, limits: Limits | None) -> Replies:
    return (usage.usage(visit, owner_id=owner_id, limits=limits),)


def _forget(visit: Visit, *, owner_id: str | None) -> Replies:
    return (privacy.ask(visit, owner_id=owner_id),)


def _load(visit: Visit, *, read: Read) -> Replies:
    closed = close(visit)
    loaded = replace(load.load(visit, read.reading), read=read.told)
    return (*closed, *onboarding.taken(visit, loaded))


def _way_out(problem: Problem) -> tuple[Choice, ...]:
    return (Choice(Action.NEXT),) if problem is Problem.NO_OPEN_QUESTION else ()
