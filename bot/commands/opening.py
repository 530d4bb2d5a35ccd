"""Opening the coach for a command, with a clear sentence where that fails."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError

from bot.app import App, build
from bot.messages.commands import DATABASE_TROUBLE
from bot.settings import Settings

FAILED = 1


@contextmanager
def opened(settings: Settings) -> Iterator[App]:
    """Build the app and close it after; exits with a sentence where the database cannot be had."""
    try:
        app = build(settings)
    except (SQLAlchemyError, OSError, ModuleNotFoundError) as error:
        print(DATABASE_TROUBLE.format(reason=reason(error)), file=sys.stderr)  # noqa: T201
        raise SystemExit(FAILED) from error
    try:
        yield app
    finally:
        app.database.close()


def reason(error: BaseException) -> str:
    """Tell an error in a line, without the address or parameters it carries."""
    cause = getattr(error, "orig", None) or error
    return str(cause).splitlines()[0] if str(cause) else type(cause).__name__
