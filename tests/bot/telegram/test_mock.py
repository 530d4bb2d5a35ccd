"""A mock interview in a chat, from the command to the drill of its three points."""

from collections.abc import Iterator

import pytest

from storage.engine import Database
from tests.bot.telegram.conftest import Run
from tests.bot.telegram.running import coached
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import DOCUMENT
from tests.emulator import Emulator, User
from tests.emulator.views import ChatMessage

INTERVIEW = ["Move on", "End interview"]


@pytest.fixture
def ada(emulator: Emulator, run: Run, kept: Database) -> Iterator[User]:
    with run(coached(kept, ScriptedGrader(), admitted={7})):
        user = emulator.user(7)
        user.send_document(DOCUMENT.encode(), "application.md")
        assert "5 requirements" in user.reply().text
        yield user


def _now(ada: User, message: ChatMessage) -> ChatMessage:
    return next(item for item in ada.chat if item.id == message.id)


def test_an_interview_from_greeting_to_drill(emulator: Emulator, ada: User) -> None:
    ada.send("/mock 10")
    greeting = ada.reply()
    assert "Mock interview, 10 minutes." in greeting.text
    assert greeting.labels == INTERVIEW
    ada.send("How big is the team?")
    again = ada.reply()
    assert again.labels == INTERVIEW
    emulator.wait_until(lambda: _now(ada, greeting).labels == [])
    ada.send("covered:0 claim:Netflix")
    follow_up = ada.reply()
    assert follow_up.labels == INTERVIEW
    assert "Level" not in follow_up.text
    ada.press("Move on").answer()
    question = ada.reply()
    assert question.labels == INTERVIEW
    emulator.wait_until(lambda: _now(ada, follow_up).labels == [])
    ada.send("/progress")
    assert ada.reply().labels == INTERVIEW, "figures wait for the end"
    ada.send("/help")
    rests = ada.reply()
    assert rests.labels == ["Go on", "End interview"]
    ada.reply()
    ada.press("Go on", on=rests).answer()
    assert "Welcome back." in ada.reply().text
    presses = emulator.run(lambda: [ada.press("End interview") for _ in range(2)])
    toasts = [press.answer().text for press in presses]
    assert sorted(bool(text) for text in toasts) == [False, True]
    debrief = ada.reply()
    assert "Debrief" in debrief.text
    assert "Netflix" in debrief.text
    assert debrief.labels[1:] == ["Next question", "Progress"]
    ada.press(debrief.labels[0]).answer()
    assert "Drill 1 of" in ada.reply().text
    emulator.wait_until(lambda: _now(ada, debrief).labels == ["Next question", "Progress"])
