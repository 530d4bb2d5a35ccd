"""How far a judge in a bad mood gets below the offline judge, and a generous one above it.

Fakes that propose the same of every labelled answer: all missed; all contradicted, by words of both
sides; the lowest scores; all of these; all covered with the highest scores. What the checks let
through is held to the labels and to the offline judge of the same run.
"""

import asyncio
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from bench.figure import Figure, Skipped, peer
from bench.labelled import ANSWERS
from bench.proposing import SIDES, Proposing
from grading.agreement import COVERED, f1, labelled
from grading.claude import ClaudeGrader
from grading.claude_found import RANKS
from grading.lines import examination_of
from grading.model import Discrepancy, Examination, Grade, PointVerdict
from grading.offline import OfflineGrader, judge

SETS = ("seen.jsonl", "wide_seen.jsonl", "fresh_seen.jsonl")
EVERY = 5
"""One answer in so many is judged: each mood judges it up to three times."""
KINDS = tuple(kind.value for kind in Discrepancy)
Mood = Callable[[list[Any], list[Any]], dict[str, Any]]
"""What is proposed of the evidence and the statements that are shown."""


@dataclass(frozen=True, slots=True)
class Moody(Proposing):
    """Proposes by its mood, whatever the answer says."""

    mood: Mood

    def propose(self, evidence: list[Any], answer: list[Any]) -> dict[str, Any]:
        """Propose as it feels."""
        return self.mood(evidence, answer)


def _missed(evidence: list[Any], _said: list[Any]) -> dict[str, Any]:
    points = [{"id": one["id"], "words": "", "verdict": "missed"} for one in evidence]
    return {"points": points, "criteria": []}


def _contradicted(evidence: list[Any], said: list[Any]) -> dict[str, Any]:
    points = [
        {
            "id": one["id"],
            "words": said[n % len(said)],
            "verdict": "contradicted",
            "kind": KINDS[n % len(KINDS)],
            "documented": one["text"],
        }
        for n, one in enumerate(evidence)
    ]
    return {"points": points, "criteria": []}


def _scores(score: int, words: str) -> list[dict[str, Any]]:
    return [{"criterion": one, "reason": "", "words": words, "score": score} for one in SIDES]


def _lowest(_evidence: list[Any], _said: list[Any]) -> dict[str, Any]:
    return {"points": [], "criteria": _scores(1, "")}


def _worst(evidence: list[Any], said: list[Any]) -> dict[str, Any]:
    return _missed(evidence, said) | {"criteria": _scores(1, "")}


def _generous(evidence: list[Any], said: list[Any]) -> dict[str, Any]:
    points = [
        {"id": one["id"], "words": said[n % len(said)], "verdict": "covered"}
        for n, one in enumerate(evidence)
    ]
    return {"points": points, "criteria": _scores(5, said[0])}


MOODS: dict[str, Mood] = {
    "all missed": _missed,
    "all contradicted": _contradicted,
    "lowest scores": _lowest,
    "all missed, lowest scores": _worst,
    "all covered, highest scores": _generous,
}


@dataclass(frozen=True, slots=True)
class Heard:
    """A labelled answer with its offline grade."""

    item: Mapping[str, Any]
    examination: Examination
    offline: Grade


def figures() -> Iterator[Figure | Skipped]:
    """Let each mood judge, beside the offline judge."""
    heard = list(_answers())
    offline = 100 * _wrong(heard, [one.offline for one in heard])
    level = fmean(one.offline.level for one in heard)
    for name, mood in MOODS.items():
        grades = [_graded(mood, one.examination) for one in heard]
        what = f"a judge that proposes “{name}” ({len(heard)})"
        yield Figure(
            f"{what}: covered points, 1 - F1",
            100 * _wrong(heard, grades),
            "%",
            peer("offline", offline),
        )
        lowered = [
            RANKS.index(new.verdict) < RANKS.index(old.verdict)
            for one, grade in zip(heard, grades, strict=True)
            for old, new in zip(one.offline.points, grade.points, strict=True)
            if old.verdict in (PointVerdict.COVERED, PointVerdict.PARTIAL)
        ]
        yield Figure(f"{what}: points said that come out lower", 100 * fmean(lowered), "%")
        mean = fmean(grade.level for grade in grades)
        yield Figure(f"{what}: mean level", mean, "", peer("offline", level))


def _answers() -> Iterator[Heard]:
    """Give labelled answers that are some: what is none is sent to no judge."""
    for name in SETS:
        lines = (ANSWERS / name).read_text("utf-8").splitlines()
        for line in [line for line in lines if line][::EVERY]:
            item = json.loads(line)
            examination = examination_of(item)
            offline = judge(examination)
            if offline.gate is None:
                yield Heard(item, examination, offline)


def _graded(mood: Mood, examination: Examination) -> Grade:
    grader = ClaudeGrader(Moody(mood), OfflineGrader())
    grade = asyncio.run(grader.grade(examination, account=1)).grade
    assert isinstance(grade, Grade)
    return grade


def _wrong(heard: Sequence[Heard], grades: Sequence[Grade]) -> float:
    both = zip(heard, grades, strict=True)
    return 1 - f1(
        [pair for one, grade in both for pair in labelled(one.item, grade).pairs], COVERED
    )
