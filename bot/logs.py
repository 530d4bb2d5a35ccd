"""Where events are logged: standard error, never among a command's output."""

import sys
import traceback
from pathlib import Path

import structlog

FRAMES = 5


def to_stderr() -> None:
    """Log a line an event to standard error."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
        ],
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),  # as it is when logging
        cache_logger_on_first_use=False,
    )


def where(error: BaseException) -> list[str]:
    """Tell where an error arose, without its message, which may quote an answer."""
    frames = traceback.extract_tb(error.__traceback__)
    return [f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames[-FRAMES:]]
