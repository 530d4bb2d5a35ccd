"""One process alone on a database, among those that ask for it: whoever sends keeps the limits."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from storage.engine import Database

ENDING = ".lock"
_KEY = {"key": 7_204_512}  # any constant but that of the migrations


class NotAlone(Exception):
    """Another process has asked for this database before, and is still there."""


Stay = Callable[[], None]
"""Sees that one is alone still; `NotAlone` where another is by now."""


@contextmanager
def alone(database: Database) -> Iterator[Stay]:
    """Be the only one for the length of a block; `NotAlone` where another is.

    SQLite: a lock on a file beside the database. PostgreSQL: an advisory lock. Either goes with
    the process, however that ends; the latter with its connection as well, so whoever runs for long
    calls what the block is given now and then. Who does not ask may use the database all the same.
    """
    held = _with_file(database) if database.is_sqlite else _with_advice(database)
    with held as stay:
        yield stay


@contextmanager
def _with_file(database: Database) -> Iterator[Stay]:
    path = database.engine.url.database
    if not path or path == ":memory:":
        yield _nothing_to_see
        return
    descriptor = os.open(Path(path + ENDING), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock(descriptor)
        yield _nothing_to_see
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


def _nothing_to_see() -> None:
    """See nothing: a file's lock is not lost."""


class _Advice:
    """An advisory lock of PostgreSQL, taken anew where its connection was lost."""

    def __init__(self, database: Database) -> None:
        self._engine = database.engine
        self._connection: Connection | None = None

    def take(self) -> None:
        self._connection = connection = self._engine.connect()
        if not connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), _KEY):
            self.release()
            raise NotAlone
        connection.commit()  # the lock is the session's, so nothing stays open

    def stay(self) -> None:
        """Look after the connection; while the server is away there is nothing to be alone on."""
        with suppress(SQLAlchemyError):
            if self._connection is not None:
                self._connection.execute(text("SELECT 1"))
                self._connection.commit()
                return
        with suppress(SQLAlchemyError):
            self.release()
            self.take()

    def release(self) -> None:
        connection, self._connection = self._connection, None
        if connection is None:
            return
        with suppress(SQLAlchemyError):  # where the server is away, the lock is gone as well
            connection.execute(text("SELECT pg_advisory_unlock(:key)"), _KEY)
        connection.invalidate()  # one that may hold it still goes back to no pool
        connection.close()


@contextmanager
def _with_advice(database: Database) -> Iterator[Stay]:
    advice = _Advice(database)
    advice.take()
    try:
        yield advice.stay
    finally:
        advice.release()
