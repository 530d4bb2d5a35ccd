"""A verdict that Claude proposed, held to the answer's own words and to the offline judge's checks.

What does not hold falls back to the offline judge's verdict on that point.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from grading.claims import Unit, prepare, units
from grading.claude_brief import is_suspect, shown_of
from grading.claude_shapes import PointShape
from grading.figures import Figure
from grading.match import best_window
from grading.model import (
    Discrepancy,
    Evidence,
    EvidenceKind,
    Examination,
    Grade,
    PointJudgement,
    PointVerdict,
)
from grading.offline import Heard, hear
from grading.sameness import same_amount
from grading.stance import plain
from grading.terms import Terms, is_rare, terms_of
from grading.tokens import tokenize
from grading.verbatim import find
from grading.vocabulary import Vocabulary

FACTS = frozenset({Discrepancy.NUMBER, Discrepancy.DATE, Discrepancy.NAME, Discrepancy.NEGATION})
"""What the offline judge is sure of: its contradiction in these stands."""
_TELLING = 0.6
_ALIKE = 0.25
"""So much of a point must be alike where none of its words was said as it is."""
_MOSTLY, _NEARLY = 0.5, 0.75
"""So much of a covered point's words said as they are: no judge can take it away. The second is for
an answer in which something is suspect, which may have made up for what the words lack."""
_LONGEST_FACT = 60
_LONGEST_QUOTE = 60
"""Words that say one point; more share something with anything."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a proposal is held to: the answer, what of it was shown, the offline judge's grade.

    `is_whole` tells that Claude was shown all that was said, and that nothing in it is suspect: no
    order, nothing to a reader.
    """

    examination: Examination
    offline: Grade
    heard: Heard
    statements: tuple[tuple[int, int], ...]
    is_whole: bool

    def quoted(self, words: str, *, wishes: bool = True) -> tuple[int, int] | None:
        """Find words in the statements that count; what stands around those is cut off."""
        span = find(words, self.examination.answer)
        counted = self.heard.said if wishes else self.heard.told
        inside = [unit for unit in counted if span and _meets(span, (unit.start, unit.end))]
        inside = [unit for unit in inside if _was_shown(unit, self.statements)]
        if span is None or not inside:
            return None
        return max(span[0], inside[0].start), min(span[1], inside[-1].end)


def ground_of(examination: Examination, offline: Grade) -> Ground:
    """Read an answer, to hold what is said of it to that."""
    heard = hear(examination)
    statements = shown_of(examination, heard)
    every = units(examination.answer, heard.language)
    is_whole = all(_was_shown(unit, statements) for unit in every) and not any(
        is_suspect(plain(examination.answer[start:end])) for start, end in statements
    )
    return Ground(examination, offline, heard, statements, is_whole)


def _was_shown(unit: Unit, statements: Sequence[tuple[int, int]]) -> bool:
    return any(start <= unit.start < end for start, end in statements)


def _meets(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def settled(
    told: PointShape | None, point: Evidence, offline: PointJudgement, ground: Ground
) -> PointJudgement:
    """Give the verdict on a point: the one proposed where it holds, else the offline judge's."""
    if told is None or offline.discrepancy in FACTS:
        return offline
    match PointVerdict(told.verdict):
        case PointVerdict.MISSED | PointVerdict.PARTIAL if _in_its_words(point, offline, ground):
            return offline
        case PointVerdict.MISSED:
            return _missed(point, offline)
        case PointVerdict.CONTRADICTED:
            heard = _heard_of(offline, ground)
            return _contradicted(told, point, ground, heard=heard) or offline
        case verdict:
            return _said(told, verdict, point, ground) or offline


def _in_its_words(point: Evidence, offline: PointJudgement, ground: Ground) -> bool:
    """Whether the offline judge found a point said mostly in its own words."""
    if offline.verdict is not PointVerdict.COVERED or point.kind is not EvidenceKind.DOCUMENTED:
        return False
    language = ground.heard.language
    own, said = _own_words(point.text, language), _own_words(offline.quote, language)
    return len(own & said) >= (_MOSTLY if ground.is_whole else _NEARLY) * len(own)


def _missed(point: Evidence, offline: PointJudgement) -> PointJudgement:
    """Take that a point was missed; one whose words the offline judge found was half said."""
    if offline.verdict is PointVerdict.COVERED:
        return replace(offline, verdict=PointVerdict.PARTIAL)
    return PointJudgement(point.id, PointVerdict.MISSED)


def _said(
    told: PointShape, verdict: PointVerdict, point: Evidence, ground: Ground
) -> PointJudgement | None:
    documented = point.kind is EvidenceKind.DOCUMENTED
    span = ground.quoted(told.words, wishes=not documented)
    if span is None:
        return None
    quote = ground.examination.answer[slice(*span)]
    if documented and not tells(quote, point, ground):
        return None
    return PointJudgement(point.id, verdict, quote, *span)


def tells(quote: str, point: Evidence, ground: Ground) -> bool:
    """Whether words share a telling word, name or figure with a point, and differ in no figure."""
    language = ground.heard.language
    terms = terms_of(point.text, language)
    said = units(quote, language)
    figures = [figure for unit in said for figure in unit.figures]
    if (
        len(quote.split()) > _LONGEST_QUOTE
        or _differs(figures, terms.figures)
        or _denies(said, point, language)
    ):
        return False
    sure = [f for f in figures if is_rare(f) or (ground.is_whole and not f.weak)]
    if any(same_amount(figure, own) for figure in sure for own in terms.figures):
        return True
    return _shares_a_word(terms, said, ground)


def _shares_a_word(terms: Terms, said: tuple[Unit, ...], ground: Ground) -> bool:
    """Whether a word of the point that tells something was said, besides those of the question.

    One word is enough where nothing in the answer is suspect, and words of the same meaning are.
    Else one must be said as it is, with some of the rest.
    """
    own = [
        index
        for index, term in enumerate(terms.terms)
        if term.token.stem not in ground.heard.asked and (term.is_name or term.weight >= _TELLING)
    ]
    match = best_window(terms, Vocabulary(said), frozenset())
    signs = (match.recall >= _ALIKE, match.literal > 0)
    surely = any(signs) if ground.is_whole else all(signs)
    return surely and bool(match.terms.intersection(own or range(len(terms.terms))))


def _differs(said: Iterable[Figure], documented: Iterable[Figure]) -> bool:
    """Whether a figure was said where the point has others of its kind, and none of them."""
    own = [figure for figure in documented if not figure.weak]
    plain = [figure for figure in said if not figure.weak]
    alike = [f for f in plain if any(f.kind is other.kind for other in own)]
    return bool(alike) and not any(same_amount(f, other) for f in alike for other in own)


def _denies(said: tuple[Unit, ...], point: Evidence, language: str) -> bool:
    """Whether all that was said denies a deed that the point does not deny."""
    denied = bool(said) and all(unit.denial is not None for unit in said)
    return denied and all(unit.denial is None for unit in units(point.text, language))


def _heard_of(offline: PointJudgement, ground: Ground) -> str:
    """Give all that may have said a point, where the offline judge found it said."""
    return ground.examination.answer if offline.verdict is PointVerdict.COVERED else ""


def _contradicted(
    told: PointShape, point: Evidence, ground: Ground, *, heard: str
) -> PointJudgement | None:
    """Take a contradiction whose words both sides hold, and whose figures do differ."""
    span = ground.quoted(told.words)
    held = find(told.documented, point.text)
    if span is None or held is None or not told.kind:
        return None
    quote, documented = ground.examination.answer[slice(*span)], point.text[slice(*held)]
    if not _speaks_of(quote, point, ground):
        return None
    kind = Discrepancy(told.kind)
    if kind in {Discrepancy.NUMBER, Discrepancy.DATE} and not _other_figure(quote, documented):
        return None
    if kind is Discrepancy.NEGATION:
        if not any(unit.denial is not None for unit in units(quote, ground.heard.language)):
            return None
    elif not _is_other(quote, documented, point, heard=heard, language=ground.heard.language):
        return None
    said = quote if len(quote) <= _LONGEST_FACT else ""
    return PointJudgement(
        point.id,
        PointVerdict.CONTRADICTED,
        quote,
        *span,
        discrepancy=kind,
        said=said,
        documented=documented if said else "",
    )


def _speaks_of(quote: str, point: Evidence, ground: Ground) -> bool:
    """Whether words are about a point at all: what is about another thing contradicts nothing."""
    language = ground.heard.language
    return len(quote.split()) <= _LONGEST_QUOTE and _shares_a_word(
        terms_of(point.text, language), units(quote, language), ground
    )


def _is_other(quote: str, documented: str, point: Evidence, *, heard: str, language: str) -> bool:
    """Whether something was said that the point does not hold, for something it holds unsaid."""
    said, held = _own_words(quote, language), _own_words(documented, language)
    new = said - _own_words(f"{point.lead_in} {point.text}", language)
    return bool(new) and bool(held - _own_words(f"{quote} {heard}", language))


def _own_words(text: str, language: str) -> frozenset[str]:
    return frozenset(token.stem for token in tokenize(text, language) if token.is_content)


def _other_figure(quote: str, documented: str) -> bool:
    return _differs(prepare(quote).figures, prepare(documented).figures)
