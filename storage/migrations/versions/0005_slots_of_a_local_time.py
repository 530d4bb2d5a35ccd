"""Drills known by their local time instead of their place in the day; drills put off."""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None

WEEKLY_AT = time(18)
_TICK = timedelta(microseconds=1)
_META = sa.MetaData()
_LEARNER = sa.Table('learner', _META, sa.Column('id', sa.Integer()), sa.Column('zone', sa.Text()))
_SCHEDULE = sa.Table(
    'schedule', _META, sa.Column('learner_id', sa.Integer()), sa.Column('times', sa.Text())
)
_DRILL = sa.Table(
    'drill',
    _META,
    sa.Column('id', sa.Integer()),
    sa.Column('learner_id', sa.Integer()),
    sa.Column('on', sa.Date()),
    sa.Column('place', sa.Integer()),
    sa.Column('clock', sa.Time()),
    sa.Column('given_at', sa.DateTime(timezone=True)),
)
_DRILL_TURN = sa.Table(
    'drill_turn',
    _META,
    sa.Column('turn_id', sa.Integer()),
    sa.Column('drill_id', sa.Integer()),
    sa.Column('learner_id', sa.Integer()),
)
_WAKE = sa.Table(
    'wake',
    _META,
    sa.Column('learner_id', sa.Integer()),
    sa.Column('kind', sa.Text()),
    sa.Column('on', sa.Date()),
    sa.Column('place', sa.Integer()),
    sa.Column('clock', sa.Time()),
)


def upgrade() -> None:
    op.add_column('schedule', sa.Column('put_off', sa.Text(), nullable=True))
    op.add_column('drill', sa.Column('clock', sa.Time(), nullable=True))
    op.add_column('wake', sa.Column('clock', sa.Time(), nullable=True))
    connection = op.get_bind()
    times = _times(connection)
    _name_drills(connection, times)
    _name_wakes(connection, times)
    turns = [row._asdict() for row in connection.execute(sa.select(_DRILL_TURN))]
    with op.batch_alter_table('drill') as drill:
        drill.drop_constraint('uq_drill_learner_id_on_place', type_='unique')
        drill.drop_column('place')
        drill.alter_column('clock', nullable=False, existing_type=sa.Time())
        drill.create_unique_constraint('uq_drill_learner_id_on_clock', ['learner_id', 'on', 'clock'])
    if turns and connection.dialect.name == 'sqlite':
        # SQLite makes the table anew, and takes with the old one what belonged to its rows
        connection.execute(sa.delete(_DRILL_TURN))
        op.bulk_insert(_DRILL_TURN, turns)
    with op.batch_alter_table('wake') as wake:
        wake.drop_column('place')
        wake.alter_column('clock', nullable=False, existing_type=sa.Time())


def _times(connection: sa.Connection) -> dict[int, list[time]]:
    rows = connection.execute(sa.select(_SCHEDULE))
    return {row.learner_id: msgspec.json.decode(row.times, type=list[time]) for row in rows}


def _name_drills(connection: sa.Connection, times: dict[int, list[time]]) -> None:
    """Name each by its place's time of today; by when it was given, where there is none now."""
    zones = {row.id: row.zone for row in connection.execute(sa.select(_LEARNER))}
    taken: set[tuple[int, Any, time]] = set()
    for row in connection.execute(sa.select(_DRILL).order_by(_DRILL.c.id)).all():
        known = times.get(row.learner_id, [])[row.place : row.place + 1]
        clock = _free(known, row, given_at=_there(row.given_at, zones[row.learner_id]), taken=taken)
        taken.add((row.learner_id, row.on, clock))
        connection.execute(sa.update(_DRILL).where(_DRILL.c.id == row.id).values(clock=clock))


def _there(given_at: datetime, zone: str) -> datetime:
    aware = given_at if given_at.tzinfo else given_at.replace(tzinfo=UTC)
    return aware.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def _free(
    known: Iterable[time], row: Any, *, given_at: datetime, taken: set[tuple[int, Any, time]]
) -> time:
    for clock in known:
        if (row.learner_id, row.on, clock) not in taken:
            return clock
    while (row.learner_id, row.on, given_at.time()) in taken:
        given_at += _TICK
    return given_at.time()


def _name_wakes(connection: sa.Connection, times: dict[int, list[time]]) -> None:
    for row in connection.execute(sa.select(_WAKE)).all():
        known = times.get(row.learner_id, [])[row.place : row.place + 1]
        clock = WEEKLY_AT if row.kind == 'weekly' else next(iter(known), time())
        here = (_WAKE.c.learner_id == row.learner_id) & (_WAKE.c.kind == row.kind)
        connection.execute(sa.update(_WAKE).where(here).values(clock=clock))
