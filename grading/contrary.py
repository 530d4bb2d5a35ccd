"""The opposite of a point's deed or outcome, told wherever the rest of the point is told."""

from grading.checks import Difference, Sight
from grading.lexicon import is_past
from grading.model import Discrepancy
from grading.opposites import are_opposed
from grading.tokens import Token
from grading.wordlists import pattern

_TOLD = 0.5
_OPENING = 3  # words in which a point names its deed
_REACH = 3  # words from the speaker to the verb


def contrary_deed(sight: Sight) -> Difference | None:
    """Find the speaker doing the opposite of a deed that was not told: accepted it, for declined.

    The deed is taken up by a pronoun, so that no other word of the point need stand beside it.
    """
    deed = _deed(sight)
    if deed is None or sight.foreign or sight.match.recall < _TOLD:
        return None
    for number, unit in sight.near_units():
        if unit.denial is not None or unit.wish:
            continue
        for found in pattern("first_subject").finditer(unit.folded):
            after = [t for t in unit.tokens if t.start - unit.start >= found.end()][:_REACH]
            for verb, what in zip(after, [*after[1:], None], strict=False):
                taken_up = what is not None and what.norm in {"it", "that", "this", "them", "him"}
                if taken_up and are_opposed(verb.norm, deed.norm):
                    return Difference(Discrepancy.DIRECTION, verb.raw, deed.raw, number)
    return None


def _deed(sight: Sight) -> Token | None:
    """Give the verb that a point opens with, where it was not told."""
    for token in sight.terms.text.tokens[:_OPENING]:
        if token.is_content:
            return token if is_past(token.norm) and token.start in sight.untold else None
    return None


def moved_after_all(sight: Sight) -> Difference | None:
    """Find told to have moved what the point says did not: no fall in satisfaction, it slipped."""
    kept = pattern("without_a_move").search(sight.terms.text.folded)
    if kept is None or sight.match.recall < _TOLD:
        return None
    way = "down" if pattern("down").search(kept.group()) else "up"
    of = {
        t.stem for t in sight.terms.text.tokens if t.is_content and t.norm in kept.group().split()
    }
    for number, unit in sight.near_units():
        said = {token.stem for token in unit.tokens}
        if of & said and unit.denial is None and pattern("moved_" + way).search(unit.folded):
            if pattern("absent_here").search(unit.folded):
                continue
            return Difference(Discrepancy.DIRECTION, unit.text, kept.group(), number)
    return None


def left_as_it_was(sight: Sight) -> Difference | None:
    """Find told to be as it was what the point says was made anew: left the form as it was."""
    if sight.foreign or not pattern("makes_new").search(sight.terms.text.folded):
        return None
    for number, unit in enumerate(sight.vocabulary.units):
        if sight.shares.get(number, 0.0) < _NAMED or not sight.is_about(number):
            continue
        if pattern("left_alone").search(unit.folded):
            return Difference(Discrepancy.NEGATION, unit.text, sight.terms.text.text, number)
    return None


_NAMED = 0.15
