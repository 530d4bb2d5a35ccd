"""Words that mean the same, and words that rule each other out."""

from functools import lru_cache

from grading.tokens import fold, stem
from grading.wordlists import lines_of


@lru_cache(maxsize=1)
def _groups() -> tuple[dict[str, frozenset[int]], dict[tuple[str, ...], frozenset[int]]]:
    """Map stems, and runs of folded words, to the groups of words they belong to."""
    stems: dict[str, set[int]] = {}
    phrases: dict[tuple[str, ...], set[int]] = {}
    for group, line in enumerate(lines_of("synonyms.txt")):
        for part in line.split("|"):
            code, words = part.split(":", 1)
            for word in words.split():
                if "_" in word:
                    phrases.setdefault(tuple(fold(word).split("_")), set()).add(group)
                else:
                    stems.setdefault(stem(word, code.strip()), set()).add(group)
    return (
        {key: frozenset(value) for key, value in stems.items()},
        {key: frozenset(value) for key, value in phrases.items()},
    )


def groups_of(stemmed: str) -> frozenset[int]:
    """Give the groups of meaning a stem belongs to."""
    return _groups()[0].get(stemmed, frozenset())


@lru_cache(maxsize=4096)
def phrase_groups(words: tuple[str, ...]) -> frozenset[int]:
    """Give the groups of meaning that phrases within folded words belong to."""
    known = _groups()[1]
    found: set[int] = set()
    for size in (2, 3, 4):
        for at in range(len(words) - size + 1):
            found |= known.get(words[at : at + size], frozenset())
    return frozenset(found)


@lru_cache(maxsize=1)
def light_stems() -> frozenset[str]:
    """Words of any working life: they tell little of which experience is meant."""
    return frozenset(
        stem(word, code)
        for line in lines_of("light.txt")
        for code, words in [line.split(":", 1)]
        for word in words.split()
    )
