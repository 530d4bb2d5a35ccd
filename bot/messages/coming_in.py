"""The first five minutes: the document, where, when, until when."""

from datetime import time

from bot.messages.buttons import LABELS, buttons
from bot.messages.days import long_day_name
from bot.messages.drills import clock_day, clock_name
from bot.messages.message import (
    Button,
    Line,
    Message,
    faint,
    good,
    line,
    plural,
    quoted,
    shortened,
    strong,
    warn,
)
from bot.messages.problems import problem_line
from coach import offsets, zones
from coach.replies import (
    Action,
    Choice,
    Collecting,
    HourAsked,
    InterviewAsked,
    Started,
    Welcome,
    ZoneAsked,
    ZoneSet,
)

_INTRODUCTION = (
    line(strong("Interview Coach"), " asks you what your interviewers will ask."),
    line("I hold each answer to your own document and bring back what you missed in time."),
)
_SEND = line(
    "Send me the document in which you answered the job's requirements:"
    " as a file (Word, PDF, text ...) or pasted here, in several messages if it is long."
)
_HELLO = line("Hello! This is how it works.")
YOURS = "your text"
WEEKS = {7: "In a week", 14: "In two weeks", 30: "In a month"}


def welcome(reply: Welcome) -> Message:
    """Explain in three lines, or greet who is known."""
    if reply.title is None:
        hello = (_HELLO,) if reply.answers else ()
        return Message((*hello, *_INTRODUCTION, _SEND), buttons(reply.choices))
    back = line("You are practising ", strong(reply.title), ". /help lists what I can do.")
    return Message((*_INTRODUCTION[:1], back), buttons(reply.choices))


def collecting(reply: Collecting) -> Message:
    """Tell how much has come, and what is missing."""
    if reply.left_out:
        left = quoted(reply.left_out, limit=60)
        short = line("Left out, for a few words are no part of a document: ", left)
        told = f"I have {plural(reply.characters, 'character')} so far; send the rest."
        return Message((short, line(told)), buttons(reply.choices))
    if reply.problem is None:
        told = f"I have {plural(reply.characters, 'character')} so far; send the rest."
        return Message((line(told),), buttons(reply.choices))
    head = line(f"I have {plural(reply.characters, 'character')}. If there is more, send it.")
    return Message((head, problem_line(reply.problem, YOURS)), buttons(reply.choices))


def zone_asked(reply: ZoneAsked) -> Message:
    """Ask where somebody is."""
    lines: list[Line] = []
    if reply.unclear:
        lines.append(line(warn("I am not sure about "), quoted(reply.unclear, limit=60), "."))
    place = reply.region or "you"
    lines.append(
        line("Which city there is nearest to you?")
        if reply.region
        else line("Where are you? Drills come by your own clock. ", _how_to_place(reply))
    )
    labelled = (_place_button(choice, page_of=place) for choice in reply.choices)
    return Message(tuple(lines), tuple(labelled))


def _how_to_place(reply: ZoneAsked) -> str:
    if reply.heard:
        return "Pick a region or type a city."
    return "Pick a region, or write /zone and a city."


def _place_button(choice: Choice, *, page_of: str) -> Button:
    if choice.action is Action.REGION and choice.item is None:
        return Button(zones.regions()[choice.about or 0], choice)
    if choice.action is Action.REGION:
        return Button(f"More of {page_of}", choice)
    if choice.action is Action.ZONE:
        return Button(zones.city_of(zones.zone_numbered(choice.about) or ""), choice)
    other = choice.action is Action.REGIONS
    return Button("Another region" if other else LABELS[choice.action], choice)


def zone_set(reply: ZoneSet) -> Message:
    """Confirm a time zone by the clock there."""
    clock = f"{clock_name(reply.clock)} on {long_day_name(reply.clock.date())}"
    name = offsets.name_of(reply.zone)
    told = [line("Time zone ", strong(name), f": your clock shows {clock}.")]
    if name != reply.zone:
        told.append(line("It is the same all year. Where clocks change, type your city instead."))
    return Message(tuple(told), tuple(Button("That is wrong", choice) for choice in reply.choices))


def hour_asked(reply: HourAsked) -> Message:
    """Ask for the hour of the daily drill."""
    lines = [_unclear(reply.unclear, "a time")] if reply.unclear else []
    lines.append(
        line("When shall I ask you a few questions each day? Pick or type a time, like 8:30.")
    )
    labelled = (_hour_button(choice) for choice in reply.choices)
    return Message(tuple(lines), tuple(labelled))


def _hour_button(choice: Choice) -> Button:
    if choice.action is not Action.HOUR:
        return Button("No drills yet", choice)
    return Button(time_name(time(*divmod(choice.about or 0, 60))), choice)


def time_name(at: time) -> str:
    """Name a time: `08:30`."""
    return f"{at:%H:%M}"


def interview_asked(reply: InterviewAsked) -> Message:
    """Ask for the day of the interview."""
    lines = [_unclear(reply.unclear, "a day to come")] if reply.unclear else []
    if reply.times:
        lines.append(line(f"Drills at {', '.join(time_name(at) for at in reply.times)}."))
    lines.append(line("When is the interview? Type a day, like 15 January, or pick."))
    labelled = (
        Button(WEEKS[choice.about or 7], choice)
        if choice.action is Action.INTERVIEW_IN
        else Button("Not known yet", choice)
        for choice in reply.choices
    )
    return Message(tuple(lines), tuple(labelled))


def _unclear(words: str, what: str) -> Line:
    return line(warn(f"I do not understand “{shortened(words, limit=60)}” as {what}."))


def started(reply: Started) -> Message:
    """Tell what is set up."""
    lines: list[Line] = [line(good("All set. "), "/settings changes any of it.")]
    if reply.next_at is not None:
        at = clock_day(reply.next_at, today=reply.today)
        lines.append(line(f"First drill: {at}."))
    if reply.zone is None and reply.times:
        lines.append(line(warn("Times are in UTC: "), "/zone and your city sets your own clock."))
    if reply.interview_on is not None:
        lines.append(line(f"Interview: {long_day_name(reply.interview_on)}."))
    lines.append(line(faint("Here is your first question; answer as you would there.")))
    return Message(tuple(lines))
