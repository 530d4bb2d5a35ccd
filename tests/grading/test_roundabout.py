"""Changes told in a roundabout way, and honest answers in free words, each with one point."""

import json
from pathlib import Path

import pytest

from grading.model import Evidence
from grading.offline import judge
from tests.grading.answers import examine

LINES = (Path(__file__).parent / "roundabout.jsonl").read_text("utf-8").splitlines()
TOLD = [tuple(json.loads(line).values()) for line in LINES]


@pytest.mark.parametrize(("_way", "point", "answer", "verdict"), TOLD)
def test_what_is_told_in_a_roundabout_way_is_understood(
    _way: str, point: str, answer: str, verdict: str
) -> None:
    assert judge(examine(answer, (Evidence("E1", point),))).points[0].verdict == verdict
