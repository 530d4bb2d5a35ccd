# ruff: noqa: RUF001 - patterns are a line each and name typographic marks
"""The bullets and paragraphs under a heading, as a tree by indentation."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from question_bank import notes
from question_bank.heads_labelled import ANSWER, NOTED, STAR
from question_bank.heads_marked import is_bold
from question_bank.lines import Line

_ITEM = re.compile(r"(?:[-*+•–]|\d{1,2}[.)])[ \t]+(?=\S)")
_LETTER = re.compile(r"A\d{0,3}\.[ \t]+(?=\S)")
_ASKED_BY_LETTER = re.compile(r"^\W{0,8}Q\d{0,3}\.[ \t]", re.MULTILINE)
_FARTHEST_QUESTION = 600  # characters
_FENCE = re.compile(r"[ \t]*(?:```|~~~~?(?=\w*$))")
_WRAP_SHARE = 0.75
_WIDEST_WRAP = 100
_NARROWEST_WRAP = 60
_LEAST_SMALL = 0.25
_FEWEST_PAIRS = 4


@dataclass(slots=True)
class Block:
    """One bullet with its continuation lines, or one paragraph; `parent` indexes the list."""

    start: int
    end: int
    indent: int
    depth: int
    is_bullet: bool
    is_tight: bool
    parent: int | None = None
    has_children: bool = False


@dataclass(frozen=True, slots=True)
class Wrap:
    """How an answer breaks its lines: none at all, or near a width."""

    width: int

    @classmethod
    def of(cls, lines: list[Line], *, within: "Wrap") -> "Wrap":
        """Tell the width at which an answer is wrapped; 0 where paragraphs are single lines.

        `within` is how the whole document does it.
        """
        widest = max((line.end - line.start for line in lines), default=0)
        return cls(max(widest, _NARROWEST_WRAP) if widest <= within.width else 0)

    @classmethod
    def habit(cls, text: str, lines: list[Line]) -> "Wrap":
        """Tell whether a document breaks lines within sentences: small letters go on then."""
        pairs = [
            text[below.start].islower()
            for above, below in pairwise(lines)
            if not (above.is_blank or below.is_blank or below.is_bullet or below.is_rule)
        ]
        is_wrapped = sum(pairs) > _LEAST_SMALL * len(pairs) or len(pairs) < _FEWEST_PAIRS
        return cls(_WIDEST_WRAP if is_wrapped else 0)

    def breaks(self, text: str, above: Line, line: Line) -> bool:
        """Whether the break between two lines of text was meant: the next word would have fit."""
        first = text[line.body]
        if not (first.isupper() or first.isdigit() or first in "\"“„«'("):
            return False
        if text[above.end - 1] in ",–—-&/" or text[above.end - 1].isspace():
            return False
        if not self.width:
            return not _stops_short(text[above.body : above.end])
        word = text.find(" ", line.body, line.end)
        length = (word if word > 0 else line.end) - line.body
        return above.end - above.start + 1 + length <= _WRAP_SHARE * self.width


def _stops_short(words: str) -> bool:
    """Whether a long line of sentences ends within one, as only a line that wrapped does."""
    return len(words) >= _NARROWEST_WRAP and words[-1].isalnum() and ". " in words


class _Reader:
    def __init__(self, text: str, wrap: Wrap) -> None:
        self.text = text
        self.wrap = wrap
        self.blocks: list[Block] = []
        self.open: list[int] = []
        self.above: Line | None = None

    def rest(self, start: int, end: int) -> None:
        """Take what goes on in the heading's own line."""
        found = ANSWER.match(self.text, start, end)
        start = found.end() if found else start
        item = _ITEM.match(self.text, start, end)
        if item is not None:
            self._add(Block(item.end(), end, 0, 0, is_bullet=True, is_tight=True), None)
        elif start < end:
            self._add(Block(start, end, 0, 0, is_bullet=False, is_tight=True), None)
            self.above = Line(start, end, 0, start)

    def take(self, line: Line) -> None:
        if line.is_blank or line.is_rule:
            self.above = None
            return
        body = self._after_answer_label(line)
        if not line.is_bullet and NOTED.match(self.text, line.body, line.end):
            self._paragraph(line, line.body)
        elif line.is_bullet:
            self._bullet(line, body)
        elif body == line.body and self.above is not None and self.blocks and self._goes_on(line):
            self.blocks[-1].end = line.end
        elif body < line.end:
            self._paragraph(line, body)
        self.above = line

    def _after_answer_label(self, line: Line) -> int:
        found = ANSWER.match(self.text, line.body, line.end)
        found = found or STAR.match(self.text, line.body, line.end)
        found = found or self._answer_letter(line)
        return found.end() if found else line.body

    def _answer_letter(self, line: Line) -> re.Match[str] | None:
        """Return the "A." of an answer: an initial, where no "Q." stands over it."""
        found = _LETTER.match(self.text, line.body, line.end)
        if found is None:
            return None
        first = max(0, line.start - _FARTHEST_QUESTION)
        return found if _ASKED_BY_LETTER.search(self.text[first : line.start]) else None

    def _bullet(self, line: Line, body: int) -> None:
        while self.open and not self._is_under(line, self.blocks[self.open[-1]]):
            self.open.pop()
        block = Block(
            body, line.end, line.indent, line.depth, is_bullet=True, is_tight=self.above is not None
        )
        self._add(block, self.open[-1] if self.open else None)
        self.open.append(len(self.blocks) - 1)

    def _paragraph(self, line: Line, body: int) -> None:
        while self.open and line.indent < self.blocks[self.open[-1]].indent + 2:
            self.open.pop()
        block = Block(
            body, line.end, line.indent, 0, is_bullet=False, is_tight=self.above is not None
        )
        self._add(block, self.open[-1] if self.open else None)

    def _add(self, block: Block, parent: int | None) -> None:
        block.parent = parent
        if parent is not None and not self._is_note(block):
            self.blocks[parent].has_children = True
        self.blocks.append(block)

    def _is_note(self, block: Block) -> bool:
        words = self.text[block.start : min(block.end, block.start + 300)].strip("()[]{}~= ")
        return notes.kind_inside(words) is not None

    def _is_under(self, line: Line, block: Block) -> bool:
        if line.indent >= block.indent + 2:
            return True
        return abs(line.indent - block.indent) < 2 and line.depth > block.depth

    def _goes_on(self, line: Line) -> bool:
        """Whether a line without a bullet continues what stands right above it."""
        assert self.above is not None
        block = self.blocks[-1]
        words = self.text[line.start : min(line.end, line.start + 300)]
        if is_bold(words) or is_bold(self.text[block.start : min(block.end, block.start + 300)]):
            return False
        short = line.end - line.start <= 300
        if short and notes.kind_inside(words.strip("()[]")):
            opened = self.text[block.start : block.end]
            return opened.count("(") > opened.count(")")
        if self._ends_a_note(block):
            return False
        if block.is_bullet and line.indent <= block.indent and self._reads_as_new(line):
            return False
        if block.is_bullet and line.indent > block.indent:
            return True
        return not self.wrap.breaks(self.text, self.above, line)

    def _ends_a_note(self, block: Block) -> bool:
        if block.end - block.start > 300:
            return False
        return notes.kind_bare(self.text[block.start : block.end]) is not None

    def _reads_as_new(self, line: Line) -> bool:
        """Whether a line at the margin, right under a bullet, begins something of its own."""
        assert self.above is not None
        if not self.text[line.body].isupper():
            return False
        if line.indent < self.blocks[-1].indent or not self.wrap.width:
            return True
        ended = self.text[self.above.end - 1] in ".!?:;"
        return ended or self.wrap.breaks(self.text, self.above, line)


def read(
    text: str, lines: Iterable[Line], *, wrap: Wrap, rests: Iterable[tuple[int, int]] = ()
) -> list[Block]:
    """Return the blocks that `lines` hold, parents before their children."""
    reader = _Reader(text, wrap)
    for rest in rests:
        reader.rest(*rest)
    for line in lines:
        if not _FENCE.match(text, line.start, line.end):
            reader.take(line)
    return reader.blocks
