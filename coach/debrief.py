"""What a mock interview came to, worked out from its grades; every quote is verbatim."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache

from coach import mock_questions
from coach.disclaimed import disclaimed
from coach.errors import Problem, UserError
from coach.feedback import answer_of, speaker_of, undocumented_claims
from coach.mock_replies import (
    Debrief,
    DebriefInFull,
    Differing,
    Ending,
    Judging,
    Mentioned,
    Unsaid,
)
from coach.referral import words_of
from coach.replies import Action, Choice, UndocumentedLine
from coach.translate import subject_of
from coach.visit import Visit
from grading.drift import Departure, Drift, departures, drifts
from grading.mentioned import Spoken, mention
from grading.model import Discrepancy, Grade, PointJudgement, PointVerdict
from question_bank.model import NoteKind
from storage import mocks, queries
from storage.mocks import Mock
from storage.models import Answer, GradeRecord, PointRecord, RequirementRecord, Turn

TO_DRILL = 3
_RIGHT_BEHIND = 3
"""Characters between a point and a note on it."""
_KEPT = 16
"""Interviews of which the compared figures are kept: with a long one that takes seconds."""
_MINUTE = timedelta(minutes=1)
_FIGURES = (Discrepancy.NUMBER, Discrepancy.DATE)
_STANDING = {
    PointVerdict.COVERED: 3,
    PointVerdict.PARTIAL: 2,
    PointVerdict.CONTRADICTED: 1,
    PointVerdict.MISSED: 0,
}
"""How well a point was told, by its best telling."""


@dataclass(frozen=True, slots=True)
class _Held:
    """The interview's questions with what became of them; `points` are of what was asked about."""

    turns: tuple[Turn, ...]
    grades: tuple[Grade, ...]
    judgings: tuple[Judging, ...]
    points: tuple[PointRecord, ...]
    requirements: dict[int, RequirementRecord]

    @property
    def told(self) -> list[tuple[Turn, Answer]]:
        """All that was said, in order, with what it was said to."""
        return [(turn, told) for turn in self.turns for told in turn.answers]

    @property
    def answers(self) -> list[Answer]:
        """All that was said, in order."""
        return [told for _, told in self.told]

    def best(self, point_id: int) -> PointVerdict | None:
        """Give the best telling of a point, asked for or not; `None` where it was never told."""
        verdicts = [j.verdict for j in self.judgements() if j.id == str(point_id)]
        return max(verdicts, key=lambda verdict: _STANDING[verdict], default=None)

    def judgements(self) -> Iterator[PointJudgement]:
        """Give every judgement of a point, bonus ones too, in the order of the questions."""
        return (j for grade in self.grades for j in (*grade.points, *grade.bonus))


def debrief(visit: Visit, mock: Mock, ending: Ending) -> Debrief:
    """Sum an interview up, and note on its record the points to drill and what was disclaimed."""
    held = _held(visit, mock)
    mock.to_drill = tuple(point.id for point in _to_drill(held))
    mock.disclaimed = _disclaimed(visit, held)
    return _summed_up(visit, mock, held, ending=ending)


def in_full(visit: Visit, mock_id: int | None) -> DebriefInFull:
    """Sum an interview up once more, for all that the debrief had no room for.

    Nothing is judged anew: pressed again and again, that would hold up everybody's writing.
    """
    mock = mocks.mock(visit.session, visit.learner.id, mock_id or 0)
    if mock is None or mock.ended_at is None:
        raise UserError(Problem.STALE)
    held = _held(visit, mock)
    told = _summed_up(visit, mock, held, ending=Ending.STOPPED)
    kept = (choice for choice in told.choices if choice.action is not Action.IN_FULL)
    return DebriefInFull(replace(told, choices=tuple(kept)))


def _summed_up(visit: Visit, mock: Mock, held: _Held, *, ending: Ending) -> Debrief:
    differing = _differing(visit, mock, held)
    unsaid = [p for p in held.points if p.must and _is_unsaid(held, p)]
    lines = _unsaid(visit, held, [p for p in unsaid if not _is_told_otherwise(p, differing)])
    found = _drifts(tuple(one.text for one in held.answers), tuple(_documented(visit, mock)))
    left = max(mock.ends_at - (mock.ended_at or visit.now), timedelta())
    return Debrief(
        ending=ending,
        minutes=max(1, mock.minutes - left // _MINUTE),
        questions=len(held.turns) + mock.withdrawn,
        heard=len([turn for turn in held.turns if turn.answers]),
        answers=len([turn for turn in held.turns if _is_answered(turn)]),
        ungraded=sum(told.grade is None for told in held.answers),
        landed=_landed(held),
        unsaid=tuple(line for line in lines if isinstance(line, Unsaid)),
        mentioned=tuple(line for line in lines if isinstance(line, Mentioned)),
        drifts=tuple(
            d
            for d in found
            if not any(_is_among(t.said, t.quote, differing) for t in (d.first, d.then))
        ),
        differing=differing,
        claims=_claims(held, differing),
        to_drill=tuple(_line(visit, held, point) for point in _to_drill(held)),
        choices=_choices(mock, held),
        number=mock.id,
        judgings=held.judgings,
        all_asked=not mock_questions.are_left(visit, mock),
    )


@lru_cache(maxsize=_KEPT)
def _drifts(told: tuple[str, ...], documented: tuple[str, ...]) -> tuple[Drift, ...]:
    return drifts(told, documented=documented)


@lru_cache(maxsize=_KEPT)
def _departures(told: tuple[str, ...], documented: tuple[str, ...]) -> tuple[Departure, ...]:
    return departures(told, documented)


def _held(visit: Visit, mock: Mock) -> _Held:
    session, learner_id = visit.session, visit.learner.id
    ids = mocks.turn_ids(session, learner_id, mock.id)
    turns = [turn for turn in (queries.turn(session, learner_id, one) for one in ids) if turn]
    found = (queries.grade(session, learner_id, turn.id) for turn in turns)
    records = [record for record in found if record]
    about = list(dict.fromkeys(turn.requirement_id for turn in turns))
    requirements = {one: queries.requirement(session, learner_id, one) for one in about}
    points = {p.id: p for turn in turns for p in queries.invited(session, turn)}  # asked for first
    for record in requirements.values():
        points.update({point.id: point for point in record.points})
    return _Held(
        turns=tuple(turns),
        grades=tuple(record.body for record in records),
        judgings=_judgings(visit, turns, records),
        points=tuple(point for point in points.values() if point.active),
        requirements=requirements,
    )


def _judgings(
    visit: Visit, turns: Sequence[Turn], records: Sequence[GradeRecord]
) -> tuple[Judging, ...]:
    by_id = {turn.id: turn for turn in turns}
    told = ((by_id[record.turn_id], record) for record in records)
    counts = Counter(speaker_of(visit, turn, one.body, one.judge) for turn, one in told)
    return tuple(Judging(speaker, count) for speaker, count in counts.items())


def _documented(visit: Visit, mock: Mock) -> Sequence[str]:
    points = queries.points(visit.session, visit.learner.id, mock.application_id)
    return [point.quote for point in points if not point.gap]


def _landed(held: _Held) -> tuple[str, ...]:
    """Give what covered a point, in the candidate's words, each once."""
    said = (j.quote for j in held.judgements() if j.verdict is PointVerdict.COVERED and j.quote)
    return tuple(dict.fromkeys(said))


def _is_answered(turn: Turn) -> bool:
    """Whether something was told, not only that there is no answer; what no judge took counts."""
    grade = turn.answers[-1].grade if turn.answers else None
    return bool(turn.answers) and (grade is None or grade.gate is None)


def _is_unsaid(held: _Held, point: PointRecord) -> bool:
    missed = _is_owed(held, point) and _owed(held, point) is PointVerdict.MISSED
    return missed and not _is_weakness(held, point)


def _is_told_otherwise(point: PointRecord, differing: Sequence[Differing]) -> bool:
    return any(one.source == point.quote for one in differing)


def _unsaid(
    visit: Visit, held: _Held, points: Sequence[PointRecord]
) -> tuple[Unsaid | Mentioned, ...]:
    """Tell points that came up without being told from those that were never spoken of."""
    spoken = [Spoken(f"{turn.text} {told.probe or ''}", told.text) for turn, told in held.told]
    found: list[Unsaid | Mentioned] = []
    for point in points:
        words = "" if point.gap else mention(words_of(visit, point), spoken)
        line = _line(visit, held, point)
        found.append(Mentioned(words, line.quote) if words else line)
    return tuple(found)


def _is_weakness(held: _Held, point: PointRecord) -> bool:
    """Whether a note right behind it calls a point a weakness: nobody has to bring that up."""
    record = held.requirements.get(point.requirement_id)
    notes = record.notes if record else ()
    return not point.gap and any(
        note.kind is NoteKind.WEAKNESS and 0 <= note.start - point.end <= _RIGHT_BEHIND
        for note in notes
    )


def _line(visit: Visit, held: _Held, point: PointRecord) -> Unsaid:
    record = held.requirements.get(point.requirement_id)
    if record is None:
        record = queries.requirement(visit.session, visit.learner.id, point.requirement_id)
    weak_side = subject_of(record).weak_side if point.gap else ""
    return Unsaid(record.text, words_of(visit, point), weak_side)


def _differing(visit: Visit, mock: Mock, held: _Held) -> tuple[Differing, ...]:
    """Give what the document has otherwise, with both quotes, whatever was asked."""
    wrong = [j for j in held.judgements() if j.verdict is PointVerdict.CONTRADICTED and j.quote]
    wrong += _still_disclaimed(mock, held)
    points = queries.points_by_id(visit.session, visit.learner.id, [int(j.id) for j in wrong])
    judged = [
        _told_otherwise(visit, j, points[int(j.id)])
        for j in wrong
        if int(j.id) in points and not points[int(j.id)].gap
    ]
    known = {one.source for one in judged}
    besides = (one for one in _departing(visit, mock, held) if one.source not in known)
    return tuple(dict.fromkeys((*judged, *besides)))


def _disclaimed(visit: Visit, held: _Held) -> tuple[PointJudgement, ...]:
    """Find the deeds that were told as somebody else's where something else was asked for."""
    told = [turn for turn in held.turns if _is_answered(turn)]
    ids = _ids_told(held)
    return tuple(j for turn in told for j in disclaimed(visit, turn, judged=ids))


def _still_disclaimed(mock: Mock, held: _Held) -> list[PointJudgement]:
    """Give what was disclaimed, unless an answer was edited or a point judged since."""
    ids = _ids_told(held)
    texts = [answer_of(turn) for turn in held.turns]
    kept = (j for j in mock.disclaimed if j.id not in ids)
    return [j for j in kept if any(j.quote in text for text in texts)]


def _ids_told(held: _Held) -> set[str]:
    return {j.id for j in held.judgements() if j.verdict is not PointVerdict.MISSED}


def _told_otherwise(visit: Visit, judged: PointJudgement, point: PointRecord) -> Differing:
    source = words_of(visit, point)
    if judged.discrepancy in _FIGURES and judged.said:
        return Differing(judged.said, judged.quote, judged.documented, source)
    return Differing("", judged.quote, "", source)


def _departing(visit: Visit, mock: Mock, held: _Held) -> Iterator[Differing]:
    """Give the figures that differ from a point that no judge heard in the answer."""
    there = queries.points(visit.session, visit.learner.id, mock.application_id)
    points = [point for point in there if not point.gap]
    told = tuple(one.text for one in held.answers)
    for one in _departures(told, tuple(point.quote for point in points)):
        point = points[one.documented.answer]
        if held.best(point.id) is not PointVerdict.COVERED:
            yield Differing(one.said.said, one.said.quote, one.documented.said, point.quote)


def _claims(held: _Held, differing: Sequence[Differing]) -> tuple[UndocumentedLine, ...]:
    """Give what no evidence holds, but for the figures that differ from it."""
    claims = (claim for grade in held.grades for claim in undocumented_claims(grade))
    once = dict.fromkeys(
        (c.quote, c.facts)
        for c in claims
        if not all(_is_among(fact, c.quote, differing) for fact in c.facts)
    )
    return tuple(UndocumentedLine(quote, facts, place) for place, (quote, facts) in enumerate(once))


def _is_among(said: str, quote: str, differing: Sequence[Differing]) -> bool:
    """Whether a figure of a statement is told of as one that differs from the document."""
    return any(one.said == said and (quote in one.quote or one.quote in quote) for one in differing)


def _to_drill(held: _Held) -> list[PointRecord]:
    """Choose the points to drill: told wrongly, then never said, then in part; must-haves first.

    One of each requirement comes before a second of any: a question brings up several points.
    """
    order = (PointVerdict.CONTRADICTED, PointVerdict.MISSED, PointVerdict.PARTIAL)
    asked = {point.id for turn in held.turns for point in turn.points}

    def rank(point: PointRecord) -> tuple[bool, int, bool]:
        return (not point.must, order.index(_owed(held, point)), point.id not in asked)

    owed = [point for point in held.points if _is_owed(held, point) and _owed(held, point) in order]
    ranked = sorted(owed, key=rank)
    first = {point.requirement_id: point for point in reversed(ranked)}  # the first of each
    spread = [point for point in ranked if first[point.requirement_id] is point]
    return [*spread, *(point for point in ranked if point not in spread)][:TO_DRILL]


def _is_owed(held: _Held, point: PointRecord) -> bool:
    """Whether a point had a place: a gap only where it was asked for."""
    asked = any(point.id == p.id for turn in held.turns for p in turn.points)
    return asked or not point.gap


def _owed(held: _Held, point: PointRecord) -> PointVerdict:
    return held.best(point.id) or PointVerdict.MISSED


def _choices(mock: Mock, held: _Held) -> tuple[Choice, ...]:
    undrilled = mock.to_drill and mock.drill_id is None
    drill = (Choice(Action.DRILL_THESE, mock.id),) if undrilled else ()
    full = (Choice(Action.IN_FULL, mock.id),) if held.answers else ()
    return (*drill, *full, Choice(Action.NEXT), Choice(Action.PROGRESS))
