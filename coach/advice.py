"""The one change for next time that is worth most."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach.replies import Advice, Change, PointLine
from grading.delivery import Delivery, Flaw, flaws
from grading.gap import GapPart, parts_told
from grading.left_out import figures_left_out
from grading.model import Cap, Claim, Criterion, CriterionScore, Gate, Grade, PointVerdict
from question_bank.model import QuestionType

_GAP_PARTS = {
    GapPart.HONEST: Change.TELL_HONEST,
    GapPart.NEAREST: Change.TELL_NEAREST,
    GapPart.PLAN: Change.TELL_PLAN,
}
_WEAK_SIDES = {
    Criterion.RELEVANCE: (3, Change.ANSWER_FIRST),
    Criterion.SPECIFICITY: (2, Change.ONE_CASE),
    Criterion.OWNERSHIP: (2, Change.OWN_PART),
}
"""Up to which score a side is worth advice."""
_UNSAID = (PointVerdict.MISSED, PointVerdict.PARTIAL)
_MEASURED = 4


@dataclass(frozen=True, slots=True)
class Told:
    """What advice is drawn from; `points` and `musts` go with each other, one for each invited.

    `in_place` counts the missed points whose place others fill. `documented` are the other points
    of the document, where a weak side or a gap was asked for.
    """

    answer: str
    requirement: str
    asked: QuestionType | None
    grade: Grade
    points: Sequence[PointLine]
    musts: Sequence[bool]
    undocumented: Sequence[Claim]
    delivery: Delivery
    in_place: int = 0
    documented: Sequence[str] = ()


def advice_on(told: Told) -> Advice:
    """Choose by worth: a wrong fact, a missed must-have, a claim without ground, the rest.

    The rest is: other missed points, a weak side, a figure left out, how it was told, a point in
    whose place another counts. An answer that lacks nothing is to be kept.
    """
    return next(_by_worth(told))


def _by_worth(told: Told) -> Iterator[Advice]:
    if told.grade.gate is not None:
        dont_know = told.grade.gate is Gate.DONT_KNOW
        yield Advice(Change.NEAREST_DONE if dont_know else Change.START)
    yield from _about_wrong(told)
    yield from _about_unsaid(told, must=True)
    yield from (Advice(Change.BACK_CLAIM, claim.facts[0]) for claim in told.undocumented)
    yield from _about_unsaid(told, must=False)
    yield from _about_sides(told.grade.criteria)
    yield from _about_figures(told)
    yield from _about_delivery(told)
    yield from (_about_missed(point, told.points) for point in filled(told.points, told.in_place))
    yield Advice(_praise(told.grade.criteria))


def filled(points: Sequence[PointLine], in_place: int) -> list[PointLine]:
    """List the missed points whose place others fill: the last of them, as the first is owed."""
    missed = [point for point in points if point.verdict is PointVerdict.MISSED]
    return missed[len(missed) - in_place :]


def _about_wrong(told: Told) -> Iterator[Advice]:
    for point in told.points:
        if point.verdict is PointVerdict.CONTRADICTED:
            how = point.discrepancy
            change = Change(how.value) if how else Change.KEEP_TO_DOCUMENT
            yield Advice(change, point.fact_documented)
    if Cap.RETRACTED in told.grade.caps:
        yield Advice(Change.RETRACTED)
    if told.grade.caps:
        yield Advice(Change.KEEP_TO_DOCUMENT)


def _about_unsaid(told: Told, *, must: bool) -> Iterator[Advice]:
    filling = filled(told.points, told.in_place)
    unsaid = [
        point
        for verdict in _UNSAID
        for point, wanted in zip(told.points, told.musts, strict=True)
        if point.verdict is verdict and wanted is must and point not in filling
    ]
    for point in unsaid:
        if point.gap:
            yield _about_gap(told)
        elif point.verdict is PointVerdict.MISSED:
            yield _about_missed(point, unsaid)
        else:
            left = figures_left_out(point.quote, told.answer)
            yield Advice(Change.ADD_FIGURE, left[0]) if left else Advice(Change.FINISH_POINT)


def _about_missed(point: PointLine, among: Sequence[PointLine]) -> Advice:
    """Name a missed point where it is one of several."""
    return Advice(Change.SAY_POINT, point.quote if len(among) > 1 else "")


def _about_gap(told: Told) -> Advice:
    """Name the first part that is missing; where nothing or everything was heard, all three."""
    heard = parts_told(told.requirement, told.answer, told.documented)
    missing = [part for part in GapPart if part not in heard]
    return Advice(_GAP_PARTS[missing[0]] if heard and missing else Change.TELL_GAP)


def _about_sides(criteria: Sequence[CriterionScore]) -> Iterator[Advice]:
    for side in criteria:
        bound, change = _WEAK_SIDES.get(side.criterion, (0, Change.KEEP))
        if side.score is not None and side.score <= bound:
            yield Advice(change)


def _about_figures(told: Told) -> Iterator[Advice]:
    """Name the figure that was left out where none was given at all."""
    for point in told.points:
        if point.verdict is PointVerdict.COVERED and not point.gap and not point.overruled:
            every = figures_left_out(point.quote, "")
            left = figures_left_out(point.quote, told.answer)
            if left and len(left) == len(every):
                yield Advice(Change.ADD_FIGURE, left[0])


def _about_delivery(told: Told) -> Iterator[Advice]:
    heard = told.delivery
    for flaw in flaws(heard, told.asked):
        match flaw:
            case Flaw.HEDGED:
                yield Advice(Change.HEDGED, _most(heard.hedges), len(heard.hedges))
            case Flaw.FILLED:
                yield Advice(Change.FILLED, _most(heard.fillers), len(heard.fillers))
            case Flaw.WINDING:
                yield Advice(Change.WINDING, count=heard.longest_sentence)
            case Flaw.TOO_LONG | Flaw.TOO_SHORT:
                yield Advice(Change(flaw.value), count=heard.seconds)
            case Flaw.ONLY_WE | Flaw.NO_RESULT:
                yield Advice(Change(flaw.value))


def _most(heard: Sequence[str]) -> str:
    return max(heard, key=heard.count)


def _praise(criteria: Sequence[CriterionScore]) -> Change:
    scores = {side.criterion: side.score or 0 for side in criteria}
    measured = scores.get(Criterion.SPECIFICITY, 0) >= _MEASURED
    return Change.KEEP_MEASURED if measured else Change.KEEP
