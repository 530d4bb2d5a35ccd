"""Processes that are measured from outside."""

import subprocess
import sys
from time import perf_counter

from bench.places import REPOSITORY
from bench.timing import timed

ASKED = "[1] Hint"
"""How the line under a question begins."""
# A child inherits the peak of the process it was forked from, so a small one stands between.
_PEAK = """
import os, sys
pid = os.posix_spawn(sys.executable, [sys.executable, *sys.argv[1:]], os.environ)
_, status, usage = os.wait4(pid, 0)
assert status == 0, status
print(usage.ru_maxrss, file=sys.stderr)
"""


def line_s(command: list[str], beginning: str) -> float:
    """Start a command, end its input at a line with this beginning; tell when that line came."""
    start = perf_counter()
    with subprocess.Popen(
        command, cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdin, "the input is a pipe"
        assert child.stdout, "the output is a pipe"
        seen = any(line.startswith(beginning) for line in child.stdout)
        seconds = perf_counter() - start
        child.stdin.close()
        child.stdout.read()
    assert seen, f"{beginning!r} was printed"
    return seconds


def run_s(*arguments: str) -> float:
    """Run Python to its end and tell the seconds it took."""
    command = [sys.executable, *arguments]
    return timed(lambda: subprocess.run(command, cwd=REPOSITORY, check=True)).ms / 1000


def peak_megabytes(arguments: list[str], typed: str) -> float:
    """Run Python to its end and tell the most memory it held at a time, in MiB."""
    done = subprocess.run(
        [sys.executable, "-S", "-c", _PEAK, *arguments],
        cwd=REPOSITORY,
        input=typed,
        capture_output=True,
        text=True,
        check=True,
    )
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024  # bytes there, KiB elsewhere
    return int(done.stderr.splitlines()[-1]) / unit
