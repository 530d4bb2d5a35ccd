"""One thing told for another of its kind: sheep for cattle, the penguins for the otters."""

from collections.abc import Collection, Iterable

from grading.checks import Difference, Sight
from grading.claims import Unit
from grading.lexicon import SCALES, SIBLINGS, classes_said, scales, singular
from grading.model import Discrepancy
from grading.sameness import same_amount
from grading.swaps import not_compared
from grading.terms import only_describes
from grading.tokens import Token

_TOLD = {SIBLINGS: 0.35, SCALES: 0.4}
"""So much of what else the point says must a sentence tell, by the book its word stands in."""
_TOLD_BESIDE = 0.5  # where the word stands in the sentence before or after
_OF_ANOTHER = 0.15


def other_sibling(sight: Sight) -> Difference | None:
    """Find a thing of the same kind as one that the point names and the answer nowhere does.

    A thing that the document or what was confirmed names too is not meant instead.
    """
    if sight.foreign:
        return None
    return next(filter(None, (_told_for(sight, book) for book in _TOLD)), None)


def _told_for(sight: Sight, book: str) -> Difference | None:
    documented = _kinds(sight.terms.text.tokens, book)
    if not documented:
        return None
    heard = _kinds((token for unit in sight.vocabulary.units for token in unit.tokens), book)
    for kind, own in documented.items():
        about = scales(book)[kind].about
        if about not in _ABOUT or own.keys() & heard.get(kind, {}).keys():
            continue
        for number in _around(sight) if book == SIBLINGS else sight.near:
            unit = sight.unit(number)
            said = _kinds(not_compared(unit.tokens), book).get(kind, {})
            new = said.keys() - _known(sight, kind, book)
            if not new or unit.denial is not None:
                continue
            beside = number not in sight.near
            here = {number} if about == Discrepancy.SCOPE else _sentence(sight, unit)
            here = {number, *sight.match.units} if beside else here
            if _rest_told(sight, here, own.values()) >= (_TOLD_BESIDE if beside else _TOLD[book]):
                return Difference(Discrepancy.NAME, said[min(new)], own[min(own)], number)
    return None


_ABOUT = (Discrepancy.NAME, Discrepancy.SCOPE)


def _around(sight: Sight) -> list[int]:
    """Give the statements that speak of the point, and those beside that speak of no other one."""
    units = sight.vocabulary.units
    about = {units[number].sentence for number in sight.match.units}
    mute = (
        number
        for number, unit in enumerate(units)
        if unit.sentence not in about
        and about & {unit.sentence - 1, unit.sentence + 1}
        and all(sight.vocabulary.shares(one).get(number, 0.0) < _OF_ANOTHER for one in sight.rest)
    )
    return sorted({*sight.near, *mute})


def _sentence(sight: Sight, unit: Unit) -> set[int]:
    """Give the statements of a sentence; not asked of people: others may appear beside them."""
    units = enumerate(sight.vocabulary.units)
    return {number for number, one in units if one.sentence == unit.sentence}


def _rest_told(sight: Sight, here: Collection[int], own: Iterable[str]) -> float:
    """Give how much of a point but some words statements tell, 0.0-1.0.

    A figure is a word, and may stand in the sentence before or after.
    """
    apart = {singular(word) for phrase in own for word in phrase.split()}
    rest = [t for t in sight.terms.terms if singular(t.token.norm) not in apart]
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


def _known(sight: Sight, kind: int, book: str) -> frozenset[int]:
    """Give the things of a kind that are documented elsewhere or confirmed."""
    texts = (*(other.text for other in sight.rest), *sight.confirmed)
    if sight.whole:
        texts = (*texts, sight.whole.text)
    return frozenset(one for text in texts for one in _kinds(text.tokens, book).get(kind, ()))


def _kinds(tokens: Iterable[Token], book: str) -> dict[int, dict[int, str]]:
    """Give by kind which things words name, each with the word that names it."""
    norms = (token.norm for token in tokens)
    return classes_said(tuple(map(singular, norms) if book == SIBLINGS else norms), book)
