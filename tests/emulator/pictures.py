"""The size of a picture, read from its first bytes."""

import struct
from dataclasses import dataclass

from tests.emulator.refusals import bad_request

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_START_OF_FRAME = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
SIDES_TOGETHER = 10_000
LONGEST_RATIO = 20


@dataclass(frozen=True, slots=True)
class Size:
    width: int
    height: int

    def within(self, side: int) -> "Size":
        """Shrink to fit a square, keeping proportions."""
        scale = min(1.0, side / max(self.width, self.height))
        return Size(max(1, round(self.width * scale)), max(1, round(self.height * scale)))


def measure(content: bytes) -> Size:
    """Measure a PNG or a JPEG; refuse what Telegram would not show as a photo."""
    size = _png(content) if content.startswith(_PNG) else _jpeg(content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    longer, shorter = max(size.width, size.height), min(size.width, size.height)
    if longer + shorter > SIDES_TOGETHER or longer > LONGEST_RATIO * shorter:
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return size


def _png(content: bytes) -> Size | None:
    if len(content) < 24:
        return None
    return Size(*struct.unpack(">II", content[16:24]))


def _jpeg(content: bytes) -> Size | None:
    if not content.startswith(_JPEG):
        return None
    position = 2
    while position + 9 <= len(content):
        marker = content[position + 1]
        if marker in _START_OF_FRAME:
            height, width = struct.unpack(">HH", content[position + 5 : position + 9])
            return Size(width, height)
        position += 2 + int(struct.unpack(">H", content[position + 2 : position + 4])[0])
    return None
