"""The progress summary as a photo: its figures wait in the outbox, drawn only as they are sent.

Drawing takes a quarter of a second, too long for the transaction that decides on it; and figures
are a hundredth of the picture's size.
"""

import asyncio
from typing import Any

import msgspec
import structlog

from bot.charts import progress_png
from bot.logs import where
from bot.messages.progress import caption
from bot.telegram import render
from coach.replies import ProgressShown

Json = dict[str, Any]
log = structlog.get_logger()


class NotDrawn(Exception):
    """The picture could not be made."""


def given(reply: ProgressShown) -> Json:
    """Give the parameters of the call, the figures in the photo's place."""
    return {"photo": reply, **render.caption(caption(reply))}


async def drawn(given: Json) -> bytes:
    """Draw the photo of a call on a thread of its own; `NotDrawn` where that fails."""
    try:
        reply = msgspec.convert(given["photo"], ProgressShown, strict=False)
        return await asyncio.to_thread(progress_png, reply)
    except Exception as error:
        kind = type(error).__name__
        log.error("progress.not_drawn", kind=kind, at=where(error))  # noqa: TRY400 - see `where`
        raise NotDrawn from error


def under(given: Json) -> Json:
    """Give what goes with the photo."""
    return {name: value for name, value in given.items() if name != "photo"}


def instead(given: Json) -> Json:
    """Give the parameters of the message that says it in words."""
    named = {"caption": "text", "caption_entities": "entities"}
    return {named.get(name, name): value for name, value in under(given).items()}
