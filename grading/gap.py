"""Answers about what one has not done: the honest gap, the nearest experience, the plan."""

from collections.abc import Iterable
from enum import StrEnum

from grading.claims import Unit, prepare
from grading.match import Vocabulary, terms_of
from grading.model import PointVerdict
from grading.wordlists import pattern


class GapPart(StrEnum):
    """What a good answer about a gap is made of, a third each."""

    HONEST = "honest"
    NEAREST = "nearest"
    PLAN = "plan"


def units_saying(part: GapPart, said: Iterable[Unit]) -> list[Unit]:
    """Give the statements that make up one part."""
    match part:
        case GapPart.HONEST:
            return [unit for unit in said if _is_honest(unit)]
        case GapPart.NEAREST:
            return [unit for unit in said if _is_nearest(unit)]
        case GapPart.PLAN:
            return [unit for unit in said if _is_plan(unit)]


def _is_honest(unit: Unit) -> bool:
    return unit.denial is not None or pattern("gap_honest").search(unit.folded) is not None


def _is_nearest(unit: Unit) -> bool:
    return not unit.wish and pattern("gap_nearest").search(unit.folded) is not None


def _is_plan(unit: Unit) -> bool:
    learns = pattern("gap_learning").search(unit.folded) is not None
    return learns and (unit.wish or pattern("gap_plan").search(unit.folded) is not None)


def judge_gap(
    requirement: str, said: tuple[Unit, ...], documented: Iterable[str]
) -> tuple[PointVerdict, tuple[Unit, ...]]:
    """Judge a gap point; a bluff, which claims the thing and admits nothing, is missed.

    Experience that the document holds counts as the nearest, without being called so.
    """
    found = {part: units_saying(part, said) for part in GapPart}
    if not found[GapPart.NEAREST]:
        found[GapPart.NEAREST] = _documented(said, documented)
    parts = [part for part in GapPart if found[part]]
    bearing = {unit.start: unit for part in parts for unit in found[part]}
    quoted = tuple(unit for _, unit in sorted(bearing.items()))
    if not parts or (GapPart.HONEST not in parts and _claims(requirement, said)):
        return PointVerdict.MISSED, ()
    if parts == [GapPart.NEAREST] and not units_saying(GapPart.NEAREST, said):
        return PointVerdict.MISSED, ()
    return (PointVerdict.COVERED if len(parts) == 3 else PointVerdict.PARTIAL), quoted


def _documented(said: tuple[Unit, ...], documented: Iterable[str]) -> list[Unit]:
    told = Vocabulary(tuple(unit for unit in said if not unit.wish and unit.denial is None))
    numbers = {
        number
        for text in documented
        for number, share in told.shares(terms_of(text)).items()
        if share >= 0.5
    }
    return [told.units[number] for number in sorted(numbers)]


def _claims(requirement: str, said: tuple[Unit, ...]) -> bool:
    """Whether the required thing itself is told as done."""
    asked = {token.stem for token in prepare(requirement).tokens if token.is_content}
    if not asked:
        return False
    told = [u for u in said if not u.wish and not _is_nearest(u)]
    most = max((len(asked & {t.stem for t in unit.tokens}) for unit in told), default=0)
    return most >= max(1, len(asked) * 0.34)
