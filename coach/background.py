"""What is done while nobody waits for it."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog

T = TypeVar("T")
log = structlog.get_logger()


async def kept_from_harm(doing: Callable[[], Awaitable[T]], *, event: str) -> T | None:
    """Do something whose failure is told in the log alone, as `event`; then `None`."""
    try:
        return await doing()
    except Exception as error:  # noqa: BLE001 - a task's top: there is another night
        log.error(event, kind=type(error).__name__)  # noqa: TRY400 - may quote it
        return None
