"""A pressed button, with the message it hangs under as the person sees it."""

from dataclasses import dataclass
from typing import Any

from bot.telegram import callback
from bot.telegram.render import Entity, Text
from bot.telegram.updates import Message, Update
from coach.replies import Choice

OURS = frozenset({"bold", "italic"})


@dataclass(frozen=True, slots=True)
class Pressed:
    """A press; `text` is `None` where the message is a picture or too old to be seen.

    `choice` is `None` where the data is none of ours. `rows` is the keyboard as the Bot API has
    it.
    """

    query_id: str
    choice: Choice | None
    data: str
    message_id: int | None
    text: Text | None
    rows: tuple[tuple[dict[str, Any], ...], ...]

    def other_rows(self) -> list[list[dict[str, Any]]]:
        """Give the keyboard without the button that was pressed."""
        left = [[key for key in row if key.get("callback_data") != self.data] for row in self.rows]
        return [row for row in left if row]


def pressed_in(update: Update) -> Pressed | None:
    """Read a press from an update."""
    query = update.callback_query
    if query is None:
        return None
    message = query.message
    seen = message if message and message.seen else None
    return Pressed(
        query_id=query.id,
        choice=callback.decode(query.data),
        data=query.data,
        message_id=message.message_id if message else None,
        text=_text(seen) if seen else None,
        rows=seen.reply_markup.inline_keyboard if seen else (),
    )


def _text(message: Message) -> Text | None:
    if message.text is None:
        return None
    marks = (e for e in message.entities if e.type in OURS)  # links and such are found anew
    return Text(message.text, tuple(Entity(e.type, e.offset, e.length) for e in marks))
