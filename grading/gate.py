"""Texts that are no answer at all: nothing, noise, keywords, echoes, praise, talk to the grader."""

import re
from functools import lru_cache
from itertools import groupby, pairwise

from rapidfuzz import fuzz

from grading.claims import Prepared, Unit, prepare
from grading.lexicon import is_past
from grading.model import Gate
from grading.numerals import numerals_of
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


def is_keyword_list(
    tokens: tuple[Token, ...], folded: str, continuity: float, *, points: int, language: str
) -> bool:
    """Whether words are only strung together.

    `continuity` is the share of neighbouring words that are neighbours in the evidence too: a
    line read out from the document is a statement even where it has no verb. `points` tells of how
    many points there are words: a statement is about one, a list about all of them. Languages that
    say with endings what English says with small words are given the benefit of the doubt.
    """
    if len(tokens) < 5 or continuity >= 0.7:
        return False
    if is_about_self(folded):
        return False
    if language == "fi" and pattern("finnish_verb").search(folded):
        return False
    helpers = sum(
        t.function and t.norm not in words("joiners") and t.norm.isalpha() for t in tokens
    )
    if points > 1:
        return helpers < _FEW_HELPERS * len(tokens)
    if language != "en" and len(tokens) < _SHORT_STATEMENT:
        return False
    spoken = sum(not (t.is_number or numerals_of(t.norm, language)) for t in tokens)
    verbal = any(pattern("verbal").search(t.norm) or is_past(t.norm) for t in tokens)
    return helpers < (_FEW_HELPERS / 2 * spoken if verbal else _FEW_HELPERS * len(tokens))


_FEW_HELPERS = 0.2
_SHORT_STATEMENT = 12
_SALAD_POINTS = 4
"""How many points' words are strung together at the most."""


def is_salad(tokens: tuple[Token, ...], vocabulary: frozenset[str], continuity: float) -> bool:
    """Whether these are the evidence's own words in no order a person would say them."""
    if len(tokens) < 6:
        return False
    taken = sum(token.is_number or token.norm in vocabulary for token in tokens)
    return taken >= 0.85 * len(tokens) and continuity < 0.3


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
    told = tuple(unit for unit in said if not unit.wish)
    if language != "en" or len(told) == len(said) or any(is_about_self(u.folded) for u in told):
        return told
    return tuple(unit for unit in told if any(is_past(token.norm) for token in unit.tokens))


def reason_nothing_said(units: tuple[Unit, ...]) -> Gate:
    """Tell why no statement was left to count."""
    if any(unit.aside for unit in units):
        return Gate.ADDRESSED_TO_GRADER
    return Gate.KEYWORDS


@lru_cache(maxsize=256)
def word_pairs(texts: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    """Give all neighbouring words of the evidence."""
    return frozenset(pair for text in texts for pair in _pairs(prepare(text).tokens))


def _pairs(tokens: tuple[Token, ...]) -> list[tuple[str, str]]:
    # Figures count as one word: a sentence with another number is no word salad.
    norms = ["#" if token.is_number else token.norm for token in tokens]
    return list(pairwise(norms))


@lru_cache(maxsize=256)
def _points(evidence: tuple[str, ...], language: str) -> tuple[frozenset[str], ...]:
    """Give the stems of each point's telling words."""
    return tuple(
        frozenset(t.stem for t in prepare(text, language).tokens if t.is_content)
        for text in evidence
    )


def _nearest_words(tokens: tuple[Token, ...], evidence: tuple[str, ...]) -> frozenset[str]:
    """Give the words of the few points that share most with a sentence.

    A whole document has nearly every word of any honest sentence, in other places.
    """
    own = {token.norm for token in tokens}
    nearest = sorted(map(_words_of, evidence), key=lambda one: len(one & own), reverse=True)
    return frozenset().union(*nearest[:_SALAD_POINTS])


@lru_cache(maxsize=2048)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(token.norm for token in prepare(text).tokens)


def statements(
    units: tuple[Unit, ...], evidence: tuple[str, ...], language: str
) -> tuple[Unit, ...]:
    """Keep what is said as a statement: no asides, no words merely strung up."""
    documented = word_pairs(evidence)
    points = _points(evidence, language)
    kept: list[Unit] = []
    for _, group in groupby(units, key=lambda unit: unit.sentence):
        sentence = tuple(group)
        tokens = tuple(token for unit in sentence for token in unit.tokens)
        pairs = _pairs(tokens)
        continuity = sum(pair in documented for pair in pairs) / len(pairs) if pairs else 1.0
        folded = " ".join(unit.folded for unit in sentence)
        stems = {token.stem for token in tokens}
        touched = sum(len(stems & point) > 1 for point in points)
        if is_keyword_list(
            tokens, folded, continuity, points=touched, language=language
        ) or is_salad(tokens, _nearest_words(tokens, evidence), continuity):
            continue
        if continuity < 0.5 and is_order(folded):
            continue
        kept += [unit for unit in sentence if not unit.aside]
    return tuple(kept)
