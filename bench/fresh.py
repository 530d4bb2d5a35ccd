"""First set-up: a new clone of the latest commit, an empty home, `make chat` with one answer piped.

Times run from the start of `make chat` (cloning comes before) to the first question, and to the
grade of the answer; then the same again, warm. The set-up downloads what the lock names, so most of
the first time is the network's; what the package installer may take from this machine's settings
for it is left as it is, but nothing of this user's home is seen. Run it with `make bench-fresh`.
"""

import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from bench.child import ASKED
from bench.figure import Figure, goal
from bench.places import REPOSITORY
from bench.table import head, row

COLD_GOAL_S = 60
WARM_GOAL_S = 1
ANSWER = (
    "I am taking an evening course on time series, and I plan to finish it before the summer.\n"
)
_GRADED = re.compile(r"Level [1-5] of 5")
_KEPT_FROM_HOME = ("HOME", "XDG_", "VIRTUAL_ENV", "PYTHON", "COACH_", "ANTHROPIC_", "MAKE")


@dataclass(frozen=True, slots=True)
class Chat:
    """Seconds until the question, and until the grade of its answer."""

    question: float
    graded: float


def main() -> int:
    """Clone, chat twice, print."""
    with tempfile.TemporaryDirectory() as folder:
        clone, home = Path(folder) / "clone", Path(folder) / "home"
        home.mkdir()
        subprocess.run(["git", "clone", "-q", str(REPOSITORY), str(clone)], check=True)
        print(head())
        for what, limit in (("nothing set up", COLD_GOAL_S), ("warm", WARM_GOAL_S)):
            chat = chat_once(clone, home)
            print(row(Figure(f"{what}: to the first question", chat.question, "s", goal(limit))))
            print(row(Figure(f"{what}: until graded", chat.graded, "s")), flush=True)
    return 0


def chat_once(clone: Path, home: Path) -> Chat:
    """Run `make chat` with one answer waiting in its input."""
    start = perf_counter()
    question = graded = 0.0
    with subprocess.Popen(
        ["make", "chat"],
        cwd=clone,
        env=_environment(home),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdin, "the input is a pipe"
        assert child.stdout, "the output is a pipe"
        child.stdin.write(ANSWER)
        child.stdin.close()
        for line in child.stdout:
            now = perf_counter() - start
            question = question or (now if line.startswith(ASKED) else 0.0)
            graded = graded or (now if _GRADED.match(line) else 0.0)
    assert question, "a question was asked"
    assert graded, "the answer was graded"
    return Chat(question, graded)


def _environment(home: Path) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(_KEPT_FROM_HOME)}
    return {**kept, "HOME": str(home)}


if __name__ == "__main__":
    sys.exit(main())
