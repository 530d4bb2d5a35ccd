"""How much of a point must be said for it to count as covered, or as half said."""

from grading.figures import Figure, Kind
from grading.match import Match, Terms, Vocabulary
from grading.model import PointVerdict
from grading.sameness import same_amount

_COVERED = 0.5
_PARTIAL = 0.34


def verdict_on(terms: Terms, match: Match, told: Vocabulary, *, foreign: bool) -> PointVerdict:
    """Judge one point by the share of its words said, and by its figures.

    Across languages (`foreign`) few words can be matched: figures and names carry the rest.
    """
    main = main_figures(terms.figures)
    said = figures_near(match, told)
    right = [figure for figure in main if any(same_amount(figure, other) for other in said)]
    named = any(terms.terms[index].is_name for index in match.terms)
    support = min(0.2, 0.1 * (len(right) + named))
    if match.hits < 2 and len(terms.terms) > 1 and len(right) < 2:
        return PointVerdict.MISSED
    if foreign and main and _anchored(terms, match, told):
        return PointVerdict.COVERED
    if match.recall >= _COVERED - support and 2 * len(right) >= len(main):
        return PointVerdict.COVERED
    if match.recall >= _PARTIAL and match.literal + len(right) > 1:
        return PointVerdict.PARTIAL
    return PointVerdict.MISSED


def _anchored(terms: Terms, match: Match, told: Vocabulary) -> bool:
    """Whether every main figure stands where the point is told, and a name or word with it."""
    here = [figure for number in match.units for figure in told.units[number].figures]
    main = main_figures(terms.figures)
    right = [figure for figure in main if any(same_amount(figure, other) for other in here)]
    words = any(terms.terms[index].weight >= 1.0 for index in match.terms)
    named = any(terms.terms[index].is_name for index in match.terms)
    return len(right) == len(main) and len(right) + words + named > 1


def main_figures(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Give the figures that are a point's substance: its outcome before its counts, no years."""
    outcome = {Kind.PERCENT, Kind.MONEY, Kind.TIMES}
    strong = tuple(figure for figure in figures if figure.kind in outcome)
    return strong or tuple(figure for figure in figures if figure.kind is not Kind.YEAR)


def figures_near(match: Match, told: Vocabulary) -> tuple[Figure, ...]:
    """Give the figures of the statements that speak of a point, and of their sentence mates."""
    if not match.units:
        return ()
    first, last = told.units[match.units[0]].sentence, told.units[match.units[-1]].sentence
    return tuple(
        figure
        for unit in told.units
        if first - 1 <= unit.sentence <= last + 1
        for figure in unit.figures
    )
