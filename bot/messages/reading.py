"""How a document was read, where Claude could have read it."""

from typing import assert_never

from bot.messages.message import plural
from bot.messages.money import dollars
from coach.replies import ReadBy, ReadTold


def how_read(told: ReadTold) -> str:
    """Tell who read a document and what that cost, or would have."""
    cost = dollars(told.dollars)
    match told.by:
        case ReadBy.CLAUDE:
            return f"Read with Claude for about {cost}.{_left_out(told.left_out)}"
        case ReadBy.NO_ANSWER:
            return "Claude gave no usable reading of it just now, so I read it by myself."
        case ReadBy.KEY_REFUSED:
            return (
                "Claude does not take the coach's key, so I read it by myself. Whoever runs this"
                " coach can mend that: coach check."
            )
        case ReadBy.OVER_BUDGET:
            return (
                f"Reading it with Claude may cost about {cost}, more than the budget has left"
                " today, so I read it by myself."
            )
        case ReadBy.TOO_LONG:
            return f"It is too long to be read with Claude (about {cost}), so I read it by myself."
    assert_never(told.by)


def _left_out(count: int) -> str:
    if not count:
        return ""
    are = "is" if count == 1 else "are"
    return f" {plural(count, 'quote')} of Claude's {are} not in your document: left out."
