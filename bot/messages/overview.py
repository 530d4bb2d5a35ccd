"""Progress, what is due, weak areas, applications, the interview date, help, forgetting."""

from datetime import date

from bot.messages.buttons import LABELS, buttons
from bot.messages.days import day_name, long_day_name
from bot.messages.message import (
    Button,
    Line,
    Message,
    faint,
    good,
    line,
    plural,
    shortened,
    strong,
    warn,
)
from bot.messages.practice import name_of
from coach.replies import (
    ApplicationsShown,
    DueShown,
    ForgetAsked,
    Forgotten,
    InterviewSet,
    Remark,
    Said,
    Switched,
    WeakShown,
)
from review.progress import NextStep, WeakReason

HELP = (
    ("/practice", "the next question; /practice leadership: one about that"),
    ("/mock", "a mock interview of 20 minutes; /mock 10: of ten; /end ends it"),
    ("/hint", "a nudge without the content; it counts as help"),
    ("/skip", "leave this question for another day"),
    ("/show", "reveal what your document says; counts as missed"),
    ("/retry", "the last question once more"),
    ("/why", "how the last score came about"),
    ("/better", "a better answer from your own points"),
    ("/disagree", "overrule a verdict on the last answer"),
    ("/undo", "take back the last answer, memory included"),
    ("/progress", "readiness, mastery, streak and what to do now"),
    ("/due", "what comes back when"),
    ("/weak", "your weakest areas"),
    ("/interview", "the day of the interview: /interview 15 January"),
    ("/plan", "what each day until the interview brings"),
    ("/drill", "when drills come: /drill 8:30 and 18:00, /drill off"),
    ("/pause", "no drills until a day: /pause 15 January, /pause off"),
    ("/zone", "your time zone: /zone Lisbon"),
    ("/start", "set up anew what is missing"),
    ("/settings", "drills, quiet hours, reminder, weekly summary"),
    ("/load", "read a document, or read it again after an edit"),
    ("/notes", "your open notes to yourself; each can be settled by talking"),
    ("/applications", "all your applications; /use NAME switches"),
    ("/export", "everything I hold of you, as a file"),
    ("/invite", "let one more person in (only the owner can)"),
    ("/usage", "what Claude cost (only the owner can)"),
    ("/forget", "delete an application or everything; asks first"),
    ("/help", "this list"),
)
MAX_WEAK_SHOWN = 5
ANOTHER_DAY = "/interview 15 January sets another day."
_PLANNED = "Reviews are planned so that each point comes back before then."
_TOO_NEAR = "That is too near for each point to come back; /weak shows where practice helps most."
REASONS = {
    WeakReason.NEVER_ASKED: "not asked yet",
    WeakReason.SELF_FLAGGED: "you flagged it yourself",
    WeakReason.NO_EVIDENCE: "no evidence in your document",
    WeakReason.LOW_RECALL: "not yet safe in memory",
    WeakReason.LOW_GRADE: "the last answer was weak",
}
NEXT_STEPS = {
    NextStep.PRACTISE_DUE: "Answer what is due: /practice",
    NextStep.DRILL_FLAGGED: "Face what you flagged yourself: /practice",
    NextStep.START_MUSTS: "Go on through the must-haves never asked: /practice",
    NextStep.START_NICES: "Every must-have was asked; go on with the nice-to-haves: /practice",
    NextStep.PRACTISE_WEAKEST: "Practise your weakest area: /practice and a word of it",
    NextStep.REST: "Nothing is due; rest, or /practice ahead of time",
}
_REMARKS = {
    Remark.KEPT: "Nothing was deleted.",
    Remark.SKIPPED: "Skipped; nothing was rated.",
    Remark.DRILL_WAITING: "Today's drill is still here, if you have a few minutes.",
    Remark.DRILL_AGAIN: "An hour has passed; here is your drill again.",
    Remark.INTERVIEW_TOMORROW: "Your interview is tomorrow. A few questions to keep it fresh.",
    Remark.INTERVIEW_TODAY: "Your interview is today. A few questions to warm up; good luck!",
    Remark.SEND_YOUR_OWN: "That was the sample. Now send your own document, as a file or pasted"
    " here, and I ask from that.",
    Remark.PLEA_KEPT: "Your argument is kept. Claude is away just now; it will be judged when it is"
    " back.",
    Remark.VERDICT_STANDS: "Then the verdict stands.",
    Remark.SET_UP_LATER: "I ask for your city, hour and day once you have sent your own document;"
    " /zone, /drill and /interview set them at once. The question above is still open.",
    Remark.MOCK_GONE: "The mock interview that was running went with it.",
}


_NO_WAY_BACK = (
    "You are a guest here: once everything is deleted, you need a new invitation link to come back."
)


def said(reply: Said) -> Message:
    """Say a fixed sentence."""
    if reply.remark is Remark.HELP:
        width = max(len(name) for name, _ in HELP) + 2
        lines = [line(strong(name.ljust(width)), text) for name, text in HELP]
        return Message((line("Answer a question by typing. Besides:"), *lines))
    return Message((line(_REMARKS[reply.remark]),))


def due(reply: DueShown) -> Message:
    """Show what is due now and on the days ahead."""
    total = sum(count for _, count in reply.now)
    lines: list[Line] = [line(strong(f"Due today: {plural(total, 'point')}"))]
    lines += [line(f"  • {shortened(name, limit=70)}: {count}") for name, count in reply.now]
    ahead = [f"{day_name(on)}: {count}" for on, count in reply.days[1:] if count]
    lines.append(line("After today: " + (", ".join(ahead) or "nothing in the next six days") + "."))
    if reply.unseen:
        lines.append(line(f"Never asked yet: {plural(reply.unseen, 'point')}."))
    lines.append(_interview_line(reply.interview_on, reply.today))
    return Message(tuple(lines), buttons(reply.choices))


def _interview_line(on: date | None, today: date) -> Line:
    if on is None:
        return line(faint("No interview day set: /interview 15 January sets it."))
    days = (on - today).days
    if days < 0:
        return line(faint(f"The interview was on {long_day_name(on)}."))
    left = "today" if days == 0 else f"in {plural(days, 'day')}"
    return line(f"Interview: {long_day_name(on)}, {left}.")


def weak(reply: WeakShown) -> Message:
    """Show the weakest areas, each with why."""
    areas = reply.progress.weakest[:MAX_WEAK_SHOWN]
    if not areas:
        return Message((line(good("No weak area. ")),), buttons(reply.choices))
    lines: list[Line] = [line(strong("Weakest first:"))]
    for area in areas:
        name = shortened(reply.requirements[area.requirement_id], limit=70)
        lines.append(line(f"  • {name} ", warn(f"({REASONS[area.reason]})")))
    lines.append(line(NEXT_STEPS[reply.progress.next_step] + "."))
    return Message(tuple(lines), buttons(reply.choices))


def applications(reply: ApplicationsShown) -> Message:
    """List the applications."""
    lines = [line(strong("Your applications:"))]
    names = {}
    for number, item in enumerate(reply.applications, 1):
        names[item.application_id] = name_of(item.title, item.organisation)
        mark = " ← practising" if item.current else ""
        interview = f", interview {day_name(item.interview_on)}" if item.interview_on else ""
        counts = f"{plural(item.points, 'point')}, {item.due} due{interview}"
        name = names[item.application_id]
        lines.append(line(f"  {number}. {name} ", faint(f"({counts}){mark}")))
    labelled = tuple(
        Button(
            f"{LABELS[choice.action]} to {shortened(names[choice.about or 0], limit=40)}", choice
        )
        for choice in reply.choices
    )
    return Message(tuple(lines), labelled)


def switched(reply: Switched) -> Message:
    """Tell which application is practised now."""
    return Message(
        (line("Now practising ", strong(name_of(reply.title, reply.organisation)), "."),),
        buttons(reply.choices),
    )


def interview(reply: InterviewSet) -> Message:
    """Tell the interview day."""
    if reply.on is None or reply.days_left is None:
        none = line("No interview day is set. /interview 15 January sets it.")
        return Message((none,), buttons(reply.choices))
    if reply.days_left < 0:
        was = line("The interview was on ", strong(long_day_name(reply.on)), ". ", ANOTHER_DAY)
        return Message((was,), buttons(reply.choices))
    left = "today" if reply.days_left == 0 else f"in {plural(reply.days_left, 'day')}"
    planned = _PLANNED if reply.days_left > 1 else _TOO_NEAR
    return Message(
        (
            line("Interview: ", strong(long_day_name(reply.on)), f", {left}."),
            line(faint(planned)),
        ),
        buttons(reply.choices),
    )


def forget_asked(reply: ForgetAsked) -> Message:
    """Ask what to delete."""
    what = f"{plural(reply.applications, 'application')} and {plural(reply.answers, 'answer')}"
    lines = [line(warn("This cannot be undone. "), f"I hold {what} of yours.")]
    if reply.title:
        lines.append(line(f"“This application” is {reply.title}."))
    if reply.guest:
        lines.append(line(warn(_NO_WAY_BACK)))
    return Message(tuple(lines), buttons(reply.choices))


def forgotten(reply: Forgotten) -> Message:
    """Show what is gone."""
    gone = (
        f"{plural(reply.answers, 'answer')} deleted, with the documents and grades they belong to"
    )
    if reply.everything:
        left = f"Records of you left in the database: {reply.left}."
        return Message((line(good("Gone: "), gone + "."), line(left)))
    return Message((line(good("Gone: "), gone + "."),))
