"""One process alone on a database, among those that ask for it: whoever sends keeps the limits."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import text

from storage.engine import Database

ENDING = ".lock"
_POSTGRES_LOCK = 7_204_512  # any constant but that of the migrations


class NotAlone(Exception):
    """Another process has asked for this database before, and is still there."""


@contextmanager
def alone(database: Database) -> Iterator[None]:
    """Be the only one for the length of a block; `NotAlone` where another is.

    SQLite: a lock on a file beside the database. PostgreSQL: an advisory lock. Either goes with
    the process, however that ends. Who does not ask may use the database all the same.
    """
    held = _with_file(database) if database.is_sqlite else _with_advice(database)
    with held:
        yield


@contextmanager
def _with_file(database: Database) -> Iterator[None]:
    path = database.engine.url.database
    if not path or path == ":memory:":
        yield
        return
    descriptor = os.open(Path(path + ENDING), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock(descriptor)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> None:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - there is none elsewhere

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - there is none on Windows

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise NotAlone from error


@contextmanager
def _with_advice(database: Database) -> Iterator[None]:
    with database.engine.connect() as connection:
        key = {"key": _POSTGRES_LOCK}
        if not connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), key):
            raise NotAlone
        connection.commit()  # the lock is the session's, so nothing stays open
        try:
            yield
        finally:
            with suppress(Exception):  # where the server is away, the lock is gone as well
                connection.execute(text("SELECT pg_advisory_unlock(:key)"), key)
