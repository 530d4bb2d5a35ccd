"""What belongs together in a point, told crosswise: head chef here and sous-chef there."""

from collections.abc import Iterable
from itertools import pairwise

from grading.checks import Difference, Sight
from grading.claims import Prepared, Unit
from grading.figures import Figure, Kind
from grading.lexicon import light_stems
from grading.model import Discrepancy
from grading.tokens import Token
from grading.wordlists import words

_Marks = frozenset[str | float]


def paired_otherwise(sight: Sight) -> Difference | None:
    """Find two items of a point with their sides exchanged: five as operator, three as analyst."""
    point = sight.terms.text
    own = _items(point.text, 0, point.tokens, point.figures)
    counted = [figure for figure in point.figures if figure.kind is not Kind.OFTEN]
    telling = bool(counted or point.names)  # two plain nouns are one thing: sales and service
    named = _named(point)
    if len(own) < 2 or sight.match.recall < 0.4:
        return None
    said = [(number, marks) for number, unit in sight.near_units() for marks in _unit_items(unit)]
    for first, second in pairwise(own):
        if {_counts(first), _counts(second)} == {0, _CHANGE}:
            continue  # not two of a kind
        sides = (first - second, second - first)
        told = [(n, m) for n, m in said if m & (sides[0] | sides[1])]
        for (number, one), (_, other) in pairwise(told):
            exact = telling and all(_is_exact(marks, sides, named) for marks in (one, other))
            if _crosses(one, other, sides) and (exact or _wholly(one, other, sides)):
                text = sight.unit(number).text
                return Difference(Discrepancy.NAME, text, point.text, number)
    return None


_CHANGE = 2  # figures that a change has


def _counts(marks: _Marks) -> int:
    return sum(isinstance(mark, float) for mark in marks)


def _crosses(one: _Marks, other: _Marks, sides: tuple[_Marks, _Marks]) -> bool:
    """Whether each of two items mixes both sides, and no word of a side is in both."""
    return all(one & side and other & side and not one & other & side for side in sides)


def _named(point: Prepared) -> frozenset[str]:
    """Give the stems of the words of a point's names."""
    inside = {at for name in point.names for at in range(name.first, name.last + 1)}
    return frozenset(token.stem for at, token in enumerate(point.tokens) if at in inside)


def _is_exact(marks: _Marks, sides: tuple[_Marks, _Marks], named: frozenset[str]) -> bool:
    """Whether an item shares a figure or a name with the point, or no more than two words."""
    shared = marks & (sides[0] | sides[1])
    exact = any(isinstance(mark, float) or mark in named for mark in shared)
    return exact or len(shared) == len(sides)


def _wholly(one: _Marks, other: _Marks, sides: tuple[_Marks, _Marks]) -> bool:
    """Whether two items of plain words tell so much of both sides that they were crossed."""
    own = sides[0] | sides[1]
    return all(len(marks & own) >= _MANY for marks in (one, other)) and all(
        len(side) >= _MANY for side in sides
    )


_MANY = 3  # words


def _unit_items(unit: Unit) -> list[_Marks]:
    return _items(unit.text, unit.start, unit.tokens, unit.figures)


def _plain(stem: str) -> str:
    """Take a manner for what has it: fluently, fluent."""
    return stem.removesuffix("li") if len(stem) > _SHORT else stem


_SHORT = 5  # letters


def _items(
    text: str, start: int, tokens: tuple[Token, ...], figures: Iterable[Figure]
) -> list[_Marks]:
    """Give the telling words and figures of each item of a list."""
    found: list[set[str | float]] = [set()]
    values = {figure.start: figure.value for figure in figures}
    inside = [(figure.start, figure.end) for figure in figures]
    end = start
    for token in tokens:
        between = text[max(0, end - start) : token.start - start]
        if token.norm in words("joiners") or any(char in ",;." for char in between):
            found.append(set())
        end = token.end
        if token.start in values:
            found[-1].add(values[token.start])
        elif token.is_content and not any(low <= token.start < high for low, high in inside):
            found[-1].update({_plain(token.stem)} - light_stems())
    return [frozenset(marks) for marks in found if marks]
