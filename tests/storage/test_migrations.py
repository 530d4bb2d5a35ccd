import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect

from storage.engine import Database
from storage.migrations import HEAD, configuration, migrate, revision
from storage.models import Record


def _revisions() -> list[str]:
    with create_engine("sqlite://").connect() as connection:
        script = ScriptDirectory.from_config(configuration(connection))
    return [item.revision for item in reversed(list(script.walk_revisions()))]


def test_head_is_the_newest_script() -> None:
    assert _revisions()[-1] == HEAD


def test_the_schema_from_empty_is_the_one_the_records_describe(database_url: str) -> None:
    database = Database(database_url)
    with database.engine.connect() as connection:
        assert revision(connection) == HEAD
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Record.metadata) == []
    database.close()


@pytest.mark.parametrize("start", _revisions())
def test_every_earlier_revision_comes_up_to_date(start: str, database_url: str) -> None:
    engine = create_engine(database_url)
    migrate(engine, to=start)
    with engine.connect() as connection:
        assert revision(connection) == start
    engine.dispose()
    opened = Database(database_url)
    with opened.engine.connect() as connection:
        assert revision(connection) == HEAD
    opened.close()


def test_opening_twice_changes_nothing(database_url: str) -> None:
    Database(database_url).close()
    again = Database(database_url)
    assert "learner" in inspect(again.engine).get_table_names()
    again.close()
