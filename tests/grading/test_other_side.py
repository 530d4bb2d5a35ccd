"""The other side of a fact told in everyday words; and honest answers that come close to it."""

import json
from pathlib import Path

import pytest

from grading.model import PointVerdict
from tests.grading.answers import verdict_on

LINES = (Path(__file__).parent / "other_side.jsonl").read_text("utf-8").splitlines()
TOLD = [tuple(json.loads(line).values()) for line in LINES]
OTHERWISE = [one[:3] for one in TOLD if one[3] == "contradicted"]
HONEST = [one[:3] for one in TOLD if one[3] != "contradicted"]


@pytest.mark.parametrize(("_way", "point", "answer"), OTHERWISE)
def test_the_other_side_is_a_contradiction(_way: str, point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED


@pytest.mark.parametrize(("_way", "point", "answer"), HONEST)
def test_the_fact_in_other_words_is_none(_way: str, point: str, answer: str) -> None:
    assert verdict_on(point, answer) is not PointVerdict.CONTRADICTED
