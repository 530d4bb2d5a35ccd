"""The coach from the command line, as a process of its own or (sooner) inside this one."""

import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.__main__ import main

COMMAND = (sys.executable, "-m", "bot")
OURS = ("COACH_", "ANTHROPIC_", "PYTHONIOENCODING")


@dataclass(frozen=True, slots=True)
class Finished:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


def environment(settings: dict[str, str]) -> dict[str, str]:
    """This process's own environment with these settings of ours and no other."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    return {**kept, "COLUMNS": "80", "PYTHONWARNINGS": "error", **settings}


@dataclass(frozen=True, slots=True)
class Inside:
    """Runs the commands inside this process, in a directory, with these settings and no other."""

    directory: Path
    monkeypatch: pytest.MonkeyPatch
    captured: pytest.CaptureFixture[bytes]

    def __call__(self, *arguments: str | Path, stdin: bytes = b"", **settings: str) -> Finished:
        with self.monkeypatch.context() as patched:
            patched.chdir(self.directory)
            for name in [name for name in os.environ if name.startswith(OURS)]:
                patched.delenv(name)
            for name, value in {"COLUMNS": "80", **settings}.items():
                patched.setenv(name, value)
            patched.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
            code = self._run([str(argument) for argument in arguments])
        sys.stdout.flush()
        out, err = self.captured.readouterr()
        return Finished(code, out.decode(), err.decode())

    def _run(self, arguments: list[str]) -> int:
        try:
            return main(arguments)
        except SystemExit as left:
            return int(left.code or 0)


@dataclass(frozen=True, slots=True)
class Process:
    """Runs the commands as processes, in a directory, with these settings and no other."""

    directory: Path

    def __call__(self, *arguments: str | Path, stdin: bytes = b"", **settings: str) -> Finished:
        done = subprocess.run(
            [*COMMAND, *map(str, arguments)],
            input=stdin,
            cwd=self.directory,
            env=environment(settings),
            capture_output=True,
            timeout=60,
            check=False,
        )
        out, err = done.stdout.decode(), done.stderr.decode("utf-8", "replace")
        assert "Traceback" not in err, err
        return Finished(done.returncode, out, err)


def assert_refused(finished: Finished, *words: str) -> None:
    """Hold to the promise for bad input: exit 2, nothing printed, one line that holds `words`."""
    assert (finished.code, finished.out) == (2, ""), finished
    assert finished.err.count("\n") == 1
    assert finished.err.endswith("\n")
    assert len(finished.err) > 20
    for word in words:
        assert word in finished.err
