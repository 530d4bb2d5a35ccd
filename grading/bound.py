"""A small word bound to a thing of the point, with its opposite there: after the pour, for before.

Words that no likeness sees tell what came first, and how much of a thing: all of it, some of it.
What they are bound to is the next words after them, which must be those of the point.
"""

from dataclasses import dataclass
from functools import lru_cache

from grading.checks import Difference, Sight
from grading.claims import Unit
from grading.figures import Figure, Kind
from grading.likeness import same_sense
from grading.model import Discrepancy
from grading.sameness import same_amount
from grading.tokens import Token
from grading.wordlists import lines_of, pattern

_TOLD, _MOSTLY = 0.3, 0.5
_REACH = 6  # words after a small word that it may be bound to
_HEADS = 2  # telling words that it may be bound to


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two sides of runs of folded words that rule each other out, and what they tell."""

    about: str
    sides: tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class _Bound:
    """A small word of a side of a pair, and what it is bound to."""

    pair: int
    side: int
    token: Token
    heads: tuple[Token, ...]


def all_told_for_some(sight: Sight) -> Difference | None:
    """Find some of a thing told for all of it, or all for some, with the words right before it."""
    return _bound_otherwise(sight, "much")


def other_order(sight: Sight) -> Difference | None:
    """Find after told for before, with the same thing after it."""
    return _bound_otherwise(sight, "order")


@dataclass(frozen=True, slots=True)
class _Dated:
    """A small word of a side of a pair, and the year that comes after it."""

    pair: int
    side: int
    token: Token
    year: Figure


def other_side_of_year(sight: Sight) -> Difference | None:
    """Find after a year told for before it.

    Until for since is not looked at: what ended then and what began then are often told together.
    """
    point = sight.terms.text
    own = _dated(point.tokens, point.figures) if not sight.foreign else []
    if not own:
        return None
    said = [(n, one) for n, unit in _about(sight) for one in _dated(unit.tokens, unit.figures)]
    for mark in own:
        there = [(n, d) for n, d in said if d.pair == mark.pair and same_amount(d.year, mark.year)]
        if any(one.side == mark.side for _, one in there):
            continue
        for number, other in there:
            if _tells_all_of(sight, number, mark):
                return Difference(Discrepancy.DATE, other.token.raw, mark.token.raw, number)
    return None


def _tells_all_of(sight: Sight, number: int, mark: _Dated) -> bool:
    """Whether a sentence tells most of a point, and neither denies nor has the point's side."""
    here = sight.unit(number).sentence
    mates = [n for n, unit in enumerate(sight.vocabulary.units) if unit.sentence == here]
    norms = {token.norm for n in mates for token in sight.unit(n).tokens}
    own = {run[0] for run in _pairs()[mark.pair].sides[mark.side]}
    if any(_denies(sight.unit(n)) for n in mates) or norms & own:
        return False
    return sum(sight.shares.get(n, 0.0) for n in mates) >= _MOSTLY


_LASTING = frozenset({"since", "seit", "depuis", "desde"})
_EVENT = 4  # words from a small word to the year: before the drought of 2018


def _dated(tokens: tuple[Token, ...], figures: tuple[Figure, ...]) -> list[_Dated]:
    """Give each small word of an order with the year of what it is bound to."""
    years = {figure.start: figure for figure in figures if _is_year(figure)}
    found: list[_Dated] = []
    for at, token in enumerate(tokens):
        for pair, side, size in _listed().get(token.norm, ()):
            run = tuple(t.norm for t in tokens[at : at + len(size)])
            after = tokens[at + len(size) : at + len(size) + _EVENT]
            ends = next((n for n, t in enumerate(after) if t.norm in _listed()), len(after))
            dates = [years[t.start] for t in after[:ends] if t.start in years]
            if run == size and dates and _pairs()[pair].about == "order" and not _lasts(pair):
                found.append(_Dated(pair, side, token, dates[0]))
    return found


def _is_year(figure: Figure) -> bool:
    bare = figure.kind is Kind.COUNT and not figure.nouns and not figure.worded
    return figure.kind is Kind.YEAR or (bare and _FIRST <= figure.value <= _LAST)


_FIRST, _LAST = 1000, 2100


def _lasts(pair: int) -> bool:
    return any(run[0] in _LASTING for side in _pairs()[pair].sides for run in side)


def _bound_otherwise(sight: Sight, about: str) -> Difference | None:
    own = _bound(sight.terms.text.tokens) if not sight.foreign else []
    own = [mark for mark in own if _pairs()[mark.pair].about == about]
    if not own:
        return None
    said = [(n, one) for n, unit in _about(sight) for one in _bound(unit.tokens)]
    for mark in own:
        if any(one.pair == mark.pair and one.side == mark.side for _, one in said):
            continue
        for number, other in said:
            if other.pair == mark.pair and _is_turned(sight, number, mark, other):
                kind = _KINDS[_pairs()[mark.pair].about]
                return Difference(kind, other.token.raw, mark.token.raw, number)
    return None


_KINDS = {"order": Discrepancy.DATE, "much": Discrepancy.NUMBER}


def _about(sight: Sight) -> list[tuple[int, Unit]]:
    """Give the statements of the sentences that tell the point, and of those that go on."""
    return [(n, unit) for n, unit in sight.near_units() if sight.speaks_of(n) and not unit.wish]


def _is_turned(sight: Sight, number: int, own: _Bound, said: _Bound) -> bool:
    here = sight.unit(number).sentence
    mates = [n for n, unit in enumerate(sight.vocabulary.units) if unit.sentence == here]
    told = sum(sight.shares.get(n, 0.0) for n in mates)
    if told < _TOLD or any(_denies(sight.unit(n)) for n in mates):
        return False
    if _pairs()[own.pair].about == "order":
        opens = said.token.start == sight.unit(mates[0]).tokens[0].start  # a scene set: before that
        return _is_same(own.heads[0], said.heads[0]) and told >= _MOSTLY and not opens
    return any(_is_same(own.heads[0], head) for head in said.heads) or any(
        _is_same(head, said.heads[0]) for head in own.heads
    )


def _denies(unit: Unit) -> bool:
    told = pattern("idle_denial").sub(" ", unit.folded)
    return pattern("negation").search(told) is not None


def _is_same(one: Token, other: Token) -> bool:
    return one.stem == other.stem or same_sense(one.stem, other.stem)


def _bound(tokens: tuple[Token, ...]) -> list[_Bound]:
    found: list[_Bound] = []
    for at, token in enumerate(tokens):
        for pair, side, size in _listed().get(token.norm, ()):
            run = tuple(t.norm for t in tokens[at : at + len(size)])
            after = tokens[at + len(size) :]
            if run == size and not _points_back(after) and (heads := _heads(after)):
                found.append(_Bound(pair, side, token, heads))
    return found


def _points_back(after: tuple[Token, ...]) -> bool:
    """Whether a small word is bound to what was told before: before that it was four years."""
    norms = [token.norm for token in after[:2]]
    return norms[:1] == ["that"] and not (len(norms) > 1 and after[1].is_content)


def _heads(after: tuple[Token, ...]) -> tuple[Token, ...]:
    """Give the next telling words, up to where another small word of the lists begins."""
    heads: list[Token] = []
    for token in after[:_REACH]:
        if token.norm in _listed() and heads:
            break
        if token.is_content and not token.is_number:
            heads.append(token)
    return tuple(heads[:_HEADS])


@lru_cache(maxsize=1)
def _pairs() -> tuple[_Pair, ...]:
    return tuple(_pair(line) for line in lines_of("bound.txt"))


def _pair(line: str) -> _Pair:
    about, listed = line.split(":", 1)
    left, right = (
        frozenset(tuple(word.split("_")) for word in side.split()) for side in listed.split("|")
    )
    return _Pair(about, (left, right))


@lru_cache(maxsize=1)
def _listed() -> dict[str, tuple[tuple[int, int, tuple[str, ...]], ...]]:
    """Give by first word the runs of the lists: number of pair, side, and the run."""
    found: dict[str, list[tuple[int, int, tuple[str, ...]]]] = {}
    for number, pair in enumerate(_pairs()):
        for side, runs in enumerate(pair.sides):
            for run in runs:
                found.setdefault(run[0], []).append((number, side, run))
    return {word: tuple(runs) for word, runs in found.items()}
