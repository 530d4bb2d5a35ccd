"""Type for pictures: one family, what it can show, how wide words are, and cutting them to fit."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.messages.message import shortened

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

REGULAR, MEDIUM, BOLD = 400, 500, 700
ELLIPSIS = "…"
LONGEST = 400
"""No place in a picture holds more characters than this."""
_UNKNOWN = "\U0010ffff"
_FULL_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Face:
    """A size in pixels and a weight."""

    size: int
    weight: int = REGULAR

    @property
    def font(self) -> "FreeTypeFont":
        """The loaded font."""
        return _font(self.size, self.weight)

    def width(self, text: str) -> float:
        """Measure text on one line."""
        return self.font.getlength(text)

    def fit(self, text: str, width: float) -> str:
        """Cut text to a width, at a word where one is near."""
        if self.width(text) <= width:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(text[:middle].rstrip() + ELLIPSIS) <= width:
                low = middle
            else:
                high = middle - 1
        return shortened(text, limit=low + 1) if low else ELLIPSIS

    def wrap(self, text: str, width: float, *, lines: int) -> list[str]:
        """Break text into at most so many lines of a width, the last one cut to fit."""
        words, done = text.split(), list[str]()
        while words and len(done) < lines - 1:
            taken = self._taken(words, width)
            done.append(self.fit(" ".join(words[:taken]), width))
            words = words[taken:]
        return [*done, self.fit(" ".join(words), width)] if words else done

    def _taken(self, words: list[str], width: float) -> int:
        taken = 1
        while taken < len(words) and self.width(" ".join(words[: taken + 1])) <= width:
            taken += 1
        return taken


def drawable(text: str, *, instead: str) -> str:
    """Keep what the family has glyphs for: Latin, Greek and Cyrillic letters, not emoji.

    What has none is left out; where that would take most of the letters, `instead` is given.
    """
    whole = unicodedata.normalize("NFC", shortened(text, limit=LONGEST))
    kept = " ".join("".join(_shown(sign) for sign in whole).split())
    return kept if 2 * _letters(kept) >= _letters(whole) and kept else instead


def _letters(text: str) -> int:
    return sum(sign.isalnum() for sign in text)


@lru_cache(maxsize=4096)
def _shown(sign: str) -> str:
    if sign.isspace():
        return " "
    simple = unicodedata.normalize("NFKC", sign)
    return next((form for form in (sign, simple) if all(map(_has_glyph, form))), "")


def _has_glyph(sign: str) -> bool:
    if unicodedata.category(sign)[0] == "C":
        return False  # controls, marks of direction, joiners, halves of pairs, private signs
    if unicodedata.bidirectional(sign) in {"R", "AL", "AN"}:
        return False  # would need to be set from right to left
    font = Face(20).font
    return bytes(font.getmask(sign)) != bytes(font.getmask(_UNKNOWN))


@lru_cache(maxsize=32)
def _font(size: int, weight: int) -> "FreeTypeFont":
    from PIL import ImageFont  # noqa: PLC0415 - slow to import, needed only where one draws

    font = ImageFont.truetype(_file(), size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight, _FULL_WIDTH])
    return font


def _file() -> Path:
    import fontpkg_roboto  # noqa: PLC0415 - as above

    return Path(fontpkg_roboto.ROOT) / "files" / "Roboto[wdth,wght].ttf"
