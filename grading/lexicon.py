"""Words that mean the same, and words that rule each other out."""

import re
from dataclasses import dataclass
from functools import lru_cache

from grading import wordnet
from grading.tables import table
from grading.tokens import stem
from grading.wordlists import lines_of, words


@lru_cache(maxsize=1)
def _common_groups() -> frozenset[int]:
    lines = enumerate(lines_of("synonyms.txt"))
    return frozenset(group for group, line in lines if line.startswith("~"))


@lru_cache(maxsize=1)
def _first_translation() -> int:
    return len(lines_of("synonyms.txt"))


def is_common_action(stemmed: str) -> bool:
    """Whether a stem only says what people do in any line of work."""
    groups = groups_of(stemmed)
    common = _common_groups()
    return bool(groups & common) and all(g in common or g >= _first_translation() for g in groups)


@lru_cache(maxsize=1)
def _people() -> frozenset[int]:
    """Give the translations that name a person in English."""
    first = _first_translation()
    english = (line.split("|")[0].split()[0] for line in lines_of("glossary.txt"))
    return frozenset(
        first + number
        for number, word in enumerate(english)
        if any(s.part == "n" and s.file == wordnet.PERSON for s in wordnet.senses(word)[:2])
    )


def names_a_person(norm: str) -> bool:
    """Whether an English word is first of all one for a person: colleague, nurse."""
    nouns = [sense for sense in wordnet.senses(norm) if sense.part == "n"]
    return bool(nouns) and nouns[0].file == wordnet.PERSON


@lru_cache(maxsize=4096)
def is_past(norm: str) -> bool:
    """Whether an English word may be a verb in a form of the past: rewrote, pushed."""
    entry = wordnet.word(norm)
    irregular = entry is not None and bool(entry.bases) and not norm.endswith(("ing", "oes"))
    verb = any(sense.part == "v" for sense in wordnet.senses(norm))
    return verb and (norm.endswith("ed") or irregular)


def is_person(stemmed: str) -> bool:
    """Whether a stem of any language names a person by trade, rank or kin."""
    return bool(senses_of(stemmed) & _people())


@lru_cache(maxsize=16384)
def groups_of(stemmed: str) -> frozenset[int]:
    """Give the groups of meaning a stem belongs to; scripts/senses_table.py makes the table."""
    return _numbers(table("senses.txt").find(stemmed))


def _numbers(listed: str | None) -> frozenset[int]:
    return frozenset(map(int, listed.split(","))) if listed else frozenset()


@lru_cache(maxsize=1)
def _phrases() -> dict[tuple[str, ...], frozenset[int]]:
    """Map runs of folded words to the groups of meaning they belong to."""
    pairs = (line.split("\t") for line in lines_of("phrases.txt"))
    return {tuple(run.split()): _numbers(listed) for run, listed in pairs}


def means_the_same(one: str, other: str) -> bool:
    """Whether two stems are translations or close synonyms: of the glossary, not only alike."""
    shared = senses_of(one) & senses_of(other)
    return any(group >= _first_translation() for group in shared)


@lru_cache(maxsize=16384)
def senses_of(stemmed: str) -> frozenset[int]:
    """Give a stem's groups of meaning, or those of the last part of a compound: Säljteam."""
    own = groups_of(stemmed)
    if own or len(stemmed) < 7:
        return own
    tails = (groups_of(stemmed[cut:]) for cut in range(3, len(stemmed) - 3))
    return next((found for found in tails if found), own)


def is_known(word: str) -> bool:
    """Whether a folded word of a longer name is an ordinary one."""
    known = groups_of(word) or groups_of(stem(word, "en"))
    return bool(known) or word in light_stems() or word in words("connectors")


@lru_cache(maxsize=4096)
def phrase_groups(said: tuple[str, ...]) -> frozenset[int]:
    """Give the groups of meaning that phrases within folded words belong to."""
    known = _phrases()
    found: set[int] = set()
    for size in (2, 3, 4):
        for at in range(len(said) - size + 1):
            found |= known.get(said[at : at + size], frozenset())
    return frozenset(found)


@lru_cache(maxsize=16)
def light_stems(language: str = "") -> frozenset[str]:
    """Words of any working life, of one language or all: they tell little of what is meant."""
    listed = (line.split(":", 1) for line in lines_of("light.txt"))
    return frozenset(
        stem(word, code) for code, told in listed if language in {"", code} for word in told.split()
    )


@dataclass(frozen=True, slots=True)
class Scale:
    """Classes of folded words, of which a thing is only one; `about` names what they tell."""

    about: str
    classes: tuple[frozenset[tuple[str, ...]], ...]


SCALES, SIBLINGS = "scales.txt", "siblings.txt"
"""Words that rule each other out, and things of one kind that are told apart."""


@lru_cache(maxsize=2)
def scales(book: str = SCALES) -> tuple[Scale, ...]:
    """Give the sets of words that rule each other out."""
    return tuple(_scale(line) for line in lines_of(book))


def _scale(line: str) -> Scale:
    about, listed = line.split(":", 1)
    classes = (part.split() for part in listed.split("|"))
    return Scale(
        about.strip(),
        tuple(frozenset(tuple(re.split("[_-]", word)) for word in words) for words in classes),
    )


@lru_cache(maxsize=2)
def places_on_scales(book: str = SCALES) -> dict[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """Map runs of folded words to their places: the number of a scale and of a class of it."""
    places: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for at, scale in enumerate(scales(book)):
        for number, known in enumerate(scale.classes):
            for run in known:
                places.setdefault(run, []).append((at, number))
    return {run: tuple(found) for run, found in places.items()}


@lru_cache(maxsize=4096)
def classes_said(words: tuple[str, ...]) -> dict[int, dict[int, str]]:
    """Give by scale which classes folded words say, each with the word that says it."""
    said: dict[int, dict[int, str]] = {}
    known = places_on_scales()
    for size in (1, 2):
        for at in range(len(words) - size + 1):
            for scale, number in known.get(words[at : at + size], ()):
                said.setdefault(scale, {}).setdefault(number, " ".join(words[at : at + size]))
    return said
