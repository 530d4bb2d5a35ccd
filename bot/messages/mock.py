"""The mock interview: what the interviewer says, and the debrief."""

from dataclasses import dataclass
from sys import maxsize

from bot.messages.buttons import LABELS, buttons
from bot.messages.message import (
    BLANK,
    Button,
    Line,
    Message,
    bad,
    excerpt,
    faint,
    good,
    line,
    plural,
    quoted,
    shortened,
    stopped,
    strong,
    warn,
)
from bot.messages.practice import gap_advice, name_of
from bot.messages.speaker import spoken_by
from coach.mock_replies import (
    Cue,
    Debrief,
    DebriefInFull,
    Differing,
    Ending,
    Judging,
    Mentioned,
    MockPaused,
    MockSaid,
    Unsaid,
)
from coach.replies import Action, UndocumentedLine
from grading.drift import Drift


@dataclass(frozen=True, slots=True)
class _Room:
    """How many of each kind are shown; `differing` is of what takes three lines each."""

    shown: int
    unsaid: int
    mentioned: int
    differing: int


_SCREEN = _Room(shown=3, unsaid=4, mentioned=2, differing=2)
_ALL = _Room(shown=maxsize, unsaid=maxsize, mentioned=maxsize, differing=maxsize)
_RULES = (
    "Mock interview, {minutes} minutes. No hints and no feedback until the end."
    " /skip moves on, /end ends it."
)
_CUES: dict[Cue, tuple[str, ...]] = {
    Cue.GREETING: (
        "Good to meet you, and welcome. This is about {title}, and we have {minutes} minutes.",
        "Hello, and welcome. We have {minutes} minutes for our talk about {title}.",
        "Thank you for taking the time. We are here for {title}, and have {minutes} minutes.",
    ),
    Cue.FOLLOW_UP: ("", "Thank you.", "I see.", "All right."),
    Cue.NEXT: (
        "Thank you. Let me go on to something else.",
        "Thank you. Let's go on.",
        "All right, thank you. Another question.",
        "I see. Let's turn to another topic.",
        "Thank you. Here is my next question.",
    ),
    Cue.MOVE_ON: (
        "That is fine, let's move on.",
        "Of course. Let's take another question.",
        "All right, we leave that there.",
    ),
    Cue.HALF: ("We are about half way through our time.",),
    Cue.LAST: ("That brings me to my last question.",),
    Cue.UNDERSTOOD_AS: (
        "Take it as you understand it, and take your time.",
        "However you read it is fine; I am interested in what you have done yourself.",
    ),
    Cue.DECLINED: (
        "A fair question, but I cannot answer it here; I would rather hear you.",
        "I have to leave that one open. Back to what I asked you:",
    ),
    Cue.NO_HELP: (
        "I am afraid I cannot help you with that one; just answer as you would.",
        "I would like to hear it from you, as well as you can put it.",
    ),
    Cue.NO_VERDICT: ("I would rather not comment on that before we are through.",),
    Cue.STILL_HERE: ("Let's finish our talk first.",),
    Cue.WELCOME_BACK: ("Welcome back. We were here:",),
    Cue.REPEAT: ("My question was:", "Once more, my question:"),
    Cue.READY: (
        "I am here, whenever you are ready. My question was:",
        "Whenever you are ready. I asked:",
    ),
    Cue.AGAIN: ("Thank you. Back to my question:",),
    Cue.TAKE_TIME: ("Of course, take your time. I asked:", "Please do. I asked:"),
    Cue.COMPOSED: (
        "I understand that this is not easy. Let's stay with the question:",
        "Let's go back to the question, please:",
    ),
    Cue.GAVE_UP: (
        "That is all right, take a moment.",
        "No harm done; let me put it another way.",
    ),
    Cue.TAKEN_BACK: ("Of course, take that back. My question was:",),
}
_IN_FULL = frozenset(
    {Cue.REPEAT, Cue.READY, Cue.UNDERSTOOD_AS, Cue.TAKE_TIME, Cue.WELCOME_BACK, Cue.AGAIN}
)
"""After these a follow-up is shown with the question that it follows."""
_BEFORE_TIME = {Cue.NEXT: "Thank you.", Cue.MOVE_ON: "That is fine."}
_GOODBYE = {
    Ending.TIME_UP: (
        "I am afraid our time is up. Thank you for talking to me; you will hear from us.",
        "Our time is over. It was good to meet you, and thank you for your answers.",
    ),
    Ending.ALL_ASKED: (
        "That is all I wanted to ask. Thank you for your time; you will hear from us.",
        "Thank you, I have no more questions. It was good to talk to you.",
    ),
    Ending.STOPPED: (
        "Then let's leave it there. Thank you for your time.",
        "Of course, we can stop here. Thank you for talking to me.",
    ),
    Ending.SILENCE: ("The interview was left open for hours, so I closed it.",),
    Ending.LEFT: ("The interview ends here, before you go on with something else.",),
}
_UNHEARD = "What you sent just now came after that, so I did not take it as an answer."
_NOTHING = "You answered nothing, so nothing was rated."
_MENTIONED = "Came up, but not told as done (keywords, a plan, a few words):"
_MORE_UNSAID = "  … and {count} more for other days; /due has them, a few at a time."
_ALL_ASKED = "Every requirement of your document came up."
_PAUSED = "The mock interview rests; its clock stands still. Left: {left}."


def said(reply: MockSaid) -> Message:
    """Let the interviewer speak: a remark, then the question."""
    rules = faint(_RULES.format(minutes=reply.minutes))
    head = [line(rules), BLANK] if Cue.GREETING in reply.cues else []
    remark = shortened(_remark(reply), limit=600)
    spoken = [line(remark)] if remark else []
    return Message((*head, *spoken, *_question(reply)), buttons(reply.choices))


def _question(reply: MockSaid) -> tuple[Line, ...]:
    if reply.probe is None or reply.cues[0] not in _IN_FULL:
        return (line(strong(reply.probe or reply.question)),)
    return (line(reply.question), line("And then: ", strong(reply.probe)))


def _remark(reply: MockSaid) -> str:
    """Give the sentences of the cues; of another's wording, only what tells of time is added."""
    title = shortened(_role(reply), limit=120)
    cues = reply.cues[1:] if reply.remark else reply.cues
    told = (_sentence(cue, reply) for cue in cues)
    sentences = (one.format(minutes=reply.minutes, title=f"“{title}”") for one in told if one)
    return " ".join((reply.remark, *sentences)).strip()


def _sentence(cue: Cue, reply: MockSaid) -> str:
    """Give a cue's sentence; before a word on the time a transition is only a thank you."""
    timed = Cue.LAST in reply.cues or Cue.HALF in reply.cues
    if timed and cue in _BEFORE_TIME:
        return _BEFORE_TIME[cue]
    return _CUES[cue][reply.number % len(_CUES[cue])]


def _role(reply: MockSaid) -> str:
    named = name_of(reply.title, reply.organisation)
    return named if named == reply.title else f"{reply.title} at {reply.organisation}"


def paused(reply: MockPaused) -> Message:
    """Tell that the interview rests."""
    left = plural(reply.minutes_left, "minute")
    return Message((line(faint(_PAUSED.format(left=left))),), buttons(reply.choices))


def debrief(reply: Debrief) -> Message:
    """Show what an interview came to."""
    goodbyes = _GOODBYE[reply.ending]
    lines: list[Line] = [
        line(shortened(reply.closing, limit=600) or goodbyes[reply.number % len(goodbyes)])
    ]
    if reply.unheard:
        lines.append(line(warn(_UNHEARD)))
    lines += [BLANK, line(strong("Debrief"), faint(f" · {_counts(reply)}"))]
    if reply.all_asked and reply.ending is not Ending.LEFT:
        lines.append(line(faint(_ALL_ASKED)))
    if not reply.heard:
        lines.append(line(_NOTHING))
    lines += _ungraded(reply.ungraded)
    if reply.heard:
        lines += _lists(reply, _SCREEN)
        lines += _to_drill(reply.to_drill)
        lines += _judges(reply.judgings)
    return Message(tuple(lines), _after(reply))


def debrief_in_full(reply: DebriefInFull) -> Message:
    """Show all that the debrief of an interview named or only counted."""
    held = reply.debrief
    head = line(strong("Debrief in full"), faint(f" · {_counts(held)}"))
    lists = _lists(held, _ALL) if held.heard else [line(_NOTHING)]
    return Message((head, *lists), _labelled(held))


def _lists(reply: Debrief, room: _Room) -> list[Line]:
    return [
        *_landed(reply.landed, room),
        *_unsaid(reply.unsaid, room),
        *_mentioned(reply.mentioned, room),
        *_differing(reply.differing, room),
        *_drifting(reply.drifts, room),
        *_claims(reply.claims, room),
    ]


def _is_cut(reply: Debrief) -> bool:
    """Whether a screen has no room for all that there is to tell."""
    return bool(reply.heard) and _lists(reply, _SCREEN) != _lists(reply, _ALL)


def _counts(reply: Debrief) -> str:
    questions = f"{reply.answers} of {plural(reply.questions, 'question')} answered"
    return f"{plural(reply.minutes, 'minute')}, {questions}"


def _judges(judgings: tuple[Judging, ...]) -> list[Line]:
    """Say who judged, and how many of the answers where it was not the same for all."""
    spoken = [(spoken_by(one.speaker), one.answers) for one in judgings]
    told = [(words, answers) for words, answers in spoken if words is not None]
    if len(judgings) == 1:
        return [words for words, _ in told]
    return [line(faint(f"{plural(answers, 'answer')}: "), *words) for words, answers in told]


def _ungraded(count: int) -> list[Line]:
    if not count:
        return []
    were = "answer was" if count == 1 else "answers were"
    return [line(warn(f"{count} {were} kept but could not be judged."))]


def _landed(quotes: tuple[str, ...], room: _Room) -> list[Line]:
    if not quotes:
        return [line(strong("Landed: "), "none of your documented points came across whole.")]
    shown = [line("  ", good("✓ "), quoted(quote, limit=100)) for quote in quotes[: room.shown]]
    return [line(strong("Landed, in your words:")), *shown, *_more(len(quotes) - room.shown)]


def _more(count: int) -> list[Line]:
    return [line(faint(f"  … and {count} more"))] if count > 0 else []


def _unsaid(points: tuple[Unsaid, ...], room: _Room) -> list[Line]:
    if not points:
        return []
    shown = [line("  ", bad("○ "), _point(point)) for point in points[: room.unsaid]]
    head = line(strong("Never said, though it belonged here:"))
    left = len(points) - room.unsaid
    more = [line(faint(_MORE_UNSAID.format(count=left)))] if left > 0 else []
    return [head, *shown, *more]


def _mentioned(points: tuple[Mentioned, ...], room: _Room) -> list[Line]:
    if not points:
        return []
    lines = [line(strong(_MENTIONED))]
    for one in points[: room.mentioned]:
        lines.append(line("  ", warn("○ "), quoted(one.quote, limit=70)))
        lines.append(line("    you: ", quoted(one.said, limit=70)))
    return [*lines, *_more(len(points) - room.mentioned)]


def _point(point: Unsaid) -> str:
    if point.quote:
        return f"“{shortened(point.quote, limit=100)}”"
    gap = f"{shortened(point.requirement, limit=60)}: {_small(gap_advice(point.weak_side))}"
    return shortened(gap, limit=150)


def _small(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:]


def _differing(found: tuple[Differing, ...], room: _Room) -> list[Line]:
    if not found:
        return []
    shown = [told for one in found[: room.differing] for told in _told_otherwise(one)]
    head = line(strong("What differs from your document:"))
    return [head, *shown, *_more(len(found) - room.differing)]


def _told_otherwise(one: Differing) -> list[Line]:
    """Put both sides below each other, the figures that differ above them where there are any."""
    you = excerpt(one.quote, around=one.said, limit=80)
    there = line("    your document: ", excerpt(one.source, around=one.documented, limit=80))
    if not one.said:
        return [line("  ", bad("✗ "), "you: ", you), there]
    said, documented = (shortened(fact, limit=40) for fact in (one.said, one.documented))
    told = f"you said {said}, your document says {documented}."
    return [line("  ", bad("✗ "), told), line("    you: ", you), there]


def _drifting(found: tuple[Drift, ...], room: _Room) -> list[Line]:
    if not found:
        return []
    lines = [line(strong("Figures that changed between answers:"))]
    for one in found[: room.differing]:
        lines.append(
            line(
                "  ",
                bad("✗ "),
                f"first {shortened(one.first.said, limit=40)}, ",
                stopped(f"then {shortened(one.then.said, limit=40)}"),
            )
        )
        lines.extend(
            line("    ", excerpt(told.quote, around=told.said, limit=80))
            for told in (one.first, one.then)
        )
    return [*lines, *_more(len(found) - room.differing)]


def _claims(claims: tuple[UndocumentedLine, ...], room: _Room) -> list[Line]:
    if not claims:
        return []
    lines = [line(strong("Not in your document, so an interviewer may ask for proof:"))]
    for one in claims[: room.shown]:
        facts = shortened(", ".join(one.facts), limit=50)
        shown = excerpt(one.quote, around=one.facts[0] if one.facts else "", limit=80)
        lines.append(line("  ", warn("? "), f"{facts}: ", shown))
    return [*lines, *_more(len(claims) - room.shown)]


def _to_drill(points: tuple[Unsaid, ...]) -> list[Line]:
    if not points:
        return [line(good("Nothing of what was asked is left to drill."))]
    head = "The one thing to drill:" if len(points) == 1 else "To drill:"
    lines = [line(strong(head))]
    for place, point in enumerate(points, 1):
        about = shortened(point.requirement, limit=60)
        told = f": “{shortened(point.quote, limit=60)}”" if point.quote else ""
        lines.append(line(f"  {place}. {about}{told}"))
    return lines


def _after(reply: Debrief) -> tuple[Button, ...]:
    """Give the buttons: that for all of it only where a screen has no room for it."""
    offered = _labelled(reply)
    return tuple(b for b in offered if b.choice.action is not Action.IN_FULL or _is_cut(reply))


def _labelled(reply: Debrief) -> tuple[Button, ...]:
    count = len(reply.to_drill)
    drill = {1: "Drill it now", 2: "Drill these two", 3: "Drill these three"}.get(count, "")
    return tuple(
        Button(drill if choice.action is Action.DRILL_THESE else LABELS[choice.action], choice)
        for choice in reply.choices
    )
