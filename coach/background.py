"""What is done while nobody waits for it."""

from collections.abc import Awaitable, Callable

import structlog

log = structlog.get_logger()


async def kept_from_harm(doing: Callable[[], Awaitable[object]]) -> None:
    """Do something whose failure is told in the log alone."""
    try:
        await doing()
    except Exception as error:  # noqa: BLE001 - a task's top: there is another night
        log.error("writing.failed", kind=type(error).__name__)  # noqa: TRY400 - may quote it
