"""The post that a point tells, told as another one: at that house, or of another kind."""

from collections.abc import Iterator
from itertools import pairwise, takewhile

from grading import wordnet
from grading.checks import Difference, Sight
from grading.claims import Unit
from grading.lexicon import is_past, is_person, names_a_person
from grading.likeness import same_sense
from grading.model import Discrepancy
from grading.names import Name
from grading.substituted import may_stand_for, nouns
from grading.terms import Terms
from grading.tokens import Token
from grading.wordlists import pattern

_OPENING = 4  # words in which a point names its post


def other_post(sight: Sight) -> Difference | None:
    """Find the point's house told with the post of another point: manager there, for sous-chef."""
    post, house = _post(sight), _house(sight)
    if post is None or house is None or sight.foreign:
        return None
    for number, unit in sight.near_units():
        if not _is_told_of(house, unit) or any(t.stem == post.stem for t in unit.tokens):
            continue
        for held in _held(unit):
            if _is_of_another(held, sight) and not _is_in(held, sight.terms):
                return Difference(Discrepancy.NAME, held.raw, post.raw, number)
    return None


def other_kind_of_post(sight: Sight) -> Difference | None:
    """Find the point's post told with another word before it: station for watch manager."""
    if sight.foreign or sight.terms.text.language != "en":
        return None
    said = {token.stem for unit in sight.vocabulary.units for token in unit.tokens}
    for at, (which, post) in enumerate(pairwise(sight.terms.text.tokens)):
        if not (_is_post(post) and _tells_which(which, opens=at == 0)) or which.stem in said:
            continue
        for number, unit in sight.near_units():
            held = {token.start for token in _held(unit)}
            for other, head in pairwise(unit.tokens):
                if head.start not in held or head.stem != post.stem or not _tells_which(other):
                    continue
                if not (_is_known(other, post, sight) or same_sense(other.stem, which.stem)):
                    named = f"{other.raw} {head.raw}"
                    return Difference(Discrepancy.NAME, named, f"{which.raw} {post.raw}", number)
    return None


def _is_known(which: Token, post: Token, sight: Sight) -> bool:
    """Whether the document has that post, or the word but not as a place: at the fire station."""
    texts = (sight.terms.text, *(other.text for other in sight.rest))
    told = {(one.stem, other.stem) for text in texts for one, other in pairwise(text.tokens)}
    if (which.stem, post.stem) in told:
        return True
    return any(which.stem == token.stem for other in sight.rest for token in other.text.tokens)


def _is_in(held: Token, terms: Terms) -> bool:
    return any(_is_post(token) and _is_same(held, token) for token in terms.text.tokens)


def _is_of_another(held: Token, sight: Sight) -> bool:
    return any(_is_in(held, other) for other in sight.rest)


def _is_post(token: Token) -> bool:
    """Whether a word names somebody."""
    if not token.is_content:
        return False
    return names_a_person(token.norm) or (is_person(token.stem) and not is_past(token.norm))


def _is_same(one: Token, other: Token) -> bool:
    """Whether two words may name one post; a chef is no manager, whatever else chefs are."""
    if one.stem == other.stem:
        return True
    if wordnet.senses(one.norm) and wordnet.senses(other.norm):
        return may_stand_for(nouns(one.norm), nouns(other.norm))
    return same_sense(one.stem, other.stem)


def _tells_which(token: Token, *, opens: bool = False) -> bool:
    """Whether a word is a plain noun that may stand before a post: ward, watch, branch.

    One that `opens` a point has a capital.
    """
    parts = {sense.part for sense in wordnet.senses(token.norm)}
    return token.is_content and (opens or token.raw.islower()) and "n" in parts and "a" not in parts


def _post(sight: Sight) -> Token | None:
    """Give the word for somebody that a point begins with, before any name."""
    for token in sight.terms.text.tokens[:_OPENING]:
        if any(name.start <= token.start < name.end for name in sight.terms.text.names):
            return None
        if token.is_content and _is_post(token):
            return token
    return None


def _house(sight: Sight) -> Name | None:
    """Give the first name of a point, where it is named as the place of a post."""
    text = sight.terms.text
    for name in text.names[:1]:
        before = [token for token in text.tokens if token.end <= name.start]
        at = [token.norm for token in before[-2:]]
        if pattern("at_house").search(" ".join(at)):
            return name
    return None


def _is_told_of(house: Name, unit: Unit) -> bool:
    own = {token.norm for token in unit.tokens}
    rare = [word for word in house.words if not wordnet.senses(word)] or list(house.words)
    return any(word in own for word in rare)


def _held(unit: Unit) -> Iterator[Token]:
    """Give the posts that the speaker says to have held: I was the kitchen manager."""
    for found in pattern("i_was").finditer(unit.folded):
        after = [t for t in unit.tokens if t.start - unit.start >= found.end()]
        named = [*takewhile(lambda token: token.is_content, after[:_OPENING])]
        yield from (token for token in named[-1:] if _is_post(token))
