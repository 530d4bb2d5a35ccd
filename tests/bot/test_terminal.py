import asyncio
import io
import os
import pty
import select
import sqlite3
import subprocess
import time
from collections.abc import Coroutine, Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from rich.console import Console
from sqlalchemy import text
from structlog.testing import capture_logs

from bot.settings import DATABASE_FILE
from bot.terminal import Terminal
from coach.conversation import Conversation
from grading.model import Examination, Judged
from storage.engine import Database
from storage.models import Answer
from tests.bot.command_line import COMMAND, Process, environment
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import DOCUMENT, START

WIDTH = 80


class Talk:
    """A terminal whose lines a test types and whose output it reads."""

    def __init__(self, database: Database, grader: ScriptedGrader | None = None) -> None:
        self._database = database
        self.output = io.StringIO()
        self._now = START
        self.terminal = Terminal(
            Conversation(database, grader or ScriptedGrader()),
            Console(file=self.output, width=WIDTH, highlight=False),
            clock=self._clock,
            zone="Europe/Berlin",
        )

    def _clock(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now

    def open(self, document: Path | None) -> str:
        return self._said(self.terminal.open(document))

    def refuses(self, document: Path) -> bool:
        return not asyncio.run(self.terminal.open(document))

    def types(self, *lines: str) -> str:
        """Type lines and end the input."""
        waiting = iter(lines)

        async def read() -> str | None:
            return next(waiting, None)

        return self._said(self.terminal.converse(read))

    def _said(self, doing: Coroutine[object, object, object]) -> str:
        start = self.output.tell()
        asyncio.run(doing)
        self.output.seek(start)
        return self.output.read()


@pytest.fixture
def document(tmp_path: Path) -> Path:
    file = tmp_path / "my application.md"
    file.write_text(DOCUMENT, encoding="utf-8")
    return file


@pytest.fixture
def talk(kept: Database, document: Path) -> Talk:
    opened = Talk(kept)
    opened.open(document)
    return opened


def _answers(database: Database) -> list[Answer]:
    return database.transact(lambda session: list(session.query(Answer)))


def test_opening_loads_the_document_and_asks(kept: Database, document: Path) -> None:
    said = Talk(kept).open(document)
    assert "5 requirements, 5 points of evidence, 1 note to yourself." in said
    assert "[1] Hint  [2] Skip  [3] Show" in said


def test_opening_without_a_document_asks_from_the_sample(kept: Database) -> None:
    said = Talk(kept).open(None)
    assert "sample application" in said
    assert "[1] Hint  [2] Skip  [3] Show" in said


def test_opening_with_a_missing_document_says_so_and_how_to_go_on(
    kept: Database, tmp_path: Path
) -> None:
    talk = Talk(kept)
    said = talk.open(tmp_path / "nowhere.md")
    assert "I cannot find the file" in said
    assert talk.refuses(tmp_path / "nowhere.md")
    assert "no application yet" in talk.types("/practice")


def test_a_number_presses_a_button(talk: Talk) -> None:
    said = talk.types("1", "2")
    assert "Hint: " in said
    assert "[1] Skip  [2] Show" in said, "there was one point to hint at"
    assert "it counts as missed" in said


@pytest.mark.parametrize("typed", ["Hint", "  hint "])
def test_a_label_typed_presses_its_button(talk: Talk, kept: Database, typed: str) -> None:
    assert "Show" in talk.types(typed)
    assert not _answers(kept)


def test_a_label_of_several_words_presses_its_button(talk: Talk) -> None:
    talk.types("I led a team of six people for two years.", "That is all")
    assert "A better answer" in talk.types("better  Answer")


def test_words_without_an_open_question_leave_the_buttons_alone(talk: Talk) -> None:
    talk.types("I led a team of six people for two years.", "That is all")
    said = talk.types("something else")
    assert "nothing was graded" in said
    assert "[2] Better answer" in said
    assert "A better answer" in talk.types("2")


def test_a_number_without_a_button_is_an_answer(talk: Talk, kept: Database) -> None:
    talk.types("/practice cost", "9")
    assert [answer.text for answer in _answers(kept)] == ["9"]


@pytest.mark.parametrize("number", ["0", "-1", "²", "٣", "01", "7" * 5000, "1" * 20_001])
def test_odd_numbers_press_nothing(talk: Talk, number: str) -> None:
    said = talk.types("/practice cost", number)
    assert "Hint: " not in said
    assert "Something went wrong" not in said


def test_enter_means_the_next_question_once_one_is_graded(talk: Talk) -> None:
    said = talk.types("/practice cost", "", "covered:0", "")
    assert "There is nothing to grade yet" in said
    assert "Level 5 of 5" in said
    assert said.count("[1] Hint") == 2


def test_a_button_is_pressed_once(talk: Talk, kept: Database) -> None:
    said = talk.types("/practice cost", "/forget", "1", "3")
    assert "Nothing was deleted." in said
    assert "Gone" not in said
    assert [answer.text for answer in _answers(kept)] == ["3"]


def test_a_path_may_be_quoted_dragged_in_or_begin_at_home(
    kept: Database, document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = Talk(kept)
    talk.open(None)
    monkeypatch.setenv("HOME", str(tmp_path))
    dragged = str(document).replace(" ", "\\ ")
    for path in (dragged, f'"{document}"', f"'{document}'", str(document), "~/my application.md"):
        assert "Site engineer (Kolbe Rail)" in talk.types(f"/load {path}"), path


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("nowhere.md", "I cannot find the file “nowhere.md”"),
        ("", "Say which file: /load and its path."),
        ("~nobody-of-this-name/a.md", "I cannot find the file"),
        (".", "not a folder"),
        ("x" * 5000, "cannot"),
        ("a\x00b", "I cannot find the file"),
    ],
)
def test_a_path_that_cannot_be_read_is_told(talk: Talk, path: str, words: str) -> None:
    said = talk.types(f"/load {path}", "/hint")
    assert words in said.replace("\n", " ")
    assert "Hint: " in said


@pytest.mark.parametrize("word", ["/quit", "/exit", "quit", " EXIT "])
def test_leaving_ends_the_conversation(talk: Talk, word: str) -> None:
    said = talk.types(word, "/help")
    assert said.strip() == "Kept. Your progress is here when you come back."


def test_the_end_of_input_settles_a_half_told_answer(talk: Talk, kept: Database) -> None:
    said = talk.types("/practice bridges", "covered:0")
    assert "Level " in said
    assert _counts(kept, "grade") == 1
    assert "open question" in talk.types("/hint")


def _counts(database: Database, table: str) -> int:
    with database.engine.connect() as connection:
        return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())


def _assert_harmless(said: str) -> None:
    odd = {char for char in said if (ord(char) < 32 and char != "\n") or 127 <= ord(char) < 160}
    assert not odd


HOSTILE = "\x1b[2J\x1b]0;owned\x07\x9b31m\x08\x7f\r\x00"


def test_nothing_hostile_in_an_answer_reaches_the_terminal(talk: Talk) -> None:
    said = talk.types(
        f"/practice cost {HOSTILE}",
        f"covered:0 claim:Net{HOSTILE}flix claim:Am{HOSTILE}azon {HOSTILE}",
        "/why",
        f"/{HOSTILE}x",
        f"/interview {HOSTILE}",
        f"/use {HOSTILE}",
        f"/load {HOSTILE}",
        f"/p{HOSTILE}x",
    )
    assert "Netflix" not in said or "Level" in said
    _assert_harmless(said)


def test_nothing_hostile_in_a_document_reaches_the_terminal(kept: Database, tmp_path: Path) -> None:
    file = tmp_path / f"a{HOSTILE[:20]}.md"
    hostile = HOSTILE.replace("\r", "").replace("\x00", "")
    file.write_text(DOCUMENT.replace("Kolbe", f"Kol{hostile}be").replace("Speaks", hostile))
    talk = Talk(kept)
    _assert_harmless(talk.open(file))
    _assert_harmless(
        talk.types(
            "/progress", "/due", "/weak", "/applications", "/show", "/practice cost", "/hint"
        )
    )


class Failing(ScriptedGrader):
    """Breaks on its first answers, quoting them."""

    def __init__(self, *, times: int) -> None:
        super().__init__()
        self.times = times

    async def grade(self, examination: Examination, *, account: int) -> Judged:
        if self.times:
            self.times -= 1
            raise ValueError(f"cannot judge {examination.answer!r}")
        return await super().grade(examination, account=account)


def test_a_judge_that_fails_is_told_and_logged_without_the_answer(
    kept: Database, document: Path
) -> None:
    talk = Talk(kept, Failing(times=1))
    talk.open(document)
    with capture_logs() as logged:
        said = talk.types("/practice cost", "my secret covered:0", "/due")
    assert [(entry["event"], entry["kind"]) for entry in logged] == [
        ("answer.ungraded", "ValueError")
    ]
    assert "secret" not in repr(logged)
    assert said.index("I could not grade this now") < said.index("Level 5 of 5") < said.index("Due")
    assert _counts(kept, "grade") == 1


def test_a_fault_inside_is_told_and_the_conversation_goes_on(
    kept: Database, document: Path
) -> None:
    talk = Talk(kept)
    talk.open(document)
    kept.transact(lambda session: session.execute(text("ALTER TABLE invite RENAME TO mislaid")))
    with capture_logs() as logged:
        said = talk.types("/practice cost", "/help")
    assert "Something went wrong on my side." in said
    assert "/practice leadership" in said
    assert {entry["event"] for entry in logged} == {"terminal.failed"}
    kept.transact(lambda session: session.execute(text("ALTER TABLE mislaid RENAME TO invite")))


def test_an_answer_that_was_not_judged_is_judged_on_coming_back(
    kept: Database, document: Path
) -> None:
    stopped = Talk(kept, Failing(times=9))
    stopped.open(document)
    with capture_logs():
        stopped.types("/practice cost", "covered:0")
    assert _counts(kept, "grade") == 0
    said = Talk(kept).open(None)
    assert "Back to Site engineer" in said
    assert "Level 5 of 5" in said
    assert _counts(kept, "grade") == 1


def test_coming_back_survives_what_still_cannot_be_judged(kept: Database, document: Path) -> None:
    stopped = Talk(kept, Failing(times=99))
    stopped.open(document)
    with capture_logs():
        stopped.types("/practice cost", "covered:0")
        said = Talk(kept, Failing(times=99)).open(None)
    assert "I could not grade this now" in said
    assert len(_answers(kept)) == 1


def test_no_row_is_wider_than_the_terminal(talk: Talk) -> None:
    said = talk.types(
        "/practice cost", "covered:0 claim:Netflix claim:Amazon claim:Google", "/help", "/weak"
    )
    assert max(map(len, said.splitlines())) <= WIDTH


SCRIPT = [
    "/practice storm",
    "In the Ylva storm I led the shift and we had the hospital back within 50 minutes.",
    "/why",
    "",
    "/hint",
    "I do not know",
    "/progress",
    "/due",
]


def _chat(process: Process, data: str, lines: Iterable[str] = SCRIPT) -> str:
    done = process("chat", "--data", data, stdin="".join(f"{line}\n" for line in lines).encode())
    assert (done.code, done.err) == (0, "")
    return done.out


def test_piped_answers_are_graded_and_kept_between_runs(process: Process) -> None:
    first = _chat(process, "one")
    assert "Level " in first
    assert "> In the Ylva storm" in first
    assert "\x1b" not in first
    assert "Back to" not in first
    second = _chat(process, "one", ["/why"])
    assert "Back to Grid Operations Analyst." in second
    assert "Why level" in second
    assert _chat(process, "two") == first


READY = "\x1b[?2004h"
"""What the editor sends when it waits: pasted text is to come marked."""


class Screen:
    """A coach on a pseudo-terminal."""

    def __init__(self, directory: Path) -> None:
        self._ours, theirs = pty.openpty()
        settings = {"TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1", "LINES": "50"}
        self.running = subprocess.Popen(
            [*COMMAND, "chat", "--data", directory / "data"],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=directory,
            env=environment(settings),
            start_new_session=True,
        )
        os.close(theirs)
        self.seen = self._unread = ""

    def types(self, text: str) -> None:
        os.write(self._ours, text.encode())

    def shows(self, words: str) -> None:
        """Read until `words` are shown after what was seen before."""
        new, self._unread = self._unread, ""
        until = time.monotonic() + 15
        while words not in new:
            assert time.monotonic() < until, f"{words!r} was not shown, but: {new}"
            new += self._read()
        cut = new.index(words) + len(words)
        self.seen += new[:cut]
        self._unread = new[cut:]

    def _read(self) -> str:
        if not select.select([self._ours], [], [], 0.1)[0]:
            return ""
        try:
            return os.read(self._ours, 65536).decode("utf-8", "replace")
        except OSError:  # the other side is closed
            return ""

    def ends(self) -> int:
        """Read what is still shown until the process ends; gives its exit code."""
        until = time.monotonic() + 15
        while self.running.poll() is None:
            assert time.monotonic() < until, f"it did not end: {self.seen}"
            self.seen += self._read()
        self.seen += self._read()
        return self.running.wait()

    def close(self) -> None:
        self.running.kill()
        self.running.wait()
        os.close(self._ours)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    opened = Screen(tmp_path)
    yield opened
    opened.close()


def test_on_a_terminal_a_pasted_answer_of_two_lines_is_one(screen: Screen, tmp_path: Path) -> None:
    screen.shows(READY)
    screen.types("\x1b[200~I led the shift.\nWe had it back in 35 minutes.\x1b[201~")
    screen.shows("35 minutes.")
    screen.types("\r")
    screen.shows("Level ")
    screen.shows(READY)
    screen.types("/hepl\x7f\x7f\x7felp\r")
    screen.shows("/applications")
    screen.shows(READY)
    screen.types("\x04")
    assert screen.ends() == 0
    assert "Kept. Your progress is here" in screen.seen
    assert "Traceback" not in screen.seen
    connection = sqlite3.connect(tmp_path / "data" / DATABASE_FILE)
    assert connection.execute("SELECT text FROM answer").fetchall() == [
        ("I led the shift.\nWe had it back in 35 minutes.",)
    ]
    connection.close()


def test_on_a_terminal_ctrl_c_ends_cleanly(screen: Screen) -> None:
    screen.shows(READY)
    screen.types("half an ans\x03")
    assert screen.ends() == 0
    assert "Traceback" not in screen.seen
