"""`coach read` and `coach questions`: what is understood of a document, for other programs."""

import asyncio
import sys
from pathlib import Path

import msgspec

from bot.files import document_at
from bot.messages.problems import problem_line
from coach.errors import UserError
from coach.load import read as read_bytes
from coach.replies import Refused
from question_bank.generate import questions as all_questions
from question_bank.model import Reading, Requirement

BAD_INPUT = 2


def read(path: Path) -> int:
    """Print a document's reading as JSON; 2 and one line on stderr where it is none."""
    reading = _reading(path)
    if reading is None:
        return BAD_INPUT
    _print_json(
        {
            "title": reading.title,
            "organisation": reading.organisation,
            "requirements": [_requirement(item) for item in reading.requirements],
        }
    )
    return 0


def questions(path: Path, *, as_json: bool) -> int:
    """Print all questions that could be asked, with type and invited points."""
    reading = _reading(path)
    if reading is None:
        return BAD_INPUT
    quotes = {point.key: point.quote for item in reading.requirements for point in item.points}
    names = {item.key: item.text for item in reading.requirements}
    listed = [
        {
            "key": question.key,
            "requirement": names[question.requirement_key],
            "type": question.type,
            "text": question.text,
            "invites": [
                {"key": key, "quote": quotes.get(key), "gap": key not in quotes}
                for key in question.invites
            ],
        }
        for question in all_questions(reading)
    ]
    if as_json:
        _print_json(listed)
    else:
        for item in listed:
            print(f"[{item['type']}] {item['text']}")  # noqa: T201 - the command's output
    return 0


def _reading(path: Path) -> Reading | None:
    document = document_at(str(path))
    if isinstance(document, Refused):
        _refuse(document)
        return None
    try:
        return asyncio.run(read_bytes(document.data, name=document.name))
    except UserError as error:
        _refuse(Refused(error.problem, error.detail))
        return None


def _refuse(refused: Refused) -> None:
    sentence = "".join(run.text for run in problem_line(refused.problem, refused.detail))
    print(sentence, file=sys.stderr)  # noqa: T201 - the command's error


def _requirement(item: Requirement) -> dict[str, object]:
    return {
        "text": item.text,
        "section": item.section,
        "priority": item.priority,
        "kind": item.kind,
        "points": [{"quote": p.quote, "start": p.start, "end": p.end} for p in item.points],
        "notes": [{"quote": note.quote, "kind": note.kind} for note in item.notes],
    }


def _print_json(value: object) -> None:
    text = msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
    sys.stdout.buffer.write(text.encode() + b"\n")
