# ruff: noqa: RUF001 - patterns are a line each and name typographic marks
"""Headings that are items of a list: numbered lines and bullets."""

import re
from collections.abc import Iterator

from question_bank.head import Head, Style, trim
from question_bank.lines import Line
from question_bank.plausible import reads_as_requirement

_UNFINISHED = re.compile(
    r"(?:[,/–—-]|\b(?:a|an|the|and|or|of|to|in|on|at|by|for|with|from|who|that|which|is|are|as|und|oder|der|die|das|mit|von|in|zu|et|ou|de|des|du|la|le|les|à|en|y|o|del|el|los|ja|tai|och|av|med))$",
    re.IGNORECASE,
)
_NARROWEST_WRAP = 45  # characters
_LONGEST_RUN_IN = 120


def numbered(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield numbered lines at the margin; a requirement that wraps takes its next lines too."""
    for at, line in enumerate(lines):
        if (
            line.is_number
            and line.indent < 3
            and line.mark[-2:-1].isdigit() | line.mark[:1].isdigit()
        ):
            after = _wrapped(text, lines, at)
            deeper = min(line.mark.rstrip(".)").count("."), 1)  # "1.1" stands under "1."
            span = trim(text, line.body, lines[after - 1].end)
            yield Head(Style.NUMBER + deeper, at, after, *span)


def numbered_run_in(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield "1. Knowledge of SQL: three years" where all numbered lines are of that kind."""
    found: list[Head] = []
    for at, line in enumerate(lines):
        if not (line.is_number and line.indent < 3):
            continue
        colon = text.find(": ", line.body, min(line.end, line.body + _LONGEST_RUN_IN))
        if colon < 0:
            return
        span = trim(text, line.body, colon)
        found.append(Head(Style.NUMBER, at, at + 1, *span, rests=((colon + 2, line.end),)))
    wanted = sum(reads_as_requirement(text[head.start : head.end]) for head in found)
    if len(found) >= 2 and wanted * 2 >= len(found):
        yield from found


def _wrapped(text: str, lines: list[Line], at: int) -> int:
    after = at + 1
    while after < min(len(lines), at + 6):
        line = lines[after]
        if line.is_blank or line.is_bullet or not text[line.start].islower():
            break
        if not _could_wrap(text, lines[after - 1], line):
            break
        after += 1
    return after


def _could_wrap(text: str, line: Line, below: Line) -> bool:
    """Whether a requirement had to break where it did: an answer written small is none of it."""
    word = text[below.start : below.end].split(" ", 1)[0]
    is_full = line.end - line.start + 1 + len(word) > _NARROWEST_WRAP
    return is_full or bool(_UNFINISHED.search(text[max(line.start, line.end - 16) : line.end]))


def bullets(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield the bullets at the margin; those with a list under them may be requirements."""
    for at, line in enumerate(lines):
        if line.is_bullet and line.indent < 2 and line.depth == 0 and not line.is_rule:
            yield Head(Style.BULLET, at, at + 1, *trim(text, line.body, line.end))
