"""How it came out, or the other side of a fact, in free words; and honest answers close to it."""

import json
from pathlib import Path

import pytest

from grading.model import PointVerdict
from tests.grading.answers import verdict_on

FILES = ("came_out.jsonl", "other_side.jsonl")
TOLD = [
    tuple(json.loads(line).values())
    for name in FILES
    for line in Path(__file__).with_name(name).read_text("utf-8").splitlines()
]
OTHERWISE = [one[:3] for one in TOLD if one[3] == "contradicted"]
HONEST = [one[:3] for one in TOLD if one[3] != "contradicted"]


@pytest.mark.parametrize(("_way", "point", "answer"), OTHERWISE)
def test_what_came_out_otherwise_is_a_contradiction(_way: str, point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED


@pytest.mark.parametrize(("_way", "point", "answer"), HONEST)
def test_what_only_sounds_otherwise_is_none(_way: str, point: str, answer: str) -> None:
    assert verdict_on(point, answer) is not PointVerdict.CONTRADICTED
