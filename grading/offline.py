"""The judge that needs no model: rules, applied to an answer and its evidence."""

from asyncio import to_thread
from dataclasses import dataclass, replace

from grading import gate, keywords, rubric
from grading.besides import Credited, counts_besides, told_besides
from grading.checks import Difference, Sight, first_difference
from grading.claims import Prepared, Unit, prepare, units
from grading.criteria import score_criteria, tell_parts
from grading.doubts import is_doubtful
from grading.facts import claims_of, unsupported_of
from grading.gap import judge_gap, judge_weak_side
from grading.language import detect, other_language, plain_language
from grading.match import NOTHING, Match, best_window
from grading.model import (
    Evidence,
    EvidenceKind,
    Examination,
    Gate,
    Grade,
    Judged,
    PointJudgement,
    PointVerdict,
)
from grading.objections import CHECKS, CHECKS_OF_FACTS
from grading.pieces import pieces_of
from grading.quoting import in_short
from grading.rubric import Findings
from grading.sameness import same_amount
from grading.terms import Terms, terms_of
from grading.verdict import verdict_on
from grading.vocabulary import Vocabulary
from grading.wordlists import pattern

_SPOKEN = 20
"""How many further points tell a document's language where none is invited."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """An answer read: all its `units`, those that count (`said`), those told as done (`told`).

    `asked` holds the stems of the question, `language` is the document's.
    """

    whole: Prepared
    units: tuple[Unit, ...]
    said: tuple[Unit, ...]
    told: Vocabulary
    asked: frozenset[str]
    language: str


OFFLINE = "offline"
"""How this judge is named in what is recorded."""


class OfflineGrader:
    """Grades without network, key or model, in a thread: a long answer holds up nobody else."""

    async def grade(self, examination: Examination, *, account: int) -> Judged:  # noqa: ARG002 - it costs nothing
        """Judge one answer; never raises for what the answer or the document says."""
        return Judged(await to_thread(judge, examination), OFFLINE)


def judge(examination: Examination) -> Grade:
    """Judge one answer against its evidence."""
    reading = _read(examination)
    grade = _judge(examination, reading)
    shown = _language_shown(examination)
    other = other_language(examination.answer, shown) if shown else None
    return replace(grade, other_language=other)


def _language_shown(examination: Examination) -> str | None:
    """Give the document's language: that of the points asked for, or else of all its words."""
    invited = " ".join(point.text for point in examination.invited)
    others = (point.text for point in examination.others)
    rest = (examination.requirement, *examination.mentions)
    return plain_language(invited, " ".join((invited, *others, *rest)))


def _judge(examination: Examination, reading: _Reading) -> Grade:
    why = gate.reason_without_answer(reading.whole, reading.units, examination.question)
    if why is None and not reading.said:
        why = gate.reason_nothing_said(reading.units)
    if why is None and gate.is_only_praise(reading.said):
        why = Gate.PRAISE
    if why:
        return _no_answer(examination, why)
    return rubric.assemble(
        examination.invited, _findings(examination, reading), _filling(examination)
    )


def _filling(examination: Examination) -> tuple[Evidence, ...]:
    """Give the kin that fill the places of missed points; no evidence fills that of a gap."""
    return () if _asks_for_gap(examination) else kin_of(examination)


def _asks_for_gap(examination: Examination) -> bool:
    return any(point.kind is not EvidenceKind.DOCUMENTED for point in examination.invited)


def kin_of(examination: Examination) -> tuple[Evidence, ...]:
    """Give those of the others that answer the question too."""
    return tuple(point for point in examination.others if point.kin)


def _findings(examination: Examination, reading: _Reading) -> Findings:
    points = tuple(_judge_any(point, examination, reading) for point in examination.invited)
    bonus = _bonus(examination, reading, points)
    unsupported = unsupported_of(examination, reading.told, points, reading.language)
    every = (*examination.invited, *examination.others)
    kin_ids = {point.id for point in kin_of(examination)}
    kin = tuple(point for point in bonus if point.id in kin_ids)
    asked = zip(examination.invited, points, strict=True)
    points = tuple(_beside(point, judged, kin) for point, judged in asked)
    heard = Vocabulary(reading.said) if _asks_for_gap(examination) else reading.told
    terms = {
        one.id: terms_of(one.text, reading.language)
        for one in every
        if one.kind is EvidenceKind.DOCUMENTED
    }
    return Findings(
        points=points,
        bonus=bonus,
        claims=claims_of(heard, (*points, *bonus), unsupported),
        unsupported=unsupported,
        criteria=score_criteria(heard, points, bonus, reading.language, kin=kin, terms=terms),
        parts=tell_parts(reading.told),
        retracted=_says_again(examination.retracted, reading.told),
    )


def _read(examination: Examination) -> _Reading:
    evidence = (*examination.invited, *examination.others)
    expected = _language_shown(examination) or detect(_documents_words(examination))
    whole = prepare(examination.answer, expected)
    split = units(examination.answer, expected)
    texts = tuple(point.text for point in evidence)
    said = keywords.statements(split, texts, whole.language)
    told = Vocabulary(gate.told_as_done(said, whole.language))
    asked = frozenset(t.stem for t in prepare(examination.question).tokens if t.is_content)
    return _Reading(whole, split, said, told, asked, expected)


def _documents_words(examination: Examination) -> str:
    """Give the words that tell the document's language: a gap's own few do not."""
    documented = [one for one in examination.invited if one.kind is EvidenceKind.DOCUMENTED]
    if documented or not examination.others:
        return " ".join(point.text for point in documented or examination.invited)
    return " ".join(point.text for point in examination.others[:_SPOKEN])


def _says_again(retracted: tuple[str, ...], told: Vocabulary) -> bool:
    """Whether a claim taken back on an earlier day is made again."""
    return any(
        share >= 0.7 and told.units[number].denial is None and _same_figures(claim, told, number)
        for claim in retracted
        for number, share in told.shares(terms_of(claim)).items()
    )


def _same_figures(claim: str, told: Vocabulary, number: int) -> bool:
    said = told.units[number].figures
    return all(any(same_amount(f, other) for other in said) for f in terms_of(claim).figures)


def _no_answer(examination: Examination, why: Gate) -> Grade:
    missed = tuple(PointJudgement(p.id, PointVerdict.MISSED) for p in examination.invited)
    findings = Findings(
        points=missed, criteria=score_criteria(Vocabulary(()), missed, (), "en"), gate=why
    )
    return rubric.assemble(examination.invited, findings)


def _judge_any(point: Evidence, examination: Examination, reading: _Reading) -> PointJudgement:
    if point.kind is EvidenceKind.DOCUMENTED:
        if pattern("told_as_plan").search(terms_of(point.text, reading.language).text.folded):
            return _judge_plan(point, reading)
        return _judge_point(point, examination, reading)
    documented = (*(other.text for other in examination.others), *examination.additions)
    judged_as = judge_gap if point.kind is EvidenceKind.GAP else judge_weak_side
    verdict, bearing = judged_as(point.text, reading.said, documented)
    if not bearing:
        return PointJudgement(point.id, verdict)
    start, end = bearing[0].start, bearing[-1].end
    return PointJudgement(point.id, verdict, reading.whole.text[start:end], start, end)


def _beside(
    point: Evidence, judged: PointJudgement, kin: tuple[PointJudgement, ...]
) -> PointJudgement:
    """Take documented evidence as half of an answer about a weak side noted beside it."""
    if point.kind is not EvidenceKind.WEAK_SIDE or judged.verdict is not PointVerdict.MISSED:
        return judged
    told = next((one for one in kin if one.verdict is PointVerdict.COVERED), None)
    if told is None:
        return judged
    return PointJudgement(point.id, PointVerdict.PARTIAL, told.quote, told.start, told.end)


def _judge_point(
    point: Evidence, examination: Examination, reading: _Reading, found: Match | None = None
) -> PointJudgement:
    terms = terms_of(point.text, reading.language)
    match = found or best_window(terms, reading.told, reading.asked)
    rest = (p for p in (*examination.invited, *examination.others) if p.id != point.id)
    sight = Sight(
        terms,
        reading.told,
        match,
        tuple(terms_of(other.text, reading.language) for other in rest),
        tuple(prepare(text, reading.language) for text in examination.additions),
        reading.asked,
        foreign=_is_foreign(match, reading),
    )
    differs = first_difference(sight, CHECKS) or _piece_differs(sight, reading)
    if differs:
        return _contradicted(point, differs, reading.told)
    verdict = verdict_on(terms, match, reading.told, foreign=sight.foreign, asked=reading.asked)
    if verdict is PointVerdict.COVERED and is_doubtful(sight):
        verdict = PointVerdict.PARTIAL
    return _said(terms, point.id, verdict, match, reading)


def _judge_plan(point: Evidence, reading: _Reading) -> PointJudgement:
    """Judge a point that is a plan itself: told as one it is told, and nothing denies it."""
    terms, heard = terms_of(point.text, reading.language), Vocabulary(reading.said)
    planned = replace(reading, told=heard)
    match = best_window(terms, heard, reading.asked)
    foreign = _is_foreign(match, planned)
    verdict = verdict_on(terms, match, heard, foreign=foreign, asked=reading.asked)
    return _said(terms, point.id, verdict, match, planned)


_SPOKEN_OF = 0.2


def _piece_differs(sight: Sight, reading: _Reading) -> Difference | None:
    """Find a deed of a long point that was told otherwise: the point as a whole may be hardly told.

    A piece is only looked at where it is spoken of, and the point with it or most of the piece.
    """
    pieces = pieces_of(sight.terms.text.text, reading.language)
    for piece in () if sight.foreign or sight.is_unspoken else pieces:
        match = best_window(piece, reading.told, reading.asked)
        told = sight.match.recall >= _SPOKEN_OF
        if match.recall < (1 if told else 2) * _SPOKEN_OF or not (told or match.literal > 1):
            continue
        beside = tuple(other for other in pieces if other is not piece)
        rest = (*sight.rest, *beside)
        part = replace(sight, terms=piece, match=match, rest=rest, whole=sight.terms)
        if (found := first_difference(part, CHECKS_OF_FACTS)) is not None:
            return found
    return None


def _is_foreign(match: Match, reading: _Reading) -> bool:
    """Whether a point was told in another language than it is written in."""
    said = " ".join(reading.told.units[number].text for number in match.units)
    return bool(said) and detect(said) != reading.language


def _contradicted(point: Evidence, differs: Difference, told: Vocabulary) -> PointJudgement:
    unit = told.units[differs.unit]
    differs = in_short(differs, point.text, unit)
    return PointJudgement(
        id=point.id,
        verdict=PointVerdict.CONTRADICTED,
        quote=unit.text,
        start=unit.start,
        end=unit.end,
        discrepancy=differs.kind,
        said=differs.said,
        documented=differs.documented,
    )


def _said(
    terms: Terms, point_id: str, verdict: PointVerdict, match: Match, reading: _Reading
) -> PointJudgement:
    if verdict is PointVerdict.MISSED or match is NOTHING:
        return PointJudgement(point_id, PointVerdict.MISSED)
    said = [reading.told.units[number] for number in _telling(terms, match, reading.told)]
    start, end = said[0].start, said[-1].end
    return PointJudgement(point_id, verdict, reading.whole.text[start:end], start, end)


_TELLS = 0.15


def _telling(terms: Terms, match: Match, told: Vocabulary) -> tuple[int, ...]:
    """Give the statements that told a point, without what only stands before or after them."""
    shares = told.shares(terms)
    kept = [
        number
        for number in match.units
        if shares.get(number, 0.0) >= _TELLS
        or any(same_amount(f, own) for f in told.units[number].figures for own in terms.figures)
    ]
    return tuple(kept) or match.units


def _bonus(
    examination: Examination, reading: _Reading, points: tuple[PointJudgement, ...]
) -> tuple[PointJudgement, ...]:
    """Find points that were told though nobody asked for them."""
    credited = [
        Credited(judged, terms_of(point.text, reading.language))
        for point, judged in zip(examination.invited, points, strict=True)
    ]

    def judge_found(point: Evidence, match: Match) -> PointJudgement:
        terms, foreign = terms_of(point.text, reading.language), _is_foreign(match, reading)
        verdict = verdict_on(terms, match, reading.told, foreign=foreign, asked=reading.asked)
        if not counts_besides(point, verdict):  # whatever it is told otherwise
            return PointJudgement(point.id, verdict)
        return _judge_point(point, examination, reading, match)

    told = reading.told
    return told_besides(examination.others, credited, told, reading.language, judge_found)


@dataclass(frozen=True, slots=True)
class Heard:
    """The statements of an answer that count: `said` with wishes among them, `told` as done.

    `asked` holds the stems of the question, `language` is the document's.
    """

    said: tuple[Unit, ...]
    told: tuple[Unit, ...]
    asked: frozenset[str]
    language: str


def hear(examination: Examination) -> Heard:
    """Read an answer, for another judge to be held to."""
    reading = _read(examination)
    return Heard(reading.said, reading.told.units, reading.asked, reading.language)


def filling_of(examination: Examination) -> tuple[Evidence, ...]:
    """Give the points that may fill the places of missed ones, for `rubric.assemble`."""
    return _filling(examination)
