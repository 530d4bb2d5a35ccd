"""How alike two words are: forms, compounds, slips of the pen, cognates, words of one meaning."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein, Prefix

from grading.lexicon import senses_of


@lru_cache(maxsize=65536)
def similarity(one: str, other: str) -> float:
    """Tell how surely two different stems are forms, compounds or misspellings of one word."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or not short.isalpha() or not long.isalpha():
        return 0.0
    if long.endswith(short) and long.removesuffix(short) in _DENYING:
        return 0.0
    if long.startswith(short) and (len(short) >= 5 or len(long) - len(short) <= 2):
        return 0.8
    if (len(short) >= 5 and short in long) or (long.endswith(short) and len(long) >= 7):
        return 0.7
    if misspelt(one, other):
        return 0.8
    return 0.7 if _cognate(one, other) else 0.0


_DENYING = frozenset({"de", "dis", "un", "in", "im", "non", "mis"})
_SPELLINGS = {"ph": "f", "qu": "k", "th": "t", "ck": "k", "c": "k", "y": "i", "au": "o"}


@lru_cache(maxsize=65536)
def _sound(word: str) -> str:
    """Spell a word as its neighbours in other languages would: photograph, fotografi."""
    for written, heard in _SPELLINGS.items():
        word = word.replace(written, heard)
    return "".join(char for at, char in enumerate(word) if at == 0 or char != word[at - 1])


_SHARED = 5  # sounds at the beginning of cognates


def _cognate(one: str, other: str) -> bool:
    first, second = _sound(one), _sound(other)
    shared = Prefix.similarity(first, second)
    return shared >= _SHARED and shared >= 0.6 * min(len(first), len(second))


@lru_cache(maxsize=65536)
def misspelt(one: str, other: str) -> bool:
    """Whether two words differ as by a slip of the pen: one letter, or two in a long word."""
    long = max(len(one), len(other))
    if min(len(one), len(other)) < 5 or one[0] != other[0]:
        return False
    allowed = 1 if long < 8 else 2
    return DamerauLevenshtein.distance(one, other, score_cutoff=allowed) <= allowed


class Alike:
    """Stems among which those like another are found without a look at each pair.

    Likeness needs a first letter, a first sound, or the whole of one stem within the other.
    """

    def __init__(self, stems: Iterable[str]) -> None:
        self._places = {stem: place for place, stem in enumerate(stems)}
        self._joined = "\n".join(self._places)
        self._heads: dict[str, list[str]] = {}
        for stem in self._places:
            for head in _heads(stem):
                self._heads.setdefault(head, []).append(stem)

    def to(self, stem: str) -> Iterator[tuple[str, float]]:
        """Give the other stems like one, with how surely they are one word; in their order."""
        near = {other for head in _heads(stem) for other in self._heads.get(head, ())}
        near.update([other for other in self._places if other in stem])
        if stem in self._joined:
            near.update([other for other in self._places if stem in other])
        near.discard(stem)
        for other in sorted(near, key=self._places.__getitem__):
            likeness = similarity(stem, other)
            if likeness:
                yield other, likeness


_SHORTEST = 4  # letters of a stem that may be like another


@lru_cache(maxsize=4096)
def _heads(stem: str) -> frozenset[str]:
    """Give the signs of a stem's beginning: a letter, and the sounds that cognates share."""
    return frozenset((stem[:1], _sound(stem)[:_SHARED]))


@lru_cache(maxsize=65536)
def same_sense(one: str, other: str) -> bool:
    """Whether two stems are one word, forms of one, or may stand for one another."""
    return one == other or bool(senses_of(one) & senses_of(other)) or similarity(one, other) > 0
