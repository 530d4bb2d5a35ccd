"""What English words mean, from Princeton WordNet: looked up by bisection, so nothing is loaded.

`words/wordnet.txt` is made by scripts/wordnet_table.py, which tells its form.
"""

from dataclasses import dataclass
from functools import lru_cache

from grading.tables import table

_ENDINGS = (
    # WordNet's own rules of detachment.
    ("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("zes", "z"),
    ("ves", "f"), ("men", "man"), ("es", "e"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", "e"),
    ("ed", ""), ("ing", "e"), ("ing", ""), ("est", ""), ("est", "e"), ("er", ""), ("er", "e"),
)  # fmt: skip
_BRITISH = (("our", "or"), ("ise", "ize"), ("isation", "ization"), ("yse", "yze"), ("tre", "ter"))
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
PERSON, GROUP, PLACE, ANIMAL = 18, 14, 15, 5
"""WordNet's lexicographer files of nouns for people, groups, places and animals."""


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning: its part of speech, file, synset, and the synsets above it, nearest first."""

    part: str
    file: int
    synset: str
    above: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """The meanings of a word, commonest first; `opposed` are its antonyms."""

    senses: tuple[Sense, ...]
    opposed: frozenset[str]
    derived: frozenset[str]
    bases: tuple[str, ...]


@lru_cache(maxsize=16384)
def word(spelling: str) -> Word | None:
    """Look up a word as it is spelled, in lower case."""
    line = table("wordnet.txt").find(spelling)
    if line is None:
        return None
    senses: list[Sense] = []
    marked: dict[str, list[str]] = {}
    for field in line.split(";"):
        if field[0] in "nvar":
            senses += [_sense(field[0], one) for one in field[1:].split(",")]
        else:
            marked[field[0]] = field[1:].split(",")
    opposed, derived = frozenset(marked.get("!", ())), frozenset(marked.get("+", ()))
    return Word(tuple(senses), opposed, derived, tuple(marked.get("=", ())))


def _sense(part: str, told: str) -> Sense:
    synset, *above = told[1:].split(".")
    return Sense(part, _DIGITS.index(told[0]), synset, tuple(above))


@lru_cache(maxsize=16384)
def lemmas(norm: str) -> dict[str, Word]:
    """Give the entries of a folded word, in whatever form it was said, by their own spelling."""
    own = word(norm)
    spelled = [norm, *(own.bases if own else ())]
    spelled += [norm[: -len(end)] + base for end, base in _ENDINGS if norm.endswith(end)]
    spelled += [one[:-1] for one in spelled if one[-2:-1] == one[-1:]]
    spelled += [
        one[: -len(british)] + american
        for one in spelled
        for british, american in _BRITISH
        if one.endswith(british)
    ]
    entries = {one: word(one) for one in dict.fromkeys(spelled) if len(one) > 1}
    return {one: entry for one, entry in entries.items() if entry and entry.senses}


def forms(norm: str) -> tuple[Word, ...]:
    """Give the entries of a folded word, in whatever form it was said."""
    return tuple(lemmas(norm).values())


@lru_cache(maxsize=16384)
def senses(norm: str) -> tuple[Sense, ...]:
    """Give all meanings of a folded word, commonest first by part of speech."""
    return tuple(sense for entry in forms(norm) for sense in entry.senses)
