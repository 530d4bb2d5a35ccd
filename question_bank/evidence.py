"""The points and notes that stand under one requirement."""

from dataclasses import dataclass, field

from question_bank import blocks, notes, pieces
from question_bank.blocks import Block, Wrap
from question_bank.columns import names_notes
from question_bank.heads_marked import is_bold
from question_bank.lines import Line
from question_bank.model import NoteKind
from question_bank.notes import Span
from question_bank.outline import Part

_LABEL_WORDS = 8


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement's place in the text and the line that introduces it."""

    start: int
    end: int
    lead_in: str


@dataclass(slots=True)
class Evidence:
    """What was found under a heading; `pointers` are words that only refer elsewhere."""

    facts: list[Fact] = field(default_factory=list)
    pointers: list[Fact] = field(default_factory=list)
    notes: list[Span] = field(default_factory=list)


def read(text: str, lines: list[Line], part: Part, *, habit: Wrap) -> Evidence:
    """Return the facts and notes of one part, in the document's order."""
    own = lines[part.first : part.after]
    found = blocks.read(text, own, wrap=Wrap.of(own, within=habit), rests=part.rests)
    label = "" if part.label is None else text[part.label.start : part.label.end]
    if names_notes(label):
        return Evidence(notes=[_note(text, block.start, block.end) for block in found])
    held = _Walk(text, found, label).walk()
    held.notes += [_note(text, *remark) for remark in part.remarks]
    return held


def _note(text: str, start: int, end: int) -> Span:
    return Span(start, end, notes.kind_inside(text[start:end]) or NoteKind.TODO)


class _Walk:
    def __init__(self, text: str, found: list[Block], label: str) -> None:
        self.text = text
        self.blocks = found
        self.label = label
        self.leads: list[str] = [""] * len(found)  # what each block's children are introduced by
        self.prose_lead = label
        self.tight_seen = False
        self.first_indent: int | None = None
        self.evidence = Evidence()

    def walk(self) -> Evidence:
        for at, block in enumerate(self.blocks):
            parts = self._parts(at, block)
            lead_in = self._lead_in(at, block)
            self.leads[at] = self._children_lead(block, parts, lead_in)
            self.evidence.notes += parts.notes
            if names_notes(lead_in):
                self.evidence.notes += [Span(a, b, NoteKind.TODO) for a, b in parts.facts]
                continue
            self.evidence.facts += [Fact(a, b, lead_in) for a, b in parts.facts]
            self.evidence.pointers += [Fact(a, b, lead_in) for a, b in parts.pointers]
            if not block.is_bullet:
                self._hear(block, parts)
        return self.evidence

    def _parts(self, at: int, block: Block) -> pieces.Pieces:
        if not block.is_bullet and at + 1 < len(self.blocks) and self._is_bold(block):
            return pieces.Pieces(lead=(block.start, block.end))
        opens = block.has_children or self._list_follows(at)
        split = pieces.of_bullet if block.is_bullet else pieces.of_paragraph
        return split(self.text, block.start, block.end, opens_list=opens)

    def _is_bold(self, block: Block) -> bool:
        return is_bold(self.text[block.start : min(block.end, block.start + 300)])

    def _list_follows(self, at: int) -> bool:
        following = self.blocks[at + 1] if at + 1 < len(self.blocks) else None
        return not self.blocks[at].is_bullet and following is not None and following.is_bullet

    def _lead_in(self, at: int, block: Block) -> str:
        if block.parent is not None:
            return self.leads[block.parent]
        if not block.is_bullet:
            return self.prose_lead
        before = self.blocks[at - 1] if at else None
        if before is not None and before.is_bullet and not block.is_tight and self.tight_seen:
            self.prose_lead = self.label  # a tight list ended at the blank line; this is another
        self.tight_seen = (
            block.is_tight and before is not None and before.is_bullet
        ) or self.tight_seen
        return self.prose_lead

    def _children_lead(self, block: Block, parts: pieces.Pieces, inherited: str) -> str:
        if parts.lead is not None:
            return pieces.clean_lead(self.text, parts.lead) or inherited
        if block.is_bullet and parts.facts:
            label, colon, _ = self.text[parts.facts[0][0] : parts.facts[0][1]].partition(":")
            if colon and len(label.split()) <= _LABEL_WORDS:
                return label.strip(" *_")
        return inherited

    def _hear(self, block: Block, parts: pieces.Pieces) -> None:
        """Let a paragraph introduce what follows it, until the next that is no introduction."""
        if block.parent is not None:
            return
        self.tight_seen = False
        self.first_indent = None
        if parts.lead is not None:
            self.prose_lead = pieces.clean_lead(self.text, parts.lead) or self.label
        elif parts.facts:
            self.prose_lead = self.label
