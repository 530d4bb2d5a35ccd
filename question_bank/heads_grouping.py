# ruff: noqa: E501 - patterns are a line each and name typographic marks
"""Unmarked lines that group the requirements under them: "Must-haves", a lone line over numbered ones."""

import re
from collections.abc import Iterator
from itertools import pairwise

from question_bank.head import Head, Style, opens, stands_alone, trim
from question_bank.heads_labelled import ANSWER, LABEL
from question_bank.heads_marked import is_bold
from question_bank.heads_plain import STATEMENT
from question_bank.lines import Line
from question_bank.sections import is_bare_section, is_section
from question_bank.stations import orders_evidence
from question_bank.titles import is_title, names_role, organisation

_FIRST_NUMBER = re.compile(r"\(?(\d{1,3})")
_MOST_SECTION_WORDS = 9
_LONGEST_ABBREVIATION = 4
_EDGE = " \t*_:"


def section_names(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield unmarked lines that say nothing but must or nice; others are found by their marks."""
    for at, line in enumerate(lines):
        if line.is_blank or line.is_bullet or line.end - line.start > 80:
            continue
        if _is_marked(text[line.start : line.end]):
            continue
        if not (opens(lines, at) or (at == 1 and not lines[0].is_bullet)):
            continue
        if text[line.end - 1] not in ".,;" and is_bare_section(text[line.start : line.end]):
            yield Head(Style.SECTION, at, at + 1, *trim(text, line.start, line.end))


def _is_marked(words: str) -> bool:
    return is_bold(words) or (words.isupper() and len(words) > _LONGEST_ABBREVIATION)


def over_items(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield lone lines over requirements that go on counting, or in bold, across them."""
    told = [at for at, line in enumerate(lines) if not line.is_blank]
    counted = [at for at in told if _is_item(text, lines, at)]
    if _are_requirements(lines, counted):
        yield from _over(text, lines, told, counted)
        return
    opened = [at for at in told if _opens_bold(text, lines[at])]
    nested = [at for at, below in pairwise(told) if _opens_list(lines[at], lines[below])]
    for items in (opened, nested):
        found = list(_over(text, lines, told, items))
        # Only where one stands over the very first is a later one no end of an answer.
        if len(found) > 1 and found[0].line < items[0]:
            yield from found
            return


def _over(text: str, lines: list[Line], told: list[int], items: list[int]) -> Iterator[Head]:
    wanted = set(items)
    for at, below in pairwise(told):
        line = lines[at]
        if below not in wanted or at in wanted or line.is_bullet or line.is_rule:
            continue
        words = text[line.start : line.end]
        if (
            _is_marked(words)
            or not _is_lone(lines, at, below, ends=words[-1])
            or _is_title_line(words, at, told)
        ):
            continue
        if len(words.split()) <= _MOST_SECTION_WORDS and _could_group(words):
            yield Head(Style.SECTION, at, at + 1, *trim(text, line.start, line.end))


def _is_lone(lines: list[Line], at: int, below: int, *, ends: str) -> bool:
    """Whether a line stands apart, or ends in a colon right over a number."""
    if ends == ":":
        return opens(lines, at) or (below == at + 1 and lines[below].is_number)
    return opens(lines, at) and stands_alone(lines, at)


def _is_title_line(words: str, at: int, told: list[int]) -> bool:
    """Whether a document's first line says what it is."""
    return at == told[0] and (names_role(words) or organisation(words) is not None)


def _opens_bold(text: str, line: Line) -> bool:
    return line.indent < 3 and not line.is_bullet and text.startswith(("**", "__"), line.start)


def _opens_list(line: Line, below: Line) -> bool:
    """Whether a bullet at the margin has bullets of its own."""
    is_deeper = below.indent >= line.indent + 2 or below.depth > line.depth
    return line.is_bullet and line.indent < 2 and below.is_bullet and is_deeper


def _could_group(words: str) -> bool:
    told = words.strip(_EDGE)
    if not told or told[-1] in ".!?,;…" or told[0] in "([<":
        return False
    if (STATEMENT.match(told) and not is_section(told)) or orders_evidence(told):
        return False
    return LABEL.match(words) is None and ANSWER.match(words) is None and not is_title(words)


def _is_item(text: str, lines: list[Line], at: int) -> bool:
    line = lines[at]
    if line.is_blank or line.indent > 2:
        return False
    return bool(LABEL.match(text, line.body, line.end)) or line.mark[:1].isdigit()


def _are_requirements(lines: list[Line], items: list[int]) -> bool:
    """Whether numbered or labelled lines are answered under them and do not count anew."""
    if len(items) < 2:
        return False
    numbers = [int(n[0]) for at in items if (n := _FIRST_NUMBER.match(lines[at].mark))]
    if any(below <= above for above, below in pairwise(numbers)):
        return False
    answered = 0
    for at, after in zip(items, [*items[1:], len(lines)], strict=True):
        answered += any(not lines[i].is_blank for i in range(at + 1, after))
    return answered * 2 >= len(items)
