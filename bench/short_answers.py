"""Students' short answers, called correct or not by people: the judge against three peers.

The judge is asked as it is: correct where a reference answer counts as covered. Each peer gets the
threshold that is best for it on the questions that are not measured here (every second one, by
name), which is an advantage the judge has not.
"""

import json
import math
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz

from bench.figure import Figure, Skipped, peer
from bench.places import CORPORA
from grading.claims import prepare
from grading.lines import grade_line

MOST = 700
"""Answers of a set that are measured, drawn evenly."""
_K1, _B = 1.5, 0.75


@dataclass(frozen=True, slots=True)
class Short:
    """A student's answer, the reference answers, and whether people called it correct."""

    question: str
    references: tuple[str, ...]
    answer: str
    correct: bool


def figures() -> Iterator[Figure | Skipped]:
    """Give the share of wrong calls on each set, against each peer in the same run."""
    path = CORPORA / "short_answers_train.jsonl"
    if not path.is_file():
        yield Skipped(
            "short answers", "the corpora are not here; COACH_CORPORA tells where they are"
        )
        return
    for name, answers in _read(path).items():
        questions = sorted({one.question for one in answers})
        held = set(questions[1::2])
        measured = _some([one for one in answers if one.question in held])
        tuned = _some([one for one in answers if one.question not in held])
        ours = sum(_is_covered(one) != one.correct for one in measured) / len(measured)
        for named, score in _peers(answers).items():
            theirs = _wrong(measured, score, _threshold(tuned, score))
            what = f"short answers of {name}: called wrongly"
            yield Figure(what, 100 * ours, "%", peer(named, 100 * theirs))


def _read(path: Path) -> dict[str, list[Short]]:
    sets: dict[str, list[Short]] = {}
    for line in path.read_text("utf-8").splitlines():
        item = json.loads(line)
        told = item["reference"]
        references = (told,) if isinstance(told, str) else tuple(told)
        short = Short(item["question"], references, item["answer"], item["label"] == "correct")
        sets.setdefault(item["set"], []).append(short)
    return sets


def _some(answers: list[Short]) -> list[Short]:
    return random.Random(7).sample(answers, min(MOST, len(answers)))


def _is_covered(one: Short) -> bool:
    return any(
        grade_line(
            {
                "id": "1",
                "question": one.question,
                "evidence": [{"id": "E1", "text": reference}],
                "answer": one.answer,
            }
        )["covered"]
        for reference in one.references
    )


Score = Callable[[Short], float]


def _peers(answers: Sequence[Short]) -> dict[str, Score]:
    texts = {text for one in answers for text in one.references}
    counts = Counter(word for text in texts for word in set(_words(text)))
    rarity = {word: math.log(1 + len(texts) / seen) for word, seen in counts.items()}
    usual = sum(len(_words(text)) for text in texts) / len(texts)
    return {
        "TF-IDF cosine": lambda one: max(_cosine(one.answer, r, rarity) for r in one.references),
        "BM25": lambda one: max(_bm25(one.answer, r, rarity, usual) for r in one.references),
        "fuzzy": lambda one: max(fuzz.token_set_ratio(one.answer, r) for r in one.references),
    }


def _words(text: str) -> list[str]:
    return [token.stem for token in prepare(text, "en").tokens if token.is_content]


def _cosine(one: str, other: str, rarity: dict[str, float]) -> float:
    first, second = (
        {word: n * rarity.get(word, 1.0) for word, n in Counter(_words(text)).items()}
        for text in (one, other)
    )
    length = math.dist([0] * len(first), [*first.values()]) * math.dist(
        [0] * len(second), [*second.values()]
    )
    return sum(weight * second.get(word, 0.0) for word, weight in first.items()) / (length or 1)


def _bm25(query: str, text: str, rarity: dict[str, float], usual: float) -> float:
    """Score a reference as found by the answer, over what it scores by itself."""
    counts, size = Counter(_words(text)), len(_words(text))

    def found(words: set[str]) -> float:
        norm = _K1 * (1 - _B + _B * size / usual)
        return sum(
            rarity.get(word, 1.0) * counts[word] * (_K1 + 1) / (counts[word] + norm)
            for word in words
            if counts[word]
        )

    return found(set(_words(query))) / (found(set(counts)) or 1)


def _threshold(answers: Sequence[Short], score: Score) -> float:
    scored = [(score(one), one.correct) for one in answers]
    return min(
        {told for told, _ in scored},
        key=lambda bound: sum((told >= bound) != correct for told, correct in scored),
    )


def _wrong(answers: Sequence[Short], score: Score, threshold: float) -> float:
    return sum((score(one) >= threshold) != one.correct for one in answers) / len(answers)
