"""Which headings group what is asked for, told by what stands under them, not by their words."""

from collections.abc import Callable, Mapping, Sequence

from question_bank import sections
from question_bank.head import Head
from question_bank.plausible import reads_as_requirement
from question_bank.stations import orders_evidence

_LEAST_SHARE = 2 / 3
_LEAST_ANSWERED = 0.6  # of all candidates on a level: the others wait for it


class Grouping:
    """The headings chosen so far and, by the index of the one over them, the candidates under each.

    `filled` counts the lines before each that hold something; `is_answered` tells of a candidate
    and the line after it whether something answers it.
    """

    def __init__(
        self,
        text: str,
        chosen: Sequence[Head],
        groups: Mapping[int | None, Sequence[Head]],
        *,
        filled: Sequence[int],
        is_answered: Callable[[Head, int], bool],
    ) -> None:
        self.text = text
        self.chosen = chosen
        self.groups = groups
        self.filled = filled
        self.is_answered = is_answered
        self._of_level: dict[int, frozenset[int]] = {}

    def is_group(self, at: int) -> bool:
        """Whether a heading, like nearly all of its level, opens with answered headings."""
        level = self.chosen[at].level
        if level not in self._of_level:
            self._of_level[level] = self._told(level)
        return at in self._of_level[level]

    def _told(self, level: int) -> frozenset[int]:
        """Return the headings of a level that group; none where too few do."""
        kin = [i for i, head in enumerate(self.chosen) if head.level == level and self._counts(i)]
        holding = [i for i in kin if self._opens_with_candidate(i)]
        inner = [head for i in holding for head in self.groups.get(i, ())]
        if len(holding) < _LEAST_SHARE * len(kin) or len(inner) <= len(kin):
            return frozenset()
        if sum(map(self._answered, holding)) < _LEAST_ANSWERED * len(inner):
            return frozenset()
        asked = self._share(inner, reads_as_requirement)
        if self._share(inner, orders_evidence) > 1 / 3 or (self._is_nested(kin) and asked < 1 / 2):
            return frozenset()
        own = self._share([self.chosen[i] for i in kin], _asks)
        return frozenset(holding) if own <= asked else frozenset()

    def _counts(self, at: int) -> bool:
        """Whether something stands under a heading that could be an answer."""
        is_silent = sections.is_silent(self._words(self.chosen[at]))
        return not (is_silent or self._is_empty(at))

    def _is_empty(self, at: int) -> bool:
        return self.filled[self._stop(at)] == self.filled[self.chosen[at].after]

    def _opens_with_candidate(self, at: int) -> bool:
        group, head = self.groups.get(at, ()), self.chosen[at]
        if not group or head.rests:
            return False
        return self.filled[group[0].line] == self.filled[head.after]

    def _answered(self, at: int) -> int:
        """Return how many candidates under a heading are answered."""
        group = self.groups.get(at, ())
        ends = [*(one.line for one in group[1:]), self._stop(at)][: len(group)]
        return sum(self.is_answered(one, end) for one, end in zip(group, ends, strict=True))

    def _is_nested(self, kin: Sequence[int]) -> bool:
        """Whether a heading that is not the title stands over them."""
        level = self.chosen[kin[0]].level
        over = [i for i in range(kin[0]) if self.chosen[i].level < level]
        first = self.chosen[0].level
        return over != [] and (over != [0] or sum(h.level <= first for h in self.chosen) > 1)

    def _share(self, heads: Sequence[Head], tells: Callable[[str], bool]) -> float:
        return sum(tells(self._words(head)) for head in heads) / max(1, len(heads))

    def _stop(self, at: int) -> int:
        after = at + 1
        return self.chosen[after].line if after < len(self.chosen) else len(self.filled) - 1

    def _words(self, head: Head) -> str:
        return self.text[head.start : min(head.end, head.start + 400)]


def _asks(words: str) -> bool:
    return reads_as_requirement(words) and not sections.is_section(words)
