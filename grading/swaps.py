"""What was told otherwise: figures, codes, words of one scale."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import isclose

from grading.backdrop import stood_so_before
from grading.checks import Difference, Sight, quoted, spoken_of
from grading.comparisons import stood_before
from grading.figures import Figure, Hedge, Kind
from grading.labels import names_another
from grading.lexicon import classes_said, scales
from grading.likeness import same_sense
from grading.measures import PEOPLE
from grading.model import Discrepancy
from grading.sameness import derived, same_amount, summed
from grading.shifts import is_left, is_told_as_size, restated
from grading.terms import Terms, only_describes
from grading.tokens import Token
from grading.units import days_of
from grading.wordlists import pattern, words

_OTHER_ORDER = 30


def changed_figure(sight: Sight) -> Difference | None:
    """Find a figure of the point that was told with another amount."""
    if not spoken_of(sight, 0.3) and not _figure_told(sight):
        return None
    own = (sight.whole or sight.terms).figures
    near = [(number, f) for number, unit in sight.near_units() for f in unit.figures]
    near += [(number, f) for number in _going_on(sight) for f in sight.unit(number).figures]
    heard = [f for _, f in near]
    if sight.whole:  # the rest of the point may be told anywhere
        heard = [f for unit in sight.vocabulary.units for f in unit.figures]
    parts = (f for f in sight.terms.text.figures if f.weak and f.kind in {Kind.PERCENT, Kind.TIMES})
    stated = {f.start: f for f in (*sight.terms.figures, *parts)}
    untold = [f for f in stated.values() if not any(_tells(sight, o, f) for o in heard)]
    for number, figure in near:
        if not sight.speaks_of(number) or _is_excused(figure, own, untold):
            continue
        if _is_period(figure, (*sight.unit(number).figures, *own)) or (
            figure.weak and not _is_plain_part(sight, number, figure, untold)
        ):
            continue
        if _is_told_elsewhere(sight, number, figure):
            continue
        for documented in _same_things_first(figure, untold):
            if figure.value == 0 and len([f for f in own if f.kind is documented.kind]) < _ENDS:
                continue  # from zero: there is no other end
            if _may_be_other(sight, number, figure, documented):
                kind = Discrepancy.DATE if figure.kind is Kind.YEAR else Discrepancy.NUMBER
                quote = quoted(sight.unit(number), figure)
                return Difference(kind, quote, sight.documented(documented), number)
    return None


def _tells(sight: Sight, said: Figure, own: Figure) -> bool:
    """Whether a figure is the point's own, and no number of another point's things.

    Sixty accounts, of the point on 35 accounts, do not tell that 60 files were open.
    """
    if not same_amount(said, own):
        return False
    if not said.nouns or said.kind is not Kind.COUNT or _counts_alike(said, own):
        return True
    theirs = (f for terms in sight.rest for f in terms.figures if f.kind is Kind.COUNT)
    own_stems = {term.token.stem for term in sight.terms.terms}
    return bool(own_stems & {*said.nouns}) or not any(_counts_alike(said, f) for f in theirs)


def _is_told_elsewhere(sight: Sight, number: int, figure: Figure) -> bool:
    """Whether a figure is another point's, follows from others, or is one of the point's parts."""
    elsewhere = sight.belongs_elsewhere(number, figure) or _is_reckoned(sight, number, figure)
    return elsewhere or _is_told_plainly(sight, figure)


def _is_told_plainly(sight: Sight, said: Figure) -> bool:
    """Whether the point has a small number too, of its own things: two of them, for two deaf."""
    plain = (f for f in sight.terms.text.figures if f.weak and f.kind is Kind.COUNT)
    return said.kind is Kind.COUNT and any(f.value == said.value for f in plain)


_ENDS = 2


def _is_excused(said: Figure, own: Iterable[Figure], untold: list[Figure]) -> bool:
    """Whether the point has a figure too, unless it counts other things there: 4 trained, for 5."""
    alike = [figure for figure in own if same_amount(said, figure)]
    if not alike or not said.nouns or any(_counts_alike(said, f) for f in alike):
        return bool(alike)
    return not any(_counts_alike(said, figure) for figure in untold)


def _is_period(figure: Figure, others: Iterable[Figure]) -> bool:
    """Whether a stretch of time only tells in which time so many come: 31 in a quarter."""
    return figure.kind is Kind.DURATION and any(f.per == figure.value for f in others)


def _figure_told(sight: Sight) -> bool:
    """Whether a short point is spoken of with one of its figures: revenue, from zero."""
    said = [figure for _, unit in sight.near_units() for figure in unit.figures]
    one = any(same_amount(figure, own) for figure in said for own in sight.terms.figures)
    return sight.match.recall >= _SHORT_TOLD and one


_SHORT_TOLD = 0.2


def _same_things_first(said: Figure, untold: list[Figure]) -> list[Figure]:
    """Put the figures that count the same things first: 2 designers, for 1 designer."""
    return sorted(untold, key=lambda figure: not _counts_alike(said, figure))


def _counts_alike(one: Figure, other: Figure) -> bool:
    return any(same_sense(noun, model) for noun in one.nouns for model in other.nouns)


def _going_on(sight: Sight) -> Iterator[int]:
    """Give the statements right after the point's that go on with a count: there were 13."""
    last = max((sight.unit(number).sentence for number in sight.match.units), default=-1)
    for number, unit in enumerate(sight.vocabulary.units):
        next_to = unit.sentence == last + 1 and number not in sight.near
        if next_to and pattern("there_was").search(unit.folded):
            yield number


def _far_apart(one: Figure, other: Figure) -> bool:
    """Whether two times are of another order, and so of other things: days for years."""
    if _same_number(one, other):
        return False
    low, high = sorted((one.value, other.value))
    return one.kind is Kind.DURATION and high > _OTHER_ORDER * low


def _same_number(one: Figure, other: Figure) -> bool:
    """Whether two times differ by their unit alone: every 30 hours, for every 30 minutes."""
    units = days_of(one.unit), days_of(other.unit)
    if not all(units) or units[0] == units[1]:
        return False
    return isclose(one.value / (units[0] or 1), other.value / (units[1] or 1), rel_tol=1e-6)


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
                quote = quoted(sight.unit(number), figure)
                return Difference(Discrepancy.NUMBER, quote, sight.documented(part), number)
    return None


def _is_reckoned(sight: Sight, number: int, figure: Figure) -> bool:
    """Whether a figure follows from the point's own and is told as what it differs by."""
    if any(same_amount(figure, whole) for whole in summed((sight.whole or sight.terms).figures)):
        return True
    if restated(sight.terms, [unit for _, unit in sight.near_units()]) and (
        is_left(sight.unit(number), figure) or is_told_as_size(sight.unit(number), figure)
    ):
        return True
    if not any(same_amount(figure, other) for other in derived(sight.terms.figures)):
        return False
    unit = sight.unit(number)
    before = unit.folded[: max(0, figure.start - unit.start)][-24:]
    after = unit.folded[max(0, figure.end - unit.start) :][:40]
    told_as = pattern("differs_before").search(before) or pattern("differs_after").search(after)
    return told_as is not None


def _may_be_other(sight: Sight, number: int, said: Figure, own: Figure) -> bool:
    """Whether a figure may be the point's own, told otherwise."""
    if names_another(sight.unit(number), said, sight.terms.text, own):
        return False
    return _same_slot(sight, number, said, own) or _other_end(sight, number, said, own)


def _same_slot(sight: Sight, number: int, one: Figure, other: Figure) -> bool:
    if _is_bare_sum(one, other) or _is_bare_sum(other, one):
        return True
    apart = _far_apart(one, other) and not _lasts(sight, number)
    if one.kind is not other.kind or apart or _describes_for_another_time(sight, one, other):
        return False
    if one.kind is not Kind.COUNT:
        return _told_around(sight, number) >= _least_told(one)
    if one.nouns == PEOPLE or not (one.nouns or other.nouns):
        return True  # of us: staff, or whoever the point counts
    if not one.nouns or not other.nouns:
        return sight.shares.get(number, 0.0) >= _DEED_TOLD or not one.nouns
    return _counts_alike(one, other) or sight.shares.get(number, 0.0) >= 0.6


def _describes_for_another_time(sight: Sight, said: Figure, own: Figure) -> bool:
    """Whether a time is a part of a word of the point, and what was said is told in other units.

    Forty-six hours are no change of a two-year course.
    """
    other = days_of(said.unit) != days_of(own.unit)
    return own.kind is Kind.DURATION and other and only_describes(sight.terms.text.text, own)


def _least_told(figure: Figure) -> float:
    """Give how much must be told with a figure: more, where it is often just a way of speaking."""
    rough = figure.worded and figure.kind is Kind.DURATION and figure.hedge is not Hedge.EXACT
    return _CLEARLY_TOLD if rough or figure.kind is Kind.OFTEN else 0.0


def _told_around(sight: Sight, number: int) -> float:
    """Give how much of a point is told by one statement of a sentence."""
    here = sight.unit(number).sentence
    mates = [n for n in sight.near if sight.unit(n).sentence == here]
    return max((sight.shares.get(n, 0.0) for n in mates), default=0.0)


def _is_plain_part(sight: Sight, number: int, said: Figure, untold: list[Figure]) -> bool:
    """Whether a part or a multiple told in a word is meant as one: half, where a third is true."""
    parts = [f for f in untold if f.kind is said.kind]
    if said.kind not in {Kind.PERCENT, Kind.TIMES} or not parts or said.worded:
        return False
    true = (*sight.terms.text.figures, *derived(sight.terms.figures))
    if any(same_amount(said, one) for one in true):
        return False
    apart = min(abs(f.value - said.value) / max(f.value, said.value) for f in parts)
    return apart >= _PLAINLY and sight.shares.get(number, 0.0) >= _CLEARLY_TOLD


_PLAINLY = 0.2  # 30 percent is nearly a third


def _is_bare_sum(one: Figure, other: Figure) -> bool:
    """Whether a number told without a currency is so large that it stands for money."""
    bare = one.kind is Kind.COUNT and not one.nouns and one.value >= _LARGE
    return bare and other.kind is Kind.MONEY and other.value >= _LARGE


_LARGE = 1e5


def _lasts(sight: Sight, number: int) -> bool:
    """Whether a statement tells a point's deed, so that a time in it is how long that took."""
    return sight.shares.get(number, 0.0) >= _DEED_TOLD and len(sight.unit(number).figures) == 1


_DEED_TOLD = 0.3
_CLEARLY_TOLD = 0.45


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
    for number in sorted(sight.shares) if sight.whole else sight.near:
        heard = classes_said(_on_scales(not_compared(sight.unit(number).tokens)))
        share = sight.shares.get(number, 0.0)
        for scale in documented.keys() & heard.keys():
            own, said = documented[scale], heard[scale]
            new, untold = said.keys() - own.keys(), own.keys() - said.keys()
            if scales()[scale].about == Discrepancy.DATE:
                untold = untold - _in_answer(sight, scale)
            least = 0.5 if own.keys() & said.keys() else 0.3
            if sight.whole:  # of a piece, so much of what else it says
                share, least = _rest_told(sight, number, own.values()), 0.5
                new, untold = new - _in_point(sight.whole, scale), untold - _in_answer(sight, scale)
            if share < least and sight.match.recall >= _SPOKEN and sight.speaks_of(number):
                share, untold = least, untold - _in_answer(sight, scale)  # goes on about it
            kind = Discrepancy(scales()[scale].about)
            before = kind is Discrepancy.DIRECTION and _was_before(sight, number)
            if new and untold and share >= least and not before:
                return Difference(kind, said[min(new)], own[min(untold)], number)
    return None


_SPOKEN = 0.5


def _was_before(sight: Sight, number: int) -> bool:
    return stood_before(sight, number) or stood_so_before(sight, number)


def not_compared(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leave out what only serves to compare: as well as English, like a native."""
    compared = {
        at + 3
        for at, (one, _, other) in enumerate(zip(tokens, tokens[1:], tokens[2:], strict=False))
        if one.norm == other.norm == "as"
    }
    compared |= {
        at + 2
        for at, (one, article) in enumerate(pairwise(tokens))
        if one.norm == "like" and article.norm in words("one_of")
    }
    return tuple(token for at, token in enumerate(tokens) if at not in compared)


def _in_point(whole: Terms, scale: int) -> set[int]:
    return set(classes_said(_on_scales(whole.text.tokens)).get(scale, ()))


def _in_answer(sight: Sight, scale: int) -> set[int]:
    tokens = (token for unit in sight.vocabulary.units for token in unit.tokens)
    return set(classes_said(_on_scales(tuple(tokens))).get(scale, ()))


def _rest_told(sight: Sight, number: int, apart: Iterable[str]) -> float:
    """Give how much a statement says of a point but for some words of it, 0.0-1.0."""
    left_out = {word for run in apart for word in run.split()}
    kept = [term for term in sight.terms.terms if term.token.norm not in left_out]
    total = sum(term.weight for term in kept)
    told = sum(term.weight * sight.vocabulary.find(term).get(number, 0.0) for term in kept)
    return told / total if total else 0.0


def _on_scales(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """Give words as scales list them; a month that is a common word too only with its capital."""
    kept: list[str] = []
    for at, token in enumerate(tokens):
        before = tokens[at - 1].norm if at else ""
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        dated = before in words("dated") or (after is not None and after.is_number)
        kept.append(token.norm if dated or token.raw not in {"may", "march"} else "")
    return tuple(kept)
