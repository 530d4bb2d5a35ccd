"""What was told otherwise: figures, directions, words of one scale."""

import re
from collections.abc import Iterator
from itertools import pairwise

from grading.checks import Difference, Sight
from grading.claims import Prepared, Unit
from grading.figures import Figure, Kind
from grading.lexicon import classes_said, scales
from grading.likeness import same_sense
from grading.model import Discrepancy
from grading.names import Name
from grading.sameness import derived, same_amount
from grading.tokens import Token
from grading.wordlists import pattern, words

_OTHER_ORDER = 30
_A_GOOD_PART = 0.15


def _spoken_of(sight: Sight, recall: float) -> bool:
    return sight.match.recall >= recall and (sight.match.hits > 1 or sight.match.recall >= 0.5)


def changed_figure(sight: Sight) -> Difference | None:
    """Find a figure of the point that was told with another amount."""
    if not _spoken_of(sight, 0.3):
        return None
    own = sight.terms.figures
    near = [(number, f) for number, unit in sight.near_units() for f in unit.figures]
    near += [(number, f) for number in _going_on(sight) for f in sight.unit(number).figures]
    untold = [f for f in own if not any(same_amount(f, other) for _, other in near)]
    for number, figure in near:
        if not sight.speaks_of(number) or figure.weak or any(same_amount(figure, o) for o in own):
            continue
        if sight.belongs_elsewhere(number, figure) or _is_reckoned(sight, number, figure):
            continue
        for documented in untold:
            if _same_slot(sight, number, figure, documented) or _other_end(
                sight, number, figure, documented
            ):
                kind = Discrepancy.DATE if figure.kind is Kind.YEAR else Discrepancy.NUMBER
                quote = _quote(sight.unit(number), figure)
                return Difference(kind, quote, _told(sight, documented), number)
    return None


def _going_on(sight: Sight) -> Iterator[int]:
    """Give the statements right after the point's that go on with a count: there were 13."""
    last = max((sight.unit(number).sentence for number in sight.match.units), default=-1)
    for number, unit in enumerate(sight.vocabulary.units):
        next_to = unit.sentence == last + 1 and number not in sight.near
        if next_to and pattern("there_was").search(unit.folded):
            yield number


def _far_apart(one: Figure, other: Figure) -> bool:
    """Whether two times are of another order, and so of other things: days for years."""
    low, high = sorted((one.value, other.value))
    return one.kind is Kind.DURATION and high > _OTHER_ORDER * low


def whole_for_part(sight: Sight) -> Difference | None:
    """Find all told for some: 18 of the 50 tests, all 50."""
    for part, whole in pairwise(sight.terms.figures):
        between = [t.norm for t in sight.terms.text.tokens[part.last + 1 : whole.first]]
        if part.value >= whole.value or not between or between[0] not in words("of"):
            continue
        said = [(n, f) for n, unit in sight.near_units() for f in unit.figures]
        if any(same_amount(f, part) for _, f in said):
            continue
        for number, figure in said:
            before = sight.unit(number).folded[: max(0, figure.start - sight.unit(number).start)]
            if same_amount(figure, whole) and pattern("all_of").search(before):
                quote = _quote(sight.unit(number), figure)
                return Difference(Discrepancy.NUMBER, quote, _told(sight, part), number)
    return None


def _is_reckoned(sight: Sight, number: int, figure: Figure) -> bool:
    """Whether a figure follows from the point's own and is told as what it differs by."""
    if not any(same_amount(figure, other) for other in derived(sight.terms.figures)):
        return False
    unit = sight.unit(number)
    before = unit.folded[: max(0, figure.start - unit.start)][-24:]
    after = unit.folded[max(0, figure.end - unit.start) :][:40]
    told_as = pattern("differs_before").search(before) or pattern("differs_after").search(after)
    return told_as is not None


def _quote(unit: Unit, figure: Figure | Name) -> str:
    return unit.text[figure.start - unit.start : figure.end - unit.start]


def _told(sight: Sight, figure: Figure | Name) -> str:
    return sight.terms.text.text[figure.start : figure.end]


def _same_slot(sight: Sight, number: int, one: Figure, other: Figure) -> bool:
    if one.kind is not other.kind or _far_apart(one, other):
        return False
    if one.kind is not Kind.COUNT or not one.nouns or not other.nouns:
        return True
    alike = any(same_sense(noun, model) for noun in one.nouns for model in other.nouns)
    return alike or sight.shares.get(number, 0.0) >= 0.6


def _other_end(sight: Sight, number: int, figure: Figure, documented: Figure) -> bool:
    """Whether a bare figure stands for one end of a change whose other end is told beside it."""
    if figure.kind is not Kind.COUNT or figure.nouns or documented.kind is Kind.YEAR:
        return False
    mates = [f for f in sight.terms.figures if f.kind is documented.kind and f is not documented]
    sentence = sight.unit(number).sentence
    said = [
        other
        for unit in sight.vocabulary.units
        if unit.sentence == sentence
        for other in unit.figures
        if other is not figure
    ]
    return any(same_amount(mate, other) for mate in mates for other in said)


def reversed_direction(sight: Sight) -> Difference | None:
    """Find more told for less, better for worse, or from here to there for the way back."""
    if not _spoken_of(sight, 0.35):
        return None
    return _other_way(sight) or _way_back(sight) or _other_trend(sight)


def _other_trend(sight: Sight) -> Difference | None:
    point = sight.terms.text
    said = " ".join(sight.unit(number).folded for number in _telling_units(sight))
    for way, back in (("up", "down"), ("down", "up"), ("better", "worse")):
        told, opposite = pattern(way).search(point.folded), pattern(back).search(said)
        if opposite is None or not (told or _goes(point, way)):
            continue
        if pattern(back).search(point.folded) is None and pattern(way).search(said) is None:
            number = _unit_saying(sight, back)
            documented = told.group() if told else point.text
            return Difference(Discrepancy.DIRECTION, opposite.group(), documented, number)
    return None


def _goes(point: Prepared, way: str) -> bool:
    """Whether a point's figures tell the way by themselves: from 12 to 2."""
    for begin, finish in _ways(point.tokens, point.figures, ()):
        if isinstance(begin, Figure) and isinstance(finish, Figure) and begin.kind is finish.kind:
            rises = finish.value > begin.value
            return way == ("up" if rises else "down")
    return False


def _unit_saying(sight: Sight, name: str) -> int:
    found = (n for n in _telling_units(sight) if pattern(name).search(sight.unit(n).folded))
    return next(found, sight.match.units[0])


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
                    told = f"{_told(sight, begin)} \u2026 {_told(sight, finish)}"
                    text = f"{_quote(unit, start)} \u2026 {_quote(unit, end)}"
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


def other_code(sight: Sight) -> Difference | None:
    """Find another letter or code after the same word: licence A for licence B."""
    own = _coded(sight.terms.text.tokens)
    for number, unit in sight.near_units():
        for word, code in _coded(unit.tokens):
            for same, documented in own:
                if code != documented and same_sense(word, same):
                    return Difference(Discrepancy.NAME, code, documented, number)
    return None


def _coded(tokens: tuple[Token, ...]) -> list[tuple[str, str]]:
    """Give each capital letter, with or without a digit, with the stem of the word before it."""
    return [
        (before.stem, token.raw)
        for before, token in pairwise(tokens)
        if re.fullmatch(r"[B-HJ-Z]|A\d*|[A-Z]\d", token.raw) and before.is_content
    ]


def other_on_scale(sight: Sight) -> Difference | None:
    """Find a word that rules out the point's own: good for outstanding, B2 for C1, May for June."""
    documented = classes_said(_on_scales(sight.terms.text.tokens))
    for number in sight.match.units:
        heard = classes_said(_on_scales(sight.unit(number).tokens))
        share = sight.shares.get(number, 0.0)
        for scale in documented.keys() & heard.keys():
            own, said = documented[scale], heard[scale]
            new, untold = said.keys() - own.keys(), own.keys() - said.keys()
            if new and untold and share >= (0.5 if own.keys() & said.keys() else 0.3):
                kind = Discrepancy(scales()[scale].about)
                return Difference(kind, said[min(new)], own[min(untold)], number)
    return None


def _on_scales(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """Give words as scales list them; a month that is a common word too only with its capital."""
    return tuple("" if token.raw in {"may", "march"} else token.norm for token in tokens)
