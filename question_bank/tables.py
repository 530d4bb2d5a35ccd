"""Requirements and evidence in the rows of a Markdown table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from question_bank import columns, sections
from question_bank.head import Head, Style
from question_bank.lines import Line

_DELIMITER = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?$")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_LONGEST_ROW = 5000


def rows(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield a heading for each row: its first telling cell, answered by the cells after it."""
    at = 0
    while at < len(lines):
        if not _is_delimiter(text, lines, at):
            at += 1
            continue
        first = at + 1
        after = first
        while after < len(lines) and _is_row(text, lines[after]):
            after += 1
        layout = _layout(text, lines[at - 1], lines[first:after])
        for row in range(first, after):
            if (head := _row(text, lines[row], row, layout)) is not None:
                yield head
        at = after


def levels(text: str, line: Line) -> list[str]:
    """Return the cells of a row that say nothing but must or nice."""
    if "|" not in text[line.start : line.end] or line.end - line.start >= _LONGEST_ROW:
        return []
    cells = (text[a:b] for a, b in _cells(text, line))
    return [cell for cell in cells if sections.is_bare_section(cell)]


def _is_delimiter(text: str, lines: list[Line], at: int) -> bool:
    line = lines[at]
    if (
        at == 0
        or line.is_blank
        or line.end - line.start > 300
        or "|" not in text[line.start : line.end]
    ):
        return False
    above = lines[at - 1]
    return bool(_DELIMITER.match(text, line.start, line.end)) and _is_row(text, above)


def _is_row(text: str, line: Line) -> bool:
    return (
        not line.is_blank
        and line.end - line.start < _LONGEST_ROW
        and "|" in text[line.start : line.end]
    )


def _cells(text: str, line: Line) -> list[tuple[int, int]]:
    """Return the spans of a row's cells without outer white space."""
    start = line.start + (text[line.start] == "|")
    spans: list[tuple[int, int]] = []
    for at in range(start, line.end + 1):
        if at == line.end or (text[at] == "|" and text[at - 1] != "\\"):
            inner = text[start:at]
            lead = len(inner) - len(inner.lstrip())
            spans.append((start + lead, max(start + lead, start + len(inner.rstrip()))))
            start = at + 1
    return spans


@dataclass(frozen=True, slots=True)
class _Layout:
    """Which column holds the requirements, which hold notes, which nothing to tell."""

    asked: int
    noted: frozenset[int]
    little: frozenset[int]


def _layout(text: str, header: Line, body: list[Line]) -> _Layout:
    names = [text[a:b] for a, b in _cells(text, header)]
    rows = [[text[a:b] for a, b in _cells(text, line)] for line in body]
    held = [[row[at] for row in rows if at < len(row)] for at in range(len(names))]
    noted = frozenset(at for at, name in enumerate(names) if columns.is_noted(name))
    little = [columns.holds_little(*pair) for pair in zip(names, held, strict=True)]
    asked = columns.requirement_column(names, [a or at in noted for at, a in enumerate(little)])
    return _Layout(asked, noted, frozenset(at for at, idle in enumerate(little) if idle))


def _row(text: str, line: Line, at: int, layout: _Layout) -> Head | None:
    cells = _cells(text, line)
    asked = layout.asked
    if asked >= len(cells) or cells[asked][0] >= cells[asked][1]:
        return None
    told = [
        i
        for i in range(len(cells))
        if i not in {asked, *layout.little} and cells[i][0] < cells[i][1]
    ]
    told = [i for i in told if i in layout.noted or _answers(text[slice(*cells[i])])]
    rests = [piece for i in told if i not in layout.noted for piece in _broken(text, *cells[i])]
    remarks = tuple(cells[i] for i in told if i in layout.noted)
    return Head(Style.LABEL, at, at + 1, *cells[asked], rests=tuple(rests), remarks=remarks)


def _broken(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of a cell, which `<br>` parts."""
    for found in (*_BREAK.finditer(text, start, end), None):
        stop = found.start() if found else end
        inner = text[start:stop]
        lead = len(inner) - len(inner.lstrip())
        if inner.strip():
            yield start + lead, start + len(inner.rstrip())
        start = found.end() if found else end


def _answers(cell: str) -> bool:
    return not columns.is_minor(cell) and not sections.is_bare_section(cell)
