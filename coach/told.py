"""Points that came of a note by talking: laid beside what a document says, each time it is read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from coach.matching import SAME_POINT, SAME_REQUIREMENT, same_figures
from question_bank.keys import digest, normalise
from question_bank.model import Point, Reading, Requirement
from storage.note_models import Resolution

_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class _Placed:
    """A settled note, and where the point that came of it begins in the text."""

    resolution: Resolution
    start: int


def with_told(reading: Reading, settled: Sequence[Resolution]) -> Reading:
    """Return a reading without the settled notes and with the points that came of them.

    The points' words stand behind the document's own, so that every offset points into one text. A
    point that the document holds by now itself is not there twice.
    """
    text = reading.text
    placed: list[_Placed] = []
    for resolution in settled:
        if resolution.told:
            text += _BREAK
        placed.append(_Placed(resolution, len(text)))
        text += resolution.told
    requirements = tuple(_settled(item, reading, placed) for item in reading.requirements)
    return replace(reading, text=text, requirements=requirements)


def own_text(text: str, settled: Sequence[Resolution]) -> str:
    """Return a document's own text without what was told behind it."""
    told = "".join(f"{_BREAK}{resolution.told}" for resolution in settled if resolution.told)
    return text.removesuffix(told)


def _settled(item: Requirement, reading: Reading, placed: Sequence[_Placed]) -> Requirement:
    mine = [one for one in placed if _closest(one.resolution, reading) is item]
    gone = {normalise(one.resolution.note) for one in mine}
    points = list(item.points)
    for one in mine:
        told = one.resolution.told
        if told and not any(_is_same(told, point.quote) for point in points):
            key = digest("told", normalise(told), normalise(item.text))
            points.append(Point(key, told, one.start, one.start + len(told)))
    notes = tuple(note for note in item.notes if normalise(note.quote) not in gone)
    return replace(item, points=tuple(points), notes=notes)


def _closest(resolution: Resolution, reading: Reading) -> Requirement | None:
    """Return the requirement that a note was about, by its words."""
    best = max(
        reading.requirements,
        key=lambda item: fuzz.ratio(item.text, resolution.requirement),
        default=None,
    )
    is_it = best is not None and fuzz.ratio(best.text, resolution.requirement) >= SAME_REQUIREMENT
    return best if is_it else None


def _is_same(told: str, quote: str) -> bool:
    alike = fuzz.token_sort_ratio(told.casefold(), quote.casefold()) >= SAME_POINT
    return alike and same_figures(told, quote)
