"""What a second look at a verdict came to."""

from bot.messages.buttons import buttons
from bot.messages.feedback import feedback
from bot.messages.feedback_points import ALONE, full_point_lines, point_lines
from bot.messages.message import Line, Message, faint, joined, line, quoted, strong, warn
from bot.messages.practice import returns
from coach.replies import AppealAsked, Appealed, JudgedAgain, PleaUnheard

_ASKS = (
    "What speaks against this verdict? Write it in one message, and point to your own words. What"
    " you add now is no part of the answer."
)
_STANDS = "Judged again, and the verdict stands."
_CHANGED = "Judged again, and the verdict changes."
_UNHEARD = "That could not be judged again. Your own word can stand instead."
_ABOUT = "The question was "
_QUESTION = 70


def appeal_asked(reply: AppealAsked) -> Message:
    """Ask for an argument."""
    about = line(faint(_ABOUT), quoted(reply.question, limit=_QUESTION))
    lines = (about, line(_ASKS), *point_lines(reply.point, limit=ALONE))
    return Message(lines, buttons(reply.choices))


def appealed(reply: Appealed) -> Message:
    """Tell what a second look came to, and why."""
    changed = bool(reply.returns)
    lines = joined(
        [
            line(strong(_CHANGED if changed else _STANDS)),
            line(reply.reason) if reply.reason else None,
            *full_point_lines(reply.point),
            _levels(*reply.levels) if changed else None,
            *returns(reply.returns),
        ]
    )
    return Message(lines, buttons(reply.choices))


def _levels(before: int, after: int) -> Line:
    if before == after:
        return line(f"The level stays {after}.")
    return line(f"Level {before} → {after}.")


def plea_unheard(reply: PleaUnheard) -> Message:
    """Say that nothing came of an argument."""
    lines = (line(warn(_UNHEARD)), *point_lines(reply.point, limit=ALONE))
    return Message(lines, buttons(reply.choices))


def judged_again(reply: JudgedAgain) -> Message:
    """Show the grade that takes the place of one given while Claude was away."""
    told = feedback(reply.feedback)
    after = reply.feedback.level
    moved = f"level {reply.before} → {after}" if reply.before != after else f"level {after} stays"
    head = (
        line(strong("Claude is back and judged an earlier answer again: "), f"{moved}."),
        line(faint(_ABOUT), quoted(reply.question, limit=_QUESTION)),
    )
    return Message((*head, *told.lines), told.buttons)
