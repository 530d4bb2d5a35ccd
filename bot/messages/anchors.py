"""The anchored levels in words, the one change for next time, and the explanation of a score."""

from bot.messages.buttons import buttons
from bot.messages.feedback_points import point_lines
from bot.messages.message import BLANK, Line, Message, faint, line, strong
from coach.replies import Feedback, PointLine, Why
from grading.model import (
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
    Criterion.RELEVANCE: "answer in your first sentence, then tell the story.",
    Criterion.EVIDENCE: "bring one more documented fact.",
    Criterion.SPECIFICITY: "end on what came of it: the figure, and what it was before.",
    Criterion.OWNERSHIP: "say “I” for what you decided yourself, and credit the others.",
    Criterion.JUDGEMENT: "say what else you considered, and why you chose as you did.",
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
_NOT_SCORED = "not scored in basic mode"


def advice(reply: Feedback) -> str:
    """Give the one change worth most: a wrong fact, a missing point, then the weakest side."""
    if reply.gate is not None:
        return _GATED if reply.gate is Gate.DONT_KNOW else _START
    return _about_points(reply.points) or (
        _ADVICE[reply.weakest.criterion] if reply.weakest else _NOTHING_TO_CHANGE
    )


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
    scored = [item.score for item in reply.criteria if item.score is not None]
    lines: list[Line] = [
        line(strong(f"Why level {reply.level}"), faint(f" (judge: {reply.judge})"))
    ]
    lines += [item for score in reply.criteria for item in _criterion(score)]
    if scored:
        sums = " + ".join(str(score) for score in scored)
        average = sum(scored) / len(scored)
        lines.append(line(f"Average: ({sums}) / {len(scored)} = {average:.2f}"))
        if abs(average - reply.total) > 0.005:
            lines.append(line(f"Total after caps: {reply.total:.2f}"))
    lines.append(line(_parts(reply)))
    lines.append(BLANK)
    lines += [item for point in reply.points for item in point_lines(point)]
    return Message(tuple(lines), buttons(reply.choices))


def _criterion(item: CriterionScore) -> list[Line]:
    name = _NAMES[item.criterion]
    if item.score is None:
        return [line(f"{name}: {_NOT_SCORED}")]
    low, middle, high = _ANCHORS[item.criterion]
    anchor = {1: low, 3: middle, 5: high}.get(item.score)
    between = {2: (low, middle), 4: (middle, high)}.get(item.score)
    if between:
        anchor = f"between “{between[0]}” and “{between[1]}”"
    return [line(strong(f"{name}: {item.score}"), faint(f" — {anchor}"))]


def _parts(reply: Why) -> str:
    told = [_PARTS[part] for part in Part if part in reply.parts]
    missing = [_PARTS[part] for part in Part if part not in reply.parts]
    heard = ", ".join(told) or "none"
    return f"Story parts heard (not scored): {heard}; not heard: {', '.join(missing) or 'none'}."
