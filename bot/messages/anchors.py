"""The anchored levels in words, and the explanation of a score from its parts."""

from typing import assert_never

from bot.messages.buttons import buttons
from bot.messages.feedback_points import GATES, full_point_lines
from bot.messages.message import (
    BLANK,
    Line,
    Message,
    faint,
    joined,
    line,
    plural,
    quoted,
    shortened,
    strong,
)
from bot.messages.speaker import spoken_by
from coach.replies import Why
from grading.delivery import Delivery
from grading.model import (
    Cap,
    Criterion,
    CriterionScore,
    Gate,
    Part,
)
from grading.rubric import Bound, Reckoning

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
    "bounded": "as far as the words it rests on show",
}
_PARTS = {
    Part.SITUATION: "situation",
    Part.TASK: "task",
    Part.ACTION: "action",
    Part.RESULT: "result",
    Part.REFLECTION: "reflection",
}
_HELD = {
    Cap.CONTRADICTED: "something differs from your document",
    Cap.RETRACTED: "a claim you took back was made again",
    Cap.SCOPE_INFLATED: "your document gives you a smaller part in it",
}
_NOT_SCORED = "not scored in basic mode"
_QUESTION = 70


def why(reply: Why) -> Message:
    """Explain a score by its criteria, anchors and both quotes."""
    told = spoken_by(reply.speaker)
    judge = "" if told else f" (judge: {reply.speaker.judge})"
    head = line(strong(f"Why level {reply.level}"), faint(judge))
    asked = line(faint("The question was "), quoted(reply.question, limit=_QUESTION))
    lines = list(joined([head, asked, told]))
    if reply.gate is not None:
        lines.append(line(GATES[reply.gate], " So nothing else was scored."))
    else:
        lines += [item for score in reply.criteria for item in _criterion(score)]
        lines += _sum(reply.reckoning)
        lines.append(line(_parts(reply)))
        lines.append(line(_delivery(reply.delivery)))
    lines.append(BLANK)
    lines += [item for point in reply.points for item in full_point_lines(point)]
    return Message(tuple(lines), buttons(reply.choices))


def _sum(reckoning: Reckoning) -> list[Line]:
    if not reckoning.scores:
        return []
    count = len(reckoning.scores)
    told = f"Average: ({' + '.join(map(str, reckoning.scores))}) / {count} = {reckoning.mean:.2f}"
    if reckoning.held_by is None:
        return [line(told)]
    return [line(told), line(f"Held at {reckoning.total:.2f}: {_held_by(reckoning.held_by)}.")]


def _held_by(bound: Bound) -> str:
    match bound:
        case Cap():
            return _HELD[bound]
        case Gate():
            return "nothing was told that could be scored"
        case Criterion():
            return "too little of your points was said for a higher one"
    assert_never(bound)


def _criterion(item: CriterionScore) -> list[Line]:
    name = _NAMES[item.criterion]
    if item.score is None:
        return [line(f"{name}: {_NOT_SCORED}")]
    low, middle, high = _ANCHORS[item.criterion]
    anchor = {1: low, 3: middle, 5: high}.get(item.score, middle)
    told = item.words or _REASONS.get(item.reason) or anchor
    scale = "" if item.score == 5 else f" (5: {high})"
    return [line(strong(f"{name}: {item.score}"), f" — {told}", faint(scale))]


def _parts(reply: Why) -> str:
    told = [_PARTS[part] for part in Part if part in reply.parts]
    missing = [_PARTS[part] for part in Part if part not in reply.parts]
    heard = ", ".join(told) or "none"
    return f"Story parts heard (not scored): {heard}; not heard: {', '.join(missing) or 'none'}."


def _delivery(heard: Delivery) -> str:
    told = [f"about {plural(heard.seconds, 'second')} spoken"]
    if heard.ours:
        told.append(f"“I” {heard.mine} to “we” {heard.ours}")
    if heard.fillers:
        told.append(f"{plural(len(heard.fillers), 'filler')} ({_listed(heard.fillers)})")
    if heard.hedges:
        told.append(f"{plural(len(heard.hedges), 'hedge')} ({_listed(heard.hedges)})")
    if heard.longest_sentence:
        told.append(f"longest sentence {plural(heard.longest_sentence, 'word')}")
    return f"Delivery (not scored): {', '.join(told)}."


def _listed(heard: tuple[str, ...]) -> str:
    return shortened(", ".join(dict.fromkeys(heard)), limit=60)
