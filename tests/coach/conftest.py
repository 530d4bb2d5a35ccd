import pytest

from storage.engine import Database
from tests.coach.beginning import Beginning
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import Script


@pytest.fixture
def grader() -> ScriptedGrader:
    return ScriptedGrader()


@pytest.fixture
def script(database: Database, grader: ScriptedGrader, beginning: Beginning) -> Script:
    """A learner who has loaded the document, on SQLite and on PostgreSQL."""
    return beginning.script(database, grader)
