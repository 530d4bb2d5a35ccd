"""How far a judge agrees with people's labels: plain measures over labelled answers."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from grading.model import Grade, PointVerdict

COVERED = "covered"
CONTRADICTED = "contradicted"
PARTIAL = "partial"
OTHER = "other"
Pair = tuple[str, str]
"""A person's label, and what the judge called it."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """An answer with its labels, one for each point in order, and what a judge made of it."""

    labels: tuple[str, ...]
    verdicts: tuple[PointVerdict, ...]

    @property
    def pairs(self) -> list[Pair]:
        """Label and verdict of each point whose label counts: half-said is anybody's guess."""
        both = zip(self.labels, self.verdicts, strict=True)
        return [(label, called(verdict)) for label, verdict in both if label != PARTIAL]


def labelled(item: Mapping[str, Any], grade: Grade) -> Labelled:
    """Lay a grade beside an item's labels: `{"evidence": [{"id"}], "labels": {id: label}}`."""
    labels = tuple(item["labels"][point["id"]] for point in item["evidence"])
    return Labelled(labels, tuple(point.verdict for point in grade.points))


def called(verdict: PointVerdict) -> str:
    """Give a verdict by the name that labels use; half-said and missed are no statement."""
    return verdict.value if verdict.value in (COVERED, CONTRADICTED) else OTHER


def f1(pairs: Sequence[Pair], label: str) -> float:
    """Give the harmonic mean of precision and recall, 1.0 where there is nothing to find."""
    hits = sum(gold == told == label for gold, told in pairs)
    either = sum((gold == label) + (told == label) for gold, told in pairs)
    return 2 * hits / either if either else 1.0


def precision(pairs: Sequence[Pair], label: str) -> float:
    """Give the share of what was called so that is so."""
    found = [gold for gold, told in pairs if told == label]
    return sum(gold == label for gold in found) / len(found) if found else 1.0


def recall(pairs: Sequence[Pair], label: str) -> float:
    """Give the share of what is so that was called so."""
    return precision([(told, gold) for gold, told in pairs], label)


def agreement(pairs: Sequence[Pair]) -> float:
    """Give Cohen's kappa over covered, contradicted and neither: 0.0 is chance, 1.0 is perfect."""
    if not pairs:
        return 1.0
    kinds = [[_kind(label) for label in side] for side in zip(*pairs, strict=True)]
    same = sum(a == b for a, b in zip(*kinds, strict=True)) / len(pairs)
    chance = sum(kinds[0].count(k) * kinds[1].count(k) for k in set(kinds[0])) / len(pairs) ** 2
    return (same - chance) / (1 - chance) if chance < 1 else 1.0


def _kind(label: str) -> str:
    return label if label in (COVERED, CONTRADICTED) else OTHER


def is_reported(fact: str, reported: Sequence[str]) -> bool:
    """Tell whether a fact is among those reported, as whole words."""
    sought = rf"(?<![\w.]){re.escape(_plain(fact))}(?!\w)"
    return any(re.search(sought, _plain(one)) for one in reported)


def _plain(text: str) -> str:
    joined = re.sub(r"(?<=\d),(?=\d{3})", "", text.lower())
    return re.sub(r"[^\w%.]+|\.(?!\d)", " ", joined).strip()


def spearman(pairs: Sequence[tuple[float, float]]) -> float:
    """Give the rank correlation, ties at their mean rank; 0.0 where a side is all one value."""
    first, second = (_ranks([pair[side] for pair in pairs]) for side in (0, 1))
    middle = (len(pairs) - 1) / 2
    over = sum((a - middle) * (b - middle) for a, b in zip(first, second, strict=True))
    spread = [sum((rank - middle) ** 2 for rank in ranks) for ranks in (first, second)]
    return over / (spread[0] * spread[1]) ** 0.5 if all(spread) else 0.0


def _ranks(values: Sequence[float]) -> list[float]:
    ranks = [0.0] * len(values)
    order = sorted(range(len(values)), key=lambda at: values[at])
    placed = 0
    for _, same in groupby(order, key=lambda at: values[at]):
        tied = list(same)
        for at in tied:
            ranks[at] = placed + (len(tied) - 1) / 2
        placed += len(tied)
    return ranks
