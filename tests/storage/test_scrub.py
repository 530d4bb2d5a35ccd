import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from storage import inbox, outbox, scrub
from storage.engine import Database, Session
from storage.inbox import Arrival
from storage.models import Learner
from storage.outbox import Draft
from tests.coach.script import START

CANARY = "canaryword"
DAY = timedelta(days=1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "coach.sqlite3"


def _kept_and_deleted(database: Database) -> None:
    def keep(session: Session) -> None:
        learner = Learner(face="test", external_id=CANARY, zone="UTC", created_at=START)
        session.add(learner)

    def drop(session: Session) -> None:
        for learner in session.query(Learner):
            session.delete(learner)
        scrub.owe(session)

    database.transact(keep)
    database.transact(drop)


def _found(path: Path) -> bool:
    return any(CANARY.encode() in file.read_bytes() for file in path.parent.glob("coach*"))


def _owed(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as database:
        return bool(database.execute("PRAGMA user_version").fetchone()[0] == scrub.OWED)


def test_what_a_stop_left_to_be_scrubbed_is_scrubbed_at_the_next_start(path: Path) -> None:
    database = Database(f"sqlite:///{path}")
    with closing(sqlite3.connect(path)) as other:  # keeps the log alive beyond the closing
        other.execute("SELECT 1 FROM learner").fetchall()
        _kept_and_deleted(database)
        database.close()
        assert _found(path)
        assert _owed(path)
        Database(f"sqlite:///{path}").close()
        assert not _found(path)
        assert not _owed(path)


def test_scrubbing_that_a_reader_is_in_the_way_of_stays_owed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scrub, "WAIT_MS", 10)
    database = Database(f"sqlite:///{path}")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT 1 FROM learner").fetchall()
        _kept_and_deleted(database)
        assert not scrub.settle(database.engine)
        assert _owed(path)
        other.execute("ROLLBACK")
    assert scrub.settle(database.engine)
    assert not _found(path)
    database.close()


def test_nothing_is_rewritten_where_nothing_is_owed(path: Path) -> None:
    database = Database(f"sqlite:///{path}")
    changes = database.engine.raw_connection()
    before = changes.execute("PRAGMA data_version").fetchone()
    assert scrub.settle(database.engine)
    assert changes.execute("PRAGMA data_version").fetchone() == before
    changes.close()
    database.close()


def test_no_number_of_a_stranger_stays_in_the_queues(database: Database) -> None:
    def come_and_go(session: Session) -> None:
        inbox.keep(session, [Arrival(1, 77, "{}")], now=START)
        inbox.finish(session, 1, now=START)
        outbox.post(session, [Draft(77, "sendMessage", "{}")], now=START)
        (letter,) = outbox.take(session, now=START, until=START + DAY, limit=1)
        outbox.sent(session, {letter.id: 5}, now=START)
        inbox.purge(session, before=START - DAY)
        outbox.purge(session, before=START - DAY)

    def numbers(session: Session) -> list[int]:
        return [
            row[0]
            for table in ("inbox", "outbox")
            for row in session.connection().exec_driver_sql(f"SELECT chat_id FROM {table}")
        ]

    database.transact(come_and_go)
    assert database.transact(numbers) == [0]
