"""Before told for after: a change whose ends or whose sign are the other way about."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise

from grading.checks import Difference, Sight
from grading.claims import Unit
from grading.figures import Figure, Kind
from grading.model import Discrepancy
from grading.sameness import same_amount
from grading.tokens import Token
from grading.wordlists import pattern, words

_TOLD = 0.15
_REACH = 7  # words before a figure that may tell what it was
_AFTER = 4


class End(StrEnum):
    """Which end of a change a figure is."""

    BEFORE = "before"
    AFTER = "after"


def turned_about(sight: Sight) -> Difference | None:
    """Find a point's change told from its end to its start, or up for down."""
    point = sight.terms.text
    own = ends_of(point.tokens, point.figures)
    for number, unit in sight.near_units():
        if sight.shares.get(number, 0.0) < _TOLD:
            continue
        said = ends_of(unit.tokens, unit.figures)
        if _crossed(own, said):
            told = _from_end_to_end(unit.text, said, start=unit.start)
            documented = _from_end_to_end(point.text, own)
            return Difference(Discrepancy.DIRECTION, told, documented, number)
        if found := _other_sign(sight, unit):
            quote = unit.text[found.start - unit.start : found.end - unit.start]
            return Difference(Discrepancy.DIRECTION, quote, point.text, number)
    return _turned_across(sight, own)


def _turned_across(sight: Sight, own: list[tuple[Figure, End]]) -> Difference | None:
    """Find both ends told as each other's, by statements that go on about the point.

    We pay eighteen now; it was fifteen before.
    """
    true = {end: figure for figure, end in own}
    if len(true) < len(End) or same_amount(true[End.BEFORE], true[End.AFTER]):
        return None
    said = [
        (number, figure, end)
        for number, unit in _going_on(sight)
        for figure, end in ends_of(unit.tokens, unit.figures)
    ]
    if any(same_amount(figure, true[end]) for _, figure, end in said):
        return None
    turned = {
        end: number
        for number, figure, end in said
        if same_amount(figure, true[End.BEFORE if end is End.AFTER else End.AFTER])
    }
    if len(turned) < len(End):
        return None
    number = turned[End.AFTER]
    if not {token.norm for token in sight.unit(number).tokens} & words("by_now"):
        return None
    return Difference(Discrepancy.DIRECTION, sight.unit(number).text, sight.terms.text.text, number)


def _going_on(sight: Sight) -> Iterator[tuple[int, Unit]]:
    """Give the statements of each sentence that speaks of the point, and of the one after it."""
    shares = sight.shares_of_sentences
    about = {sentence for sentence, share in shares.items() if share >= _TOLD}
    for number, unit in enumerate(sight.vocabulary.units):
        if unit.sentence in about or (unit.sentence - 1 in about and sight.is_about(number)):
            yield number, unit


def _from_end_to_end(text: str, ends: Sequence[tuple[Figure, End]], *, start: int = 0) -> str:
    """Give the words from the one end of a change to the other, as they stand."""
    figures = [figure for figure, _ in ends]
    first, last = min(f.start for f in figures), max(f.end for f in figures)
    return text[first - start : last - start]


def ends_of(tokens: tuple[Token, ...], figures: Sequence[Figure]) -> list[tuple[Figure, End]]:
    """Give the figures that are told as what was before or as what came after."""
    found: list[tuple[Figure, End]] = []
    swapped = _one_instead_of_other(tokens, figures)
    for at, figure in enumerate(figures):
        low = figures[at - 1].end if at else 0
        high = figures[at + 1].start if at + 1 < len(figures) else tokens[-1].end
        before = [t.norm for t in tokens if low <= t.start and t.end <= figure.start][-_REACH:]
        after = [t.norm for t in tokens if figure.end <= t.start and t.end <= high][:_AFTER]
        end = swapped.get(at) or (_end_told(after[:2], only=words("not_that")) and End.AFTER)
        end = end or _closes(after) or _end_told(list(reversed(before))) or _end_told(after)
        if end and figure.kind is not Kind.YEAR:
            found.append((figure, end))
    return found


def _closes(after: list[str]) -> End | None:
    """Give what a word right after a figure says where nothing follows: 31 before that, 8 after."""
    return End.AFTER if len(after) == 1 and after[0] in words("after_all") else None


def _one_instead_of_other(tokens: tuple[Token, ...], figures: Sequence[Figure]) -> dict[int, End]:
    """Give by place the ends of two figures of which one stands instead of the other."""
    ends: dict[int, End] = {}
    for at, (one, other) in enumerate(pairwise(figures)):
        between = [t.norm for t in tokens if one.end <= t.start and t.end <= other.start]
        if one.kind is other.kind and any(norm in words("not_that") for norm in between[-2:]):
            ends |= {at: End.AFTER, at + 1: End.BEFORE}
    return ends


def _end_told(norms: list[str], only: frozenset[str] | None = None) -> End | None:
    """Give what the nearest telling word says; `used to` is one word of what was."""
    for at, norm in enumerate(norms):
        if (only is not None and norm not in only) or norms[at + 1 : at + 2] == ["used"]:
            continue
        if norm in words("was_before"):
            return End.BEFORE
        if norm in words("came_after"):
            return End.AFTER
    return None


def _crossed(own: list[tuple[Figure, End]], said: list[tuple[Figure, End]]) -> Figure | None:
    """Find both ends of a change told as each other's, or one of two that both are told."""
    ends = {end: figure for figure, end in own}
    if len(ends) < len(End) or same_amount(ends[End.BEFORE], ends[End.AFTER]):
        return None
    turned = [
        figure
        for figure, end in said
        if same_amount(figure, ends[End.BEFORE if end is End.AFTER else End.AFTER])
        and not same_amount(figure, ends[end])
    ]
    kept = [f for f, end in said if same_amount(f, ends[end])]
    return turned[0] if turned and not kept and len(said) > 1 else None


def _other_sign(sight: Sight, unit: Unit) -> Figure | None:
    """Find the same change told as more for less: 70 % more, of a fall by 70 %."""
    point = sight.terms.text
    for figure in unit.figures:
        way = _sign(unit.folded, figure.start - unit.start, figure.end - unit.start)
        for own in point.figures:
            if way and own.kind is figure.kind is not Kind.YEAR and same_amount(own, figure):
                true = _sign(point.folded, own.start, own.end)
                if true and true != way:
                    return figure
    return None


def _sign(folded: str, start: int, end: int) -> str:
    """Give `up` or `down` where the words around a figure say so."""
    after = pattern("sign_after").match(folded, end)
    if after:
        return "up" if pattern("sign_up").search(after.group()) else "down"
    before = folded[max(0, start - 60) : start]
    if (told := pattern("sign_right_before").search(before)) is not None:
        return "up" if told.group(1) == "up" else "down"
    if not pattern("by_before").search(before):
        return ""
    up, down = (list(pattern(way).finditer(before)) for way in ("up", "down"))
    if bool(up) == bool(down):
        return ""
    return "up" if up else "down"
