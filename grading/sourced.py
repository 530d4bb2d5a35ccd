"""Whether a sentence says no figure, name or denial that its sources do not hold."""

from collections.abc import Iterable
from functools import lru_cache

from grading import wordnet
from grading.claims import prepare
from grading.figures import Figure
from grading.sameness import same_amount
from grading.stance import denial, plain
from grading.tokens import tokenize
from question_bank import leak

_SMALLEST = 2
"""From here on a figure in words is a fact: one of them is none."""


def holds(sentence: str, sources: Iterable[str]) -> bool:
    """Whether all figures and names of a sentence are in its sources, and its denials too."""
    listed = tuple(sources)
    return (
        not unheld_figures(sentence, listed)
        and not unheld_names(sentence, listed)
        and (denial(plain(sentence)) is None or any(denial(plain(s)) is not None for s in listed))
    )


def unheld_figures(sentence: str, sources: Iterable[str]) -> list[str]:
    """List the figures of a sentence that no source holds, as they are written."""
    held = [figure for source in sources for figure in prepare(source).figures]
    return [
        sentence[figure.start : figure.end]
        for figure in prepare(sentence).figures
        if not _is_idle(figure) and not any(same_amount(figure, other) for other in held)
    ]


def _is_idle(figure: Figure) -> bool:
    return figure.worded and (figure.weak or figure.value < _SMALLEST)


def unheld_names(sentence: str, sources: Iterable[str]) -> list[str]:
    """List the names of a sentence, and its words with a capital inside, that no source holds."""
    held = frozenset(word for source in sources for word in _words(source))
    named = {word for name in prepare(sentence).names for word in name.words}
    named |= {token.norm for word in leak.names(sentence) for token in tokenize(word)}
    return sorted(word for word in named if word not in held and not word.isdecimal())


def unheld_things(sentence: str, sources: Iterable[str]) -> list[str]:
    """List the things, places and people an English sentence speaks of that no source holds."""
    held = frozenset(token.stem for source in sources for token in tokenize(source))
    own = {token.norm: token.stem for token in tokenize(sentence) if token.is_content}
    return sorted(
        norm
        for norm, stem in own.items()
        if stem not in held and norm not in _OF_ANSWERS and _is_thing(norm)
    )


_THINGS = frozenset({wordnet.PERSON, wordnet.GROUP, wordnet.PLACE, 5, 6, 13, 17, 20})
"""WordNet's files of nouns for what can be met: besides people and places, animals, artifacts,
food, natural objects, plants."""
_OF_ANSWERS = frozenset(
    {
        *("answer", "case", "colleague", "colleagues", "detail", "document", "employer", "example"),
        *("figure", "figures", "interviewer", "job", "line", "listener", "measure", "number"),
        *("opening", "others", "part", "people", "person", "point", "points", "question", "reader"),
        *("role", "sentence", "side", "statement", "statements", "story", "team", "word", "words"),
    }
)
"""What is said of any answer, whatever it is about."""


def _is_thing(norm: str) -> bool:
    noun = next((sense for sense in wordnet.senses(norm) if sense.part == "n"), None)
    return noun is not None and noun.file in _THINGS


@lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    found = {token.norm for token in tokenize(text)}
    named = {word for name in prepare(text).names for word in name.words}
    return frozenset(found | named | {word.removesuffix("'s") for word in found})
