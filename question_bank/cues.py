"""How a question says which of several points it means, without telling any of it.

A cue is a sentence behind the question: the line that introduces the point, the general area it
belongs to, or what sort of fact it is. It is chosen so that no other point of the requirement
has the same, where that can be had.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from question_bank import leak, topics
from question_bank.model import Point, Requirement
from question_bank.shape import Shape, shape

_SHAPES = {
    Shape.YEARS: "I'd like to hear about the time behind it.",
    Shape.RESULT: "I'd like a case with a result in figures.",
    Shape.FIGURE: "I'd like a case that you can put a figure on.",
    Shape.OUTCOME: "I'd like a case where something was better in the end.",
    Shape.NAME: "Say where it was or what you worked with, by name.",
    Shape.VALUE: "I'd like to hear what drives you.",
    Shape.DEED: "",
}
_OTHER = "Take another case than the one you would usually begin with."


@lru_cache(maxsize=256)
def cues(requirement: Requirement) -> dict[str, str]:
    """Return for each point's key the sentence that singles it out, or ""."""
    points = requirement.points
    if len(points) == 1:
        return {points[0].key: ""}
    offered = {point.key: list(_offers(requirement, point)) for point in points}
    shared = Counter(cue for offers in offered.values() for cue in set(offers))
    return {
        point.key: _choice(offered[point.key], shared, is_first=at == 0)
        for at, point in enumerate(points)
    }


def place(requirement: Requirement, point: Point) -> str:
    """Return the sentence that says where a point belongs, by its lead-in or area, or ""."""
    lead = topics.lead_topic(requirement, (point,))
    if lead:
        return _led(lead)
    area = topics.area(requirement, point)
    return _in_area(area) if area else ""


def alike(requirement: Requirement, points: Iterable[Point]) -> list[tuple[Point, ...]]:
    """Return `points` in groups that one cue means, since a question cannot tell them apart."""
    said = cues(requirement)
    groups: dict[str, list[Point]] = {}
    for point in points:
        groups.setdefault(said[point.key], []).append(point)
    return [
        tuple(group[at : at + 3]) for group in groups.values() for at in range(0, len(group), 3)
    ]


def group_cue(requirement: Requirement, points: tuple[Point, ...]) -> str:
    """Return the sentence that says which of a requirement's points a broad question means."""
    if len(points) == len(requirement.points):
        return ""
    said = cues(requirement)
    if len({said[point.key] for point in points}) == 1:
        return said[points[0].key]
    lead = topics.lead_topic(requirement, points)
    if lead:
        return _led(lead)
    areas = [topics.area(requirement, point) for point in points]
    common = next((area for area in areas if area and areas.count(area) == len(areas)), None)
    if common:
        return _in_area(common)
    return "" if points[0] is requirement.points[0] else _OTHER


def _choice(offers: list[str], shared: Counter[str], *, is_first: bool) -> str:
    alone = next((cue for cue in offers if shared[cue] == 1), None)
    if alone is not None:
        return alone
    rarest = min(offers, key=shared.__getitem__, default="")
    return rarest or ("" if is_first else _OTHER)


def _offers(requirement: Requirement, point: Point) -> Iterator[str]:
    """Yield what could be said of a point, the most telling first, nothing that leaks."""
    lead = topics.lead_topic(requirement, (point,))
    sort = _SHAPES[shape(point)]
    areas = topics.areas(requirement, point)
    if lead:
        yield _led(lead)
    for area in areas:
        yield _in_area(area)
    if lead and sort:
        yield f"{_led(lead)} {sort}"
    for area in areas:
        if lead:
            yield f"{_led(lead)} I'm thinking of {area}."
        if sort:
            yield f"{_in_area(area)} {sort}"
    if sort:
        yield sort


def _led(lead: str) -> str:
    return f"I mean what your application puts under “{lead}”."


def _in_area(area: str) -> str:
    return f"I'm thinking of {area}."


def is_safe(requirement: Requirement, said: str, points: tuple[Point, ...]) -> bool:
    """Whether a sentence gives none of `points` away."""
    return not leak.leaks(said, heading=requirement.text, points=points)
