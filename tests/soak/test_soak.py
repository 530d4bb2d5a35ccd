import random
from pathlib import Path

import pytest

from tests.bot.telegram.process import PYTHON, running
from tests.emulator import Emulator
from tests.soak.books import Books
from tests.soak.crowd import Crowd, Runaway
from tests.soak.soak import PATIENCE_SECONDS, Plan, soak
from tests.soak.tally import Tally

pytestmark = [pytest.mark.timeout(300), pytest.mark.long]


def test_nothing_is_lost_or_worked_on_twice_however_often_it_is_killed(tmp_path: Path) -> None:
    tally = soak(Plan(updates=32, kills=4, people=4), tmp_path)
    assert tally.faults == {}, tally.told()
    assert tally.verdicts
    assert tally.lives_that("sent"), tally.told()
    log = (tmp_path / "log").read_text()
    assert "worker.failed" not in log
    assert "B2 exam" not in log


def test_the_tally_finds_verdicts_that_are_told_twice(tmp_path: Path) -> None:
    rng, books = random.Random(1), Books(tmp_path)
    with Emulator.started() as emulator:
        crowd, runaway = Crowd(emulator, rng, people=2), Runaway(emulator, rng)
        books.register(crowd.ids)
        with running(emulator, tmp_path, PYTHON, "-m", "tests.soak.told_twice"):
            crowd.load()
            emulator.wait_until(crowd.loaded, PATIENCE_SECONDS)
            for _ in range(16):  # each waits for the bot, so no message overtakes another
                crowd.speak(1)
                emulator.wait_until(lambda: _is_quiet(emulator, books), PATIENCE_SECONDS)
        tally = Tally.of(crowd, runaway, books, updates=16, lives=(), cut_before=0, seconds=0.0)
    assert tally.faults.keys() == {"told_twice"}, tally.told()


def _is_quiet(emulator: Emulator, books: Books) -> bool:
    return not (emulator.pending_updates or books.open_updates() or books.unsent())
