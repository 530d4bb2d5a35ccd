# ruff: noqa: RUF001 - patterns are a line each and name typographic marks
"""Headings by their look: Markdown's own, lines in bold or capitals."""

import re
from collections.abc import Iterator

from question_bank.head import Head, Style, opens, trim
from question_bank.lines import Line

_ATX = re.compile(r"(?P<hashes>#{1,6})(?:[ \t\u00a0]+|(?=[^\W\d_]))(?P<words>.*?)[ \t]*#*[ \t]*$")
_STARRED = re.compile(r"(?P<stars>\*{1,6})[ \t]+(?=\S)")
_STARRED_DEEP = re.compile(r"^\*{2,6}[ \t]+[^\s*]", re.MULTILINE)  # Markdown has no such line
_UNDERLINE = re.compile(r"(?P<mark>=|-)(?P=mark)+$")
_BOLD = re.compile(r"(?P<mark>\*\*\*?|__)(?=\S)(?P<words>[^*\n]{1,400}?)(?P=mark)[ \t]*:?$")
_SUMMARY = re.compile(
    r"<summary\b[^<>]{0,200}>\s*(?:<(?:b|strong|h\d)>)?\s*(?P<words>[^<]{2,300}?)\s*(?:</(?:b|strong|h\d)>)?\s*</summary>\s*$",
    re.IGNORECASE,
)
_RUN_IN = re.compile(
    r"(?P<mark>\*\*\*?|__)(?=\S)(?P<words>[^*\n]{2,300}?)(?P=mark)[ \t]*[:.–—-]*[ \t]+(?=\S)"
)


def markdown(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield the ATX and setext headings; those by stars where an outline uses them."""
    if _STARRED_DEEP.search(text):
        yield from _starred(text, lines)
    for at, line in enumerate(lines):
        if line.is_blank or (line.is_bullet and not line.is_number) or line.indent > 3:
            continue
        if text[line.start] == "#" and (found := _ATX.match(text, line.start, line.end)):
            level = 2 * len(found["hashes"])
            yield Head(level, at, at + 1, *trim(text, found.start("words"), found.end("words")))
        elif level := _underlined(text, lines, at):
            yield Head(level, at, at + 2, *trim(text, line.body, line.end))


def _starred(text: str, lines: list[Line]) -> Iterator[Head]:
    for at, line in enumerate(lines):
        if line.indent == 0 and (found := _STARRED.match(text, line.start, line.end)):
            level = 2 * len(found["stars"])
            yield Head(level, at, at + 1, *trim(text, found.end(), line.end))


def _underlined(text: str, lines: list[Line], at: int) -> int:
    """Return the level of a line underlined with = or -, else 0."""
    line = lines[at]
    if at + 1 >= len(lines) or line.is_rule or line.end - line.start > 300:
        return 0
    under = lines[at + 1]
    if under.end - under.start > 300:
        return 0
    mark = _UNDERLINE.match(text, under.start, under.end)
    if mark is None or (at and not (lines[at - 1].is_blank or lines[at - 1].is_rule)):
        return 0
    return 2 if mark["mark"] == "=" else 4


def caps(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield lines in capitals that stand at the head of something."""
    for at, line in enumerate(lines):
        if line.is_blank or (line.is_bullet and not line.is_number) or line.end - line.body > 160:
            continue
        words = text[line.body : line.end]
        letters = [char for char in words if char.isalpha()]
        shouted = len(letters) >= 3 and words.upper() == words and words.lower() != words
        long_enough = len(letters) >= 5 or " " in words
        if shouted and long_enough and not words.endswith(".") and opens(lines, at):
            yield Head(Style.CAPS, at, at + 1, *trim(text, line.body, line.end))


def bold(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield lines that are bold from end to end."""
    for at, line in enumerate(lines):
        if line.is_blank or (line.is_bullet and not line.is_number) or line.indent > 3:
            continue
        if found := _BOLD.match(text, line.body, line.end) or _SUMMARY.match(
            text, line.body, line.end
        ):
            yield Head(
                Style.BOLD, at, at + 1, *trim(text, found.start("words"), found.end("words"))
            )


def is_bold(words: str) -> bool:
    """Whether a text is one bold line."""
    return len(words) < 200 and _BOLD.match(words) is not None


def run_in(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield lines that begin with bold words and go on with an answer."""
    for at, line in enumerate(lines):
        if line.is_blank or line.indent > 3:
            continue
        if found := _RUN_IN.match(text, line.body, line.end):
            span = trim(text, found.start("words"), found.end("words"))
            yield Head(Style.RUN_IN, at, at + 1, *span, rests=((found.end(), line.end),))
