"""What went out and what came in its place: from A to B, A replaced with B, B instead of A.

A change of things told the other way about holds all the words of the point, so that only their
places tell.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from grading.checks import Difference, Sight
from grading.claims import Unit, prepare, sentences
from grading.model import Discrepancy
from grading.tokens import Token
from grading.wordlists import lines_of

_TOLD = 0.3
_THING = r"(?:the |a |an |our |my |its |all |old |new |der |die |das |le |la |el )*(?:\w+ ?){1,3}?"
_BROUGHT = (
    r"(?:(?:introduc|install|adopt|start|us)\w+|brought(?: in)?|bringing in|put(?: in)?|took up"
    r"|(?:went|moved|switched|changed)(?: over)? to|set up)"
)
_ENDS = (
    r"(?= (?:and|but|so|in|on|at|by|with|without|ahead|because|which|when|since|instead|for|after"
    r"|over|this|last|before|und|et|y|och|mit|avec|con|med)\b|$)"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """The stems of what was there before, and of what came."""

    out: frozenset[str]
    into: frozenset[str]


def turned_back(sight: Sight) -> Difference | None:
    """Find what came in told as what went out, and the other way about."""
    point = sight.terms.text
    own = _documented(point.text, point.language)
    said = [(n, p) for n, tokens in _told(sight) for p in passages(tokens)] if own else []
    for documented in own:
        if any(_is_straight(documented, passage) for _, passage in said):
            continue
        for number, passage in said:
            if _is_crossed(documented, passage):
                text = sight.unit(number).text
                return Difference(Discrepancy.DIRECTION, text, point.text, number)
    return None


def moved_back(sight: Sight) -> Difference | None:
    """Find told only where it went to, and that to be where it came from: moved over to film."""
    point = sight.terms.text
    own = _documented(point.text, point.language)
    if not own or sight.match.recall < _MOSTLY:
        return None
    units = list(sight.near_units())
    for documented in own:
        out, into = documented.out - documented.into, documented.into - documented.out
        ends = [(number, unit, _stems_after(unit)) for number, unit in units]
        if any(stems & into or _FROM.search(unit.folded) for _, unit, stems in ends):
            continue
        for number, unit, stems in ends:
            earlier = {t.stem for n, one in units if n < number for t in one.tokens}
            if stems & out and into & earlier and unit.denial is None and not unit.wish:
                return Difference(Discrepancy.DIRECTION, unit.text, point.text, number)
    return None


_MOSTLY = 0.6
_FROM = re.compile(r"\b(?:from|away from|off|instead of|von|weg von|fran)\b")
_MOVED = r"(?:mov|switch|chang|convert|transferr|migrat|swapp|bytt|umgestell)\w*(?: \w+){0,4}?"
_OVER = r"(?:went|put|brought|shifted|turned|took)(?: \w+){0,4}? (?:over|across|back)"
_OVER_TO = re.compile(
    rf"\b(?:{_MOVED}|{_OVER})(?: over| across| back)? (?:to|onto|auf|zu|till) "
    r"(?:the |a |our |die |den |das )?(?P<into>(?:[\w-]+ ?){1,2})"
)


def _stems_after(unit: Unit) -> frozenset[str]:
    """Give the stems of what a statement tells that something was moved to."""
    found = _OVER_TO.search(unit.folded)
    if found is None:
        return frozenset()
    low, high = (unit.start + at for at in found.span("into"))
    return frozenset(t.stem for t in unit.tokens if low <= t.start < high and t.is_content)


@lru_cache(maxsize=2048)
def _documented(text: str, language: str) -> tuple[Passage, ...]:
    """Give the passages that a point tells; kept, as points are asked about again and again."""
    tokens = prepare(text, language).tokens
    return tuple(p for start, end in sentences(text) for p in _in(tokens, start, end))


def _in(tokens: tuple[Token, ...], start: int, end: int) -> Iterator[Passage]:
    yield from passages(tuple(t for t in tokens if start <= t.start < end))


def _told(sight: Sight) -> Iterator[tuple[int, tuple[Token, ...]]]:
    """Give each sentence that speaks of the point, by its first such statement."""
    units = sight.vocabulary.units
    about = {units[n].sentence: n for n in reversed(sight.near) if sight.shares.get(n, 0) >= _TOLD}
    for sentence, number in sorted(about.items()):
        yield number, tuple(t for unit in units if unit.sentence == sentence for t in unit.tokens)


def _is_straight(own: Passage, said: Passage) -> bool:
    kept = said.out & own.out - own.into or said.into & own.into - own.out
    return bool(kept) and not _is_crossed(own, said)


def _is_crossed(own: Passage, said: Passage) -> bool:
    return bool(said.out & own.into - own.out and said.into & own.out - own.into)


def passages(tokens: tuple[Token, ...]) -> Iterator[Passage]:
    """Give each passage from one thing to another that a sentence tells."""
    folded = " ".join(token.norm for token in tokens)
    for way in _ways():
        for found in way.finditer(folded):
            out, into = (_stems(tokens, folded, found.span(side)) for side in ("out", "into"))
            if out and into:
                yield Passage(out, into)


def _stems(tokens: tuple[Token, ...], folded: str, span: tuple[int, int]) -> frozenset[str]:
    first = len(re.findall(r"\S+", folded[: span[0]]))
    last = first + len(folded[slice(*span)].split())
    return frozenset(token.stem for token in tokens[first:last] if _tells(token))


def _tells(token: Token) -> bool:
    """Whether a word tells something: US is a place, and us is not."""
    return token.is_content or (token.raw.isupper() and len(token.raw) > 1)


@lru_cache(maxsize=1)
def _ways() -> tuple[re.Pattern[str], ...]:
    sides = {side: f"(?P<{side}>{_THING})" for side in ("out", "into")}
    lines = lines_of("passages.txt")
    return tuple(re.compile(one.format(**sides, ends=_ENDS, brought=_BROUGHT)) for one in lines)
