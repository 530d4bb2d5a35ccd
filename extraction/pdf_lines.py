# ruff: noqa: RUF001 - patterns are a line each and name typographic marks
"""Fragments of text on pages put into reading order: lines, columns, rows of tables.

Lengths are points, with the origin at a page's lower left.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from extraction.flow import Mark, Run
from extraction.pdf_page import Fragment, Page, Row, Rule
from extraction.pdf_running import body_size, is_heading, running

MARKER = re.compile(
    r"^(?P<mark>[•●○◦▪■‣⁃∙·➢➤►▶✓✔☑☐☒\uf0b7\uf0a7\uf0d8\uf0fc§–—*-]|o(?=\s|$)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])(?=\s|$)\s*"
)
_SAME_LINE = 0.45  # of the size
_GAP = 1.0  # of the size: the least width of a gutter
_FEWEST_ROWS = 3
_MOST_COLUMNS = 5
_COLUMN_SHIFT = 24.0  # points by which a column stands elsewhere on another page
_BLOCK_GAP = 1.38  # of the usual leading: what parts two blocks
_RULE_SHARE = 0.5
_LEAST_COLUMN = 0.3  # of the width of a page's text
_LEAST_OVERLAP = 0.5  # of the height of the shorter of two columns


@dataclass(slots=True)
class Line:
    """One line of a column; `edge` is how far to the right the column reaches."""

    page: int
    runs: list[Run]
    x0: float
    x1: float
    base: float
    size: float
    text_x0: float
    edge: float = 0.0
    comments: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        told = [run for run in self.runs if re.search(r"\w", run.text)]
        return bool(told) and all(Mark.BOLD in run.marks for run in told)


@dataclass(slots=True)
class Column:
    """Lines that are read one after another, left of `limit` where another column stands."""

    lines: list[Line]
    limit: float = float("inf")


@dataclass(slots=True)
class Grid:
    """Rows of cells, each the lines in it."""

    rows: list[list[list[Line]]]


Area = Column | Grid


def in_order(pages: Sequence[Page]) -> list[Area]:
    """Return what stands on pages in reading order, without page headers and footers."""
    rows = [_rows(page.fragments) for page in pages]
    body = body_size(rows)
    again = running(pages, rows, body)
    areas: list[Area] = []
    for page, found in zip(pages, rows, strict=True):
        kept = [row for at, row in enumerate(found) if not again.holds(page, found, at)]
        made = list(_areas(page, kept, body))
        _place_remarks(page, made)
        areas += made
    _set_edges(areas)
    return areas


def _rows(fragments: Iterable[Fragment]) -> list[Row]:
    """Return fragments by their baselines from top to bottom, each row from left to right."""
    rows: list[Row] = []
    for fragment in sorted(fragments, key=lambda f: -f.base):
        if rows and abs(rows[-1][0].base - fragment.base) < _SAME_LINE * min(
            rows[-1][0].size, fragment.size
        ):
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    for row in rows:
        row.sort(key=lambda f: f.x0)
    return rows


@dataclass(slots=True)
class _Band:
    """Rows that may be one row of a table; `is_ruled` where a line is drawn over it."""

    rows: list[Row]
    is_ruled: bool = False


def _areas(page: Page, rows: list[Row], body: float) -> Iterator[Area]:
    """Yield full-width stretches, columns and tables of a page from top to bottom."""
    gutters = _gutters(rows) or _gutter_between(rows)
    if not gutters:
        yield Column([_line(page, row) for row in rows])
        return
    stretch: list[Row] = []
    is_split = False
    for row in rows:
        split = not any(_crosses(fragment, x) for fragment in row for x in gutters)
        if stretch and split != is_split:
            yield from _stretch(page, stretch, gutters if is_split else [], body)
            stretch = []
        is_split = split
        stretch.append(row)
    yield from _stretch(page, stretch, gutters if is_split else [], body)


def _stretch(page: Page, rows: list[Row], gutters: list[float], body: float) -> Iterator[Area]:
    columns = _columns(rows, gutters)
    told = [column for column in columns if column]
    if len(told) < 2:
        yield Column([_line(page, row) for row in rows])
        return
    bands = _bands(page, rows)
    if _is_grid(bands, gutters) and not _have_headings(bands, gutters, body):
        while len(bands) > 1 and _stands_over(bands[0], bands[1], gutters):
            yield Column(_lines(page, bands.pop(0).rows))
        cut = (_columns(band.rows, gutters) for band in bands)
        yield Grid([[_lines(page, cell) for cell in cells] for cells in cut])
        return
    limits = [*sorted(gutters), float("inf")]
    for column, limit in zip(columns, limits, strict=True):
        if column:
            yield Column(_lines(page, column), limit)


def _lines(page: Page, rows: list[Row]) -> list[Line]:
    return [_line(page, row) for row in rows]


def _columns(rows: list[Row], gutters: list[float]) -> list[list[Row]]:
    """Return rows cut at gutters, a list of rows for each column."""
    edges = [float("-inf"), *sorted(gutters), float("inf")]
    columns: list[list[Row]] = []
    for left, right in pairwise(edges):
        cut = ([f for f in row if left <= (f.x0 + f.x1) / 2 < right] for row in rows)
        columns.append([row for row in cut if row])
    return columns


def _crosses(fragment: Fragment, x: float) -> bool:
    return fragment.x0 < x < fragment.x1


def _gutters(rows: list[Row]) -> list[float]:
    """Return where white space parts columns through most of the rows that stand there."""
    found: list[float] = []
    gaps = [gap for row in rows for gap in _gaps(row)]
    while gaps and len(found) < _MOST_COLUMNS - 1:
        best = max(((a + b) / 2 for a, b in gaps), key=lambda x: _parted(gaps, x))
        count = _parted(gaps, best)
        between = [(a, b) for a, b in gaps if a < best < b]
        left, right = max(a for a, _ in between), min(b for _, b in between)
        x = max((left + right) / 2, right - 1.0)  # what stands to the right begins there
        if count < _FEWEST_ROWS or not _is_gutter(rows, x, count):
            gaps = [gap for gap in gaps if not gap[0] < best < gap[1]]
            continue
        found.append(x)
        gaps = [gap for gap in gaps if not gap[0] < x < gap[1]]
    return sorted(found)


def _gutter_between(rows: list[Row]) -> list[float]:
    """Return where white space parts two columns whose lines share no baselines."""
    left, right = min((r[0].x0 for r in rows), default=0), max((r[-1].x1 for r in rows), default=0)
    for x in sorted({round(row[0].x0, 1) - 1.0 for row in rows}):
        if left + _LEAST_COLUMN * (right - left) < x < right - _LEAST_COLUMN * (right - left):
            before = [row for row in rows if row[-1].x1 < x]
            after = [row for row in rows if row[0].x0 > x]
            if _stand_beside(before, after, crossing=len(rows) - len(before) - len(after)):
                return [x]
    return []


def _stand_beside(before: list[Row], after: list[Row], *, crossing: int) -> bool:
    """Whether two stacks of rows reach over the same height of a page."""
    if min(len(before), len(after)) < _FEWEST_ROWS or crossing > min(len(before), len(after)):
        return False
    top = min(before[0][0].base, after[0][0].base)
    bottom = max(before[-1][0].base, after[-1][0].base)
    shortest = min(stack[0][0].base - stack[-1][0].base for stack in (before, after))
    return top - bottom > _LEAST_OVERLAP * shortest


def _gaps(row: Row) -> Iterator[tuple[float, float]]:
    """Yield the white stretches within a row, but those behind a bullet or number."""
    for left, right in pairwise(row):
        is_marker = MARKER.fullmatch(left.text.strip()) is not None
        if right.x0 - left.x1 > _GAP * left.size and not is_marker:
            yield left.x1, right.x0


def _parted(gaps: Sequence[tuple[float, float]], x: float) -> int:
    return sum(a < x < b for a, b in gaps)


def _is_gutter(rows: list[Row], x: float, count: int) -> bool:
    """Whether few rows run across `x` among those that it parts."""
    parted = [at for at, row in enumerate(rows) if any(a < x < b for a, b in _gaps(row))]
    within = rows[parted[0] : parted[-1] + 1]
    crossing = sum(any(_crosses(f, x) for f in row) for row in within)
    return crossing <= 0.35 * count


def _bands(page: Page, rows: list[Row]) -> list[_Band]:
    """Return rows parted where white space or a ruled line runs through all columns."""
    steps = [above[0].base - below[0].base for above, below in pairwise(rows)]
    size = median(row[0].size for row in rows)
    own = [step for step in steps if 0.8 * size < step < 2 * size]
    leading = min(median(own), 1.35 * size) if own else 1.2 * size
    left, right = min(r[0].x0 for r in rows), max(f.x1 for r in rows for f in r)
    bands = [_Band([rows[0]])]
    for above, below, step in zip(rows, rows[1:], steps, strict=False):
        low, high = below[0].base, above[0].base
        between = [rule for rule in page.rules if low + 0.5 * size < rule.y < high]
        is_ruled = _covered(between, left, right) > _RULE_SHARE
        if is_ruled or step > _BLOCK_GAP * leading:
            bands.append(_Band([below], is_ruled=is_ruled))
        else:
            bands[-1].rows.append(below)
    return bands


def _stands_over(band: _Band, below: _Band, gutters: list[float]) -> bool:
    """Whether rows in one column only stand over a table and are no row of it."""
    held = [column for column in _columns(band.rows, gutters) if column]
    return len(held) == 1 and not band.is_ruled and below.is_ruled


def _covered(rules: list[Rule], left: float, right: float) -> float:
    """Return the share of a width that has a line over it."""
    covered, reached = 0.0, left
    for rule in sorted(rules, key=lambda rule: rule.left):
        start, end = max(rule.left, reached), min(rule.right, right)
        if end > start:
            covered += end - start
            reached = end
    return covered / max(1.0, right - left)


def _is_grid(bands: list[_Band], gutters: list[float]) -> bool:
    """Whether blocks stand side by side in rows, as in a table, and not in running columns."""
    aligned = 0
    for band in bands:
        tops = [column[0][0] for column in _columns(band.rows, gutters) if column]
        spread = max(t.base for t in tops) - min(t.base for t in tops)
        aligned += len(tops) >= 2 and (band.is_ruled or spread < tops[0].size)
    is_ruled = any(band.is_ruled for band in bands)
    least = 2 if is_ruled or len(bands[0].rows) == 1 else 3
    return len(bands) >= least and aligned >= 0.6 * len(bands)


def _have_headings(bands: list[_Band], gutters: list[float], body: float) -> bool:
    """Whether headings stand in columns side by side, below their tops: columns of running text."""
    if any(band.is_ruled for band in bands):
        return False
    below = [row for band in bands[1:] for row in band.rows]
    counts = [sum(is_heading(row, body) for row in column) for column in _columns(below, gutters)]
    return sum(count > 0 for count in counts) > 1


def _line(page: Page, row: Row) -> Line:
    runs: list[Run] = []
    for at, fragment in enumerate(row):
        text = fragment.text
        if at + 1 < len(row) and not fragment.is_joined:
            text += " "
        runs.append(Run(text, fragment.marks))
    body = max(row, key=lambda f: len(f.text))
    is_marker = len(row) > 1 and MARKER.fullmatch(row[0].text.strip())
    text_x0 = row[1].x0 if is_marker else row[0].x0
    return Line(page.number, runs, row[0].x0, row[-1].x1, body.base, body.size, text_x0)


def _all_lines(areas: Iterable[Area]) -> Iterator[Line]:
    for area in areas:
        if isinstance(area, Column):
            yield from area.lines
        else:
            for row in area.rows:
                for cell in row:
                    yield from cell


def _place_remarks(page: Page, areas: list[Area]) -> None:
    lines = list(_all_lines(areas))
    for remark in page.remarks if lines else ():
        nearest = min(lines, key=lambda line: abs(line.base + line.size / 3 - remark.y))
        nearest.comments.append(remark.words)


def _set_edges(areas: list[Area]) -> None:
    """Tell each line how far its column reaches: to the end of the longest line in it."""
    columns = [area for area in areas if isinstance(area, Column) and area.lines]
    reach: dict[tuple[int, int], float] = {}
    for column in columns:
        edge = max(line.x1 for line in column.lines)
        place = _place(column)
        reach[place] = max(edge, reach.get(place, 0.0))
    for column in columns:
        for line in column.lines:
            line.edge = reach[_place(column)]
    for grid in areas:
        if isinstance(grid, Grid):
            _set_cell_edges(grid)


def _place(column: Column) -> tuple[int, int]:
    """Tell where on a page a column stands, the same for those of other pages."""
    left = min(line.x0 for line in column.lines)
    limit = min(column.limit, 10_000.0)
    return round(left / _COLUMN_SHIFT), round(limit / _COLUMN_SHIFT)


def _set_cell_edges(grid: Grid) -> None:
    for cells in zip(*grid.rows, strict=True):
        lines = [line for cell in cells for line in cell]
        edge = max((line.x1 for line in lines), default=0.0)
        for line in lines:
            line.edge = edge
