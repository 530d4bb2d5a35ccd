import json
from pathlib import Path

import pytest

from grading.trial import recorded_answers
from tests.bot.command_line import Inside
from tests.claude.api import KEY, FakeClaude, Fault
from tests.claude.asking import without_pauses
from tests.grading.claude_fakes import proposal


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


def _with_claude(coach: Inside, api: FakeClaude, *arguments: str) -> tuple[int, str, str]:
    settings = {"ANTHROPIC_API_KEY": KEY, "ANTHROPIC_BASE_URL": api.url}
    done = coach("eval", "--repeats", "1", *arguments, **settings)  # type: ignore[arg-type] # settings
    return done.code, done.out, done.err


def test_claude_is_held_to_the_same_answers(coach: Inside) -> None:
    with FakeClaude(lambda asked: proposal(asked.shared)) as api:
        code, out, err = _with_claude(coach, api, "--answers", "3")
    assert code == 0
    assert "for at most $5.00" in err
    _, _, offline, claude = out.splitlines()
    assert offline.startswith("| offline | 3 |")
    assert claude.startswith("| claude-sonnet-5-5 | 3 |")
    assert "claude.call" not in out + err
    assert api.refused == []


@pytest.mark.parametrize("money", ["0", "2"])
def test_a_judge_that_judged_nothing_has_no_row(coach: Inside, money: str) -> None:
    with FakeClaude(lambda _: Fault(status=401)) as api, without_pauses():
        code, out, err = _with_claude(coach, api, "--answers", "2", "--dollars", money)
    assert (code, out) == (1, "")
    assert "Claude judged none of them" in err
