import asyncio
import stat
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from storage.engine import Database, Session
from storage.models import Learner
from tests.coach.script import START


def _learner(name: str) -> Learner:
    return Learner(face="test", external_id=name, zone="UTC", created_at=START)


def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "coach.sqlite3"
    Database(f"sqlite:///{path}").close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_unit_of_work_that_fails_leaves_nothing(database: Database) -> None:
    def work(session: Session) -> None:
        session.add(_learner("ada"))
        session.flush()
        raise RuntimeError("half way")

    with pytest.raises(RuntimeError):
        asyncio.run(database.run(work))
    count = database.transact(lambda s: s.scalar(text("SELECT count(*) FROM learner")))
    assert count == 0


def test_an_error_does_not_tell_what_was_stored(database: Database) -> None:
    def work(session: Session) -> None:
        session.add_all([_learner("canaryword"), _learner("canaryword")])

    with pytest.raises(IntegrityError) as caught:
        database.transact(work)
    statement = str(caught.value).split("[SQL")[1]
    assert "canaryword" not in statement


def test_many_units_at_once_all_happen(database: Database) -> None:
    async def all_of_them() -> None:
        await asyncio.gather(
            *(database.run(lambda s, n=n: s.add(_learner(str(n)))) for n in range(20))  # type: ignore[misc] # a bound default
        )

    asyncio.run(all_of_them())
    count = database.transact(lambda s: s.scalar(text("SELECT count(*) FROM learner")))
    assert count == 20


def test_a_unit_that_ends_the_transaction_fails_as_the_database_would(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'coach.sqlite3'}")

    def work(session: Session) -> None:
        session.execute(text("ROLLBACK"))

    with pytest.raises(SQLAlchemyError):
        asyncio.run(database.run(work))
    database.close()
