"""Whether a token belongs to a bot that can be reached (Bot API `getMe`)."""

import re

from telegram import Bot
from telegram.error import InvalidToken, NetworkError, TelegramError

TIMEOUT_SECONDS = 10
NO_BOT_API = "that server does not answer as the Bot API does"
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")


class TokenRefused(Exception):
    """Telegram does not know the token."""


class Unreachable(Exception):
    """The Bot API server cannot be reached, or did not answer as one."""


async def username(token: str, *, api_url: str) -> str:
    """Give the bot's username; raises `TokenRefused` or `Unreachable`."""
    if not _TOKEN.fullmatch(token):
        raise TokenRefused
    base = api_url.rstrip("/")
    try:
        bot = Bot(token, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot")
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
    return me.username or me.first_name
