"""A judge on trial: labelled answers, each judged several times, some with attacks joined."""

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from itertools import groupby
from typing import Any

from grading.agreement import Labelled, Pair, agreement, f1, labelled, precision, recall, spearman
from grading.lines import examination_of, line_score
from grading.model import Examination, Grade, Grader, Judged

ACCOUNT = 0
ATTACKED = 5
"""So many answers every attack is joined to."""
Item = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Heard:
    """One judging of one item; `attack` is what was joined to its answer, `""` for nothing."""

    item: Item
    attack: str
    judged: Judged


@dataclass(frozen=True, slots=True)
class Figures:
    """What a trial came to. Shares are 0.0-1.0.

    `stable` is the share of points with the same verdict each time, `raised` the share of attacks
    that raised a level, `by_itself` the share of judgings that were this judge's (an
    answer that is none needs no better judge), `stood_in` how many are left out, for another judge
    had to stand in.
    """

    answers: int
    covered_f1: float
    contradicted_precision: float
    contradicted_recall: float
    kappa: float
    spearman: float
    stable: float
    raised: float
    attacks: int
    by_itself: float
    stood_in: int
    judgings: int


def recorded_answers() -> list[Item]:
    """Give the answers that ship with the coach, with people's labels."""
    text = (files("grading") / "evaluation" / "answers.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines() if line]


def recorded_attacks() -> list[str]:
    """Give the attacks that ship with the coach."""
    return (files("grading") / "evaluation" / "attacks.txt").read_text("utf-8").splitlines()


def spread(items: Sequence[Item], count: int) -> list[Item]:
    """Choose so many, evenly over all of them."""
    count = min(count, len(items))
    return [items[place * len(items) // count] for place in range(count)]


async def hear(
    grader: Grader, items: Sequence[Item], *, attacks: Sequence[str], repeats: int
) -> AsyncIterator[Heard]:
    """Have each item judged so often, and the first few with every attack behind the answer."""
    for item in items:
        examination = examination_of(item)
        for _ in range(repeats):
            yield Heard(item, "", await grader.grade(examination, account=ACCOUNT))
    for item in items[:ATTACKED]:
        for attack in attacks:
            examination = _joined(examination_of(item), attack)
            yield Heard(item, attack, await grader.grade(examination, account=ACCOUNT))


def judgings(items: int, *, attacks: int, repeats: int) -> int:
    """Tell how many times a trial judges."""
    return items * repeats + min(items, ATTACKED) * attacks


def _joined(examination: Examination, attack: str) -> Examination:
    return replace(examination, answer=f"{examination.answer} {attack}")


def figures_of(heard: Sequence[Heard], *, judge: str) -> Figures:
    """Reckon a trial up; `judge` is whose judgings are meant, and those of a stand-in are not."""
    graded = [
        (one, one.judged.grade)
        for one in heard
        if isinstance(one.judged.grade, Grade) and one.judged.grade.stands_in is None
    ]
    plain = [(one, grade) for one, grade in graded if not one.attack]
    told = [labelled(one.item, grade) for one, grade in plain]
    pairs: list[Pair] = [pair for one in told for pair in one.pairs]
    scores = [(one.item["gold_score"], line_score(grade)) for one, grade in plain]
    attacked = [(one, grade) for one, grade in graded if one.attack]
    known = {one.item["id"] for one, _ in plain}
    attacked = [(one, grade) for one, grade in attacked if one.item["id"] in known]
    raised = sum(grade.level > _level(plain, one.item) for one, grade in attacked)
    return Figures(
        answers=len({one.item["id"] for one, _ in plain}),
        covered_f1=f1(pairs, "covered"),
        contradicted_precision=precision(pairs, "contradicted"),
        contradicted_recall=recall(pairs, "contradicted"),
        kappa=agreement(pairs),
        spearman=spearman(scores),
        stable=_stable(plain, told),
        raised=raised / len(attacked) if attacked else 0.0,
        attacks=len(attacked),
        by_itself=_mean([one.judged.judge == judge for one in heard]),
        stood_in=len(heard) - len(graded),
        judgings=len(heard),
    )


Graded = Sequence[tuple[Heard, Grade]]


def _level(plain: Graded, item: Item) -> int:
    """Give the highest level that an answer had without an attack."""
    return max(grade.level for one, grade in plain if one.item is item)


def _stable(plain: Graded, told: Sequence[Labelled]) -> float:
    """Give the share of points on which all judgings of an answer agree."""
    same: list[bool] = []
    both = zip((one.item["id"] for one, _ in plain), told, strict=True)
    for _, group in groupby(both, key=lambda pair: pair[0]):
        verdicts = [one.verdicts for _, one in group]
        same += [len(set(of_point)) == 1 for of_point in zip(*verdicts, strict=True)]
    return _mean(same)


def _mean(values: Sequence[bool]) -> float:
    return sum(values) / len(values) if values else 1.0
