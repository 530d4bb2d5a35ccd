"""The scores that Claude proposed, bounded by offline scores and by the words that show them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from grading.claims import units
from grading.claude_checks import Ground, tells
from grading.claude_shapes import CriterionShape
from grading.model import (
    Criterion,
    CriterionScore,
    EvidenceKind,
    Examination,
    PointJudgement,
)
from grading.sourced import holds, unheld_things
from grading.verbatim import shown
from grading.vocabulary import is_voiced
from question_bank.courtesy import has_link, is_courteous

REASON = 200
MORE_THAN_OFFLINE = 1
"""So much higher than the offline judge's a score may be, where words of the answer show it."""
LESS_THAN_OFFLINE = 2
"""So much lower it may be: what drifts or blurs, rules see less well than a reader does."""
_WITHOUT = {Criterion.SPECIFICITY: 4, Criterion.OWNERSHIP: 3}
"""The highest score without a figure, and without the speaker, in the words that show it."""
_ABSENT = 1
_BESIDE = 3
"""The highest score for judgement by words beside the points, where not all was shown."""


def scored(
    told: Iterable[CriterionShape], points: Sequence[PointJudgement], ground: Ground
) -> tuple[CriterionScore, ...]:
    """Give every criterion but the evidence, each once: of two proposals the last counts."""
    proposed = {Criterion(one.criterion): one for one in told}
    return _told_once(
        _scored(proposed, own, points, ground)
        for own in ground.offline.criteria
        if own.criterion is not Criterion.EVIDENCE
    )


def _told_once(scores: Iterable[CriterionScore]) -> tuple[CriterionScore, ...]:
    """Leave out a reason that was given for another criterion before."""
    found: list[CriterionScore] = []
    for one in scores:
        again = any(one.words.casefold() == other.words.casefold() for other in found)
        found.append(replace(one, words="") if again else one)
    return tuple(found)


def _scored(
    proposed: Mapping[Criterion, CriterionShape],
    own: CriterionScore,
    points: Sequence[PointJudgement],
    ground: Ground,
) -> CriterionScore:
    told = proposed.get(own.criterion)
    if told is None:
        return own
    score = min(told.score, _highest(told, own, points, ground))
    score = max(score, (own.score or _ABSENT) - LESS_THAN_OFFLINE)
    # A reason for another score says nothing for this one.
    reason = reason_of(told.reason, ground.examination) if score == told.score else ""
    code = own.reason if score == own.score else "told" if score == told.score else "bounded"
    return CriterionScore(own.criterion, score, code, reason)


def reason_of(text: str, examination: Examination) -> str:
    """Give a judge's reason in plain words; `""` where it speaks of what nobody said."""
    said, known = shown(text, limit=REASON), known_words(examination)
    if not is_courteous(said) or has_link(text):
        return ""
    return said if holds(said, known) and not unheld_things(said, known) else ""


def _highest(
    told: CriterionShape, own: CriterionScore, points: Sequence[PointJudgement], ground: Ground
) -> int:
    """Give the highest score that the quoted words bear."""
    offline = _ABSENT if own.score is None else own.score
    span = ground.quoted(told.words)
    if span is None:
        return offline
    if not _bears(span, points, ground):
        return _BESIDE if own.score is None else offline
    said = units(ground.examination.answer[slice(*span)], ground.heard.language)
    shows = {
        Criterion.SPECIFICITY: any(not f.weak for unit in said for f in unit.figures),
        Criterion.OWNERSHIP: any(is_voiced(unit) for unit in said),
    }
    bound = 5 if shows.get(own.criterion, True) else _WITHOUT[own.criterion]
    if own.score is None:  # judgement: the offline judge has nothing to hold it to
        return bound
    return max(offline, min(bound, offline + MORE_THAN_OFFLINE))


def _bears(span: tuple[int, int], points: Sequence[PointJudgement], ground: Ground) -> bool:
    """Whether quoted words are of those that told a point, and tell something of it themselves.

    Where all of an answer was shown, words beside those count too: nothing in it is suspect.
    """
    if ground.is_whole:
        return True
    evidence = {one.id: one for one in ground.examination.invited}
    quote = ground.examination.answer[slice(*span)]
    here = (p for p in points if p.quote and span[0] < p.end and p.start < span[1])
    return any(
        evidence[point.id].kind is not EvidenceKind.DOCUMENTED
        or tells(quote, evidence[point.id], ground)
        for point in here
    )


def known_words(examination: Examination) -> tuple[str, ...]:
    """Give all that a judge's own sentences may take figures and names from."""
    evidence = (one.text for one in (*examination.invited, *examination.others))
    return (examination.answer, examination.question, examination.requirement, *evidence)
