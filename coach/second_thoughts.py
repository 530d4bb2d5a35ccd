"""After the grade: why, disagreeing with a verdict, deciding on a claim, taking it all back."""

from coach.answer import help_taken, ratings
from coach.errors import Problem, UserError
from coach.feedback import (
    after_choices,
    choices_but,
    claim_choices,
    point_line,
    point_lines,
    undocumented_claims,
    waiting_claim,
    why_of,
)
from coach.practise import ask_again, help_choices
from coach.remember import forget_turn, interview_of, recall_from_log, returning
from coach.replies import (
    Action,
    Choice,
    Decided,
    Overruled,
    Reply,
    Undone,
    WhichVerdict,
    Why,
)
from coach.visit import Visit
from grading.model import PointVerdict
from grading.offline import OFFLINE
from review.memory import Rating
from review.rating import rating_of
from storage import deletions, judgings, queries
from storage.models import (
    Assertion,
    Decision,
    GradeRecord,
    Overrule,
    Turn,
    TurnStatus,
)


def graded(visit: Visit, turn_id: int | None) -> tuple[Turn, GradeRecord]:
    """Give a graded turn with its grade; `UserError` for what is over."""
    turn = queries.turn(visit.session, visit.learner.id, turn_id) if turn_id else None
    record = queries.grade(visit.session, visit.learner.id, turn.id) if turn else None
    if turn is None or record is None:
        raise UserError(Problem.STALE)
    return turn, record


def why(visit: Visit, turn_id: int | None) -> Why:
    """Explain a score from its parts."""
    turn, _ = graded(visit, turn_id)
    found = why_of(visit, turn)
    assert found is not None, "a graded turn can be explained"
    return found


def why_last(visit: Visit) -> Why:
    """Explain the latest score."""
    last = queries.last_graded(visit.session, visit.learner.id, visit.application().id)
    if last is None:
        raise UserError(Problem.NOTHING_GRADED)
    return why(visit, last)


def retry_last(visit: Visit) -> tuple[Reply, ...]:
    """Ask the latest graded question once more."""
    last = queries.last_settled(visit.session, visit.learner.id, visit.application().id)
    if last is None:
        raise UserError(Problem.NOTHING_GRADED)
    return (ask_again(visit, last),)


def disagree_last(visit: Visit) -> WhichVerdict:
    """Ask which verdict on the latest answer to overrule."""
    last = queries.last_graded(visit.session, visit.learner.id, visit.application().id)
    if last is None:
        raise UserError(Problem.NOTHING_GRADED)
    return which_verdict(visit, last)


def which_verdict(visit: Visit, turn_id: int | None) -> WhichVerdict:
    """Ask which verdict the candidate would overrule."""
    turn, record = graded(visit, turn_id)
    lines = point_lines(visit, turn, record.body)
    open_to = [n for n, line in enumerate(lines) if line.verdict is not PointVerdict.COVERED]
    choices = tuple(Choice(Action.OVERRULE, turn.id, n) for n in open_to)
    argued = tuple(Choice(Action.APPEAL, turn.id, n) for n in contestable(visit, turn, record))
    return WhichVerdict(
        lines, (*choices, *argued, *choices_but(Action.DISAGREE, visit, turn, record.body))
    )


def contestable(visit: Visit, turn: Turn, record: GradeRecord) -> list[int]:
    """List the places of the points that can be argued about: each heard once, by Claude."""
    if record.judge == OFFLINE or record.body.gate is not None:
        return []
    pleas = judgings.pleas(visit.session, visit.learner.id, turn.id)
    heard = {plea.point_id for plea in pleas if plea.verdict is not None or plea.done_at is None}
    points = queries.invited(visit.session, turn)
    lines = point_lines(visit, turn, record.body)
    return [
        place
        for place, (point, line) in enumerate(zip(points, lines, strict=True))
        if line.verdict is not PointVerdict.COVERED and point.id not in heard
    ]


def overrule(visit: Visit, turn_id: int | None, item: int | None) -> Overruled:
    """Let the candidate's word stand: the point counts as covered, on record as theirs.

    The score stays the judge's; the memory follows the candidate. Refused where the point was
    reviewed again since, for then its memory has moved on.
    """
    turn, record = graded(visit, turn_id)
    points = queries.invited(visit.session, turn)
    if item is None or not 0 <= item < len(points):
        raise UserError(Problem.STALE)
    point = points[item]
    judged = {judgement.id: judgement for judgement in record.body.points}[str(point.id)]
    entry = queries.review_of(visit.session, visit.learner.id, turn.id, point.id)
    log = queries.reviews(visit.session, visit.learner.id, point.id)
    if entry is not None and log[-1].id != entry.id:
        raise UserError(Problem.LATER_REVIEW)
    if point.id in queries.overruled_points(visit.session, visit.learner.id, turn.id):
        raise UserError(Problem.STALE)
    judgings.end_talk(visit.session, visit.learner.id)
    visit.session.add(
        Overrule(
            learner_id=visit.learner.id,
            turn_id=turn.id,
            point_id=point.id,
            judged=judged.verdict,
            at=visit.now,
        )
    )
    if entry is not None:
        entry.rating = _overruled_rating(turn, record, point_id=point.id)
        visit.session.flush()
        recall_from_log(visit, point, interview_on=interview_of(visit, turn))
    returned = returning(
        visit, point, counted=entry is not None, interview_on=interview_of(visit, turn)
    )
    line = point_line(visit, point, judged, overruled=True)
    choices = choices_but(Action.OVERRULE, visit, turn, record.body)
    return Overruled(line, (returned,), choices)


def _overruled_rating(turn: Turn, record: GradeRecord, *, point_id: int) -> Rating:
    """Rate as covered with the help it took; never lower than what the judge gave."""
    given = ratings(turn, record.body)[point_id]
    return max(given, rating_of(PointVerdict.COVERED, help_taken(turn, point_id)))


def decide(visit: Visit, turn_id: int | None, item: int | None, *, decision: Decision) -> Decided:
    """Record what the candidate says of a claim that the document does not hold."""
    turn, record = graded(visit, turn_id)
    claims = undocumented_claims(record.body)
    if item is None or not 0 <= item < len(claims):
        raise UserError(Problem.STALE)
    quote = claims[item].quote
    if quote in queries.decided_quotes(visit.session, visit.learner.id, turn.id):
        raise UserError(Problem.STALE)
    visit.session.add(
        Assertion(
            learner_id=visit.learner.id,
            application_id=turn.application_id,
            turn_id=turn.id,
            quote=quote,
            decision=decision,
            at=visit.now,
        )
    )
    visit.session.flush()
    waiting = waiting_claim(visit, turn, record.body)
    return Decided(decision, quote, waiting, (*claim_choices(turn, waiting), *after_choices(turn)))


def undo(visit: Visit) -> Undone:
    """Take back the last answer exactly: as if it had not been given.

    Where the open question has part of an answer, that part goes. Otherwise an unanswered open
    question is withdrawn and the last graded one is open again. What was shown stays seen.
    """
    waiting = queries.open_turn(visit.session, visit.learner.id)
    if waiting is not None and waiting.answers:
        return _reopen(visit, waiting)
    last = queries.last_settled(visit.session, visit.learner.id, visit.application().id)
    if last is None:
        raise UserError(Problem.NOTHING_TO_UNDO)
    if waiting is not None:
        deletions.drop_turn(visit.session, visit.learner.id, waiting.id)
    return _reopen(visit, last)


def _reopen(visit: Visit, turn: Turn) -> Undone:
    forget_turn(visit, turn)
    if turn.answers:
        turn.hinted = turn.hinted[: turn.answers[0].hints_before]
    deletions.drop_outcome(visit.session, visit.learner.id, turn.id)
    turn.probe = turn.probed_at = None
    turn.status = TurnStatus.OPEN
    visit.session.flush()
    return Undone(turn.text, help_choices(turn))
