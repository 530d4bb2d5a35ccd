"""Deeds denied in a roundabout way: kept away from, had no part in, would be a lie to claim."""

import re

from grading.alternatives import gives_up
from grading.backdrop import stood_so_before
from grading.checks import Difference, Sight
from grading.claims import Unit
from grading.doers import is_told_elsewhere, share_with_before
from grading.likeness import same_sense
from grading.model import Discrepancy
from grading.tokens import Token
from grading.wordlists import pattern, words

_TOLD = 0.3
_NEAR = 3  # telling words after a denial that it may be about


def disowned(sight: Sight) -> Difference | None:
    """Find a statement that keeps the speaker out of the point without a plain no."""
    own = sight.terms.text.folded
    if pattern("negation").search(own) or pattern("refusal").search(own):
        return None  # it tells of a lack or a refusal itself; polarity compares lacks
    for number, unit in enumerate(sight.vocabulary.units):
        if _share(sight, number) < _TOLD:
            continue
        for way in ("kept_away", "unreal", "lost_again"):
            if pattern(way).search(own):
                continue
            said = pattern(way).search(unit.folded)
            if said is None or _is_set_right(sight, number) or stood_so_before(sight, number):
                continue
            if _is_about(sight, number, said) and not is_told_elsewhere(sight, number):
                return Difference(Discrepancy.NEGATION, unit.text, sight.terms.text.text, number)
    return None


def _is_set_right(sight: Sight, number: int) -> bool:
    """Whether the next clause tells what was done: not told my boss, but the board."""
    units = sight.vocabulary.units[number + 1 : number + 2]
    return any(
        unit.sentence == sight.unit(number).sentence
        and unit.tokens[0].norm in words("but_rather")
        and sight.shares.get(number + 1, 0.0) > 0
        for unit in units
    )


def _is_about(sight: Sight, number: int, said: re.Match[str]) -> bool:
    """Whether what is kept away from is the point: what comes after, or what came before."""
    object_ = _after(sight.unit(number), said)
    return not object_ or any(_in_point(token, sight) for token in object_)


def _share(sight: Sight, number: int) -> float:
    """Give how much of a point a statement says with what it goes on about."""
    mates = sight.touching.get(sight.unit(number).sentence, ())
    told = sum(sight.shares[n] for n in mates if n <= number)
    return max(told, share_with_before(sight, number))


def _after(unit: Unit, said: re.Match[str]) -> list[Token]:
    """Give the next telling words after a denial, up to where another thing begins."""
    rest = pattern("object_ends").split(unit.folded[said.end() :], 1)[0]
    kept = set(rest.split())
    after = [t for t in unit.tokens if t.start - unit.start >= said.end() - 1 and t.is_content]
    return [token for token in after if token.norm in kept][:_NEAR]


def _in_point(token: Token, sight: Sight) -> bool:
    own = any(same_sense(token.stem, term.token.stem) for term in sight.terms.terms)
    return own and not gives_up(sight.terms, token)
