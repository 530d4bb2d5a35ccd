"""Feedback that fits a phone screen: what landed, what is missing, one change, when it returns."""

from bot.messages.advice import advice
from bot.messages.buttons import button_about, buttons
from bot.messages.feedback_points import (
    ALONE,
    AMONG_OTHERS,
    GATES,
    in_another_language,
    point_lines,
    replaced_line,
)
from bot.messages.message import (
    Button,
    Line,
    Message,
    Run,
    Style,
    faint,
    good,
    joined,
    line,
    plural,
    quoted,
    shortened,
    stopped,
    strong,
    warn,
)
from bot.messages.practice import returns
from bot.messages.speaker import spoken_by
from coach.advice import filled
from coach.replies import (
    Action,
    Choice,
    Decided,
    Feedback,
    Overruled,
    PointLine,
    UndocumentedLine,
    Ungradable,
    WhichVerdict,
)
from grading.model import Cap, PointVerdict
from grading.rubric import CAP_TOTALS
from storage.models import Decision

MAX_CLAIMS_SHOWN = 3
_CAPS = {
    Cap.CONTRADICTED: "something differs from your document",
    Cap.RETRACTED: "you took this claim back on an earlier day",
    Cap.SCOPE_INFLATED: "your document gives you a smaller part in it",
}
_DECIDED = {
    Decision.TRUE: "Added: I will take this as yours from now on. Write it into your document too:",
    Decision.MISSPOKE: "Noted: if you say this again, it will count against you:",
    Decision.ESTIMATE: "Noted as an estimate. Say “about” or “roughly” when you tell it:",
}
_UNGRADABLE = "I could not grade this now ({reason}). Your answer is kept and will be graded later."


def feedback(reply: Feedback) -> Message:
    """Show a graded answer: the level, what landed, what did not, the one change, the returns."""
    lines = joined(
        [
            _level(reply),
            line(GATES[reply.gate]) if reply.gate else None,
            line(in_another_language(reply.other_language)) if reply.other_language else None,
            *(_held(cap) for cap in reply.caps if reply.level >= CAP_TOTALS[cap]),
            *_points(reply),
            *(_bonus(reply, point) for point in reply.bonus[:1] if not reply.undocumented),
            *_undocumented_lines(reply),
            line(strong("Next time: "), _change(reply.change) or advice(reply.advice)),
            *returns(reply.returns),
            spoken_by(reply.speaker),
        ]
    )
    return Message(lines, _buttons(reply))


def _level(reply: Feedback) -> Line:
    said = sum(point.verdict is PointVerdict.COVERED for point in reply.points)
    rest = len(reply.bonus) - reply.in_place
    places = "its place" if reply.in_place == 1 else "their place"
    in_place = f", {plural(reply.in_place, 'other')} in {places}" if reply.in_place else ""
    besides = f", {rest} besides" if rest else ""
    halves = sum(point.verdict is PointVerdict.PARTIAL for point in reply.points)
    in_part = f", {halves} in part" if halves else ""
    count = f" · {said} of {plural(len(reply.points), 'point')} said{in_part}{in_place}{besides}"
    return line(_in_colour(f"Level {reply.level} of 5", reply.level), count)


def _held(cap: Cap) -> Line:
    return line(warn(f"Held at {CAP_TOTALS[cap]:.0f}: {_CAPS[cap]}."))


def _undocumented_lines(reply: Feedback) -> list[Line]:
    lines = [_undocumented(item) for item in reply.undocumented[:MAX_CLAIMS_SHOWN]]
    more = len(reply.undocumented) - MAX_CLAIMS_SHOWN
    if more > 0:
        lines.append(line(faint(f"… and {plural(more, 'further claim')} of this kind.")))
    return lines


def _in_colour(text: str, level: int) -> Run:
    return Run(text, Style.GOOD if level >= 4 else Style.WARN if level == 3 else Style.BAD)


def _points(reply: Feedback) -> list[Line]:
    order = [PointVerdict.COVERED, PointVerdict.PARTIAL, PointVerdict.CONTRADICTED]
    told = sorted(
        (point for point in reply.points if point.verdict in order),
        key=lambda point: order.index(point.verdict),
    )
    missed = [point for point in reply.points if point.verdict is PointVerdict.MISSED]
    others = filled(reply.points, reply.in_place)
    owed = missed[: len(missed) - len(others)]
    limit = ALONE if len(reply.points) == 1 else AMONG_OTHERS
    lines = [item for point in (*told, *owed) for item in point_lines(point, limit=limit)]
    return lines + [replaced_line(point, limit=limit) for point in others]


def _bonus(reply: Feedback, point: PointLine) -> Line:
    head = (
        "+ Counts in place of a missed one: " if reply.in_place else "+ Not asked for, but said: "
    )
    return line(good(head), quoted(point.said, limit=60))


def _undocumented(item: UndocumentedLine) -> Line:
    facts = shortened(", ".join(item.facts), limit=80)
    return line(warn("? I can't find this in your document: "), strong(facts))


def _buttons(reply: Feedback) -> tuple[Button, ...]:
    plain = tuple(choice for choice in reply.choices if choice.item is None)
    about = (choice for choice in reply.choices if choice.item is not None)
    differs = any(point.verdict is PointVerdict.CONTRADICTED for point in reply.points)
    several = differs or len(reply.undocumented) > 1
    return (*buttons(plain), *(_claim_button(c, reply.waiting, several=several) for c in about))


def _claim_button(choice: Choice, claim: UndocumentedLine | None, *, several: bool) -> Button:
    if claim is None or not several:
        return buttons((choice,))[0]
    return button_about(choice, ", ".join(claim.facts))


def ungradable(reply: Ungradable) -> Message:
    """Say that an answer is kept but not graded."""
    return Message((line(warn(_UNGRADABLE.format(reason=reply.reason))),), buttons(reply.choices))


def which_verdict(reply: WhichVerdict) -> Message:
    """Ask which verdict to overrule."""
    open_to = [choice for choice in reply.choices if choice.action is Action.OVERRULE]
    if not open_to:
        text = "Every point counts as said already, so there is no verdict to overrule."
        return Message((line(text),), buttons(reply.choices))
    lines = [line("Which did you say? I will take your word for it, and record it as yours.")]
    disputed = [reply.points[choice.item or 0] for choice in open_to]
    lines += [item for point in disputed for item in point_lines(point, limit=ALONE)]
    argued = [choice for choice in reply.choices if choice.action is Action.APPEAL]
    if argued:
        lines.append(line("Or say why, and have it judged again."))
    labelled = tuple(
        button_about(choice, reply.points[choice.item or 0].quote or "the gap")
        for choice in (*open_to, *argued)
    )
    rest = tuple(c for c in reply.choices if c not in open_to and c not in argued)
    return Message(tuple(lines), (*labelled, *buttons(rest)))


def overruled(reply: Overruled) -> Message:
    """Confirm an overruled verdict."""
    lines = [
        line("Recorded as said, by your own word. The score stays the judge's."),
        *point_lines(reply.point, limit=ALONE),
        *returns(reply.returns),
    ]
    return Message(tuple(lines), buttons(reply.choices))


def decided(reply: Decided) -> Message:
    """Confirm what was decided about a claim."""
    lines = [line(_DECIDED[reply.decision], " ", quoted(reply.quote))]
    if reply.waiting is not None:
        lines.append(_undocumented(reply.waiting))
    return Message(tuple(lines), buttons(reply.choices))


def _change(text: str) -> str:
    """Put a judge's own advice behind "Next time:" as a sentence."""
    if not text:
        return ""
    starts = text[0].lower() + text[1:] if text[1:2].islower() else text
    return stopped(starts)
