import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.bot.command_line import COMMAND, Inside, environment

EVIDENCE = [
    {"id": "e1", "text": "Cut the energy bill of three sites by 18% in 2021."},
    {"id": "e2", "text": "Trained 12 colleagues at Holm Hospital to read the meters."},
]


class Verdict(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    covered: list[str]
    partial: list[str]
    contradicted: list[str]
    unsupported: list[str]
    score: float
    level: int


def _line(answer: object = "I cut the bill by 28%.", **changed: object) -> dict[str, object]:
    return {
        "id": "1",
        "question": "Tell me about a saving.",
        "evidence": EVIDENCE,
        "answer": answer,
        **changed,
    }


def _refuse_constant(name: str) -> Any:
    raise AssertionError(f"{name} is not JSON")


def _decoded(line: str) -> dict[str, Any]:
    value = json.loads(line, parse_constant=_refuse_constant)
    assert isinstance(value, dict)
    return value


def _grade(coach: Inside, lines: Iterable[object]) -> list[dict[str, Any]]:
    encoded = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    done = coach("grade", stdin=b"\n".join(encoded) + b"\n")
    assert (done.code, done.err) == (0, "")
    return [_decoded(line) for line in done.out.splitlines()]


def test_a_verdict_has_the_agreed_shape(coach: Inside) -> None:
    answers = [
        "In 2021 I cut the energy bill of our three sites by 18 percent.",
        "In 2021 I cut the energy bill of our three sites by 28 percent.",
        "I am great.",
        "",
    ]
    found = _grade(coach, [_line(answer, id=f"n{n}") for n, answer in enumerate(answers)])
    verdicts = [msgspec.convert(item, Verdict, strict=True) for item in found]
    assert [item.id for item in verdicts] == ["n0", "n1", "n2", "n3"]
    assert verdicts[0].covered == ["e1"]
    assert verdicts[1].contradicted == ["e1"]
    assert [item.level for item in verdicts[2:]] == [1, 1]
    assert all(0 <= item.score <= 1 and 1 <= item.level <= 5 for item in verdicts)
    known = {"e1", "e2"}
    for item in verdicts:
        named = [*item.covered, *item.partial, *item.contradicted]
        assert set(named) <= known
        assert len(named) == len(set(named))


NO_JSON = {
    "words": b"hello",
    "invalid utf-8": b'{"id": "x", "answer": "\xff\xfe"}',
    "half an object": b'{"id": "x"',
    "something after": b'{"id": "x"} {"id": "y"}',
    "not a number": b'{"id": NaN}',
    "infinity": b'{"id": 1e999}',
    "deep": b"[" * 200_000,
    "lone surrogate": b'{"id": "\\ud800"}',
    "many digits": b'{"id": ' + b"9" * 10_000 + b"}",
    "huge": b"x" * 3_000_000,
    "nul": b"\x00\x01",
}


@pytest.mark.parametrize("case", NO_JSON)
def test_a_line_that_is_not_json_is_told_and_the_run_goes_on(coach: Inside, case: str) -> None:
    bad, after = _grade(coach, [NO_JSON[case], _line(id="after")])
    assert set(bad) == {"id", "error"}
    assert bad["error"]
    assert after["id"] == "after"
    assert "level" in after


BAD_SHAPES: dict[str, tuple[object, object]] = {
    "a list": ([1, 2], None),
    "a string": ("hello", None),
    "null": (None, None),
    "a number": (1.5, None),
    "no fields": ({}, None),
    "only an id": ({"id": "x"}, "x"),
    "no evidence": (_line(evidence=None), "1"),
    "evidence of strings": (_line(evidence=["one"]), "1"),
    "evidence without text": (_line(evidence=[{"id": "e1"}]), "1"),
    "two points of one id": (_line(evidence=[EVIDENCE[0], EVIDENCE[0]]), "1"),
    "an answer of numbers": (_line(7), "1"),
    "an endless answer": (_line("so " * 100_000), "1"),
    "an id of another kind": (_line(7, id=["a"]), ["a"]),
}


@pytest.mark.parametrize("case", BAD_SHAPES)
def test_a_line_of_another_shape_is_told_with_its_id(coach: Inside, case: str) -> None:
    line, identity = BAD_SHAPES[case]
    bad, after = _grade(coach, [line, _line(id="after")])
    assert set(bad) == {"id", "error"}
    assert bad["id"] == identity
    assert len(bad["error"]) > 10
    assert "\n" not in bad["error"]
    assert after["id"] == "after"


def test_a_byte_order_mark_and_windows_line_ends_are_no_trouble(coach: Inside) -> None:
    (found,) = _grade(coach, [b"\xef\xbb\xbf" + json.dumps(_line()).encode() + b"\r"])
    assert found["contradicted"] == ["e1"]


def test_order_is_kept_and_blank_lines_are_passed_over(coach: Inside) -> None:
    lines: list[object] = [_line(id="a"), b"", b"nonsense", b"   ", _line(id="b"), {"id": "c"}]
    assert [item["id"] for item in _grade(coach, lines)] == ["a", None, "b", "c"]


def test_answers_of_every_alphabet_are_judged(coach: Inside, corpora: Path) -> None:
    strings = json.loads((corpora / "naughty_strings.json").read_text(encoding="utf-8"))
    found = _grade(coach, [_line(text, id=str(n)) for n, text in enumerate(strings)])
    assert [item["id"] for item in found] == [str(n) for n in range(len(strings))]
    assert all(item.get("level") in range(1, 6) for item in found)


def test_each_line_is_answered_before_the_next_is_sent(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "grade"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment({}),
    ) as running:
        assert running.stdin
        assert running.stdout
        assert running.stderr
        for number, line in enumerate([_line(), "nonsense", _line()]):
            running.stdin.write(json.dumps(line).encode() + b"\n")
            running.stdin.flush()
            answer = _decoded(running.stdout.readline().decode())
            assert ("level" in answer) == (number != 1)
        running.stdin.write(json.dumps(_line(id="unended")).encode())
        running.stdin.close()
        assert _decoded(running.stdout.readline().decode())["id"] == "unended"
        assert running.wait(timeout=30) == 0
        assert running.stderr.read() == b""
