"""From the command to the first question, and what a conversation takes of memory.

Each start is a process of its own: `python -m bot chat` on a database that is there already, timed
from its creation until the line with the question's buttons arrives; its input stays open until
then. "Import and start" is what every command on a database needs before it can work. Starts and
the two peers (an empty Python, and one that imports SQLAlchemy) alternate, so that other work on
the machine falls on all of them alike.
"""

import sys
import tempfile
from collections.abc import Iterator
from statistics import median

from bench.answers import LENGTHS, asked_of, examinations, sample_application
from bench.child import ASKED, line_s, peak_megabytes, run_s
from bench.figure import Figure, goal, peer, typical

START_GOAL_S = 0.5
QUESTION_GOAL_S = 1.0
MEMORY_GOAL_MB = 120
STARTS = 9
ANSWERS = 20
_BUILD = """
import sys
from pathlib import Path
import bot.commands.chat
from bot.commands.opening import opened
from bot.settings import Settings
with opened(Settings(data_dir=Path(sys.argv[1]))):
    print("ready", flush=True)
"""
_READY = "ready"


def figures() -> Iterator[Figure]:
    """Measure starts, and the peak memory of a conversation."""
    with tempfile.TemporaryDirectory() as folder:
        arguments = ["-m", "bot", "chat", "--data", folder]
        chat = [sys.executable, *arguments]
        first = line_s(chat, ASKED)
        empty, alchemy, built, asked = [], [], [], []
        for _ in range(STARTS):
            empty.append(run_s("-c", "pass"))
            alchemy.append(run_s("-c", "import sqlalchemy.orm"))
            built.append(line_s([sys.executable, "-c", _BUILD, folder], _READY))
            asked.append(line_s(chat, ASKED))
        yield Figure("first start: sample loaded, question shown", first, "s")
        yield typical("import and start on a database", built, "s", goal(START_GOAL_S))
        ours = median(built)
        yield Figure("import and start", ours, "s", peer("import sqlalchemy.orm", median(alchemy)))
        yield Figure("import and start", ours, "s", peer("python -c pass", median(empty)))
        yield typical("warm start to the question shown", asked, "s", goal(QUESTION_GOAL_S))
        megabytes = peak_megabytes(arguments, _conversation())
        yield Figure(f"peak memory after {ANSWERS} answers", megabytes, "MB", goal(MEMORY_GOAL_MB))
        bare = peak_megabytes(["-c", "import sqlalchemy.orm"], "")
        yield Figure(
            f"peak memory after {ANSWERS} answers", megabytes, "MB", peer("sqlalchemy.orm", bare)
        )


def _conversation() -> str:
    """Give as many answers, each followed by the next question."""
    all_lengths = examinations(asked_of(sample_application()), seed=3)
    longest = [len(LENGTHS) * n + len(LENGTHS) - 1 for n in range(ANSWERS)]
    answers = [all_lengths[place % len(all_lengths)].answer for place in longest]
    return "".join(f"{answer}\n/practice\n" for answer in answers)
