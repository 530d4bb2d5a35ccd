"""Open notes-to-self, what each lacks, and the point that comes of it."""

from bot.messages.buttons import LABELS, buttons
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
from coach.replies import Action, Choice, NoteAsked, NoteDrafted, NoteSettled, NotesShown
from question_bank.model import NoteKind

_MISSING = {
    NoteKind.WEAKNESS: "What do you have that comes nearest to it, or what are you doing about it?",
    NoteKind.EXPAND: "Tell me more: what did you do yourself, and what came of it?",
    NoteKind.EXAMPLE: "Give me one example: where it was, what you did, how it came out.",
    NoteKind.UNSURE: "What do you know for sure about it? Say it as you would there.",
    NoteKind.TODO: "What was still to be added? Say it as you would there.",
}
_MOST_SHOWN = 30


def notes_shown(reply: NotesShown) -> Message:
    """List what is open, numbered as /notes counts."""
    if not reply.notes:
        return Message((line("No note to yourself is open."),), buttons(reply.choices))
    lines: list[Line] = [line(strong(plural(len(reply.notes), "open note") + " to yourself"))]
    requirement = None
    for note in reply.notes[reply.first : reply.first + _MOST_SHOWN]:
        if note.requirement != requirement:
            requirement = note.requirement
            lines.append(line(faint(shortened(requirement, limit=80))))
        lines.append(line(f"{note.place}. ", quoted(note.line.quote, limit=120)))
    lines.append(line("Pick one, or type /notes and its number, and tell me what is missing."))
    return Message(tuple(lines), tuple(_button(choice) for choice in reply.choices))


def _button(choice: Choice) -> Button:
    if choice.action is Action.SETTLE:
        return Button(f"Note {choice.item}", choice)
    return Button(LABELS[choice.action], choice)


def note_asked(reply: NoteAsked) -> Message:
    """Ask for what is missing."""
    lines: list[Line] = []
    if reply.problem is not None:
        lines.append(problem_line(reply.problem, ""))
    lines.append(line(strong(shortened(reply.requirement, limit=120))))
    lines.append(line("You noted ", quoted(reply.line.quote, limit=200), "."))
    lines.append(line(_MISSING[reply.line.kind]))
    return Message(tuple(lines), buttons(reply.choices))


def note_drafted(reply: NoteDrafted) -> Message:
    """Show what would become a point, before it does."""
    return Message(
        (
            line("This would become a point of your evidence, in your words:"),
            line(quoted(reply.told, limit=1_000)),
            line(faint(f"for: {shortened(reply.requirement, limit=120)}")),
            line(warn("Add it only if it is true: you will be asked about it.")),
        ),
        buttons(reply.choices),
    )


def note_settled(reply: NoteSettled) -> Message:
    """Tell that a note is settled, and what is left."""
    done = "Added; I will ask you about it." if reply.told else "Settled."
    left = f"{plural(reply.left, 'note')} still open." if reply.left else "No note is open."
    labelled = (
        Button("Next note", choice) if choice.action is Action.SETTLE else _button(choice)
        for choice in reply.choices
    )
    return Message((line(good(done), " ", left),), tuple(labelled))
