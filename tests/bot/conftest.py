import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.settings import DATABASE_FILE
from storage.engine import Database
from tests.bot.command_line import Inside, Process
from tests.bot.served import Served
from tests.coach.beginning import Beginning
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import Script


@pytest.fixture
def process(tmp_path: Path) -> Process:
    return Process(tmp_path)


@pytest.fixture
def coach(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> Inside:
    return Inside(tmp_path, monkeypatch, capsysbinary)


@pytest.fixture
def served() -> Iterator[Served]:
    with Served() as server:
        yield server


@pytest.fixture
def data(tmp_path: Path, empty_database: Path) -> Path:
    """A data directory with an empty database in it."""
    directory = tmp_path / "data"
    directory.mkdir()
    shutil.copy(empty_database, directory)
    return directory


@pytest.fixture
def kept(data: Path) -> Iterator[Database]:
    """A database in a file; what the coach says is the same on any, so one kind will do."""
    opened = Database(f"sqlite:///{data / DATABASE_FILE}")
    yield opened
    opened.close()


@pytest.fixture
def talk(kept: Database, beginning: Beginning) -> Script:
    """A learner who has loaded the document and whose grader does what an answer says."""
    return beginning.script(kept, ScriptedGrader())
