"""A second verdict on a turn: put in the place of the first where that still stands."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from coach import answer, mock
from coach.away import AFTER, WITHIN
from coach.feedback import (
    PART_BREAK,
    answer_of,
    choices_but,
    feedback_of,
    point_line,
    undocumented_claims,
)
from coach.remember import interview_of, recall_from_log, returning
from coach.replies import Action, Appealed, Choice, JudgedAgain, PleaUnheard, Reply, Return
from coach.visit import Visit
from grading.model import (
    Claim,
    Examination,
    Grade,
    Heeded,
    Judged,
    Plea,
    PointJudgement,
    PointVerdict,
    Unheard,
)
from grading.offline import OFFLINE
from review.memory import Rating
from review.rating import Help, rating_of
from storage import judgings, queries
from storage.judgings import SecondJudging
from storage.models import GradeRecord, PointRecord, Turn, TurnStatus

Replies = tuple[Reply, ...]


@dataclass(frozen=True, slots=True)
class Again:
    """A judging under way: its number, the whole answer, the grade so far, and a plea if any."""

    number: int
    examination: Examination
    grade: Grade
    plea: Plea | None


def take(visit: Visit, number: int, *, room: bool) -> Again | Replies:
    """Take a judging up and count the try; else what there is to tell, most often nothing.

    Without `room` in the budget it waits, and while a mock interview runs, in which no verdict is
    told; after the last try, or days, it is given up, and a plea is told so.
    """
    row = judgings.waiting(visit.session, visit.learner.id, number)
    if row is None or _waits_for_mock(visit, row):
        return ()
    found = _standing(visit, row)
    if found is None:
        _end(visit, row)
        return ()
    turn, record = found
    if row.tries >= len(AFTER) or visit.now - row.asked_at > WITHIN:
        return _given_up(visit, row, turn, record)
    row.tries += room
    row.next_at = visit.now + AFTER[row.tries if room and row.tries < len(AFTER) else -1]
    text = answer_of(turn)
    plea = None if row.point_id is None else Plea(str(row.point_id), row.argument)
    examination = answer.examination(visit, turn, text=text)
    return Again(number, examination, record.body, plea) if room else ()


def _given_up(visit: Visit, row: SecondJudging, turn: Turn, record: GradeRecord) -> Replies:
    if row.point_id is not None:
        return _unheard(visit, row, turn, record)
    _end(visit, row)
    return ()


def _waits_for_mock(visit: Visit, row: SecondJudging) -> bool:
    """Put a judging off while a mock interview runs."""
    until = mock.holds_until(visit)
    if until is None:
        return False
    row.next_at = until
    return True


def _standing(visit: Visit, row: SecondJudging) -> tuple[Turn, GradeRecord] | None:
    """Find the turn and the grade that a judging is about, if they are still the last word."""
    turn = queries.turn(visit.session, visit.learner.id, row.turn_id)
    record = queries.grade(visit.session, visit.learner.id, row.turn_id)
    if turn is None or record is None or turn.status is not TurnStatus.GRADED:
        return None
    if row.point_id is None and record.judge != OFFLINE:
        return None
    return turn, record


def _end(visit: Visit, row: SecondJudging) -> None:
    """Be done with a judging; a plea stays on record."""
    if row.point_id is None:
        visit.session.delete(row)
    else:
        row.done_at = visit.now
    visit.session.flush()


def settle(visit: Visit, again: Again, outcome: Judged | Heeded | Unheard) -> Replies:
    """Put a second verdict in its place, once; tells it only where something changed.

    What was undone, edited or graded otherwise meanwhile stays as it is.
    """
    row = judgings.waiting(visit.session, visit.learner.id, again.number)
    if row is None or _waits_for_mock(visit, row):
        return ()
    found = _standing(visit, row)
    if found is None or answer_of(found[0]) != again.examination.answer:
        _end(visit, row)
        return ()
    turn, record = found
    match outcome:
        case Judged():
            return _rejudged(visit, row, turn, record, outcome)
        case Heeded():
            return _heeded(visit, row, turn, record, outcome)
        case Unheard(True):
            return ()
        case _:
            return _unheard(visit, row, turn, record)


def _rejudged(
    visit: Visit, row: SecondJudging, turn: Turn, record: GradeRecord, judged: Judged
) -> Replies:
    grade, before = judged.grade, record.body
    if not isinstance(grade, Grade) or judged.judge == OFFLINE:
        if not judged.again:
            _end(visit, row)
        return ()
    _end(visit, row)
    grade = replace(grade, claims=_in_their_places(before, grade))
    _write(turn, record, grade, judge=judged.judge)
    returns = tuple(_remember(visit, turn, point, grade) for point in _points(visit, turn))
    if _same(before, grade):
        return ()
    feedback = feedback_of(visit, turn, grade, judge=judged.judge, returns=returns)
    return (JudgedAgain(turn.text, before.level, feedback),)


def _heeded(
    visit: Visit, row: SecondJudging, turn: Turn, record: GradeRecord, heeded: Heeded
) -> Replies:
    before, key = record.body, str(row.point_id)
    first, second = (_judgement(grade, key) for grade in (before, heeded.grade))
    row.verdict, row.reason = second.verdict, heeded.reason
    _end(visit, row)
    point = next(one for one in _points(visit, turn) if one.id == row.point_id)
    returns: tuple[Return, ...] = ()
    grade = replace(heeded.grade, claims=_in_their_places(before, heeded.grade))
    if second.verdict is not first.verdict:
        _write(turn, record, grade, judge=heeded.judge)
        returns = (_remember(visit, turn, point, grade),)
    overruled = point.id in queries.overruled_points(visit.session, visit.learner.id, turn.id)
    return (
        Appealed(
            point=point_line(visit, point, second, overruled=overruled),
            first=first.verdict,
            reason=heeded.reason,
            levels=(before.level, record.level),
            returns=returns,
            choices=_choices(visit, turn, record, point, second, overruled=overruled),
        ),
    )


def _choices(
    visit: Visit,
    turn: Turn,
    record: GradeRecord,
    point: PointRecord,
    judged: PointJudgement,
    *,
    overruled: bool,
) -> tuple[Choice, ...]:
    """Offer the candidate's own word where the verdict stands against them."""
    place = [one.id for one in _points(visit, turn)].index(point.id)
    against = judged.verdict is not PointVerdict.COVERED and not overruled
    own = (Choice(Action.OVERRULE, turn.id, place),) if against else ()
    return (*own, *choices_but(Action.DISAGREE, visit, turn, record.body))


def _unheard(visit: Visit, row: SecondJudging, turn: Turn, record: GradeRecord) -> Replies:
    _end(visit, row)
    point = next(one for one in _points(visit, turn) if one.id == row.point_id)
    judged = _judgement(record.body, str(point.id))
    line = point_line(visit, point, judged, overruled=False)
    return (PleaUnheard(line, _choices(visit, turn, record, point, judged, overruled=False)),)


def _points(visit: Visit, turn: Turn) -> list[PointRecord]:
    return queries.invited(visit.session, turn)


def _judgement(grade: Grade, point_id: str) -> PointJudgement:
    return next(one for one in grade.points if one.id == point_id)


def _write(turn: Turn, record: GradeRecord, grade: Grade, *, judge: str) -> None:
    """Put a grade in the place of the turn's; the day it counts for stays."""
    record.level, record.total, record.share = grade.level, grade.total, grade.share
    record.judge, record.body = judge, grade
    last = turn.answers[-1]
    last.grade, last.judge = grade, judge


def _same(before: Grade, after: Grade) -> bool:
    verdicts = [[(p.id, p.verdict) for p in grade.points] for grade in (before, after)]
    return before.level == after.level and verdicts[0] == verdicts[1]


def _in_their_places(before: Grade, after: Grade) -> tuple[Claim, ...]:
    """Keep the claims that buttons are about where they were, whatever is found besides."""
    asked = undocumented_claims(before)
    known = {claim.quote for claim in asked}
    rest = [claim for claim in after.claims if claim.quote not in known]
    return (*asked, *rest)


def _remember(visit: Visit, turn: Turn, point: PointRecord, grade: Grade) -> Return:
    """Rate a point anew and recall its memory from the log.

    What was reviewed again since, or goes by the candidate's own word, keeps its review.
    """
    session, learner_id = visit.session, visit.learner.id
    interview_on = interview_of(visit, turn)
    entry = queries.review_of(session, learner_id, turn.id, point.id)
    log = queries.reviews(session, learner_id, point.id)
    overruled = point.id in queries.overruled_points(session, learner_id, turn.id)
    if entry is not None and log[-1].id == entry.id and not overruled:
        entry.rating = _rating(turn, _judgement(grade, str(point.id)))
        session.flush()
        recall_from_log(visit, point, interview_on=interview_on)
    return returning(visit, point, counted=entry is not None, interview_on=interview_on)


def _rating(turn: Turn, judged: PointJudgement) -> Rating:
    """Rate a verdict by the help that came before its words were said.

    The parts before the last keep the verdicts they had, which may have missed what is found now.
    """
    point_id = int(judged.id)
    if turn.revealed or judged.verdict is not PointVerdict.COVERED:
        return rating_of(judged.verdict, answer.help_taken(turn, point_id))
    part = _part_at(judged.start, [one.text for one in turn.answers])
    said = turn.answers[part]
    if point_id in turn.hinted[: said.hints_before]:
        return rating_of(judged.verdict, Help.HINT)
    return rating_of(judged.verdict, Help.NONE if said.probe is None else Help.PROBE)


def _part_at(start: int, parts: Iterable[str]) -> int:
    """Tell in which part of an answer a place of the whole lies."""
    end = number = 0
    for number, text in enumerate(parts):  # noqa: B007 - the last part where none is longer
        end += len(text) + len(PART_BREAK)
        if start < end:
            break
    return number
