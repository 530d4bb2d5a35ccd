"""The calls to Telegram that are no messages: who the bot is, its commands, files, typing."""

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote

from telegram.constants import ChatAction
from telegram.error import RetryAfter, TelegramError

from bot.telegram.wire import Wire, told_to_wait


class BotApi:
    """Calls of one bot; `files` is the address below which its files are.

    `username` is `None` until `introduce` has asked for it. Where Telegram wanted a method left in
    peace for a while, a call to it is not made before: it raises `RetryAfter` as well.
    """

    def __init__(self, wire: Wire, *, files: str) -> None:
        self._wire = wire
        self._files = files
        self.username: str | None = None
        self._told_until: dict[str, float] = {}

    def ahead(self, now: datetime) -> timedelta:
        """Tell how far a clock is ahead of Telegram's."""
        return self._wire.ahead(now)

    async def introduce(self) -> None:
        """Learn the bot's own name."""
        me = await self._ask("getMe", {})
        self.username = str(_member(me, "username"))

    async def list_commands(self, commands: Iterable[tuple[str, str]]) -> None:
        """Tell Telegram the commands, each with what it is for."""
        listed = [{"command": name, "description": told} for name, told in commands]
        await self._ask("setMyCommands", {"commands": listed})

    async def set_webhook(self, url: str, *, secret: str, kinds: tuple[str, ...]) -> None:
        """Have updates of some kinds sent to an address."""
        given = {"url": url, "secret_token": secret, "allowed_updates": kinds}
        await self._ask("setWebhook", given)

    async def webhook_info(self) -> Any:
        """Ask where updates are sent to, and how that goes; a mapping where Telegram answers."""
        return await self._ask("getWebhookInfo", {})

    async def fetch(self, file_id: str) -> bytes:
        """Fetch a file that somebody sent."""
        with self._obeying("getFile"):
            file = await self._wire.call("getFile", {"file_id": file_id})
            path = quote(str(_member(file, "file_path")))
            return await self._wire.retrieve(f"{self._files}/{path}")

    async def show_typing(self, chat_id: int) -> None:
        """Show for some seconds that something is being written."""
        await self._wire.call("sendChatAction", {"chat_id": chat_id, "action": ChatAction.TYPING})

    async def _ask(self, method: str, given: dict[str, Any]) -> Any:
        with self._obeying(method):
            return await self._wire.call(method, given)

    @contextmanager
    def _obeying(self, method: str) -> Iterator[None]:
        left = self._told_until.get(method, 0.0) - time.monotonic()
        if left > 0:
            raise RetryAfter(timedelta(seconds=left))
        try:
            yield
        except RetryAfter as error:
            self._told_until[method] = time.monotonic() + seconds_told(error)
            raise


def seconds_told(error: RetryAfter) -> float:
    """Tell how many seconds Telegram wants to be left in peace for."""
    return told_to_wait(error).total_seconds()


def _member(result: Any, name: str) -> Any:
    if not isinstance(result, dict) or name not in result:
        raise TelegramError("Invalid server response")
    return result[name]
