import asyncio
import sqlite3
import stat
import threading
from collections.abc import Callable
from contextlib import suppress
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


def _waiting_together(database: Database, *works: Callable[[Session], object]) -> list[object]:
    """Have units of work wait at the same moment, so that they share a commit."""
    busy, all_wait = threading.Event(), threading.Event()

    def hold(_session: Session) -> None:
        busy.set()
        all_wait.wait(10)

    async def run() -> list[object]:
        holding = asyncio.create_task(database.run(hold))
        await asyncio.to_thread(busy.wait, 10)
        waiting = [asyncio.create_task(database.run(work)) for work in works]
        await asyncio.sleep(0)  # each has begun: it waits for the writer
        all_wait.set()
        await holding
        return list(await asyncio.gather(*waiting, return_exceptions=True))

    return asyncio.run(run())


def _leave_pages(database: Database, number: int) -> None:
    """Let the database grow by no more than so many pages, as on a disk that is nearly full."""

    def work(session: Session) -> None:
        connection = session.connection()
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + number}")

    asyncio.run(database.run(work))


def _adding(name: str) -> Callable[[Session], None]:
    def work(session: Session) -> None:
        session.add(_learner(name))

    return work


def _swallowing(session: Session) -> None:
    """Go on after the disk was full, as a batch does after one learner's trouble."""
    for name in ("x" * 200_000, "small"):
        with suppress(SQLAlchemyError), session.begin_nested():
            session.add(_learner(name))


@pytest.mark.parametrize("big", [_adding("x" * 200_000), _swallowing], ids=["raises", "swallows"])
def test_nothing_is_told_as_done_that_a_full_disk_took_back(
    tmp_path: Path, big: Callable[[Session], None]
) -> None:
    database = Database(f"sqlite:///{tmp_path / 'coach.sqlite3'}")
    _leave_pages(database, 3)
    before, failed, after = _waiting_together(database, _adding("ada"), big, _adding("ben"))
    assert isinstance(failed, SQLAlchemyError)
    assert isinstance(before, SQLAlchemyError), "what SQLite took back with it is not done"
    assert after is None
    stored = database.transact(lambda s: s.scalars(text("SELECT external_id FROM learner")).all())
    assert stored == ["ben"]
    database.close()


def test_one_unit_that_fails_by_itself_takes_none_with_it(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'coach.sqlite3'}")
    outcomes = _waiting_together(database, _adding("ada"), _adding("ada"), _adding("ben"))
    assert [type(outcome) for outcome in outcomes] == [type(None), IntegrityError, type(None)]
    stored = database.transact(lambda s: s.scalars(text("SELECT external_id FROM learner")).all())
    assert sorted(stored) == ["ada", "ben"]
    database.close()


def test_a_writer_that_cannot_begin_fails_all_who_wait_and_goes_on(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'coach.sqlite3'}")
    with sqlite3.connect(tmp_path / "coach.sqlite3", isolation_level=None) as other:
        asyncio.run(database.run(lambda s: s.execute(text("PRAGMA busy_timeout = 1")) and None))
        other.execute("BEGIN IMMEDIATE")
        outcomes = _at_once(database, _adding("ada"), _adding("ben"))
        assert all(isinstance(outcome, SQLAlchemyError) for outcome in outcomes)
        other.execute("ROLLBACK")
    assert _at_once(database, _adding("ada")) == [None]
    database.close()


def _at_once(database: Database, *works: Callable[[Session], object]) -> list[object]:
    async def run() -> list[object]:
        waiting = [database.run(work) for work in works]
        return list(await asyncio.gather(*waiting, return_exceptions=True))

    return asyncio.run(run())
