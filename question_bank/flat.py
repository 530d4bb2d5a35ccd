"""Section names that stand, empty, on the level of the requirements they group."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from question_bank import sections
from question_bank.grammar import is_tool
from question_bank.head import Head, Style
from question_bank.kinds import is_credential, kind_of, speaks_of_years
from question_bank.model import RequirementKind
from question_bank.plausible import reads_as_requirement
from question_bank.stations import orders_evidence
from question_bank.titles import is_title, names_role, organisation

_MOST_WORDS = 8


def with_flat_sections(
    words: Sequence[str], heads: Sequence[Head], empty: Sequence[bool]
) -> list[Head]:
    """Return headings with such section names one level up.

    `words` are theirs, `empty` tells where nothing stands between a heading and the next.
    """
    flat = _Flat(words, heads, empty)
    levels = {at: level for run in flat.runs() for at, level in flat.raised(run)}
    return [
        replace(head, level=levels[at]) if at in levels else head for at, head in enumerate(heads)
    ]


class _Flat:
    def __init__(self, words: Sequence[str], heads: Sequence[Head], empty: Sequence[bool]) -> None:
        self.words = words
        self.heads = heads
        self.is_over = [  # nothing under it, and the next heading stands beside it
            is_empty and at + 1 < len(heads) and heads[at + 1].level == heads[at].level
            for at, is_empty in enumerate(empty)
        ]
        self.empty = empty

    def runs(self) -> Iterator[list[int]]:
        """Yield the headings of each level under each heading over them."""
        parents: list[int] = []
        stack: list[int] = []
        for at, head in enumerate(self.heads):
            while stack and self.heads[stack[-1]].level >= head.level:
                stack.pop()
            parents.append(stack[-1] if stack else -1)
            stack.append(at)
        by_place = sorted(range(len(self.heads)), key=lambda at: (parents[at], self._level(at)))
        for (parent, _), run in groupby(by_place, key=lambda at: (parents[at], self._level(at))):
            if parent < 0 or self._level(parent) != Style.SECTION:
                yield list(run)
        yield from self._under_unmarked(parents)

    def _under_unmarked(self, parents: list[int]) -> Iterator[list[int]]:
        """Yield unmarked sections with the headings right under them: one may be missed."""
        levels = {
            self._level(at)
            for at, parent in enumerate(parents)
            if parent >= 0 and self._level(parent) == Style.SECTION
        }
        for level in sorted(levels):
            held = {Style.SECTION, level}
            yield [at for at in range(len(self.heads)) if self._level(at) in held]

    def raised(self, run: list[int]) -> Iterator[tuple[int, int]]:
        """Yield which of a run are sections, and the level that is theirs."""
        named = [at for at in run if self._is_named(at)]
        levels = {self.heads[at].level for at in run}
        level = Style.SECTION if Style.SECTION in levels else self.heads[run[0]].level - 1
        told = [at for at in named if self.heads[at].level != Style.SECTION]
        for at in dict.fromkeys([*told, *self._untold(run, named)]):
            yield at, level

    def _untold(self, run: list[int], named: list[int]) -> Iterator[int]:
        """Yield the first, where it is one, and its counterpart, where no words tell of one."""
        if self._is_grouped(run) or self._group_already(run):
            return
        first = next((at for at in run if not self._is_title(at)), None)
        could = [at for at in run if not self._is_title(at) and self._could_group(at)]
        if first is None or first not in {*could, *named}:
            return
        others = [at for at in could if at > first]
        if any(sections.is_nice(self.words[at]) for at in named):
            others = []
        lower = min(self._level(at) for at in run)
        has_counterpart = any(head.level < lower for head in self.heads[first + 1 :])
        # One that is alone only waits for its answer.
        if first in could and (others or named or has_counterpart):
            yield first
        if others:
            yield others[-1]

    def _is_grouped(self, run: list[int]) -> bool:
        """Whether a heading over them, which is not the title, groups them already."""
        level = min(self.heads[at].level for at in run)
        over = [at for at in range(run[0]) if self.heads[at].level < level]
        return bool(over) and not (over == [0] and not sections.is_section(self.words[0]))

    def _group_already(self, run: list[int]) -> bool:
        """Whether headings of a deeper level stand under the deepest of a run."""
        deepest = max(self._level(at) for at in run)
        below = (at for at in run if self._level(at) == deepest and at + 1 < len(self.heads))
        return any(self._level(at + 1) > deepest for at in below)

    def _is_named(self, at: int) -> bool:
        is_section = self.heads[at].level == Style.SECTION
        return is_section or (self.is_over[at] and sections.is_bare_section(self.words[at]))

    def _could_group(self, at: int) -> bool:
        """Whether the next heading, beside it, is answered, and it names nothing one asks for."""
        if not self.is_over[at] or self.empty[at + 1] or self.heads[at].rests:
            return False
        words = self.words[at]
        if len(words.split()) > _MOST_WORDS or sections.is_silent(words):
            return False
        return not (_names_asked(words) or orders_evidence(words))

    def _is_title(self, at: int) -> bool:
        """Whether the first heading of all is the document's title and no section."""
        if at != 0 or not self.empty[at] or len(self.heads) < 2:
            return False
        words = self.words[0]
        told = is_title(words) or names_role(words) or organisation(words) is not None
        return told or self.empty[1] or self._is_named(1)

    def _level(self, at: int) -> int:
        return self.heads[at].level


def _names_asked(words: str) -> bool:
    """Whether a heading names something a job asks for, so that it waits for an answer."""
    if sections.is_section(words):
        return False
    told = reads_as_requirement(words) or is_credential(words) or speaks_of_years(words)
    return told or is_tool(words) or kind_of(words) is not RequirementKind.SKILL
