"""The card of requirements: how well each is held, must-haves first."""

from dataclasses import dataclass
from math import fsum

from bot.charts_canvas import Box, Canvas
from bot.charts_style import (
    AMBER,
    BLUE,
    BODY,
    CARD,
    HEADING,
    PAD,
    QUIET,
    RADIUS,
    SMALL,
    STRONG,
    TEXT,
    TRACK,
    key,
)
from bot.charts_type import drawable
from bot.messages import charts as says
from bot.messages.progress import percent
from coach.replies import ProgressShown
from review.progress import Mastery, Trend

MOST_ROWS = 14
ROW = 80
HEAD = 72
APART = 26
MORE = 48
_BAR = 14
_ARROW_ROOM = 44


@dataclass(frozen=True, slots=True)
class Row:
    """A requirement with the name it is shown by."""

    name: str
    item: Mastery


@dataclass(frozen=True, slots=True)
class Rows:
    """What there is room for, by kind, and the rest."""

    groups: tuple[tuple[str, tuple[Row, ...]], ...]
    rest: tuple[Mastery, ...]

    @property
    def height(self) -> int:
        """How high the card is."""
        rows = sum(HEAD + ROW * len(rows) for _, rows in self.groups)
        apart = APART * max(len(self.groups) - 1, 0)
        return 2 * PAD - 22 + (rows + apart or HEAD) + (MORE if self.rest else 0)


def rows_of(reply: ProgressShown) -> Rows:
    """Take the must-haves, then the rest, in the order of the document, as far as there is room."""
    numbered = list(enumerate(reply.progress.mastery, 1))
    numbered.sort(key=lambda pair: not pair[1].must)
    rows = [
        Row(drawable(reply.requirements[item.requirement_id], instead=says.numbered(number)), item)
        for number, item in numbered[:MOST_ROWS]
    ]
    kinds = ((says.MUST, True), (says.NICE, False))
    groups = ((name, tuple(row for row in rows if row.item.must is must)) for name, must in kinds)
    return Rows(
        groups=tuple((name, rows) for name, rows in groups if rows),
        rest=tuple(item for _, item in numbered[MOST_ROWS:]),
    )


def draw(canvas: Canvas, box: Box, rows: Rows) -> None:
    """Draw the card."""
    canvas.panel(box, CARD, radius=RADIUS)
    inner, base = box.inner(PAD), box.top + PAD + 28
    if not rows.groups:
        canvas.write((inner.left, base), says.NO_REQUIREMENTS, HEADING, TEXT)
    for place, (name, group) in enumerate(rows.groups):
        canvas.write((inner.left, base), name, HEADING, TEXT)
        if not place:
            _key(canvas, right=inner.right, base=base)
        base += HEAD
        for row in group:
            _row(canvas, Box(inner.left, base - 30, inner.right, base + 34), row, base=base)
            base += ROW
        base += APART
    base -= APART
    if rows.rest:
        mean = fsum(item.recall_today for item in rows.rest) / len(rows.rest)
        more = says.and_more(len(rows.rest), mean=mean)
        canvas.write((inner.left, base + 2), more, SMALL, QUIET)


def _key(canvas: Canvas, *, right: float, base: float) -> None:
    left = key(canvas, right=right, base=base, keys=[(BLUE, says.SAFE), (AMBER, says.WEAK)])
    for trend, word in ((Trend.DOWN, says.FALLING), (Trend.UP, says.RISING)):
        start = left - SMALL.width(word)
        canvas.write((start, base), word, SMALL, QUIET)
        arrow(canvas, trend, right=start - 10, base=base)
        left = start - 30 - 28


def _row(canvas: Canvas, box: Box, row: Row, *, base: float) -> None:
    item = row.item
    figure = _figure(canvas, item, right=box.right, base=base)
    colour = TEXT if item.coverage.seen else QUIET
    room = figure.left - 24 - box.left
    canvas.write((box.left, base), BODY.fit(row.name, room), BODY, colour)
    bar = Box(box.left, base + 16, box.right, base + 16 + _BAR)
    canvas.bar(bar, item.recall_today, full=AMBER if item.weak else BLUE, empty=TRACK)


def _figure(canvas: Canvas, item: Mastery, *, right: float, base: float) -> Box:
    if not item.coverage.seen:
        return canvas.write((right, base), says.NOT_ASKED, SMALL, QUIET, anchor="rs")
    arrow(canvas, item.trend, right=right, base=base)
    place = (right - _ARROW_ROOM, base)
    return canvas.write(place, percent(item.recall_today), STRONG, TEXT, anchor="rs")


def arrow(canvas: Canvas, trend: Trend, *, right: float, base: float) -> None:
    """Draw a trend as a shape of its own: a triangle up or down, a dash, nothing yet."""
    left, top = right - 24, base - 22
    match trend:
        case Trend.UP:
            canvas.shape([(left, base), (right, base), (left + 12, top)], BLUE)
        case Trend.DOWN:
            canvas.shape([(left, top), (right, top), (left + 12, base)], AMBER)
        case Trend.FLAT:
            canvas.panel(Box(left, base - 14, right, base - 8), QUIET, radius=3)
        case Trend.NEW:
            pass
