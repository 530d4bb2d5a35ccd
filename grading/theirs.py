"""Deeds that a point itself tells of others: the tiger's pacing, contracts won by small firms.

Told of them again (he was pacing, they won few) they give nobody the speaker's own deed.
"""

import re
from itertools import pairwise

from grading import wordnet
from grading.claims import Unit
from grading.terms import Terms
from grading.tokens import Token
from grading.wordlists import words

_HELPING = 3  # words from somebody to what they do: they had hardly won


def tells_theirs(terms: Terms, unit: Unit) -> bool:
    """Whether a statement tells of others what the point tells of others too."""
    theirs = _theirs(terms)
    stems = {deed.stem for deed in theirs}
    possessors = {owner.stem for owner in theirs.values()}
    if not stems:
        return False
    for at, token in enumerate(unit.tokens):
        if token.norm not in words("they") and token.stem not in possessors:
            continue
        after = unit.tokens[at + 1 : at + 1 + _HELPING]
        verb = next((t for t in after if not _helps(t)), None)
        if verb is not None and verb.stem in stems:
            return True
    return False


def _helps(token: Token) -> bool:
    return token.function or token.norm.endswith("ly")


def _theirs(terms: Terms) -> dict[Token, Token]:
    """Give each deed that a point tells of others, with the word for whose it is."""
    tokens, text = terms.text.tokens, terms.text.text
    found: dict[Token, Token] = {}
    for owner, deed in pairwise(tokens):
        between = text[owner.start : deed.start]
        if re.search(r"(?:['\u2019]s|s['\u2019])\s$", between) and _is_deed(deed):
            found[deed] = owner
    for at, by in enumerate(tokens[1:-1], 1):
        agent = next((t for t in reversed(tokens[at + 1 : at + 4]) if _is_plural(t)), None)
        if by.norm == "by" and agent is not None and _is_deed(tokens[at - 1]):
            found[tokens[at - 1]] = agent
    return found


def _is_deed(token: Token) -> bool:
    return token.is_content and any(s.part == "v" for s in wordnet.senses(token.norm))


def _is_plural(token: Token) -> bool:
    """Whether a word names several things or people: by small firms, by hand it was done."""
    plural = token.norm.endswith("s") and not token.norm.endswith("ss")
    return token.is_content and plural and any(s.part == "n" for s in wordnet.senses(token.norm))
