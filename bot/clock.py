"""The only reader of the wall clock."""

from datetime import UTC, datetime


def now() -> datetime:
    """Tell the instant, aware, in UTC."""
    return datetime.now(UTC)
