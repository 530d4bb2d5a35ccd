"""Which way something went: up for down, or back for there."""

import re
from collections.abc import Iterator
from itertools import pairwise

from grading.checks import Difference, Sight, quoted, spoken_of
from grading.claims import Prepared, Unit, units
from grading.figures import Figure
from grading.likeness import same_sense
from grading.model import Discrepancy
from grading.names import Name
from grading.sameness import same_amount
from grading.tokens import Token
from grading.wordlists import pattern, words

_A_GOOD_PART = 0.15


def reversed_direction(sight: Sight) -> Difference | None:
    """Find more told for less, better for worse, or from here to there for the way back."""
    if not spoken_of(sight, 0.35):
        return _other_way(sight) if sight.anchored else None
    return _other_way(sight) or _way_back(sight) or _other_trend(sight)


def _other_trend(sight: Sight) -> Difference | None:
    point = sight.terms.text
    said = [(number, sight.unit(number)) for number in _telling_units(sight)]
    for way, back in (("up", "down"), ("down", "up"), ("better", "worse")):
        told = _moves(point, way)
        if told is None and not _goes(point, way):
            continue
        if _moves(point, back) or any(_moves(u, way) or _goes(u, way) for _, u in said):
            continue
        for number, unit in said:
            opposite = _moves(unit, back)
            if opposite is None or _is_taken_out(point, unit, opposite) or _is_beside(sight, unit):
                continue
            if _is_means(point, unit, opposite, back):
                continue
            if _same_measure(sight, unit, opposite, way):
                documented = told.group() if told else point.text
                return Difference(Discrepancy.DIRECTION, opposite.group(), documented, number)
    return None


def _is_beside(sight: Sight, unit: Unit) -> bool:
    """Whether all by how much a statement says it went is another point's: scrapes by a third."""
    own = sight.terms.text.figures
    return bool(unit.figures) and any(
        all(any(same_amount(said, f) for f in other.text.figures) for said in unit.figures)
        and not any(same_amount(said, f) for said in unit.figures for f in own)
        for other in sight.rest
    )


def _moves(text: Prepared | Unit, way: str) -> re.Match[str] | None:
    """Find a word for a direction that tells what came about, not by what means: by cutting."""
    for found in pattern(way).finditer(text.folded):
        before = text.folded[: found.start()]
        if not pattern("means_before").search(before) and not pattern("denies").search(before):
            return found
    return None


def _is_means(point: Prepared, unit: Unit, moved: re.Match[str], way: str) -> bool:
    """Whether what went that way is by what the point tells it was done: by cutting rates."""
    here = _object_of(unit.folded, moved.end())
    return any(
        pattern("means_before").search(point.folded[: found.start()])
        and here & _object_of(point.folded, found.end())
        for found in pattern(way).finditer(point.folded)
    )


def _is_taken_out(point: Prepared, unit: Unit, moved: re.Match[str]) -> bool:
    """Whether what was dropped is a thing the point tells of as taken out, and no measure."""
    taken = pattern("removal").search(point.folded)
    if taken is None or not pattern("drops").fullmatch(moved.group()):
        return False
    there, here = _object_of(point.folded, taken.end()), _object_of(unit.folded, moved.end())
    return bool(there & here)


def _object_of(folded: str, start: int) -> frozenset[str]:
    """Give the telling words that a verb before a place is about, up to the next small word."""
    rest = pattern("object_ends").split(folded[start:], 1)[0]
    return frozenset(re.findall(r"[^\W\d_]{4,}", rest))


def _same_measure(sight: Sight, unit: Unit, moved: re.Match[str], way: str) -> bool:
    """Whether a direction is told of what the point tells it of: a long point tells much besides.

    What it is told of stands in the same phrase, unless that has no words but the direction.
    """
    clauses = units(sight.terms.text.text)
    if len(clauses) < _SEVERAL:
        return True
    rising = [clause for clause in clauses if _moves(clause, way) or _goes(clause, way)]
    measure = {t.stem for clause in rising for t in clause.tokens if t.is_content}
    low = unit.folded.rfind(",", 0, moved.start()) + 1
    phrase = unit.folded[low:].split(",", 1)[0]
    told = {t.stem for t in unit.tokens if t.is_content and t.norm in phrase.split()}
    told -= {token.stem for token in unit.tokens if token.norm in moved.group()}
    return not told or any(same_sense(one, other) for one in told for other in measure)


_SEVERAL = 2


def _goes(point: Prepared | Unit, way: str) -> bool:
    """Whether figures tell the way by themselves: from 12 to 2."""
    for begin, finish in _ways(point.tokens, point.figures, ()):
        if isinstance(begin, Figure) and isinstance(finish, Figure) and begin.kind is finish.kind:
            rises = finish.value > begin.value
            return way == ("up" if rises else "down")
    return False


def _telling_units(sight: Sight) -> tuple[int, ...]:
    """Give the statements that tell the point, without those that only stand between them."""
    telling = tuple(n for n in sight.match.units if sight.shares.get(n, 0.0) >= _A_GOOD_PART)
    return telling or sight.match.units


def _other_way(sight: Sight) -> Difference | None:
    own = list(_ways(sight.terms.text.tokens, sight.terms.text.figures, sight.terms.text.names))
    for number, unit in sight.near_units():
        for start, end in _ways(unit.tokens, unit.figures, unit.names):
            for begin, finish in own:
                if _equal(start, finish) and _equal(end, begin) and not _equal(start, end):
                    told = f"{sight.documented(begin)} \u2026 {sight.documented(finish)}"
                    text = f"{quoted(unit, start)} \u2026 {quoted(unit, end)}"
                    return Difference(Discrepancy.DIRECTION, text, told, number)
    return None


def _way_back(sight: Sight) -> Difference | None:
    """Find plain words told the other way about: from analyst to lead, from lead to analyst."""
    own = _passage(sight.terms.text.tokens)
    if own is None:
        return None
    for number, unit in sight.near_units():
        told = _passage(unit.tokens)
        crossed = told and told[0] & own[1] and told[1] & own[0]
        if told and crossed and not told[0] & own[0] and not told[1] & own[1]:
            return Difference(Discrepancy.DIRECTION, unit.text, sight.terms.text.text, number)
    return None


def _passage(tokens: tuple[Token, ...]) -> tuple[frozenset[str], frozenset[str]] | None:
    """Give the words of where something went from and where to."""
    norms = [token.norm for token in tokens]
    start = next((at for at, norm in enumerate(norms) if norm in words("from")), None)
    if start is None:
        return None
    turn = next((at for at in range(start + 2, len(norms)) if norms[at] in words("toward")), None)
    if turn is None:
        return None
    sides = (tokens[start + 1 : turn], tokens[turn + 1 : turn + 4])
    begin, end = (frozenset(t.stem for t in side if t.is_content) for side in sides)
    return begin, end


def _ways(
    tokens: tuple[Token, ...], figures: tuple[Figure, ...], names: tuple[Name, ...]
) -> Iterator[tuple[Figure | Name, Figure | Name]]:
    """Give each pair that is told as from the one to the other."""
    kinds: tuple[tuple[Figure | Name, ...], ...] = (figures, names)
    for kind in kinds:
        for one, other in pairwise(kind):
            between = [t.norm for t in tokens if one.end <= t.start < other.start]
            before = [t.norm for t in tokens if t.end <= one.start][-2:]
            if any(w in words("toward") for w in between) and any(
                w in words("from") for w in before
            ):
                yield one, other


def _equal(one: Figure | Name, other: Figure | Name) -> bool:
    if isinstance(one, Figure) and isinstance(other, Figure):
        return same_amount(one, other)
    return isinstance(one, Name) and isinstance(other, Name) and one.key == other.key
