# ruff: noqa: RUF001 - patterns are a line each and name typographic marks
"""Headings of plain text, which nothing marks: a short line over something, "You ask for ..."."""

import re
from collections.abc import Iterator

from question_bank import notes
from question_bank.head import Head, Style, opens, stands_alone, trim
from question_bank.lines import Line
from question_bank.plausible import reads_as_requirement
from question_bank.sections import is_section
from question_bank.titles import is_title

_ASKED_IN_PROSE = re.compile(
    r"(?:you|they|(?:the|your)\s+(?:ad|advert|advertisement|posting|job|role))\s+(?:also\s+)?(?:asks?|wants?|mentions?|needs?|requires?|looks?|expects?|stress(?:es)?|(?:are|is)\s+looking)\s+(?:for\s+|that\s+|to\s+)?[^.!?\n]{4,160}[.:!](?=\s+\S)",
    re.IGNORECASE,
)
_PROMPT = re.compile(
    r"(?:please\s+)?(?:describe|explain|tell\s+us|tell\s+me|give\s+an?\s+example|outline|summari[sz]e|what|why|how|when|beschreiben\s+sie|warum|décrivez|pourquoi|describa|kerro|kuvaile|beskriv|berätta)\b",
    re.IGNORECASE,
)
STATEMENT = re.compile(
    r"(?:i|i['’]\w+|we|this|these|those|such|ich|je|j['’]\w+|yo|minä|jag)\b|(?:my|the\s+following|in\s+addition|also|for\s+example|below|here|meine?|mes|mis|mitt)\b.*:$",
    re.IGNORECASE,
)
_SOMEONE = re.compile(
    r"(?:an?\s+)(?:[\w-]+\s+){1,4}(?:who|with|that|able|willing|keen|ready)\b", re.IGNORECASE
)
_EMPHASIS = "*_"
_TOP = 5  # lines


def asked_in_prose(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield "You ask for ...", each at the head of a paragraph that answers it; two at least."""
    found: list[Head] = []
    for at, line in enumerate(lines):
        if line.is_blank or line.is_bullet or not opens(lines, at):
            continue
        if asked := _ASKED_IN_PROSE.match(text, line.body, line.end):
            stop = asked.end() - 1
            rest = (asked.end(), line.end)
            found.append(Head(Style.RUN_IN, at, at + 1, line.body, stop, rests=(rest,)))
    if len(found) >= 2:
        yield from found


def plain(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield short lines without an end that stand over something: plain text's only heading."""
    for at, line in enumerate(lines):
        if line.is_blank or line.is_bullet or line.is_rule or not opens(lines, at):
            continue
        if _reads_as_heading(text, lines, at) and not _is_over_title(text, lines, at):
            yield Head(Style.PLAIN, at, at + 1, *trim(text, line.body, line.end))


def _is_over_title(text: str, lines: list[Line], at: int) -> bool:
    """Whether a line at the top, a name perhaps, stands right over what the document is."""
    if at > _TOP or at + 1 >= len(lines) or lines[at + 1].is_blank:
        return False
    below = lines[at + 1]
    return is_title(text[below.start : min(below.end, below.start + 200)])


def _reads_as_heading(text: str, lines: list[Line], at: int) -> bool:
    line = lines[at]
    if line.end - line.start > 200:
        return False
    words = text[line.start : line.end]
    following = next(
        (lines[i] for i in range(at + 1, min(at + 4, len(lines))) if not lines[i].is_blank), None
    )
    if _PROMPT.match(words) and stands_alone(lines, at):
        return following is not None
    ends = words.rstrip(_EMPHASIS)[-1:]
    if following is None or ends in ".!,;…" or words[0] in "([<" or not _speaks(words):
        return False
    if words[-1] in ":?":
        return True
    adjacent = at + 1 < len(lines) and not lines[at + 1].is_blank
    count = len(words.split())
    if adjacent and not following.is_bullet:
        most = 16 if reads_as_requirement(words) or _SOMEONE.match(words) else 10
        return count <= most and _answers(text, following, than=line)
    return count <= 20


def _answers(text: str, line: Line, *, than: Line) -> bool:
    """Whether a line right under another answers it: longer, or ended, or a note-to-self."""
    is_longer = line.end - line.start > than.end - than.start
    return is_longer or text[line.end - 1] in ".!?" or not _speaks(text[line.start : line.end])


def _speaks(words: str) -> bool:
    """Whether a line has letters and is no statement, no introduction and no note-to-self."""
    if is_section(words):
        return ". " not in words
    if STATEMENT.match(words) or ". " in words.rstrip(":?"):
        return False
    return any(map(str.isalpha, words)) and notes.kind_inside(words) is None
