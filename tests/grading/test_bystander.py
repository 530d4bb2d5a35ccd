"""The deed told as another's, the speaker standing by; and honest tellings of both."""

import json
from pathlib import Path

import pytest

from grading.model import PointVerdict
from tests.grading.answers import verdict_on

LINES = (Path(__file__).parent / "bystander.jsonl").read_text("utf-8").splitlines()
TOLD = [json.loads(line) for line in LINES]
ANOTHERS = [(one["point"], one["answer"]) for one in TOLD if one["verdict"] == "contradicted"]
OWN = [(one["point"], one["answer"]) for one in TOLD if one["verdict"] != "contradicted"]


@pytest.mark.parametrize(("point", "answer"), ANOTHERS)
def test_a_deed_is_anothers_where_the_speaker_stood_by(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED


@pytest.mark.parametrize(("point", "answer"), OWN)
def test_a_deed_stays_ones_own_beside_what_others_did(point: str, answer: str) -> None:
    assert verdict_on(point, answer) in {PointVerdict.COVERED, PointVerdict.PARTIAL}
