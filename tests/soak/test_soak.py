from pathlib import Path

from tests.soak.soak import Plan, soak


def test_nothing_is_lost_or_worked_on_twice_however_often_it_is_killed(tmp_path: Path) -> None:
    tally = soak(Plan(updates=40, kills=6), tmp_path)
    assert (tally.lost, tally.doubled, tally.ungraded) == (0, 0, 0), tally
    assert (tally.open_updates, tally.unsent) == (0, 0), tally
    assert tally.sent_twice <= tally.kills, tally
    log = (tmp_path / "log").read_text()
    assert "worker.failed" not in log
    assert "B2 exam" not in log
