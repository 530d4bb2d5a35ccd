"""The schema's history. Alembic itself is imported only where there is something to do."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0014"
_POSTGRES_LOCK = 7_204_511  # any constant: one process at a time migrates


def migrate(engine: Engine, *, to: str = HEAD) -> None:
    """Bring the schema up to revision `to`; a no-op where it is there already."""
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _POSTGRES_LOCK})
        if revision(connection) == to:
            return
        from alembic import command  # noqa: PLC0415 - 0.2 s that most starts need not spend

        command.upgrade(configuration(connection), to)


def revision(connection: Connection) -> str | None:
    """Tell the revision a database is at, `None` for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def configuration(connection: Connection) -> "Config":
    """Make Alembic's configuration for this package's own scripts."""
    from alembic.config import Config  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes["connection"] = connection
    return config
