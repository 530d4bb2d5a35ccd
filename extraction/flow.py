"""What every format is read into: paragraphs with their marks, and tables of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Mark(StrEnum):
    """How words stand out."""

    BOLD = "bold"
    STRUCK = "struck"
    HIGHLIGHTED = "highlighted"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand out in one way; a line break within a paragraph is LF."""

    text: str
    marks: frozenset[Mark] = frozenset()


@dataclass(slots=True)
class Paragraph:
    """A heading (`level` from 1), an item of a list (`depth` from 0) or plain text.

    `number` is an item's number as shown ("2."), `""` for a bullet. `comments` are what was written
    about it in the margin. `apart` tells whether white space stands above it.
    """

    runs: list[Run] = field(default_factory=list)
    level: int = 0
    depth: int | None = None
    number: str = ""
    comments: list[str] = field(default_factory=list)
    apart: bool = True

    @property
    def text(self) -> str:
        """Its words without their marks."""
        return "".join(run.text for run in self.runs)

    @property
    def is_blank(self) -> bool:
        """Whether it shows nothing."""
        return not self.text.strip() and not self.comments

    @property
    def is_bold(self) -> bool:
        """Whether all its words are bold."""
        told = [run for run in self.runs if run.text.strip()]
        return bool(told) and all(Mark.BOLD in run.marks for run in told)


@dataclass(slots=True)
class Cell:
    """A cell of a table and how many columns it takes."""

    paragraphs: list[Paragraph]
    span: int = 1

    @property
    def text(self) -> str:
        """Its words in one line."""
        return " ".join(" ".join(p.text for p in self.paragraphs).split())

    @property
    def is_bold(self) -> bool:
        """Whether all its words are bold."""
        told = [p for p in self.paragraphs if not p.is_blank]
        return bool(told) and all(p.is_bold for p in told)


@dataclass(slots=True)
class Table:
    """Rows of cells."""

    rows: list[list[Cell]]


Block = Paragraph | Table


def paragraphs(blocks: Iterable[Block]) -> Iterable[Paragraph]:
    """Yield all paragraphs, those of tables too, in reading order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    yield from cell.paragraphs
