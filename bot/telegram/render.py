"""A message as Telegram takes it: plain text, entities counted in UTF-16, buttons in rows.

Nothing is ever sent as HTML or Markdown, so no word of a person or a model can be markup.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.messages.message import CONTROLS, Button, Line, Message, Style
from bot.telegram import callback

LIMIT_UNITS = 4096
CAPTION_UNITS = 1024
LIMIT_ENTITIES = 100
ROW_CHARACTERS = 30
ROW_BUTTONS = 3
_ENTITIES = {Style.STRONG: "bold", Style.QUOTE: "italic", Style.FAINT: "italic"}

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of text in one style, in UTF-16 units."""

    type: str
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Text:
    """Text with its entities."""

    text: str
    entities: tuple[Entity, ...] = ()

    @property
    def units(self) -> int:
        """The length as Telegram counts it."""
        return units(self.text)

    @property
    def fits(self) -> bool:
        """Whether one message can hold it."""
        return self.units <= LIMIT_UNITS and len(self.entities) <= LIMIT_ENTITIES

    def then(self, other: "Text", *, gap: str) -> "Text":
        """Put another text after this one."""
        start = self.units + units(gap)
        moved = (replace(entity, offset=entity.offset + start) for entity in other.entities)
        return Text(f"{self.text}{gap}{other.text}", (*self.entities, *moved))


def units(text: str) -> int:
    """Count UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def payloads(message: Message) -> list[Json]:
    """Give the parameters of the calls that send a message; the last has the buttons."""
    parts = [_parameters(part) for part in split(message.lines)]
    if parts:
        parts[-1].update(markup(message.buttons))
    return parts


def caption(message: Message) -> Json:
    """Give the parameters of a caption with its buttons; raises `ValueError` past its limit."""
    (whole,) = split(message.lines)
    if whole.units > CAPTION_UNITS:
        raise ValueError(whole.units)
    given: Json = {"caption": whole.text, **markup(message.buttons)}
    return {**given, "caption_entities": _marks(whole)} if whole.entities else given


def below(text: Text, message: Message) -> Json | None:
    """Give the parameters of an edit that adds a message to a text; `None` where it is too long."""
    added = split(message.lines)
    if len(added) != 1:
        return None
    whole = text.then(added[0], gap="\n\n") if text.text else added[0]
    return {**_parameters(whole), **markup(message.buttons)} if whole.fits else None


def _parameters(text: Text) -> Json:
    parameters: Json = {"text": text.text, "link_preview_options": {"is_disabled": True}}
    if text.entities:
        parameters["entities"] = _marks(text)
    return parameters


def _marks(text: Text) -> list[Json]:
    return [
        {"type": entity.type, "offset": entity.offset, "length": entity.length}
        for entity in text.entities
    ]


def markup(buttons: Sequence[Button]) -> Json:
    """Lay buttons out, two or three in a row where their labels are short."""
    if not buttons:
        return {}
    rows: list[list[Button]] = []
    for button in buttons:
        if rows and _fit_a_row([*rows[-1], button]):
            rows[-1].append(button)
        else:
            rows.append([button])
    keys = [[_key(button) for button in row] for row in rows]
    return {"reply_markup": {"inline_keyboard": keys}}


def _fit_a_row(row: Sequence[Button]) -> bool:
    widest = max(len(button.label) for button in row)
    return len(row) <= ROW_BUTTONS and widest * len(row) <= ROW_CHARACTERS


def _key(button: Button) -> Json:
    return {"text": button.label, "callback_data": callback.encode(button.choice)}


def split(lines: Iterable[Line]) -> list[Text]:
    """Cut lines into texts that fit a message: at paragraphs, else at lines, else at words."""
    parts: list[Text] = []
    for paragraph in _paragraphs(lines):
        whole = _joined(paragraph)
        pieces = [whole] if whole.fits else [cut for item in paragraph for cut in _cut(item)]
        for number, piece in enumerate(pieces):
            gap = "\n" if number else "\n\n"
            longer = parts[-1].then(piece, gap=gap) if parts else piece
            parts[-1:] = [longer] if longer.fits else [*parts[-1:], piece]
    return parts


def _paragraphs(lines: Iterable[Line]) -> list[list[Text]]:
    paragraphs: list[list[Text]] = [[]]
    for line in lines:
        text = _text(line)
        if text.text.strip():
            paragraphs[-1].append(text)
        elif paragraphs[-1]:
            paragraphs.append([])
    return [paragraph for paragraph in paragraphs if paragraph]


def _joined(texts: Sequence[Text]) -> Text:
    whole = texts[0]
    for text in texts[1:]:
        whole = whole.then(text, gap="\n")
    return whole


def _text(line: Line) -> Text:
    whole = Text("")
    for run in line:
        shown = run.text.translate(CONTROLS)
        whole = whole.then(Text(shown, _entities(shown, run.style)), gap="")
    return whole


def _entities(shown: str, style: Style) -> tuple[Entity, ...]:
    """Mark a run; white space at its ends stays out, as Telegram would have it."""
    inner = shown.strip()
    if style not in _ENTITIES or not inner:
        return ()
    start = units(shown[: len(shown) - len(shown.lstrip())])
    return (Entity(_ENTITIES[style], start, units(inner)),)


def _cut(text: Text) -> list[Text]:
    """Cut one line that is too long at words, or anywhere where there are none."""
    pieces: list[Text] = []
    while not text.fits:
        end = _end(text)
        pieces.append(_part(text, 0, end))
        text = _part(text, end, len(text.text))
    return [piece for piece in [*pieces, text] if piece.text.strip()]


def _end(text: Text) -> int:
    limit = LIMIT_UNITS
    if len(text.entities) > LIMIT_ENTITIES:
        limit = min(limit, text.entities[LIMIT_ENTITIES].offset)
    end = used = 0
    for character in text.text:
        used += units(character)
        if used > limit:
            break
        end += 1
    space = text.text.rfind(" ", end // 2, end)
    return max(1, space + 1 if space >= 0 else end)


def _part(text: Text, start: int, end: int) -> Text:
    first, last = units(text.text[:start]), units(text.text[:end])
    inside = [
        Entity(
            entity.type,
            max(entity.offset, first) - first,
            min(entity.offset + entity.length, last) - max(entity.offset, first),
        )
        for entity in text.entities
        if entity.offset < last and entity.offset + entity.length > first
    ]
    return Text(text.text[start:end], tuple(inside))
