"""What a long point is made of: a point of several deeds is told, and changed, one by one."""

import re
from collections.abc import Iterator
from functools import lru_cache

from grading.claims import prepare, sentences
from grading.lexicon import is_past
from grading.terms import Terms, terms_of

_ENOUGH = 2
"""Telling words of a piece that can be compared at all."""
_CUT = re.compile(
    r"[;:]\s+|,\s+(?:and|but|so|und|aber|et|mais|y|pero|ja|mutta|och|men)?\s*(?=\w+)"
    r"|\s+(?:and|und|et|och|ja)\s+(?=\w+)",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=2048)
def pieces_of(text: str, language: str) -> tuple[Terms, ...]:
    """Give the pieces of a point, each with a verb of its own; none where there is only one."""
    cut = [piece for start, end in sentences(text) for piece in _deeds(text[start:end])]
    found = tuple(terms_of(piece, language) for piece in cut)
    return tuple(t for t in found if len(t.terms) >= _ENOUGH) if len(found) > 1 else ()


def _deeds(sentence: str) -> Iterator[str]:
    low = 0
    for mark in _CUT.finditer(sentence):
        if _begins_a_deed(sentence[mark.end() :]):
            yield sentence[low : mark.start()].strip()
            low = mark.end()
    yield sentence[low:].strip()


def _begins_a_deed(rest: str) -> bool:
    """Whether what follows has a subject or a verb in the past first: , cut costs; , we agreed."""
    words = [found.group().lower() for found in _WORD.finditer(rest[:_NEAR])][:2]
    tokens = prepare(" ".join(words)).tokens
    return bool(tokens) and (tokens[0].norm in _SUBJECTS or _is_past(tokens[0].norm))


_NEAR = 30
_SUBJECTS = frozenset(
    ("i", "we", "it", "he", "she", "they", "ich", "wir", "je", "nous", "jag", "vi")
)
_UNCHANGED = frozenset(("cut", "set", "put", "let", "hit", "cost", "shut", "split", "spread"))
"""Verbs with one form for now and then."""


def _is_past(norm: str) -> bool:
    return is_past(norm) or norm in _UNCHANGED
