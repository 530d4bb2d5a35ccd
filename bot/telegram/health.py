"""Whether updates are still coming in: a file that is touched as long as they can."""

from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import structlog

FILE = "alive"
EVERY = timedelta(seconds=5)
OLDEST = timedelta(seconds=120)
"""Three long polls: a heartbeat older than this has stopped."""


log = structlog.get_logger()


class Heartbeat:
    """Writes the instant into the file, at most every few seconds."""

    def __init__(self, data_dir: Path) -> None:
        self._path = data_dir / FILE
        self._last: datetime | None = None

    def beat(self, now: datetime) -> None:
        """Say that all is well now; a disk that is full keeps it from being said, and no more."""
        if self._last is not None and timedelta() <= now - self._last < EVERY:
            return
        try:
            self._path.write_text(now.isoformat(), encoding="ascii")
        except OSError as error:
            log.warning("health.not_written", reason=error.strerror)
        else:
            self._last = now

    def end(self) -> None:
        """Say that nothing runs any more."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)


def is_alive(data_dir: Path, *, now: datetime) -> bool:
    """Tell whether the coach that keeps its data there has a heartbeat.

    An instant to come tells nothing: the clock was set back since.
    """
    try:
        last = datetime.fromisoformat((data_dir / FILE).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return False
    return -EVERY <= now - last <= OLDEST
