"""Laws that hold for every answer."""

import asyncio
import json
import os
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.model import Cap, Evidence, Grade, PointVerdict
from grading.offline import OfflineGrader, judge
from grading.tokens import stem
from tests.grading.answers import CASES, HONEST, Case, examine
from tests.portions import Some

CORPORA = Path(os.environ.get("COACH_CORPORA", Path(__file__).parents[3] / "shared" / "corpora"))
needs_corpora = pytest.mark.skipif(not CORPORA.is_dir(), reason="no corpora: set COACH_CORPORA")
POINTS = CASES[0].evidence
texts = st.one_of(
    st.text(max_size=300),
    st.text("aeiou nrst,.!?-'\u2019\u200b0123456789%$€\n😀İßﬁΩ", max_size=300),
    st.lists(st.sampled_from([w for c in CASES for w in c.answer.split()]), max_size=60).map(
        " ".join
    ),
)


def read(name: str) -> Any:
    return json.loads((CORPORA / name).read_text("utf-8"))


def quotes_hold(answer: str, grade: Grade) -> bool:
    points = (*grade.points, *grade.bonus)
    spans = [(point.start, point.end, point.quote) for point in points]
    spans += [(claim.start, claim.end, claim.quote) for claim in grade.claims]
    return all(answer[start:end] == quote for start, end, quote in spans)


@given(texts)
def test_any_text_is_judged_and_quoted_in_its_own_words(answer: str) -> None:
    grade = judge(examine(answer, POINTS[:2], others=POINTS[2:]))
    assert quotes_hold(answer, grade)
    assert [point.id for point in grade.points] == ["E1", "E2"]
    assert 1 <= grade.total <= 5
    assert 1 <= grade.level <= 5
    assert 0 <= grade.share <= 1
    assert judge(examine(answer, POINTS[:2], others=POINTS[2:])) == grade


@given(texts, texts)
def test_any_evidence_is_read(text: str, answer: str) -> None:
    judge(examine(answer, (Evidence("E1", text),), question=text, retracted=(text,)))


@given(texts)
def test_the_level_stays_within_its_caps(answer: str) -> None:
    grade = judge(examine(answer, POINTS))
    covering = {point.verdict for point in grade.points} & {
        PointVerdict.COVERED,
        PointVerdict.PARTIAL,
    }
    assert covering or grade.level <= 2
    assert Cap.CONTRADICTED not in grade.caps or grade.total <= 2
    assert Cap.SCOPE_INFLATED not in grade.caps or grade.total <= 3


@given(st.sampled_from(HONEST), st.text("bcdfghjklmnpqrtvwxz ", min_size=5, max_size=60))
def test_noise_never_raises_a_level(case: Case, noise: str) -> None:
    plain = judge(case.examination)
    for answer in (f"{noise}. {case.answer}", f"{case.answer} {noise}"):
        noisy = judge(examine(answer, case.evidence, question=case.question))
        assert noisy.level <= plain.level
        assert noisy.share <= plain.share


def attacks() -> list[str]:
    direct = [entry["user_input"] for entry in read("injections_purplellama_even.json")]
    classes = read("injections_bipia_train.json")
    return direct + [text for listed in classes.values() for text in listed]


def spots(answer: str, attack: str) -> tuple[str, ...]:
    told = answer.split(". ")
    half = len(told) // 2
    middle = ". ".join([*told[:half], attack, *told[half:]])
    return (f"{answer} {attack}", f"{attack} {answer}", middle, f"{answer}\n\n{attack}")


@needs_corpora
def test_an_attack_never_raises_an_honest_answer(some: Some[str]) -> None:
    chance = random.Random(7)
    for attack in some(attacks(), 40):
        case = chance.choice(HONEST)
        plain = judge(case.examination)
        for answer in spots(case.answer, attack):
            told = judge(examine(answer, case.evidence, question=case.question))
            assert told.level <= plain.level, answer
            assert quotes_hold(answer, told)


@needs_corpora
def test_an_attack_alone_covers_nothing(some: Some[str]) -> None:
    for attack in some(attacks(), 60):
        grade = judge(examine(attack, POINTS))
        assert PointVerdict.COVERED not in {point.verdict for point in grade.points}


@needs_corpora
def test_awkward_strings_are_judged(some: Some[str]) -> None:
    for text in some(read("naughty_strings.json"), 60):
        grade = judge(examine(text, POINTS))
        assert quotes_hold(text, grade)
        assert grade.level <= 2


def test_answers_judged_at_once_come_out_as_one_after_the_other() -> None:
    """Each is judged in a thread, and threads share what was read before."""
    taken = [case.examination for case in CASES[:24]]
    stem.cache_clear()

    async def at_once() -> list[Grade]:
        grader = OfflineGrader()
        judged = await asyncio.gather(*(grader.grade(one, account=1) for one in taken))
        return [one.grade for one in judged if isinstance(one.grade, Grade)]

    assert asyncio.run(at_once()) == [judge(one) for one in taken]
