"""The labelled answers that may be looked at, and what the judge gets wrong of them.

`python -m tests.grading.labelled` writes not_yet.txt anew and prints the lines that come and go.
"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from grading.lines import grade_line

ROOT = Path(__file__).parents[2]
FILES = (
    ROOT / "tests/grading/answers.jsonl",
    ROOT / "grading/evaluation/answers.jsonl",
    *(ROOT / f"bench/answers/{name}.jsonl" for name in ("wide_more", "wide_tricky", "fresh_seen")),
)
LIST = Path(__file__).parent / "not_yet.txt"
NOT_YET = LIST.read_text("utf-8").splitlines()
ANSWERS: list[tuple[str, dict[str, Any]]] = [
    (path.stem, json.loads(line)) for path in FILES for line in path.read_text("utf-8").splitlines()
]


def wrong(file: str, item: dict[str, Any]) -> list[str]:
    """Name what is told otherwise than it is labelled; what is half said may be told either way."""
    told = grade_line(item)
    verdicts = {point: name for name in ("covered", "contradicted") for point in told[name]}
    found = [
        point
        for point, label in item["labels"].items()
        if label != "partial" and verdicts.get(point, "not_covered") != label
    ]
    allowed = {*item["unsupported"], *item.get("unsupported_ok", ())}
    missing = set(item["unsupported"]) - set(told["unsupported"])
    if missing or not set(told["unsupported"]) <= allowed:
        found.append("unsupported")
    return [f"{file} {item['id']} {one}" for one in found]


def names_of(file: str, item: dict[str, Any]) -> list[str]:
    """Name all that could be told wrongly of an answer."""
    return [f"{file} {item['id']} {one}" for one in (*item["labels"], "unsupported")]


def changes(found: Iterable[str], listed: Iterable[str]) -> str:
    """Give the lines to add to the list and to drop from it."""
    found, listed = list(found), list(listed)
    added = [f"+{line}" for line in found if line not in listed]
    return "\n".join([*added, *(f"-{line}" for line in listed if line not in found)])


def _write() -> None:
    found = [line for file, item in ANSWERS for line in wrong(file, item)]
    sys.stdout.write((changes(found, NOT_YET) or "Nothing to change.") + "\n")
    LIST.write_text("".join(f"{line}\n" for line in found), "utf-8")


if __name__ == "__main__":
    _write()
