"""Whether a token belongs to a bot that can be reached (Bot API `getMe`)."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

from telegram import Bot
from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.request import HTTPXRequest

TIMEOUT_SECONDS = 10
NO_BOT_API = "that server does not answer as the Bot API does"
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")


class TokenRefused(Exception):
    """Telegram does not know the token."""


class Unreachable(Exception):
    """The Bot API server cannot be reached, or did not answer as one."""


@dataclass(frozen=True, slots=True)
class Identity:
    """A bot by its username, and what its server's clock said, `None` where it told nothing."""

    username: str
    server_time: datetime | None


async def identity(token: str, *, api_url: str) -> Identity:
    """Ask who the bot is; raises `TokenRefused` or `Unreachable`."""
    if not _TOKEN.fullmatch(token):
        raise TokenRefused
    base = api_url.rstrip("/")
    dates: list[str] = []

    async def note(response: Any) -> None:
        dates.append(response.headers.get("date", ""))

    try:
        request = HTTPXRequest(httpx_kwargs={"event_hooks": {"response": [note]}})
        bot = Bot(token, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot", request=request)
        async with bot:
            me = await bot.get_me(read_timeout=TIMEOUT_SECONDS, connect_timeout=TIMEOUT_SECONDS)
    except InvalidToken as error:
        raise TokenRefused from error
    except NetworkError as error:
        raise Unreachable(type(error.__cause__ or error).__name__) from error
    except TelegramError as error:
        raise Unreachable(error.message) from error
    except (TypeError, KeyError, ValueError, AttributeError) as error:  # of a response's shape
        raise Unreachable(NO_BOT_API) from error
    return Identity(me.username or me.first_name, _instant(dates[-1]))


def _instant(date: str) -> datetime | None:
    """Read an HTTP date; `None` for what is none, or has no zone."""
    with suppress(ValueError, TypeError, OverflowError):
        found = parsedate_to_datetime(date)
        return found if found.tzinfo else None
    return None
