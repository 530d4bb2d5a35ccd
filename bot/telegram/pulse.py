"""Whether updates can come by webhook: Telegram sends them here, and they can be stored."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy.exc import SQLAlchemyError
from telegram.error import TelegramError

from bot.telegram.api import BotApi
from storage import outbox
from storage.engine import Database

log = structlog.get_logger()


class Pulse:
    """Looks at both ends; what Telegram says went wrong last is logged once."""

    def __init__(self, database: Database, bot: BotApi, *, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._bot = bot
        self._clock = clock
        self._told: Any = None

    async def is_felt(self) -> bool:
        """Tell whether a webhook is set and the database can be written."""
        try:
            now = self._clock()
            await self._database.run(lambda session: outbox.probe(session, now=now))
            info = await self._bot.webhook_info()
        except (SQLAlchemyError, TelegramError) as error:
            log.warning("webhook.no_pulse", kind=type(error).__name__)
            return False
        if not isinstance(info, dict) or not info.get("url"):
            log.warning("webhook.not_set")
            return False
        self._tell(info)
        return True

    def _tell(self, info: dict[str, Any]) -> None:
        at, problem = info.get("last_error_date"), info.get("last_error_message")
        if at is not None and at != self._told:
            self._told = at
            log.warning(
                "webhook.trouble", problem=problem, waiting=info.get("pending_update_count")
            )
