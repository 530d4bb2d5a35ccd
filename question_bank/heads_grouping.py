# ruff: noqa: E501 - patterns are a line each and name typographic marks
"""Unmarked lines that group the requirements under them: "Must-haves", a lone line over numbered ones."""

import re
from collections.abc import Iterator
from itertools import pairwise

from question_bank.head import Head, Style, opens, stands_alone, trim
from question_bank.heads_labelled import ANSWER, LABEL
from question_bank.heads_plain import STATEMENT
from question_bank.lines import Line
from question_bank.sections import is_bare_section
from question_bank.titles import is_title

_FIRST_NUMBER = re.compile(r"\(?(\d{1,3})")
_MOST_SECTION_WORDS = 9
_EDGE = " \t*_:"


def section_names(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield unmarked lines that say nothing but must or nice."""
    for at, line in enumerate(lines):
        if line.is_blank or line.is_bullet or line.end - line.start > 80:
            continue
        leads = text[line.end - 1] == ":" and _is_next_an_item(text, lines, at)
        if not (leads or opens(lines, at) or (at == 1 and not lines[0].is_bullet)):
            continue
        if text[line.end - 1] not in ".,;" and is_bare_section(text[line.start : line.end]):
            yield Head(Style.SECTION, at, at + 1, *trim(text, line.start, line.end))


def over_items(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield lone lines over numbered or labelled requirements that go on counting across them."""
    items = [at for at in range(len(lines)) if _is_item(text, lines, at)]
    if not _are_requirements(lines, items):
        return
    wanted = set(items)
    told = [at for at, line in enumerate(lines) if not line.is_blank]
    for at, below in pairwise(told):
        line = lines[at]
        if line.is_bullet or line.is_rule:
            continue
        if below not in wanted:
            continue
        words = text[line.start : line.end]
        is_led_in = words.endswith(":") and line.indent == 0
        lone = is_led_in or (opens(lines, at) and stands_alone(lines, at))
        if lone and len(words.split()) <= _MOST_SECTION_WORDS and _could_group(words):
            yield Head(Style.SECTION, at, at + 1, *trim(text, line.start, line.end))


def _could_group(words: str) -> bool:
    told = words.strip(_EDGE)
    if not told or STATEMENT.match(told) or told[-1] in ".!?,;…" or told[0] in "([<":
        return False
    return LABEL.match(words) is None and ANSWER.match(words) is None and not is_title(words)


def _is_next_an_item(text: str, lines: list[Line], at: int) -> bool:
    return at + 1 < len(lines) and _is_item(text, lines, at + 1)


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
