"""To whom a point's deed is credited: somebody else is the doer, the source, or the one in charge.

People are known by WordNet and by pronouns, so that no trade has to be listed; in the text that is
looked at each is written as one sign.
"""

from functools import lru_cache

from grading import wordnet
from grading.checks import Difference, Sight
from grading.claimed import is_claimed_beside
from grading.claims import Unit
from grading.deeds import deeds_of, tells_deed
from grading.doers import share_with_before
from grading.lexicon import is_past
from grading.likeness import same_sense
from grading.model import Discrepancy
from grading.theirs import tells_theirs
from grading.tokens import Token
from grading.wordlists import pattern, words

_TOLD, _DEED_TOLD = 0.3, 0.15
_MOSTLY = 0.45
_POST_TOLD = 0.6
_SOMEBODY = "\u00a7"


def credited_to_another(sight: Sight) -> Difference | None:
    """Find the point's deed told as another's: my flatmate designed it."""
    if sight.foreign or sight.terms.text.language != "en":
        return None
    for number, unit in enumerate(sight.vocabulary.units):
        share = 0.0 if unit.wish else _share(sight, number)
        if share < _TOLD and not (share >= _DEED_TOLD and tells_deed(sight, number)):
            continue
        if _is_own_deed(sight, number) or tells_theirs(sight.terms, unit):
            continue
        if is_claimed_beside(sight, number):
            continue
        marked = _marked(unit, sight)
        if _SOMEBODY in marked and (
            _is_credit(marked, sight.shares.get(number, 0.0)) or _came_from(marked, sight)
        ):
            return Difference(Discrepancy.ACTOR, unit.text, sight.terms.text.text, number)
    return None


def _is_credit(marked: str, share: float) -> bool:
    """Whether another is the doer, of what is told here or of what was told before."""
    if pattern("to_me").search(marked):
        return False
    marked = pattern("made_of_it").sub(" ", marked)
    if (found := pattern("credit_to").search(marked)) is not None:
        rest = marked[found.end() :].split(",", 1)[0]
        return pattern("first_subject").search(rest) is None
    does = pattern("another_does").search(marked)
    if does is not None and pattern("till_then").search(does.group()):
        return False  # from the day somebody put it in
    return does is not None and (
        share >= _MOSTLY or pattern("it_all").search(marked[marked.index(_SOMEBODY) :]) is not None
    )


def _came_from(marked: str, sight: Sight) -> bool:
    """Whether the deed came from somebody: the idea did, or it, or what the point tells of."""
    found = pattern("came_from_somebody").search(marked)
    before = marked[: found.start()].split() if found else []
    if not before or pattern("to_me").search(marked):
        return False
    head = before[-1].strip(",;")
    own = {token.norm for token in sight.terms.text.tokens if token.is_content}
    return head in words("taken_as_deed") or head in own


def _share(sight: Sight, number: int) -> float:
    """Give how much of a point a statement says with what it goes on about."""
    here = sight.unit(number).sentence
    before = sight.touching.get(here - 1, ())
    goes_on = before and pattern("takes_up_all").search(sight.unit(number).folded)
    back = max(sight.shares[n] for n in before) if goes_on else 0.0
    told = sum(sight.shares[n] for n in sight.touching.get(here, ()) if n <= number)
    return max(told, back, share_with_before(sight, number))


def _marked(unit: Unit, sight: Sight) -> str:
    """Write a statement with a sign for each person or body that the point does not name."""
    written: list[str] = []
    end = unit.start
    for token in unit.tokens:
        written.append(unit.text[end - unit.start : token.start - unit.start].lower())
        counted = _is_number_of(token, unit)
        person = not counted and is_somebody(token, unit, sight)
        written.append(_SOMEBODY if person else token.norm)
        end = token.end
    written.append(unit.text[end - unit.start :].lower())
    return " ".join("".join(written).replace("\u2019", "'").split())


def _is_number_of(token: Token, unit: Unit) -> bool:
    """Whether a word for a group only counts what comes after: a couple of them."""
    if token.norm not in words("numbers_of"):
        return False
    after = next((one for one in unit.tokens if one.start > token.start), None)
    return after is not None and after.norm == "of"


def is_somebody(token: Token, unit: Unit, sight: Sight) -> bool:
    """Whether a word names a person or body that is not the speaker and not of the point."""
    norm = token.norm.removesuffix("'s")
    if norm in words("somebody"):
        return True
    if norm in words("among_us") or not _names_somebody(token, norm, unit):
        return False
    point = sight.terms.text.tokens
    return not any(same_sense(token.stem, own.stem) for own in point if own.is_content)


def _names_somebody(token: Token, norm: str, unit: Unit) -> bool:
    """Whether a word is one for a person or a body, or a name that begins no statement."""
    if token.raw[0].isupper() and token.start > unit.start:
        return not (token.function or wordnet.senses(norm) or norm in words("cities"))
    if token.function or is_past(token.norm):
        return False
    nouns = [sense for sense in wordnet.senses(norm) if sense.part == "n"][:1]
    return norm in words("bodies") or any(
        sense.file == wordnet.PERSON or (sense.file == wordnet.GROUP and _is_body(sense))
        for sense in nouns
    )


def _is_body(sense: wordnet.Sense) -> bool:
    """Whether a group is one of people who act together, and no mere collection of things."""
    return not _collections().intersection((sense.synset, *sense.above))


@lru_cache(maxsize=1)
def _collections() -> frozenset[str]:
    nouns = {kind: wordnet.senses(kind)[0] for kind in ("collection", "series", "herd")}
    return frozenset((*(sense.synset for sense in nouns.values()), *nouns["herd"].above))


def _is_own_deed(sight: Sight, number: int) -> bool:
    """Whether the speaker is told to have done the point's deed in another statement, or to be it.

    Beside one's own post another's is no matter: the IT side is my colleague's job.
    """
    if _is_own_post(sight, number):
        return True
    least = max(_MOSTLY, sight.shares.get(number, 0.0))
    return any(
        share >= least
        and other != number
        and sight.unit(other).denial is None
        and pattern("first_subject").search(sight.unit(other).folded) is not None
        and tells_deed(sight, other)
        for other, share in sight.shares.items()
    )


def _is_own_post(sight: Sight, number: int) -> bool:
    """Whether the speaker says to hold the post that a point tells of, and no deed of it."""
    here = sight.shares.get(number, 0.0)
    if here or deeds_of(sight.terms.text.tokens):
        return False
    return any(
        share >= _POST_TOLD
        and sight.unit(other).denial is None
        and not sight.unit(other).wish
        and pattern("holds_post").search(sight.unit(other).folded) is not None
        for other, share in sight.shares.items()
    )
