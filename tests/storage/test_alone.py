import pytest

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
