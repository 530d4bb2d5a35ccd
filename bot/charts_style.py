"""Colours, faces and measures of the pictures, in pixels of a picture 1080 wide."""

from collections.abc import Sequence

from bot.charts_canvas import Box, Canvas, Colour
from bot.charts_type import BOLD, MEDIUM, Face

WIDTH = 1080
MARGIN = 36
GAP = 24
PAD = 40
RADIUS = 32

GROUND: Colour = (17, 23, 36)
CARD: Colour = (28, 37, 56)
CALL: Colour = (22, 62, 97)
TRACK: Colour = (56, 69, 97)
FAINT: Colour = (40, 51, 75)
TEXT: Colour = (242, 245, 251)
QUIET: Colour = (172, 184, 207)
BLUE: Colour = (86, 180, 233)
AMBER: Colour = (243, 178, 62)
"""Blue for what is safe and amber for what is weak differ to every kind of colour vision."""

TITLE = Face(54, BOLD)
KICKER = Face(32, MEDIUM)
FIGURE = Face(86, BOLD)
HEADING = Face(38, BOLD)
STRONG = Face(32, BOLD)
BODY = Face(32)
SMALL = Face(28)
SMALL_STRONG = Face(28, BOLD)


def key(canvas: Canvas, *, right: float, base: float, keys: Sequence[tuple[Colour, str]]) -> float:
    """Write a key of colours that ends at `right`; give where it starts."""
    for colour, word in reversed(keys):
        left = right - SMALL.width(word)
        canvas.write((left, base), word, SMALL, QUIET)
        canvas.dot(Box(left - 30, base - 20, left - 10, base), colour)
        right = left - 30 - 28
    return right
