# ruff: noqa: RUF001 - patterns are a line each and name typographic marks

"""What a candidate wrote to themself, told from evidence by its wording and its form.

A note in delimiters (parentheses, brackets, comments, struck or highlighted text) may be worded
freely; without them a whole line or sentence must speak about the document, not about work.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from question_bank import (
    note_admissions,
    note_doubts,
    note_hollow,
    note_nothing,
    note_prose,
    note_signs,
    note_tones,
)
from question_bank.lines import HIDDEN
from question_bank.model import NoteKind
from question_bank.note_words import MARKERS, Table, bare, inside

_LONGEST = 400
_MOST_TRIED = 8  # places at which a statement may go over into a note
_LONGEST_RAW = 4000  # characters, white space and all
_COMMENT = re.compile(r"<!--|%%[^%\n]{1,400}%%")
_STRUCK = re.compile(
    r"~~(?=\S)(.{1,1000}?)~~|<(?:del|s|strike)>(.{1,1000}?)</(?:del|s|strike)>", re.DOTALL
)
_MARKED = re.compile(r"==(?=[^\s=])([^=\n]{1,1000}?)==|<mark>(.{1,1000}?)</mark>", re.DOTALL)
_TAIL = re.compile(
    r"(?:(?<=\s)|(?<=^))(?:[-–—/<←*>#]{1,3}\s*)?(?P<marker>"
    + MARKERS
    + r"|\?{2,}(?= ?\w))(?![/-])(?!(?<=\w)\w)",
    re.MULTILINE,
)
_TAIL_END = re.compile(rf"[ \t]*(?:\n|{HIDDEN})")
_BRACKETED_ORDER = re.compile(r"(?:find|check|verify|confirm|ask|add)(?:\s+[\w’'-]+){0,2}\W*$")
_SO_DONE = re.compile(r",\s*so\s+(?:i|we)\s+(?!should\b|must\b|need\b|could\b)\w+", re.IGNORECASE)
_DASH = re.compile(
    r"(?:(?<=\w)\.\.\.|(?<=\w)…)\s*(?=[a-zß-ÿ])|\s(?:[-–—]{1,3}|//|<-+|←|\.\.\.|…|\*)\s*(?=\S)|;\s+|(?<=[.!?])\s+(?=[a-z])"
)
_SMALL_START = re.compile(r"(?<=[.!?…])\s+(?=[a-zß-ÿ])|\s+[–—]\s+|\s-\s+")
_SENTENCES = re.compile(r"[.!…][\s]+\S")
_SIGN = re.compile(r"(?:(?<=\s)|^)(?://|<-+|←|<=+|%%)[ \t]*(?=\S)", re.MULTILINE)
_DOUBT = re.compile(r"[\[(]?\?{2,}[\])]?|[\[(]\?[\])]")
_PAIRS = {"(": ")", "[": "]", "{": "}"}
_DECORATION = re.compile(r"^(?:[^\w\s\"'“”„«(\[{?!.,;:¿¡%$€£#@&+*/<>=~-]\s*)+")
_LABELLED = re.compile(r"^[\w’'/&-]+(?:\s+[\w’'/&-]+){0,3}(?:\*\*|__)?:(?:\*\*|__)?\s+")
_EVIDENCE = re.compile(r"\d{2,}|\d\s?%")


@dataclass(frozen=True, slots=True)
class Span:
    """A note's place in the text, and its kind."""

    start: int
    end: int
    kind: NoteKind


def kind_inside(words: str) -> NoteKind | None:
    """Return what a text in delimiters asks for, or None where it is evidence."""
    told = _in_one_line(words)
    return (_kind_free(told) or kind_bare(told)) if told else None


def _in_one_line(words: str) -> str:
    """Return words with single spaces; `""` for more than any note holds, which none is then."""
    if len(words) > _LONGEST_RAW:
        return ""
    told = " ".join(words.split())
    return told if len(told) <= _LONGEST else ""


def forget() -> None:
    """Let go of the words that were judged last: nobody's text stays in memory."""
    _kind_by_opening.cache_clear()
    _kind_free.cache_clear()


@lru_cache(maxsize=1024)
def _kind_free(words: str) -> NoteKind | None:
    return _first(inside(), _undecorated(words))


def kind_bare(words: str) -> NoteKind | None:
    """Return what a sentence or line asks for, or None where it is evidence."""
    told = _in_one_line(words)
    if not told:
        return None
    return _kind_by_opening(told) or _kind_by_doubt(told) or note_admissions.kind(told)


def _kind_by_doubt(words: str) -> NoteKind | None:
    if _SENTENCES.search(words.rstrip()) and not note_doubts.is_loud(words):
        return None  # each sentence is judged by itself
    return note_doubts.of_whole(words, _kind_by_opening)


@lru_cache(maxsize=1024)
def _kind_by_opening(words: str) -> NoteKind | None:
    stripped = _undecorated(words.strip(" \t\n-–—*_>\"'“”.()[]{}"))
    return _first(bare(), stripped) or note_signs.kind(words)


def kind_whole(words: str) -> NoteKind | None:
    """Return what a short line asks for where all of it is a note, signs and clauses and all."""
    words = _in_one_line(words)
    if not words or note_prose.tells_strength(words):
        return None
    is_delimited = _STRUCK.search(words) or _MARKED.search(words) or _TAIL.match(words)
    if is_delimited or any(char in words for char in _PAIRS):
        return None
    return _kind_by_doubt(words) or note_hollow.kind(words)


def kind_of_statement(words: str) -> NoteKind | None:
    """Return what a sentence of an answer asks for; a question in an answer is a note too."""
    words = _in_one_line(words)
    if not words or note_prose.tells_strength(words):
        return None
    return (
        kind_bare(words)
        or note_nothing.kind(words)
        or note_signs.kind_of_question(words)
        or _kind_of_labelled(words)
        or note_hollow.kind(words)
        or note_tones.of_statement(words)
        or note_prose.kind(words)
    )


def _kind_of_labelled(words: str) -> NoteKind | None:
    """Return `WEAKNESS` where a label is followed by a lack: "Certificates: none"."""
    label = _LABELLED.match(words)
    if label is None:
        return None
    told = words[label.end() :]
    return NoteKind.WEAKNESS if note_signs.is_lack(told) or note_nothing.kind(told) else None


def _undecorated(words: str) -> str:
    """Return words without the emoji, arrows and the like before them."""
    return _DECORATION.sub("", words)


def find(text: str, start: int, end: int) -> list[Span]:
    """Return the notes that delimiters or markers tell in `text[start:end]`, in order, apart."""
    found = [*_delimited(text, start, end), *_bracketed(text, start, end)]
    found += _marked_tails(text, start, end)
    found += _commented(text, start, end)
    found += [Span(m.start(), m.end(), NoteKind.UNSURE) for m in _DOUBT.finditer(text, start, end)]
    return _apart(found)


def comments(text: str) -> list[Span]:
    """Return the comments of a whole text; they may span lines and hold anything."""
    found: list[Span] = []
    at = 0
    while opening := _COMMENT.search(text, at):
        end = opening.end()
        if opening[0] == "<!--":
            closing = text.find("-->", end)
            if closing < 0:
                break
            end = closing + 3
        words = text[opening.start() : end].strip("<!->% \n")
        found.append(Span(opening.start(), end, kind_inside(words) or NoteKind.TODO))
        at = end
    return found


def tail(text: str, start: int, end: int) -> Span | None:
    """Return the note behind the last dash of a statement ("... - need to expand")."""
    dashes = list(_DASH.finditer(text, max(start, end - _LONGEST), end))
    for dash in reversed(dashes[-_MOST_TRIED:]):
        words = text[dash.end() : end]
        if kind := kind_of_statement(words) or note_signs.kind_of_order(words):
            return Span(dash.start(), end, kind)
    if found := note_doubts.clause_tail(text, start, end, _kind_by_opening):
        return Span(found[0], end, found[1])
    at = note_admissions.tail(text, start, end)
    return None if at is None else Span(at, end, NoteKind.WEAKNESS)


def opening(text: str, start: int, end: int) -> Span | None:
    """Return the note that a statement begins with; what a dash adds to it belongs to it."""
    stops = _SMALL_START.finditer(text, start, min(end, start + _LONGEST))
    for stop in islice(stops, _MOST_TRIED):
        if kind := kind_of_statement(text[start : stop.start()]):
            is_aside = stop[0].strip() != "" and not note_signs.tells_deed(text[stop.end() : end])
            return Span(start, end if is_aside else stop.start(), kind)
    return None


def _first(table: Table, words: str) -> NoteKind | None:
    if len(words) > _LONGEST:
        return None
    return next((kind for kind, pattern in table if pattern.search(words)), None)


def _delimited(text: str, start: int, end: int) -> Iterator[Span]:
    for struck in _STRUCK.finditer(text, start, end):
        words = struck[1] or struck[2]
        yield Span(struck.start(), struck.end(), kind_inside(words) or NoteKind.UNSURE)
    for marked in _MARKED.finditer(text, start, end):
        words = marked[1] or marked[2]
        whole = text[start : marked.start()].strip() == text[marked.end() : end].strip() == ""
        kind = kind_inside(words) or (NoteKind.TODO if whole else None)
        if kind is not None and not (_EVIDENCE.search(words) and kind_inside(words) is None):
            yield Span(marked.start(), marked.end(), kind)


def _bracketed(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield outermost brackets whose content is a note; an unclosed one at the end counts too."""
    stack: list[int] = []
    for at in range(start, end):
        char = text[at]
        if char in _PAIRS:
            stack.append(at)
        elif stack and char == _PAIRS[text[stack[-1]]]:
            opened = stack.pop()
            is_link = text[at + 1 : at + 2] == "(" and char == "]"
            words = text[opened + 1 : at]
            if not is_link and at - opened < _LONGEST and (kind := _kind_bracketed(words)):
                yield Span(opened, at + 1, kind)
    if stack and end - stack[-1] < _LONGEST and (kind := kind_inside(text[stack[-1] + 1 : end])):
        yield Span(stack[-1], end, kind)


def _kind_bracketed(words: str) -> NoteKind | None:
    if _SO_DONE.search(words):
        return None
    ordered = _BRACKETED_ORDER.match(words) and note_signs.kind_of_order(words)
    return (
        kind_inside(words)
        or (note_nothing.kind(words) if " " in words.strip() else None)
        or note_signs.kind_of_question(words)
        or ordered
        or note_hollow.kind(words)
        or (NoteKind.TODO if note_tones.is_gap_to_fill(words) else None)
        or (NoteKind.TODO if note_tones.is_aside(words) else None)
        or note_prose.kind(words)
        or note_doubts.of_bracket(words, kind_inside)
    )


def _commented(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield what stands behind a sign of comment, up to the end of the line, where it is a note."""
    for sign in _SIGN.finditer(text, start, end):
        stop = text.find("\n", sign.end(), end)
        stop = end if stop < 0 else stop
        if stop - sign.end() < _LONGEST and (kind := _kind_bracketed(text[sign.end() : stop])):
            yield Span(sign.start(), stop, kind)


def _marked_tails(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield "TODO ..." and its like, up to the end of the line."""
    stop = start
    for marker in _TAIL.finditer(text, start, end):
        if marker.start() < stop:
            continue  # within the note before
        ends = _TAIL_END.search(text, marker.end(), end)
        stop = ends.start() if ends else end
        words = text[marker.end("marker") : stop]
        is_doubt = marker["marker"].startswith("?") and note_doubts.is_question(words)
        kind = kind_inside(words)
        kind = kind or (NoteKind.UNSURE if is_doubt else NoteKind.TODO)
        yield Span(marker.start(), stop, kind)


def _apart(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
