"""The bot as a process: how it starts, what it says of a bad setting, how it ends."""

import asyncio
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.app import build
from bot.messages import commands as says
from bot.messages.telegram import LINK_IS_OVER, STRANGER
from bot.settings import Settings
from bot.telegram import run
from storage.alone import NotAlone
from tests.bot.command_line import COMMAND, Inside
from tests.bot.telegram.process import ended_within, running
from tests.coach.script import DOCUMENT
from tests.emulator import Emulator

CANARY = "Zanzibarcanary"


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator.started() as started:
        yield started
        assert started.violations == []


def test_it_talks_to_its_owner_and_ends_when_told(emulator: Emulator, tmp_path: Path) -> None:
    ada = emulator.user(7)
    with running(emulator, tmp_path) as process:
        ada.send_document(DOCUMENT.encode(), "application.md")
        assert "5 requirements" in ada.reply(60).text
        ada.send("/practice")
        assert ada.reply().labels == ["Hint", "Skip", "Show"]
        ada.send(f"I said {CANARY} to everybody.")
        ada.reply(30)
        assert (tmp_path / "data" / "alive").exists()
        process.send_signal(signal.SIGTERM)
        assert ended_within(process, 10) == 0
    log = (tmp_path / "log").read_text()
    assert CANARY not in log
    assert emulator.token not in log
    assert "Traceback" not in log


def test_an_invitation_lets_one_person_in_once(emulator: Emulator, tmp_path: Path) -> None:
    ada, ben, eve = emulator.user(7), emulator.user(8, "Ben"), emulator.user(9, "Eve")
    with running(emulator, tmp_path):
        emulator.wait_for("setMyCommands", 60)
        ada.send("/invite")
        found = re.search(r"https://t\.me/coach_test_bot\?start=([\w-]+)", ada.reply(30).text)
        assert found
        ben.start(found[1])
        assert ben.reply(30).text != STRANGER.text()
        eve.start(found[1])
        assert eve.reply(30).text == LINK_IS_OVER.text()
        ben.send("/help")
        assert "/practice" in ben.reply().text
        with running(emulator, tmp_path, *COMMAND, "health") as looking:
            assert ended_within(looking, 30) == 0


def test_an_answer_received_before_a_kill_is_judged_after_it(
    emulator: Emulator, tmp_path: Path
) -> None:
    ada = emulator.user(7)
    with running(emulator, tmp_path):
        ada.send_document(DOCUMENT.encode(), "application.md")
        ada.reply(60)
        ada.send("/practice")
        ada.reply()
        ada.send("I passed the B2 exam in German in 2021.")
    with running(emulator, tmp_path):
        assert ada.reply(60).text
    assert emulator.pending_updates <= 1


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({}, says.NO_BOT),
        ({"COACH_TELEGRAM_TOKEN": "1:a"}, says.NO_OWNER),
        (
            {
                "COACH_TELEGRAM_TOKEN": "1:a",
                "COACH_OWNER_ID": "7",
                "COACH_WEBHOOK_URL": "https://x.example",
            },
            says.WEBHOOK_OPEN,
        ),
    ],
)
def test_a_missing_setting_is_told(coach: Inside, settings: dict[str, str], sentence: str) -> None:
    done = coach("run", "--data", "data", stdin=b"", **settings)
    assert (done.code, done.out, done.err) == (1, "", f"{sentence}\n")


def test_a_token_that_telegram_does_not_know_is_told(emulator: Emulator, coach: Inside) -> None:
    settings = {
        "COACH_TELEGRAM_TOKEN": "1:wrong",
        "COACH_OWNER_ID": "7",
        "COACH_TELEGRAM_API_URL": emulator.url,
    }
    done = coach("run", "--data", "data", stdin=b"", **settings)
    assert done.code == 1
    assert done.err.endswith(f"{says.BOT_UNKNOWN}\n")
    assert "1:wrong" not in done.err


def test_a_second_bot_on_the_same_data_is_told_so(emulator: Emulator, tmp_path: Path) -> None:
    with running(emulator, tmp_path):
        emulator.wait_for("setMyCommands", 60)
        with running(emulator, tmp_path) as second:
            assert second.wait(60) == 1
        with running(emulator, tmp_path, *COMMAND, "check") as looking:
            assert looking.wait(60) == 0
        assert says.RUNS_ALREADY in (tmp_path / "log").read_text()
        assert len(emulator.calls_of("setMyCommands")) == 1


def test_it_ends_once_another_took_its_place(
    emulator: Emulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "STAY_SECONDS", 0.05)
    monkeypatch.setenv("COACH_TELEGRAM_TOKEN", emulator.token)
    monkeypatch.setenv("COACH_TELEGRAM_API_URL", emulator.url)
    monkeypatch.setenv("COACH_OWNER_ID", "7")
    settings = Settings(data_dir=tmp_path)
    looked = []

    def stay() -> None:
        looked.append(1)
        if len(looked) > 2:
            raise NotAlone

    app = build(settings)
    with pytest.raises(NotAlone):
        asyncio.run(run.run(app, settings, stay=stay))
    app.database.close()
    assert len(looked) == 3
    assert not (tmp_path / "alive").exists()


def test_a_webhook_that_telegram_does_not_take_is_told(emulator: Emulator, coach: Inside) -> None:
    settings = {
        "COACH_TELEGRAM_TOKEN": emulator.token,
        "COACH_OWNER_ID": "7",
        "COACH_TELEGRAM_API_URL": emulator.url,
        "COACH_WEBHOOK_URL": "ftp://nowhere.example",
        "COACH_WEBHOOK_SECRET": "made-up",
        "COACH_WEBHOOK_PORT": "0",
    }
    done = coach("run", "--data", "data", stdin=b"", **settings)
    assert done.code == 1
    assert "Telegram does not take the webhook: Bad webhook: invalid url." in done.err


def test_health_is_told_by_the_exit_code(coach: Inside) -> None:
    done = coach("health", "--data", "data")
    assert (done.code, done.out, done.err) == (1, "", "")


def test_a_guest_who_forgot_everything_is_told_that_it_is_private(
    emulator: Emulator, tmp_path: Path
) -> None:
    ada, ben = emulator.user(7), emulator.user(8, "Ben")
    with running(emulator, tmp_path):
        emulator.wait_for("setMyCommands", 60)
        ben.send("hello?")
        assert ben.reply(30).text == STRANGER.text()
        ada.send("/invite")
        found = re.search(r"\?start=([\w-]+)", ada.reply(30).text)
        assert found
        ben.start(found[1])
        ben.reply(30)
        ben.send("/forget")
        ben.reply(30)
        ben.press("Forget everything").answer()
        ben.sees("Records of you left in the database: 0.")
        ben.send("/progress")
        assert ben.reply(30).text == STRANGER.text()
