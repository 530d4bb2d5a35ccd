"""Where events are logged: standard error, never among a command's output."""

import logging
import sys
import traceback
from pathlib import Path

import structlog

FRAMES = 5
TALKATIVE = (
    "aiohttp",
    "alembic",
    "anthropic",
    "apscheduler",
    "asyncio",
    "httpcore",
    "httpx",
    "httpx2",
    "sqlalchemy",
    "telegram",
)
"""Libraries whose logs hold tokens, messages or statements with their values below WARNING."""


def hush() -> None:
    """Keep what holds tokens and messages out of every log, whatever level is asked for."""
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)


def to_stderr(*, least: int = logging.INFO) -> None:
    """Log a line an event to standard error, and nothing that libraries say of messages.

    `least` is the lowest level that is logged: where somebody reads along, only what is odd.
    """
    hush()
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(least),
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
