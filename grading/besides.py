"""What was told of the document though it was not asked for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from grading.likeness import same_sense
from grading.match import NOTHING, Match, best_window
from grading.model import Evidence, PointJudgement, PointVerdict
from grading.terms import Terms, terms_of
from grading.vocabulary import Vocabulary

_OWN_WORDS = 0.5
_TELLING = 0.6

Judge = Callable[[Evidence, Match], PointJudgement]


@dataclass(frozen=True, slots=True)
class Credited:
    """A point that was judged, prepared."""

    judged: PointJudgement
    terms: Terms


def told_besides(
    others: Sequence[Evidence],
    credited: Sequence[Credited],
    told: Vocabulary,
    language: str,
    judge: Judge,
) -> tuple[PointJudgement, ...]:
    """Find the points told though nobody asked for them, best told first.

    A half-said point is kept only where it is kin. A sentence that is credited already is credited
    again only where it says words that are this point's alone.
    """
    taken = [one for one in credited if one.judged.quote]
    found: list[PointJudgement] = []
    for point, match in _by_recall(others, told, language):
        judged = judge(point, match)
        if not counts_besides(point, judged.verdict):
            continue
        this = Credited(judged, terms_of(point.text, language))
        if all(_says_both(this, other, told) for other in taken):
            found.append(judged)
            taken.append(this)
    return tuple(found)


def counts_besides(point: Evidence, verdict: PointVerdict) -> bool:
    """Whether a point that nobody asked for is told well enough to be credited."""
    half = point.kin and verdict is PointVerdict.PARTIAL
    return half or verdict is PointVerdict.COVERED


def _by_recall(
    others: Sequence[Evidence], told: Vocabulary, language: str
) -> list[tuple[Evidence, Match]]:
    found = [
        (point, best_window(terms, told, frozenset()))
        for point in others
        if _worth_a_look(terms := terms_of(point.text, language), told)
    ]
    found = [(point, match) for point, match in found if match is not NOTHING]
    return sorted(found, key=lambda one: -one[1].recall)


def _worth_a_look(terms: Terms, told: Vocabulary) -> bool:
    """Whether a point's own words occur at all: a cheap bound before it is matched with care."""
    telling = [term for term in terms.terms if term.weight >= _TELLING]
    return sum(told.says(term.token.stem) for term in telling) >= min(2, len(telling))


def _says_both(this: Credited, other: Credited, told: Vocabulary) -> bool:
    """Whether two points are told apart, or the one's own words stand beside the other's."""
    shared = _shared(this.judged, other.judged, told)
    if not shared:
        return True
    known = [term.token.stem for term in other.terms.terms]
    own = [
        term
        for term in this.terms.terms
        if not any(same_sense(term.token.stem, stem) for stem in known)
    ]
    said = [term for term in own if any(number in told.find(term) for number in shared)]
    weight = sum(term.weight for term in own)
    return len(said) > 1 and sum(term.weight for term in said) >= _OWN_WORDS * weight


def _shared(one: PointJudgement, other: PointJudgement, told: Vocabulary) -> list[int]:
    low, high = max(one.start, other.start), min(one.end, other.end)
    return [number for number, unit in enumerate(told.units) if low <= unit.start < high]
