"""Text with entities as Telegram takes it: measured in UTF-16 units, trimmed, links found."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.emulator.refusals import bad_request

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
ENTITY_LIMIT = 100
ENTITY_TYPES = frozenset(
    [
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
        "date_time",
    ]
)
_FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>]))"
    r"|(?P<url>https?://[^\s<>\"]*[^\s<>\".,;:!?)\]}'])"
    r"|(?P<email>(?<![\w.+-])[\w.+-]+@[\w-]+\.[A-Za-z]{2,})"
    r"|(?P<mention>(?<!\w)@[A-Za-z]\w{3,31}\b)"
    r"|(?P<hashtag>(?<![\w#])#\w*[^\W\d]\w*)"
)
_MARKS = re.compile(r"[/@#]")


@dataclass(frozen=True, slots=True)
class Formatted:
    text: str
    entities: list[dict[str, Any]]


def utf16_length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def incoming(text: str) -> Formatted:
    """Text as a person's app sends it: trimmed, its links and commands found by the server."""
    trimmed = text.strip(" \n\t")
    return Formatted(trimmed, _found(trimmed, []))


def outgoing(text: str, entities: Sequence[dict[str, Any]], *, limit: int) -> Formatted:
    """Check and trim a bot's text. The limit counts UTF-16 units, the strictest reading of it."""
    _check(text, entities)
    result = _trimmed(text, entities)
    if utf16_length(result.text) > limit:
        raise bad_request(
            "message is too long" if limit == TEXT_LIMIT else "message caption is too long"
        )
    return Formatted(
        result.text, [*result.entities, *_found(result.text, result.entities)][:ENTITY_LIMIT]
    )


def _check(text: str, entities: Sequence[dict[str, Any]]) -> None:
    if len(entities) > ENTITY_LIMIT:
        raise bad_request(f"too many entities: {len(entities)}")
    units = text.encode("utf-16-le") if entities else b""
    for entity in entities:
        if entity["type"] not in ENTITY_TYPES:
            raise bad_request(f"can't parse entities: unsupported type {entity['type']}")
        start, length = entity["offset"], entity["length"]
        if start < 0 or length <= 0:
            raise bad_request("can't parse entities: receive an entity with incorrect length")
        if (start + length) * 2 > len(units):
            raise bad_request(
                f"entity beginning at UTF-16 offset {start} ends after the end of the text"
                f" at UTF-16 offset {start + length}"
            )
        if _splits_pair(units, start) or _splits_pair(units, start + length):
            raise bad_request(
                f"entity beginning at UTF-16 offset {start} ends in a middle of a UTF-16 symbol"
            )


def _splits_pair(units: bytes, index: int) -> bool:
    """Whether the unit there is the second half of a pair."""
    high_byte = units[index * 2 + 1 : index * 2 + 2]
    return bool(high_byte) and 0xDC <= high_byte[0] <= 0xDF


def _trimmed(text: str, entities: Sequence[dict[str, Any]]) -> Formatted:
    """Drop white space at the end, and at the start as far as no entity covers it."""
    kept = text.rstrip(" \n\t")
    lead = len(kept) - len(kept.lstrip(" \n\t"))
    lead = min([lead, *(entity["offset"] for entity in entities)])
    kept = kept[lead:]
    if lead == 0 and len(kept) == len(text):
        return Formatted(text, [dict(entity) for entity in entities])
    end = utf16_length(kept)
    moved = []
    for entity in entities:
        start = entity["offset"] - lead
        length = min(entity["length"], end - start)
        if length > 0:
            moved.append({**entity, "offset": start, "length": length})
    return Formatted(kept, moved)


def _found(text: str, taken: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Find what the server marks by itself, outside of the entities that were given."""
    if not _MARKS.search(text):
        return []
    found = []
    for match in _FOUND.finditer(text):
        start, length = utf16_length(text[: match.start()]), utf16_length(match[0])
        free = all(
            start + length <= entity["offset"] or entity["offset"] + entity["length"] <= start
            for entity in taken
        )
        if free and match.lastgroup:
            found.append({"type": match.lastgroup, "offset": start, "length": length})
    return found
