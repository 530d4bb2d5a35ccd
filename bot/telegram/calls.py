"""One call to Telegram, and what its outcome means.

What the Bot API calls a parameter is stored as it is sent; files are kept in base64.
"""

from base64 import b64decode
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import msgspec
import structlog
from telegram import InputFile
from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.messages.telegram import FILE_REFUSED
from bot.telegram import progress_photo
from bot.telegram.wire import NotReached, NotTelegram, Unanswered, Wire, told_to_wait
from storage.outbox import FILE, Letter

SHORTEST_PAUSE = timedelta(seconds=1)
LONGEST_PAUSE = timedelta(minutes=1)
GATEWAY_PAUSE = timedelta(seconds=5)
"""A gateway that gave up needs a while."""
BROKEN_PAUSE = timedelta(seconds=2)
"""What breaks one connection breaks the next one too, for a moment."""
GIVE_UP_AFTER = timedelta(days=1)
"""So long after it was refused first; that Telegram is not reached drops nothing, ever."""
Json = dict[str, Any]
log = structlog.get_logger()
_QUIETLY = {name: {"disable_notification": True} for name in ("sendMessage", "sendPhoto")}
NOT_MODIFIED = "message is not modified"
NOBODY_THERE = ("chat not found", "peer_id_invalid")
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
    """The person has blocked the bot, or is gone, or never was there."""


@dataclass(frozen=True, slots=True)
class PutOff:
    """Surely not done, for Telegram was not reached; to be tried again after a while."""

    pause: timedelta


@dataclass(frozen=True, slots=True)
class TurnedDown:
    """Surely not done, for Telegram itself said so; to be tried again after a while."""

    pause: timedelta


@dataclass(frozen=True, slots=True)
class ToldToWait:
    """Not done: Telegram wants nothing more for this chat for a while."""

    pause: timedelta


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Nobody knows whether it was done; `pause` is how long to wait before trying once more."""

    pause: timedelta


Outcome = Sent | Dropped | Blocked | PutOff | TurnedDown | ToldToWait | Doubtful


async def make(wire: Wire, letter: Letter, *, now: datetime) -> Outcome:
    """Make a call; never raises one of Telegram's errors."""
    try:
        given = msgspec.json.decode(letter.payload)
        if letter.is_belated(now):  # the network is back, perhaps in the night
            given |= _QUIETLY.get(letter.method, {})
        return Sent(await _METHODS[letter.method](wire, letter, given))
    except BadRequest as error:
        return await _refused(wire, letter, error.message, now=now)
    except TelegramError as error:
        failing_for = now - (letter.failing_since or now)
        return _meaning(error, waited=now - letter.created_at, failing_for=failing_for)


def _pause(after: timedelta) -> timedelta:
    """Tell how long to wait for what was in vain for so long."""
    return min(max(after, SHORTEST_PAUSE), LONGEST_PAUSE)


def _meaning(error: TelegramError, *, waited: timedelta, failing_for: timedelta) -> Outcome:
    match error:
        case RetryAfter():
            return ToldToWait(told_to_wait(error))
        case Forbidden():
            return Blocked()
        case NotReached():
            return PutOff(_pause(waited))
        case TimedOut() | Unanswered():
            return Doubtful(GATEWAY_PAUSE if isinstance(error, NotTelegram) else BROKEN_PAUSE)
        case NetworkError() | InvalidToken():
            is_over = failing_for >= GIVE_UP_AFTER
            return Dropped("telegram_down") if is_over else TurnedDown(_pause(failing_for))
    return Doubtful(BROKEN_PAUSE)


async def _refused(wire: Wire, letter: Letter, said: str, *, now: datetime) -> Outcome:
    words = said.lower()
    if NOT_MODIFIED in words:
        return Sent(letter.message_id)
    if any(nobody in words for nobody in NOBODY_THERE):
        return Blocked()
    gone = any(there in words for there in NOT_THERE)
    if gone and letter.method == "editMessageText" and letter.message_id is not None:
        return await make(wire, replace(letter, message_id=None), now=now)
    return Dropped(said)


async def _new(wire: Wire, method: str, letter: Letter, given: Mapping[str, Any]) -> int:
    """Make a call that makes a message; gives that message's number."""
    made = await wire.call(method, {"chat_id": letter.chat_id, **given})
    try:
        return int(made["message_id"])
    except (KeyError, TypeError, ValueError) as error:
        raise TelegramError("Invalid server response") from error


async def _edit(wire: Wire, method: str, letter: Letter, given: Mapping[str, Any]) -> int | None:
    about = {"chat_id": letter.chat_id, "message_id": letter.message_id}
    await wire.call(method, {**about, **given})
    return letter.message_id


async def _send_message(wire: Wire, letter: Letter, given: Json) -> int:
    return await _new(wire, "sendMessage", letter, given)


async def _edit_text(wire: Wire, letter: Letter, given: Json) -> int | None:
    """Edit a message; where there is none to edit, send one."""
    if letter.message_id is None:
        return await _send_message(wire, letter, given)
    return await _edit(wire, "editMessageText", letter, given)


async def _edit_markup(wire: Wire, letter: Letter, given: Json) -> int | None:
    if letter.message_id is None:
        return None
    return await _edit(wire, "editMessageReplyMarkup", letter, given)


async def _answer_query(wire: Wire, _letter: Letter, given: Json) -> None:
    await wire.call("answerCallbackQuery", given)


async def _send_progress(wire: Wire, letter: Letter, given: Json) -> int:
    """Send the picture of the progress summary; where there can be none, its words."""
    try:
        photo = InputFile(await progress_photo.drawn(given))
        words = progress_photo.under(given)
        return await _new(wire, "sendPhoto", letter, {**words, "photo": photo})
    except progress_photo.NotDrawn:
        return await _send_message(wire, letter, progress_photo.instead(given))
    except BadRequest as error:
        log.warning("outbox.picture_refused", row=letter.id, problem=error.message)
        return await _send_message(wire, letter, progress_photo.instead(given))


async def _send_document(wire: Wire, letter: Letter, given: Json) -> int:
    """Send a file; where Telegram does not take it, say so."""
    content = b64decode(given.pop(FILE))
    document = InputFile(content, filename=given.pop("filename"))
    try:
        return await _new(wire, "sendDocument", letter, {**given, FILE: document})
    except BadRequest as error:
        log.warning("outbox.file_refused", row=letter.id, problem=error.message)
        return await _send_message(wire, letter, {"text": FILE_REFUSED.text()})


async def _leave(wire: Wire, letter: Letter, _given: Json) -> None:
    await wire.call("leaveChat", {"chat_id": letter.chat_id})


_METHODS: Mapping[str, Callable[[Wire, Letter, Json], Awaitable[int | None]]] = {
    "sendMessage": _send_message,
    "editMessageText": _edit_text,
    "editMessageReplyMarkup": _edit_markup,
    "answerCallbackQuery": _answer_query,
    "sendPhoto": _send_progress,
    "sendDocument": _send_document,
    "leaveChat": _leave,
}
