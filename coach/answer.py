"""An answer's way: received, judged outside any transaction, probed, settled once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coach import away, referral
from coach.errors import Problem, UserError
from coach.feedback import PART_BREAK, answer_of, feedback_of
from coach.practise import Aside, help_choices, open_question
from coach.remember import remember_as
from coach.replies import Feedback, Probed, Reply, Ungradable
from coach.translate import Subject, evidence_of, point_of, requirement_of, subject_of
from coach.visit import Visit
from grading.gap import GapPart, parts_told
from grading.model import Evidence, Examination, Grade, Judged, PointVerdict, Ungraded
from question_bank.hints import gap_probe, nearest_probe, probe
from review.memory import Rating
from review.rating import Help, rating_of
from storage import queries
from storage.models import Answer, Decision, GradeRecord, PointRecord, Turn, TurnStatus
from storage.notes import open_notes

MAX_ANSWER_CHARACTERS = 20_000
MAX_PROBES = 2
RECENT_PROBES = 6
"""So many of the latest follow-ups are not asked again while there are others."""


@dataclass(frozen=True, slots=True)
class Received:
    """An answer on record, and what to hold it against.

    `aside` is a question that was open and had to give way to it.
    """

    answer_id: int
    examination: Examination
    aside: Aside | None = None


def receive(visit: Visit, text: str) -> Received:
    """Put an answer to the open question on record, not yet judged."""
    turn = open_question(visit)
    text = storable(text)
    if not text.strip():
        raise UserError(Problem.EMPTY_ANSWER)
    if len(text) > MAX_ANSWER_CHARACTERS:
        raise UserError(Problem.ANSWER_TOO_LONG, f"{len(text):,}")
    answer = Answer(
        learner_id=visit.learner.id,
        turn_id=turn.id,
        part=len(turn.answers),
        probe=turn.probe,
        hints_before=len(turn.hinted),
        text=text,
        received_at=visit.now,
        grade=None,
        judge=None,
    )
    visit.session.add(answer)
    visit.session.flush()
    return Received(answer.id, examination(visit, turn, text=_told(turn, text)))


def storable(text: str) -> str:
    """Drop what no database keeps as text: NUL, and halves of characters (lone surrogates)."""
    return text.replace("\x00", "").encode("utf-8", "ignore").decode("utf-8")


def stands(visit: Visit, received: Received) -> bool:
    """Tell whether an answer still says what was judged: it was not taken back or edited since."""
    told = queries.answer(visit.session, visit.learner.id, received.answer_id)
    return told is not None and received.examination.answer.endswith(told.text)


def pending(visit: Visit) -> list[Received]:
    """List what was received and never judged, for instance because the coach was stopped."""
    found = []
    for answer in queries.pending_answers(visit.session, visit.learner.id):
        turn = queries.turn(visit.session, visit.learner.id, answer.turn_id)
        if turn is not None:
            earlier = [part.text for part in turn.answers if part.part <= answer.part]
            text = PART_BREAK.join(earlier)
            found.append(Received(answer.id, examination(visit, turn, text=text)))
    return found


def _told(turn: Turn, text: str) -> str:
    return PART_BREAK.join([*(answer.text for answer in turn.answers), text])


def examination(visit: Visit, turn: Turn, *, text: str) -> Examination:
    """Lay out an answer beside the points it was asked for and the rest of the document."""
    session, learner_id = visit.session, visit.learner.id
    headings = queries.requirement_texts(session, learner_id, turn.application_id)
    requirement = headings.get(turn.requirement_id) or queries.requirement_text(
        session, learner_id, turn.requirement_id
    )
    invited = queries.invited(session, turn)
    others = referral.others(visit, turn.application_id, besides=invited)
    meant = {point.id: referral.meant_by(point, others) for point in invited}
    told = {found.id for found in meant.values() if found}
    decided = queries.assertions(session, learner_id, turn.application_id)
    gaps = any(point.gap for point in invited)
    subject = _subject(visit, turn) if gaps else Subject(requirement)
    return Examination(
        question=turn.text,
        requirement=requirement,
        type=turn.type,
        invited=tuple(
            evidence_of(point, subject=subject, meant=meant[point.id]) for point in invited
        ),
        answer=text,
        others=tuple(
            Evidence(
                str(point.id),
                point.quote,
                lead_in=point.lead_in,
                must=point.must,
                kin=referral.is_kin(turn, point),
            )
            for point in others
            if point.id not in told
        ),
        additions=decided[Decision.TRUE],
        retracted=decided[Decision.MISSPOKE],
        mentions=_mentions(visit, turn, headings.values()),
    )


def _subject(visit: Visit, turn: Turn) -> Subject:
    """Tell what an answer about a gap is about."""
    return subject_of(queries.requirement(visit.session, visit.learner.id, turn.requirement_id))


def _mentions(visit: Visit, turn: Turn, headings: Iterable[str]) -> tuple[str, ...]:
    """List what else the document names: its title, the requirements' own words, the notes."""
    session, learner_id = visit.session, visit.learner.id
    application = queries.application(session, learner_id, turn.application_id)
    named = (application.title, application.organisation) if application else ()
    noted = (note.quote for note, _ in open_notes(session, learner_id, turn.application_id))
    return tuple(name for name in (*named, *headings, *noted) if name)


def settle(visit: Visit, answer_id: int, judged: Judged) -> Reply | None:
    """Write a verdict: a probe if a must-have point was missed, else the turn's final grade.

    `None` where the answer was settled before, or taken back meanwhile.
    """
    answer = queries.answer(visit.session, visit.learner.id, answer_id)
    if answer is None or answer.grade is not None:
        return None
    turn = queries.turn(visit.session, visit.learner.id, answer.turn_id)
    if turn is None or turn.status is not TurnStatus.OPEN:
        return None
    grade = judged.grade
    if isinstance(grade, Ungraded):
        return Ungradable(grade.reason, help_choices(turn))
    answer.grade = grade
    answer.judge = judged.judge
    away.note(visit, turn, judged)
    if answer.id != turn.answers[-1].id:
        return None  # more was said meanwhile: the verdict on all of it settles the turn
    target = _to_probe(visit, turn, grade)
    if target is None:
        return finish(visit, turn)
    turn.probe = judged.probes.get(str(target.id)) or _probe_for(visit, turn, target, grade)
    turn.probed_at = visit.now
    return Probed(turn.probe, help_choices(turn))


def _to_probe(visit: Visit, turn: Turn, grade: Grade) -> PointRecord | None:
    """Find the missed must-have point to ask after, each at most once, at most two in a turn."""
    if grade.gate is not None or _fruitless(turn):
        return None
    points = [point for point in queries.invited(visit.session, turn) if point.must]
    probed: list[int] = []
    for earlier in turn.answers[:-1]:
        target = _first_missed(points, earlier.grade, besides=probed)
        probed += [target.id] if target else []
    return _first_missed(points, grade, besides=probed) if len(probed) < MAX_PROBES else None


def _first_missed(
    points: Sequence[PointRecord], grade: Grade | None, *, besides: Sequence[int]
) -> PointRecord | None:
    verdicts = {point.id: point.verdict for point in grade.points} if grade else {}
    missed = (p for p in points if verdicts.get(str(p.id)) is PointVerdict.MISSED)
    return next((point for point in missed if point.id not in besides), None)


def _fruitless(turn: Turn) -> bool:
    """Tell whether the reply to the last probe brought nothing new."""
    grades = [answer.grade for answer in turn.answers if answer.grade]
    return len(grades) > 1 and grades[-1].share <= grades[-2].share


def _probe_for(visit: Visit, turn: Turn, point: PointRecord, grade: Grade) -> str:
    record = queries.requirement(visit.session, visit.learner.id, turn.requirement_id)
    number = len(turn.answers)
    requirement = requirement_of(record)
    told = answer_of(turn)
    if point.gap:
        return gap_probe(requirement, number)
    if not grade.share and parts_told(requirement.text, told) == {GapPart.HONEST}:
        return nearest_probe(number=number)
    return probe(
        requirement,
        point_of(point),
        number=number,
        told=told,
        asked=turn.type,
        besides=queries.last_probes(visit.session, visit.learner.id, limit=RECENT_PROBES),
    )


def finish(visit: Visit, turn: Turn) -> Feedback:
    """Settle a turn on what was said so far: grade, review log, memory, in this transaction."""
    last = turn.answers[-1]
    grade = last.grade
    assert grade is not None, "a turn is finished after its last part was judged"
    turn.status = TurnStatus.GRADED
    turn.probe = None
    visit.session.add(
        GradeRecord(
            turn_id=turn.id,
            learner_id=visit.learner.id,
            application_id=turn.application_id,
            requirement_id=turn.requirement_id,
            graded_at=visit.now,
            graded_on=visit.today,
            level=grade.level,
            total=grade.total,
            share=grade.share,
            judge=last.judge or "",
            body=grade,
        )
    )
    returns = remember_as(visit, turn, ratings(turn, grade))
    return feedback_of(visit, turn, grade, judge=last.judge or "", returns=returns)


def ratings(turn: Turn, grade: Grade) -> dict[int, Rating]:
    """Rate each invited point by its verdict and the help it took."""
    return {
        int(point.id): rating_of(point.verdict, help_taken(turn, int(point.id)))
        for point in grade.points
    }


def help_taken(turn: Turn, point_id: int) -> Help:
    """Tell what help came before a point was covered (or came at all, where it never was)."""
    if turn.revealed:
        return Help.REVEALED
    for answer in turn.answers:
        verdicts = {p.id: p.verdict for p in answer.grade.points} if answer.grade else {}
        if verdicts.get(str(point_id)) is PointVerdict.COVERED:
            if point_id in turn.hinted[: answer.hints_before]:
                return Help.HINT
            return Help.NONE if answer.probe is None else Help.PROBE
    return Help.HINT if point_id in turn.hinted else Help.NONE
