"""The scores that Claude proposed, bounded by what the words it quotes can show."""

from collections.abc import Iterable, Mapping

from grading.claims import units
from grading.claude_checks import Ground
from grading.claude_shapes import CriterionShape
from grading.match import Vocabulary, is_voiced, terms_of
from grading.model import Criterion, CriterionScore, Examination, PointJudgement
from grading.sourced import holds
from grading.verbatim import shown

REASON = 200
MORE_THAN_OFFLINE = 1
"""So much higher than the offline judge's a score may be, where words of the answer show it."""
_WITHOUT = {Criterion.SPECIFICITY: 4, Criterion.OWNERSHIP: 3}
"""The highest score without a figure, and without the speaker, in the words that show it."""
_TOUCHES = 0.1
_ABSENT = 1


def scored(
    told: Iterable[CriterionShape], points: Iterable[PointJudgement], ground: Ground
) -> tuple[CriterionScore, ...]:
    """Give every criterion but the evidence, each once: of two proposals the last counts."""
    proposed = {Criterion(one.criterion): one for one in told}
    known = {one.criterion: one for one in ground.offline.criteria}
    spans = [(point.start, point.end) for point in points if point.quote]
    return tuple(
        _scored(proposed, own, spans, ground)
        for criterion, own in known.items()
        if criterion is not Criterion.EVIDENCE
    )


def _scored(
    proposed: Mapping[Criterion, CriterionShape],
    own: CriterionScore,
    spans: list[tuple[int, int]],
    ground: Ground,
) -> CriterionScore:
    told = proposed.get(own.criterion)
    if told is None:
        return own
    score = min(told.score, _highest(told, own, spans, ground))
    reason = shown(told.reason, limit=REASON)
    if score != told.score or not holds(reason, known_words(ground.examination)):
        reason = ""  # it speaks for another score, or of what nobody said
    code = own.reason if score == own.score else "told"
    return CriterionScore(own.criterion, score, code, reason)


def _highest(
    told: CriterionShape, own: CriterionScore, spans: list[tuple[int, int]], ground: Ground
) -> int:
    """Give the highest score that the quoted words bear."""
    offline = _ABSENT if own.score is None else own.score
    span = ground.quoted(told.words)
    if span is None or not _bears(span, spans, ground):
        return offline
    said = units(ground.examination.answer[slice(*span)], ground.heard.language)
    shows = {
        Criterion.SPECIFICITY: any(not f.weak for unit in said for f in unit.figures),
        Criterion.OWNERSHIP: any(is_voiced(unit) for unit in said),
    }
    bound = 5 if shows.get(own.criterion, True) else _WITHOUT[own.criterion]
    if own.score is None:  # judgement: the offline judge has nothing to hold it to
        return bound
    return max(offline, min(bound, offline + MORE_THAN_OFFLINE))


def _bears(span: tuple[int, int], spans: list[tuple[int, int]], ground: Ground) -> bool:
    """Whether quoted words are among those that told a point, or touch what was asked."""
    if any(span[0] < end and start < span[1] for start, end in spans):
        return True
    examination, language = ground.examination, ground.heard.language
    told = Vocabulary(units(examination.answer[slice(*span)], language))
    evidence = (one.text for one in (*examination.invited, *examination.others))
    asked = (examination.requirement, *evidence)
    return any(
        sum(told.shares(terms_of(text, language)).values()) >= _TOUCHES for text in asked if text
    )


def known_words(examination: Examination) -> tuple[str, ...]:
    """Give all that a judge's own sentences may take figures and names from."""
    evidence = (one.text for one in (*examination.invited, *examination.others))
    return (examination.answer, examination.question, examination.requirement, *evidence)
