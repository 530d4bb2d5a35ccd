import threading
from datetime import UTC, datetime, timedelta

from storage import inbox
from storage.engine import Database
from storage.inbox import Arrival

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)


def _keep(database: Database, *arrivals: tuple[int, int]) -> None:
    made = [Arrival(number, chat, f'{{"update_id":{number}}}') for number, chat in arrivals]
    database.transact(lambda session: inbox.keep(session, made, now=NOW))


def _claim(database: Database, *, now: datetime = NOW, limit: int = 10) -> list[int]:
    until = now + timedelta(seconds=30)
    claimed = database.transact(
        lambda session: inbox.claim(session, now=now, until=until, limit=limit)
    )
    return [arrival.update_id for arrival in claimed]


def _let_go(database: Database, update_id: int) -> None:
    database.transact(lambda session: inbox.hold(session, [update_id], until=None))


def _finish(database: Database, update_id: int) -> bool:
    return database.transact(lambda session: inbox.finish(session, update_id, now=NOW))


def test_a_second_delivery_of_an_update_is_ignored(database: Database) -> None:
    _keep(database, (1, 7))
    assert _claim(database) == [1]
    assert _finish(database, 1)
    _let_go(database, 1)
    _keep(database, (1, 7), (2, 7))
    assert _claim(database) == [2]
    assert not _finish(database, 1)


def test_a_chats_updates_are_taken_one_after_another(database: Database) -> None:
    _keep(database, (1, 7), (2, 7), (3, 8), (4, 7))
    assert _claim(database) == [1, 3]
    assert _claim(database) == []
    _finish(database, 1)
    assert _claim(database) == []
    _let_go(database, 1)
    assert _claim(database) == [2]


def test_a_chat_does_not_wait_for_a_dead_process_for_ever(database: Database) -> None:
    _keep(database, (1, 7), (2, 7))
    _claim(database)
    _finish(database, 1)
    assert _claim(database, now=NOW + timedelta(seconds=29)) == []
    assert _claim(database, now=NOW + timedelta(seconds=31)) == [2]


def test_no_more_is_taken_than_asked_for(database: Database) -> None:
    _keep(database, (3, 9), (1, 7), (2, 8))
    assert _claim(database, limit=2) == [1, 2]
    assert _claim(database, limit=2) == [3]


def test_in_a_long_queue_only_the_oldest_are_looked_at(database: Database) -> None:
    _keep(database, (1, 7), (2, 7), (3, 8), (4, 9))
    found = database.transact(
        lambda session: inbox.claim(session, now=NOW, until=LATER, limit=9, among=3)
    )
    assert [arrival.update_id for arrival in found] == [1, 3]


def test_what_a_dead_process_took_comes_back_when_its_claim_runs_out(database: Database) -> None:
    _keep(database, (1, 7))
    assert _claim(database) == [1]
    assert _claim(database, now=NOW + timedelta(seconds=29)) == []
    assert _claim(database, now=NOW + timedelta(seconds=31)) == [1]


def test_a_claim_by_a_clock_that_was_ahead_holds_nobody_up(database: Database) -> None:
    _keep(database, (1, 7), (2, 7), (3, 8))
    assert _claim(database, now=NOW + timedelta(days=1)) == [1, 3]
    _finish(database, 1)
    assert _claim(database) == [2, 3]


def test_what_cannot_be_worked_on_is_set_aside_with_its_content(database: Database) -> None:
    _keep(database, (1, 7), (2, 7))
    _claim(database)
    database.transact(lambda session: inbox.set_aside(session, 1, problem="KeyError", now=NOW))
    _let_go(database, 1)
    assert _claim(database) == [2]
    assert not _finish(database, 1)
    with database.engine.connect() as connection:
        row = connection.exec_driver_sql("SELECT payload, problem FROM inbox WHERE id = 1").one()
    assert tuple(row) == ('{"update_id":1}', "KeyError")


def test_it_is_told_whether_more_are_open_than_a_number(database: Database) -> None:
    _keep(database, (1, 7), (2, 7), (3, 8))
    assert database.transact(lambda session: inbox.more_than(session, 2))
    assert not database.transact(lambda session: inbox.more_than(session, 3))


def test_two_processes_never_work_on_the_same_nor_out_of_order(database: Database) -> None:
    _keep(database, *((10 * number + chat, chat) for number in range(12) for chat in range(1, 9)))
    worked: list[int] = []

    def work() -> None:
        for _ in range(60):
            for update_id in _claim(database, limit=3):
                worked.append(update_id)
                assert _finish(database, update_id)
                _let_go(database, update_id)

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(worked) == len(set(worked)) == 96
    for chat in range(1, 9):
        mine = [update_id for update_id in worked if update_id % 10 == chat]
        assert mine == sorted(mine)


def test_a_claim_can_be_held_for_longer_or_given_back(database: Database) -> None:
    _keep(database, (1, 7))
    _claim(database)
    database.transact(lambda session: inbox.hold(session, [1], until=LATER + timedelta(seconds=30)))
    assert _claim(database, now=LATER) == []
    database.transact(lambda session: inbox.hold(session, [1], until=None))
    assert _claim(database) == [1]
    database.transact(inbox.release)
    assert _claim(database) == [1]


def test_nothing_of_what_was_said_is_left_once_it_was_worked_on(database: Database) -> None:
    _keep(database, (1, 7), (2, 7))
    _finish(database, 1)
    database.transact(lambda session: inbox.forget_chat(session, 7))
    with database.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT id, chat_id, payload FROM inbox ORDER BY id")
        assert [tuple(row) for row in rows] == [(1, 0, ""), (2, 7, '{"update_id":2}')]


def test_what_was_worked_on_goes_after_a_while(database: Database) -> None:
    _keep(database, (1, 7), (2, 7))
    _finish(database, 1)
    database.transact(lambda session: inbox.purge(session, before=LATER))
    _keep(database, (1, 7))
    assert _claim(database) == [1]
