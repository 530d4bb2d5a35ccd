"""Judging an answer offline.

Each answer of a pass is judged once, on points that were judged before (as in a conversation: the
document stays, the answer is new). A pass takes the questions of the packaged sample at every
length with answers of its own. The first call is timed in new processes, imports not counted.
The peer only scores the words that answer and points share: the least that any judge must do.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import fmean, median

from rapidfuzz import fuzz

from bench.answers import asked_of, examinations, sample_application
from bench.figure import Figure, Skipped, goal, p95, peer, typical
from bench.places import CORPORA, REPOSITORY
from bench.timing import timed
from grading.lines import grade_line
from grading.model import Examination
from grading.offline import judge

GOAL_MS = 10
PASSES = 5
COLD_STARTS = 3
_FIRST_CALL = """
import sys
from bench.answers import asked_of, examinations, sample_application
from bench.timing import timed
from grading.offline import judge
from grading.warming import rehearse
if "rehearsed" in sys.argv:
    rehearse()
first = examinations(asked_of(sample_application()), seed=0)[3]
print(timed(lambda: judge(first)).ms)
"""


def figures() -> Iterator[Figure | Skipped]:
    """Measure the sample's answers and, where they lie, the labelled ones."""
    asked = asked_of(sample_application())
    yield typical(
        "judge the first answer after import",
        [_first_call_ms() for _ in range(COLD_STARTS)],
        "ms",
        goal(GOAL_MS),
    )
    yield typical(
        "judge the first answer after the rehearsal, as on a terminal",
        [_first_call_ms("rehearsed") for _ in range(COLD_STARTS)],
        "ms",
        goal(GOAL_MS),
    )
    for examination in examinations(asked, seed=0)[:: len(asked)]:
        judge(examination)
    passes = [_pass(examinations(asked, seed=seed)) for seed in range(1, PASSES + 1)]
    shared = [_shared_words_ms(one) for one in examinations(asked, seed=1)]
    points = len(asked[0].invited) + len(asked[0].others)
    what = f"judge an answer of 20-300 words, {points} points"
    means = [fmean(one) for one in passes]
    ninety_fifths = [p95(one) for one in passes]
    yield typical(f"{what}: mean", means, "ms", goal(GOAL_MS))
    yield typical(f"{what}: p95", ninety_fifths, "ms", goal(GOAL_MS))
    yield typical(f"{what}: mean", means, "ms", peer("token_set_ratio", fmean(shared)))
    yield from _labelled(CORPORA / "evidence_dev.jsonl")


def _pass(taken: Sequence[Examination]) -> list[float]:
    return [timed(lambda one=one: judge(one)).ms for one in taken]  # type: ignore[misc] # mypy cannot infer a lambda's default


def _shared_words_ms(one: Examination) -> float:
    texts = [point.text for point in (*one.invited, *one.others)]
    return timed(lambda: [fuzz.token_set_ratio(one.answer, text) for text in texts]).ms


def _first_call_ms(*how: str) -> float:
    done = subprocess.run(
        [sys.executable, "-c", _FIRST_CALL, *how],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def _labelled(path: Path) -> Iterator[Figure | Skipped]:
    what = "judge a labelled answer"
    if not path.is_file():
        yield Skipped(what, "the corpora are not here; COACH_CORPORA tells where they are")
        return
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    for line in lines:
        grade_line(line)
    times = [
        median(timed(lambda line=line: grade_line(line)).ms for _ in range(PASSES))  # type: ignore[misc] # as above
        for line in lines
    ]
    yield Figure(f"{what} of evidence_dev, seen before: mean", fmean(times), "ms", goal(GOAL_MS))
    yield Figure(f"{what} of evidence_dev, seen before: p95", p95(times), "ms", goal(GOAL_MS))
