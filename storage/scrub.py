"""Leaving nothing of what was deleted in SQLite's files: owed from the deletion until it is done.

`PRAGMA secure_delete` overwrites deleted rows, but pages that were split can keep parts of old ones
and the write-ahead log keeps whole ones. What is owed is kept in the file's `user_version`, which
is written in the deletion's own transaction.
"""

import sqlite3
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session

OWED, DONE = 1, 0
WAIT_MS, USUAL_WAIT_MS = 2_000, 10_000
"""How long a reader in another process is waited for; it is tried again later."""


def owe(session: Session) -> None:
    """Note that something was deleted that must leave the files as well."""
    if session.get_bind().dialect.name == "sqlite":
        session.connection().exec_driver_sql(f"PRAGMA user_version = {OWED}")


def settle(engine: Engine) -> bool:
    """Rewrite the file and empty the log if that is owed; `False` where it could not be done yet.

    The new file is put together in memory: a temporary one would lie about outside the data
    directory, which a container may not even allow.
    """
    raw: Any = engine.raw_connection()
    try:
        if raw.execute("PRAGMA user_version").fetchone()[0] != OWED:
            return True
        raw.execute("PRAGMA temp_store = MEMORY")
        raw.execute("VACUUM")
        raw.execute(f"PRAGMA busy_timeout = {WAIT_MS}")
        busy = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if not busy:
            raw.execute(f"PRAGMA user_version = {DONE}")
    except sqlite3.Error:  # busy, or the disk is full
        return False
    finally:
        raw.execute(f"PRAGMA busy_timeout = {USUAL_WAIT_MS}")
        raw.execute("PRAGMA temp_store = DEFAULT")
        raw.close()
    return not busy
