"""`coach run`, whole, but that its clock goes on from an instant in a file and that it ticks often.

A person's pauses pass by that clock, so no time is left to spread what goes to a chat over.

The file's own time is the moment from which its clock goes on.
"""

import logging
import os
import sys
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from bot import __main__, clock
from bot.scheduler import Scheduler
from bot.telegram import run
from bot.telegram.face import Face
from bot.telegram.limiter import Pace

CLOCK_FILE = "COACH_TEST_CLOCK"
TICK = timedelta(seconds=0.2)

wall_clock = clock.now


def shifted() -> datetime:
    """Tell the instant in the file, and what has passed since it was written."""
    file = Path(os.environ[CLOCK_FILE])
    written = datetime.fromtimestamp(file.stat().st_mtime, tz=wall_clock().tzinfo)
    return datetime.fromisoformat(file.read_text(encoding="ascii")) + (wall_clock() - written)


if __name__ == "__main__":
    logging.basicConfig(level=logging.DEBUG)
    clock.now = shifted
    run.Scheduler = partial(Scheduler, every=TICK)  # type: ignore[assignment, attr-defined] # called alike
    run.Face = partial(Face, pace=Pace(chat_seconds=0))  # type: ignore[assignment, attr-defined] # as above
    sys.exit(__main__.main(["run"]))
