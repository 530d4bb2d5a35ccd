"""How well a reading agrees with the expected one: requirements, points, notes, all else."""

import asyncio
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from coach.errors import UserError
from coach.load import read
from question_bank.model import Note, Point, Reading
from tests.readings.expected import Sample

ALIKE = 92.0
"""Words count as the same from this likeness of 100 on: a lost full stop is no other point."""


@dataclass(slots=True)
class Tally:
    """Of so many expected and so many found, how many agree."""

    expected: int = 0
    found: int = 0
    right: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of recall and precision."""
        total = self.expected + self.found
        return 2 * self.right / total if total else 1.0

    @property
    def recall(self) -> float:
        """The share of what was expected that was found."""
        return self.right / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        """The share of what was found that was expected."""
        return self.right / self.found if self.found else 1.0

    def add(self, expected: Sequence[str], found: Sequence[str]) -> list[str]:
        """Count two lists; gives what is missing (`-`) and what is too much (`+`)."""
        left = list(found)
        wrong: list[str] = []
        for one in expected:
            best = max(left, key=lambda other: alike(one, other), default=None)
            if best is not None and alike(one, best) >= ALIKE:
                left.remove(best)
                self.right += 1
            else:
                wrong.append(f"- {one}")
        self.expected += len(expected)
        self.found += len(found)
        return [*wrong, *(f"+ {one}" for one in left)]


@dataclass(slots=True)
class Score:
    """All tallies over some documents; `notes_as_points` must stay empty."""

    requirements: Tally = field(default_factory=Tally)
    points: Tally = field(default_factory=Tally)
    notes: Tally = field(default_factory=Tally)
    labels: Tally = field(default_factory=Tally)
    notes_as_points: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    inexact: list[str] = field(default_factory=list)


def alike(one: str, other: str) -> float:
    """Tell how alike two texts are, but for case, spaces and punctuation, from 0 to 100."""
    return fuzz.ratio(_bare(one), _bare(other))


def _bare(text: str) -> str:
    return " ".join(re.findall(r"[\w%+]+", text.lower()))


def scored(samples: Iterable[Sample]) -> Score:
    """Read documents and score the readings."""
    score = Score()
    for sample in samples:
        try:
            reading = asyncio.run(read(sample.data, name=sample.name))
        except UserError as error:
            reading = Reading("", None, "", ())
            score.wrong.append(f"{sample.name}: refused: {error.problem}")
        _add(score, sample, reading)
    return score


def _add(score: Score, sample: Sample, reading: Reading) -> None:
    wrong = score.requirements.add(
        [asked.text for asked in sample.asked], [r.text for r in reading.requirements]
    )
    left = list(reading.requirements)
    for asked in sample.asked:
        best = max(left, key=lambda r, a=asked: alike(a.text, r.text), default=None)  # type: ignore[misc]  # mypy#14664
        same = best if best is not None and alike(asked.text, best.text) >= ALIKE else None
        if same is not None:
            left.remove(same)
        points = [point.quote for point in same.points] if same else []
        notes = [f"{note.kind} {note.quote}" for note in same.notes] if same else []
        wrong += score.points.add(asked.points, points)
        wrong += score.notes.add([f"{kind} {words}" for kind, words in asked.notes], notes)
        told = [f"{asked.priority} {asked.kind} {asked.section}"]
        wrong += score.labels.add(
            told, [f"{same.priority} {same.kind} {same.section}"] if same else []
        )
    for extra in left:
        wrong += score.points.add([], [point.quote for point in extra.points])
        wrong += score.notes.add([], [note.quote for note in extra.notes])
    expected = f"{sample.title} | {sample.organisation}"
    wrong += score.labels.add([expected], [f"{reading.title} | {reading.organisation or ''}"])
    score.wrong += [f"{sample.name}: {line}" for line in wrong]
    _check_quotes(score, sample, reading)


def _check_quotes(score: Score, sample: Sample, reading: Reading) -> None:
    notes = [words for asked in sample.asked for _, words in asked.notes]
    for requirement in reading.requirements:
        held: list[Point | Note] = [*requirement.points, *requirement.notes]
        for one in held:
            if reading.text[one.start : one.end] != one.quote:
                score.inexact.append(one.quote)
        score.notes_as_points += [
            f"{sample.name}: {point.quote}"
            for point in requirement.points
            if any(fuzz.partial_ratio(_bare(note), _bare(point.quote)) > ALIKE for note in notes)
        ]
