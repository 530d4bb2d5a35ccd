import pytest
from sqlalchemy import text

from storage.alone import NotAlone, alone
from storage.engine import Database


def test_one_process_at_a_time_has_a_database_for_itself(database: Database) -> None:
    another = Database(database.engine.url.render_as_string(hide_password=False))
    with alone(database), pytest.raises(NotAlone), alone(another):
        pass
    with alone(another):
        pass
    another.close()


def test_who_does_not_ask_may_use_it_all_the_same(database: Database) -> None:
    with alone(database):
        another = Database(database.engine.url.render_as_string(hide_password=False))
        assert another.transact(lambda session: session.connection().closed) is False
        another.close()


def _cut(database: Database) -> None:
    """Break the connection that holds the lock, as a server that restarts does."""
    database.transact(
        lambda session: session.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_locks"
                " WHERE locktype = 'advisory' AND granted AND database ="
                " (SELECT oid FROM pg_database WHERE datname = current_database())"
            )
        )
    )


@pytest.mark.on("postgresql")
def test_a_lock_that_was_lost_with_its_connection_is_taken_anew(database: Database) -> None:
    another = Database(database.engine.url.render_as_string(hide_password=False))
    with alone(database) as stay:
        stay()
        _cut(database)
        stay()
        with pytest.raises(NotAlone), alone(another):
            pass
        _cut(database)
        with alone(another), pytest.raises(NotAlone):
            stay()
        stay()
    with alone(another):
        pass
    another.close()


def test_a_lock_that_cannot_be_lost_needs_no_looking_after(database: Database) -> None:
    with alone(database) as stay:
        stay()
