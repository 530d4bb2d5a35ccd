"""A scripted conversation: what a learner sends, day by day, and what the coach replies."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from coach.conversation import Conversation
from coach.incoming import Document, Incoming, Press, from_text
from coach.ports import OFFLINE, Ports
from coach.replies import Action, Choice, Reply
from grading.model import Grader
from storage.engine import Database
from storage.models import Record

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
R = TypeVar("R")

DOCUMENT = """\
# Application: Site engineer at Kolbe Rail

# Must have

## Experience with bridges over live railways

- Site engineer for the Aller footbridge, a 64 m steel span built over a live railway.
- Recovered a five-week delay by re-sequencing the piling and the drainage works.

## Controls cost

- Negotiated a subcontractor claim down from EUR 310,000 to EUR 120,000.

## Speaks German

(This is my main weakness)

I passed the B2 exam in 2021.

# Nice to have

## Digital design tools

- Uses Revit and Navisworks for clash detection.

## Experience with tunnels
"""


class Script:
    """One learner talking to a coach, at a time that the test moves."""

    def __init__(
        self,
        database: Database,
        grader: Grader,
        *,
        name: str = "ada",
        ports: Ports = OFFLINE,
    ) -> None:
        self.database = database
        self.now = START
        self._conversation = Conversation(database, grader, ports=ports)
        self._name = name
        self.learner_id = 0
        self.choices: tuple[Choice, ...] = ()
        self.transcript: list[Reply] = []
        self.arrive()

    def repeated(self, database: Database, grader: Grader) -> "Script":
        """Give the same moment of the conversation on a copy of the database."""
        made = Script(database, grader, name=self._name)
        made.now, made.choices, made.transcript = self.now, self.choices, [*self.transcript]
        return made

    def arrive(self) -> None:
        self.learner_id = asyncio.run(
            self._conversation.arrive(
                face="test", external_id=self._name, zone="Europe/Berlin", now=self.now
            )
        )

    def send(self, incoming: Incoming) -> tuple[Reply, ...]:
        replies = asyncio.run(self._conversation.handle(self.learner_id, incoming, now=self.now))
        for reply in replies:
            self.choices = getattr(reply, "choices", self.choices)
        self.transcript.extend(replies)
        self.now += timedelta(seconds=20)
        return replies

    async def handle(self, text: str) -> tuple[Reply, ...]:
        return await self._conversation.handle(self.learner_id, from_text(text), now=self.now)

    def send_text(self, text: str) -> tuple[Reply, ...]:
        return self.send(from_text(text))

    def say(self, text: str) -> Reply:
        return self.send_text(text)[-1]

    def load(self, text: str = DOCUMENT, *, name: str = "application.md") -> Reply:
        return self.send(Document(text.encode(), name))[-1]

    def press(self, action: Action, *, item: int | None = None) -> Reply:
        choice = next(
            choice
            for choice in self.choices
            if choice.action is action and (item is None or choice.item == item)
        )
        return self.send(Press(choice))[-1]

    async def press_now(self, action: Action) -> tuple[Reply, ...]:
        """Press a button while something else is under way."""
        choice = next(choice for choice in self.choices if choice.action is action)
        return await self._conversation.handle(self.learner_id, Press(choice), now=self.now)

    def leave(self) -> tuple[Reply, ...]:
        return asyncio.run(self._conversation.leave(self.learner_id, now=self.now))

    def resume(self) -> tuple[Reply, ...]:
        return asyncio.run(self._conversation.resume(self.learner_id, now=self.now))

    def next_day(self, days: int = 1) -> None:
        self.now += timedelta(days=days)


def of_kind(reply: Reply, kind: type[R]) -> R:
    assert isinstance(reply, kind), reply
    return reply


def everything_stored(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, as the driver gives it."""
    with database.engine.connect() as connection:
        return {
            table.name: sorted(
                tuple(row)
                for row in connection.exec_driver_sql(f'SELECT * FROM "{table.name}"').all()
            )
            for table in Record.metadata.sorted_tables
        }
