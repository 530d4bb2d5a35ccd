"""`python -m bench [NAME ...]`: print every figure, or those of the benchmarks named."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping

from bench import (
    attacks,
    claude_attacks,
    claude_cost,
    claude_moods,
    claude_reading,
    delivery,
    drills,
    extracting,
    judging,
    labelled,
    memory,
    practice,
    reading,
    readings,
    short_answers,
    starting,
    waiting,
)
from bench.figure import Figure, Skipped
from bench.table import head, row

BENCHMARKS: Mapping[str, Callable[[], Iterator[Figure | Skipped]]] = {
    "judging": judging.figures,
    "labelled": labelled.figures,
    "short": short_answers.figures,
    "waiting": waiting.figures,
    "attacks": attacks.figures,
    "claude_attacks": claude_attacks.figures,
    "claude_cost": claude_cost.figures,
    "claude_moods": claude_moods.figures,
    "practice": practice.figures,
    "drills": drills.run,
    "delivery": delivery.figures,
    "starting": starting.figures,
    "reading": reading.figures,
    "readings": readings.figures,
    "extracting": extracting.figures,
    "memory": memory.figures,
    "claude_reading": claude_reading.figures,
}
NOTE = """\
figure: the median of repetitions (least: the smallest of them), all in this run on this machine.
ratio: the figure over its goal or over its peer; a goal is missed from 1.00 on.
load: {before:.1f} before, {after:.1f} after, on {cores} cores; more than that lengthens times."""


def main(names: list[str]) -> int:
    """Run the benchmarks; 2 for a name that is none."""
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        print(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}")
        return 2
    before = os.getloadavg()[0]
    print(head())
    for name in names or BENCHMARKS:
        for figure in BENCHMARKS[name]():
            print(row(figure), flush=True)
    print(NOTE.format(before=before, after=os.getloadavg()[0], cores=os.cpu_count()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
