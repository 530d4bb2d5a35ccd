"""A picture to draw on: shapes at twice the size, then made smooth; words over them, sharp."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from math import cos, radians, sin
from typing import TYPE_CHECKING, Final

from bot.charts_type import Face

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

Colour = tuple[int, int, int]
_FINER: Final = 2
_LARGEST_PICTURE: Final = 10_000
"""Telegram takes photos whose width and height add up to no more than this."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels; `right` and `bottom` lie outside."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """Halfway from left to right."""
        return (self.left + self.right) / 2

    def inner(self, by: float) -> "Box":
        """Draw all its sides in."""
        return Box(self.left + by, self.top + by, self.right - by, self.bottom - by)

    @property
    def drawn(self) -> tuple[float, float, float, float]:
        """Its corners on the finer picture, which count their last pixel."""
        return (
            self.left * _FINER,
            self.top * _FINER,
            self.right * _FINER - 1,
            self.bottom * _FINER - 1,
        )


@dataclass(frozen=True, slots=True)
class Placed:
    """Words as they were placed."""

    text: str
    box: Box
    face: Face
    colour: Colour
    anchor: str
    at: tuple[float, float]


class Canvas:
    """A picture of a size in pixels, drawn when it is asked for."""

    def __init__(self, width: int, height: int, colour: Colour) -> None:
        assert width + height <= _LARGEST_PICTURE
        self.box = Box(0, 0, width, height)
        self.texts: list[Placed] = []
        self._size = (width * _FINER, height * _FINER)
        self._colour = colour
        self._shapes: list[Callable[[ImageDraw], None]] = []

    def panel(self, box: Box, colour: Colour, *, radius: float) -> None:
        """Draw a rectangle with round corners, full of a colour."""
        radius = min(radius, box.width / 2, (box.bottom - box.top) / 2)
        self._shapes.append(
            lambda on: on.rounded_rectangle(box.drawn, radius * _FINER, fill=colour)
        )

    def bar(self, box: Box, share: float, *, full: Colour, empty: Colour) -> None:
        """Draw a share of 0 to 1 as a bar, round at both ends."""
        height = box.bottom - box.top
        self.panel(box, empty, radius=height / 2)
        if share > 0:
            right = box.left + max(height, box.width * min(share, 1))
            self.panel(Box(box.left, box.top, right, box.bottom), full, radius=height / 2)

    def ring(self, box: Box, share: float, *, line: int, full: Colour, empty: Colour) -> None:
        """Draw a share of 0 to 1 as a ring that starts at the top and is round at its ends."""
        width = line * _FINER
        self._shapes.append(lambda on: on.arc(box.drawn, 0, 360, fill=empty, width=width))
        if share <= 0:
            return
        end = 360 * min(share, 1) - 90
        self._shapes.append(lambda on: on.arc(box.drawn, -90, end, fill=full, width=width))
        for angle in (-90, end):
            self._cap(box, angle, line=line, colour=full)

    def _cap(self, box: Box, angle: float, *, line: int, colour: Colour) -> None:
        x, y = on_ring(box, angle, line=line)
        half = line / 2
        self.dot(Box(x - half, y - half, x + half, y + half), colour)

    def dot(self, box: Box, colour: Colour) -> None:
        """Draw a circle."""
        self._shapes.append(lambda on: on.ellipse(box.drawn, fill=colour))

    def shape(self, corners: list[tuple[float, float]], colour: Colour) -> None:
        """Draw a polygon."""
        finer = [(x * _FINER, y * _FINER) for x, y in corners]
        self._shapes.append(lambda on: on.polygon(finer, fill=colour))

    def write(
        self, at: tuple[float, float], text: str, face: Face, colour: Colour, *, anchor: str = "ls"
    ) -> Box:
        """Place a line of words; the anchor is Pillow's, `ls` for left on the base line."""
        at = (round(at[0]), round(at[1]))
        left, top, right, bottom = face.font.getbbox(text, anchor=anchor)
        box = Box(at[0] + left, at[1] + top, at[0] + right, at[1] + bottom)
        self.texts.append(Placed(text, box, face, colour, anchor, at))
        return box

    def image(self) -> "Image":
        """Draw the shapes, make them smooth, and write the words over them."""
        from PIL import Image, ImageDraw  # noqa: PLC0415 - slow to import, needed only here

        finer = Image.new("RGB", self._size, self._colour)
        shapes = ImageDraw.Draw(finer)
        for draw in self._shapes:
            draw(shapes)
        done = finer.reduce(_FINER)
        words = ImageDraw.Draw(done)
        for item in self.texts:
            words.text(item.at, item.text, item.colour, item.face.font, anchor=item.anchor)
        return done

    def png(self) -> bytes:
        """Draw it as a PNG file."""
        file = BytesIO()
        self.image().save(file, "PNG", compress_level=3)
        return file.getvalue()


def on_ring(box: Box, angle: float, *, line: int) -> tuple[float, float]:
    """Give the point in the middle of a ring's line at an angle, clockwise from the right."""
    radius = (box.width - line) / 2
    x, y = box.middle, (box.top + box.bottom) / 2
    return x + radius * cos(radians(angle)), y + radius * sin(radians(angle))
