"""The judge held to labelled answers, each set apart: the looked-at ones, the only measured ones.

All figures are shares of what went wrong, so that less is better: the goals are the issue's.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.figure import Figure, Skipped, goal
from bench.places import CORPORA, REPOSITORY
from grading.agreement import (
    CONTRADICTED,
    COVERED,
    OTHER,
    PARTIAL,
    f1,
    is_reported,
    precision,
    spearman,
)
from grading.lines import grade_line

ANSWERS = REPOSITORY / "bench" / "answers"
RECORDED = REPOSITORY / "grading" / "evaluation" / "answers.jsonl"
MEASURED = "only measured"
SETS = {
    "only measured": ANSWERS / "unseen.jsonl",
    "wide, only measured": ANSWERS / "wide_unseen.jsonl",
    "fresh, only measured": ANSWERS / "fresh_unseen.jsonl",
    "later, only measured": ANSWERS / "later_unseen.jsonl",
    "honest, only measured": ANSWERS / "honest_unseen.jsonl",
    "spoken, only measured": ANSWERS / "spoken_unseen.jsonl",
    "other, only measured": ANSWERS / "recorded_unseen.jsonl",
    "free, only measured": ANSWERS / "free_unseen.jsonl",
    "free, looked at": ANSWERS / "free_seen.jsonl",
    "spoken, looked at": ANSWERS / "spoken_seen.jsonl",
    "wide, looked at": ANSWERS / "wide_seen.jsonl",
    "other, looked at": RECORDED,
    "wide more, looked at": ANSWERS / "wide_more.jsonl",
    "fresh, looked at": ANSWERS / "fresh_seen.jsonl",
    "later, looked at": ANSWERS / "later_seen.jsonl",
    "subtle, looked at": ANSWERS / "subtle_seen.jsonl",
    "honest, looked at": ANSWERS / "honest_seen.jsonl",
    "wide tricky, looked at": ANSWERS / "wide_tricky.jsonl",
    "looked at": ANSWERS / "seen.jsonl",
    "evidence_dev": CORPORA / "evidence_dev.jsonl",
}
JUNK = frozenset(
    {"waffle", "stuffing", "injection", "hypothetical", "question_echo", "off_topic", "very_short"}
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled answer with what `coach grade` says of it."""

    item: Mapping[str, Any]
    said: Mapping[str, Any]

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The label and the verdict of each point whose label counts."""
        against, covered = set(self.said["contradicted"]), set(self.said["covered"])
        return [
            (label, CONTRADICTED if e in against else COVERED if e in covered else OTHER)
            for e, label in self.item["labels"].items()
            if label != PARTIAL
        ]

    @property
    def is_junk(self) -> bool:
        """Whether nothing was said that counts."""
        told = {"covered", "contradicted"} & set(self.item["labels"].values())
        return bool(JUNK.intersection(self.item["categories"])) and not told


def figures() -> Iterator[Figure | Skipped]:
    """Measure every set that is here, and all answers together that nobody looked at."""
    measured: list[Judged] = []
    for name, path in SETS.items():
        if not path.is_file():
            yield Skipped(f"labelled answers: {name}", "the file is not here")
            continue
        items = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
        judged = [Judged(item, grade_line(item)) for item in items]
        measured += judged if name.endswith(MEASURED) else []
        yield from _of_set(f"{name} ({len(items)})", judged)
    yield from _of_set(f"all, {MEASURED} ({len(measured)})", measured)


def _of_set(name: str, judged: Sequence[Judged]) -> Iterator[Figure]:
    pairs = [pair for one in judged for pair in one.pairs]
    junk = [pair for one in judged if one.is_junk for pair in one.pairs]
    changed = [told for label, told in pairs if label == "contradicted"]
    wanted = [(fact, one.said["unsupported"]) for one in judged for fact in one.item["unsupported"]]
    clean = [bool(one.said["unsupported"]) for one in judged if "clean" in one.item["categories"]]
    yield _share(f"{name}: covered, 1 - F1", 1 - f1(pairs, COVERED), 0.08)
    yield _share(
        f"{name}: changed facts not found", _mean(t != "contradicted" for t in changed), 0.2
    )
    yield _share(f"{name}: called changed and are not", 1 - precision(pairs, CONTRADICTED), 0.15)
    yield _share(
        f"{name}: changed facts called covered", _mean(t == "covered" for t in changed), 0.08
    )
    yield _share(f"{name}: junk called covered", _mean(told == "covered" for _, told in junk), 0.01)
    yield _share(
        f"{name}: made-up facts not reported", _mean(not is_reported(*w) for w in wanted), 0.08
    )
    yield _share(f"{name}: false alarms on clean answers", _mean(clean), 0.05)
    scores = [(one.item["gold_score"], one.said["score"]) for one in judged]
    yield _share(f"{name}: scores, 1 - Spearman", 1 - spearman(scores), 0.15)


def _share(what: str, value: float, bound: float) -> Figure:
    return Figure(what, 100 * value, "%", goal(100 * bound))


def _mean(values: Iterator[bool] | Sequence[bool]) -> float:
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0
