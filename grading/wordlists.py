"""The word lists and ways of speaking that ship with the package, read once when first needed."""

import re
from functools import lru_cache
from importlib.resources import files

_SECTION = re.compile(r"\[(\w+)\]$")


@lru_cache(maxsize=16)
def _sections(name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    inside: list[str] = []
    for line in lines_of(name):
        title = _SECTION.match(line)
        if title:
            inside = found.setdefault(title.group(1), [])
        else:
            inside.append(line)
    return found


def lines_of(name: str) -> list[str]:
    """Give the lines of a list, without comments and blank ones."""
    text = (files("grading") / "words" / name).read_text("utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


_KEPT = 512
"""Texts of which a way of speaking keeps what it found: the clauses of a long answer."""


class Pattern:
    """A way of speaking: what it finds is kept, as every point asks the same of an answer."""

    def __init__(self, told: str) -> None:
        self.told = told
        compiled = re.compile(told)
        self.search = lru_cache(_KEPT)(compiled.search)
        self.match = lru_cache(_KEPT)(compiled.match)
        self.fullmatch = lru_cache(_KEPT)(compiled.fullmatch)
        self.finditer = compiled.finditer
        self.split = compiled.split
        self.sub = compiled.sub
        _made.append(self)

    def forget(self) -> None:
        """Drop what was found, and with it the texts it was found in."""
        for kept in (self.search, self.match, self.fullmatch):
            kept.cache_clear()


_made: list[Pattern] = []


def forget_texts() -> None:
    """Drop the texts that ways of speaking keep; they themselves stay compiled."""
    for one in [*_made]:
        one.forget()


_PATTERNS = "patterns.txt"
_BOOKS = (_PATTERNS, "outcomes.txt", "totals.txt", "unearned.txt")


@lru_cache(maxsize=512)
def pattern(name: str, book: str = _PATTERNS) -> Pattern:
    """Give a way of speaking, to be searched for in folded text."""
    return Pattern(_as_spoken("|".join(_sections(book)[name])))


def compile_patterns() -> None:
    """Compile the ways of speaking before they are needed: some 230, a quarter second."""
    for book in _BOOKS:
        for name in _sections(book):
            pattern(name, book)


_SHORT = re.compile(
    r"\b(do|did|does|is|was|are|were|have|has|had|ca|could|wo|would|should)n't|\bi'(?:m|ve)\b|(?<=[(:|])'(?:m|ve)\b"
)


def _as_spoken(told: str) -> str:
    """Let short forms match without their apostrophe too, as transcripts have them: dont, ive."""
    return _SHORT.sub(lambda found: found.group().replace("'", "'?"), told)


@lru_cache(maxsize=256)
def words(name: str, book: str = "sets.txt") -> frozenset[str]:
    """Give a set of folded words."""
    return frozenset(word for line in _sections(book)[name] for word in line.split())
