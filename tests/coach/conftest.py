import pytest

from storage.engine import Database
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import Script


@pytest.fixture
def grader() -> ScriptedGrader:
    return ScriptedGrader()


@pytest.fixture
def script(database: Database, grader: ScriptedGrader) -> Script:
    """A learner who has loaded the document, on SQLite and on PostgreSQL."""
    made = Script(database, grader)
    made.load()
    return made
