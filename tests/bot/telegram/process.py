"""The bot as the process a person would run."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bot.command_line import COMMAND, environment
from tests.emulator import Emulator

OWNER = 7


@contextmanager
def running(
    emulator: Emulator, directory: Path, *command: str, **settings: str
) -> Iterator[subprocess.Popen[bytes]]:
    """Run `coach run` (or another command) for the length of a block; it is killed at the end."""
    given = {
        "COACH_DATA_DIR": str(directory / "data"),
        "COACH_TELEGRAM_TOKEN": emulator.token,
        "COACH_TELEGRAM_API_URL": emulator.url,
        "COACH_OWNER_ID": str(OWNER),
        **settings,
    }
    with (directory / "log").open("ab") as log:
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


def ended_within(process: subprocess.Popen[bytes], seconds: float) -> int:
    """Wait for a process to end; gives its exit code."""
    began = time.monotonic()
    code = process.wait(seconds)
    assert time.monotonic() - began < seconds
    return code


PYTHON = sys.executable
