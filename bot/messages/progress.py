"""The progress summary in words: every figure, for a pipe, a caption or a screen reader."""

from datetime import date

from bot.messages.buttons import buttons
from bot.messages.days import day_name, long_day_name
from bot.messages.message import BLANK, Line, Message, faint, line, plural, shortened, strong
from bot.messages.overview import MAX_WEAK_SHOWN, NEXT_STEPS, REASONS
from bot.messages.practice import name_of
from coach.replies import Action, Choice, ProgressShown, ProgressTold, WeekTold
from review.progress import Basis, Mastery, Trend

TRENDS = {Trend.NEW: "new", Trend.UP: "up ↑", Trend.FLAT: "steady →", Trend.DOWN: "down ↓"}
READINESS = "the share of must-have points you are expected to recall"
READINESS_ALL = "the share of points you are expected to recall"
IF_YOU_STOP = "if you practised no more"
NEVER = "-"


def progress(reply: ProgressShown) -> Message:
    """Give every figure in words."""
    lines: list[Line] = [
        line(strong(title(reply))),
        line(strong(f"Readiness {percent(reply.progress.readiness)}"), f": {basis(reply)}."),
        *[line(text) for text in facts(reply)],
        BLANK,
        *[_requirement(reply, item) for item in reply.progress.mastery],
        BLANK,
        line(due_line(reply)),
        *[line(text) for text in weakest(reply)],
        line(strong("Now: "), NEXT_STEPS[reply.progress.next_step] + "."),
    ]
    return Message(tuple(lines), buttons(reply.choices))


def told(reply: ProgressTold) -> Message:
    """Give every figure in words, where a picture was shown before."""
    return progress(reply.shown)


def week_told(reply: WeekTold) -> Message:
    """Sum a week up in two lines, before the picture."""
    practised = f"{plural(reply.answers, 'answer')} on {plural(reply.days, 'day')}."
    safe = f"{plural(reply.gained, 'point')} became safe"
    readiness = f"readiness {percent(reply.before)} a week ago, {percent(reply.now)} now."
    return Message((line(strong("Your week: "), practised), line(f"{safe}; {readiness}")))


def caption(reply: ProgressShown) -> Message:
    """Give the few words that stand under the picture, with a button for all of them."""
    lines = (
        line(strong(shortened(title(reply), limit=120))),
        line(strong(f"Readiness {percent(reply.progress.readiness)}"), f": {basis(reply)}."),
        line(interview(reply)),
        line(strong("Now: "), NEXT_STEPS[reply.progress.next_step] + "."),
    )
    return Message(lines, buttons((*reply.choices, Choice(Action.IN_WORDS))))


def title(reply: ProgressShown) -> str:
    """Name the application."""
    return name_of(reply.title, reply.organisation)


def percent(share: float) -> str:
    """Give a share as whole percent, never 100 before it is whole, nor 0 while there is some."""
    whole = round(share * 100)
    if share < 1:
        whole = min(whole, 99)
    return f"{max(whole, 1) if share > 0 else 0}%"


def basis(reply: ProgressShown) -> str:
    """Say what readiness is a share of."""
    return READINESS if reply.progress.basis is Basis.MUST else READINESS_ALL


def facts(reply: ProgressShown) -> list[str]:
    """Give interview day, points asked, streak and answers, a sentence each."""
    figures = reply.progress
    told = [interview(reply)]
    told.append(
        f"Asked so far: {figures.must.seen} of {plural(figures.must.total, 'must-have point')},"
        f" {figures.points.seen} of {figures.points.total} in all{_gaps(reply)}."
    )
    told.append(
        f"Streak: {plural(figures.streak.current, 'day')} (longest {figures.streak.longest});"
        f" {plural(figures.answers_this_week, 'answer')} in the last 7 days."
    )
    return told


def _gaps(reply: ProgressShown) -> str:
    if not reply.gaps:
        return ""
    return f" ({plural(reply.gaps, 'gap')} to tell honestly among them)"


def interview(reply: ProgressShown) -> str:
    """Tell the interview day and what to expect on it."""
    on = reply.interview_on
    if on is None:
        return "No interview day set: /interview 15 January sets it."
    days = (on - reply.today).days
    then = reply.progress.readiness_on_interview
    if then is None:
        return f"The interview was on {long_day_name(on)}."
    left = "today" if days == 0 else f"in {plural(days, 'day')}"
    return f"Interview {day_name(on)}, {left}: {percent(then)} on that day {IF_YOU_STOP}."


def _requirement(reply: ProgressShown, item: Mastery) -> Line:
    name = shortened(reply.requirements[item.requirement_id], limit=60)
    level = f"last level {item.level}" if item.level else _ungraded(item)
    seen = f"{item.coverage.seen} of {item.coverage.total} asked"
    rest = faint(f" ({kind(item)}, {seen}, {level}, {TRENDS[item.trend]})")
    return line(f"  {percent(item.recall_today):>4}  {name}", rest)


def _ungraded(item: Mastery) -> str:
    return "shown, not answered" if item.coverage.seen else "never graded"


def kind(item: Mastery) -> str:
    """Say whether a requirement is a must."""
    return "must" if item.must else "nice"


def due_line(reply: ProgressShown) -> str:
    """Tell what comes back this week."""
    days = [
        f"{_day(load.on, reply.today)} {load.points}" for load in reply.progress.due if load.points
    ]
    return "Due this week: " + (", ".join(days) or "nothing yet") + "."


def _day(on: date, today: date) -> str:
    return "today" if on == today else day_name(on).split(" ")[0]


def weakest(reply: ProgressShown) -> list[str]:
    """Name the weakest areas with why each is."""
    areas = reply.progress.weakest[:MAX_WEAK_SHOWN]
    if not areas:
        return ["No weak area."]
    names = reply.requirements
    return [
        "Weakest: "
        + "; ".join(
            f"{shortened(names[area.requirement_id], limit=50)} ({REASONS[area.reason]})"
            for area in areas
        )
        + "."
    ]
