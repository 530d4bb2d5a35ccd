"""Which known point is which of a new reading: by key, by content, by closeness."""

import re
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import fuzz

from question_bank.model import Point, Requirement
from storage.models import PointRecord, RequirementRecord

SAME_REQUIREMENT = 80.0
SAME_POINT = 75.0
"""How alike (0 to 100, token order ignored) an edited text must be to keep its history."""
_FIGURES = re.compile(r"\d+(?:[.,]\d+)*")
_SPACE = re.compile(r"\s+")


def match_requirements(
    requirements: Sequence[Requirement], known: Sequence[RequirementRecord]
) -> dict[str, RequirementRecord]:
    """Match by key, then by likeness of wording among those left; keyed by the new key."""
    by_key = {record.key: record for record in known}
    matched = {item.key: by_key[item.key] for item in requirements if item.key in by_key}
    free = {record.id: record for record in known}
    for record in matched.values():
        del free[record.id]
    for item in requirements:
        if item.key not in matched:
            best = _closest(item.text, free.values(), least=SAME_REQUIREMENT)
            if best:
                matched[item.key] = free.pop(best.id)
    return matched


def match_points(
    requirements: Sequence[Requirement],
    known: Sequence[PointRecord],
    *,
    records: Mapping[str, RequirementRecord],
) -> dict[str, PointRecord]:
    """Match every documented point by key or content anywhere, then by closeness under its own.

    `records` are the known requirements by the new reading's keys. A point whose figures changed is
    another point: what was learnt of the old figure must not count for the new one.
    """
    new = [(item, point) for item in requirements for point in item.points]
    free = {record.id: record for record in known if not record.gap}
    matched: dict[str, PointRecord] = {}
    _take_exact(new, free, matched)
    for item, point in new:
        owner = records.get(item.key)
        if point.key in matched or owner is None:
            continue
        siblings = [record for record in free.values() if record.requirement_id == owner.id]
        best = _closest_point(point, siblings)
        if best:
            matched[point.key] = free.pop(best.id)
    return matched


def same_figures(one: str, other: str) -> bool:
    """Whether two texts tell the same figures."""
    return _FIGURES.findall(one) == _FIGURES.findall(other)


def match_quotes(gone: Sequence[str], added: Sequence[str]) -> list[tuple[str, str]]:
    """Pair quotes that went with quotes that came and are alike: a figure was changed in them."""
    free = list(added)
    pairs = []
    for old in gone:
        new = max(free, key=lambda quote: _likeness(old, quote), default=None)
        if new is not None and _likeness(old, new) >= SAME_POINT:
            free.remove(new)
            pairs.append((old, new))
    return pairs


def _take_exact(
    new: Sequence[tuple[Requirement, Point]],
    free: dict[int, PointRecord],
    matched: dict[str, PointRecord],
) -> None:
    by_key = {record.key: record for record in free.values()}
    by_content = {_content(record.quote): record for record in free.values()}
    for index, name in ((by_key, _key_of), (by_content, _content_of)):
        for _, point in new:
            record = index.get(name(point))
            if point.key not in matched and record is not None and record.id in free:
                matched[point.key] = free.pop(record.id)


def _key_of(point: Point) -> str:
    return point.key


def _content_of(point: Point) -> str:
    return _content(point.quote)


def _content(quote: str) -> str:
    return _SPACE.sub(" ", quote).casefold().strip(" .;,")


def _closest_point(point: Point, siblings: Iterable[PointRecord]) -> PointRecord | None:
    figures = _FIGURES.findall(point.quote)
    same = [record for record in siblings if _FIGURES.findall(record.quote) == figures]
    best = max(same, key=lambda record: _likeness(record.quote, point.quote), default=None)
    return best if best and _likeness(best.quote, point.quote) >= SAME_POINT else None


def _closest(
    text: str, free: Iterable[RequirementRecord], *, least: float
) -> RequirementRecord | None:
    best = max(free, key=lambda record: _likeness(record.text, text), default=None)
    return best if best and _likeness(best.text, text) >= least else None


def _likeness(one: str, other: str) -> float:
    return fuzz.token_sort_ratio(one.casefold(), other.casefold())
