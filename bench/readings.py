"""How well documents are understood: our own of many styles and formats, read by hand.

`own` were written before the reader was worked on; `later`, `held` and `third` after, without a
look at it, and each was mended for only what was general once its first figures were told (see the
README). A figure of a goal that is missed is less than it, unlike in other benchmarks, so what is
printed is the share that is wrong, to stay below.
"""

from collections.abc import Iterator

from bench.figure import Figure, goal
from tests.readings.expected import samples
from tests.readings.score import scored

REQUIREMENTS_GOAL = 0.95
POINTS_GOAL = 0.92
NOTES_GOAL = 0.90


def figures() -> Iterator[Figure]:
    """Score each folder of documents."""
    for folder in ("own", "later", "held", "third"):
        held = samples(folder)
        score = scored(held)
        what = f"{len(held)} documents ({folder})"
        for name, tally, wanted in (
            ("requirements", score.requirements, REQUIREMENTS_GOAL),
            ("points", score.points, POINTS_GOAL),
            ("notes", score.notes, NOTES_GOAL),
        ):
            told = f"{what}: {name}, 1 - F1 of {tally.expected}"
            yield Figure(told, round(1 - tally.f1, 3), "", goal(round(1 - wanted, 3)))
        yield Figure(f"{what}: notes taken as points", len(score.notes_as_points), "", goal(1))
        yield Figure(f"{what}: quotes not verbatim", len(score.inexact), "", goal(1))
