"""The Telegram face inside this process, on an event loop in a thread of its own."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from bot import clock
from bot.messages.message import Message, line
from bot.telegram.carrier import TelegramCarrier
from bot.telegram.face import Face, Resume, Server, Webhook
from bot.telegram.handlers import Handlers
from bot.telegram.health import Heartbeat
from bot.telegram.limiter import Pace
from bot.telegram.updates import Update
from bot.telegram.worker import Respond
from coach.conversation import Conversation
from grading.model import Grader
from storage.engine import Database, Session
from tests.emulator import Emulator

UNHURRIED = Pace(per_second=1000, chat_seconds=0)
Made = Callable[[Face], Respond]


class Running:
    """Serves from entering the block to leaving it; an error that ended it is raised there."""

    def __init__(  # noqa: PLR0913 - what a test may choose
        self,
        emulator: Emulator,
        database: Database,
        made: Made,
        *,
        directory: Path,
        resume: Resume | None = None,
        pace: Pace = UNHURRIED,
        by_webhook: Webhook | None = None,
    ) -> None:
        self.blocked: list[int] = []
        self._emulator = emulator
        self._database = database
        self._made = made
        self._directory = directory
        self._resume = resume or _nothing_to_resume
        self._pace = pace
        self._by_webhook = by_webhook
        self._loop = asyncio.new_event_loop()
        self._stop = asyncio.Event()
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
        if self._error is not None and error is None:
            raise self._error

    def stop(self) -> None:
        """Stop it as a signal would, and wait for its end."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()

    def wait(self, timeout_seconds: float = 10) -> None:
        """Wait for it to end by itself."""
        self._thread.join(timeout_seconds)
        assert not self._thread.is_alive()

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._run())
        except BaseException as error:  # noqa: BLE001 - raised in the test's own thread
            self._error = error
        finally:
            self._loop.close()

    async def _run(self) -> None:
        face = Face(
            self._database,
            Server(self._emulator.url, self._emulator.token),
            clock=clock.now,
            heartbeat=Heartbeat(self._directory),
            pace=self._pace,
            on_blocked=self.note_blocked,
        )
        await face.run(self._made(face), self._resume, stop=self._stop, by_webhook=self._by_webhook)

    def note_blocked(self, _session: Session, chat_id: int) -> None:
        self.blocked.append(chat_id)


async def _nothing_to_resume(_learner_id: int, _carrier: TelegramCarrier) -> None:
    raise AssertionError("nothing was left unjudged")


def echo(database: Database) -> Made:
    """Respond to every text with the same text."""

    async def respond(update: Update, carrier: TelegramCarrier) -> None:
        text = update.message.text if update.message else None

        def work(session: Session) -> None:
            if carrier.take(session) and text:
                carrier.say(session, Message((line(text),)))

        await database.run(work)

    return lambda _face: respond


def coached(database: Database, grader: Grader, *, admitted: set[int]) -> Made:
    """Respond as the coach does, for some Telegram users."""
    conversation = Conversation(database, grader)

    async def admit(user_id: int, _payload: str) -> int | None:
        if user_id not in admitted:
            return None
        return await conversation.arrive(
            face="telegram", external_id=str(user_id), zone="Europe/Berlin", now=clock.now()
        )

    def made(face: Face) -> Respond:
        handlers = Handlers(
            conversation,
            database,
            face.bot,
            admit=admit,
            clock=clock.now,
            on_blocked=lambda _session, _chat_id: None,
        )
        return handlers.respond

    return made
