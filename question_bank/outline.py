"""Which headings are the title, the sections and the requirements, and what stands under each."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from question_bank import sections
from question_bank.choose import choose
from question_bank.columns import names_notes
from question_bank.head import Head
from question_bank.lines import Line
from question_bank.plausible import reads_as_requirement
from question_bank.titles import is_title, names_company, names_role, organisation


@dataclass(slots=True)
class Part:
    """Lines `first` to `after` that answer a requirement; `rests` are where its own line goes on.

    `label` is a heading that only orders the evidence ("At Acme"), or None. `remarks` are cells
    that hold the candidate's notes.
    """

    first: int
    after: int
    rests: tuple[tuple[int, int], ...] = ()
    label: Head | None = None
    remarks: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class Asked:
    """A requirement's heading, the headings over it from the outermost, and its parts."""

    head: Head
    over: tuple[Head, ...]
    parts: list[Part] = field(default_factory=list)


@dataclass(slots=True)
class Outline:
    """A document's skeleton. `asides` are line ranges that answer nothing but may hold notes.

    `notes` are those under a heading "Notes", which hold nothing else.

    What stands before line `opening` is said of the document as a whole.
    """

    title: Head | None
    asked: list[Asked]
    has_sections: bool
    asides: list[tuple[int, int]]
    notes: list[tuple[int, int]]
    opening: int


def outline(text: str, lines: list[Line]) -> Outline:
    """Return the skeleton of a document."""
    return _Builder(text, lines, choose(text, lines)).build()


class _Builder:
    def __init__(self, text: str, lines: list[Line], found: Sequence[Head]) -> None:
        self.text = text
        self.lines = lines
        self.heads = found
        self.parents = list(_parents(found))
        self.has_child = [False] * len(found)
        for parent in self.parents:
            if parent is not None:
                self.has_child[parent] = True
        self.title = self._title()
        self.answered_levels = {
            head.level
            for at, head in enumerate(found)
            if not self.has_child[at] and self._has_body(at)
        }

    def build(self) -> Outline:
        asked: dict[int, Asked] = {}
        asides: list[tuple[int, int]] = [(0, self.heads[0].line if self.heads else len(self.lines))]
        notes: list[tuple[int, int]] = []
        owner: list[int | None] = []
        for at, head in enumerate(self.heads):
            owner.append(self._owner(at, owner))
            own = owner[at]
            first, after = self._lines(at)
            if own is None:
                noted = at != self.title and names_notes(self._words(at))
                (notes if noted else asides).append((first, after))
            elif own == at:
                asked[at] = Asked(
                    head, self._over(at), [Part(first, after, head.rests, remarks=head.remarks)]
                )
            else:
                asked[own].parts.append(Part(first, after, head.rests, label=head))
        has_sections = any(item.over for item in asked.values())
        title = None if self.title is None else self.heads[self.title]
        return Outline(title, list(asked.values()), has_sections, asides, notes, self._opening())

    def _opening(self) -> int:
        """Return the line of the first heading that is no title."""
        below = [head.line for at, head in enumerate(self.heads) if at != self.title]
        return min(below, default=0)

    def _owner(self, at: int, owner: list[int | None]) -> int | None:
        """Return the requirement a heading belongs to: itself, one above it, or none."""
        parent = self.parents[at]
        words = self._words(at)
        if parent is not None and owner[parent] is not None:
            return owner[parent]
        if at == self.title or (sections.is_silent(words) and not self.has_child[at]):
            return None
        if sections.is_label(words) and self._is_answer_label(at, owner):
            return owner[at - 1]
        return at if self._is_requirement(at) else None

    def _is_answer_label(self, at: int, owner: list[int | None]) -> bool:
        """Whether "Evidence" stands on the level of the requirement before it."""
        return (
            at > 0
            and owner[at - 1] is not None
            and self.heads[at].level >= self.heads[at - 1].level
        )

    def _is_requirement(self, at: int) -> bool:
        words = self._words(at)
        if not self.has_child[at]:
            return True
        if self._only_labels(at):
            return True
        if sections.is_section(words) or not self._has_body(at):
            return False
        return self.heads[at].level in self.answered_levels and self._has_bullets(at)

    def _only_labels(self, at: int) -> bool:
        children = []
        for i in range(at + 1, len(self.heads)):
            if self.heads[i].level <= self.heads[at].level:
                break
            children.append(i)
            if len(children) > 20:
                return False
        return all(sections.is_label(self._words(i)) for i in children)

    def _over(self, at: int) -> tuple[Head, ...]:
        over: list[Head] = []
        parent = self.parents[at]
        while parent is not None:
            if parent != self.title:
                over.append(self.heads[parent])
            parent = self.parents[parent]
        return tuple(reversed(over))

    def _title(self) -> int | None:
        """Return the index of the heading that is the document's title, if one is."""
        if not self.heads:
            return None
        words = self._words(0)
        same = sum(head.level <= self.heads[0].level for head in self.heads)
        asks = sections.is_section(words) or (
            reads_as_requirement(words) and self._has_body(0) and organisation(words) is None
        )
        if same == 1 and self.has_child[0] and not asks:
            return 0
        named = len(words) < 160 and organisation(words) is not None
        is_named = names_role(words) or names_company(words)
        named = named and (not self._has_body(0) or (is_named and not asks))
        named = named or (not asks and self._leads_to_section())
        return 0 if len(self.heads) > 1 and (named or is_title(words)) else None

    def _leads_to_section(self) -> bool:
        """Whether the first heading has nothing under it before the first section begins."""
        if len(self.heads) < 3 or self._has_body(0) or self.heads[1].level < self.heads[0].level:
            return False
        return sections.is_plainly_section(self._words(1)) and not self._has_body(1)

    def _lines(self, at: int) -> tuple[int, int]:
        after = self.heads[at + 1].line if at + 1 < len(self.heads) else len(self.lines)
        return self.heads[at].after, after

    def _has_body(self, at: int) -> bool:
        first, after = self._lines(at)
        return bool(self.heads[at].rests) or any(
            not self.lines[i].is_blank for i in range(first, after)
        )

    def _has_bullets(self, at: int) -> bool:
        return any(self.lines[i].is_bullet for i in range(*self._lines(at)))

    def _words(self, at: int) -> str:
        head = self.heads[at]
        return self.text[head.start : min(head.end, head.start + 400)]


def _parents(found: Sequence[Head]) -> list[int | None]:
    parents: list[int | None] = []
    stack: list[int] = []
    for at, head in enumerate(found):
        while stack and found[stack[-1]].level >= head.level:
            stack.pop()
        parents.append(stack[-1] if stack else None)
        stack.append(at)
    return parents
