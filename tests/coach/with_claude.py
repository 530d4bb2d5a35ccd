"""Learners who talk to a coach that has Claude, in one loop: the fake answers over HTTP."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import select

from claude.batches import Batches
from claude.prices import PRICES
from claude.service import Claude
from coach.claude_reader import ClaudeReader
from coach.conversation import Conversation
from coach.incoming import Document, Incoming, from_text
from coach.nightly import Nightly
from coach.ports import Ports
from coach.purse import Limits, Purse
from coach.replies import Reply
from coach.writer import Writer
from storage.engine import Database, Session
from storage.models import RequirementRecord, Turn
from storage.written import WrittenQuestion
from tests.claude.api import KEY, Asked, FakeClaude
from tests.claude.asking import MODELS
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import DOCUMENT, START

T = TypeVar("T")
_WORDS = ("alpha", "bravo", "charlie", "delta", "echo", "foxtrot")
NIGHT = START + timedelta(hours=16)  # 01:00 UTC
_NAMES = [f"{one} {two}" for one in _WORDS for two in _WORDS]
STUDS = ("How did you go about it day by day?", "What was your own part in that, and who decided?")


class Coached:
    """A coach with Claude; `now` is moved by hand."""

    def __init__(
        self, database: Database, fake: FakeClaude, *, limits: Limits, now: datetime
    ) -> None:
        self.database = database
        self.fake = fake
        self.limits = limits
        self.now = now
        fake.now = self._clock
        given: dict[str, Any] = {"models": MODELS, "clock": self._clock, "base_url": fake.url}
        self.purse = Purse(self.database, prices=PRICES, limits=self.limits, clock=self._clock)
        self.claude = Claude(KEY, ledger=self.purse, **given)
        self.batches = Batches(KEY, ledger=self.purse.in_batches(), **given)
        self.writer = Writer(self.database, self.claude, clock=self._clock)
        self.nightly = Nightly(self.database, self.batches)
        self.conversation = Conversation(
            self.database,
            ScriptedGrader(),
            ports=Ports(
                reader=ClaudeReader(self.claude, self.purse, price=PRICES["claude-haiku-5-5"]),
                writer=self.writer,
            ),
        )

    def _clock(self) -> datetime:
        return self.now

    async def arrive(self, name: str = "ada") -> int:
        return await self.conversation.arrive(
            face="test", external_id=name, zone="Europe/Berlin", now=self.now
        )

    async def send(self, learner: int, incoming: Incoming) -> tuple[Reply, ...]:
        replies = await self.conversation.handle(learner, incoming, now=self.now)
        self.now += timedelta(seconds=20)
        return replies

    async def say(self, learner: int, text: str) -> Reply:
        return (await self.send(learner, from_text(text)))[-1]

    async def load(
        self, learner: int, text: str = DOCUMENT, *, name: str = "application.md"
    ) -> Reply:
        replies = await self.send(learner, Document(text.encode(), name))
        return next(reply for reply in replies if type(reply).__name__ in ("Loaded", "Refused"))

    async def written(self, learner: int) -> None:
        await self.writer.ready(learner, within_seconds=30)

    async def close(self) -> None:
        await self.writer.close()
        await self.nightly.close()
        await self.claude.close()
        await self.batches.close()


def with_claude(
    database: Database,
    fake: FakeClaude,
    doing: Callable[[Coached], Awaitable[T]],
    *,
    limits: Limits | None = None,
    now: datetime = START,
) -> T:
    """Let a scenario happen in a loop of its own; a second one is what comes after a restart."""

    async def happen() -> T:
        coached = Coached(database, fake, limits=limits or Limits(1.0, 20.0), now=now)
        try:
            return await doing(coached)
        finally:
            await coached.close()

    return asyncio.run(happen())


def questions_for(asked: Asked, *texts: str) -> object:
    """Give good questions on each point of each requirement that is asked about."""
    named = iter(_NAMES)
    return {
        "questions": [
            {
                "type": one["types"][0],
                "points": [point["id"]],
                "text": f"{text[:-1]}, {next(named)}?",
            }
            for one in asked.data["requirements"]
            for point in one["points"]
            for text in (texts or STUDS)
        ]
    }


def says(reading: Mapping[str, object] | None = None) -> Callable[[Asked], object]:
    """Answer what is asked: nothing new about documents, good questions on requirements."""

    def answer(asked: Asked) -> object:
        if "questions" in asked.properties:
            return questions_for(asked)
        if "quotes" in asked.properties:
            return {"quotes": []}
        return reading or {"requirements": []}

    return answer


def kept(database: Database) -> list[str]:
    def work(session: Session) -> list[str]:
        return list(session.scalars(select(WrittenQuestion.text).order_by(WrittenQuestion.id)))

    return database.transact(work)


async def loaded(coached: Coached, name: str = "ada") -> int:
    learner = await coached.arrive(name)
    await coached.load(learner)
    await coached.written(learner)
    return learner


def ask_all_on_the_first(session: Session) -> None:
    first = session.scalar(select(RequirementRecord).order_by(RequirementRecord.position).limit(1))
    assert first is not None
    for row in session.scalars(
        select(WrittenQuestion).where(WrittenQuestion.requirement_id == first.id)
    ):
        session.add(
            Turn(
                learner_id=row.learner_id,
                application_id=first.application_id,
                requirement_id=first.id,
                question_key=row.key,
                type=row.type,
                wording=row.wording,
                text=row.text,
                asked_at=START,
                asked_on=START.date(),
                status="skipped",
                hinted=(),
                revealed=False,
                probe=None,
            )
        )
