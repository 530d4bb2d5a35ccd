"""The bot on a stage: a real process, a clock that is set, and silence to wait for."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.settings import DATABASE_FILE
from tests.bot.telegram.process import running
from tests.emulator import Emulator
from tests.transcripts.bot import CLOCK_FILE

BEGIN = datetime(2026, 11, 2, 17, 40, tzinfo=UTC)
"""Before any clock that is right: what is due then is due at once for what ticks by that clock."""
PATIENCE_SECONDS = 60.0
_BUSY = """
SELECT (SELECT count(*) FROM inbox WHERE done_at IS NULL OR not_before IS NOT NULL)
     + (SELECT count(*) FROM outbox WHERE settled_at IS NULL)
"""


class Stage:
    """A bot that runs, and its clock."""

    def __init__(self, emulator: Emulator, directory: Path) -> None:
        self.emulator = emulator
        self._clock = directory / "clock"
        self._database = directory / "data" / DATABASE_FILE
        self.set_time(BEGIN)

    @classmethod
    @contextmanager
    def set_up(cls, directory: Path) -> Iterator["Stage"]:
        """Run for the length of a block; nothing may go against the published API."""
        with Emulator.started() as emulator:
            stage = cls(emulator, directory)
            command = (sys.executable, "-m", "tests.transcripts.bot")
            with running(emulator, directory, *command, **{CLOCK_FILE: str(stage._clock)}):
                emulator.wait_for("setMyCommands", PATIENCE_SECONDS)
                yield stage
            assert emulator.violations == []

    @property
    def now(self) -> datetime:
        return self.emulator.now()

    def set_time(self, now: datetime) -> None:
        """Set the clock, for the bot and for Telegram."""
        fresh = self._clock.with_suffix(".new")
        fresh.write_text(now.isoformat(), encoding="ascii")
        fresh.replace(self._clock)
        self.emulator.set_time(now)

    def pass_by(self, time: timedelta) -> None:
        """Let time go by."""
        self.set_time(self.now + time)

    def settle(self) -> None:
        """Wait until the bot has worked on all that came and sent all it had to say."""
        self.emulator.wait_until(self._is_quiet, PATIENCE_SECONDS)

    def _is_quiet(self) -> bool:
        if self.emulator.pending_updates:
            return False
        with closing(sqlite3.connect(f"file:{self._database}?mode=ro", uri=True)) as database:
            return bool(database.execute(_BUSY).fetchone()[0] == 0)
