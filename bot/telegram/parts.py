"""Texts that an app cut into several messages, as Telegram lets no message be longer."""

import asyncio
from contextlib import suppress

import msgspec

from bot.telegram.carrier import TelegramCarrier
from bot.telegram.updates import Message, decode
from coach.incoming import Words, from_text
from storage import inbox
from storage.engine import Database

NEARLY_FULL_UNITS = 3_500
"""So long a message was probably cut: at 4,096 UTF-16 units, or at the last gap before."""
CUT_WITHIN_SECONDS = 2
"""How far apart an app sends the parts; Telegram tells whole seconds."""
LOOKS = 4
LOOK_SECONDS = 0.4
MOST_PARTS = 16


async def whole(database: Database, message: Message, carrier: TelegramCarrier) -> str:
    """Give a message's text with the parts that follow it; they are worked on with it.

    After a message that is nearly full the next one is waited for, a second or two; what else comes
    next is left to be worked on by itself.
    """
    texts, last = [message.text or ""], message
    while len(texts) < MOST_PARTS and _units(texts[-1]) >= NEARLY_FULL_UNITS:
        part = await _after(database, last, carrier)
        if part is None:
            break
        texts.append(part.text or "")
        last = part
    return "\n".join(texts)


async def _after(database: Database, last: Message, carrier: TelegramCarrier) -> Message | None:
    """Find the part that goes on where a message ends, and take it with that one."""
    for _ in range(LOOKS):
        found = await database.run(carrier.next_waiting)
        if found is not None:
            part = _read(found)
            if part is None or not 0 <= part.date - last.date <= CUT_WITHIN_SECONDS:
                return None
            carrier.add(found.update_id)
            return part
        await asyncio.sleep(LOOK_SECONDS)
    return None


def _read(arrival: inbox.Arrival) -> Message | None:
    """Read a message of plain words; `None` for all else."""
    with suppress(msgspec.MsgspecError, RecursionError):
        message = decode(arrival.payload).message
        if message and message.text and isinstance(from_text(message.text), Words):
            return message
    return None


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
