"""What a learner can send: words, a command, a button, a document."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from coach.replies import Choice


class CommandName(StrEnum):
    """The commands, the same on every face."""

    PRACTICE = "practice"
    MOCK = "mock"
    END = "end"
    HINT = "hint"
    SKIP = "skip"
    SHOW = "show"
    BETTER = "better"
    RETRY = "retry"
    WHY = "why"
    DISAGREE = "disagree"
    PROGRESS = "progress"
    DUE = "due"
    WEAK = "weak"
    INTERVIEW = "interview"
    UNDO = "undo"
    LOAD = "load"
    NOTES = "notes"
    APPLICATIONS = "applications"
    USE = "use"
    FORGET = "forget"
    START = "start"
    SETTINGS = "settings"
    DRILL = "drill"
    PAUSE = "pause"
    ZONE = "zone"
    PLAN = "plan"
    EXPORT = "export"
    INVITE = "invite"
    USAGE = "usage"
    HELP = "help"


_ALSO = {"next": CommandName.PRACTICE}
"""What a command is called as well, after the label of the button that does it."""
_COMMAND = re.compile(r"/(?P<name>[A-Za-z_]\w*)(?:@\w+)?(?:\s+(?P<argument>.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words: the answer to the open question.

    `reference` is what the face calls the message, `""` where it can't be edited. `sent_at` is when
    it was sent, cut to the second, where the face knows.
    """

    text: str
    reference: str = ""
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Edited:
    """The new words of a message, and how long after sending it was edited."""

    text: str
    reference: str
    after: timedelta


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


Incoming = Words | Edited | Command | Press | Document


def from_text(text: str) -> Words | Command:
    """Tell a command (`/name`, `/name@bot`, then white space or nothing) from plain words."""
    found = _COMMAND.fullmatch(text.strip())
    if found is None:
        return Words(text)
    name = found["name"].lower()
    return Command(_ALSO.get(name, name), found["argument"] or "")
