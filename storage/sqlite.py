"""SQLite as the coach uses it: a private file, synced at each commit, with cheap savepoints."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import URL
from sqlalchemy.exc import OperationalError

PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",  # an answer once acknowledged survives a power cut
    "foreign_keys = ON",
    "busy_timeout = 10000",
    "secure_delete = ON",  # deleted means gone from the file as well
)
_DRIVER = "sqlite.coach"


class PlainSavepoints(SQLiteDialect_pysqlite):
    """Python's own driver, with savepoints told to it directly.

    SQLAlchemy compiles each savepoint's name anew, which costs more than most units of work.
    """

    supports_statement_cache = True

    def do_savepoint(self, connection: Connection, name: str) -> None:
        """Set a savepoint; outside of a transaction it would begin one that nobody ends."""
        if not in_transaction(connection):
            lost = sqlite3.OperationalError("the transaction was taken back by the database")
            raise OperationalError(f"SAVEPOINT {name}", None, lost)
        _tell(connection, f"SAVEPOINT {name}")

    def do_rollback_to_savepoint(self, connection: Connection, name: str) -> None:
        """Take back what was done since a savepoint."""
        _tell(connection, f"ROLLBACK TO {name}")

    def do_release_savepoint(self, connection: Connection, name: str) -> None:
        """Let go of a savepoint."""
        _tell(connection, f"RELEASE {name}")


registry.register(_DRIVER, __name__, PlainSavepoints.__name__)


def create(url: URL) -> Engine:
    """Make an engine on a file, which is made private where it is not there yet."""
    if url.database and url.database != ":memory:":
        _make_private(Path(url.database))
    engine = create_engine(url.set(drivername=_DRIVER.replace(".", "+")), hide_parameters=True)
    event.listen(engine, "connect", _open)
    event.listen(engine, "begin", _begin)
    return engine


def _open(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where we say, below
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    _tell(connection, "BEGIN IMMEDIATE")


def in_transaction(connection: Connection) -> bool:
    """Tell whether what was begun is under way: SQLite takes all of it back on some errors."""
    return bool(_driver(connection).in_transaction)


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection


def _tell(connection: Connection, command: str) -> None:
    driver = _driver(connection)
    try:
        driver.execute(command)
    except sqlite3.Error as error:
        raise OperationalError(command, None, error) from error


def _make_private(path: Path) -> None:
    """Make the file and its directory for this user alone, where they are not there yet."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=0o600)
