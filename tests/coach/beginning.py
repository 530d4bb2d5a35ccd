"""A learner who has loaded the document: loaded once, then copied into the databases of tests."""

import sqlite3
from typing import Any

from grading.model import Grader
from storage.engine import Database
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import Script


class Beginning:
    """Gives scripts that begin after the loading.

    Loading takes longer than most of what tests do next. So on SQLite it is done once, and the
    pages of the database are copied from then on; nothing of it depends on who grades.
    """

    def __init__(self) -> None:
        self._pages = sqlite3.connect(":memory:", check_same_thread=False)
        self._first: Script | None = None

    def script(self, database: Database, grader: Grader) -> Script:
        """Give a script on a database that is empty."""
        if not database.is_sqlite:
            return _loaded(database, grader)
        with database.engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            if self._first is None:
                self._first = _loaded(database, ScriptedGrader())
                driver.backup(self._pages)
            else:
                self._pages.backup(driver)
        return self._first.repeated(database, grader)

    def close(self) -> None:
        """Let go of the copy."""
        self._pages.close()


def _loaded(database: Database, grader: Grader) -> Script:
    made = Script(database, grader)
    made.load()
    return made
