"""The progress summary as one picture, for a phone, in light and dark chats."""

from bot import charts_cards as cards
from bot import charts_mastery as mastery
from bot.charts_canvas import Box, Canvas
from bot.charts_style import GAP, GROUND, KICKER, MARGIN, PAD, QUIET, TEXT, TITLE, WIDTH
from bot.charts_type import drawable
from bot.messages import charts as says
from bot.messages.days import day_name
from coach.replies import ProgressShown

_TITLE_LINES = 2
_TITLE_LINE = 64
_INSIDE = WIDTH - 2 * MARGIN


def progress_png(reply: ProgressShown) -> bytes:
    """Draw the figures: a PNG 1080 pixels wide, the same bytes for the same figures.

    It is as high as the requirements need, up to 14 rows. Words come from `bot.messages`; signs
    that the typeface lacks (emoji, scripts other than Latin, Greek and Cyrillic) are left out.
    """
    return picture(reply).png()


def picture(reply: ProgressShown) -> Canvas:
    """Place everything."""
    title = TITLE.wrap(drawable(reply.title, instead=says.APPLICATION), _INSIDE, lines=_TITLE_LINES)
    rows = mastery.rows_of(reply)
    step = cards.now_lines(reply, width=_INSIDE - 2 * PAD - cards.NOW_ROOM)
    heights = [
        126 + _TITLE_LINE * len(title),
        cards.HERO_HEIGHT,
        rows.height,
        cards.WEEK_HEIGHT,
        56 + 44 * len(step),
    ]
    canvas = Canvas(WIDTH, sum(heights) + GAP * 3 + MARGIN, GROUND)
    head, hero, middle, weeks, foot = _stacked(heights)
    _title(canvas, head, title, reply)
    cards.hero(canvas, hero, reply)
    mastery.draw(canvas, middle, rows)
    half = (weeks.width - GAP) / 2
    cards.calendar(canvas, Box(weeks.left, weeks.top, weeks.left + half, weeks.bottom), reply)
    cards.coming(canvas, Box(weeks.right - half, weeks.top, weeks.right, weeks.bottom), reply)
    cards.now(canvas, foot, step)
    return canvas


def _stacked(heights: list[int]) -> list[Box]:
    boxes, top = list[Box](), 0
    for height in heights:
        boxes.append(Box(MARGIN, top, WIDTH - MARGIN, top + height))
        top += height + (GAP if len(boxes) > 1 else 0)
    return boxes


def _title(canvas: Canvas, box: Box, lines: list[str], reply: ProgressShown) -> None:
    named = drawable(reply.organisation or "", instead="")
    day = day_name(reply.today)
    if named:
        left = canvas.write((box.right, 78), day, KICKER, QUIET, anchor="rs").left
        canvas.write((box.left, 78), KICKER.fit(named, left - box.left - GAP), KICKER, QUIET)
    else:
        canvas.write((box.left, 78), day, KICKER, QUIET)
    for number, text in enumerate(lines):
        canvas.write((box.left, 152 + _TITLE_LINE * number), text, TITLE, TEXT)
