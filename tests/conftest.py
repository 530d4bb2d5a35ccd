"""Databases, corpora and a coach to talk to, shared by all tests."""

import functools
import gc
import itertools
import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from bot.settings import DATABASE_FILE
from question_bank import parse
from storage.engine import Database
from storage.models import Record
from tests.canary import Canary, listening
from tests.coach.beginning import Beginning
from tests.emulator.emulator import TOKEN
from tests.portions import Portion, Some, T, divided, draw_examples, spread
from tests.postgres import Postgres

REPOSITORY = Path(__file__).parent.parent
CORPORA = Path(os.environ.get("COACH_CORPORA", REPOSITORY / "../shared/corpora")).resolve()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--portion",
        type=Portion,
        choices=list(Portion),
        default=Portion.ALL,
        help="all tests, a sample of what takes long, or the rest",
    )


def pytest_configure(config: pytest.Config) -> None:
    draw_examples(config.getoption("portion"))


@pytest.fixture(scope="session")
def portion(pytestconfig: pytest.Config) -> Portion:
    """What is run; a test that asks for it does less in a sample, and is in the rest again."""
    chosen: Portion = pytestconfig.getoption("portion")
    return chosen


@pytest.fixture(scope="session")
def some(portion: Portion) -> Some[T]:
    """Give at most so many of a list where a sample is run, else all of it."""

    def take(items: Sequence[T], most: int) -> list[T]:
        return spread(items, most if portion is Portion.SAMPLE else len(items))

    return take


@pytest.fixture(autouse=True)
def nothing_secret_is_logged() -> Iterator[Canary]:
    """Fail any test in which a log at DEBUG holds a token or what somebody said."""
    with listening(TOKEN) as canary:
        yield canary
    assert canary.told() == [], "logged"


@pytest.fixture(autouse=True, scope="session")
def a_text_is_understood_once() -> Iterator[None]:
    """Give what was read of a text, which depends on nothing else, to all who load it again.

    Tests of the reading itself call the function by the name that they imported.
    """
    with pytest.MonkeyPatch.context() as patched:
        kept = functools.lru_cache(maxsize=256)(parse.read_application)
        patched.setattr(parse, "read_application", kept)
        yield


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


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test on each database; on SQLite alone where its module says that this is enough.

    COACH_EVERY_BACKEND runs all of them on both, but for what is marked as being `on` one.
    """
    if "backend" not in metafunc.fixturenames:
        return
    enough = getattr(metafunc.module, "SQLITE_IS_ENOUGH", False)
    every = "COACH_EVERY_BACKEND" in os.environ or not enough
    backends = ["sqlite", "postgresql"] if every else ["sqlite"]
    only = metafunc.definition.get_closest_marker("on")
    metafunc.parametrize("backend", only.args if only else backends, indirect=True)


@pytest.hookimpl(trylast=True)  # syrupy must see all that is collected
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep a portion; begin with what takes long, so that no worker is left with it in the end."""
    items[:], left = divided(items, config.getoption("portion"))
    if left:
        config.hook.pytest_deselected(items=left)
    items.sort(key=lambda item: item.get_closest_marker("timeout") is None)


def pytest_collection_finish() -> None:
    """Leave what was imported and collected out of every later search for garbage.

    It stays to the end, and looking through it again and again took a tenth of the tests' time.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture
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
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file brought up to date once: it takes longer than most tests."""
    file = tmp_path_factory.mktemp("empty") / DATABASE_FILE
    Database(f"sqlite:///{file}").close()
    return file


@pytest.fixture(scope="session")
def beginning() -> Iterator[Beginning]:
    made = Beginning()
    yield made
    made.close()


@pytest.fixture(scope="session")
def opened() -> Iterator[dict[str, Database]]:
    """The databases that tests share, one of each kind: opening one takes longer than a test."""
    databases: dict[str, Database] = {}
    yield databases
    for shared in databases.values():
        shared.close()


@pytest.fixture
def database(
    backend: str,
    request: pytest.FixtureRequest,
    opened: dict[str, Database],
    empty_database: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Database:
    """An empty database with the schema in it."""
    if backend not in opened:
        path = tmp_path_factory.mktemp("sqlite") / "coach.sqlite3"
        if backend == "postgresql":
            server: Postgres = request.getfixturevalue("postgres")
            opened[backend] = Database(server.new_database("shared"))
        else:
            shutil.copy(empty_database, path)
            opened[backend] = Database(f"sqlite:///{path}")
    empty(opened[backend])
    return opened[backend]


def empty(database: Database) -> None:
    """Leave a database as it is when it was just made; rows deleted one by one are the fastest."""
    names = [f'"{table.name}"' for table in reversed(Record.metadata.sorted_tables)]
    with database.engine.begin() as connection:
        for name in names:
            connection.exec_driver_sql(f"DELETE FROM {name}")
        if database.is_sqlite:
            connection.exec_driver_sql("DELETE FROM sqlite_sequence")
            connection.exec_driver_sql("PRAGMA user_version = 0")
            return
        used = "SELECT sequencename FROM pg_sequences WHERE last_value IS NOT NULL"
        for name in connection.exec_driver_sql(used).scalars().all():
            connection.exec_driver_sql(f'ALTER SEQUENCE "{name}" RESTART')
