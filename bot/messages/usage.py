"""What Claude cost, in words."""

from bot.messages.message import Line, Message, faint, line, plural, strong
from bot.messages.money import dollars
from claude.model import Purpose
from coach.purse import MICRO
from coach.replies import UsageShown
from storage.spending import Sum

NO_KEY = "No Claude key is set: the coach works offline, and nothing costs anything."
NOTHING = "Nothing was asked of Claude today."
_PURPOSES = {
    Purpose.READ: "reading documents",
    Purpose.ASK: "writing questions",
    Purpose.JUDGE: "judging answers",
    Purpose.APPEAL: "judging again, on appeal",
    Purpose.MOCK: "mock interviews",
}


def usage_shown(reply: UsageShown) -> Message:
    """Say what today and all of it came to, and what may still be spent."""
    if reply.limits is None:
        lines = [line(NO_KEY)]
        if reply.all_dollars:
            lines.append(line(f"In all so far: {dollars(reply.all_dollars)}."))
        return Message(tuple(lines))
    whole = sum(one.micro_dollars for one in reply.today) / MICRO
    lines = [line(strong(f"Claude today (UTC): {dollars(whole)}"))]
    lines += map(_purpose, reply.today) if reply.today else [line(NOTHING)]
    limits = reply.limits
    lines.append(line(f"In all: {dollars(reply.all_dollars)} of {dollars(limits.in_all)}."))
    lines.append(line(faint("A request that broke off counts as the most it may have cost.")))
    lines.append(line(faint(f"Each learner may use {dollars(limits.a_day)} a day.")))
    return Message(tuple(lines))


def _purpose(one: Sum) -> Line:
    into = one.input + one.cache_write + one.cache_read
    cached = f", {one.cache_read / into:.0%} of it from the cache" if one.cache_read else ""
    return line(
        f"  • {_PURPOSES[one.purpose]}: {plural(one.calls, 'request')},"
        f" {dollars(one.micro_dollars / MICRO)}; {into:,} tokens in{cached},"
        f" {one.output:,} out"
    )
