"""Whether a statement differs from the point it speaks of, and in what."""

from dataclasses import dataclass

from grading.claims import Unit
from grading.figures import Figure, Kind
from grading.match import Match, Terms, Vocabulary, same_amount, similarity
from grading.model import Discrepancy


@dataclass(frozen=True, slots=True)
class Difference:
    """What was said, what is documented, and in which statement (index of the unit)."""

    kind: Discrepancy
    said: str
    documented: str
    unit: int


@dataclass(frozen=True, slots=True)
class Sight:
    """A point, the answer, and where in the answer the point is spoken of."""

    terms: Terms
    vocabulary: Vocabulary
    match: Match
    elsewhere: tuple[Figure, ...]

    @property
    def near(self) -> tuple[Unit, ...]:
        """The statements that speak of the point."""
        return tuple(self.vocabulary.units[number] for number in self.match.units)


def difference(sight: Sight) -> Difference | None:
    """Give the first way in which the answer contradicts a point, if any."""
    return changed_figure(sight)


def changed_figure(sight: Sight) -> Difference | None:
    """Find a figure of the point that was told with another amount."""
    if sight.match.recall < 0.3:
        return None
    said = [(number, f) for number in sight.match.units for f in _figures(sight, number)]
    own = sight.terms.figures
    open_figures = [f for f in own if not any(same_amount(f, other) for _, other in said)]
    for number, figure in said:
        if figure.weak or any(same_amount(figure, other) for other in own):
            continue
        if any(same_amount(figure, other) for other in sight.elsewhere):
            continue
        for documented in open_figures:
            if _same_slot(figure, documented):
                kind = Discrepancy.DATE if figure.kind is Kind.YEAR else Discrepancy.NUMBER
                unit = sight.vocabulary.units[number]
                return Difference(kind, _said(unit, figure), _told(sight.terms, documented), number)
    return None


def _figures(sight: Sight, number: int) -> tuple[Figure, ...]:
    return sight.vocabulary.units[number].figures


def _said(unit: Unit, figure: Figure) -> str:
    return unit.text[figure.start - unit.start : figure.end - unit.start]


def _told(terms: Terms, figure: Figure) -> str:
    return terms.text.text[figure.start : figure.end]


def _same_slot(one: Figure, other: Figure) -> bool:
    if one.kind is not other.kind:
        return False
    if one.kind is not Kind.COUNT:
        return True
    return not one.noun or one.noun == other.noun or similarity(one.noun, other.noun) > 0
