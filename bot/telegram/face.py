"""The Telegram face, wired: updates in, work, messages out, and a stop within ten seconds."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy.exc import SQLAlchemyError
from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError

from bot.logs import where
from bot.messages.telegram import COMMANDS
from bot.telegram import webhook
from bot.telegram.api import BotApi, seconds_told
from bot.telegram.carrier import TelegramCarrier
from bot.telegram.health import Heartbeat
from bot.telegram.identity import TokenRefused
from bot.telegram.intake import KINDS, LONGEST_PAUSE_SECONDS, Inlet, Poller
from bot.telegram.limiter import Pace
from bot.telegram.outbox import Postman, nobody
from bot.telegram.pulse import Pulse
from bot.telegram.updates import Update
from bot.telegram.wire import Wire
from bot.telegram.worker import AT_ONCE, Respond, Worker
from storage import inbox, outbox
from storage.engine import Database, Session

FACE = "telegram"
WORK_SECONDS = 6.0
"""How long what is in hand may take at the end; with what follows it makes ten seconds."""
SEND_SECONDS = 2.0
INBOX_KEPT = timedelta(days=3)
OUTBOX_KEPT = timedelta(days=30)
PURGE_EVERY_SECONDS = 3600.0
BEAT_EVERY_SECONDS = 15.0
RESUMED_AT_ONCE = 8
log = structlog.get_logger()

Clock = Callable[[], datetime]
Resume = Callable[[int, TelegramCarrier], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Server:
    """The Bot API server, and the token of the bot there."""

    api_url: str
    token: str

    @property
    def base(self) -> str:
        """The address without a slash at its end."""
        return self.api_url.rstrip("/")

    @property
    def bot(self) -> str:
        """The address of the bot's methods."""
        return f"{self.base}/bot{self.token}"

    @property
    def files(self) -> str:
        """The address of the files sent to the bot."""
        return f"{self.base}/file/bot{self.token}"


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram is to send updates, and how it shows that it is Telegram."""

    url: str
    secret: str
    port: int


class WebhookRefused(Exception):
    """Telegram does not take the webhook; holds its words."""


class Face:
    """Everything between Telegram and what responds to an update.

    Whoever puts a message into the outbox by another way (a drill) calls `wake` after.
    """

    def __init__(
        self,
        database: Database,
        server: Server,
        *,
        clock: Clock,
        heartbeat: Heartbeat,
        pace: Pace | None = None,
        on_blocked: Callable[[Session, int], None] = nobody,
    ) -> None:
        pace = pace or Pace()
        self._database = database
        self._server = server
        self._clock = clock
        self._heartbeat = heartbeat
        self._polling = Wire(server.bot, connections=1)
        self._sending = Wire(server.bot, connections=pace.at_once + AT_ONCE)
        self.bot = BotApi(self._sending, files=server.files)
        self._resumed_at_once = asyncio.Semaphore(RESUMED_AT_ONCE)
        self._postman = Postman(
            database, self._sending, clock=clock, pace=pace, on_blocked=on_blocked
        )

    def wake(self) -> None:
        """Look into the outbox at once."""
        self._postman.wake()

    async def run(
        self,
        respond: Respond,
        resume: Resume,
        *,
        stop: asyncio.Event,
        by_webhook: Webhook | None = None,
    ) -> None:
        """Serve until `stop` is set, then finish what is in hand.

        A token or webhook that Telegram refuses ends it: `TokenRefused`, `WebhookRefused`.
        `respond` works on an update; `resume` judges what a learner said before the last stop.
        """
        waiting = await self._database.run(lambda session: inbox.unjudged(session, face=FACE))
        first = {int(chat): self._resumed(resume, learner, int(chat)) for learner, chat in waiting}
        resuming = {chat: asyncio.create_task(work) for chat, work in first.items()}

        async def in_turn(update: Update, carrier: TelegramCarrier) -> None:
            """Respond only once what the person said before the stop is judged."""
            if carrier.chat_id in resuming:
                await asyncio.wait([resuming[carrier.chat_id]])
            await respond(update, carrier)

        worker = Worker(
            self._database,
            in_turn,
            clock=self._clock,
            on_done=self.wake,
            answered=lambda: self._polling.answered + self._sending.answered,
        )
        inlet = Inlet(self._database, clock=self._clock, on_kept=worker.wake)
        async with AsyncExitStack() as open_:
            for wire in (self._polling, self._sending):
                await wire.initialize()
                open_.push_async_callback(wire.shutdown)
            open_.callback(self._heartbeat.end)
            sides = [self._introduce(), self._purge()]
            intake = self._pushed(inlet, by_webhook) if by_webhook else self._polled(inlet)
            tasks = [asyncio.create_task(side) for side in (intake, *sides)] + [*resuming.values()]
            working = asyncio.create_task(worker.run())
            sending = asyncio.create_task(self._postman.run())
            try:
                await _until(stop, [*tasks, working, sending])
            finally:
                await _cancelled(tasks)
                worker.stop()
                await _ended(working, within_seconds=WORK_SECONDS)
                self._postman.stop()
                await _ended(sending, within_seconds=SEND_SECONDS)
                log.info("telegram.stopped")

    async def _polled(self, inlet: Inlet) -> None:
        poller = Poller(self._polling, inlet, beat=lambda: self._heartbeat.beat(self._clock()))
        await poller.run()

    async def _pushed(self, inlet: Inlet, where: Webhook) -> None:
        async with webhook.served(inlet, secret=where.secret, port=where.port):
            try:
                await _insisting(
                    lambda: self.bot.set_webhook(where.url, secret=where.secret, kinds=KINDS)
                )
            except BadRequest as error:
                raise WebhookRefused(error.message) from error
            pulse = Pulse(self._database, self.bot, clock=self._clock)
            while True:
                if await pulse.is_felt():
                    self._heartbeat.beat(self._clock())
                await asyncio.sleep(BEAT_EVERY_SECONDS)

    async def _introduce(self) -> None:
        """Learn the bot's own name, and tell Telegram the commands."""
        await _insisting(self.bot.introduce)
        try:
            await _insisting(lambda: self.bot.list_commands(COMMANDS.items()))
        except BadRequest as error:  # they work without being listed
            log.error("telegram.commands_refused", problem=error.message)  # noqa: TRY400 - no trace

    async def _resumed(self, resume: Resume, learner_id: int, chat_id: int) -> None:
        carrier = TelegramCarrier(chat_id, update_id=None, press=None, clock=self._clock)
        try:
            async with self._resumed_at_once:
                await resume(learner_id, carrier)
        except Exception as error:  # noqa: BLE001 - one learner ends nothing
            kind = type(error).__name__
            log.error("telegram.not_resumed", kind=kind, at=where(error))  # noqa: TRY400 - see `where`
        self.wake()

    async def _purge(self) -> None:
        while True:
            now = self._clock()

            def work(session: Session, now: datetime = now) -> None:
                inbox.purge(session, before=now - INBOX_KEPT)
                outbox.purge(session, before=now - OUTBOX_KEPT, now=now)

            with suppress(SQLAlchemyError):
                await self._database.run(work)
                await self._database.scrub()
            await asyncio.sleep(PURGE_EVERY_SECONDS)


async def _insisting(call: Callable[[], Coroutine[Any, Any, object]]) -> None:
    """Make a call until it is done; a token or a call that is refused ends it."""
    pause = 1.0
    while True:
        try:
            await call()
        except InvalidToken as error:
            raise TokenRefused from error
        except BadRequest:
            raise
        except TelegramError as error:
            told = seconds_told(error) if isinstance(error, RetryAfter) else 0.0
            seconds = max(pause, told)
            log.warning("telegram.waiting", kind=type(error).__name__, seconds=seconds)
            await asyncio.sleep(seconds)
            pause = min(2 * pause, LONGEST_PAUSE_SECONDS)
        else:
            return


async def _until(stop: asyncio.Event, tasks: list[asyncio.Task[None]]) -> None:
    """Wait for `stop`, or for a task to fail: then its error is raised."""
    stopping = asyncio.create_task(stop.wait())
    running: set[asyncio.Task[Any]] = {stopping, *tasks}
    try:
        while stopping in running:
            done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
    finally:
        stopping.cancel()


async def _cancelled(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _ended(task: asyncio.Task[None], *, within_seconds: float) -> None:
    """Let a task end by itself for a while, then cancel it."""
    with suppress(Exception, asyncio.CancelledError):
        await asyncio.wait_for(task, within_seconds)
