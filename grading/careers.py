"""Two houses told in the other order: at A until 2018 and then at B, for B until 2018, then A.

Each name of a point is dated by the words around it, as where one was first or where one came next;
the names are the same, so that only their places tell.
"""

from collections.abc import Iterator
from enum import StrEnum
from itertools import combinations

from grading.checks import Difference, Sight
from grading.claims import Prepared, Unit
from grading.lexicon import is_known, is_past
from grading.model import Discrepancy
from grading.names import Name
from grading.tokens import Token
from grading.wordlists import pattern

_MARK, _OTHER = "@", "0"
_FURTHER = 2  # sentences after which one is spoken of no more


class Turn(StrEnum):
    """Which of two houses one is told of."""

    FIRST = "first"
    NEXT = "next"


def other_order_of_houses(sight: Sight) -> Difference | None:
    """Find the earlier of two houses told as the later one, and the later as the earlier."""
    point = sight.terms.text
    for one, other in combinations(point.names, 2):
        own = _turn(point, one, other), _turn(point, other, one)
        if None in own or own[0] is own[1]:
            continue
        said = _told(sight, one, other), _told(sight, other, one)
        if None not in (said[0][0], said[1][0]) and said[0][0] is own[1] and said[1][0] is own[0]:
            unit = sight.unit(said[1][1])
            return Difference(Discrepancy.DIRECTION, unit.text, point.text, said[1][1])
    return None


def _told(sight: Sight, name: Name, other: Name) -> tuple[Turn | None, int]:
    """Give how an answer dates a name, None where it does not or does so in two ways."""
    turns = {
        turn: number
        for number, unit in _naming(sight, name)
        if (turn := _turn(unit, name, other)) is not None
    }
    return next(iter(turns.items())) if len(turns) == 1 else (None, 0)


def _naming(sight: Sight, name: Name) -> Iterator[tuple[int, Unit]]:
    """Give the statements with a name near those that speak of the point."""
    about = {sight.unit(number).sentence for number in sight.match.units}
    for number, unit in enumerate(sight.vocabulary.units):
        near = any(abs(unit.sentence - one) <= _FURTHER for one in about)
        if near and _places(unit.tokens, name):
            yield number, unit


def _turn(text: Prepared | Unit, name: Name, other: Name) -> Turn | None:
    """Tell by the words around a name whether it comes first or next."""
    marked = _marked(text, name, other)
    first, later = (pattern(way).search(marked) for way in ("came_first", "came_next"))
    if bool(first) == bool(later):
        return None
    return Turn.FIRST if first else Turn.NEXT


def _marked(text: Prepared | Unit, name: Name, other: Name) -> str:
    """Write the words around a name, from the other name to the other, with a sign for each."""
    own, theirs = _places(text.tokens, name), _places(text.tokens, other)
    base = text.start if isinstance(text, Unit) else 0
    written: list[str] = []
    end = text.tokens[0].start if text.tokens else base
    for at, token in enumerate(text.tokens):
        between = text.text[end - base : token.start - base]
        end = token.end
        parted = next((char for char in between if char in ".;:!?"), "")
        written += [parted] * bool(parted) + [","] * ("," in between and not parted)
        sign = _MARK if at in own else _OTHER if at in theirs else token.norm
        if not (sign in {_MARK, _OTHER} and written[-1:] == [sign]):
            written.append(sign)
    return " ".join(written).replace(" ,", ",")


def _places(tokens: tuple[Token, ...], name: Name) -> frozenset[int]:
    """Give where the words of a name stand, if one that only names have is among them."""
    verb = len(name.words) > 1 and name.first == 0 and is_past(name.words[0])
    every = {*name.words[verb:]}  # Joined Ashgrove Mutual
    rare = {word for word in every if not is_known(word)} or every
    found = [at for at, token in enumerate(tokens) if token.norm.removesuffix("'s") in rare]
    if not found:
        return frozenset()
    low, high = found[0], found[-1]
    while low and tokens[low - 1].norm in every:
        low -= 1
    while high + 1 < len(tokens) and tokens[high + 1].norm in every:
        high += 1
    return frozenset(range(low, high + 1))
