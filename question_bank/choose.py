"""Which of the lines that could be headings are taken for headings."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
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
from question_bank.flat import with_flat_sections
from question_bank.grouping import Grouping
from question_bank.head import Finder, Head, Style
from question_bank.lines import Line
from question_bank.plausible import reads_as_requirement
from question_bank.stations import orders_evidence
from question_bank.titles import is_title, organisation


def choose(text: str, lines: list[Line]) -> list[Head]:
    """Return the headings of a document, in order, sections in the same style one level up."""
    return _Chooser(text, lines).choose()


_OVER_LABELS = frozenset({heads_grouping.section_names, heads_marked.caps, heads_marked.bold})
_ASKED_IN_LISTS = frozenset({heads_listed.numbered, heads_plain.plain})
_FEWEST_UNMARKED = 2
_FEWEST_ANSWERED = 2
_MOST_LEADING = 2  # a title, the first section's name
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
        words = [self._words(head) for head in self.chosen]
        empty = [self._is_empty(at) for at in range(len(self.chosen))]
        return with_flat_sections(words, self.chosen, empty)

    def _is_empty(self, at: int) -> bool:
        head = self.chosen[at]
        return not head.rests and self.filled[self._stop(at)] == self.filled[head.after]

    def _take(self, find: Finder, candidates: list[Head]) -> None:
        taken = {at for head in self.chosen for at in range(head.line, head.after)}
        free = [h for h in candidates if h.line not in taken and h.start < h.end]
        parents = self._parents(free)
        self._sum_up()
        groups = {
            parent: [head for head, _ in group]
            for parent, group in groupby(zip(free, parents, strict=True), key=lambda pair: pair[1])
        }
        is_answered = self._has_nested if find is heads_listed.bullets else self._is_answered
        self.grouping = Grouping(
            self.text, self.chosen, groups, filled=self.filled, is_answered=is_answered
        )
        self.are_answered = self._are_answered(find, groups, is_answered)
        accepted: list[Head] = []
        for parent, group in groups.items():
            accepted += self._accept(find, parent, group)
        self.chosen = sorted([*self.chosen, *accepted], key=_line)

    def _sum_up(self) -> None:
        """Note once what every group of candidates asks about the headings chosen so far."""
        marked = [at for at, head in enumerate(self.chosen) if head.level < Style.SECTION]
        self.marked = len(marked)
        self.last_marked = marked[-1] if marked else -1

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
        stop = self._stop_under(parent)
        if find is heads_grouping.over_items or not self._is_wanted(find, parent):
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
        if find is heads_plain.plain:
            asked = [head for head in group if not orders_evidence(self._words(head))]
            group = asked or group
        if find in {heads_listed.numbered, heads_plain.plain}:
            return self._answered(group, stop, self._has_body)
        if find is heads_listed.bullets and not self._asked_without_marks(parent, stop):
            return self._answered(group, stop, self._has_nested)
        is_lone = find is heads_marked.run_in and len(group) < 2 and parent is None
        return [] if is_lone or find is heads_listed.bullets else group

    def _stop_under(self, parent: int | None) -> int:
        if parent is not None:
            return self._stop(parent)
        return self.chosen[0].line if self.chosen else len(self.lines)

    def _are_answered(
        self,
        find: Finder,
        groups: Mapping[int | None, list[Head]],
        is_answered: Callable[[Head, int], bool],
    ) -> bool:
        """Whether most candidates of the whole document are answered: the others wait for it."""
        if find not in _ASKED_IN_LISTS:
            return False
        told = [
            one
            for parent, group in groups.items()
            if self._is_wanted(find, parent)
            for one in _told(group, self._stop_under(parent), is_answered)
        ]
        told = told[_leading(told) :]
        return sum(told) >= _FEWEST_ANSWERED and sum(told) * 3 >= len(told) * 2

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

    def _is_wanted(self, find: Finder, parent: int | None) -> bool:
        if find is not heads_grouping.section_names and not self._lacks(parent):
            return False
        return find is not heads_plain.plain or not self._is_introduced(parent)

    def _is_introduced(self, parent: int | None) -> bool:
        """Whether what stands under a title only introduces the headings that follow it."""
        if parent is None or not (self._is_lone_top(parent) or is_title(self._words_at(parent))):
            return False
        return self.last_marked > parent

    def _words_at(self, at: int) -> str:
        return self._words(self.chosen[at])

    def _lacks(self, parent: int | None) -> bool:
        """Whether the heading over a group is not itself what is asked for."""
        if parent is None:
            return True
        head = self.chosen[parent]
        words = self._words(head)
        if head.level == Style.LABEL:
            return self.has_labels
        if head.level == Style.SECTION or sections.is_section(words) or sections.is_silent(words):
            return True
        return is_title(words) or self._is_lone_top(parent) or self._groups(parent)

    def _groups(self, parent: int) -> bool:
        return self.chosen[parent].level <= Style.BOLD and self.grouping.is_group(parent)

    def _is_lone_top(self, parent: int) -> bool:
        """Whether it is the document's first heading, alone on its level: its title."""
        if parent != 0:
            return False
        level = self.chosen[parent].level
        words = self._words(self.chosen[parent])
        if reads_as_requirement(words) and organisation(words) is None:
            return False
        return sum(head.level <= level for head in self.chosen) == 1

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
        """Return the group where half of it is answered, or most of the document; else nothing."""
        told = _told(group, stop, has_answer)
        waits = self.are_answered and has_answer != self._has_nested
        return group if group and (waits or sum(told) * 2 >= len(group)) else []

    def _has_body(self, head: Head, end: int) -> bool:
        return self.filled[end] > self.filled[head.after]

    def _is_answered(self, head: Head, end: int) -> bool:
        return bool(head.rests) or self._has_body(head, end)

    def _has_nested(self, head: Head, end: int) -> bool:
        """Whether a list hangs under a bullet, or lines of their own that are not its wrap."""
        own = self.lines[head.line]
        below = [line for line in self.lines[head.after : end] if not line.is_blank]
        deeper = [line for line in below if line.indent >= own.indent + 2]
        if any(line.is_bullet for line in deeper):
            return True
        if any(line.is_bullet and line.depth > own.depth for line in below):
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


def _told(group: list[Head], stop: int, has_answer: Callable[[Head, int], bool]) -> list[bool]:
    """Return which of a group are answered, each before the next or line `stop`."""
    ends = [*(head.line for head in group[1:]), stop][: len(group)]
    return [has_answer(head, end) for head, end in zip(group, ends, strict=True)]


def _leading(told: list[bool]) -> int:
    """Return how many unanswered lines at the top are a title and the first section's name."""
    first = next((at for at, is_answered in enumerate(told) if is_answered), 0)
    return min(first, _MOST_LEADING)


def _line(head: Head) -> int:
    return head.line
