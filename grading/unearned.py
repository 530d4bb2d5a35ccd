"""What is only taken for the speaker's: another's post or deed, or what came about of itself."""

import re
from collections.abc import Iterator
from itertools import pairwise

from grading import wordnet
from grading.bystander import claims_deed
from grading.checks import Difference, Sight
from grading.claims import Unit
from grading.credit import is_somebody
from grading.doers import share_with_before
from grading.likeness import same_sense
from grading.model import Discrepancy
from grading.tokens import Token
from grading.wordlists import pattern

_BOOK = "unearned.txt"
_TOLD, _SAID = 0.3, 0.2
_ALIVE = frozenset({wordnet.PERSON, wordnet.ANIMAL})


def taken_for_mine(sight: Sight) -> Difference | None:
    """Find told that others take the point for the speaker's, and whose it is: my deputy's job.

    Whoever says beside it that they did it themselves disclaims nothing.
    """
    for mates in _sentences(sight):
        if sum(sight.shares.get(number, 0.0) for number in mates) < _TOLD:
            continue
        mine: int | None = None
        for number in (*mates, *_next(sight, mates)):
            unit = sight.unit(number)
            low = 0
            if found := pattern("taken_for_mine", _BOOK).search(unit.folded):
                mine, low = number, found.end()
            if mine is None or not _is_anothers(sight, unit, low):
                continue
            if any(claims_deed(sight, one) for one in mates if one not in {mine, number}):
                break
            return Difference(Discrepancy.ACTOR, unit.text, sight.terms.text.text, number)
    return None


def _is_anothers(sight: Sight, unit: Unit, low: int) -> bool:
    """Whether a statement says from a place on whose it is: the apprentice's job, purchasing."""
    after = unit.folded[low:]
    if pattern("is_anothers", _BOOK).search(after):
        return True
    rather = pattern("is_rather", _BOOK).search(after)
    return rather is not None and _names_another(sight, unit, low, rather)


def _names_another(sight: Sight, unit: Unit, low: int, rather: re.Match[str]) -> bool:
    """Whether what it rather was is somebody, or those who do a thing in a house."""
    group = next(n for n, told in enumerate(rather.groups(), 1) if told)
    if pattern("departments", _BOOK).search(rather.group(group)):
        return True
    start, end = (unit.start + low + place for place in rather.span(group))
    named = [token for token in unit.tokens if start <= token.start and token.end <= end]
    return any(is_somebody(token, unit, sight) for token in named[-1:])


def _sentences(sight: Sight) -> Iterator[list[int]]:
    units = sight.vocabulary.units
    for sentence in sorted({units[number].sentence for number in sight.shares}):
        yield [number for number, unit in enumerate(units) if unit.sentence == sentence]


def _next(sight: Sight, mates: list[int]) -> list[int]:
    """Give the statements of the next sentence, where it goes on with how it is in truth."""
    after = sight.unit(mates[-1]).sentence + 1
    units = sight.vocabulary.units
    return [number for number, unit in enumerate(units) if unit.sentence == after][:1]


def came_by_itself(sight: Sight) -> Difference | None:
    """Find the measure that the point says was changed told to have changed of itself.

    People and animals who do a thing by themselves are no measure.
    """
    point = sight.terms.text.folded
    if pattern("on_ones_own", _BOOK).search(point) or not pattern("changes", _BOOK).search(point):
        return None
    for number, unit in enumerate(sight.vocabulary.units):
        told = pattern("by_itself", _BOOK).search(unit.folded)
        if told is None or unit.wish or not _is_of_measure(sight, unit, told.start()):
            continue
        if share_with_before(sight, number) < _SAID and number not in sight.anchored:
            continue
        before = f"{unit.folded[: told.start()]} {told.group()}"
        if not pattern("negated_before").search(before) and not pattern("not_so", _BOOK).search(
            before
        ):
            return Difference(Discrepancy.ACTOR, unit.text, sight.terms.text.text, number)
    return None


def _is_of_measure(sight: Sight, unit: Unit, end: int) -> bool:
    """Whether a statement's subject is a word of the point, with nobody and nothing alive in it."""
    subject = [t for t in unit.tokens if t.is_content and t.start - unit.start < end]
    nouns = [token for token in subject if _nouns(token)]
    if any(_is_alive(token) and not _counts_them(token, sight) for token in nouns):
        return False
    own = [term.token for term in sight.terms.terms]
    heads = nouns[-1:] or subject[-1:]
    return any(same_sense(head.stem, one.stem) for head in heads for one in own)


def _counts_them(token: Token, sight: Sight) -> bool:
    """Whether the point tells of a measure of those alive: the dropout rate, for dropout."""
    tokens = sight.terms.text.tokens
    return any(
        same_sense(token.stem, one.stem) and after.is_content and not _is_alive(after)
        for one, after in pairwise(tokens)
        if _nouns(after)
    )


def _is_alive(token: Token) -> bool:
    return any(sense.file in _ALIVE for sense in _nouns(token)[:1])


def _nouns(token: Token) -> list[wordnet.Sense]:
    return [sense for sense in wordnet.senses(token.norm) if sense.part == "n"]
