"""Words of a text as they are compared, each with its place in the text as written."""

import re
import threading
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from grading.language import detect, is_function_word, stemmer_name

_TOKEN = re.compile(
    r"\d{1,3}(?:[,.\u00a0\u202f' ]\d{3})+(?!\d)|\d+(?:[.,]\d+)*"
    r"|[^\W\d_]+(?:\+\+|#(?!\w))"
    r"|[^\W\d_](?:[^\W_]|[\u0300-\u036f])*(?:'(?:s|t|re|ve|ll|d|m)\b)?"
)
_ELISION = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu)'(?=[^\W\d_]{2})", re.IGNORECASE)
_INVISIBLE = frozenset({"Cf", "Cc", "Co", "Cn", "Cs", "Mn"})
_KEPT_CONTROLS = frozenset("\n\r\t")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number: `text[start:end]` as written; `norm` lower case without accents."""

    raw: str
    norm: str
    stem: str
    start: int
    end: int
    function: bool

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return self.raw[0].isdecimal()

    @property
    def is_content(self) -> bool:
        """Whether it says something of its own."""
        return not self.function


@dataclass(frozen=True, slots=True)
class Visible:
    """What a reader sees of a text, and where each seen character stands in it."""

    text: str
    places: tuple[int, ...]
    length: int

    def place(self, index: int) -> int:
        """Give the offset in the text as written of a seen character."""
        return self.places[index] if index < len(self.places) else self.length

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the span as written of a non-empty seen span."""
        return self.place(start), self.place(end - 1) + 1 if end else 0


@lru_cache(maxsize=1024)
def visible(text: str) -> Visible:
    """Drop what cannot be seen, and unfold full-width and styled letters."""
    if text.isascii() and text.isprintable():
        return Visible(text, tuple(range(len(text))), len(text))
    kept: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for shown in _shown(char, kept[-1] if kept else ""):
            kept.append(shown)
            places.append(place)
    return Visible("".join(kept), tuple(places), len(text))


def _shown(char: str, before: str) -> str:
    if char.isascii():
        return char if char.isprintable() or char in _KEPT_CONTROLS else ""
    if char in "\u2019\u2018\u02bc\u00b4":
        return "'"
    category = unicodedata.category(char)
    if category == "Mn" and before.isalpha():
        return char
    if category in _INVISIBLE:
        return ""
    return unicodedata.normalize("NFKC", char) if category != "Zs" else " "


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Lower case, without accents."""
    if word.isascii():
        return word.lower()
    spread = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in spread if not unicodedata.combining(char))


class _Stemmers(threading.local):
    """Each thread's own stemmers: one keeps the word it is at work on, so that none is shared."""

    def __init__(self) -> None:
        self._of: dict[str, snowballstemmer.stemmer] = {}

    def of(self, name: str) -> snowballstemmer.stemmer:
        if name not in self._of:
            self._of[name] = snowballstemmer.stemmer(name)
        return self._of[name]


_STEMMERS = _Stemmers()


@lru_cache(maxsize=65536)
def stem(word: str, language: str) -> str:
    """Give the folded stem of a lower-case word of `language`."""
    bare = word.removesuffix("'s")
    if len(bare) > 40 or not bare.isalpha():
        return fold(bare)
    return fold(_STEMMERS.of(stemmer_name(language)).stemWord(bare))


@lru_cache(maxsize=2048)
def tokenize(text: str, language: str | None = None) -> tuple[Token, ...]:
    """Split a text into words; offsets are into `text` as given."""
    language = language or detect(text)
    seen = visible(text)
    shown = _ELISION.sub(lambda found: found.group()[:-1] + " ", seen.text)
    tokens = (_token(found, seen, language) for found in _TOKEN.finditer(shown))
    return tuple(tokens)


def _token(found: re.Match[str], seen: Visible, language: str) -> Token:
    raw = found.group()
    start, end = seen.span(found.start(), found.end())
    if raw[0].isdecimal():
        return Token(raw, raw, raw, start, end, function=False)
    lower = unicodedata.normalize("NFC", raw.casefold())
    function = is_function_word(lower, language) or len(lower) == 1
    return Token(raw, fold(lower), stem(lower, language), start, end, function)
