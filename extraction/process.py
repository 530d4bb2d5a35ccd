"""A file's text, read in a process of its own that may fail, hang or swell without harm."""

import asyncio
import os
import sys
from contextlib import suppress
from pathlib import Path

from extraction.limits import OUTPUT_BYTES, REFUSED, WALL_SECONDS
from extraction.sniff import Format, is_named_otherwise, sniff
from question_bank.errors import Reason, Unreadable
from question_bank.extract import to_text

ROOT = str(Path(__file__).resolve().parent.parent)
PASSED_ON = ("PATH", "SYSTEMROOT", "LANG", "LC_ALL", "TMPDIR")


async def extract(data: bytes, *, name: str, seconds: float = WALL_SECONDS) -> str:
    """Return the kept text of a file within so many seconds; `Unreadable` tells why there is none.

    Plain text and Markdown need no parser and are read here.
    """
    kind = sniff(data, name)
    if kind is Format.TEXT:
        return await asyncio.to_thread(_plain, data, name)
    status, told = await _ask(data, kind, seconds)
    if status == 0:
        return told
    if status == REFUSED and told in set(Reason):
        raise Unreadable(Reason(told))
    raise Unreadable(Reason.HEAVY)


def _plain(data: bytes, name: str) -> str:
    try:
        return to_text(data)
    except Unreadable as error:
        if error.reason is Reason.BINARY and is_named_otherwise(name):
            raise Unreadable(Reason.BROKEN) from error
        raise


async def _ask(data: bytes, kind: Format, seconds: float) -> tuple[int | None, str]:
    """Have a child read; it knows none of the parent's secrets. No status where it was ended."""
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-P",
        "-m",
        "extraction",
        kind.value,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={"PYTHONPATH": ROOT, **{k: os.environ[k] for k in PASSED_ON if k in os.environ}},
    )
    try:
        async with asyncio.timeout(seconds):
            told = await _talk(child, data)
            return await child.wait(), told.decode("utf-8")
    except (TimeoutError, _TooMuch):
        return None, ""
    finally:
        with suppress(ProcessLookupError):
            child.kill()
        await child.wait()


class _TooMuch(Exception):
    """The child says more than a text may have."""


async def _talk(child: asyncio.subprocess.Process, data: bytes) -> bytes:
    assert child.stdin, "the input is a pipe"
    assert child.stdout, "the output is a pipe"
    with suppress(BrokenPipeError, ConnectionResetError):  # it ended before it had read all
        child.stdin.write(data)
        await child.stdin.drain()
        child.stdin.close()
    told = bytearray()
    while part := await child.stdout.read(65536):
        told += part
        if len(told) > OUTPUT_BYTES:
            raise _TooMuch
    return bytes(told)
