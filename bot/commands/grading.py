"""`coach grade`: JSON lines in, a verdict a line out; a bad line does not end the run."""

from typing import BinaryIO, TextIO

import msgspec

from bot.messages.commands import NOT_JSON
from grading.lines import NotGradable, grade_line


def grade(lines: BinaryIO, out: TextIO) -> int:
    """Judge line by line, answering each before reading the next."""
    for line in lines:
        if line.strip():
            out.write(msgspec.json.encode(_verdict(line)).decode() + "\n")
            out.flush()
    return 0


def _verdict(line: bytes) -> dict[str, object]:
    try:
        item = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return {"id": None, "error": NOT_JSON}
    try:
        return dict(grade_line(item))
    except NotGradable as error:
        return {"id": item.get("id") if isinstance(item, dict) else None, "error": str(error)}
