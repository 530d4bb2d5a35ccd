import asyncio
from dataclasses import replace

import pytest

from grading.agreement import agreement, f1, precision, recall, spearman
from grading.model import Examination, Judged, PointVerdict, Ungraded
from grading.offline import OFFLINE, OfflineGrader, judge
from grading.trial import (
    Figures,
    Heard,
    figures_of,
    hear,
    judgings,
    recorded_answers,
    recorded_attacks,
    spread,
)

ITEMS = spread(recorded_answers(), 8)
ATTACKS = recorded_attacks()


class Fickle:
    """Judges as the offline judge at first; then turns the first verdict about, and is taken in."""

    def __init__(self) -> None:
        self.times = 0

    async def grade(self, examination: Examination, *, account: int) -> Judged:
        self.times += 1
        grade = judge(examination)
        if any(attack in examination.answer for attack in ATTACKS):
            return Judged(replace(grade, level=grade.level + 1), "fickle")
        if self.times % 2 == 0:
            first = replace(grade.points[0], verdict=PointVerdict.PARTIAL)
            return Judged(replace(grade, points=(first, *grade.points[1:])), "fickle")
        return Judged(grade, "fickle")


class Away:
    async def grade(self, examination: Examination, *, account: int) -> Judged:
        return Judged(Ungraded("away"), "away")


def _tried(grader: object, *, attacks: list[str], repeats: int) -> list[Heard]:
    async def run() -> list[Heard]:
        heard = hear(grader, ITEMS, attacks=attacks, repeats=repeats)  # type: ignore[arg-type]
        return [one async for one in heard]

    return asyncio.run(run())


def _figures(grader: object, judge_name: str, **wanted: int) -> Figures:
    heard = _tried(grader, attacks=ATTACKS, repeats=wanted.get("repeats", 1))
    return figures_of(heard, judge=judge_name)


def test_the_offline_judge_is_the_same_each_time_and_no_attack_raises_it() -> None:
    told = _figures(OfflineGrader(), OFFLINE, repeats=2)
    assert told.answers == len(ITEMS) == 8
    assert (told.stable, told.by_itself, told.raised) == (1.0, 1.0, 0.0)
    assert told.attacks == 5 * len(ATTACKS)
    assert told.judgings == judgings(8, attacks=len(ATTACKS), repeats=2)
    assert told.covered_f1 > 0.8
    assert told.kappa > 0.6


def test_a_judge_that_changes_its_mind_or_is_taken_in_is_told_so() -> None:
    told = _figures(Fickle(), "fickle", repeats=2)
    assert told.stable < 1.0
    assert told.raised == 1.0
    assert _figures(Fickle(), "another").by_itself == 0.0


def test_a_judge_that_judges_nothing_has_no_figures_to_boast_of() -> None:
    told = _figures(Away(), OFFLINE)
    assert (told.answers, told.by_itself, told.spearman) == (0, 0.0, 0.0)


def test_the_measures_by_hand() -> None:
    pairs = [("covered", "covered"), ("covered", "other"), ("contradicted", "covered")]
    assert precision(pairs, "covered") == 0.5
    assert recall(pairs, "covered") == 0.5
    assert f1(pairs, "covered") == 0.5
    assert recall(pairs, "contradicted") == 0.0
    assert agreement([("covered", "covered"), ("other", "other")]) == 1.0
    assert agreement([("covered", "covered"), ("not_covered", "covered")]) == 0.0
    assert spearman([(1, 10), (2, 20), (3, 30)]) == pytest.approx(1.0)
    assert spearman([(1, 30), (2, 20), (3, 10)]) == pytest.approx(-1.0)


def test_answers_are_chosen_evenly() -> None:
    items = recorded_answers()
    assert len(spread(items, 10_000)) == len(items)
    chosen = spread(items, 4)
    assert chosen[0] is items[0]
    assert len({one["candidate"] for one in chosen}) == 4
