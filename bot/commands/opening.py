"""Settings and the coach for a command, with a clear sentence where they cannot be had."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from sqlalchemy.exc import SQLAlchemyError

from bot.app import App, build
from bot.messages.commands import (
    DATA_OPTION,
    DATABASE_TROUBLE,
    DOTENV_NOT_UTF8,
    NEWER_SCHEMA,
    NO_ADDRESS,
    SETTINGS_TROUBLE,
    setting_needs,
)
from bot.settings import Settings

FAILED = 1


@contextmanager
def opened(settings: Settings) -> Iterator[App]:
    """Build the app and close it after; exits with a sentence where the database cannot be had."""
    try:
        app = build(settings)
    except opening_errors() as error:
        raise _failed(DATABASE_TROUBLE.format(reason=reason(error))) from error
    try:
        yield app
    except SQLAlchemyError as error:
        raise _failed(DATABASE_TROUBLE.format(reason=reason(error))) from error
    finally:
        app.database.close()


def settings(data_dir: Path | None) -> Settings:
    """Read the settings, `data_dir` before all else; exits with a sentence where one is bad."""
    try:
        return Settings() if data_dir is None else Settings(data_dir=data_dir)
    except ValidationError as error:
        # what was given is not shown: it may be a secret in the wrong place
        needs = [_needs(e["loc"][0], e["type"], e.get("ctx", {})) for e in error.errors()]
        raise _failed(SETTINGS_TROUBLE.format(reason="; ".join(needs))) from None
    except UnicodeDecodeError:
        raise _failed(SETTINGS_TROUBLE.format(reason=DOTENV_NOT_UTF8)) from None
    except OSError as error:
        raise _failed(SETTINGS_TROUBLE.format(reason=f".env: {error.strerror}")) from None


def _needs(place: int | str, error_type: str, bounds: Mapping[str, Any]) -> str:
    name = DATA_OPTION if place == "data_dir" else str(place)
    return setting_needs(name, error_type=error_type, least=bounds.get("ge"))


def _failed(sentence: str) -> SystemExit:
    print(sentence, file=sys.stderr)  # noqa: T201 - the command's error
    return SystemExit(FAILED)


def opening_errors() -> tuple[type[Exception], ...]:
    """Give what opening a database can raise; evaluated only once something was raised."""
    from alembic.util.exc import CommandError  # noqa: PLC0415 - slow to import, seldom needed

    return (SQLAlchemyError, OSError, ModuleNotFoundError, ValueError, CommandError)


def reason(error: BaseException) -> str:
    """Tell an error in a line, without the address or parameters it carries."""
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, OSError) and cause.strerror:
        return f"{cause.strerror}: {cause.filename}" if cause.filename else cause.strerror
    if isinstance(cause, ValueError):
        return NO_ADDRESS  # its own words may quote a part of the password
    if type(cause).__module__.startswith("alembic"):
        return NEWER_SCHEMA
    return str(cause).splitlines()[0] if str(cause) else type(cause).__name__
