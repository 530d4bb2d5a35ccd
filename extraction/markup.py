# ruff: noqa: RUF001 - patterns are a line each and name typographic marks
"""Paragraphs and tables written as the Markdown that the reader of applications knows."""

import re
from collections.abc import Iterable
from itertools import pairwise

from extraction import tables
from extraction.flow import Block, Mark, Paragraph, Run, Table, paragraphs
from question_bank.sections import is_bare_section

_WHITE = re.compile(r"[^\S\n]+")
_RUN_IN = re.compile(r"[:.?!–—-]\s*$")
_OPENS = re.compile(r"\s*[:–—]")
_LONGEST_RUN_IN = 160
_DEEPEST = 6
_MOST_WORDS = 9
_EMPTY_SHARE = 0.15
_WORD = re.compile(r"\w")


def write(blocks: Iterable[Block]) -> str:
    """Return blocks as text: `#` headings, `-` items, `**`, `~~`, `==`, and comments."""
    read = list(blocks)
    is_marked = any(isinstance(block, Table) for block in read) or _is_marked(read)
    writer = _Writer("" if is_marked else None)
    for block in _with_sections_over_tables(_laid_out(read)):
        writer.take(block)
    return writer.text()


def _laid_out(blocks: list[Block]) -> list[Block]:
    """Drop blank paragraphs; where they part a plain document, let them alone do that."""
    plain = [b for b in blocks if isinstance(b, Paragraph)]
    blank = sum(p.is_blank for p in plain)
    part_it = not _is_marked(blocks) and blank > _EMPTY_SHARE * len(plain)
    kept: list[Block] = []
    after_blank = True
    for block in blocks:
        if isinstance(block, Paragraph):
            if block.is_blank:
                after_blank = True
                continue
            block.apart = after_blank if part_it else block.apart or after_blank
        kept.append(block)
        after_blank = False
    return kept


def _with_sections_over_tables(blocks: list[Block]) -> list[Block]:
    """Make headings of the lines that stand right over tables and name what is in them."""
    over = [at for at, below in enumerate(blocks[1:]) if _is_answered(below)]
    level = 0
    for at, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            continue
        if at in over and _names_rows(block, are_many=len(over) > 1):
            block.level = max(level, 1) + 1
        else:
            level = block.level or level
    return blocks


def _is_answered(block: Block) -> bool:
    return isinstance(block, Table) and tables.is_answered(block)


def _names_rows(paragraph: Paragraph, *, are_many: bool) -> bool:
    """Whether a line names a group: in bold, by its words, or short over one of many tables."""
    words = paragraph.text.strip()
    if paragraph.level or paragraph.depth is not None or len(words.split()) > _MOST_WORDS:
        return False
    is_short = are_many and words[-1:] not in {".", "!", "?", ","}
    return paragraph.is_bold or is_bare_section(words) or is_short


def _is_marked(blocks: Iterable[Block]) -> bool:
    """Whether headings or bold lines tell what is what."""
    return any(paragraph.level or paragraph.is_bold for paragraph in paragraphs(blocks))


class _Writer:
    """Writes line by line; `between` parts the lines that a person broke within a paragraph.

    It is a blank line where headings are marked. Else lines that stand together must stay so.
    """

    def __init__(self, between: str | None) -> None:
        self.between = between
        self.lines: list[str] = []
        self.level = 0
        self.above: Paragraph | None = None

    def take(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._paragraph(block)
            case Table():
                under = self.level
                for row in tables.as_paragraphs(block, under=under):
                    self._paragraph(row)
                self.level = under  # its rows stand over nothing that follows

    def text(self) -> str:
        return "\n".join(self.lines).strip("\n") + "\n"

    def _paragraph(self, paragraph: Paragraph) -> None:
        if self.lines and not self._is_tight(paragraph):
            self.lines.append("")
        words = _inline(paragraph)
        note = "".join(f" <!-- {_safe(comment)} -->" for comment in paragraph.comments)
        if paragraph.level:
            self.level = paragraph.level
            marks = "#" * min(paragraph.level, _DEEPEST)
            self.lines.append(f"{marks} {' '.join(words.split())}{note}".rstrip())
        else:
            self._body(paragraph, words, note)
        self.above = paragraph

    def _body(self, paragraph: Paragraph, words: str, note: str) -> None:
        lead, hang = "", ""
        if paragraph.depth is not None:
            lead = "  " * paragraph.depth + (f"{paragraph.number} " if paragraph.number else "- ")
            hang = " " * len(lead)
        told = [line.strip() for line in words.split("\n")]
        told = [line for line in told if line] or [""]
        told[-1] = f"{told[-1]}{note}".strip()
        self.lines.append(lead + told[0])
        for above, line in pairwise(told):
            if self.between is not None and not hang and not _goes_on(above, line):
                self.lines.append(self.between)
            self.lines.append(hang + line)

    def _is_tight(self, paragraph: Paragraph) -> bool:
        """Whether it stands right under the paragraph above: items of a list, lines of a block."""
        above = self.above
        if above is None or above.level or paragraph.level:
            return False
        if paragraph.depth is not None and above.depth is not None:
            return True
        return not paragraph.apart and paragraph.depth is None and above.depth is None


def _goes_on(above: str, line: str) -> bool:
    """Whether a line that was broken by hand goes on in the midst of a sentence."""
    return line[:1].islower() and (above[-1:].isalnum() or above[-1:] in {",", "–", "—", "-"})


def _inline(paragraph: Paragraph) -> str:
    """Return the words with the marks that mean something to a reader."""
    runs = _joined(paragraph.runs)
    if paragraph.level:
        return "".join(_noted(run) for run in runs)
    if paragraph.is_bold and not any(run.marks - {Mark.BOLD} for run in runs):
        return "\n".join(_wrapped(line, "**") for line in paragraph.text.split("\n"))
    return _label(runs) + "".join(_noted(run) for run in runs[_label_runs(runs) :])


def _joined(runs: Iterable[Run]) -> list[Run]:
    """Join neighbours that stand out in the same way; white space goes with what is before it."""
    joined: list[Run] = []
    for run in runs:
        text = _WHITE.sub(" ", run.text)
        if not text:
            continue
        if (
            joined and (joined[-1].marks == run.marks or not _WORD.search(text + joined[-1].text))
        ) or (joined and not text.strip()):
            joined[-1] = Run(joined[-1].text + text, joined[-1].marks)
        else:
            joined.append(Run(text, run.marks))
    return joined


def _label_runs(runs: list[Run]) -> int:
    """Tell how many runs, none or one, are a bold label that the rest of the line explains."""
    if len(runs) < 2 or Mark.BOLD not in runs[0].marks or Mark.STRUCK in runs[0].marks:
        return 0
    first, after = runs[0].text, runs[1].text
    if len(first) > _LONGEST_RUN_IN or not _WORD.search(first):
        return 0
    ends = first.endswith("\n") or after.startswith("\n")
    return 1 if ends or _RUN_IN.search(first) or _OPENS.match(after) else 0


def _label(runs: list[Run]) -> str:
    return _wrapped(runs[0].text, "**") if _label_runs(runs) else ""


def _noted(run: Run) -> str:
    if Mark.STRUCK in run.marks:
        return "\n".join(_wrapped(line, "~~") for line in run.text.split("\n"))
    if Mark.HIGHLIGHTED in run.marks:
        return "\n".join(_wrapped(line, "==") for line in run.text.split("\n"))
    return run.text


def _wrapped(text: str, mark: str) -> str:
    """Put marks around words, outer white space left outside."""
    inner = text.strip()
    if not inner:
        return text
    at = text.find(inner)
    return f"{text[:at]}{mark}{inner}{mark}{text[at + len(inner) :]}"


def _safe(comment: str) -> str:
    return " ".join(comment.replace("--", "—").replace(">", "›").split())
