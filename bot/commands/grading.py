"""`coach grade`: JSON lines in, a verdict a line out; a bad line does not end the run."""

from codecs import BOM_UTF8
from typing import BinaryIO

import msgspec
import structlog

from bot.logs import to_stderr, where
from bot.messages.commands import NOT_JSON, NOT_JUDGED
from grading.lines import NotGradable, grade_line

log = structlog.get_logger()


def grade(lines: BinaryIO, out: BinaryIO) -> int:
    """Judge line by line, answering each before reading the next."""
    to_stderr()
    for line in lines:
        if line.strip():
            out.write(msgspec.json.encode(_verdict(line)) + b"\n")
            out.flush()
    return 0


def _verdict(line: bytes) -> dict[str, object]:
    try:
        item = msgspec.json.decode(line.removeprefix(BOM_UTF8))  # some shells begin a pipe so
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return {"id": None, "error": NOT_JSON}
    try:
        return dict(grade_line(item))
    except NotGradable as error:
        return {"id": _id(item), "error": str(error)}
    except Exception as error:  # noqa: BLE001 - the loop's top: one line does not end the run
        log.error("grade.failed", kind=type(error).__name__, at=where(error))  # noqa: TRY400 - see `where`
        return {"id": _id(item), "error": NOT_JUDGED}


def _id(item: object) -> object:
    return item.get("id") if isinstance(item, dict) else None
