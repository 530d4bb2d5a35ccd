"""Sentences that only name what the next one tells of: the other thing is passwords in the code.

The speaker does not appear in them, and takes them up by a pronoun right after.
"""

from grading.claims import Unit
from grading.wordlists import pattern

_BOOK = "topics.txt"
_LONGEST = 8  # words of a sentence that only names something


def topics_of(units: tuple[Unit, ...], voiced: frozenset[int]) -> frozenset[int]:
    """Give the numbers of the sentences that name what the speaker takes up in the next one."""
    sentences: dict[int, list[Unit]] = {}
    for unit in units:
        sentences.setdefault(unit.sentence, []).append(unit)
    return frozenset(
        number
        for number, own in sentences.items()
        if number + 1 in voiced and _names(own) and _takes_up(sentences.get(number + 1, []))
    )


def _names(units: list[Unit]) -> bool:
    """Whether a short sentence tells of nothing but what there is, or was."""
    short = sum(len(unit.tokens) for unit in units) <= _LONGEST
    plain = all(not (unit.other or unit.denial is not None or unit.wish) for unit in units)
    return short and plain and pattern("names_topic", _BOOK).match(units[0].folded) is not None


def _takes_up(units: list[Unit]) -> bool:
    """Whether the speaker did something to it, in the sentence's first statement."""
    return any(pattern("does_to_it", _BOOK).search(unit.folded) for unit in units[:1])
