"""Texts that are no answer at all: nothing, noise, keywords, echoes, praise, talk to the grader."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from grading.claims import Prepared, Unit, prepare
from grading.lexicon import is_past
from grading.model import Gate
from grading.requests import Request, request_in
from grading.stance import is_about_self, plain
from grading.tokens import Token
from grading.wordlists import pattern, words

_ROWS = ("qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "zxcvbnm", "yxcvbnm")
_RUN = 4  # keys of a row side by side that are no word
_VOWELS = frozenset("aeiouy")
_UNSPEAKABLE = re.compile(
    r"[^aeiouy]{6}|(.)\1{3}|(?:asd|sdf|dfg|fgh|ghj|hjk|jkl|qwe|wer|zxc|xcv){2}"
)
_ASK_BACK = frozenset({Request.EXPLAIN, Request.REPEAT, Request.WAIT, Request.HELP})


def reason_without_answer(whole: Prepared, units: tuple[Unit, ...], question: str) -> Gate | None:
    """Tell why a whole text is no answer, as far as that shows without its evidence."""
    if not whole.tokens:
        return Gate.EMPTY if not whole.text.strip() else Gate.GIBBERISH
    if is_gibberish(whole.tokens):
        return Gate.GIBBERISH
    if (declined := _declines(whole)) is not None:
        return declined
    if is_echo(whole, question):
        return Gate.ECHO
    if all(unit.aside for unit in units):
        return Gate.ADDRESSED_TO_GRADER
    return None


_SHORT_REPLY = 14


def _declines(whole: Prepared) -> Gate | None:
    """Tell whether a short reply has no answer, or asks about the question."""
    if request_in(whole.text) in _ASK_BACK:
        return Gate.ASKS_BACK
    if len(whole.tokens) > _SHORT_REPLY:
        return None
    if pattern("dont_know").search(whole.folded):
        return Gate.DONT_KNOW
    return Gate.ASKS_BACK if pattern("asks_back").search(whole.folded) else None


def is_gibberish(tokens: tuple[Token, ...]) -> bool:
    """Whether the words are no words of any language, or one word over and over."""
    norms = [token.norm for token in tokens if token.norm.isalpha()]
    if not norms:
        return True
    several = len(norms) >= _SEVERAL
    if several and len(set(norms)) <= max(1, len(norms) // 4):
        return True
    odd = sum(_is_noise(norm) for norm in norms)
    return odd > len(norms) / 2 or (not several and 2 * odd >= len(norms))


_SEVERAL = 3


def _is_noise(word: str) -> bool:
    if len(word) >= _RUN and any(word in row or word[::-1] in row for row in _ROWS):
        return True
    if word in words("filler_text"):
        return True
    if not word.isascii() or len(word) < 5:
        return False
    if not _VOWELS.intersection(word):
        return True
    return _UNSPEAKABLE.search(word) is not None


def is_echo(whole: Prepared, question: str) -> bool:
    """Whether a text says the question's own words and nothing of its own."""
    asked = {token.stem for token in prepare(question).tokens}
    own = [token for token in whole.tokens if token.is_content]
    if fuzz.ratio(plain(question), whole.folded) > 92:
        return True
    if not own or not asked:
        return False
    new = [token for token in own if token.stem not in asked]
    return len(new) <= 0.15 * len(own) and len(own) > 1


def is_order(folded: str) -> bool:
    """Whether a sentence tells somebody to do something: draft an introduction."""
    return pattern("order").search(folded) is not None and not is_about_self(folded)


def is_only_praise(said: tuple[Unit, ...]) -> bool:
    """Whether nothing was said but how good the speaker is."""
    return any(pattern("praise").search(unit.folded) for unit in said) and all(
        token.norm in words("praise_words")
        for unit in said
        for token in unit.tokens
        if token.is_content
    )


def told_as_done(said: tuple[Unit, ...], language: str) -> tuple[Unit, ...]:
    """Leave out the wishes, and what only goes with them where the speaker did nothing else.

    Nobody needs 31 suppliers tells no deed beside I would begin with the suppliers.
    """
    told = tuple(unit for unit in _happened(said, language) if not unit.wish)
    if language != "en" or len(told) == len(said) or any(is_about_self(u.folded) for u in told):
        return told
    return tuple(unit for unit in told if any(is_past(token.norm) for token in unit.tokens))


def _happened(said: tuple[Unit, ...], language: str) -> Iterator[Unit]:
    """Leave out a case thought up, and what is told of it in the present: suppose it takes 12.

    It goes on until something past is told, or to the end of the sentence where a past tense does
    not show.
    """
    case: Unit | None = None
    for unit in said:
        if pattern("supposed").search(unit.folded):
            case = unit
        elif language != "en":
            case = case if case and case.sentence == unit.sentence else None
        elif any(is_past(token.norm) for token in unit.tokens):
            case = None
        if case is None:
            yield unit


def reason_nothing_said(units: tuple[Unit, ...]) -> Gate:
    """Tell why no statement was left to count."""
    if any(unit.aside for unit in units):
        return Gate.ADDRESSED_TO_GRADER
    return Gate.KEYWORDS
