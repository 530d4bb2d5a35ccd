"""A better answer to a question that was graded, from the candidate's own points."""

from collections.abc import Sequence

from coach import referral
from coach.errors import Problem, UserError
from coach.feedback import answer_of, choices_but
from coach.replies import Action, Better
from coach.second_thoughts import graded
from coach.translate import subject_of, wanting_outcome
from coach.visit import Visit
from grading.better import Sentence, Source, better_answer, better_gap
from grading.model import Grade
from grading.sourced import holds
from question_bank.model import QuestionType
from question_bank.pointers import is_pointer
from storage import queries
from storage.models import PointRecord, Turn
from storage.queries import Documented


def better_last(visit: Visit) -> Better:
    """Suggest an answer to the latest question that was graded."""
    last = queries.last_graded(visit.session, visit.learner.id, visit.application().id)
    if last is None:
        raise UserError(Problem.NOTHING_GRADED)
    return better(visit, last)


def better(visit: Visit, turn_id: int | None) -> Better:
    """Suggest an answer to a graded question; its own rating stands.

    Where a point of it is being asked about right now, that question counts as revealed.
    """
    turn, record = graded(visit, turn_id)
    invited = queries.invited(visit.session, turn)
    _reveal(visit, invited)
    others = referral.others(visit, turn.application_id, besides=invited)
    stated = [one for one in others if not is_pointer(one.quote)]
    kin = [_plain(one) for one in stated if one.requirement_id == turn.requirement_id]
    requirement = queries.requirement(visit.session, visit.learner.id, turn.requirement_id)
    documented = [_source(point, others) for point in invited if not point.gap]
    if documented and (told := _told_better(record.body, (*invited, *others))):
        sentences = told
    elif documented and turn.type is not QuestionType.GAP:
        sentences = better_answer(documented, kin, wanting_outcome(turn, requirement))
    else:
        subject = subject_of(requirement)
        sentences = better_gap(
            subject.words,
            [*documented, *kin],
            [_plain(one) for one in stated],
            told=_kept(turn, record.body),
            noted=subject.weak_side,
        )
    return Better(turn.text, sentences, choices_but(Action.BETTER, visit, turn, record.body))


def _kept(turn: Turn, grade: Grade) -> str:
    """Give the words of an answer that may be said again: none of one that was held down."""
    return "" if grade.caps or grade.gate is not None else answer_of(turn)


def _told_better(grade: Grade, points: Sequence[Documented | PointRecord]) -> tuple[Sentence, ...]:
    """Give the judge's own sentences, each with its sources, as far as those still hold them."""
    known = {str(point.id): _plain(point) for point in points}
    found = []
    for one in grade.better:
        sources = [known[key] for key in one.ids if key in known]
        held = [f"{source.lead_in} {source.quote}" for source in sources]
        if len(sources) == len(one.ids) and holds(one.text, held):
            found.append(Sentence(one.text, "; ".join(source.quote for source in sources)))
    return tuple(found)


def _reveal(visit: Visit, points: Sequence[PointRecord]) -> None:
    waiting: Turn | None = queries.open_turn(visit.session, visit.learner.id)
    if waiting is None:
        return
    asked = {point.id for point in queries.invited(visit.session, waiting)}
    waiting.revealed = waiting.revealed or bool(asked & {point.id for point in points})


def _source(point: PointRecord, others: Sequence[Documented]) -> Source:
    meant = referral.meant_by(point, others)
    return _plain(meant) if meant else Source(point.quote, point.lead_in)


def _plain(point: Documented | PointRecord) -> Source:
    return Source(point.quote, point.lead_in)
