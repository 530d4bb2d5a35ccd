"""Which headings are the title, the sections and the requirements, and what stands under each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from question_bank import heads, sections, tables
from question_bank.heads import Head, Style
from question_bank.lines import Line
from question_bank.plausible import reads_as_requirement
from question_bank.titles import is_title, organisation


@dataclass(slots=True)
class Part:
    """Lines `first` to `after` that answer a requirement; `rest` is where its own line goes on.

    `label` is a heading that only orders the evidence ("At Acme"), or None.
    """

    first: int
    after: int
    rest: tuple[int, int] | None = None
    label: Head | None = None


@dataclass(slots=True)
class Asked:
    """A requirement's heading, the headings over it from the outermost, and its parts."""

    head: Head
    over: tuple[Head, ...]
    parts: list[Part] = field(default_factory=list)


@dataclass(slots=True)
class Outline:
    """A document's skeleton. `asides` are line ranges that answer nothing but may hold notes."""

    title: Head | None
    asked: list[Asked]
    has_sections: bool
    asides: list[tuple[int, int]]


class _Chooser:
    """Takes strong headings as they are, and weak ones where something is missing."""

    def __init__(self, text: str, lines: list[Line]) -> None:
        self.text = text
        self.lines = lines
        strong = [head for head in heads.markdown(text, lines) if head.start < head.end]
        labelled = list(tables.rows(text, lines)) or list(heads.labelled(text, lines))
        taken = {head.line for head in strong}
        self.has_labels = len(labelled) >= 1
        self.chosen = sorted([*strong, *(h for h in labelled if h.line not in taken)], key=_line)
        content = [not (line.is_blank or line.is_rule) for line in lines]
        self.filled = [0]  # how many lines before this one hold something
        for has in content:
            self.filled.append(self.filled[-1] + has)

    def choose(self) -> list[Head]:
        for find in heads.WEAK:
            candidates = list(find(self.text, self.lines))
            if candidates:
                self._take(find, candidates)
        return self._with_flat_sections()

    def _with_flat_sections(self) -> list[Head]:
        """Raise section names that stand, empty, on the level of what they group."""
        raised = [self._is_flat_section(at) for at in range(len(self.chosen))]
        return [
            replace(head, level=head.level - 1) if up else head
            for head, up in zip(self.chosen, raised, strict=True)
        ]

    def _is_flat_section(self, at: int) -> bool:
        if at + 1 >= len(self.chosen) or self.chosen[at + 1].level != self.chosen[at].level:
            return False
        is_empty = self.chosen[at].rest is None and self._empty_over(at, self.chosen[at + 1])
        return is_empty and sections.is_bare_section(self._words(self.chosen[at]))

    def _take(self, find: heads.Finder, candidates: list[Head]) -> None:
        taken = {at for head in self.chosen for at in range(head.line, head.after)}
        free = [h for h in candidates if h.line not in taken and h.start < h.end]
        parents = self._parents(free)
        accepted: list[Head] = []
        for parent, group in groupby(zip(free, parents, strict=True), key=lambda pair: pair[1]):
            accepted += self._accept(find, parent, [head for head, _ in group])
        self.chosen = sorted([*self.chosen, *accepted], key=_line)

    def _parents(self, candidates: list[Head]) -> list[int | None]:
        """Return for each candidate the index of the chosen heading over it."""
        parents: list[int | None] = []
        at = -1
        for head in candidates:
            while at + 1 < len(self.chosen) and self.chosen[at + 1].line < head.line:
                at += 1
            parents.append(at if at >= 0 else None)
        return parents

    def _accept(self, find: heads.Finder, parent: int | None, group: list[Head]) -> list[Head]:
        stop = len(self.lines) if parent is None else self._stop(parent)
        if parent is None and self.chosen:
            stop = self.chosen[0].line
        if find is not heads.section_names and not self._lacks(parent, group):
            return []
        group = [head for head in group if not sections.is_label(self._words(head))]
        if self.has_labels:
            return [
                head
                for head in group
                if find in {heads.section_names, heads.caps, heads.bold} and self._is_bare(head)
            ]
        if find in {heads.numbered, heads.plain}:
            return self._answered(group, stop, self._has_body)
        if find is heads.bullets:
            return self._answered(group, stop, self._has_nested)
        is_lone = find is heads.run_in and len(group) < 2 and parent is None
        return [] if is_lone else group

    def _lacks(self, parent: int | None, group: list[Head]) -> bool:
        """Whether the heading over a group is not itself what is asked for."""
        if parent is None:
            return True
        head = self.chosen[parent]
        words = self._words(head)
        if head.level == Style.LABEL:
            return self.has_labels
        if sections.is_section(words) or sections.is_silent(words) or is_title(words):
            return True
        return self._is_lone_top(parent) or (
            len(group) >= 2
            and head.level <= Style.CAPS
            and self._empty_over(parent, group[0])
            and self._all_alike()
        )

    def _is_lone_top(self, parent: int) -> bool:
        """Whether it is the document's first heading, alone on its level: its title."""
        level = self.chosen[parent].level
        words = self._words(self.chosen[parent])
        if reads_as_requirement(words) and organisation(words) is None:
            return False
        return parent == 0 and sum(head.level <= level for head in self.chosen) == 1

    def _empty_over(self, parent: int, child: Head) -> bool:
        return self.filled[child.line] == self.filled[self.chosen[parent].after]

    def _all_alike(self) -> bool:
        """Whether nearly no heading is answered right under it, so that all are sections."""
        bare = [
            self._body(i)
            for i in range(len(self.chosen))
            if not sections.is_silent(self._words(self.chosen[i]))
        ]
        direct = sum(1 for first in bare if first is not None)
        return bool(bare) and direct <= 0.4 * len(bare)

    def _body(self, at: int) -> int | None:
        """Return the first line of a heading's own answer, unless that is bold or in capitals."""
        head = self.chosen[at]
        for line in range(head.after, min(self._stop(at), head.after + 4)):
            if not self.lines[line].is_blank:
                own = self.lines[line]
                words = self.text[own.body : min(own.end, own.body + 200)]
                return None if words.startswith(("**", "__")) or words.isupper() else line
        return None

    def _stop(self, at: int) -> int:
        return self.chosen[at + 1].line if at + 1 < len(self.chosen) else len(self.lines)

    def _is_bare(self, head: Head) -> bool:
        """Whether the next thing under it is a heading already chosen."""
        below = next((other for other in self.chosen if other.line > head.line), None)
        return below is not None and self.filled[below.line] == self.filled[head.after]

    def _answered(
        self, group: list[Head], stop: int, has_answer: Callable[[Head, int], bool]
    ) -> list[Head]:
        """Return the group where at least half of it is answered, else nothing."""
        ends = [*(head.line for head in group[1:]), stop][: len(group)]
        answered = [has_answer(head, end) for head, end in zip(group, ends, strict=True)]
        return group if group and sum(answered) * 2 >= len(group) else []

    def _has_body(self, head: Head, end: int) -> bool:
        return self.filled[end] > self.filled[head.after]

    def _has_nested(self, head: Head, end: int) -> bool:
        margin = self.lines[head.line].indent
        below = (self.lines[at] for at in range(head.after, end))
        return any(line.is_bullet and line.indent >= margin + 2 for line in below)

    def _words(self, head: Head) -> str:
        return self.text[head.start : min(head.end, head.start + 400)]


def _line(head: Head) -> int:
    return head.line


def outline(text: str, lines: list[Line]) -> Outline:
    """Return the skeleton of a document."""
    return _Builder(text, lines, _Chooser(text, lines).choose()).build()


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
        owner: list[int | None] = []
        for at, head in enumerate(self.heads):
            owner.append(self._owner(at, owner))
            own = owner[at]
            first, after = self._lines(at)
            if own is None:
                asides.append((first, after))
            elif own == at:
                asked[at] = Asked(head, self._over(at), [Part(first, after, head.rest)])
            else:
                asked[own].parts.append(Part(first, after, head.rest, label=head))
        has_sections = any(item.over for item in asked.values())
        title = None if self.title is None else self.heads[self.title]
        return Outline(title, list(asked.values()), has_sections, asides)

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
        asks = sections.is_section(words) or (reads_as_requirement(words) and self._has_body(0))
        if same == 1 and self.has_child[0] and not asks:
            return 0
        named = len(words) < 160 and organisation(words) is not None and not self._has_body(0)
        return 0 if len(self.heads) > 1 and (named or is_title(words)) else None

    def _lines(self, at: int) -> tuple[int, int]:
        after = self.heads[at + 1].line if at + 1 < len(self.heads) else len(self.lines)
        return self.heads[at].after, after

    def _has_body(self, at: int) -> bool:
        first, after = self._lines(at)
        return self.heads[at].rest is not None or any(
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
