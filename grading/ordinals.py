"""The first told for the second: what a point numbers, numbered otherwise."""

from itertools import pairwise

from grading.checks import Difference, Sight
from grading.comparisons import stood_before
from grading.labels import labelled
from grading.likeness import same_sense
from grading.model import Discrepancy
from grading.numerals import rank_of
from grading.tokens import Token
from grading.wordlists import pattern

_TOLD = 0.3


def other_ordinal(sight: Sight) -> Difference | None:
    """Find the thing a point numbers with another number: first attempt, second attempt."""
    own = _numbered(sight.terms.text.tokens)
    near = list(sight.near_units()) if own else []
    labels = [one for _, unit in near for one in labelled(unit.tokens)]
    for number, unit in near:
        if sight.shares.get(number, 0.0) < _TOLD or stood_before(sight, number):
            continue
        if pattern("began_with").search(unit.folded):
            continue
        said = _numbered(unit.tokens)
        for ordinal, rank, thing in said:
            for documented, true, same in own:
                told = any(r == true and same_sense(t.stem, same.stem) for _, r, t in said + labels)
                if rank != true and same_sense(thing.stem, same.stem) and not told:
                    return Difference(Discrepancy.NUMBER, ordinal.raw, documented.raw, number)
    return None


def _numbered(tokens: tuple[Token, ...]) -> list[tuple[Token, int, Token]]:
    """Give each ordinal with its rank and the word after it, each label with that before it."""
    return labelled(tokens) + [
        (token, rank, after)
        for token, after in pairwise(tokens)
        if (rank := rank_of(token.norm)) and not after.is_number and len(after.norm) > 1
    ]
