"""/progress as a person sees it: a picture, its words under it, all of them by a button."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import msgspec
import pytest
from PIL import Image

from bot.charts import progress_png
from bot.messages.progress import caption
from bot.telegram import progress_photo
from coach.replies import ProgressShown
from storage.engine import Database
from tests.bot.telegram.conftest import Run
from tests.bot.telegram.running import coached
from tests.bot.test_charts import LONG, SHOWN
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import DOCUMENT
from tests.emulator import Emulator, User
from tests.emulator.faults import Refused

PHOTO_UNITS = 1024


@pytest.fixture
def ada(emulator: Emulator, run: Run, kept: Database) -> Iterator[User]:
    with run(coached(kept, ScriptedGrader(), admitted={7})):
        user = emulator.user(7)
        user.send_document(DOCUMENT.encode(), "application.md")
        user.reply()
        yield user


def test_progress_is_a_picture_with_the_words_under_it(emulator: Emulator, ada: User) -> None:
    ada.send("/progress")
    shown = ada.reply()
    assert shown.photo is not None
    image = Image.open(BytesIO(shown.photo))
    assert image.format == "PNG"
    assert image.width == 1080
    assert "Readiness 0%" in shown.text
    assert shown.marked("bold")[1] == "Readiness 0%"
    assert shown.labels == ["Next question", "In words"]


def test_all_figures_come_in_words_below_the_picture(emulator: Emulator, ada: User) -> None:
    ada.send("/progress")
    shown = ada.reply()
    assert ada.press("In words").answer().text == ""
    told = ada.reply()
    assert told.photo is None
    assert "Due this week" in told.text
    assert "never graded" in told.text
    assert "In words" not in told.labels
    emulator.wait_until(lambda: next(m for m in ada.chat if m.id == shown.id).labels == [])


def test_a_refused_picture_is_told_in_words(emulator: Emulator, ada: User) -> None:
    emulator.fail_next("sendPhoto", Refused(400, "Bad Request: PHOTO_INVALID_DIMENSIONS"))
    ada.send("/progress")
    shown = ada.reply()
    assert shown.photo is None
    assert "Readiness 0%" in shown.text
    assert shown.labels == ["Next question", "In words"]


def test_what_cannot_be_drawn_is_told_in_words(ada: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_reply: ProgressShown) -> bytes:
        raise OSError("the typeface is gone")

    monkeypatch.setattr(progress_photo, "progress_png", broken)
    ada.send("/progress")
    assert "Readiness 0%" in ada.reply().text


def test_figures_are_drawn_as_they_were_after_waiting_in_the_outbox() -> None:
    waited = msgspec.json.decode(msgspec.json.encode(progress_photo.given(SHOWN)))
    assert asyncio.run(progress_photo.drawn(waited)) == progress_png(SHOWN)


@pytest.mark.parametrize("name", [LONG, "𝄞" * 400])
def test_the_caption_fits_whatever_the_application_is_called(name: str) -> None:
    given = progress_photo.given(replace(SHOWN, title=name, organisation=name))
    assert len(given["caption"].encode("utf-16-le")) // 2 <= PHOTO_UNITS
    assert caption(SHOWN).text() == progress_photo.given(SHOWN)["caption"]
