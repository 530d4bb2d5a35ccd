"""What a person sees in the chat."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from tests.emulator.wire import JSON
from tests.emulator.world import Stored


@dataclass(frozen=True, slots=True)
class Button:
    label: str
    data: str | None = None
    url: str | None = None
    copied_text: str | None = None
    style: str | None = None


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """A message as it stood when it was looked at; `text` is the caption where there is one."""

    id: int
    from_bot: bool
    text: str
    entities: tuple[JSON, ...]
    keyboard: tuple[tuple[Button, ...], ...]
    sent_at: datetime
    edited_at: datetime | None
    photo: bytes | None = field(repr=False)
    document: bytes | None = field(repr=False)
    document_name: str | None
    reply_to: int | None
    reaction: tuple[str, ...]
    wire: JSON = field(repr=False)

    @property
    def buttons(self) -> Iterator[Button]:
        for row in self.keyboard:
            yield from row

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.buttons]

    def marked(self, kind: str) -> list[str]:
        """Give the parts of the text that entities of a kind cover."""
        units = self.text.encode("utf-16-le")
        return [
            units[e["offset"] * 2 : (e["offset"] + e["length"]) * 2].decode("utf-16-le")
            for e in self.entities
            if e["type"] == kind
        ]

    def button(self, label_or_data: str) -> Button | None:
        for button in self.buttons:
            if label_or_data in (button.label, button.data):
                return button
        return None


def view(stored: Stored) -> ChatMessage:
    wire = stored.wire
    return ChatMessage(
        id=stored.id,
        from_bot=wire["from"]["is_bot"],
        text=str(wire.get("text") or wire.get("caption") or ""),
        entities=tuple(wire.get("entities") or wire.get("caption_entities") or ()),
        keyboard=keyboard(wire.get("reply_markup")),
        sent_at=_instant(wire["date"]),
        edited_at=_instant(wire["edit_date"]) if "edit_date" in wire else None,
        photo=stored.content if "photo" in wire else None,
        document=stored.content if "document" in wire else None,
        document_name=wire.get("document", {}).get("file_name"),
        reply_to=wire.get("reply_to_message", {}).get("message_id"),
        reaction=tuple(item["emoji"] for item in stored.reaction),
        wire=wire,
    )


def keyboard(markup: JSON | None) -> tuple[tuple[Button, ...], ...]:
    rows = (markup or {}).get("inline_keyboard") or (markup or {}).get("keyboard") or []
    return tuple(tuple(_button(button) for button in row) for row in rows)


def _button(button: Any) -> Button:
    if isinstance(button, str):
        return Button(button)
    return Button(
        label=button["text"],
        data=button.get("callback_data"),
        url=button.get("url"),
        copied_text=button.get("copy_text", {}).get("text"),
        style=button.get("style"),
    )


def _instant(unix: int) -> datetime:
    return datetime.fromtimestamp(unix, UTC)
