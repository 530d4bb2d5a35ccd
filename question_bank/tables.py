# ruff: noqa: E501 - patterns are a line each
"""Requirements and evidence in the rows of a Markdown table."""

import re
from collections.abc import Iterator

from question_bank import sections
from question_bank.head import Head, Style
from question_bank.lines import Line

_DELIMITER = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?$")
_MINOR = re.compile(
    r"^\W*(?:#|no\.?|nr\.?|id|priority|type|must[\w -]{0,12}|nice[\w -]{0,12}|level|weight|status|done|ok|✓|✔|\d*)\W*$",
    re.IGNORECASE,
)
_NOTED = re.compile(
    r"^\W*(?:(?:my|own|private|open)\s+)?(?:notes?|comments?|to[\s-]?dos?|remarks?|reminders?|open\s+points?|bemerkung(?:en)?|notizen?|kommentare?|remarques?|à\s+faire|notas?|pendientes?|huom\w*|muistiinpano\w*|anteckning\w*|kommentar\w*)(?:\s+to\s+(?:my)?self)?\W*$",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_LONGEST_ROW = 5000


def rows(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield a heading for each row: its first telling cell, answered by the cells after it."""
    at = 0
    while at < len(lines):
        if not _is_delimiter(text, lines, at):
            at += 1
            continue
        header = _cells(text, lines[at - 1])
        first = _telling(text, header)
        noted = frozenset(i for i, cell in enumerate(header) if _NOTED.match(text[slice(*cell)]))
        at += 1
        while at < len(lines) and _is_row(text, lines[at]):
            head = _row(text, lines[at], at, first, noted)
            at += 1
            if head is not None:
                yield head


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


def _telling(text: str, header: list[tuple[int, int]]) -> int:
    """Return the first column that is not a number or a priority."""
    names = [text[a:b] for a, b in header]
    return next((at for at, name in enumerate(names) if name and not _MINOR.match(name)), 0)


def _row(text: str, line: Line, at: int, first: int, noted: frozenset[int]) -> Head | None:
    cells = _cells(text, line)
    if first >= len(cells) or cells[first][0] >= cells[first][1]:
        return None
    told = [i for i in range(len(cells)) if i != first and _answers(text[slice(*cells[i])])]
    rests = [
        piece for i in told if i > first and i not in noted for piece in _broken(text, *cells[i])
    ]
    remarks = tuple(cells[i] for i in told if i in noted)
    return Head(Style.LABEL, at, at + 1, *cells[first], rests=tuple(rests), remarks=remarks)


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
    return not _MINOR.match(cell) and not sections.is_bare_section(cell)
