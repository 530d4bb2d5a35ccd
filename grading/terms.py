"""The words of a point that count, each with its weight."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from grading import wordnet
from grading.claims import Prepared, prepare
from grading.figures import Figure, Kind
from grading.lexicon import is_common_action, light_stems, phrase_groups, senses_of
from grading.names import is_label
from grading.tokens import Token
from grading.units import days_of, metric_of
from grading.wordlists import pattern, words

_LIGHT = 0.4
ACTION = 0.6
_ASIDE = 0.4
_NAME = 1.2
_SIDE_NAME = 0.3  # where it was done: leaving it out is fine


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a point that counts, with its relative weight."""

    token: Token
    weight: float
    groups: frozenset[int]
    is_name: bool
    synsets: frozenset[str] = frozenset()
    wider: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Terms:
    """A point ready to be looked for."""

    text: Prepared
    terms: tuple[Term, ...]
    figures: tuple[Figure, ...]
    initials: str


@lru_cache(maxsize=2048)
def terms_of(text: str, language: str = "") -> Terms:
    """Prepare a point; kept, as the same points are asked about again and again."""
    prepared = prepare(text, language)
    exact = [figure for figure in prepared.figures if figure.kind is not Kind.OFTEN]
    counted = {i for figure in exact for i in range(figure.first, figure.last + 1)}
    named = {i for name in prepared.names for i in range(name.first, name.last + 1)}
    kept = [
        index
        for index, token in enumerate(prepared.tokens)
        if index not in counted
        and token.is_content
        and not token.is_number
        and not is_label(prepared.tokens, index)
        and token.norm not in words("currencies") | words("rough")
        and not (metric_of(token.norm) and index and prepared.tokens[index - 1].is_number)
    ]
    aside = _aside_from(prepared)
    weights = {
        index: _weight(prepared, index, named)
        * (_ASIDE if prepared.tokens[index].start >= aside else 1.0)
        for index in kept
    }
    if sum(weights.values()) < 2:  # places and employers are all there is to say
        weights = {i: _NAME if i in named else weight for i, weight in weights.items()}
    phrased = _phrased(prepared)
    terms = tuple(
        Term(
            token,
            weights[i],
            senses_of(token.stem) | phrased.get(i, frozenset()),
            i in named,
            *_synsets(prepared, i, named),
        )
        for i, token in enumerate(prepared.tokens)
        if i in weights
    )
    initials = "".join(token.norm[0] for token in prepared.tokens)
    figures = tuple(f for f in prepared.figures if not f.weak or is_pair(f))
    return Terms(prepared, terms, figures, initials)


def _phrased(text: Prepared) -> dict[int, frozenset[int]]:
    """Give what a verb and its particle mean together, by the index of the verb: turned down."""
    return {
        at: groups
        for at, (verb, particle) in enumerate(pairwise(text.tokens))
        if verb.is_content
        and particle.norm in words("particles")
        and (groups := phrase_groups((verb.norm, particle.norm)))
    }


_NO_SYNSETS: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())


def _synsets(text: Prepared, index: int, named: set[int]) -> tuple[frozenset[str], frozenset[str]]:
    if index in named or text.language != "en":
        return _NO_SYNSETS
    return synsets_of(text.tokens[index].norm)


@lru_cache(maxsize=16384)
def synsets_of(norm: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give the common meanings of an English word as WordNet's synsets, and those right above."""
    taken: dict[str, int] = {}
    own: set[str] = set()
    wider: set[str] = set()
    for entry in wordnet.forms(norm):
        for sense in entry.senses:
            taken[sense.part] = taken.get(sense.part, 0) + 1
            if taken[sense.part] > SENSES:
                continue
            own.add(sense.synset)
            wider.update(sense.above[:1])
        own.update(entry.derived)
    return frozenset(own), frozenset(wider)


SENSES = 2


def is_pair(figure: Figure) -> bool:
    """Whether a documented figure is a plain `two` or `twice`: no turn of phrase in few words."""
    if figure.kind is Kind.TIMES and figure.worded:
        return True
    return figure.kind is Kind.COUNT and figure.value > 1 and bool(figure.nouns)


def _aside_from(text: Prepared) -> int:
    """Give where a point's side details begin: an added clause that tells no figure."""
    found = pattern("aside").search(text.text.lower())
    if found is None or any(figure.start >= found.start() for figure in text.figures):
        return len(text.text)
    return found.start()


def _weight(text: Prepared, index: int, named: set[int]) -> float:
    token = text.tokens[index]
    if index in named:
        return _SIDE_NAME if is_side_name(text.tokens, index, named) else _NAME
    if token.stem in light_stems(text.language):
        return _LIGHT
    return ACTION if is_common_action(token.stem) else 1.0


def is_side_name(tokens: tuple[Token, ...], index: int, named: set[int]) -> bool:
    """Whether a name only tells where or for whom something was done."""
    while index - 1 in named:
        index -= 1
    coded = any(char.isdecimal() for char in tokens[index].raw)  # B2, EC2
    return index > 0 and not coded and tokens[index - 1].norm in words("where")


def is_rare(figure: Figure) -> bool:
    """Whether a figure tells what is spoken of by itself: 14.2 percent, 2,600, no mere 3."""
    if figure.kind is Kind.DURATION:  # 26 hours is as rare as 26 of anything
        return max(figure.value, figure.value / (days_of(figure.unit) or 1.0)) >= _RARE
    fine = figure.value != int(figure.value)
    return figure.kind is not Kind.YEAR and (fine or figure.value >= _RARE)


_RARE = 12


def only_describes(text: str, figure: Figure) -> bool:
    """Whether a figure is a part of a word for a thing: an 18-bed unit, the under-15 girls."""
    after, before = text[figure.end : figure.end + 2], text[max(0, figure.start - 2) : figure.start]
    return bool(re.match(r"-[^\W\d]", after) or re.match(r"[^\W\d]-", before))
