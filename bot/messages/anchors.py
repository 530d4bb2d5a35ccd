"""The anchored levels in words, the one change for next time, and the explanation of a score."""

from bot.messages.buttons import buttons
from bot.messages.feedback_points import GATES, point_lines
from bot.messages.message import BLANK, Line, Message, faint, line, strong
from coach.replies import Feedback, PointLine, Why
from grading.model import (
    Cap,
    Criterion,
    CriterionScore,
    Discrepancy,
    Gate,
    Part,
    PointVerdict,
)

_NAMES = {
    Criterion.RELEVANCE: "Relevance",
    Criterion.EVIDENCE: "Evidence",
    Criterion.SPECIFICITY: "Specificity and result",
    Criterion.OWNERSHIP: "Ownership and scope",
    Criterion.JUDGEMENT: "Judgement",
}
_ANCHORS = {
    Criterion.RELEVANCE: (
        "answers another question",
        "answers, late or with drift",
        "the first sentence answers; nothing to remove",
    ),
    Criterion.EVIDENCE: (
        "under 15% of the points",
        "40 to 64% of the points",
        "85% of the points and every must-have",
    ),
    Criterion.SPECIFICITY: (
        "general statements",
        "a concrete situation and action, the outcome unclear",
        "a measured outcome, with its baseline and limits",
    ),
    Criterion.OWNERSHIP: (
        "no visible role",
        "the role stated, its boundary blurred",
        "own decisions apart from the team's, credit given",
    ),
    Criterion.JUDGEMENT: (
        "absent",
        "one reason",
        "alternatives weighed, and what would change your mind",
    ),
}
_ADVICE = {
    "some_drift": "leave out what does not answer the question.",
    "late_or_drift": "bring the answer forward: your first sentence should hold it.",
    "mostly_drift": "stay with what was asked; most of this was about something else.",
    "beside_question": "answer what was asked first; what you told belongs to another question.",
    "off_topic": "answer the question that was asked.",
    "measured": "say what it was before, so that the figure shows the change.",
    "concrete_no_measure": "end on what came of it, with a figure if you have one.",
    "vague": "tell one concrete case: when, where, what you did, what came of it.",
    "general": "tell one concrete case: when, where, what you did, what came of it.",
    "own_part": "credit those who had a part in it.",
    "role_implied": "say plainly which part was yours.",
    "only_we": "say “I” for what you did yourself.",
    "no_role": "say what you did yourself.",
}
_REASONS = {
    "direct": "the first sentence answers",
    "some_drift": "answers, with something beside the question",
    "late_or_drift": "answers late, or with drift",
    "mostly_drift": "mostly about something else",
    "beside_question": "tells other points of your document than the one asked for",
    "off_topic": "nothing in it answers the question",
    "all": "every point was said",
    "must_missed": "a must-have point was not said",
    "most": "most of the points were said",
    "some": "some of the points were said",
    "little": "little of the points was said",
    "none": "none of the points was said",
    "measured_with_baseline": "a measured outcome, and what it was before",
    "measured": "a measured outcome",
    "concrete_no_measure": "a concrete case, its outcome not measured",
    "vague": "hardly concrete",
    "general": "general statements",
    "own_part_with_credit": "your part is clear, and others are credited",
    "own_part": "your part is clear",
    "role_implied": "your part is implied, not said",
    "only_we": "only “we”, never “I”",
    "no_role": "your part does not show",
}
_DIFFERENCES = {
    Discrepancy.NUMBER: "check the figure against your document before you say it.",
    Discrepancy.DATE: "check the date against your document before you say it.",
    Discrepancy.NAME: "use the name that your document gives.",
    Discrepancy.NEGATION: "your document says you did this; do not deny it.",
    Discrepancy.ACTOR: "your document says this was your doing; say so.",
    Discrepancy.DIRECTION: "check which way it went before you say it.",
    Discrepancy.SCOPE: "tell your part as your document tells it, no larger.",
}
_PARTS = {
    Part.SITUATION: "situation",
    Part.TASK: "task",
    Part.ACTION: "action",
    Part.RESULT: "result",
    Part.REFLECTION: "reflection",
}
_GATED = "start with the nearest thing you have done; Retry says it once more."
_START = "tell one thing you did, in a full sentence, with what came of it."
_KEEP_TO_IT = "keep to what your document says."
_SAY_IT = "say the missed point out loud, early and in your own words."
_FINISH_IT = "finish the half-said point: its figure or its outcome is what counts."
_TELL_THE_GAP = "name the gap, then the nearest thing you have done, then your plan."
_NOTHING_TO_CHANGE = "tell it again on another day, just as well."
_HELD = {
    Cap.CONTRADICTED: "something differs from your document",
    Cap.RETRACTED: "a claim you took back was made again",
    Cap.SCOPE_INFLATED: "your document gives you a smaller part in it",
}
_NOT_SCORED = "not scored in basic mode"


def advice(reply: Feedback) -> str:
    """Give the one change worth most: a wrong fact, a missing point, then the weakest side."""
    if reply.gate is not None:
        return _GATED if reply.gate is Gate.DONT_KNOW else _START
    told = _ADVICE.get(reply.weakest.reason) if reply.weakest else None
    return _about_points(reply.points) or told or _NOTHING_TO_CHANGE


def _about_points(points: tuple[PointLine, ...]) -> str | None:
    by_verdict = {point.verdict: point for point in reversed(points)}
    wrong = by_verdict.get(PointVerdict.CONTRADICTED)
    if wrong:
        return _DIFFERENCES[wrong.discrepancy] if wrong.discrepancy else _KEEP_TO_IT
    missed = by_verdict.get(PointVerdict.MISSED) or by_verdict.get(PointVerdict.PARTIAL)
    if missed is None:
        return None
    if missed.gap:
        return _TELL_THE_GAP
    return _SAY_IT if missed.verdict is PointVerdict.MISSED else _FINISH_IT


def why(reply: Why) -> Message:
    """Explain a score by its criteria, anchors and both quotes."""
    head = line(strong(f"Why level {reply.level}"), faint(f" (judge: {reply.judge})"))
    lines: list[Line] = [head]
    if reply.gate is not None:
        lines.append(line(GATES[reply.gate], " So nothing else was scored."))
    else:
        lines += [item for score in reply.criteria for item in _criterion(score)]
        lines += _sum(reply)
        lines.append(line(_parts(reply)))
    lines.append(BLANK)
    lines += [item for point in reply.points for item in point_lines(point)]
    return Message(tuple(lines), buttons(reply.choices))


def _sum(reply: Why) -> list[Line]:
    scored = [item.score for item in reply.criteria if item.score is not None]
    if not scored:
        return []
    average = sum(scored) / len(scored)
    told = f"Average: ({' + '.join(map(str, scored))}) / {len(scored)} = {average:.2f}"
    if abs(average - reply.total) <= 0.005:
        return [line(told)]
    return [line(told), line(f"Held at {reply.total:.2f}: {_held_by(reply)}.")]


def _held_by(reply: Why) -> str:
    if reply.caps:
        return _HELD[reply.caps[0]]
    return "no total is more than one above the evidence"


def _criterion(item: CriterionScore) -> list[Line]:
    name = _NAMES[item.criterion]
    if item.score is None:
        return [line(f"{name}: {_NOT_SCORED}")]
    low, middle, high = _ANCHORS[item.criterion]
    told = _REASONS.get(item.reason) or {1: low, 3: middle, 5: high}.get(item.score, middle)
    scale = "" if item.score == 5 else f" (5: {high})"
    return [line(strong(f"{name}: {item.score}"), f" — {told}", faint(scale))]


def _parts(reply: Why) -> str:
    told = [_PARTS[part] for part in Part if part in reply.parts]
    missing = [_PARTS[part] for part in Part if part not in reply.parts]
    heard = ", ".join(told) or "none"
    return f"Story parts heard (not scored): {heard}; not heard: {', '.join(missing) or 'none'}."
