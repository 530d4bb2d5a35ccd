"""One thing told for another of its kind: sheep for cattle, the penguins for the otters.

That another one is named is not enough: it must stand where the point has its own.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from grading.checks import Difference, Sight
from grading.claims import Prepared, Unit
from grading.figures import Figure, Kind
from grading.lexicon import SCALES, SIBLINGS, places_on_scales, scales
from grading.likeness import same_sense
from grading.model import Discrepancy
from grading.sameness import same_amount
from grading.swaps import not_compared
from grading.terms import only_describes
from grading.tokens import Token, stem
from grading.wordlists import pattern, words

_TOLD = {SIBLINGS: 0.35, SCALES: 0.4}
"""So much of what else the point says must a statement tell, by the book its word stands in."""
_HELD_BESIDE = 0.5  # where the word is a post told in the sentence before or after
_ABOUT = (Discrepancy.NAME, Discrepancy.SCOPE)
_LONGEST = 3  # words of a thing's name
_PEOPLE = Discrepancy.SCOPE


@dataclass(frozen=True, slots=True)
class _Thing:
    """A thing named: its kind, which of the kind it is, and its words."""

    kind: int
    which: int
    tokens: tuple[Token, ...]


def other_sibling(sight: Sight) -> Difference | None:
    """Find a thing of the same kind as one that the point names and the answer nowhere does.

    A thing that the document or what was confirmed names too is not meant instead.
    """
    if sight.foreign:
        return None
    found = (one for book in _TOLD for one in _swaps(sight, book))
    return next(found, None)


def _swaps(sight: Sight, book: str) -> Iterator[Difference]:
    documented = [one for one in _things(sight.terms.text.tokens, book) if _rules_out(one, book)]
    said = [
        (number, one)
        for number, unit in enumerate(sight.vocabulary.units if documented else ())
        if unit.denial is None
        for one in _things(not_compared(unit.tokens), book)
    ]
    for own in documented:
        beside = [(number, one) for number, one in said if one.kind == own.kind]
        known = _known(sight, own.kind, book) | {
            one.which for one in documented if one.kind == own.kind
        }
        if any(one.which == own.which for _, one in beside):
            continue
        for number, one in beside:
            if one.which not in known and _stands_for(sight, number, one, own, book):
                text, start = sight.unit(number).text, sight.unit(number).start
                quote = text[one.tokens[0].start - start : one.tokens[-1].end - start]
                yield Difference(Discrepancy.NAME, quote, _written(own, sight.terms.text), number)


def _rules_out(thing: _Thing, book: str) -> bool:
    return scales(book)[thing.kind].about in _ABOUT


def _written(thing: _Thing, text: Prepared) -> str:
    return text.text[thing.tokens[0].start : thing.tokens[-1].end]


def _stands_for(sight: Sight, number: int, said: _Thing, own: _Thing, book: str) -> bool:
    """Whether a thing stands in the point's place, in a phrase that tells the point."""
    if _counts_wider(sight, own):
        return False
    if number not in sight.near:
        return _is_post_beside(sight, number, said, own, book)
    if _is_part_of_name(sight, number, said, own) or not _is_in_phrase(sight, number, said):
        return False
    return _rest_told(sight, {number}, own) >= _TOLD[book]


def _is_in_phrase(sight: Sight, number: int, said: _Thing) -> bool:
    """Whether the phrase between commas tells some of the point, or names the thing alone."""
    unit = sight.unit(number)
    low, high = _phrase(unit, said)
    rest = [
        token for token in unit.tokens if low <= token.start < high and token not in said.tokens
    ]
    told = any(
        same_sense(token.stem, term.token.stem)
        for token in rest
        for term in sight.terms.terms
        if token.is_content
    )
    near = [figure for figure in unit.figures if low <= figure.start < high]
    right = any(same_amount(one, own) for one in near for own in sight.terms.figures)
    return told or right or all(token.norm in words("determiners") for token in rest)


_ENDS = re.compile(
    r"[,;:()]|\s[-\u2013\u2014]\s|\b(?:though|although|while|because|but|obwohl|mais|pero)\b"
)


def _phrase(unit: Unit, said: _Thing) -> tuple[int, int]:
    """Give where the phrase of a thing begins and ends, in the text as written."""
    first, last = said.tokens[0].start - unit.start, said.tokens[-1].end - unit.start
    before = [found.end() for found in _ENDS.finditer(unit.text, 0, first)]
    after = _ENDS.search(unit.text, last)
    low = before[-1] if before else 0
    high = after.start() if after else len(unit.text)
    return low + unit.start, high + unit.start


def _is_part_of_name(sight: Sight, number: int, said: _Thing, own: _Thing) -> bool:
    """Whether a thing only tells of what kind the next one is: sheep farmers, a bus licence.

    Where the point's own does so too, the other one may: a knee class, the shoulder class.
    """
    ahead = _right_after(sight.unit(number).tokens, said)
    if ahead is None or any(same_sense(ahead.stem, one.token.stem) for one in sight.terms.terms):
        return False
    return _right_after(sight.terms.text.tokens, own) is None


def _right_after(tokens: tuple[Token, ...], thing: _Thing) -> Token | None:
    """Give the telling word that follows a thing with nothing but a space between them."""
    at = tokens.index(thing.tokens[-1]) + 1
    ahead = tokens[at] if at < len(tokens) else None
    near = ahead is not None and ahead.start - thing.tokens[-1].end <= 1
    return ahead if near and ahead and ahead.is_content and not ahead.is_number else None


def _counts_wider(sight: Sight, own: _Thing) -> bool:
    """Whether the answer counts the point's things by a wider word: 400 animals, for 400 cattle."""
    stems = {token.stem for token in own.tokens}
    mine = [f for f in sight.terms.figures if f.kind is Kind.COUNT and stems & {*f.nouns}]
    said = [figure for unit in sight.vocabulary.units for figure in unit.figures]
    return any(
        same_amount(one, figure) and one.nouns and not _is_listed(one)
        for figure in mine
        for one in said
        if one.kind is Kind.COUNT
    )


def _is_listed(figure: Figure) -> bool:
    """Whether what is counted is itself a thing of some kind."""
    known = {stem(word, "en") for run in places_on_scales(SIBLINGS) for word in run}
    return bool(known & {*figure.nouns})


def _is_post_beside(sight: Sight, number: int, said: _Thing, own: _Thing, book: str) -> bool:
    """Whether it is a post that one says to have held, in the sentence before or after."""
    unit = sight.unit(number)
    if book != SIBLINGS or scales(book)[said.kind].about != _PEOPLE:
        return False
    about = {sight.unit(one).sentence for one in sight.match.units}
    if not about & {unit.sentence - 1, unit.sentence + 1}:
        return False
    held = pattern("i_was").search(unit.folded)
    post = " ".join(token.norm for token in said.tokens)
    alone = held is not None and unit.folded[held.end() :].strip(" .,;!") == post
    return alone and _rest_told(sight, sight.match.units, own) >= _HELD_BESIDE


def _rest_told(sight: Sight, here: Collection[int], own: _Thing) -> float:
    """Give how much of a point but some words statements tell, 0.0-1.0.

    A figure is a word, and may stand in the sentence before or after.
    """
    rest = [term for term in sight.terms.terms if term.token not in own.tokens]
    said = sum(
        term.weight * max(sight.vocabulary.find(term).get(number, 0.0) for number in here)
        for term in rest
    )
    sentence = sight.unit(min(here)).sentence
    around = (one for one in sight.vocabulary.units if abs(one.sentence - sentence) <= 1)
    near = [figure for one in around for figure in one.figures]
    text = sight.terms.text.text
    figures = [figure for figure in sight.terms.figures if not only_describes(text, figure)]
    right = sum(any(same_amount(one, f) for f in near) for one in figures)
    total = sum(term.weight for term in rest) + len(figures)
    return (said + right) / total if total else 1.0


def _known(sight: Sight, kind: int, book: str) -> set[int]:
    """Give the things of a kind that are documented elsewhere or confirmed."""
    texts = [*(other.text for other in sight.rest), *sight.confirmed]
    texts += [sight.whole.text] if sight.whole else []
    things = (one for text in texts for one in _things(text.tokens, book))
    return {one.which for one in things if one.kind == kind}


@lru_cache(maxsize=4096)
def _things(tokens: tuple[Token, ...], book: str) -> tuple[_Thing, ...]:
    """Give the things that words name, in the singular or the plural."""
    places, begins = places_on_scales(book), _beginnings(book)
    starts = [at for at, one in enumerate(tokens) if not begins.isdisjoint(_forms(one.norm))]
    found: list[_Thing] = []
    for size in range(1, _LONGEST + 1):
        for at in starts:
            run = tokens[at : at + size]
            begun = [token.norm for token in run[:-1]]
            forms = ((*begun, last) for last in _forms(run[-1].norm))
            named = next((places[form] for form in forms if form in places), ())
            found += [_Thing(kind, which, run) for kind, which in named if len(run) == size]
    return tuple(found)


@lru_cache(maxsize=2)
def _beginnings(book: str) -> frozenset[str]:
    """Give the words that the names of things begin with."""
    return frozenset(run[0] for run in places_on_scales(book))


def _forms(norm: str) -> tuple[str, ...]:
    bare = norm.removesuffix("'s")
    return (norm, bare, bare.removesuffix("s"), bare.removesuffix("es"))
