from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.telegram.health import FILE, OLDEST, Heartbeat, is_alive

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def test_a_heart_that_beats_is_alive_until_it_stopped_for_long(tmp_path: Path) -> None:
    assert not is_alive(tmp_path, now=NOW)
    heart = Heartbeat(tmp_path)
    heart.beat(NOW)
    assert is_alive(tmp_path, now=NOW + OLDEST)
    assert not is_alive(tmp_path, now=NOW + OLDEST + timedelta(seconds=1))
    heart.beat(NOW + OLDEST)
    assert is_alive(tmp_path, now=NOW + OLDEST * 2)
    heart.end()
    assert not is_alive(tmp_path, now=NOW + OLDEST)


def test_a_clock_that_was_set_back_makes_no_heart_beat(tmp_path: Path) -> None:
    heart = Heartbeat(tmp_path)
    heart.beat(NOW)
    back = NOW - timedelta(hours=3)
    assert not is_alive(tmp_path, now=back)
    heart.beat(back)
    assert is_alive(tmp_path, now=back + timedelta(seconds=1))


def test_a_heartbeat_that_cannot_be_written_ends_nothing(tmp_path: Path) -> None:
    heart = Heartbeat(tmp_path / "missing")
    heart.beat(NOW)
    (tmp_path / "missing").mkdir()
    heart.beat(NOW)
    assert is_alive(tmp_path / "missing", now=NOW)


def test_a_broken_file_is_no_heartbeat(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("junk", encoding="ascii")
    assert not is_alive(tmp_path, now=NOW)
