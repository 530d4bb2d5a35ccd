"""Number words of several languages, one word or several, as values."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from grading import wordnet
from grading.wordlists import lines_of

_FINNISH_CASE = r"(?:lla|lta|lle|ssa|sta|aan|een|iin|hen|en|ksi|tta|ta|na|ista|n|a)?"
_COMPOUNDING = frozenset({"de", "fi", "sv", "nl"})


@dataclass(frozen=True, slots=True)
class Numeral:
    """What a number word does to the number before it."""

    value: float = 0.0
    multiplies: bool = False
    joins: bool = False


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, Numeral]]:
    pairs = (line.split(":", 1) for line in lines_of("numerals.txt"))
    return {code: dict(_entry(entry) for entry in words.split()) for code, words in pairs}


def _entry(entry: str) -> tuple[str, Numeral]:
    word, value = entry.split("=")
    if value == "-":
        return word, Numeral(joins=True)
    return word, Numeral(float(value.lstrip("*")), multiplies=value.startswith("*"))


@lru_cache(maxsize=16)
def _part(language: str) -> re.Pattern[str]:
    words = sorted(_tables()[language], key=len, reverse=True)
    ending = _FINNISH_CASE if language == "fi" else ""
    return re.compile(f"({'|'.join(words)}){ending}")


@lru_cache(maxsize=16384)
def numerals_of(word: str, language: str) -> tuple[Numeral, ...]:
    """Give the numerals a folded word is made of; nothing where it is no number word."""
    table = _tables().get(language, _tables()["en"])
    if word in table:
        return (table[word],)
    if language == "en" and (meant := _misspelt(word)):
        return (table[meant],)
    if language not in _COMPOUNDING or len(word) < 4:
        return ()
    return _split(word, language)


def _misspelt(word: str) -> str | None:
    """Give the number word that was meant by one letter more, less or other: eightteen."""
    if len(word) < 6 or not word.isalpha() or wordnet.senses(word):
        return None
    return next(
        (
            known
            for known in _tables()["en"]
            if len(known) > 5
            and known[0] == word[0]
            and DamerauLevenshtein.distance(word, known, score_cutoff=1) <= 1
        ),
        None,
    )


def _split(word: str, language: str) -> tuple[Numeral, ...]:
    """Cut a word into numerals, each with its ending unless the rest needs the letters."""
    found = _part(language).match(word)
    if found is None:
        return ()
    own = _tables()[language][found.group(1)]
    for end in dict.fromkeys((found.end(), found.end(1))):
        if end == len(word):
            return (own,)
        if rest := _split(word[end:], language):
            return (own, *rest)
    return ()


_TEN = 10
_AFTER_TEN = frozenset({7, 8, 9})
"""What French says after its ten: dix-sept, dix-huit, dix-neuf."""


class Reckoning:
    """A number as its words come in."""

    def __init__(self) -> None:
        self._total = 0.0
        self._group = 0.0
        self._last = 0.0
        self._inside = False
        self.empty = True

    @property
    def value(self) -> float:
        """What was said so far."""
        return self._total + self._group

    def start(self, value: float) -> None:
        """Begin with a number written in digits."""
        self._group = self._last = value
        self.empty = False

    def add_half(self) -> None:
        """Take in `and a half`, of the scale that was said last: a million and a half."""
        whole = self._last >= 1000 and not self._group
        if whole:
            self._total += 0.5 * self._last
        else:
            self._group += 0.5

    def take_word(self, numerals: tuple[Numeral, ...]) -> bool:
        """Add a word of one or more numerals; false where it begins another number."""
        if len(numerals) == 1:
            return self._take(numerals[0])
        inner = Reckoning()
        inner._inside = True
        if not all(inner._take(numeral) for numeral in numerals):
            return False
        if inner.value < 1000 or not self.empty:
            return self._take(Numeral(inner.value))
        self._total, self._group = inner._total, inner._group
        self._last, self.empty = inner._last, False
        return True

    def _take(self, numeral: Numeral) -> bool:
        if numeral.joins:
            return not self.empty
        if numeral.multiplies:
            self._multiply(numeral.value)
        elif not self._add(numeral.value):
            return False
        self.empty = False
        self._last = numeral.value
        return True

    def _multiply(self, factor: float) -> None:
        if factor >= 1000 and self._total and factor > self._last:
            self._total = (self._total + self._group) * factor
            self._group = 0.0
        elif factor >= 1000:
            self._total += (self._group or 1.0) * factor
            self._group = 0.0
        elif self._group >= 100 and factor == _TEN and 0 < self._group % 100 < _TEN:
            self._group += self._group % 100 * (factor - 1)  # satakaksikymmentä
        elif self._group >= 100:
            self._group += factor
        else:
            self._group = (self._group or 1.0) * factor

    def _add(self, value: float) -> bool:
        if self.empty or self._fits(value):
            self._group += value
            return True
        if self._group in {19, 20} and 10 <= value < 100:
            self._group = self._group * 100 + value
            return True
        if self._group % 100 == 4 and value == 20:  # quatre-vingts
            self._group += 76
            return True
        return False

    def _fits(self, value: float) -> bool:
        if self._last in {60, 80, 20} and self._group % 100 in {60, 80} and 10 <= value < 20:
            return True  # soixante-dix, quatre-vingt-dix
        low = self._group % 100
        if value < 1:  # zweieinhalb
            return True
        if value < 10:
            after_ten = value in _AFTER_TEN and not self._inside  # dix-huit
            return low % 10 == 0 and (low != 10 or after_ten)
        if value < 100:
            # Only within a word does the unit come first: fünfundzwanzig.
            return low == 0 or (self._inside and low < 10 <= value)
        return self._group == 0


def small(word: str, language: str) -> float:
    """Give the number that one folded word says plainly, 0 where it says none."""
    if word.isdecimal():
        return float(word)
    numerals = numerals_of(word, language)
    plain = len(numerals) == 1 and not (numerals[0].multiplies or numerals[0].joins)
    return numerals[0].value if plain else 0.0


_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def roman(raw: str) -> int:
    """Give the number that a Roman numeral says, 0 where a word is none."""
    return _ROMAN.index(raw) + 1 if raw in _ROMAN else 0


def rank_of(word: str) -> int:
    """Give the place that a folded ordinal numbers, 0 where it is none."""
    return _ranks().get(word, 0)


@lru_cache(maxsize=1)
def _ranks() -> dict[str, int]:
    lines = enumerate(lines_of("ordinals.txt"), 1)
    return {word: rank for rank, line in lines for word in line.split()}
