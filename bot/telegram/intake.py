"""Updates in: each is stored before Telegram may forget it."""

import asyncio
import json
import re
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, TypeGuard

import msgspec
import structlog
from telegram.error import Conflict, InvalidToken, RetryAfter

from bot.logs import where
from bot.telegram.api import seconds_told
from bot.telegram.callback import LARGEST
from bot.telegram.identity import TokenRefused
from bot.telegram.wire import TooDeep, Wire
from storage import inbox
from storage.engine import Database
from storage.inbox import Arrival

KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
POLL_SECONDS = 30
ANSWER_SECONDS = 10
BATCH = 100
SHORTEST_PAUSE_SECONDS = 0.5
LONGEST_PAUSE_SECONDS = 30.0
_NUMBER = re.compile(rb'"update_id"\s*:\s*([0-9]{1,19})\b')
log = structlog.get_logger()

Json = dict[str, Any]


class NotUpdates(Exception):
    """Something answered that is not a list of updates."""


def arrivals(updates: Any) -> list[Arrival]:
    """Read raw updates, odd ones among them left out; `NotUpdates` where there is nothing else."""
    if not isinstance(updates, list):
        raise NotUpdates
    found = []
    for update in updates:
        try:
            found.append(arrival(update))
        except (NotUpdates, RecursionError) as error:
            log.error("intake.odd", kind=type(error).__name__)  # noqa: TRY400 - no text
    if updates and not found:
        raise NotUpdates
    return found


def arrival(update: Any) -> Arrival:
    """Read one raw update; `NotUpdates` for what is none."""
    if not isinstance(update, dict) or not _is_number(number := update.get("update_id")):
        raise NotUpdates
    return Arrival(number, _chat_of(update), _stored(update))


def unread(payload: bytes) -> Arrival:
    """Give an update nested too deeply to be read, by its number; `NotUpdates` without one.

    Nobody's chat waits for it. Within a text the quotes of what looks like a number are escaped.
    """
    found = _NUMBER.search(payload)
    if found is None or not _is_number(number := int(found[1])):
        raise NotUpdates
    log.error("intake.too_deep", update=number)
    return Arrival(number, 0, payload.decode("utf-8", "replace"))


def _is_number(value: Any) -> TypeGuard[int]:
    """Tell what a database can hold as a number; `true` is none."""
    return type(value) is int and -LARGEST <= value <= LARGEST


def _chat_of(update: Json) -> int:
    """Find the chat an update belongs to, 0 where it belongs to none."""
    for kind in KINDS:
        content = update.get(kind)
        if isinstance(content, dict):
            message = content.get("message")
            holder = message if isinstance(message, dict) else content
            chat = holder.get("chat") or content.get("from")
            return chat["id"] if isinstance(chat, dict) and _is_number(chat.get("id")) else 0
    return 0


def _stored(update: Json) -> str:
    try:
        return msgspec.json.encode(update).decode()
    except UnicodeEncodeError:  # half a character, which no text can hold
        return json.dumps(update, ensure_ascii=False).encode("utf-8", "replace").decode()


class Inlet:
    """Where updates are stored, however they come."""

    def __init__(
        self, database: Database, *, clock: Callable[[], datetime], on_kept: Callable[[], None]
    ) -> None:
        self._database = database
        self._clock = clock
        self._on_kept = on_kept

    async def keep(self, arrived: Sequence[Arrival]) -> None:
        """Store updates; once this returns they survive whatever happens to the process."""
        if arrived:
            now = self._clock()
            await self._database.run(lambda session: inbox.keep(session, arrived, now=now))
            self._on_kept()


class Poller:
    """Asks for updates, one request after another, each only once the last batch is stored.

    `beat` is called whenever Telegram has answered and what it said is stored. Whatever goes wrong
    is waited out; only a token that Telegram does not know ends it, with `TokenRefused`.
    """

    def __init__(self, wire: Wire, inlet: Inlet, *, beat: Callable[[], None]) -> None:
        self._wire = wire
        self._inlet = inlet
        self._beat = beat
        self._offset = 0
        self._webhook_gone = False
        self._pause = SHORTEST_PAUSE_SECONDS

    async def run(self) -> None:
        """Take updates until cancelled."""
        while True:
            try:
                await self._once()
            except InvalidToken as error:
                raise TokenRefused from error
            except RetryAfter as error:
                await self._wait(error, seconds=seconds_told(error))
            except Exception as error:  # noqa: BLE001 - the loop's top: nothing may end it
                if isinstance(error, Conflict):
                    self._webhook_gone = False  # it may be a webhook that was set meanwhile
                await self._wait(error, seconds=self._pause)
                self._pause = min(2 * self._pause, LONGEST_PAUSE_SECONDS)
            else:
                self._pause = SHORTEST_PAUSE_SECONDS

    async def _once(self) -> None:
        if not self._webhook_gone:
            await self._call("deleteWebhook", drop_pending_updates=False)
            self._webhook_gone = True
        arrived = await self._asked(BATCH)
        await self._inlet.keep(arrived)
        if arrived:
            self._offset = max(item.update_id for item in arrived) + 1
        self._beat()

    async def _asked(self, most: int) -> list[Arrival]:
        """Ask for so many updates at most; one by one where one of them is nested too deeply."""
        asked = {"offset": self._offset, "limit": most, "timeout": POLL_SECONDS}
        try:
            return arrivals(await self._call("getUpdates", allowed_updates=KINDS, **asked))
        except TooDeep as error:
            return await self._asked(1) if most > 1 else [unread(error.payload)]

    async def _call(self, method: str, **given: object) -> Any:
        """Ask in raw JSON: updates are parsed once, when they are worked on."""
        return await self._wire.call(method, given, read_timeout=POLL_SECONDS + ANSWER_SECONDS)

    async def _wait(self, error: Exception, *, seconds: float) -> None:
        kind = type(error).__name__
        log.warning("intake.waiting", kind=kind, seconds=seconds, at=where(error))
        await asyncio.sleep(seconds)
