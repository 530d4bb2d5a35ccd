"""Invented answers over many lines of work, with what each point must come to.

`answers.jsonl` is written by the rules of the corpora's evidence_dev.README.md; a `partial` label
may come out either way.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grading.model import Evidence, Examination, Grade, PointVerdict
from grading.offline import judge
from question_bank.model import QuestionType


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled answer: `labels` by evidence id, `unsupported` the facts made up."""

    id: str
    question: str
    evidence: tuple[Evidence, ...]
    answer: str
    labels: dict[str, str]
    categories: frozenset[str]
    unsupported: tuple[str, ...]

    @property
    def examination(self) -> Examination:
        return examine(self.answer, self.evidence, question=self.question)


def load(path: Path) -> tuple[Case, ...]:
    return tuple(_case(json.loads(line)) for line in path.read_text("utf-8").splitlines() if line)


def _case(item: dict[str, Any]) -> Case:
    return Case(
        id=item["id"],
        question=item["question"],
        evidence=tuple(Evidence(point["id"], point["text"]) for point in item["evidence"]),
        answer=item["answer"],
        labels=item["labels"],
        categories=frozenset(item["categories"]),
        unsupported=tuple(item["unsupported"]),
    )


def examine(
    answer: str,
    points: tuple[Evidence, ...],
    *,
    question: str = "What have you done?",
    requirement: str = "",
    **rest: tuple[Any, ...],
) -> Examination:
    """Pose a question about points; `rest` are the document's other fields of an examination."""
    return Examination(
        question=question,
        requirement=requirement,
        type=QuestionType.BEHAVIOURAL,
        invited=points,
        answer=answer,
        **rest,
    )


def verdict_labels(grade: Grade) -> dict[str, str]:
    """Give a grade's verdicts in the words of the labels."""
    plain = {PointVerdict.COVERED: "covered", PointVerdict.CONTRADICTED: "contradicted"}
    return {point.id: plain.get(point.verdict, "not_covered") for point in grade.points}


CASES = load(Path(__file__).with_name("answers.jsonl"))
HONEST = tuple(
    case
    for case in CASES
    if "covered" in case.labels.values() and "contradicted" not in case.labels.values()
)


def verdict_on(point: str, answer: str) -> PointVerdict:
    """Give the offline judge's verdict on the one point there is."""
    (judged,) = judge(examine(answer, (Evidence("E1", point),))).points
    return judged.verdict
