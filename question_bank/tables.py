"""Requirements and evidence in the rows of a Markdown table."""

import re
from collections.abc import Iterator

from question_bank import columns, sections
from question_bank.columns import MINOR, Role
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
        header = at - 1
        at += 1
        first = at
        while at < len(lines) and _is_row(text, lines[at]):
            at += 1
        yield from _answered(text, lines, header, list(range(first, at)))


def _answered(text: str, lines: list[Line], header: int, body: list[int]) -> Iterator[Head]:
    """Yield the headings of one table, by the roles of its columns."""
    names = _words(text, _cells(text, lines[header]))
    width = len(names)
    if columns.are_told(names):  # Markdown has no table without a header: this one is the first row
        names, body = [], [header, *body]
    cells = [_cells(text, lines[at]) for at in body]
    told = columns.roles(names, [_words(text, row) for row in cells], width)
    for at, row in zip(body, cells, strict=True):
        after = at + 2 if at == header else at + 1
        head = _row(text, (at, after), row, told)
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


def _words(text: str, cells: list[tuple[int, int]]) -> list[str]:
    return [text[a:b] for a, b in cells]


def _row(
    text: str, place: tuple[int, int], cells: list[tuple[int, int]], told: tuple[Role, ...]
) -> Head | None:
    held = {role: [c for c, r in zip(cells, told, strict=False) if r is role] for role in Role}
    asked = [cell for cell in held[Role.ASKED] if cell[0] < cell[1]]
    if not asked:
        return None
    rests = [piece for cell in held[Role.ANSWER] for piece in _broken(text, *cell)]
    remarks = tuple(cell for cell in held[Role.NOTE] if _answers(text[slice(*cell)]))
    rests = [piece for piece in rests if _answers(text[slice(*piece)])]
    return Head(Style.LABEL, *place, *asked[0], rests=tuple(rests), remarks=remarks)


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
    return not MINOR.match(cell) and not sections.is_bare_section(cell)
