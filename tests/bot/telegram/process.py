"""The bot as the process a person would run."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bot.command_line import COMMAND, environment
from tests.canary import said_in
from tests.emulator import Emulator

OWNER = 7
LOGGING = Path(__file__).parent / "logging_all"
"""Holds what Python runs as it starts: it sets logging to DEBUG."""


@contextmanager
def running(
    emulator: Emulator, directory: Path, *command: str, **settings: str
) -> Iterator[subprocess.Popen[bytes]]:
    """Run `coach run` (or another command) for the length of a block; it is killed at the end.

    It logs at DEBUG to `log` in the directory; what it logged may hold nothing that is secret.
    """
    given = {
        "COACH_DATA_DIR": str(directory / "data"),
        "COACH_TELEGRAM_TOKEN": emulator.token,
        "COACH_TELEGRAM_API_URL": emulator.url,
        "COACH_OWNER_ID": str(OWNER),
        "PYTHONPATH": str(LOGGING),
        **settings,
    }
    path = directory / "log"
    with path.open("ab") as log:
        start = log.tell()
        process = subprocess.Popen(
            command or (*COMMAND, "run"),
            cwd=Path(__file__).parents[3],
            env=environment(given),
            stdout=log,
            stderr=log,
        )
        try:
            yield process
        finally:
            process.kill()
            process.wait()
    logged = path.read_bytes()[start:].decode("utf-8", "replace")
    assert not [secret for secret in _secrets(emulator) if secret in logged], "logged"


def _secrets(emulator: Emulator) -> set[str]:
    def said() -> list[set[str]]:
        chats = emulator.world.chats.values()
        messages = [stored.wire for chat in chats for stored in chat.messages.values()]
        return [said_in(wire) for wire in messages if not wire["from"]["is_bot"]]

    return {emulator.token}.union(*emulator.run(said))


def ended_within(process: subprocess.Popen[bytes], seconds: float) -> int:
    """Wait for a process to end; gives its exit code."""
    began = time.monotonic()
    code = process.wait(seconds)
    assert time.monotonic() - began < seconds
    return code


PYTHON = sys.executable
