"""Who is told to have done a point's deed, by the grammar of the sentence rather than by a list."""

from itertools import pairwise

from grading import wordnet
from grading.checks import Difference, Sight
from grading.claims import Unit
from grading.deeds import deeds_of, is_deed
from grading.doers import share_with_before
from grading.lexicon import is_person, light_stems
from grading.likeness import same_sense
from grading.model import Discrepancy
from grading.tokens import Token
from grading.wordlists import pattern, words

_TOLD = 0.3
_MOSTLY = 0.5
_REACH = 5  # words between who did it and the verb


def done_by_another(sight: Sight) -> Difference | None:
    """Find the point's own verb with a subject that is not the speaker: the caterer rewrote it."""
    if (found := _cleft(sight)) is not None:
        return found
    if sight.foreign or sight.terms.text.language != "en":
        return _done_by_somebody(sight)
    deeds = deeds_of(sight.terms.text.tokens)
    for number, unit in sight.near_units():
        if sight.shares.get(number, 0.0) < _TOLD or unit.wish:
            continue
        for at, token in enumerate(unit.tokens):
            if any(is_deed(token, deed) for deed in deeds) and _is_others(unit, at, sight):
                text = sight.terms.text.text
                return Difference(Discrepancy.ACTOR, unit.text, text, number)
    return None


def _cleft(sight: Sight) -> Difference | None:
    """Find `it was the union that ...` told of most of a point."""
    for number, unit in enumerate(sight.vocabulary.units):
        about = share_with_before(sight, number) >= _TOLD and not unit.wish
        if about and pattern("cleft").search(unit.folded):
            return Difference(Discrepancy.ACTOR, unit.text, sight.terms.text.text, number)
    return None


def _done_by_somebody(sight: Sight) -> Difference | None:
    """Find `my` somebody where most of a point is told and the speaker is no subject."""
    for number, unit in sight.near_units():
        if sight.shares.get(number, 0.0) < _MOSTLY or pattern("own_doing").search(unit.folded):
            continue
        for before, token in pairwise(unit.tokens):
            owned = before.norm in words("possessive") or token.norm.endswith("ni")
            own = any(same_sense(token.stem, one.stem) for one in sight.terms.text.tokens)
            if owned and not own and is_person(token.stem):
                text = sight.terms.text.text
                return Difference(Discrepancy.ACTOR, unit.text, text, number)
    return None


def _is_others(unit: Unit, at: int, sight: Sight) -> bool:
    """Whether the verb at a place has somebody else for its subject, or `by` somebody after it."""
    before, after = unit.tokens[:at], unit.tokens[at + 1 :]
    start = unit.tokens[at].start - unit.start
    if pattern("first_subject").search(unit.folded[:start]):
        return False
    by = next((n for n, token in enumerate(after) if token.norm == "by"), None)
    agent = None if by is None else _person_in(after[by + 1 : by + 1 + _REACH], sight)
    if agent is not None:
        return pattern("to_me").search(unit.folded[start:]) is None
    if before and before[-1].norm in words("to_be"):
        return False  # what stands before is what it was done to
    return _person_in(before[-_REACH - 1 :], sight) is not None and _opens(before)


def _opens(before: tuple[Token, ...]) -> bool:
    """Whether nothing but a subject stands before a verb: no other verb, nothing `of which`."""
    return not any(token.norm in words("subordinate") for token in before)


def _person_in(tokens: tuple[Token, ...], sight: Sight) -> Token | None:
    """Find the last word that names a person or a group, unless the point names them too."""
    for token in reversed(tokens):
        if token.function or token.norm in words("among_us"):
            continue
        if not any(s.file in {wordnet.PERSON, wordnet.GROUP} for s in _nouns(token.norm)):
            continue
        own = any(same_sense(token.stem, one.stem) for one in sight.terms.text.tokens)
        return None if own or token.stem in light_stems() else token
    return None


def _nouns(norm: str) -> list[wordnet.Sense]:
    return [sense for sense in wordnet.senses(norm) if sense.part == "n"][:2]
