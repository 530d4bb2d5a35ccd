"""What a learner can send: words, a command, a button, a document."""

from dataclasses import dataclass
from enum import StrEnum

from coach.replies import Choice


class CommandName(StrEnum):
    """The commands, the same on every face."""

    PRACTICE = "practice"
    HINT = "hint"
    SKIP = "skip"
    SHOW = "show"
    WHY = "why"
    PROGRESS = "progress"
    DUE = "due"
    WEAK = "weak"
    INTERVIEW = "interview"
    UNDO = "undo"
    LOAD = "load"
    APPLICATIONS = "applications"
    USE = "use"
    FORGET = "forget"
    HELP = "help"

    START = "start"
    SETTINGS = "settings"
    DRILL = "drill"
    PAUSE = "pause"
    ZONE = "zone"

@dataclass(frozen=True, slots=True)
class Words:
    """Plain words: the answer to the open question."""

    text: str


@dataclass(frozen=True, slots=True)
class Command:
    """A command with what follows it; `name` is as typed, without the slash."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Press:
    """A button that was pressed."""

    choice: Choice


@dataclass(frozen=True, slots=True)
class Document:
    """A file's bytes, with its name."""

    data: bytes
    name: str


Incoming = Words | Command | Press | Document


def from_text(text: str) -> Words | Command:
    """Tell a command (a slash and a letter first) from plain words."""
    stripped = text.strip()
    if len(stripped) > 1 and stripped[0] == "/" and stripped[1].isalpha():
        name, _, argument = stripped[1:].partition(" ")
        return Command(name.split("@", 1)[0].lower(), argument.strip())
    return Words(text)
