from datetime import UTC, datetime, time

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect, select
from sqlalchemy.exc import IntegrityError

from grading.model import Absence
from storage import batches
from storage.batches import InBatch
from storage.engine import Database, Session
from storage.migrations import HEAD, configuration, migrate, revision
from storage.models import Answer, GradeRecord, Record
from storage.schedule_models import Drill, DrillTurn, Wake, WakeKind


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


def _fill_by_place(connection: Connection) -> None:
    """Two drills a day, one of them asked; and a third time that was taken away since."""
    run = connection.exec_driver_sql
    at = "'2026-11-24 07:30:10'"
    yes = "true"
    run(
        "INSERT INTO learner (id, face, external_id, created_at, zone)"
        f" VALUES (1, 'test', 'ada', {at}, 'Europe/Berlin')"
    )
    run(
        "INSERT INTO application (id, learner_id, title, text, loaded_at)"
        f" VALUES (1, 1, 'Site engineer', '', {at})"
    )
    run(
        "INSERT INTO requirement (id, learner_id, application_id, key, text, section, priority,"
        " kind, position, active)"
        f" VALUES (1, 1, 1, 'r', 'Steel', '', 'must', 'skill', 0, {yes})"
    )
    run(
        "INSERT INTO turn (id, learner_id, application_id, requirement_id, question_key, type,"
        " wording, text, asked_at, asked_on, status, hinted, revealed)"
        f" VALUES (5, 1, 1, 1, 'q', 'open', 'w', '?', {at}, '2026-11-24', 'open', '[]', false)"
    )
    run(
        "INSERT INTO schedule (learner_id, times, weekdays, questions, reminder, weekly)"
        f""" VALUES (1, '["08:30:00","18:00:00"]', '[0,1]', 3, {yes}, {yes})"""
    )
    for number, day, place in ((1, "23", 0), (2, "23", 1), (3, "23", 2), (4, "24", 0)):
        run(
            'INSERT INTO drill (id, learner_id, "on", place, questions, given_at)'
            f" VALUES ({number}, 1, '2026-11-{day}', {place}, 3, {at})"
        )
    run("INSERT INTO drill_turn (turn_id, drill_id, learner_id) VALUES (5, 4, 1)")
    for kind, place in (("drill", 1), ("reminder", 0), ("weekly", 0)):
        run(
            'INSERT INTO wake (learner_id, kind, at, "on", place, planned_at)'
            f" VALUES (1, '{kind}', {at}, '2026-11-24', {place}, {at})"
        )


def test_drills_and_wakes_that_were_known_by_their_place_are_known_by_their_time(
    database_url: str,
) -> None:
    engine = create_engine(database_url)
    migrate(engine, to="0004")
    with engine.begin() as connection:
        _fill_by_place(connection)
    engine.dispose()
    opened = Database(database_url)

    def work(session: Session) -> None:
        drills = session.scalars(select(Drill).order_by(Drill.id)).all()
        half_past, evening, given = time(8, 30), time(18), time(8, 30, 10)
        assert [drill.clock for drill in drills] == [half_past, evening, given, half_past]
        (asked,) = session.scalars(select(DrillTurn)).all()
        assert (asked.turn_id, asked.drill_id) == (5, 4)
        wakes = {wake.kind: wake.clock for wake in session.scalars(select(Wake))}
        assert wakes == {
            WakeKind.DRILL: evening,
            WakeKind.REMINDER: half_past,
            WakeKind.WEEKLY: time(18),
        }
        session.add(_drill_like(drills[-1], number=5, clock=time(20)))
        session.flush()
        session.add(_drill_like(drills[-1], number=6, clock=half_past))
        with pytest.raises(IntegrityError):
            session.flush()
        session.rollback()

    opened.transact(work)
    opened.close()


def _drill_like(drill: Drill, *, number: int, clock: time) -> Drill:
    return Drill(
        id=number,
        learner_id=drill.learner_id,
        on=drill.on,
        clock=clock,
        questions=3,
        given_at=drill.given_at,
    )


def _fill_with_a_batch_at_work(connection: Connection) -> None:
    """Two who are in one batch, a third in another, a fourth in none; and an answer too long."""
    run = connection.exec_driver_sql
    early, late = "'2026-11-26 01:00:00.000000+00:00'", "'2026-11-26 02:00:00.000000+00:00'"
    if connection.dialect.name == "sqlite":
        early, late = early.replace("+00:00", ""), late.replace("+00:00", "")
    for id_ in (1, 2, 3, 4):
        run(
            "INSERT INTO learner (id, face, external_id, created_at, zone)"
            f" VALUES ({id_}, 'test', 'l{id_}', {early}, 'UTC')"
        )
        run(
            "INSERT INTO application (id, learner_id, title, text, loaded_at)"
            f" VALUES ({id_}, {id_}, 'Site engineer', '', {early})"
        )
    for number, learner in ((7, 1), (8, 1), (9, 2), (10, 3)):
        run(
            'INSERT INTO spending (id, learner_id, at, "on", purpose, model, micro_dollars, input,'
            " cache_write, cache_read, output, settled)"
            f" VALUES ({number}, {learner}, {early}, '2026-11-26', 'ask', 'claude-haiku-5-5',"
            " 20000, 0, 4000, 0, 8192, false)"
        )
    at_work = (
        (1, late, "'msgbatch_2'", "[7,8]"),
        (2, late, "'msgbatch_2'", "[9]"),
        (3, early, "'msgbatch_1'", "[10]"),
        (4, early, "NULL", "[]"),
    )
    for id_, at, batch, numbers in at_work:
        run(
            "INSERT INTO writing (application_id, learner_id, asked_at, again_at, vain, batch,"
            f" numbers) VALUES ({id_}, {id_}, {at}, {at}, 0, {batch}, '{numbers}')"
        )


def _fill_with_grades(connection: Connection) -> None:
    """Two answers that were judged offline, for reasons that go by the names of then."""
    run, at = connection.exec_driver_sql, "'2026-11-26 01:00:00'"
    run(
        "INSERT INTO requirement (id, learner_id, application_id, key, text, section, priority,"
        " kind, position, active) VALUES (1, 1, 1, 'r', 'Steel', '', 'must', 'skill', 0, true)"
    )
    for turn, reason in ((1, "long"), (2, "away")):
        grade = (
            '{"points":[],"bonus":[],"claims":[],"unsupported":[],"criteria":[],"parts":[],'
            f'"caps":[],"total":3.0,"level":3,"share":0.5,"stands_in":"{reason}"}}'
        )
        run(
            "INSERT INTO turn (id, learner_id, application_id, requirement_id, question_key, type,"
            " wording, text, asked_at, asked_on, status, hinted, revealed) VALUES"
            f" ({turn}, 1, 1, 1, 'q', 'open', 'w', '?', {at}, '2026-11-26', 'graded', '[]', false)"
        )
        run(
            "INSERT INTO answer (id, learner_id, turn_id, part, hints_before, text, received_at,"
            f" grade, judge) VALUES ({turn}, 1, {turn}, 0, 0, 'Long.', {at}, '{grade}', 'offline')"
        )
        run(
            "INSERT INTO grade (turn_id, learner_id, application_id, requirement_id, graded_at,"
            " graded_on, level, total, share, judge, body) VALUES"
            f" ({turn}, 1, 1, 1, {at}, '2026-11-26', 3, 3.0, 0.5, 'offline', '{grade}')"
        )


def test_batches_that_were_at_work_are_looked_after_still(database_url: str) -> None:
    engine = create_engine(database_url)
    migrate(engine, to="0011")
    with engine.begin() as connection:
        _fill_with_a_batch_at_work(connection)
    engine.dispose()
    opened = Database(database_url)
    first, second = opened.transact(batches.everything)
    assert (first.name, first.at) == ("msgbatch_1", datetime(2026, 11, 26, 1, tzinfo=UTC))
    assert (second.name, second.at) == ("msgbatch_2", datetime(2026, 11, 26, 2, tzinfo=UTC))
    assert first.orders == (InBatch(3, 3, 10),)
    assert second.orders == (InBatch(1, 1, 7), InBatch(1, 1, 8), InBatch(2, 2, 9))
    at_work = opened.transact(
        lambda session: [batches.is_at_work(session, id_) for id_ in (1, 2, 3, 4)]
    )
    assert at_work == [True, True, True, False]
    opened.close()


def test_an_answer_that_was_too_long_for_claude_can_still_be_read(database_url: str) -> None:
    engine = create_engine(database_url)
    migrate(engine, to="0011")
    with engine.begin() as connection:
        _fill_with_a_batch_at_work(connection)
        _fill_with_grades(connection)
    engine.dispose()
    opened = Database(database_url)

    def work(session: Session) -> None:
        for column in (GradeRecord.body, Answer.grade):
            grades = session.scalars(select(column).order_by(column)).all()
            why = [grade.stands_in for grade in grades if grade is not None]
            assert why == [Absence.AWAY, Absence.DECLINED]

    opened.transact(work)
    opened.close()
