"""Asking: which point comes next, which question brings it out, and the help on the way."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, utils

from coach import ahead, written
from coach.errors import Problem, UserError
from coach.remember import remember_as
from coach.replies import Action, Asked, Choice, Hinted, Remark, Reply, Said, Shown
from coach.translate import (
    NOTE_QUESTIONS,
    point_of,
    questions_about,
    requirement_of,
    subject_of,
)
from coach.visit import Visit
from grading.language import detect
from grading.tokens import stem
from question_bank.hints import gap_hint, hint
from question_bank.model import Question
from review.memory import Rating
from review.plan import Need, is_turn_for_new
from storage import agenda, deletions, queries
from storage.models import Application, Invite, PointRecord, RequirementRecord, Turn, TurnStatus

LIKE_ENOUGH = 80.0
"""How well (0 to 100) the words after /practice must fit a requirement."""
NEAR_ENOUGH = 70.0
"""How well they must fit the only one that is near, to be taken for it."""
NEAREST = 3
"""How many requirements are named where none fits."""
A_DAYS_QUESTIONS = 60
"""More than anybody answers in a day; past it new and due points take turns no more."""
RECENT = 3
"""How many of the latest questions a new one must differ from in wording."""


def open_question(visit: Visit) -> Turn:
    """Find the question that awaits an answer; `UserError` where there is none."""
    turn = queries.open_turn(visit.session, visit.learner.id)
    if turn is None:
        raise UserError(Problem.NO_OPEN_QUESTION)
    return turn


def ask_next(visit: Visit) -> Asked:
    """Ask about the point that most needs it."""
    application = visit.application()
    given = (visit.session, visit.learner.id, application.id)
    found = agenda.next_point(*given, today=visit.today)
    if found is None:
        raise UserError(Problem.NO_APPLICATION)
    point, need = found
    if need is Need.DUE and _is_turn_for_new(visit, application):
        point, need = agenda.next_unseen(*given, today=visit.today) or found
    return _ask_about(visit, point, need=need)


def _is_turn_for_new(visit: Visit, application: Application) -> bool:
    given = (visit.session, visit.learner.id, application.id)
    unseen = agenda.unseen_musts(*given)
    return unseen > 0 and is_turn_for_new(
        asked_today=queries.asked_today(*given, today=visit.today, most=A_DAYS_QUESTIONS),
        unseen=unseen,
        days=len(ahead.days_of_practice(visit, application)),
    )


def ask_on(visit: Visit, words: str) -> Asked:
    """Ask about the requirement that fits the words best, its neediest point first."""
    application = visit.application()
    records = queries.requirements(visit.session, visit.learner.id, application.id)
    active = [record for record in records if record.active]
    best = _fitting(words, active)
    near = _near(words, active)
    if best is None and len(near) != 1:
        named = tuple(record.text for record in near[:NEAREST]) or _nearest(words, active)
        raise UserError(Problem.NO_SUCH_REQUIREMENT, words, near=named)
    return _ask_about(visit, _neediest(visit, best or near[0]), need=None)


def ask_for(visit: Visit, point_id: int) -> Asked | None:
    """Ask for a point; `None` where the document has it no more."""
    found = queries.points_by_id(visit.session, visit.learner.id, [point_id]).get(point_id)
    here = found is not None and found.application_id == visit.learner.application_id
    return _ask_about(visit, found, need=None) if found and found.active and here else None


def ask_fitting(
    visit: Visit, record: RequirementRecord, *, fits: Callable[[Question], bool]
) -> Asked:
    """Ask about a requirement by a question that fits, on its neediest point that has one."""
    wanted = {key for q in questions_about(requirement_of(record)) if fits(q) for key in q.invites}
    point = _neediest(visit, record, among=wanted)
    question = _choose(visit, record, point, need=None, fits=fits)
    return asked(open_turn(visit, record, question=question), record, need=None)


def _fitting(words: str, records: Sequence[RequirementRecord]) -> RequirementRecord | None:
    """Find the requirement that the words are of, or else whose evidence they are of."""
    return _best(records, lambda record: _fit(words, record.text)) or _best(
        records, lambda record: _proof_fit(words, record)
    )


def _near(words: str, records: Sequence[RequirementRecord]) -> list[RequirementRecord]:
    """List the requirements that the words nearly fit, or whose evidence they do, best first."""
    fits = {r.id: max(_fit(words, r.text), _proof_fit(words, r)) for r in records}
    near = (record for record in records if fits[record.id] >= NEAR_ENOUGH)
    return sorted(near, key=lambda record: -fits[record.id])


def _nearest(words: str, records: Sequence[RequirementRecord]) -> tuple[str, ...]:
    ranked = sorted(records, key=lambda record: -_fit(words, record.text))
    return tuple(record.text for record in ranked[:NEAREST])


def _best(
    records: Sequence[RequirementRecord], fit: Callable[[RequirementRecord], float]
) -> RequirementRecord | None:
    score, record = max(
        ((fit(record), record) for record in records), key=lambda pair: pair[0], default=(0.0, None)
    )
    return record if score >= LIKE_ENOUGH else None


def _proof_fit(words: str, record: RequirementRecord) -> float:
    active = (point for point in record.points if point.active)
    return max((_fit(words, f"{p.lead_in} {p.quote}") for p in active), default=0.0)


def _fit(words: str, text: str) -> float:
    """Tell how well (0 to 100) each word is found in a text, in the mean; a word's start is it."""
    there = utils.default_process(text).split()
    asked = utils.default_process(words).split()
    if not there or not asked:
        return 0.0
    language = detect(text)
    return sum(max(_same_word(one, other, language) for other in there) for one in asked) / len(
        asked
    )


def _same_word(one: str, other: str, language: str) -> float:
    if len(one) > 2 and (other.startswith(one) or stem(one, language) == stem(other, language)):
        return 100.0
    return fuzz.ratio(one, other)


def _neediest(
    visit: Visit, record: RequirementRecord, *, among: Collection[str] = ()
) -> PointRecord:
    """Find the point that most needs to be asked for; `among` are the keys to choose from."""
    last = queries.last_invited(
        visit.session, visit.learner.id, [point.id for point in record.points]
    )
    active = [point for point in record.points if point.active]
    return min(
        [point for point in active if point.key in among] or active,
        key=lambda point: (
            last.get(point.id, 0),
            point.return_on is not None,
            point.return_on or visit.today,
            point.position,
        ),
    )


def _ask_about(visit: Visit, point: PointRecord, *, need: Need | None) -> Asked:
    record = queries.requirement(visit.session, visit.learner.id, point.requirement_id)
    question = _choose(visit, record, point, need=need)
    turn = open_turn(visit, record, question=question)
    return asked(turn, record, need=need)


def _choose(
    visit: Visit,
    record: RequirementRecord,
    point: PointRecord,
    *,
    need: Need | None,
    fits: Callable[[Question], bool] = lambda _: True,
) -> Question:
    """Take the question on a point that was asked least, with no recent wording or type again.

    One that was written for the role goes before a rule-made one that was asked as often.
    """
    every = (*written.questions_on(visit, record), *questions_about(requirement_of(record)))
    about = [question for question in every if point.key in question.invites]
    candidates = [question for question in about if fits(question)] or about
    times = queries.times_asked(visit.session, visit.learner.id, record.id)
    recent = queries.recent_turns(
        visit.session, visit.learner.id, record.application_id, limit=RECENT
    )
    wordings = [turn.wording for turn in recent]
    types = [turn.type for turn in recent]
    wants_notes = need is Need.FLAGGED

    def rank(pair: tuple[int, Question]) -> tuple[bool, bool, int, bool, bool, int]:
        place, question = pair
        return (
            wordings[:1] == [question.wording],
            wants_notes and question.type not in NOTE_QUESTIONS,
            times.get(question.key, 0),
            question.wording in wordings,
            question.type in types,
            place,
        )

    return min(enumerate(candidates), key=rank)[1]


def open_turn(visit: Visit, record: RequirementRecord, *, question: Question) -> Turn:
    """Put a question on record as asked."""
    by_key = {point.key: point for point in record.points if point.active}
    turn = Turn(
        learner_id=visit.learner.id,
        application_id=record.application_id,
        requirement_id=record.id,
        question_key=question.key,
        type=question.type,
        wording=question.wording,
        text=question.text,
        asked_at=visit.now,
        asked_on=visit.today,
        status=TurnStatus.OPEN,
        hinted=(),
        revealed=False,
        probe=None,
    )
    turn.invites = [
        Invite(place=place, point_id=by_key[key].id) for place, key in enumerate(question.invites)
    ]
    visit.session.add(turn)
    visit.session.flush()
    return turn


def ask_again(visit: Visit, turn: Turn) -> Asked:
    """Ask an earlier question once more, with the points it invites that are still there."""
    return ask_back(visit, question_of(visit, turn))


@dataclass(frozen=True, slots=True)
class Aside:
    """A question that can be asked once more, and the record of its requirement."""

    requirement_id: int
    question: Question


def question_of(visit: Visit, turn: Turn) -> Aside:
    """Give the question of a turn, with the points it invites that are still there."""
    record = queries.requirement(visit.session, visit.learner.id, turn.requirement_id)
    keys = tuple(
        point.key
        for point in queries.invited(visit.session, turn)
        if point.active and point.requirement_id == record.id
    )
    given = (turn.question_key, record.key, turn.type, turn.wording, turn.text)
    return Aside(record.id, Question(*given, keys))


def ask_back(visit: Visit, aside: Aside) -> Asked:
    """Ask a question that was asked before; `UserError` where none of its points is left."""
    if not aside.question.invites:
        raise UserError(Problem.STALE)
    record = queries.requirement(visit.session, visit.learner.id, aside.requirement_id)
    return asked(open_turn(visit, record, question=aside.question), record, need=None)


def asked(turn: Turn, record: RequirementRecord, *, need: Need | None) -> Asked:
    """Give a question on record as a reply."""
    return Asked(
        requirement=record.text,
        priority=record.priority,
        type=turn.type,
        need=need,
        text=turn.text,
        choices=help_choices(turn),
        probe=turn.probe,
    )


def help_choices(turn: Turn) -> tuple[Choice, ...]:
    """Give the buttons under an open question, a hint while there is one.

    Under a follow-up, showing is no help any more.
    """
    hint = (Action.HINT,) if _to_hint_at(turn) else ()
    actions = (Action.SKIP,) if turn.probe else (Action.SKIP, Action.SHOW)
    return tuple(Choice(action, turn.id) for action in (*hint, *actions))


def _to_hint_at(turn: Turn) -> list[int]:
    """List the invited points that were neither hinted at nor said."""
    said = _covered(turn)
    asked = [invite.point_id for invite in turn.invites]
    return [one for one in asked if one not in turn.hinted and one not in said]


def still_open(visit: Visit, turn: Turn) -> Asked:
    """Give the open question once more."""
    record = queries.requirement(visit.session, visit.learner.id, turn.requirement_id)
    return asked(turn, record, need=None)


def skip(visit: Visit) -> Said:
    """Leave the open question for another day; nothing is rated."""
    open_question(visit).status = TurnStatus.SKIPPED
    return Said(Remark.SKIPPED)


def withdraw(visit: Visit) -> tuple[Reply, ...]:
    """Take the open question back, as if it had not been asked; one that was answered is kept."""
    waiting = queries.open_turn(visit.session, visit.learner.id)
    if waiting is not None and waiting.answers:
        waiting.status = TurnStatus.SKIPPED
    elif waiting is not None:
        deletions.drop_turn(visit.session, visit.learner.id, waiting.id)
    visit.session.flush()
    return ()


def give_hint(visit: Visit) -> Hinted:
    """Nudge towards the next point not yet hinted at or said; it counts."""
    turn = open_question(visit)
    waiting = _to_hint_at(turn)
    if not waiting:
        return Hinted(None, help_choices(turn))
    point = next(p for p in queries.invited(visit.session, turn) if p.id == waiting[0])
    turn.hinted = (*turn.hinted, point.id)
    record = queries.requirement(visit.session, visit.learner.id, turn.requirement_id)
    requirement = requirement_of(record)
    text = gap_hint(requirement) if point.gap else hint(requirement, point_of(point))
    return Hinted(text, help_choices(turn))


def _covered(turn: Turn) -> Sequence[int]:
    grades = [answer.grade for answer in turn.answers if answer.grade]
    return [int(p.id) for p in grades[-1].points if p.verdict == "covered"] if grades else []


def show(visit: Visit) -> Shown:
    """Reveal what the open question is after; every point it invites counts as missed."""
    turn = open_question(visit)
    turn.revealed = True
    turn.status = TurnStatus.SHOWN
    points = queries.invited(visit.session, turn)
    record = queries.requirement(visit.session, visit.learner.id, turn.requirement_id)
    returns = remember_as(visit, turn, {point.id: Rating.AGAIN for point in points})
    return Shown(
        quotes=tuple(point.quote for point in points),
        weak_side=subject_of(record).weak_side if any(point.gap for point in points) else "",
        returns=returns,
        choices=(Choice(Action.NEXT), Choice(Action.RETRY, turn.id)),
    )
