"""What is shown while an answer is judged for longer than a moment."""

import asyncio
import time
from collections.abc import Iterator

import pytest

from grading.model import Examination, Judged
from storage.engine import Database
from tests.bot.telegram.conftest import Run
from tests.bot.telegram.running import coached
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import DOCUMENT
from tests.emulator import Emulator, TooMany, User


class SlowGrader(ScriptedGrader):
    async def grade(self, examination: Examination, *, account: int) -> Judged:
        await asyncio.sleep(0.8)
        return await super().grade(examination, account=account)


@pytest.fixture
def ada(emulator: Emulator, run: Run, kept: Database) -> Iterator[User]:
    with run(coached(kept, SlowGrader(), admitted={7})):
        user = emulator.user(7)
        user.send_document(DOCUMENT.encode(), "application.md")
        user.reply()
        user.send("/practice")
        user.reply()
        yield user


def test_typing_is_shown_while_an_answer_is_judged(emulator: Emulator, ada: User) -> None:
    ada.send("covered:0 covered:1")
    emulator.wait_for("sendChatAction")
    assert "Level" in ada.reply().text


def test_told_to_wait_while_typing_leaves_the_chat_in_peace(emulator: Emulator, ada: User) -> None:
    emulator.fail_next("sendChatAction", TooMany(3))
    ada.send("covered:0 covered:1")
    emulator.wait_until(lambda: bool(emulator.calls_of("sendChatAction")))
    told = time.monotonic()
    assert "Level" in ada.reply().text
    assert time.monotonic() - told >= 2.9
    ada.send("/practice")
    ada.reply()
    assert len(emulator.calls_of("sendChatAction")) == 1
