"""Whether a token belongs to a bot that can be reached (Bot API `getMe`)."""

from telegram import Bot
from telegram.error import InvalidToken, NetworkError, TelegramError

TIMEOUT_SECONDS = 10


class TokenRefused(Exception):
    """Telegram does not know the token."""


class Unreachable(Exception):
    """The Bot API server cannot be reached, or did not answer as one."""


async def username(token: str, *, api_url: str) -> str:
    """Give the bot's username; raises `TokenRefused` or `Unreachable`."""
    base = api_url.rstrip("/")
    try:
        bot = Bot(token, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot")
        async with bot:
            me = await bot.get_me(read_timeout=TIMEOUT_SECONDS, connect_timeout=TIMEOUT_SECONDS)
    except InvalidToken as error:
        raise TokenRefused from error
    except NetworkError as error:
        raise Unreachable(type(error).__name__) from error
    except TelegramError as error:
        raise Unreachable(error.message) from error
    return me.username or me.first_name
