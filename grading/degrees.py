"""How good, how much and how high up: a point's high degree told as a low one, or a low as high."""

from grading.checks import Difference, Sight
from grading.lexicon import is_past, names_a_person
from grading.model import Discrepancy
from grading.substituted import may_stand_for, nouns
from grading.tokens import Token
from grading.wordlists import pattern

_TOLD = 0.3
_SCALES = (
    # what the point says, what rules it out, what it is called
    ("skill_high", "skill_low", Discrepancy.NAME),
    ("skill_low", "skill_high", Discrepancy.NAME),
    ("most_of_it", "least_of_it", Discrepancy.NUMBER),
    ("least_of_it", "most_of_it", Discrepancy.NUMBER),
    ("often", "rarely", Discrepancy.NUMBER),
    ("headed", "lowly", Discrepancy.SCOPE),
)


def other_degree(sight: Sight) -> Difference | None:
    """Find the other end of a scale where the point tells one end: a few words, for fluent."""
    if sight.foreign:
        return None
    own = sight.terms.text.folded
    said = " ".join(unit.folded for _, unit in sight.near_units())
    for high, low, kind in _SCALES:
        rest = _but_others_heads(said) if high == "headed" else said
        documented = pattern(high).search(own)
        if documented is None or pattern(low).search(own) or pattern(high).search(rest):
            continue
        for number, unit in sight.near_units():
            found = pattern(low).search(unit.folded)
            if found is None or unit.folded[: found.start()].endswith(("not ", "n't ")):
                continue  # not only the night shifts
            if sight.shares.get(number, 0.0) >= _TOLD and unit.denial is None:
                return Difference(kind, found.group(), documented.group(), number)
    return None


def _but_others_heads(said: str) -> str:
    """Leave out who stood above the speaker: our head nurse, under the head brewer."""
    return pattern("heads_of_others").sub(" ", said)


def mere_part(sight: Sight) -> Difference | None:
    """Find a plain part told for the role that a point begins with: a member, for the conductor."""
    title = _title(sight)
    if title is None or sight.foreign or any(_names(t, title) for t in _said(sight)):
        return None
    if pattern("assisted").search(sight.terms.text.folded):
        return None
    meant = nouns(title.norm)[:_COMMON]
    for number, unit in sight.near_units():
        found = pattern("mere_part").search(unit.folded)
        if found is None or not _tells(sight, number) or unit.denial is not None:
            continue
        said = found.group().rsplit(maxsplit=1)[-1]
        if not may_stand_for(nouns(said)[:_COMMON], meant):
            return Difference(Discrepancy.SCOPE, found.group(), title.raw, number)
    return None


def _names(token: Token, title: Token) -> bool:
    """Whether a word is a title itself, and not whose something is: the instructor's helper."""
    return token.stem == title.stem and not token.raw.endswith(("'s", "\u2019s"))


def _tells(sight: Sight, number: int) -> bool:
    """Whether a statement tells a good part of a point, or goes on about one mostly told."""
    share = sight.shares.get(number, 0.0)
    return share >= _TOLD or (sight.match.recall >= _MOSTLY and sight.speaks_of(number))


_MOSTLY = 0.5
_COMMON = 3  # meanings of a word that it is likely to have


def _title(sight: Sight) -> Token | None:
    """Give the word for somebody that a point begins with: conductor, harbour pilot."""
    title: Token | None = None
    for token in sight.terms.text.tokens[:_OPENING]:
        if not token.is_content or is_past(token.norm):
            break
        if names_a_person(token.norm):
            title = token  # a notary clerk is a clerk
        elif title:
            break
    return title


_OPENING = 3  # words


def _said(sight: Sight) -> list[Token]:
    return [token for unit in sight.vocabulary.units for token in unit.tokens]
