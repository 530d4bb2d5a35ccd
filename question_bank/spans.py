# ruff: noqa: RUF001 - patterns name typographic marks
"""Where a quote stands in a text: exact but for kinds of quotes and dashes, and white space."""

import re
import unicodedata
from dataclasses import dataclass

from question_bank.sentences import strip

_MARKS = {
    **dict.fromkeys("‘’‚‛′`´ʼ‹›", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
}
_TOKEN = re.compile(
    r"(?:[<>≤≥~≈±](?=\d)|(?<!\w)[-−–](?=\d))?[^\W_]"
    r"(?:\w|[-‐‑'’.&](?=\w)|(?<=\d)[,:/–](?=\d)|[%+#°])*"
)
"""What is one thing and must not be cut: a word, a name, a figure with its sign and unit."""
_BEFORE = re.compile(r"(?:(?:[-*•+–]|\d{1,2}[.)]|#{1,6}|>)\s+)+")
_DENIAL = re.compile(
    r"\b(?:not|no|never|neither|nor|without|cannot|nicht|kein\w*|nie(?:mals)?|ohne|pas|jamais|sans"
    r"|nunca|sin|ei|en|eivät|ilman|inte|aldrig|utan)\b|n['’]t\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…:;]\s|\n\s*(?:\n|[-*•+–>#]\s|\d{1,2}[.)]\s)")
_LONGEST_TOKEN = 60
_LONGEST_SENTENCE = 400


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A part of a text, in code points."""

    start: int
    end: int

    def overlaps(self, other: "Place") -> bool:
        """Whether both have a character in common."""
        return self.start < other.end and other.start < self.end


class Folded:
    """A text with its quotes, dashes and white space made alike, that knows where each was."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded, self._at = _fold(text)

    def find(self, quote: str, *, near: int) -> Place | None:
        """Find a quote, the one closest to an offset where there are several; `None` if nowhere.

        What would cut a word, a name or a figure in two is not found.
        """
        return min(self.places(quote), key=lambda place: abs(place.start - near), default=None)

    def places(self, quote: str) -> list[Place]:
        """Find all places of a quote."""
        needle = _fold(unicodedata.normalize("NFC", quote))[0].strip()
        found: list[Place] = []
        at = self._folded.find(needle) if needle else -1
        while at >= 0:
            start, end = self._at[at], self._at[at + len(needle)]
            place = bare(self.text, start, end)
            if _has_words(self.text[start:end]) and not _cuts(self.text, place):
                found.append(place)
            at = self._folded.find(needle, at + 1)
        return found


def widened(text: str, place: Place) -> Place:
    """Take the head of a sentence with what it denies: "led" alone is not what "never led" says."""
    head = max(0, place.start - _LONGEST_SENTENCE)
    for stop in _SENTENCE_END.finditer(text, head, place.start):
        head = stop.end()
    whole = bare(text, head, place.end)
    is_denied = _DENIAL.search(text, whole.start, place.start) is not None
    return whole if is_denied and whole.start < place.start else place


def outside(place: Place, taken: list[Place]) -> Place | None:
    """Give the longest part of a place that none of the `taken` covers."""
    parts = [place]
    for other in taken:
        parts = [piece for part in parts for piece in _without(part, other)]
    return max(parts, key=lambda part: part.end - part.start, default=None)


def _without(place: Place, other: Place) -> list[Place]:
    if not place.overlaps(other):
        return [place]
    pieces = (Place(place.start, other.start), Place(other.end, place.end))
    return [piece for piece in pieces if piece.start < piece.end]


def _fold(text: str) -> tuple[str, list[int]]:
    """Fold a text; gives the offset that each character came from, and that of the end."""
    folded: list[str] = []
    at: list[int] = []
    for offset, char in enumerate(text):
        made = " " if char.isspace() else _MARKS.get(char, char)
        if made == " " and folded[-1:] == [" "]:
            continue
        folded.append(made)
        at.append(offset)
    return "".join(folded), [*at, len(text)]


def bare(text: str, start: int, end: int) -> Place:
    """Leave out white space at the ends of a stretch, and the mark of a list item or heading."""
    start, end = strip(text, start, end)
    if mark := _BEFORE.match(text, start, end):
        start = mark.end()
    return Place(start, end)


def _has_words(words: str) -> bool:
    return any(map(str.isalnum, words))


def _cuts(text: str, place: Place) -> bool:
    return any(_is_inside(text, edge) for edge in (place.start, place.end))


def _is_inside(text: str, edge: int) -> bool:
    """Whether an edge lies within a word, a name or a figure."""
    if unicodedata.combining(text[edge : edge + 1] or " "):
        return True
    start = max(0, edge - _LONGEST_TOKEN)
    while 0 < start < edge and not text[start - 1].isspace():
        start += 1
    stop = min(len(text), edge + _LONGEST_TOKEN)
    if start >= edge and edge > 0 and not text[edge - 1].isspace():
        start = max(0, edge - _LONGEST_TOKEN)  # nothing but one long run: look at it from there
    return any(token.start() < edge < token.end() for token in _TOKEN.finditer(text, start, stop))
