"""An update in; what the conversation makes of it, carried out again."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime

import structlog
from sqlalchemy.exc import SQLAlchemyError
from telegram.error import RetryAfter, TelegramError

from bot.messages.message import Message
from bot.messages.telegram import LINK_IS_OVER, NO_VOICE, NOT_TEXT, STRANGER
from bot.telegram import callback, parts, screen, updates
from bot.telegram.api import BotApi
from bot.telegram.carrier import TelegramCarrier
from bot.telegram.updates import PRIVATE, Chat, Update
from bot.telegram.wire import told_to_wait
from coach.conversation import Conversation
from coach.errors import Problem
from coach.incoming import Command, Document, Edited, Incoming, Press, Words, from_text
from coach.replies import Refused
from extraction.sniff import LIMIT_BYTES
from storage import outbox
from storage.engine import Database, Session

TYPING_AFTER_SECONDS = 0.4
TYPING_EVERY_SECONDS = 4.5
STRANGERS_REMEMBERED = 10_000
START = "start"
log = structlog.get_logger()

Admit = Callable[[int, str], Awaitable[int | None]]
"""Gives the learner's id for a Telegram user's and the payload of their deep link, if any."""


class Handlers:
    """Responds to updates of private chats, for those who are admitted.

    `on_blocked(session, chat_id)` is told when a person blocks the bot.
    """

    def __init__(
        self,
        conversation: Conversation,
        database: Database,
        bot: BotApi,
        *,
        admit: Admit,
        clock: Callable[[], datetime],
        on_blocked: Callable[[Session, int], None],
    ) -> None:
        self._conversation = conversation
        self._database = database
        self._bot = bot
        self._admit = admit
        self._clock = clock
        self._on_blocked = on_blocked
        self._told_strangers: dict[tuple[int, Message], None] = {}

    async def respond(self, update: Update, carrier: TelegramCarrier) -> None:
        """Work on one update; what it leads to is given to the carrier."""
        if update.my_chat_member is not None:
            await self._membership(update.my_chat_member, carrier)
            return
        chat, user = update.chat, update.user
        if chat is None or user is None or chat.type != PRIVATE:
            await self._leave(chat, carrier)
            return
        payload = _payload(update)
        learner_id = await self._admit(user.id, payload)
        if learner_id is None:
            await self._turn_away(user.id, LINK_IS_OVER if payload else STRANGER, carrier)
            return
        for message in (STRANGER, LINK_IS_OVER):
            self._told_strangers.pop((user.id, message), None)
        carrier.learner_id = learner_id
        carrier.amends = update.edited_message is not None
        carrier.bot_name = self._bot.username
        said = await self._understand(update, carrier)
        if isinstance(said, Message):
            await self._say(carrier, said)
        elif isinstance(said, Refused):
            await self._conversation.refuse(learner_id, said, now=self._clock(), carrier=carrier)
        elif said is not None:
            async with self._typing(chat.id):
                await self._conversation.handle(
                    learner_id, said, now=self._clock(), carrier=carrier
                )

    async def resume(self, learner_id: int, carrier: TelegramCarrier) -> None:
        """Judge what was received before the coach was stopped."""
        carrier.learner_id = learner_id
        await self._conversation.resume(learner_id, now=self._clock(), carrier=carrier)

    async def _understand(
        self, update: Update, carrier: TelegramCarrier
    ) -> Incoming | Refused | Message | None:
        """Tell what somebody wants, or what to say to it at once; `None` for nothing to do."""
        if update.callback_query is not None:
            choice = callback.decode(update.callback_query.data)
            return Refused(Problem.STALE) if choice is None else Press(choice)
        if update.edited_message is not None:
            return _edited(update.edited_message)
        return await self._read(update.message, carrier) if update.message else None

    async def _read(
        self, message: updates.Message, carrier: TelegramCarrier
    ) -> Incoming | Refused | Message | None:
        if message.text is not None:
            said = from_text(message.text)
            if isinstance(said, Words):
                text = await parts.whole(self._database, message, carrier)
                sent_at = message.sent_at + self._bot.ahead(self._clock())
                return Words(text, reference=_reference(message), sent_at=sent_at)
            return said
        if message.document is not None:
            return await self._document(message.document)
        if message.sounds:
            return NO_VOICE
        return NOT_TEXT if message.attached else None

    async def _document(self, document: updates.Document) -> Document | Refused:
        name = document.file_name
        if document.file_size > LIMIT_BYTES:  # far below the 20 MB a bot may fetch
            return Refused(Problem.TOO_LARGE, name)
        return Document(await self._bot.fetch(document.file_id), name)

    async def _membership(self, change: updates.MembershipChange, carrier: TelegramCarrier) -> None:
        if change.chat.type != PRIVATE:
            if not change.new_chat_member.gone:
                await self._leave(change.chat, carrier)
        elif change.new_chat_member.gone:

            def work(session: Session) -> None:
                if carrier.take(session):
                    self._on_blocked(session, carrier.chat_id)

            await self._database.run(work)

    async def _leave(self, chat: Chat | None, carrier: TelegramCarrier) -> None:
        """Leave a group or channel without a word."""

        def work(session: Session) -> None:
            if carrier.take(session) and chat is not None:
                carrier.post(session, [screen.leaving(chat.id)])

        await self._database.run(work)

    async def _turn_away(self, user_id: int, why: Message, carrier: TelegramCarrier) -> None:
        """Tell a stranger once that this is private, and once that their link is over."""
        if (user_id, why) in self._told_strangers:
            await self._say(carrier)
            return
        await self._say(carrier, why)
        self._told_strangers[user_id, why] = None
        if len(self._told_strangers) > STRANGERS_REMEMBERED:
            self._told_strangers.pop(next(iter(self._told_strangers)))

    async def _say(self, carrier: TelegramCarrier, *messages: Message) -> None:
        def work(session: Session) -> None:
            if carrier.take(session):
                carrier.say(session, *messages)

        await self._database.run(work)

    @asynccontextmanager
    async def _typing(self, chat_id: int) -> AsyncIterator[None]:
        """Show that something is being written, once it takes a moment."""
        task = asyncio.create_task(self._show_typing(chat_id))
        try:
            yield
        finally:
            task.cancel()

    async def _show_typing(self, chat_id: int) -> None:
        await asyncio.sleep(TYPING_AFTER_SECONDS)
        try:
            while not await self._database.run(self._quiet(chat_id)):
                await self._show_typing_once(chat_id)
                await asyncio.sleep(TYPING_EVERY_SECONDS)
        except SQLAlchemyError as error:  # it is only a courtesy
            log.info("handlers.no_typing", kind=type(error).__name__)

    async def _show_typing_once(self, chat_id: int) -> None:
        try:
            await self._bot.show_typing(chat_id)
        except RetryAfter as error:
            await self._database.run(self._told_to_wait(chat_id, error))
        except TelegramError as error:
            log.info("handlers.no_typing", kind=type(error).__name__)

    def _quiet(self, chat_id: int) -> Callable[[Session], bool]:
        now = self._clock()
        return lambda session: outbox.quiet_until(session, chat_id, now=now) is not None

    def _told_to_wait(self, chat_id: int, error: RetryAfter) -> Callable[[Session], None]:
        now = self._clock()
        until = now + told_to_wait(error)
        return lambda session: outbox.quiet(session, chat_id, until=until, now=now)


def _edited(message: updates.Message) -> Edited | None:
    after = message.edited_after
    if message.text is None or after is None:
        return None
    return Edited(message.text, _reference(message), after)


def _reference(message: updates.Message) -> str:
    return str(message.message_id)


def _payload(update: Update) -> str:
    """Read what a deep link carries."""
    text = update.message.text if update.message else None
    said = from_text(text or "")
    return said.argument if isinstance(said, Command) and said.name == START else ""
