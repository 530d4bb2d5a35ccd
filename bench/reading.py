"""Reading an application: the work of `coach read` itself, and the whole command.

The first reading is timed in new processes after the imports, for a command reads one document
and ends; readings in this process tell what is left once patterns and word lists are loaded. A
document of ten times the size shows how the time grows.
"""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from statistics import median

import bench.places as place
from bench.figure import Figure, Skipped, goal, peer, typical
from bench.timing import repeated_ms, timed
from coach.errors import UserError
from coach.load import read as read_file
from extraction.limits import UNDERSTANDING_SECONDS
from question_bank.model import Reading

GOAL_MS = 300
PROCESSES = 5
TIMES = 20
LONGER = 10
RUN_LENGTH = 20_000
RUNS = ("??? ", "- ", " ", "\t", ".", "1", "TODO ", "I did it. ", "\n- ask X", "\n\nA", "\nA\nB\n")
_FIRST_READ = """
import asyncio
import sys
from pathlib import Path
import question_bank.parse
from bench.timing import timed
from coach.load import read
data = Path(sys.argv[1]).read_bytes()
print(timed(lambda: asyncio.run(read(data, name=sys.argv[1]))).ms)
"""


def figures() -> Iterator[Figure | Skipped]:
    """Measure the packaged sample and, where it lies, the real application."""
    yield from _document("sample", place.REPOSITORY / "question_bank" / "sample_application.md")
    if place.REAL_SAMPLE.is_file():
        yield from _document("real application", place.REAL_SAMPLE)
    else:
        yield Skipped("read the real application", "it is not here")
    yield _runs()


def _runs() -> Figure:
    """Measure the slowest of texts in which one thing comes again and again."""
    slowest = max((_run_ms(unit) for unit in RUNS), key=median)
    limit = goal(1000 * UNDERSTANDING_SECONDS)
    return typical(
        f"read {RUN_LENGTH:,} characters of one thing, the slowest", slowest, "ms", limit
    )


def _run_ms(unit: str) -> list[float]:
    text = f"# Cook\n\n## Must have\n\n### Ovens\n\n- Built {(unit * RUN_LENGTH)[:RUN_LENGTH]} it\n"
    return repeated_ms(lambda: _tried(text.encode()), 3)


def _tried(data: bytes) -> None:
    with suppress(UserError):
        read(data, name="run.md")


def _document(name: str, path: Path) -> Iterator[Figure]:
    data = path.read_bytes()
    first = [float(_python("-c", _FIRST_READ, str(path))) for _ in range(PROCESSES)]
    again = repeated_ms(lambda: read(data, name=path.name), TIMES)
    command = [timed(lambda: _python("-m", "bot", "read", str(path))).ms for _ in range(PROCESSES)]
    bare = median(timed(lambda: _python("-c", "pass")).ms for _ in range(PROCESSES))
    yield typical(f"read the {name} ({len(data) / 1024:.0f} KiB)", first, "ms", goal(GOAL_MS))
    yield typical("  again in one process", again, "ms")
    longer = repeated_ms(lambda: read(_longer(data), name=path.name), 3)
    growth = peer("ten times its own", LONGER * median(again))
    yield typical(f"  {LONGER} times as long", longer, "ms", growth)
    yield typical("  the whole command `coach read`", command, "ms", peer("python -c pass", bare))


def read(data: bytes, *, name: str) -> Reading:
    """Read a file as `coach read` does."""
    return asyncio.run(read_file(data, name=name))


def _longer(data: bytes) -> bytes:
    """Append the document to itself, with other headings each time."""
    text = data.decode()
    copies = [
        text.replace("\n## ", f"\n## {n}. ").replace("\n### ", f"\n### {n}. ")
        for n in range(LONGER)
    ]
    return "\n".join(copies).encode()


def _python(*arguments: str) -> str:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=place.REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
