"""Databases, corpora and a coach to talk to, shared by all tests."""

import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from storage.engine import Database
from tests.postgres import Postgres

REPOSITORY = Path(__file__).parent.parent
CORPORA = Path(os.environ.get("COACH_CORPORA", REPOSITORY / "../shared/corpora")).resolve()

settings.register_profile(
    "suite",
    deadline=None,
    max_examples=60,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("suite")


@pytest.fixture(scope="session")
def corpora() -> Path:
    if not CORPORA.is_dir():
        pytest.skip("the corpora are not here; COACH_CORPORA tells where they are")
    return CORPORA


@pytest.fixture(scope="session")
def real_sample(corpora: Path) -> Path:
    path = corpora.parent / "samples" / "real_application.md"
    if not path.is_file():
        pytest.skip("the real sample application is not here")
    return path


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postgres]:
    with Postgres.started(tmp_path_factory.mktemp("postgres")) as server:
        yield server


_numbers = itertools.count()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a new, empty database; once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'coach.sqlite3'}"
    server: Postgres = request.getfixturevalue("postgres")
    return server.new_database(f"test_{next(_numbers)}")


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    opened = Database(database_url)
    yield opened
    opened.close()
