"""Figures over labelled answers nobody in this project wrote rules to: floors, not goals."""

from pathlib import Path

from grading.model import Grade
from grading.offline import judge
from tests.grading.answers import Case, load, verdict_labels
from tests.grading.test_laws import CORPORA, needs_corpora

JUNK = {"waffle", "stuffing", "injection", "hypothetical", "question_echo", "off_topic"}


def graded(path: Path) -> list[tuple[Case, Grade]]:
    return [(case, judge(case.examination)) for case in load(path)]


def f1(pairs: list[tuple[str, str]], label: str) -> float:
    hit = sum(gold == told == label for gold, told in pairs)
    missed = sum(gold == label != told for gold, told in pairs)
    false = sum(told == label != gold for gold, told in pairs)
    return 2 * hit / (2 * hit + missed + false)


@needs_corpora
def test_the_development_answers_are_judged_as_people_judge_them() -> None:
    results = graded(CORPORA / "evidence_dev.jsonl")
    pairs = [
        (label, verdict_labels(grade)[point])
        for case, grade in results
        for point, label in case.labels.items()
        if label != "partial"
    ]
    assert f1(pairs, "covered") >= 0.95
    assert f1(pairs, "contradicted") >= 0.9
    assert sum(gold == "contradicted" and told == "covered" for gold, told in pairs) == 0


@needs_corpora
def test_junk_covers_nothing_and_gets_one() -> None:
    for case, grade in graded(CORPORA / "evidence_dev.jsonl"):
        told = set(case.labels.values())
        if JUNK & case.categories and not told & {"covered", "contradicted"}:
            assert set(verdict_labels(grade).values()) == {"not_covered"}, case.id
            assert grade.level == 1, case.id


@needs_corpora
def test_clean_answers_raise_no_false_alarm() -> None:
    for case, grade in graded(CORPORA / "evidence_dev.jsonl"):
        if "clean" in case.categories:
            assert grade.unsupported == (), case.id
