import json
from pathlib import Path

import pytest

from grading.trial import recorded_answers
from tests.bot.command_line import Inside


def test_without_a_key_the_offline_judge_is_tried(coach: Inside, tmp_path: Path) -> None:
    done = coach("eval", "--answers", "6")
    assert done.code == 0
    assert "No Claude key is set" in done.err
    head, _, offline = done.out.splitlines()
    assert head.count("|") == offline.count("|")
    assert offline.startswith("| offline | 6 |")


def test_the_table_is_written_where_one_wants_it(coach: Inside, tmp_path: Path) -> None:
    out = tmp_path / "table.md"
    done = coach("eval", "--answers", "2", "--out", str(out))
    assert (done.code, done.out) == (0, "")
    assert "| offline | 2 |" in out.read_text("utf-8")


def test_answers_of_ones_own_are_judged(coach: Inside, tmp_path: Path) -> None:
    own = tmp_path / "own.jsonl"
    own.write_text("\n".join(json.dumps(item) for item in recorded_answers()[:3]), "utf-8")
    assert "| offline | 3 |" in coach("eval", "--file", str(own)).out


@pytest.mark.parametrize("content", [b"", b"{}", b"# not JSON", b"\xff\xfe", b'{"id": 1}\n[]'])
def test_a_file_that_holds_none_is_told(coach: Inside, tmp_path: Path, content: bytes) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_bytes(content)
    done = coach("eval", "--file", str(bad))
    assert done.code == 2
    assert "holds no labelled answers" in done.err
    assert coach("eval", "--file", str(tmp_path / "none")).code == 2
