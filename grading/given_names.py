"""A bare given name as the subject of a point's deed: Colin trained five apprentices."""

from grading import wordnet
from grading.checks import Sight
from grading.claims import Unit
from grading.deeds import is_deed
from grading.likeness import same_sense
from grading.tokens import Token
from grading.wordlists import pattern, words

_BOOK = "given_names.txt"
_TOLD = 0.3
_FIRST = 2  # words of a point that may name its deed
_BETWEEN = 2  # words from a name to its verb: Colin Marsh also trained


def is_given_name(token: Token) -> bool:
    """Whether a word is written as a given name and is one."""
    return token.raw[0].isupper() and token.norm.removesuffix("'s") in words("given_names", _BOOK)


def did_it_by_name(sight: Sight, number: int) -> bool:
    """Whether somebody whom the point does not name is called by their given name as its doer."""
    unit = sight.unit(number)
    tokens = tuple(t for t in unit.tokens if not pattern("leads_in", "bystander.txt").match(t.norm))
    if len(tokens) < _FIRST or not is_given_name(tokens[0]):
        return False
    named = {token.norm for token in sight.terms.text.tokens}
    if tokens[0].norm in named or sight.shares.get(number, 0.0) < _TOLD:
        return False
    return pattern("own_doing").search(unit.folded) is None and _does_it(sight, unit, tokens[1:])


def _does_it(sight: Sight, unit: Unit, after: tuple[Token, ...]) -> bool:
    """Whether the point's deed comes right after a name, or what says that it was done."""
    if after[0].norm in {"and", "und", "et", "y", "e", "ja", "och", "&"}:
        return False  # Colin and I
    deeds = [t for t in sight.terms.text.tokens if t.is_content and not t.is_number][:_FIRST]
    near = [token for token in after[: _BETWEEN + 1] if token.is_content]
    if any(_is_same(said, deed) for said in near for deed in deeds):
        return True
    done = after[0].norm in words("has_done", _BOOK)
    said = [token for token in unit.tokens if token.is_content]
    return done and any(same_sense(one.stem, deed.stem) for one in said for deed in deeds)


def _is_same(said: Token, deed: Token) -> bool:
    """Whether two words are one verb: runs, ran; formed, for trained, in another language."""
    lemmas = set(wordnet.lemmas(said.norm)) & set(wordnet.lemmas(deed.norm))
    return is_deed(said, deed) or bool(lemmas) or same_sense(said.stem, deed.stem)
