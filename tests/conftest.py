"""Databases, corpora and a coach to talk to, shared by all tests."""

import itertools
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from storage.engine import Database
from tests.canary import Canary, listening
from tests.emulator.emulator import TOKEN
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


@pytest.fixture(autouse=True)
def nothing_secret_is_logged() -> Iterator[Canary]:
    """Fail any test in which a log at DEBUG holds a token or what somebody said."""
    with listening(TOKEN) as canary:
        yield canary
    assert canary.told() == [], "logged"


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
def backend(request: pytest.FixtureRequest) -> str:
    """Which database a test runs on: once on each."""
    return str(request.param)


@pytest.fixture
def database_url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a new, empty database."""
    if backend == "sqlite":
        return f"sqlite:///{tmp_path / 'coach.sqlite3'}"
    server: Postgres = request.getfixturevalue("postgres")
    return server.new_database(f"test_{next(_numbers)}")


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "migrated.sqlite3"
    Database(f"sqlite:///{path}").close()
    return path


@pytest.fixture
def database(
    backend: str, request: pytest.FixtureRequest, tmp_path: Path, migrated_file: Path
) -> Iterator[Database]:
    """A new database with the schema in it."""
    if backend == "sqlite":
        path = tmp_path / "coach.sqlite3"
        shutil.copy(migrated_file, path)
        url = f"sqlite:///{path}"
    else:
        url = request.getfixturevalue("postgres").migrated_database(f"test_{next(_numbers)}")
    opened = Database(url)
    yield opened
    opened.close()
