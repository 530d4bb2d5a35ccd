"""What the judge gets right of the labelled answers that may be looked at, it gets right again.

They were written and labelled without sight of the judge. What it gets wrong as yet is listed in
not_yet.txt: the file and id of the answer, and the point (or `unsupported`). A line goes when the
judge gets it right, and a new one wants a reason in its commit.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from grading.lines import grade_line

ROOT = Path(__file__).parents[2]
FILES = (
    ROOT / "tests/grading/answers.jsonl",
    ROOT / "grading/evaluation/answers.jsonl",
    *(ROOT / f"bench/answers/{name}.jsonl" for name in ("wide_more", "wide_tricky", "fresh_seen")),
)
NOT_YET = set((Path(__file__).parent / "not_yet.txt").read_text("utf-8").splitlines())


ANSWERS = [
    (path.stem, json.loads(line)) for path in FILES for line in path.read_text("utf-8").splitlines()
]


def wrong(file: str, item: dict[str, Any]) -> set[str]:
    """Name what is told otherwise than it is labelled; what is half said may be told either way."""
    told = grade_line(item)
    verdicts = {point: name for name in ("covered", "contradicted") for point in told[name]}
    found = {
        point
        for point, label in item["labels"].items()
        if label != "partial" and verdicts.get(point, "not_covered") != label
    }
    allowed = {*item["unsupported"], *item.get("unsupported_ok", ())}
    missing = set(item["unsupported"]) - set(told["unsupported"])
    if missing or not set(told["unsupported"]) <= allowed:
        found.add("unsupported")
    return {f"{file} {item['id']} {one}" for one in found}


@pytest.mark.parametrize(
    ("file", "item"), ANSWERS, ids=[f"{file}-{item['id']}" for file, item in ANSWERS]
)
def test_what_is_judged_right_stays_so(file: str, item: dict[str, Any]) -> None:
    assert wrong(file, item) <= NOT_YET
