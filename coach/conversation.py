"""A message, a command or a button in; replies out. The same for every face."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar, assert_never

from coach import answer, load
from coach.commands import Replies, close, close_answered, obey, press
from coach.errors import Problem, UserError
from coach.incoming import Command, Document, Incoming, Press, Words
from coach.replies import Action, Choice, Forgotten, Refused, Reply
from coach.visit import Visit
from grading.model import Grader
from storage import queries
from storage.engine import Database, Session
from storage.models import Learner

T = TypeVar("T")


class Conversation:
    """Talks with learners; `judge` names the grader in what is recorded."""

    def __init__(self, database: Database, grader: Grader, *, judge: str) -> None:
        self._database = database
        self._grader = grader
        self._judge = judge

    async def arrive(self, *, face: str, external_id: str, zone: str, now: datetime) -> int:
        """Know a learner by their face's own id, made on first sight; gives the learner's id."""

        def work(session: Session) -> int:
            learner = queries.find_learner(session, face=face, external_id=external_id)
            if learner is None:
                learner = Learner(face=face, external_id=external_id, created_at=now, zone=zone)
                session.add(learner)
            learner.zone = zone
            session.flush()
            return learner.id

        return await self._database.run(work)

    async def practising(self, learner_id: int) -> str | None:
        """Tell the title of the application that is practised, `None` where there is none."""

        def work(session: Session) -> str | None:
            learner = queries.lock_learner(session, learner_id)
            current = learner.application_id or 0
            found = queries.application(session, learner_id, current)
            return found.title if found else None

        return await self._database.run(work)

    async def handle(self, learner_id: int, incoming: Incoming, *, now: datetime) -> Replies:
        """Answer one message; what cannot be done is told and changes nothing."""
        resumed = await self.resume(learner_id, now=now)
        try:
            replies = await self._dispatch(learner_id, incoming, now=now)
        except UserError as error:
            return (*resumed, Refused(error.problem, error.detail, _way_out(error.problem)))
        if any(isinstance(reply, Forgotten) for reply in replies):
            await self._database.scrub()
        return resumed + replies

    async def resume(self, learner_id: int, *, now: datetime) -> Replies:
        """Judge what was received and not judged, for instance when the coach was stopped."""
        waiting = await self._visit(learner_id, answer.pending, now=now)
        replies = [await self._judge_one(learner_id, received, now=now) for received in waiting]
        return tuple(reply for reply in replies if reply is not None)

    async def leave(self, learner_id: int, *, now: datetime) -> Replies:
        """Settle a question whose follow-up will not be answered any more."""
        return await self._visit(learner_id, close_answered, now=now)

    async def _visit(self, learner_id: int, work: Callable[[Visit], T], *, now: datetime) -> T:
        return await self._database.run(
            lambda session: work(Visit.begin(session, learner_id, now=now))
        )

    async def _dispatch(self, learner_id: int, incoming: Incoming, *, now: datetime) -> Replies:
        match incoming:
            case Words(text):
                received = await self._visit(learner_id, lambda v: answer.receive(v, text), now=now)
                reply = await self._judge_one(learner_id, received, now=now)
                return (reply,) if reply else ()
            case Command(name, argument):
                return await self._visit(learner_id, lambda v: obey(v, name, argument), now=now)
            case Press(choice):
                return await self._visit(learner_id, lambda v: press(v, choice), now=now)
            case Document(data, name):
                reading = load.read(data, name=name)
                return await self._visit(
                    learner_id, lambda v: (*close(v), load.load(v, reading)), now=now
                )
        assert_never(incoming)

    async def _judge_one(
        self, learner_id: int, received: answer.Received, *, now: datetime
    ) -> Reply | None:
        grade = await self._grader.grade(received.examination)
        return await self._visit(
            learner_id,
            lambda v: answer.settle(v, received.answer_id, grade=grade, judge=self._judge),
            now=now,
        )


def _way_out(problem: Problem) -> tuple[Choice, ...]:
    return (Choice(Action.NEXT),) if problem is Problem.NO_OPEN_QUESTION else ()
