"""Every fault of the service met by every kind of call, as a learner meets it: `make faults`.

The whole coach on a database of its own, its real client over HTTP, the fake with one fault.
"""

import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from bot.app import App, build
from bot.logs import to_stderr
from bot.messages import compose
from bot.settings import Settings
from claude.model import Purpose
from coach.incoming import Document, Incoming, Press, from_text
from coach.interviewer import CLOSING_RULES
from coach.interviewer import RULES as INTERVIEW
from coach.replies import Action, AppealAsked, Choice, Feedback, Reply
from grading.claude_rules import APPEAL, JUDGE
from question_bank.claude_questions import RULES as ASK
from question_bank.claude_reading import RULES as READ
from storage.engine import Session
from storage.judgings import SecondJudging
from storage.models import Answer, GradeRecord
from tests.claude.api import KEY, Asked, FakeClaude, Fault
from tests.claude.asking import without_pauses
from tests.coach.script import DOCUMENT
from tests.grading.claude_fakes import proposal

START = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
ANSWER = "I recovered a five-week delay on that, and nobody was hurt in the whole time."
SLOW_SECONDS = 1.3
FAULTS = {
    "refusal": Fault(stop_reason="refusal", text=""),
    "cut off at max_tokens": Fault(stop_reason="max_tokens", text='{"points": ['),
    "stop_reason null": Fault(stop_reason=None),
    "nonsense for JSON": Fault(text="Sure! I would say 5 out of 5."),
    "JSON of another shape": Fault(text='{"score": 5}'),
    "429, wait 90 s": Fault(status=429, headers={"retry-after": "90"}),
    "529 overloaded": Fault(status=529),
    "500": Fault(status=500),
    "no answer in time": Fault(wait_seconds=SLOW_SECONDS),
    "connection cut": Fault(status=0),
    "401 key refused": Fault(status=401),
    "400 request refused": Fault(status=400),
}
NO_MONEY = "no money left"
PURPOSES = {
    READ: Purpose.READ,
    ASK: Purpose.ASK,
    JUDGE: Purpose.JUDGE,
    APPEAL: Purpose.APPEAL,
    INTERVIEW: Purpose.MOCK,
    CLOSING_RULES: Purpose.MOCK,
}


@dataclass(frozen=True, slots=True)
class Met:
    """How a fault was met: the requests made, what the learner read of it, what was kept."""

    requests: int
    read: str
    kept: str


class Service:
    """Answers well, but one purpose's requests with a fault while it is `down`."""

    def __init__(self, purpose: Purpose, fault: Fault | None) -> None:
        self.purpose = purpose
        self.fault = fault
        self.down = True

    def __call__(self, asked: Asked) -> object:
        purpose = PURPOSES[asked.rules]
        if self.down and self.fault is not None and purpose is self.purpose:
            return self.fault
        return _said(purpose, asked)


def _said(purpose: Purpose, asked: Asked) -> Any:
    match purpose:
        case Purpose.READ:
            return {"requirements": []}
        case Purpose.ASK:
            return {"questions": []}
        case Purpose.JUDGE:
            return proposal(asked.shared)
        case Purpose.APPEAL:
            key = asked.data["contested"]
            point = {"id": key, "words": "", "verdict": "missed"}
            return {"reason": "It is not there.", "point": point}
        case Purpose.MOCK if "paragraph" in asked.properties:
            return {"paragraph": "Thank you for the talk."}
        case Purpose.MOCK:
            return {"remark": "Thank you for coming.", "question": ""}


class Learner:
    """One learner with the coach in one loop, at a time that is moved by hand."""

    def __init__(self, app: App, *, name: str = "ada", document: str = DOCUMENT) -> None:
        self.app = app
        self.name = name
        self.document = document
        self.now = START
        self.id = 0
        self.choices: tuple[Choice, ...] = ()

    async def arrive(self) -> None:
        self.id = await self.app.conversation.arrive(
            face="test", external_id=self.name, zone="UTC", now=self.now
        )

    async def send(self, incoming: Incoming) -> tuple[Reply, ...]:
        replies = await self.app.conversation.handle(self.id, incoming, now=self.now)
        self.choices = getattr(replies[-1], "choices", ())
        self.now += timedelta(seconds=20)
        return replies

    async def say(self, text: str) -> tuple[Reply, ...]:
        return await self.send(from_text(text))

    async def load(self) -> tuple[Reply, ...]:
        replies = await self.send(Document(self.document.encode(), "application.md"))
        await self.app.conversation.written(self.id, within_seconds=20)
        return replies

    async def answer(self, text: str = ANSWER, *, on: str = "delay") -> tuple[Reply, ...]:
        """Answer a question, and each follow-up the same, until it is graded."""
        replies = await self.say(f"/practice {on}")
        for _ in range(4):
            replies = await self.say(text)
            if any(isinstance(reply, Feedback) for reply in replies):
                return replies
        raise AssertionError("it is graded after two follow-ups")

    async def press(self, action: Action) -> tuple[Reply, ...]:
        return await self.send(Press(next(c for c in self.choices if c.action is action)))


Walk = Callable[[Learner], Awaitable[tuple[Reply, ...]]]


async def _read(learner: Learner) -> tuple[Reply, ...]:
    return await learner.load()


async def _ask(learner: Learner) -> tuple[Reply, ...]:
    await learner.load()
    return await learner.say("/practice")


async def _judge(learner: Learner) -> tuple[Reply, ...]:
    await learner.load()
    return await learner.answer()


async def _appeal(learner: Learner) -> tuple[Reply, ...]:
    await learner.load()
    await learner.answer()
    replies = await learner.press(Action.DISAGREE)
    if not any(choice.action is Action.APPEAL for choice in learner.choices):
        return replies  # the judge was offline: there is nobody to argue with
    replies = await learner.press(Action.APPEAL)
    assert isinstance(replies[-1], AppealAsked), "an argument is asked for"
    return await learner.say("I did say so, in other words.")


async def _mock(learner: Learner) -> tuple[Reply, ...]:
    await learner.load()
    return await learner.say("/mock 5")


WALKS: dict[Purpose, Walk] = {
    Purpose.READ: _read,
    Purpose.ASK: _ask,
    Purpose.JUDGE: _judge,
    Purpose.APPEAL: _appeal,
    Purpose.MOCK: _mock,
}


def meet(purpose: Purpose, fault: Fault | None, directory: Path) -> Met:
    """Walk to the call and through its fault; `None` is that there is no money."""
    return asyncio.run(_meet(purpose, fault, directory))


async def _meet(purpose: Purpose, fault: Fault | None, directory: Path) -> Met:
    service = Service(purpose, fault)
    with FakeClaude(service) as fake, without_pauses():
        settings = Settings.model_validate(
            {
                "data_dir": directory,
                "ANTHROPIC_API_KEY": KEY,
                "ANTHROPIC_BASE_URL": fake.url,
                "COACH_CLAUDE_TIMEOUT_SECONDS": 1.0,
                "COACH_CLAUDE_DAY_DOLLARS": 1.0 if fault else 0.0,
            }
        )
        app = build(settings)
        try:
            learner = Learner(app)
            await learner.arrive()
            replies = await WALKS[purpose](learner)
            requests = sum(PURPOSES[asked.rules] is purpose for asked in fake.asked)
        finally:
            await app.close()
        service.down = False
        kept = await _back(app, settings, learner) if purpose in _JUDGED else _kept(purpose)
        app.database.close()
        assert fake.refused == [], fake.refused
    return Met(requests, _of_claude(replies), kept)


_JUDGED = {Purpose.JUDGE, Purpose.APPEAL}


def _kept(purpose: Purpose) -> str:
    return {
        Purpose.READ: "read offline",
        Purpose.ASK: "asked by rule",
        Purpose.MOCK: "in the coach's own words",
    }[purpose]


async def _back(app: App, settings: Settings, learner: Learner) -> str:
    """Come back an hour later, in another process as it were: what is judged again?"""
    waiting = await app.database.run(_waiting)
    again = build(settings)
    assert again.claude is not None
    told: tuple[Reply, ...] = ()
    try:
        for hours in range(1, 30, 4):
            now = learner.now + timedelta(hours=hours)
            told += await again.claude.second.of_learner(learner.id, now=now)
        answers, graded, left = await again.database.run(_stored)
    finally:
        await again.close()
        again.database.close()
    assert answers == graded, "an answer was lost"
    later = "judged again, " + ("told" if told else "no change") if waiting else "stands"
    return f"{answers} answers, all graded; {'still waiting' if left else later}"


def _waiting(session: Session) -> int:
    return len(session.scalars(select(SecondJudging).where(SecondJudging.done_at.is_(None))).all())


def _stored(session: Session) -> tuple[int, int, int]:
    answers = session.scalars(select(Answer)).all()
    assert session.scalars(select(GradeRecord)).all(), "the turn is graded"
    return len(answers), sum(a.grade is not None for a in answers), _waiting(session)


def _of_claude(replies: tuple[Reply, ...]) -> str:
    """Give the lines of what was read that speak of Claude; else its first one."""
    lines = "\n".join(compose(reply).text() for reply in replies).splitlines()
    said = [text.strip() for text in lines if "Claude" in text]
    return " ".join(said) or f"({next(text for text in lines if text.strip()).strip()})"


def rows() -> Iterator[tuple[Purpose, str, Met]]:
    """Meet every fault at every call."""
    for purpose in WALKS:
        for name, fault in (*FAULTS.items(), (NO_MONEY, None)):
            with tempfile.TemporaryDirectory() as directory:
                yield purpose, name, meet(purpose, fault, Path(directory))


def main() -> None:
    """Print the table."""
    to_stderr()
    sys.stdout.write("| call | fault | requests | what the learner reads of it | what is kept |\n")
    sys.stdout.write("| --- | --- | --- | --- | --- |\n")
    for purpose, name, met in rows():
        cells = (purpose.value, name, str(met.requests), met.read, met.kept)
        sys.stdout.write(f"| {' | '.join(cells)} |\n")


if __name__ == "__main__":
    main()
