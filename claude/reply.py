"""A response, or the error in its place, as what it means for us."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TypeVar

import anthropic
from anthropic.types import Message
from pydantic import BaseModel, ValidationError
from pydantic_core import from_json

from claude.model import Failure, Usage
from claude.printing import printable

T = TypeVar("T", bound=BaseModel)
_LONG = 1_000_000.0


def value_in(message: Message, shape: type[T]) -> T | Failure:
    """Give the value in a message, or why there is none. Thinking can come before the text."""
    match message.stop_reason:
        case "refusal":
            return Failure.REFUSED
        case "max_tokens":
            return Failure.TRUNCATED
        case "model_context_window_exceeded":
            return Failure.TOO_LONG
        case "end_turn" | "stop_sequence":
            pass
        case _:  # none at all after a broken stream; nothing else was asked for
            return Failure.CUT_SHORT
    text = "".join(block.text for block in message.content if block.type == "text")
    try:
        return shape.model_validate(printable(from_json(text)))
    except (ValidationError, ValueError, RecursionError):
        return Failure.NONSENSE


def usage_of(message: Message) -> Usage:
    """Give what a message used; `TypeError` where it does not say so in numbers."""
    told = message.usage
    return Usage(
        input=_tokens(told.input_tokens),
        cache_write=_tokens(told.cache_creation_input_tokens or 0),
        cache_read=_tokens(told.cache_read_input_tokens or 0),
        output=_tokens(told.output_tokens),
    )


def _tokens(told: object) -> int:
    if not isinstance(told, int) or told < 0:
        raise TypeError("no number of tokens")
    return told


_BY_STATUS = {
    401: Failure.KEY_REFUSED,
    402: Failure.KEY_REFUSED,
    403: Failure.KEY_REFUSED,
    408: Failure.BROKEN,
    409: Failure.BROKEN,
    413: Failure.TOO_LONG,
    429: Failure.BUSY,
    529: Failure.BUSY,
}


def failure_of(error: Exception) -> Failure:
    """Say what an error means; a broken connection can raise what is none of the SDK's."""
    if isinstance(error, anthropic.APITimeoutError | TimeoutError):
        return Failure.TIMED_OUT
    if isinstance(error, anthropic.APIStatusError):
        server = Failure.BROKEN if error.status_code >= 500 else Failure.REQUEST_REFUSED
        return _BY_STATUS.get(error.status_code, server)
    odd = isinstance(error, anthropic.APIResponseValidationError | ValueError | TypeError)
    return Failure.NONSENSE if odd or isinstance(error, AttributeError) else Failure.BROKEN


def pause_told(error: Exception, *, now: datetime) -> float | None:
    """Give the seconds that the service wants to be left in peace for (`Retry-After`).

    It can be a number or a date (RFC 9110, section 10.2.3); what is neither is not obeyed.
    """
    if not isinstance(error, anthropic.APIStatusError):
        return None
    told = error.response.headers.get("retry-after", "").strip()
    if told.isascii() and told.isdigit():
        return min(float(told), _LONG)
    try:
        until = parsedate_to_datetime(told)
    except (ValueError, TypeError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max((until - now).total_seconds(), 0.0), _LONG)
