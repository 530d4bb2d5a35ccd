# ruff: noqa: RUF001 - patterns are a line each and name typographic marks
"""Lines of a PDF put together to paragraphs: headings by size, items by their marks."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import quantiles

from extraction.flow import Block, Cell, Paragraph, Run, Table
from extraction.pdf_lines import MARKER, Area, Column, Grid, Line
from question_bank.note_words import MARKERS
from question_bank.notes import kind_bare

_LARGER = 1.11  # than the body's size: a heading
_OTHER_SIZE = 0.07
_APART = 1.3  # of the usual leading
_RAGGED = 0.02  # of a column: a line may leave so much free without an end
_MOST_LEVELS = 4
_LONGEST_HEADING = 240
_STEP = 4.0  # points by which a deeper list is indented
_COMPOUND_TEXT = """self cross long short well full part high low real data time end user non co
multi semi anti pre post sub inter intra ex all half near mid open off on
day year state decision problem fast hands in follow"""
_COMPOUND = frozenset(_COMPOUND_TEXT.split())
_LAST_WORD = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
_OPEN_NOTE = re.compile(rf"(?:\b(?:{MARKERS})\W*|[(\[][^)\]]*)$")
_BOX = re.compile(r"[☐☑☒✓✔]")


def blocks(areas: Sequence[Area]) -> list[Block]:
    """Return the paragraphs and tables of what was laid out."""
    lines = [line for area in areas for line in _lines(area)]
    writer = _Writer(_body_size(lines), _leading(lines), _levels(lines))
    made: list[Block] = []
    flowing: list[Line] = []
    for area in areas:
        if isinstance(area, Column):
            flowing += area.lines
            continue
        made += writer.paragraphs(flowing)
        flowing = []
        made.append(writer.table(area))
    return [*made, *writer.paragraphs(flowing)]


def _lines(area: Area) -> Iterable[Line]:
    if isinstance(area, Column):
        return area.lines
    return (line for row in area.rows for cell in row for line in cell)


def _body_size(lines: Iterable[Line]) -> float:
    counts: Counter[float] = Counter()
    for line in lines:
        counts[round(2 * line.size) / 2] += len(line.text)
    return counts.most_common(1)[0][0] if counts else 10.0


def _leading(lines: Sequence[Line]) -> float:
    """Return the usual step between two lines of a paragraph, in sizes of their text."""
    steps = [
        (above.base - below.base) / above.size
        for above, below in pairwise(lines)
        if above.page == below.page and abs(above.size - below.size) < _OTHER_SIZE * above.size
    ]
    usual = [step for step in steps if 0.7 < step < 2.2]
    return quantiles(usual, n=4)[0] if len(usual) >= 2 else 1.2


def _levels(lines: Sequence[Line]) -> dict[float, int]:
    """Return the level of each size that is larger than the body's."""
    body = _body_size(lines)
    sizes = Counter(round(2 * line.size) / 2 for line in lines)
    larger = sorted((size for size in sizes if size > _LARGER * body), reverse=True)
    return {size: min(at, _MOST_LEVELS) for at, size in enumerate(larger, 1)}


class _Writer:
    def __init__(self, body: float, leading: float, levels: dict[float, int]) -> None:
        self.body = body
        self.leading = leading
        self.levels = levels
        self.marks_at: list[float] = []  # where the open lists' marks stand

    def table(self, grid: Grid) -> Table:
        rows = [[Cell(self.paragraphs(cell)) for cell in row] for row in grid.rows]
        self.marks_at = []
        return Table(rows)

    def paragraphs(self, lines: Sequence[Line]) -> list[Paragraph]:
        made: list[Paragraph] = []
        held: list[Line] = []
        apart = True
        for line in lines:
            if held and self._begins(held, line):
                made.append(self._paragraph(held, apart=apart))
                apart = self._is_apart(held[-1], line)
                held = []
            held.append(line)
        if held:
            made.append(self._paragraph(held, apart=apart))
        return made

    def _is_apart(self, above: Line, line: Line) -> bool:
        if above.page != line.page:
            return True
        step = above.base - line.base
        return step < 0 or step > _APART * self.leading * max(above.size, line.size)

    def _begins(self, held: list[Line], line: Line) -> bool:
        """Whether a line begins a paragraph of its own, after those held."""
        above = held[-1]
        if abs(above.size - line.size) > _OTHER_SIZE * above.size:
            return True
        if _is_broken_word(above.text, line.text):
            return False
        if MARKER.match(line.text) or self._is_other_weight(held, line):
            return True
        if kind_bare(line.text) is not None and not _OPEN_NOTE.search(above.text):
            return True  # a note-to-self under a full line
        moved = above.page != line.page or line.base > above.base
        if not moved and self._is_apart(above, line):
            return True
        goes_on = line.text[:1].islower() and above.text.rstrip()[-1:].isalnum()
        return self._had_room(above, line, spare=_RAGGED if goes_on else 0.0)

    def _is_other_weight(self, held: list[Line], line: Line) -> bool:
        was_bold = all(one.is_bold for one in held)
        return was_bold != line.is_bold and (was_bold or line.is_bold)

    def _had_room(self, above: Line, line: Line, *, spare: float) -> bool:
        """Whether the next word would have fit on the line above, so that the break was meant.

        `spare` is a share of the column that must have been free beyond that.
        """
        text = line.text
        word = text.split()[0] if text.split() else ""
        width = (line.x1 - line.text_x0) * len(word) / max(1, len(text.strip()))
        free = above.edge - above.x1 - width - 0.7 * above.size
        return free > spare * (above.edge - above.x0)

    def _paragraph(self, lines: list[Line], *, apart: bool) -> Paragraph:
        runs = _joined(lines)
        comments = [note for line in lines for note in line.comments]
        made = Paragraph(runs, comments=comments, apart=apart)
        level = self.levels.get(round(2 * lines[0].size) / 2, 0)
        if level and len(made.text) <= _LONGEST_HEADING:
            made.level = level
            self.marks_at = []
            return made
        self._mark(made, lines[0])
        return made

    def _mark(self, made: Paragraph, first: Line) -> None:
        """Take a paragraph's bullet or number off its words."""
        found = MARKER.match(made.text)
        if found is None:
            if self.marks_at and first.x0 < self.marks_at[0] - _STEP:
                self.marks_at = []
            return
        while self.marks_at and first.x0 < self.marks_at[-1] - _STEP:
            self.marks_at.pop()
        if not self.marks_at or first.x0 > self.marks_at[-1] + _STEP:
            self.marks_at.append(first.x0)
        made.depth = len(self.marks_at) - 1
        made.number = found["mark"] if found["mark"][-1] in ".)" else ""
        made.runs = _after(made.runs, found.end())
        if _BOX.match(found["mark"]):
            box = "[ ] " if found["mark"] == "☐" else "[x] "
            made.runs.insert(0, Run(box))


def _is_broken_word(above: str, line: str) -> bool:
    """Whether a line ends within a word or a figure that the next goes on with."""
    end = above.rstrip()
    if not end.endswith(("-", "\u2010", "\u00ad")) or len(end) < 2:
        return False
    return line[:1].islower() or (end[-2].isdigit() and line[:1].isdigit())


def _after(runs: Sequence[Run], count: int) -> list[Run]:
    """Return runs without their first characters."""
    left: list[Run] = []
    for run in runs:
        cut = min(count, len(run.text))
        count -= cut
        if run.text[cut:]:
            left.append(Run(run.text[cut:], run.marks))
    return left


def _joined(lines: Sequence[Line]) -> list[Run]:
    """Join lines with a space, or with nothing where a word was broken."""
    whole = " ".join(line.text for line in lines).lower()
    runs: list[Run] = []
    for at, line in enumerate(lines):
        runs += line.runs
        if at + 1 == len(lines):
            break
        last = runs[-1]
        following = lines[at + 1].text.lstrip()
        if following[:1].islower() and (cut := _LAST_WORD.search(last.text.rstrip())):
            keep = _is_compound(cut[1], following, whole)
            text = last.text.rstrip()
            runs[-1] = Run(text[:-1] + ("-" if keep else ""), last.marks)
        elif last.text.rstrip()[-1:] == "\u00ad":
            runs[-1] = Run(last.text.rstrip()[:-1] + "-", last.marks)
        elif not last.text.endswith(("-", "–", "/")) or last.text.endswith((" -", " –", " /")):
            runs.append(Run(" ", last.marks))
    return [Run(run.text.replace("\u00ad", ""), run.marks) for run in runs]


def _is_compound(left: str, following: str, whole: str) -> bool:
    """Whether a hyphen at a line's end belongs to the word."""
    right = re.match(r"[^\W\d_]+", following)
    joined = f"{left}-{right[0] if right else ''}".lower()
    return left.lower() in _COMPOUND or whole.count(joined) > 0
