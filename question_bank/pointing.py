"""Where a stretch of a text is that somebody points at by the number of a line, and words of it.

`12` is a whole line, `12-14` are some, `12: words` begin in it, `12: first … last words` is a
stretch by its two ends. What is found is the text's own: no word of who points gets into it.
"""

import re
from dataclasses import dataclass

from question_bank.spans import Folded, Place, bare

_AT = re.compile(r"\s*(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?\s*(?::\s*(.*))?", re.DOTALL)  # noqa: RUF001
_BETWEEN = re.compile(r"\s*(?:…|\.{3})\s*")
_ROW = "|"
_NEXT = re.compile(r"\n\s*(?:\n|[-*•+–|]\s|\d{1,2}[.)]\s|#)")  # noqa: RUF001 - marks of lists
"""Where another item, heading or paragraph begins."""


@dataclass(frozen=True, slots=True)
class _At:
    """Lines, counted from one, and the words given with them, if any."""

    first: int
    last: int
    words: str


class Pointed:
    """A text that can be pointed at."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded = Folded(text)
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def find(self, at: str) -> Place | None:
        """Find what is pointed at; `None` where it is not there, or may be more than one thing."""
        read = _read(at)
        if not read.words:
            return self._lines(read) if at.strip() else None
        return self._nearest(read.words, read.first) or self._between(read.words, read.first)

    def words(self, at: str) -> str:
        """Give the words that are meant, whether or not they are in the text."""
        place = self.find(at)
        return self.text[place.start : place.end] if place else _read(at).words

    def _nearest(self, words: str, line: int) -> Place | None:
        """Find words that begin in a line, or else those that begin closest to where it does."""
        start, end = self._start(line), self._end(line)

        def far(place: Place) -> tuple[bool, int]:
            return not start <= place.start < end, abs(place.start - start)

        return min(self._folded.places(words), key=far, default=None)

    def _start(self, line: int) -> int:
        return self._starts[min(max(line, 1), len(self._starts)) - 1]

    def _end(self, line: int) -> int:
        end = self.text.find("\n", self._start(line))
        return len(self.text) if end < 0 else end

    def _lines(self, at: _At) -> Place | None:
        """Give whole lines that are there; a row of a table is more than one thing."""
        if not 1 <= at.first <= at.last <= len(self._starts):
            return None
        place = bare(self.text, self._start(at.first), self._end(at.last))
        words = self.text[place.start : place.end]
        return place if any(map(str.isalnum, words)) and not words.startswith(_ROW) else None

    def _between(self, words: str, at: int) -> Place | None:
        """Find a stretch by its ends; the last words stand there once, in its line if they do."""
        ends = _BETWEEN.split(words)
        first = self._nearest(ends[0], at) if len(ends) == 2 and all(ends) else None
        if first is None:
            return None
        other = _NEXT.search(self.text, first.end)
        stop = other.start() if other else len(self.text)
        line = self.text.find("\n", first.end)
        lasts = self._folded.places(ends[1])
        every = [place for place in lasts if first.end <= place.start and place.end <= stop]
        in_line = [place for place in every if line < 0 or place.end <= line]
        found = in_line or every
        return Place(first.start, found[0].end) if len(found) == 1 else None


def _read(at: str) -> _At:
    told = _AT.fullmatch(at)
    if told is None:
        return _At(1, 1, at.strip())
    first = int(told[1])
    return _At(first, int(told[2] or first), (told[3] or "").strip())
