"""A grade laid out for the candidate: what landed, what is missing, what the document lacks."""

from coach.advice import Told, advice_on
from coach.away import is_wanted
from coach.referral import is_kin, others, words_of
from coach.replies import (
    Action,
    Choice,
    Feedback,
    PointLine,
    Return,
    Speaker,
    UndocumentedLine,
    Why,
)
from coach.translate import subject_of, wanting_outcome
from coach.visit import Visit
from grading.claims import prepare
from grading.delivery import delivery_of
from grading.model import (
    Claim,
    ClaimVerdict,
    Grade,
    PointJudgement,
    PointVerdict,
)
from grading.rubric import reckon
from storage import queries
from storage.models import PointRecord, Turn

MAX_BONUS_SHOWN = 2
PART_BREAK = "\n\n"
"""What stands between the parts of an answer."""


def feedback_of(
    visit: Visit, turn: Turn, grade: Grade, *, judge: str, returns: tuple[Return, ...]
) -> Feedback:
    """Lay out a final grade with both quotes for each point."""
    undocumented = undocumented_claims(grade)
    waiting = waiting_claim(visit, turn, grade)
    points = point_lines(visit, turn, grade)
    bonus = _bonus(visit, turn, grade)
    in_place = _in_place(points, sum(is_kin for _, is_kin in bonus))
    return Feedback(
        level=grade.level,
        total=grade.total,
        gate=grade.gate,
        caps=grade.caps,
        points=points,
        bonus=tuple(shown for shown, _ in bonus),
        undocumented=tuple(
            UndocumentedLine(claim.quote, claim.facts, place)
            for place, claim in enumerate(undocumented)
        ),
        advice=advice_on(_told(visit, turn, grade, points, in_place=in_place)),
        returns=returns,
        choices=(*after_choices(turn), *claim_choices(turn, waiting)),
        waiting=waiting,
        other_language=grade.other_language,
        change=grade.change,
        speaker=speaker_of(visit, turn, grade, judge),
        in_place=in_place,
    )


def _in_place(points: tuple[PointLine, ...], kin: int) -> int:
    """Count the missed points whose place others fill; nothing fills that of a gap."""
    if any(point.gap for point in points):
        return 0
    return min(kin, sum(point.verdict is PointVerdict.MISSED for point in points))


def speaker_of(visit: Visit, turn: Turn, grade: Grade, judge: str) -> Speaker:
    """Tell who judged a turn, and whether it is to be judged again."""
    return Speaker(judge, grade.stands_in, again=is_wanted(visit, turn))


def after_choices(turn: Turn) -> tuple[Choice, ...]:
    """Give the buttons under feedback."""
    about = (Action.BETTER, Action.RETRY, Action.WHY, Action.DISAGREE)
    return (Choice(Action.NEXT), *(Choice(action, turn.id) for action in about))


def choices_but(done: Action, visit: Visit, turn: Turn, grade: Grade) -> tuple[Choice, ...]:
    """Give the buttons under what explains feedback, but for the one that asked for it."""
    waiting = waiting_claim(visit, turn, grade)
    offered = (*after_choices(turn), *claim_choices(turn, waiting))
    return tuple(choice for choice in offered if choice.action is not done)


def waiting_claim(visit: Visit, turn: Turn, grade: Grade) -> UndocumentedLine | None:
    """Find the first undocumented claim that the candidate has not decided on: one at a time."""
    decided = queries.decided_quotes(visit.session, visit.learner.id, turn.id)
    for place, claim in enumerate(undocumented_claims(grade)):
        if claim.quote not in decided:
            return UndocumentedLine(claim.quote, claim.facts, place)
    return None


def claim_choices(turn: Turn, waiting: UndocumentedLine | None) -> tuple[Choice, ...]:
    """Give the buttons to decide on a claim."""
    if waiting is None:
        return ()
    figures = any(prepare(fact).figures for fact in waiting.facts)
    estimate = (Action.ESTIMATE,) if figures else ()  # a name can't be roughly so
    decisions = (Action.TRUE, Action.MISSPOKE, *estimate)
    return tuple(Choice(action, turn.id, waiting.place) for action in decisions)


def undocumented_claims(grade: Grade) -> list[Claim]:
    """List the claims with facts that the document does not hold, in the answer's order."""
    return [c for c in grade.claims if c.verdict is ClaimVerdict.UNDOCUMENTED and c.facts]


def point_lines(visit: Visit, turn: Turn, grade: Grade) -> tuple[PointLine, ...]:
    """Give each invited point's verdict with the words of both sides."""
    points = {str(point.id): point for point in queries.invited(visit.session, turn)}
    overruled = queries.overruled_points(visit.session, visit.learner.id, turn.id)
    return tuple(
        point_line(visit, points[judged.id], judged, overruled=points[judged.id].id in overruled)
        for judged in grade.points
    )


def point_line(
    visit: Visit, point: PointRecord, judged: PointJudgement, *, overruled: bool
) -> PointLine:
    """Put a verdict beside the document's words."""
    return PointLine(
        quote=words_of(visit, point),
        weak_side=_weak_side(visit, point),
        gap=point.gap,
        verdict=PointVerdict.COVERED if overruled else judged.verdict,
        said=judged.quote,
        discrepancy=judged.discrepancy,
        fact_said=judged.said,
        fact_documented=judged.documented,
        overruled=overruled,
    )


def _weak_side(visit: Visit, point: PointRecord) -> str:
    if not point.gap:
        return ""
    record = queries.requirement(visit.session, visit.learner.id, point.requirement_id)
    return subject_of(record).weak_side


def _bonus(visit: Visit, turn: Turn, grade: Grade) -> tuple[tuple[PointLine, bool], ...]:
    """Give points that were told unasked, and whether they can answer the question too."""
    credited = [(point.start, point.end) for point in grade.points if point.quote]
    covered = [
        judged
        for judged in grade.bonus
        if judged.verdict is PointVerdict.COVERED
        and not any(start <= judged.start and judged.end <= end for start, end in credited)
    ]
    points = queries.points_by_id(visit.session, visit.learner.id, [int(p.id) for p in covered])
    found = [(points[int(judged.id)], judged) for judged in covered if int(judged.id) in points]
    found.sort(key=lambda pair: not is_kin(turn, pair[0]))
    return tuple(
        (
            point_line(visit, point, judged, overruled=False),
            is_kin(turn, point),
        )
        for point, judged in found[:MAX_BONUS_SHOWN]
    )


def _told(
    visit: Visit, turn: Turn, grade: Grade, points: tuple[PointLine, ...], *, in_place: int
) -> Told:
    invited = {str(point.id): point for point in queries.invited(visit.session, turn)}
    record = queries.requirement(visit.session, visit.learner.id, turn.requirement_id)
    answer = answer_of(turn)
    return Told(
        answer=answer,
        requirement=subject_of(record).words,
        asked=wanting_outcome(turn, record),
        grade=grade,
        points=points,
        musts=[invited[judged.id].must for judged in grade.points],
        undocumented=undocumented_claims(grade),
        delivery=delivery_of(answer),
        in_place=in_place,
        documented=_documented(visit, turn) if any(point.gap for point in points) else (),
    )


def _documented(visit: Visit, turn: Turn) -> tuple[str, ...]:
    invited = queries.invited(visit.session, turn)
    return tuple(p.quote for p in others(visit, turn.application_id, besides=invited))


def answer_of(turn: Turn) -> str:
    """Give all that was said to a question, in order."""
    return PART_BREAK.join(answer.text for answer in turn.answers)


def why_of(visit: Visit, turn: Turn) -> Why | None:
    """Explain a turn's score from its parts; `None` where it was not graded."""
    record = queries.grade(visit.session, visit.learner.id, turn.id)
    if record is None:
        return None
    grade = record.body
    return Why(
        question=turn.text,
        level=grade.level,
        reckoning=reckon(grade.criteria, grade.caps, grade.gate),
        gate=grade.gate,
        criteria=grade.criteria,
        parts=grade.parts,
        points=point_lines(visit, turn, grade),
        delivery=delivery_of(answer_of(turn)),
        speaker=speaker_of(visit, turn, grade, record.judge),
        choices=choices_but(Action.WHY, visit, turn, grade),
    )
