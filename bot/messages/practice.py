"""Loading, asking, hinting, showing."""

from bot.messages.buttons import buttons
from bot.messages.days import from_now
from bot.messages.message import (
    BLANK,
    Button,
    Line,
    Message,
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
from bot.messages.reading import how_read
from coach.replies import (
    Action,
    Asked,
    Choice,
    Difference,
    Hinted,
    Loaded,
    NoteLine,
    Probed,
    RequirementLine,
    Return,
    Reworded,
    Shown,
    Undone,
)
from question_bank.model import NoteKind, Priority, QuestionType
from review.plan import Need

MAX_CHANGES_SHOWN = 5
CHANGE_SHOWN = 70
"""How many characters are shown of either side of a change."""
CHANGE_CONTEXT = 3
"""How many words are shown before and after what changed in a long quote."""
THAT_IS_ALL = "That is all"
_NAME = 28
_AGAIN_TODAY = "Told a second time today, so this was practice: the first telling set these dates."
NO_MORE_HINTS = "There is no further hint for this question. /show reveals it all."
_NOTE_KINDS = {
    NoteKind.WEAKNESS: "a weakness",
    NoteKind.EXPAND: "to expand",
    NoteKind.EXAMPLE: "an example is wanted",
    NoteKind.UNSURE: "unsure",
    NoteKind.TODO: "to do",
}
_TYPES = {
    QuestionType.BEHAVIOURAL: "behavioural",
    QuestionType.TECHNICAL: "technical depth",
    QuestionType.MOTIVATION: "motivation",
    QuestionType.GAP: "an honest gap or weak side",
    QuestionType.YEARS: "facts and years",
    QuestionType.COLLABORATION: "collaboration",
    QuestionType.OWNERSHIP: "ownership",
    QuestionType.ETHICS: "ethics",
    QuestionType.FAILURE: "failure",
    QuestionType.IMPACT: "impact",
    QuestionType.PRIORITISING: "prioritising",
    QuestionType.EXPAND: "say more",
    QuestionType.PRESSURE: "under pressure",
    QuestionType.SCREEN: "screening",
}
_NEEDS = {
    Need.DUE: "due for review",
    Need.FLAGGED: "you flagged this yourself",
    Need.UNSEEN_MUST: "must-have, a point of it not rated yet",
    Need.UNSEEN_NICE: "nice-to-have, a point of it not rated yet",
    Need.AHEAD: "nothing is due, so ahead of time",
}


def name_of(title: str, organisation: str | None) -> str:
    """Name an application: its title, and the organisation unless the title tells it."""
    if organisation and organisation.casefold() not in title.casefold():
        return f"{title} ({organisation})"
    return title


def loaded(reply: Loaded) -> Message:
    """Show what was understood of a document."""
    points = sum(item.points for item in reply.requirements)
    notes = sum(len(item.notes) for item in reply.requirements)
    counts = ", ".join(
        [
            plural(len(reply.requirements), "requirement"),
            plural(points, "point") + " of evidence",
            plural(notes, "note") + " to yourself",
        ]
    )
    lines = [line(strong(name_of(reply.title, reply.organisation))), line(counts + ".")]
    if reply.read is not None:
        lines.append(line(faint(how_read(reply.read))))
    if reply.difference is not None:
        changes = _more if reply.goes_on else _difference
        return Message((*lines, *changes(reply.difference)), buttons(reply.choices))
    lines.extend(_by_section(reply.requirements))
    lines.extend(_notes(reply.requirements))
    lines.extend(_remarks(reply.remarks))
    lines.extend(_gaps(reply.requirements))
    return Message(tuple(lines), buttons(reply.choices))


def _by_section(requirements: tuple[RequirementLine, ...]) -> list[Line]:
    lines: list[Line] = []
    section = None
    for item in requirements:
        if item.section != section:
            section = item.section
            lines.append(BLANK)
            lines.append(line(strong(shortened(section, limit=70) or "Requirements")))
        must = "must" if item.priority is Priority.MUST else "nice"
        noted = f", {plural(len(item.notes), 'note')}" if item.notes else ""
        counts = plural(item.points, "point") if item.points else "no evidence"
        lines.append(
            line(f"  • {shortened(item.text, limit=90)} ", faint(f"({must}, {counts}{noted})"))
        )
    return lines


def _notes(requirements: tuple[RequirementLine, ...]) -> list[Line]:
    notes = [note for item in requirements for note in item.notes]
    if not notes:
        return []
    head = line("Your notes to yourself, never taken as evidence; they are drilled first:")
    return [BLANK, head, *(_note(note) for note in notes)]


def _remarks(remarks: tuple[NoteLine, ...]) -> list[Line]:
    if not remarks:
        return []
    head = line("Your notes on the document as a whole; I ask nothing about them:")
    return [BLANK, head, *(_note(note) for note in remarks)]


def _note(note: NoteLine) -> Line:
    return line("  • ", quoted(note.quote, limit=90), faint(f" ({_NOTE_KINDS[note.kind]})"))


def _gaps(requirements: tuple[RequirementLine, ...]) -> list[Line]:
    gaps = [item for item in requirements if not item.points]
    if not gaps:
        return []
    names = "; ".join(shortened(item.text, limit=60) for item in gaps)
    sentence = "No evidence yet, so I will ask for the honest gap, the nearest thing and the plan: "
    return [BLANK, line(warn(sentence), stopped(names))]


def _more(difference: Difference) -> list[Line]:
    """Tell what a further part brought; headings that grew by it are no news."""
    new = plural(len(difference.added), "new point")
    quotes = [line("  + ", quoted(quote, limit=100)) for quote in difference.added]
    return [line(f"Added to what you sent before: {new}."), *_capped(quotes)]


def _difference(difference: Difference) -> list[Line]:
    if not any(
        (
            difference.added,
            difference.changed,
            difference.renewed,
            difference.removed,
            difference.asked.added,
            difference.asked.removed,
            difference.noted.added,
            difference.noted.removed,
        )
    ):
        return [line("Nothing changed; your history is as it was.")]
    lines = [line(f"Read again: {plural(difference.kept, 'point')} unchanged, history kept.")]
    lines += _listed(
        "A figure or date changed, to be learnt anew",
        [_changed(change) for change in difference.renewed],
    )
    lines += _listed("New", [line("  + ", quoted(q, limit=100)) for q in difference.added])
    lines += _listed(
        "Reworded, history kept",
        [_changed(change) for change in difference.changed],
    )
    lines += _listed("Gone", [line("  - ", quoted(q, limit=100)) for q in difference.removed])
    for what, besides in (
        ("requirement", difference.asked),
        ("note to yourself", difference.noted),
    ):
        lines += _listed(f"New {what}", _quotes("+", besides.added))
        lines += _listed(f"Gone {what}", _quotes("-", besides.removed))
    return lines


def _quotes(mark: str, quotes: tuple[str, ...]) -> list[Line]:
    return [line(f"  {mark} ", quoted(quote, limit=100)) for quote in quotes]


def _changed(change: Reworded) -> Line:
    """Show what an edit changed: a long quote only around the words that differ."""
    before, after = change.before.split(), change.after.split()
    if max(len(change.before), len(change.after)) > CHANGE_SHOWN:
        before, after = _around_the_change(before, after)
    old, new = (quoted(" ".join(words), limit=CHANGE_SHOWN) for words in (before, after))
    return line("  ~ ", old, " → ", new)


def _around_the_change(before: list[str], after: list[str]) -> tuple[list[str], list[str]]:
    least = min(len(before), len(after))
    same = next((n for n in range(least) if before[n] != after[n]), least)
    rest = least - same
    tail = next((n for n in range(rest) if before[-1 - n] != after[-1 - n]), rest)
    start = max(0, same - CHANGE_CONTEXT)
    cut = max(0, tail - CHANGE_CONTEXT)
    return _cut(before, start, cut), _cut(after, start, cut)


def _cut(words: list[str], start: int, end: int) -> list[str]:
    kept = words[start : len(words) - end]
    return [*(["…"] if start else []), *kept, *(["…"] if end else [])]


def _listed(head: str, items: list[Line]) -> list[Line]:
    if not items:
        return []
    return [line(strong(f"{head}:")), *_capped(items)]


def _capped(items: list[Line]) -> list[Line]:
    more = len(items) - MAX_CHANGES_SHOWN
    tail = [line(faint(f"  … and {more} more"))] if more > 0 else []
    return [*items[:MAX_CHANGES_SHOWN], *tail]


def asked(reply: Asked) -> Message:
    """Show a question with where it comes from."""
    about = [shortened(reply.requirement, limit=70), _TYPES[reply.type]]
    if reply.place is not None:
        about.insert(0, f"Drill {reply.place.number} of {reply.place.of}")
    if reply.need is not None:
        about.append(_NEEDS[reply.need])
    head = line(faint(" · ".join(about)))
    if reply.probe is None:
        return Message((head, line(strong(reply.text))), buttons(reply.choices))
    follow_up = line("And then: ", strong(reply.probe))
    return Message((head, line(reply.text), follow_up), _under_a_follow_up(reply.choices))


def hinted(reply: Hinted) -> Message:
    """Show a nudge."""
    told = ("Hint: ", reply.text) if reply.text else (NO_MORE_HINTS,)
    return Message((line(*told),), labelled(reply.choices))


def probed(reply: Probed) -> Message:
    """Show a follow-up question."""
    return Message((line(strong(reply.text)),), _under_a_follow_up(reply.choices))


def _under_a_follow_up(choices: tuple[Choice, ...]) -> tuple[Button, ...]:
    """Label the buttons: to skip a follow-up is to have said all."""
    return tuple(
        Button(THAT_IS_ALL, choice) if choice.action is Action.SKIP else buttons((choice,))[0]
        for choice in choices
    )


def labelled(choices: tuple[Choice, ...]) -> tuple[Button, ...]:
    """Give the buttons of a question, or those under a follow-up."""
    return _under_a_follow_up(choices) if _is_under_a_follow_up(choices) else buttons(choices)


def _is_under_a_follow_up(choices: tuple[Choice, ...]) -> bool:
    return all(choice.action is not Action.SHOW for choice in choices)


def shown(reply: Shown) -> Message:
    """Show the points a question was after."""
    told = "This is what your document says" if any(reply.quotes) else "A full answer holds"
    lines = [line(f"{told}; it counts as missed:")]
    lines.extend(
        line("  • ", quoted(quote, limit=400))
        if quote
        else line(f"  • {gap_advice(reply.weak_side)}")
        for quote in reply.quotes
    )
    lines.extend(returns(reply.returns))
    lines.append(line("Retry to say it in your own words now."))
    return Message(tuple(lines), buttons(reply.choices))


def gap_advice(weak_side: str) -> str:
    """Say what a good answer holds: to a gap, or to a weak side noted beside evidence."""
    if not weak_side:
        return "The honest gap, the nearest thing you have done, and your plan to close it."
    return (
        f"What you noted (“{shortened(weak_side, limit=80)}”), told honestly; the nearest you have"
        " done; and what you do to get better at it."
    )


def _name(item: Return) -> str:
    return f"“{shortened(item.quote, limit=_NAME)}”" if item.quote else "the gap"


def returns(items: tuple[Return, ...]) -> list[Line]:
    """Tell when each point comes back."""
    if not items:
        return []
    days: dict[str, list[str]] = {}
    for item in items:
        if not item.safe:
            days.setdefault(from_now(item.on, item.in_days), []).append(_name(item))
    each = [f"{', '.join(names)} {when}" for when, names in days.items()]
    told = "".join(days) if len(days) == 1 else "; ".join(each)
    lines = [line(faint(f"Comes back {told}."))] if days else []
    if safe := [_name(item) for item in items if item.safe]:
        lines.append(line(faint(f"Safe in memory up to the interview: {', '.join(safe)}.")))
    if not all(item.counted for item in items):
        lines.append(line(faint(_AGAIN_TODAY)))
    return lines


def undone(reply: Undone) -> Message:
    """Show that the last answer was taken back."""
    return Message(
        (
            line(good("Taken back: "), "the answer, its grade and what it did to your memory."),
            line(strong(reply.question)),
        ),
        buttons(reply.choices),
    )
