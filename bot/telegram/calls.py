"""One call to Telegram through python-telegram-bot, and what its outcome means.

What the Bot API calls a parameter is stored as it is sent; files are kept in base64.
"""

from base64 import b64decode
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, cast

import msgspec
import structlog
from telegram import Bot, InputFile
from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.telegram import progress_photo
from bot.telegram.wire import Unanswered
from storage.outbox import Letter

SHORTEST_PAUSE = timedelta(seconds=1)
LONGEST_PAUSE = timedelta(minutes=1)
GIVE_UP_AFTER = timedelta(days=1)
Json = dict[str, Any]
log = structlog.get_logger()
NOT_MODIFIED = "message is not modified"
NOT_THERE = ("message to edit not found", "message can't be edited", "message_id_invalid")


@dataclass(frozen=True, slots=True)
class Sent:
    """Done; `message_id` is the message that was made or edited."""

    message_id: int | None


@dataclass(frozen=True, slots=True)
class Dropped:
    """Refused for good."""

    problem: str


@dataclass(frozen=True, slots=True)
class Blocked:
    """The person has blocked the bot, or is gone."""


@dataclass(frozen=True, slots=True)
class PutOff:
    """Surely not done; to be tried again after a while."""

    pause: timedelta


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Nobody knows whether it was done."""


Outcome = Sent | Dropped | Blocked | PutOff | Doubtful


async def make(bot: Bot, letter: Letter, *, now: datetime) -> Outcome:
    """Make a call; never raises one of Telegram's errors."""
    try:
        return Sent(await _METHODS[letter.method](bot, letter, msgspec.json.decode(letter.payload)))
    except BadRequest as error:
        return await _refused(bot, letter, error.message, now=now)
    except TelegramError as error:
        return _meaning(error, age=now - letter.created_at)


def _meaning(error: TelegramError, *, age: timedelta) -> Outcome:
    match error:
        case RetryAfter():
            return PutOff(cast("timedelta", error.retry_after))  # as PTB_TIMEDELTA has it
        case Forbidden():
            return Blocked()
        case TimedOut() | Unanswered():
            return Doubtful()
        case NetworkError() | InvalidToken():
            again = PutOff(min(max(age, SHORTEST_PAUSE), LONGEST_PAUSE))
            return again if age < GIVE_UP_AFTER else Dropped("telegram_down")
    return Doubtful()


async def _refused(bot: Bot, letter: Letter, said: str, *, now: datetime) -> Outcome:
    words = said.lower()
    if NOT_MODIFIED in words:
        return Sent(letter.message_id)
    gone = any(there in words for there in NOT_THERE)
    if gone and letter.method == "editMessageText" and letter.message_id is not None:
        return await make(bot, replace(letter, message_id=None), now=now)
    return Dropped(said)


async def _send_message(bot: Bot, letter: Letter, given: Json) -> int:
    made = await bot.send_message(letter.chat_id, given.pop("text"), api_kwargs=given)
    return made.message_id


async def _edit_text(bot: Bot, letter: Letter, given: Json) -> int | None:
    """Edit a message; where there is none to edit, send one."""
    if letter.message_id is None:
        return await _send_message(bot, letter, given)
    await bot.edit_message_text(
        given.pop("text"), letter.chat_id, letter.message_id, api_kwargs=given
    )
    return letter.message_id


async def _edit_markup(bot: Bot, letter: Letter, given: Json) -> int | None:
    if letter.message_id is not None:
        await bot.edit_message_reply_markup(letter.chat_id, letter.message_id, api_kwargs=given)
    return letter.message_id


async def _answer_query(bot: Bot, _letter: Letter, given: Json) -> None:
    await bot.answer_callback_query(given.pop("callback_query_id"), api_kwargs=given)


async def _send_progress(bot: Bot, letter: Letter, given: Json) -> int:
    """Send the picture of the progress summary; where there can be none, its words."""
    try:
        photo = await progress_photo.drawn(given)
        made = await bot.send_photo(letter.chat_id, photo, api_kwargs=progress_photo.under(given))
    except progress_photo.NotDrawn:
        return await _send_message(bot, letter, progress_photo.instead(given))
    except BadRequest as error:
        log.warning("outbox.picture_refused", row=letter.id, problem=error.message)
        return await _send_message(bot, letter, progress_photo.instead(given))
    return made.message_id


async def _send_document(bot: Bot, letter: Letter, given: Json) -> int:
    content = b64decode(given.pop("document"))
    file = InputFile(content, filename=given.pop("filename"))
    return (await bot.send_document(letter.chat_id, file, api_kwargs=given)).message_id


async def _leave(bot: Bot, letter: Letter, _given: Json) -> None:
    await bot.leave_chat(letter.chat_id)


_METHODS: Mapping[str, Callable[[Bot, Letter, Json], Awaitable[int | None]]] = {
    "sendMessage": _send_message,
    "editMessageText": _edit_text,
    "editMessageReplyMarkup": _edit_markup,
    "answerCallbackQuery": _answer_query,
    "sendPhoto": _send_progress,
    "sendDocument": _send_document,
    "leaveChat": _leave,
}
