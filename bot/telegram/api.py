"""The calls to Telegram that are no messages: who the bot is, its commands, files, typing."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.telegram.wire import Wire


class BotApi:
    """Calls of one bot; `files` is the address below which its files are.

    `username` is `None` until `introduce` has asked for it.
    """

    def __init__(self, wire: Wire, *, files: str) -> None:
        self._wire = wire
        self._files = files
        self.username: str | None = None

    async def introduce(self) -> None:
        """Learn the bot's own name."""
        me = await self._wire.call("getMe", {})
        self.username = str(_member(me, "username"))

    async def list_commands(self, commands: Iterable[tuple[str, str]]) -> None:
        """Tell Telegram the commands, each with what it is for."""
        listed = [{"command": name, "description": told} for name, told in commands]
        await self._wire.call("setMyCommands", {"commands": listed})

    async def set_webhook(self, url: str, *, secret: str, kinds: tuple[str, ...]) -> None:
        """Have updates of some kinds sent to an address."""
        given = {"url": url, "secret_token": secret, "allowed_updates": kinds}
        await self._wire.call("setWebhook", given)

    async def fetch(self, file_id: str) -> bytes:
        """Fetch a file that somebody sent."""
        file = await self._wire.call("getFile", {"file_id": file_id})
        path = quote(str(_member(file, "file_path")))
        return await self._wire.retrieve(f"{self._files}/{path}")

    async def show_typing(self, chat_id: int) -> None:
        """Show for some seconds that something is being written."""
        await self._wire.call("sendChatAction", {"chat_id": chat_id, "action": ChatAction.TYPING})


def _member(result: Any, name: str) -> Any:
    if not isinstance(result, dict) or name not in result:
        raise TelegramError("Invalid server response")
    return result[name]
