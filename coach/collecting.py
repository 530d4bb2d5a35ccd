"""A document that comes as text, in one message or several."""

import re

from coach import load
from coach.errors import Problem, UserError
from coach.replies import Action, Choice, Collecting
from question_bank.extract import keep
from question_bank.model import Reading
from storage.schedule_models import Onboarding

NEARLY_FULL = 3_500
"""A message of so many characters was probably cut by its app (at 4,096), so more is coming."""
FULL = 4_096
"""No message is longer: a longer text was put together of all that came in a row."""
MAX_CHARACTERS = 60_000
"""Fifteen full messages; what is longer comes as a file, which holds up nobody else."""
NAME = "My application.md"
TALK_WORDS = 12
TALK_WORDS_WITH_FIGURES = 4
"""A single line of so many words at most is talk, not a part of a document."""
OF_ITS_OWN = 3
"""Text with so many requirements is a document, whatever was asked last."""
_MARKED = re.compile(r"\s*(?:#|[-*•+]\s|\*\*|__|\d+[.)]\s)|.*:\s*$")
CHOICES = (Choice(Action.THAT_IS_ALL), Choice(Action.START_OVER))


def is_talk(text: str) -> bool:
    """Tell a few words that are said from a part of a document: a heading, an item, a paragraph."""
    lines = text.strip().splitlines()
    if len(lines) > 1 or _MARKED.match(text):
        return False
    most = TALK_WORDS_WITH_FIGURES if re.search(r"\d", text) else TALK_WORDS
    return len(text.split()) <= most


def is_document(text: str) -> bool:
    """Tell text that is a whole application by itself."""
    found = None if "\n" not in text.strip() else read(text)
    return isinstance(found, Reading) and len(found.requirements) >= OF_ITS_OWN


def joined(draft: str, text: str) -> str:
    """Put a message after what was collected: a cut one goes on, another one is a paragraph."""
    if not draft:
        return text
    cut = len(draft.rsplit("\n\n", 1)[-1]) >= NEARLY_FULL
    return f"{draft}\n{text}" if cut else f"{draft}\n\n{text}"


def read(text: str) -> Reading | Problem:
    """Read collected text as an application, or tell why it is none."""
    try:
        return load.understood(keep(text), name=NAME)
    except UserError as error:
        return error.problem


def collect(row: Onboarding, text: str) -> Reading | Collecting:
    """Add a message to the draft; gives its reading once it reads as an application.

    A few words are no part of it.
    """
    if is_talk(text):
        return Collecting(len(row.draft), None, CHOICES, left_out=text)
    draft = joined(row.draft, text)
    if len(draft) > MAX_CHARACTERS:
        return Collecting(len(row.draft), Problem.TOO_LARGE, CHOICES)
    row.draft = draft
    if NEARLY_FULL <= len(text) <= FULL:
        return Collecting(len(draft), None, CHOICES)
    found = read(draft)
    return Collecting(len(draft), found, CHOICES) if isinstance(found, Problem) else found


def continuation(row: Onboarding, text: str) -> Reading | None:
    """Read a message as more of the document that was taken in from text, if it adds to it."""
    if not row.draft or is_talk(text) or len(joined(row.draft, text)) > MAX_CHARACTERS:
        return None
    before, after = read(row.draft), read(joined(row.draft, text))
    if isinstance(before, Problem) or isinstance(after, Problem):
        return None
    if _points(after) <= _points(before):
        return None
    row.draft = joined(row.draft, text)
    return after


def _points(reading: Reading) -> int:
    return sum(len(requirement.points) for requirement in reading.requirements)
