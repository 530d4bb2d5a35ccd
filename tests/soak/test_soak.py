from pathlib import Path

import pytest

from tests.bot.telegram.process import PYTHON
from tests.soak.soak import Plan, soak

pytestmark = pytest.mark.timeout(300)


def test_nothing_is_lost_or_worked_on_twice_however_often_it_is_killed(tmp_path: Path) -> None:
    tally = soak(Plan(updates=32, kills=4, people=4), tmp_path)
    assert tally.faults == {}, tally.told()
    assert tally.verdicts
    assert tally.lives_that("sent"), tally.told()
    log = (tmp_path / "log").read_text()
    assert "worker.failed" not in log
    assert "B2 exam" not in log


def test_the_tally_finds_verdicts_that_are_told_twice(tmp_path: Path) -> None:
    plan = Plan(updates=36, kills=1, people=6)
    tally = soak(plan, tmp_path, command=(PYTHON, "-m", "tests.soak.told_twice"))
    assert tally.faults.keys() == {"told_twice"}, tally.told()
