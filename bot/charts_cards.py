"""The cards of readiness, days of practice, what comes back, and what to do now."""

from datetime import date, timedelta
from itertools import islice

from bot.charts_canvas import Box, Canvas, on_ring
from bot.charts_style import (
    AMBER,
    BLUE,
    BODY,
    CALL,
    CARD,
    FAINT,
    FIGURE,
    HEADING,
    PAD,
    QUIET,
    RADIUS,
    SMALL,
    SMALL_STRONG,
    STRONG,
    TEXT,
    TRACK,
)
from bot.messages import charts as says
from bot.messages.progress import basis, percent
from coach.replies import ProgressShown
from review.progress import Load

HERO_HEIGHT = 376
WEEK_HEIGHT = 456
WEEKS, DAYS = 5, 7
_RING = HERO_HEIGHT - 2 * PAD
_LINE = 30
NOW_ROOM = 96


def hero(canvas: Canvas, box: Box, reply: ProgressShown) -> None:
    """Draw readiness as a ring, today and on the interview day."""
    canvas.panel(box, CARD, radius=RADIUS)
    ring = Box(box.left + PAD, box.top + PAD, box.left + PAD + _RING, box.top + PAD + _RING)
    figures = reply.progress
    canvas.ring(ring, figures.readiness, line=_LINE, full=BLUE, empty=TRACK)
    middle = (ring.top + ring.bottom) / 2
    canvas.write((ring.middle, middle + 20), percent(figures.readiness), FIGURE, TEXT, anchor="ms")
    canvas.write((ring.middle, middle + 66), says.TODAY, BODY, QUIET, anchor="ms")
    if figures.readiness_on_interview is not None:
        _mark(canvas, ring, figures.readiness_on_interview)
    _beside(canvas, Box(ring.right + 48, box.top + PAD, box.right - PAD, box.bottom - PAD), reply)


def _mark(canvas: Canvas, ring: Box, share: float) -> None:
    x, y = on_ring(ring, 360 * share - 90, line=_LINE)
    for half, colour in ((19, CARD), (13, TEXT)):
        canvas.dot(Box(x - half, y - half, x + half, y + half), colour)


def _beside(canvas: Canvas, box: Box, reply: ProgressShown) -> None:
    base = box.top + 32
    canvas.write((box.left, base), says.READINESS, HEADING, TEXT)
    for text in SMALL.wrap(basis(reply), box.width, lines=2):
        base += 41
        canvas.write((box.left, base), text, SMALL, QUIET)
    base = box.bottom - 98
    canvas.panel(Box(box.left, base - 62, box.right, base - 60), TRACK, radius=0)
    _interview(canvas, box, reply, base=base)


def _interview(canvas: Canvas, box: Box, reply: ProgressShown, *, base: float) -> None:
    left, on, then = box.left, reply.interview_on, reply.progress.readiness_on_interview
    if on is None:
        first, second = says.no_interview()
        lines = [first, second, says.asked(reply)]
    elif then is None:
        lines = [says.interview_passed(on), says.asked(reply)]
    else:
        canvas.dot(Box(left, base - 23, left + 24, base + 1), TEXT)
        left += 38
        day = says.interview_day(on, today=reply.today)
        lines = [says.readiness_on_the_day(then), day, says.on_condition()]
    for text, face, colour in zip(lines, (STRONG, BODY, SMALL), (TEXT, TEXT, QUIET), strict=False):
        canvas.write((left, base), face.fit(text, box.right - left), face, colour)
        base += 46


def calendar(canvas: Canvas, box: Box, reply: ProgressShown) -> None:
    """Draw the days of practice of five weeks, this one last."""
    streak = reply.progress.streak
    _head(canvas, box, says.streak(streak.current), says.longest(streak.longest))
    answered = set(reply.progress.answered_on)
    monday = reply.today - timedelta(reply.today.weekday())
    first = monday - timedelta(weeks=WEEKS - 1)
    for column, letter in enumerate(says.WEEKDAY_LETTERS):
        cell = _column(box, column)
        canvas.write((cell.middle, box.top + 158), letter, SMALL, QUIET, anchor="ms")
        for week in range(WEEKS):
            day = first + timedelta(days=DAYS * week + column)
            top = box.top + 176 + 49 * week
            square = Box(cell.middle - 20, top, cell.middle + 20, top + 40)
            _day(canvas, square, day, reply.today, practised=day in answered)


def _day(canvas: Canvas, box: Box, day: date, today: date, *, practised: bool) -> None:
    colour = BLUE if practised else FAINT if day > today else TRACK
    if day > today:
        canvas.panel(box.inner(13), TRACK, radius=7)
        return
    if day == today:
        canvas.panel(box.inner(-5), TEXT, radius=15)
        canvas.panel(box.inner(-2), CARD, radius=12)
    canvas.panel(box, colour, radius=10)


def coming(canvas: Canvas, box: Box, reply: ProgressShown) -> None:
    """Draw how many points come back on each of the next seven days."""
    loads = tuple(islice(reply.progress.due, DAYS))
    total = sum(load.points for load in loads)
    _head(canvas, box, says.COMING, says.due_total(total))
    most = max((load.points for load in loads), default=0)
    for column, load in enumerate(loads):
        _load(canvas, box, column, load, most=most, today=reply.today)


def _load(canvas: Canvas, box: Box, column: int, load: Load, *, most: int, today: date) -> None:
    cell = _column(box, column)
    bottom, room = box.bottom - 84, box.bottom - box.top - 262
    now = load.on == today
    face, ink = (SMALL_STRONG, TEXT) if now else (SMALL, QUIET)
    letter = says.WEEKDAY_LETTERS[load.on.weekday()]
    canvas.write((cell.middle, box.bottom - 40), letter, face, ink, anchor="ms")
    if not load.points:
        canvas.panel(Box(cell.middle - 18, bottom - 6, cell.middle + 18, bottom), TRACK, radius=3)
        return
    top = bottom - max(12.0, room * load.points / most)
    colour = AMBER if now else BLUE
    canvas.panel(Box(cell.middle - 18, top, cell.middle + 18, bottom), colour, radius=8)
    place = (cell.middle, top - 12)
    canvas.write(place, says.count(load.points), SMALL_STRONG, TEXT, anchor="ms")


def _head(canvas: Canvas, box: Box, name: str, more: str) -> None:
    canvas.panel(box, CARD, radius=RADIUS)
    room = box.width - 2 * PAD
    left = box.left + PAD
    canvas.write((left, box.top + 62), HEADING.fit(name, room), HEADING, TEXT)
    canvas.write((left, box.top + 100), SMALL.fit(more, room), SMALL, QUIET)


def _column(box: Box, column: int) -> Box:
    step = (box.width - 2 * 32) / DAYS
    left = box.left + 32 + step * column
    return Box(left, box.top, left + step, box.bottom)


def now_lines(reply: ProgressShown, *, width: float) -> list[str]:
    """Break what to do now into lines."""
    return BODY.wrap(says.next_step(reply.progress.next_step), width, lines=2)


def now(canvas: Canvas, box: Box, lines: list[str]) -> None:
    """Draw what to do now."""
    canvas.panel(box, CALL, radius=RADIUS)
    base = box.top + 62
    canvas.write((box.left + PAD, base), says.NOW, STRONG, BLUE)
    left = box.left + PAD + NOW_ROOM
    for text in lines:
        canvas.write((left, base), text, BODY, TEXT)
        base += 44
