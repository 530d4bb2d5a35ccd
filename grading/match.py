"""How much of a point an answer says, and where it says it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from grading.claims import Unit
from grading.sameness import same_amount
from grading.terms import ACTION, Terms, is_pair, is_rare
from grading.vocabulary import Vocabulary

_ASKED = 0.25


@dataclass(frozen=True, slots=True)
class Match:
    """The best window of an answer for a point: `recall` of its weighted words there, 0.0-1.0.

    `literal` counts the telling words that were said in a form of themselves.
    """

    recall: float
    units: tuple[int, ...]
    terms: frozenset[int]
    hits: int
    literal: int


NOTHING = Match(0.0, (), frozenset(), 0, 0)


def best_window(terms: Terms, vocabulary: Vocabulary, asked: frozenset[str]) -> Match:
    """Find the run of at most three sentences that says most of a point."""
    weights = [t.weight * (_ASKED if t.token.stem in asked else 1.0) for t in terms.terms]
    total = sum(weights)
    said = [*vocabulary.said(terms)]
    anchored = frozenset(anchors(terms, vocabulary))
    telling = [t.is_name or w >= ACTION for t, w in zip(terms.terms, weights, strict=True)]
    touched = sorted(
        {
            number
            for tells, found in zip(telling, said, strict=True)
            if tells or not any(telling)
            for number in found
        }
        | anchored
    ) or sorted(set(_figured(terms, vocabulary, said)))
    if not total or not touched:
        return NOTHING
    touched = _lenders(touched, anchored, vocabulary, [w * (1.0 / total) for w in weights], said)
    if not touched:
        return NOTHING

    def told(match: Match) -> tuple[float, int]:
        figure = _FIGURED * bool(anchored.intersection(match.units))
        return match.recall + figure - 0.02 * len(match.units), -match.units[0]

    windows = _windows(touched, vocabulary.units)
    return max((_score(window, weights, said, total) for window in windows), key=told)


def _lenders(
    touched: list[int],
    anchored: frozenset[int],
    vocabulary: Vocabulary,
    weights: list[float],
    said: list[Mapping[int, float]],
) -> list[int]:
    """Keep the statements that may add to what others say of a point.

    A sentence in which the speaker does not appear must tell a good part by itself, or a figure
    that is told nowhere else: else any text beside an answer would complete what it half says.
    """
    if not vocabulary.voiced:
        return touched
    own: dict[int, float] = {}
    for weight, found in zip(weights, said, strict=True):
        heard: dict[int, float] = {}
        for number, strength in found.items():
            sentence = vocabulary.units[number].sentence
            heard[sentence] = max(heard.get(sentence, 0.0), strength)
        for sentence, strength in heard.items():
            own[sentence] = own.get(sentence, 0.0) + weight * strength
    figured = {vocabulary.units[number].sentence for number in anchored}
    topics = vocabulary.topics
    return [
        number
        for number in touched
        if (sentence := vocabulary.units[number].sentence) in vocabulary.voiced
        or sentence in figured
        or sentence in topics
        or (own.get(sentence, 0.0) >= _LENDS and not vocabulary.is_of_another(sentence))
    ]


_LENDS = 0.3
_FIGURED = 0.3  # what a rare figure of the point tells of where it is spoken of


def anchors(terms: Terms, vocabulary: Vocabulary) -> Iterator[int]:
    """Give the statements with a figure of the point that is too rare to be there by chance."""
    rare = [figure for figure in terms.figures if is_rare(figure)]
    for number, unit in enumerate(vocabulary.units if rare else ()):
        if any(same_amount(said, figure) for said in unit.figures for figure in rare):
            yield number


def _figured(
    terms: Terms, vocabulary: Vocabulary, said: list[Mapping[int, float]]
) -> Iterator[int]:
    """Give the statements of the speaker with a figure of the point and one of its words."""
    telling = [figure for figure in terms.figures if not is_pair(figure)]
    for number in {number for found in said for number in found}:
        unit = vocabulary.units[number]
        voiced = unit.sentence in vocabulary.voiced or not vocabulary.voiced
        if voiced and any(same_amount(one, own) for one in unit.figures for own in telling):
            yield number


def _windows(touched: list[int], units: tuple[Unit, ...]) -> list[tuple[int, ...]]:
    """Give every run of touched units that spans at most three sentences."""
    return [
        tuple(touched[low:high])
        for low in range(len(touched))
        for high in range(low + 1, min(low + 7, len(touched) + 1))
        if units[touched[high - 1]].sentence - units[touched[low]].sentence < 3
    ]


def _score(
    window: tuple[int, ...], weights: list[float], said: list[Mapping[int, float]], total: float
) -> Match:
    strengths = [max([found.get(number, 0.0) for number in window]) for found in said]
    recall = sum(w * s for w, s in zip(weights, strengths, strict=True)) / total
    hit = frozenset(index for index, strength in enumerate(strengths) if strength)
    fresh = [w > _ASKED for w in weights]
    hits = sum(fresh[index] for index in hit) if sum(fresh) > 1 else len(hit)
    literal = sum(s >= 1.0 and w >= ACTION for s, w in zip(strengths, weights, strict=True))
    return Match(recall, window, hit, hits, literal)
