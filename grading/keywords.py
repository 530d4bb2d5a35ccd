"""Words that are only strung together, told apart from statements."""

import re
from functools import lru_cache
from itertools import groupby, pairwise

from grading import wordnet
from grading.claims import Unit, prepare
from grading.gate import is_order
from grading.lexicon import is_common_action, is_past, is_person, names_a_person
from grading.numerals import numerals_of
from grading.stance import is_about_self
from grading.tokens import Token
from grading.wordlists import pattern, words

_FEW_HELPERS = 0.2
_SHORT_STATEMENT = 12
_SALAD_POINTS = 4
"""How many points' words are strung together at the most."""
_SPANISH_VERB = re.compile(r"[^\W\d_]{2,}(?:[éíó]|uje|uve|ise|amos|imos|aba|ía|aron|ieron)")
_LISTED = 2  # of so many points a list has words
_ITEMS = 4  # so many things side by side without a verb are a list
_LONG_ITEMS = 2.5  # words: longer ones may be statements
_BREAK = re.compile(
    r"[,;:/|\n]|\.(?!\d)|(?<!\w)[-\u2013\u2014](?!\w)|\band\b|\bund\b|\bet\b|\by\b|\boch\b|\bja\b"
)


def statements(
    units: tuple[Unit, ...], evidence: tuple[str, ...], language: str
) -> tuple[Unit, ...]:
    """Keep what is said as a statement: no asides, no words merely strung up."""
    points = _points(evidence, language)
    documented = word_pairs(evidence)
    voiced = any(is_about_self(unit.folded) for unit in units)
    if _is_list([unit for unit in units if not unit.aside], points, documented, language):
        return ()
    kept: list[Unit] = []
    for _, group in groupby(units, key=lambda unit: unit.sentence):
        sentence = tuple(group)
        tokens = tuple(token for unit in sentence for token in unit.tokens)
        continuity = _continuity(tokens, documented)
        folded = " ".join(unit.folded for unit in sentence)
        touched = _touched(tokens, points)
        told = voiced and touched < _LISTED and _is_about_a_post(tokens)
        if not (told or pattern("supposed").search(folded)) and (
            is_keyword_list(tokens, folded, continuity, points=touched, language=language)
            or is_salad(tokens, _nearest_words(tokens, evidence), continuity)
            or (continuity < 0.5 and is_order(folded))
        ):
            continue
        kept += [unit for unit in sentence if not unit.aside]
    return tuple(kept)


def _is_about_a_post(tokens: tuple[Token, ...]) -> bool:
    """Whether a short sentence begins with what somebody was: history teacher, six years, Leeds."""
    opening = tokens[:_POST_WITHIN]
    return len(tokens) < _SHORT_STATEMENT and any(names_a_person(t.norm) for t in opening)


_POST_WITHIN = 3  # words


def _touched(tokens: tuple[Token, ...], points: tuple[frozenset[str], ...]) -> int:
    """Give of how many points more than one word is there."""
    stems = {token.stem for token in tokens}
    return sum(len(stems & point) > 1 for point in points)


def _continuity(tokens: tuple[Token, ...], documented: frozenset[tuple[str, str]]) -> float:
    """Give the share of neighbouring words that are neighbours in the evidence too."""
    pairs = _pairs(tokens)
    return sum(pair in documented for pair in pairs) / len(pairs) if pairs else 1.0


def _is_list(
    units: list[Unit],
    points: tuple[frozenset[str], ...],
    documented: frozenset[tuple[str, str]],
    language: str,
) -> bool:
    """Whether a whole text is words strung together, each sentence too short to show it."""
    tokens = tuple(token for unit in units for token in unit.tokens)
    touched = _touched(tokens, points)
    if touched < _LISTED or language == "fi":
        return False
    folded = " ".join(unit.folded for unit in units)
    continuity = _continuity(tokens, documented)
    return is_keyword_list(tokens, folded, continuity, points=touched, language=language)


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
    if points > 1 and _is_shown_as_list(tokens, folded, language):
        return True
    if is_about_self(folded) or _has_subject_in_verb(tokens, folded, language):
        return False
    helpers = _helpers(tokens)
    if points > 1:
        return helpers < _FEW_HELPERS * len(tokens)
    if language != "en" and len(tokens) < _SHORT_STATEMENT:
        return False
    spoken = sum(not (t.is_number or numerals_of(t.norm, language)) for t in tokens)
    verbal = any(pattern("verbal").search(t.norm) or is_past(t.norm) for t in tokens)
    return helpers < (_FEW_HELPERS / 2 * spoken if verbal else _FEW_HELPERS * len(tokens))


def is_salad(tokens: tuple[Token, ...], vocabulary: frozenset[str], continuity: float) -> bool:
    """Whether these are the evidence's own words in no order a person would say them."""
    if len(tokens) < 6:
        return False
    taken = sum(token.is_number or token.norm in vocabulary for token in tokens)
    return taken >= 0.85 * len(tokens) and continuity < 0.3


def _is_shown_as_list(tokens: tuple[Token, ...], folded: str, language: str) -> bool:
    """Whether the form of words about several points shows a list by itself."""
    if language == "en":
        listed = _is_bare_self if is_about_self(folded) else _is_without_verb
        return listed(tokens, folded)
    items = len(_items(folded))
    return items > _ITEMS and len(tokens) < _LONG_ITEMS * items


def _has_subject_in_verb(tokens: tuple[Token, ...], folded: str, language: str) -> bool:
    """Whether a verb says by its ending who did it, so that no small word need be there."""
    if language == "fi":
        return pattern("finnish_verb").search(folded) is not None
    return language == "es" and any(_SPANISH_VERB.fullmatch(t.raw.lower()) for t in tokens)


def _helpers(tokens: tuple[Token, ...]) -> int:
    """Count the small words that make a statement of others."""
    return sum(t.function and t.norm not in words("joiners") and t.norm.isalpha() for t in tokens)


def _items(folded: str) -> list[str]:
    return [item for item in _BREAK.split(folded) if item.strip()]


def _tells(token: Token) -> bool:
    """Whether an English word may tell a deed or a state."""
    verb = pattern("verbal").search(token.norm) or token.norm in words("states")
    acts = is_common_action(token.stem) and any(s.part == "v" for s in wordnet.senses(token.norm))
    return bool(verb) or is_past(token.norm) or acts


def _is_without_verb(tokens: tuple[Token, ...], folded: str) -> bool:
    """Whether many things are named in a row and nothing is said of them."""
    return len(_items(folded)) >= _ITEMS and not any(_tells(token) for token in tokens)


def _is_bare_self(tokens: tuple[Token, ...], folded: str) -> bool:
    """Whether the speaker only says to be, or to know, a row of things: I am queue time, door.

    Also where the list is announced as one: my keywords are.
    """
    announced = pattern("announced").search(folded)
    opening = announced or pattern("i_am").match(folded)
    if opening is None or len(_items(folded[opening.end() :])) < _ITEMS:
        return False
    listed = tokens[len(folded[: opening.end()].split()) :]
    if not announced and any(is_person(token.stem) for token in listed[:_POST_WITHIN]):
        return False
    telling = sum(_tells(token) or is_about_self(token.norm) for token in listed)
    return telling * _ITEMS < len(_items(folded[opening.end() :]))


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
