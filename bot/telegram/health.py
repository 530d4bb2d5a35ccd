"""Whether updates are still coming in: a file that is touched as long as they can."""

from datetime import datetime, timedelta
from pathlib import Path

FILE = "alive"
EVERY = timedelta(seconds=5)
OLDEST = timedelta(seconds=120)
"""Three long polls: a heartbeat older than this has stopped."""


class Heartbeat:
    """Writes the instant into the file, at most every few seconds."""

    def __init__(self, data_dir: Path) -> None:
        self._path = data_dir / FILE
        self._last: datetime | None = None

    def beat(self, now: datetime) -> None:
        """Say that all is well now."""
        if self._last is None or now - self._last >= EVERY:
            self._last = now
            self._path.write_text(now.isoformat(), encoding="ascii")

    def end(self) -> None:
        """Say that nothing runs any more."""
        self._path.unlink(missing_ok=True)


def is_alive(data_dir: Path, *, now: datetime) -> bool:
    """Tell whether the coach that keeps its data there has a heartbeat."""
    try:
        last = datetime.fromisoformat((data_dir / FILE).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return False
    return now - last <= OLDEST
