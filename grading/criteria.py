"""The sides of an answer that rules can score: relevance, specificity, ownership; and its parts.

Only statements that bring evidence are looked at, so that nothing said besides can raise a score.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from grading.claims import Unit
from grading.figures import Figure, Kind
from grading.model import Criterion, CriterionScore, Part, PointJudgement, PointVerdict
from grading.sameness import same_amount
from grading.terms import Terms
from grading.vocabulary import Vocabulary
from grading.wordlists import pattern

_TELLS = 0.1
_ANSWERING = frozenset({PointVerdict.COVERED, PointVerdict.PARTIAL, PointVerdict.CONTRADICTED})
"""Told otherwise, a point is still what the question asked for."""
_PRONOUN_DROPPING = frozenset({"es", "fi", "it", "pt"})
_MEASURES = frozenset({Kind.PERCENT, Kind.MONEY, Kind.TIMES, Kind.COUNT, Kind.DURATION})


def score_criteria(
    told: Vocabulary,
    points: Sequence[PointJudgement],
    bonus: Sequence[PointJudgement],
    language: str,
    *,
    kin: Sequence[PointJudgement] = (),
    terms: Mapping[str, Terms] = MappingProxyType({}),
) -> tuple[CriterionScore, ...]:
    """Score all but the evidence criterion, which the rubric computes.

    `kin` are those of the bonus points that answer the question too; `terms` are the points by id.
    """
    bearing = _bearing(told, (*points, *kin), terms)
    documented = [figure for one in terms.values() for figure in one.text.figures]
    return (
        _relevance(told, bearing, bonus),
        _specificity(bearing, (*points, *kin), documented),
        _ownership(bearing, language),
        CriterionScore(Criterion.JUDGEMENT, None, "not_scored_offline"),
    )


def _bearing(
    told: Vocabulary,
    points: Sequence[PointJudgement],
    terms: Mapping[str, Terms],
) -> tuple[Unit, ...]:
    """Give the statements that tell the points, rightly or not, without what is between them."""
    found: set[int] = set()
    for point in points:
        if point.verdict not in _ANSWERING:
            continue
        here = [n for n, unit in enumerate(told.units) if point.start <= unit.start < point.end]
        if point.id in terms:
            shares = told.shares(terms[point.id])
            figured = {n for n in here if told.units[n].figures}
            here = [n for n in here if shares.get(n, 0.0) >= _TELLS or n in figured] or here
        found.update(here)
    return tuple(told.units[number] for number in sorted(found))


def _relevance(
    told: Vocabulary, bearing: tuple[Unit, ...], bonus: Sequence[PointJudgement]
) -> CriterionScore:
    if not bearing:
        return CriterionScore(Criterion.RELEVANCE, 1, "beside_question" if bonus else "off_topic")
    # Statements are counted, not words: text run on to one must not weigh for it.
    share = len(bearing) / len(told.units)
    first = bearing[0].sentence
    score, reason = 2, "mostly_drift"
    if first == 0 and share >= 0.6:
        score, reason = 5, "direct"
    elif first <= 1 and share >= 0.4:
        score, reason = 4, "some_drift"
    elif share >= 0.15:
        score, reason = 3, "late_or_drift"
    return CriterionScore(Criterion.RELEVANCE, score, reason)


def _specificity(
    bearing: tuple[Unit, ...], points: Sequence[PointJudgement], documented: Sequence[Figure]
) -> CriterionScore:
    covered = any(point.verdict is PointVerdict.COVERED for point in points)
    figures = [
        figure
        for unit in bearing
        for figure in unit.figures
        if figure.kind in _MEASURES and any(same_amount(figure, other) for other in documented)
    ]
    score, reason = 1, "general"
    if covered and any(_is_baseline(*pair) for pair in combinations(figures, 2)):
        score, reason = 5, "measured_with_baseline"
    elif covered and figures:
        score, reason = 4, "measured"
    elif covered:
        score, reason = 3, "concrete_no_measure"
    elif bearing:
        score, reason = 2, "vague"
    return CriterionScore(Criterion.SPECIFICITY, score, reason)


def _is_baseline(one: Figure, other: Figure) -> bool:
    """Whether two figures measure one thing twice: four nurses and two porters do not."""
    if one.kind is not other.kind or same_amount(one, other):
        return False
    return set(one.nouns) == set(other.nouns) or not (one.nouns and other.nouns)


def _ownership(bearing: tuple[Unit, ...], language: str) -> CriterionScore:
    text = " ".join(unit.folded for unit in bearing)
    score, reason = 1, "no_role"
    unspoken = bool(bearing) and language in _PRONOUN_DROPPING
    if pattern("singular").search(text) or unspoken:
        score, reason = 4, "own_part"
        if pattern("we_did").search(text) or pattern("credit").search(text):
            score, reason = 5, "own_part_with_credit"
    elif pattern("plural").search(text):
        score, reason = 2, "only_we"
    elif bearing:
        score, reason = 3, "role_implied"
    return CriterionScore(Criterion.OWNERSHIP, score, reason)


def tell_parts(told: Vocabulary) -> tuple[Part, ...]:
    """Tell which parts of a well-told experience are there; never scored."""
    text = " ".join(unit.folded for unit in told.units)
    return tuple(part for part in Part if pattern(part.value).search(text))
