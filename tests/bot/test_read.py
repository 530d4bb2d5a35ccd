import os
import subprocess
import time
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Literal

import msgspec
import pytest

from question_bank.model import NoteKind, RequirementKind
from tests.bot.command_line import COMMAND, Inside, Process, assert_refused, environment
from tests.coach.script import DOCUMENT


class Point(msgspec.Struct, forbid_unknown_fields=True):
    quote: str
    start: int
    end: int


class NoteName(StrEnum):
    WEAKNESS = "weakness"
    EXPAND = "expand"
    EXAMPLE = "example"
    UNSURE = "unsure"
    TODO = "todo"


class Note(msgspec.Struct, forbid_unknown_fields=True):
    quote: str
    kind: NoteName


class Requirement(msgspec.Struct, forbid_unknown_fields=True):
    text: str
    section: str
    priority: Literal["must", "nice"]
    kind: RequirementKind
    points: list[Point]
    notes: list[Note]


class Reading(msgspec.Struct, forbid_unknown_fields=True):
    title: str
    organisation: str | None
    requirements: list[Requirement]


def _read(coach: Inside | Process, file: Path) -> Reading:
    done = coach("read", file)
    assert (done.code, done.err) == (0, "")
    return msgspec.json.decode(done.out, type=Reading, strict=True)


def _assert_verbatim(reading: Reading, text: str) -> None:
    points = [point for item in reading.requirements for point in item.points]
    assert points
    assert all(text[point.start : point.end] == point.quote for point in points)


def _written(directory: Path, data: bytes, name: str = "application.md") -> Path:
    file = directory / name
    file.write_bytes(data)
    return file


def test_a_document_is_printed_as_agreed(process: Process, tmp_path: Path) -> None:
    reading = _read(process, _written(tmp_path, DOCUMENT.encode()))
    assert reading.title == "Site engineer"
    assert reading.organisation == "Kolbe Rail"
    assert [(item.text, item.section, item.priority) for item in reading.requirements] == [
        ("Experience with bridges over live railways", "Must have", "must"),
        ("Controls cost", "Must have", "must"),
        ("Speaks German", "Must have", "must"),
        ("Digital design tools", "Nice to have", "nice"),
        ("Experience with tunnels", "Nice to have", "nice"),
    ]
    assert [len(item.points) for item in reading.requirements] == [2, 1, 1, 1, 0]
    assert reading.requirements[2].notes == [Note("(This is my main weakness)", NoteName.WEAKNESS)]
    _assert_verbatim(reading, DOCUMENT)


def test_the_kinds_of_notes_are_those_agreed() -> None:
    assert {kind.value for kind in NoteKind} == {name.value for name in NoteName}


def test_the_real_sample_is_read_verbatim(coach: Inside, real_sample: Path) -> None:
    text = real_sample.read_text(encoding="utf-8").replace("\r\n", "\n")
    reading = _read(coach, real_sample)
    _assert_verbatim(reading, text)
    notes = [note for item in reading.requirements for note in item.notes]
    assert notes
    assert all(note.quote in text for note in notes)
    quoted = {point.quote for item in reading.requirements for point in item.points}
    assert not quoted & {note.quote for note in notes}


ACCENTED = DOCUMENT.replace("Kolbe Rail", "Kölbe Ræil").replace("EUR 310,000", "£310,000")


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16", "utf-16-le", "utf-8-sig"])
def test_a_document_in_another_encoding_is_read(
    coach: Inside, tmp_path: Path, encoding: str
) -> None:
    reading = _read(coach, _written(tmp_path, ACCENTED.encode(encoding)))
    assert (reading.title, reading.organisation) == ("Site engineer", "Kölbe Ræil")
    assert len(reading.requirements) == 5
    _assert_verbatim(reading, ACCENTED)


def test_windows_line_ends_count_as_one_character(coach: Inside, tmp_path: Path) -> None:
    reading = _read(coach, _written(tmp_path, DOCUMENT.replace("\n", "\r\n").encode()))
    _assert_verbatim(reading, DOCUMENT)


OTHER_LANGUAGES = {
    "german": """\
# Bauleiterin bei Kölbe

## Erfahrung mit Brücken über Gleisen

- Bauleiterin für den Allersteg, 64 m Stahl über einem Gleis in Betrieb.

## Hält Kosten ein

- Habe eine Nachforderung von 310.000 € auf 120.000 € verhandelt.
""",
    "japanese": """\
# 現場監督

## 橋の経験

- 営業中の線路の上に64メートルの鋼橋を架けた。

## 費用の管理

- 請求額を三十一万ユーロから十二万ユーロに減らした。
""",
    "arabic": """\
# مهندسة موقع

## خبرة في الجسور

- أشرفت على بناء جسر فولاذي طوله 64 مترا فوق سكة حديد عاملة.

## ضبط التكاليف

- خفضت مطالبة المقاول من 310000 يورو إلى 120000 يورو.
""",
}


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_other_languages_are_read_verbatim(coach: Inside, tmp_path: Path, language: str) -> None:
    text = OTHER_LANGUAGES[language]
    reading = _read(coach, _written(tmp_path, text.encode()))
    assert len(reading.requirements) == 2
    _assert_verbatim(reading, text)


NO_APPLICATIONS: dict[str, tuple[bytes, str, str]] = {
    "empty": (b"", "a.md", "empty"),
    "blank": (b" \n\t\r\n ", "a.md", "empty"),
    "binary": (bytes(range(256)) * 64, "a.md", "not a document"),
    "zeros": (bytes(5000), "a.md", "not a document"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a.md", "damaged"),
    "docx": (b"PK\x03\x04" + bytes(99), "a", "damaged"),
    "three megabytes": (DOCUMENT.encode() * 6000, "a.md", "300,000"),
    "prose": (b"The quick brown fox jumps over the lazy dog.\n" * 9, "a.md", "no requirements"),
    "code": (b"import os\n\n\ndef main():\n    return os.getcwd()\n", "a.py", "requirement"),
    "headings alone": (b"# Title\n\n## One\n\n## Two\n\n## Three\n", "a.md", "nothing written"),
    "a poem in French": (
        b"Sous le pont coule la Seine\nEt nos amours\n",
        "a.txt",
        "no req",
    ),
}


@pytest.mark.parametrize("case", NO_APPLICATIONS)
def test_what_is_no_application_is_refused_in_a_line(
    coach: Inside, tmp_path: Path, case: str
) -> None:
    data, name, words = NO_APPLICATIONS[case]
    assert_refused(coach("read", _written(tmp_path, data, name)), words)


ONE_LINES: dict[str, Callable[[int], str]] = {
    "words": lambda size: "lorem ipsum " * (size // 12),
    "a letter": lambda size: "x" * size,
    "spaces": lambda size: "a" + " " * size + "b",
    "bullets": lambda size: "- " * (size // 2),
    "bold": lambda size: "**b** " * (size // 6),
    "brackets": lambda size: "(" * size,
    "a heading": lambda size: "# " + "word " * (size // 5) + "\n\n- Did this in 2019.\n",
    "figures": lambda size: "1,000.5% " * (size // 9),
}


@pytest.mark.parametrize("kind", ONE_LINES)
def test_a_megabyte_in_one_line_is_answered_soon(coach: Inside, tmp_path: Path, kind: str) -> None:
    file = _written(tmp_path, ONE_LINES[kind](1_000_000).encode())
    start = time.monotonic()
    done = coach("read", file)
    assert time.monotonic() - start < 10
    if done.code == 0:
        msgspec.json.decode(done.out, type=Reading)
    else:
        assert_refused(done)


def test_a_missing_file_is_named(process: Process) -> None:
    assert_refused(process("read", "nowhere.md"), "nowhere.md", "cannot find")


@pytest.mark.parametrize("name", ["~nobody-of-this-name/a.md", "x" * 300, "a\nb\x1b[2J.md"])
def test_an_impossible_name_is_told_in_a_line(coach: Inside, name: str) -> None:
    done = coach("read", name)
    assert_refused(done)
    assert "\x1b" not in done.err


def test_a_folder_is_told_apart_from_a_file(coach: Inside, tmp_path: Path) -> None:
    assert_refused(coach("read", tmp_path), "folder")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_told(coach: Inside, tmp_path: Path) -> None:
    file = _written(tmp_path, DOCUMENT.encode())
    file.chmod(0)
    assert_refused(coach("read", file), "may read it")


def test_without_a_file_it_says_how_it_is_used(coach: Inside) -> None:
    done = coach("read")
    assert (done.code, done.out) == (2, "")
    assert "FILE" in done.err


def test_a_reader_that_stops_reading_is_no_trouble(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    file = _written(tmp_path, DOCUMENT.encode())
    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(
            [*COMMAND, "read", file],
            stdout=closed,
            stderr=subprocess.PIPE,
            env=environment({}),
            cwd=tmp_path,
            check=False,
        )
    assert done.stderr == b""
