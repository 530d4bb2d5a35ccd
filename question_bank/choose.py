"""Which of the lines that could be headings are taken for headings."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import replace
from itertools import groupby

from question_bank import (
    heads,
    heads_grouping,
    heads_labelled,
    heads_listed,
    heads_marked,
    heads_plain,
    sections,
    tables,
)
from question_bank.head import Finder, Head, Style
from question_bank.lines import Line
from question_bank.plausible import reads_as_requirement
from question_bank.titles import is_title, organisation


def choose(text: str, lines: list[Line]) -> list[Head]:
    """Return the headings of a document, in order, sections in the same style one level up."""
    return _Chooser(text, lines).choose()


_OVER_LABELS = frozenset({heads_grouping.section_names, heads_marked.caps, heads_marked.bold})
_FEWEST_UNMARKED = 2
_FEWEST_PARTED = 3  # headings from one section to the next: itself and two requirements
_WRAP_SHARE = 0.75
_NARROWEST, _WIDEST = 60, 100  # characters in a line of a text that is wrapped by hand


class _Chooser:
    """Takes strong headings as they are, and weak ones where something is missing."""

    def __init__(self, text: str, lines: list[Line]) -> None:
        self.text = text
        self.lines = lines
        self.unmarked: list[int] | None = None
        strong = [head for head in heads_marked.markdown(text, lines) if head.start < head.end]
        labelled = list(tables.rows(text, lines)) or list(heads_labelled.labelled(text, lines))
        taken = {head.line for head in strong}
        self.has_labels = len(labelled) >= 1
        self.chosen = sorted([*strong, *(h for h in labelled if h.line not in taken)], key=_line)
        widths = sorted(line.end - line.start for line in lines if not line.is_blank)
        longest = widths[int(0.95 * len(widths))] if widths else 0
        self.width = min(max(longest, _NARROWEST), _WIDEST)
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
        empty = [at for at in range(len(self.chosen)) if self._is_empty_beside(at)]
        parting = self._parts_in_two(empty)
        raised = [
            at in parting or (at in empty and sections.is_bare_section(self._words_at(at)))
            for at in range(len(self.chosen))
        ]
        return [
            replace(head, level=head.level - 1) if up else head
            for head, up in zip(self.chosen, raised, strict=True)
        ]

    def _is_empty_beside(self, at: int) -> bool:
        """Whether nothing stands under a heading before the next on its level."""
        if at + 1 >= len(self.chosen) or self.chosen[at + 1].level != self.chosen[at].level:
            return False
        return not self.chosen[at].rests and self._empty_over(at, self.chosen[at + 1])

    def _parts_in_two(self, empty: list[int]) -> set[int]:
        """Return the two empty headings that part all others on their level, whatever they say.

        The first opens the level, and both stand over at least two that are answered.
        """
        told = [at for at in empty if not self._is_the_title(at)]
        if len(told) != 2 or self.chosen[told[0]].level != self.chosen[told[1]].level:
            return set()
        first, second = told
        level = self.chosen[first].level
        own = [at for at, head in enumerate(self.chosen) if head.level == level]
        own = [at for at in own if not self._is_the_title(at)]
        is_filled = min(second - first, len(self.chosen) - second) >= _FEWEST_PARTED
        if own[0] != first or not is_filled:
            return set()
        asks = any(reads_as_requirement(self._words_at(at)) for at in told)
        return set() if asks else set(told)

    def _is_the_title(self, at: int) -> bool:
        words = self._words_at(at)
        return at == 0 and (is_title(words) or organisation(words) is not None)

    def _take(self, find: Finder, candidates: list[Head]) -> None:
        taken = {at for head in self.chosen for at in range(head.line, head.after)}
        free = [h for h in candidates if h.line not in taken and h.start < h.end]
        parents = self._parents(free)
        self._sum_up()
        accepted: list[Head] = []
        for parent, group in groupby(zip(free, parents, strict=True), key=lambda pair: pair[1]):
            accepted += self._accept(find, parent, [head for head, _ in group])
        self.chosen = sorted([*self.chosen, *accepted], key=_line)

    def _sum_up(self) -> None:
        """Note once what every group of candidates asks about the headings chosen so far."""
        marked = [at for at, head in enumerate(self.chosen) if head.level < Style.SECTION]
        self.marked = len(marked)
        self.last_marked = marked[-1] if marked else -1
        self.are_alike = self._all_alike()

    def _parents(self, candidates: list[Head]) -> list[int | None]:
        """Return for each candidate the index of the chosen heading over it."""
        parents: list[int | None] = []
        at = -1
        for head in candidates:
            while at + 1 < len(self.chosen) and self.chosen[at + 1].line < head.line:
                at += 1
            parents.append(at if at >= 0 else None)
        return parents

    def _accept(self, find: Finder, parent: int | None, group: list[Head]) -> list[Head]:
        stop = len(self.lines) if parent is None else self._stop(parent)
        if parent is None and self.chosen:
            stop = self.chosen[0].line
        if find is heads_grouping.over_items or not self._is_wanted(find, parent, group):
            return group if find is heads_grouping.over_items and self.marked <= 1 else []
        if find is not heads_listed.numbered:
            group = [head for head in group if not sections.is_label(self._words(head))]
        if self.has_labels:
            return [
                head
                for head in group
                if find in {heads_grouping.section_names, heads_marked.caps, heads_marked.bold}
                and self._is_bare(head)
            ]
        if find in {heads_listed.numbered, heads_plain.plain}:
            return self._answered(group, stop, self._has_body)
        if find is heads_listed.bullets and not self._asked_without_marks(parent, stop):
            return self._answered(group, stop, self._has_nested)
        is_lone = find is heads_marked.run_in and len(group) < 2 and parent is None
        return [] if is_lone or find is heads_listed.bullets else group

    def _asked_without_marks(self, parent: int | None, stop: int) -> bool:
        """Whether unmarked lines over and among the bullets are what is asked for."""
        first = 0 if parent is None else self.chosen[parent].after
        asked = self._unmarked()
        return bisect_left(asked, stop) - bisect_left(asked, first) >= _FEWEST_UNMARKED

    def _unmarked(self) -> list[int]:
        """Return the lines without a mark that read as requirements, answered right under them."""
        if self.unmarked is None:
            self.unmarked = [
                head.line
                for head in heads_plain.plain(self.text, self.lines)
                if reads_as_requirement(self._words(head))
                and head.after < len(self.lines)
                and not self.lines[head.after].is_blank
            ]
        return self.unmarked

    def _is_wanted(self, find: Finder, parent: int | None, group: list[Head]) -> bool:
        if find is heads_listed.bullets and self._hangs_together(parent, group):
            return True
        if find is not heads_grouping.section_names and not self._lacks(parent, group):
            return False
        return find is not heads_plain.plain or not self._is_introduced(parent)

    def _hangs_together(self, parent: int | None, group: list[Head]) -> bool:
        """Whether under every heading stand only bullets, each with a list of its own under it."""
        if parent is None or not all(self._only_nested(at) for at in self._on_level_of(parent)):
            return False
        return len(group) >= 2 and self._only_nested(parent)

    def _on_level_of(self, parent: int) -> list[int]:
        level = self.chosen[parent].level
        return [at for at, head in enumerate(self.chosen) if head.level == level]

    def _only_nested(self, at: int) -> bool:
        own = self.lines[self.chosen[at].after : self._stop(at)]
        told = [line for line in own if not line.is_blank]
        if not told or any(not line.is_bullet for line in told if line.indent < 2):
            return False
        tops = [n for n, line in enumerate(told) if line.indent < 2 and line.depth == 0]
        ends = [*tops[1:], len(told)]
        return all(
            any(line.is_bullet for line in told[top + 1 : end])
            for top, end in zip(tops, ends, strict=True)
        )

    def _is_introduced(self, parent: int | None) -> bool:
        """Whether what stands under a title only introduces the headings that follow it."""
        if parent is None or not (self._is_lone_top(parent) or is_title(self._words_at(parent))):
            return False
        return self.last_marked > parent

    def _words_at(self, at: int) -> str:
        return self._words(self.chosen[at])

    def _lacks(self, parent: int | None, group: list[Head]) -> bool:
        """Whether the heading over a group is not itself what is asked for."""
        if parent is None:
            return True
        head = self.chosen[parent]
        words = self._words(head)
        if head.level == Style.LABEL:
            return self.has_labels
        if head.level == Style.SECTION:
            return True
        if sections.is_section(words) or sections.is_silent(words) or is_title(words):
            return True
        return self._is_lone_top(parent) or (
            len(group) >= 2
            and head.level <= Style.CAPS
            and self._empty_over(parent, group[0])
            and (self.are_alike or self._are_all_over(group[0].level))
        )

    def _is_lone_top(self, parent: int) -> bool:
        """Whether it is the document's first heading, alone on its level: its title."""
        if parent != 0:
            return False
        level = self.chosen[parent].level
        words = self._words(self.chosen[parent])
        if reads_as_requirement(words) and organisation(words) is None:
            return False
        return sum(head.level <= level for head in self.chosen) == 1

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

    def _are_all_over(self, level: int) -> bool:
        """Whether each line in capitals stands right over a plain heading, and so is a section."""
        if level != Style.PLAIN:
            return False
        plain = {head.line for head in heads_plain.plain(self.text, self.lines)}
        caps = [at for at, head in enumerate(self.chosen) if head.level == Style.CAPS]
        return len(caps) >= 2 and all(self._first_under(at) in plain for at in caps)

    def _first_under(self, at: int) -> int | None:
        within = range(self.chosen[at].after, self._stop(at))
        return next((line for line in within if not self.lines[line].is_blank), None)

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
        below = bisect_right(self.chosen, head.line, key=_line)
        if below == len(self.chosen):
            return False
        return self.filled[self.chosen[below].line] == self.filled[head.after]

    def _answered(
        self, group: list[Head], stop: int, has_answer: Callable[[Head, int], bool]
    ) -> list[Head]:
        """Return the group where at least half of it is answered, else nothing."""
        ends = [*(head.line for head in group[1:]), stop][: len(group)]
        pairs = zip(group, ends, strict=True)
        answered = [head for head, end in pairs if has_answer(head, end)]
        if group and len(answered) * 2 >= len(group):
            return group
        asking = sum(reads_as_requirement(self._words(head)) for head in answered)
        return group if len(answered) >= 2 and asking * 2 >= len(answered) else []

    def _has_body(self, head: Head, end: int) -> bool:
        return self.filled[end] > self.filled[head.after]

    def _has_nested(self, head: Head, end: int) -> bool:
        """Whether a list hangs under a bullet, or lines of their own that are not its wrap."""
        own = self.lines[head.line]
        below = [self.lines[at] for at in range(head.after, end)]
        deeper = [line for line in below if not line.is_blank and line.indent >= own.indent + 2]
        if any(line.is_bullet and (line in deeper or line.depth > own.depth) for line in below):
            return True
        return bool(deeper) and self._is_ended(own, deeper[0])

    def _is_ended(self, line: Line, below: Line) -> bool:
        """Whether a line ended where the next word would have fit, so that the next is another."""
        first = self.text[below.body]
        if not (first.isupper() or first.isdigit()):
            return False
        word = self.text[below.body : below.end].split(" ", 1)[0]
        return line.end - line.start + 1 + len(word) <= _WRAP_SHARE * self.width

    def _words(self, head: Head) -> str:
        return self.text[head.start : min(head.end, head.start + 400)]


def _line(head: Head) -> int:
    return head.line
