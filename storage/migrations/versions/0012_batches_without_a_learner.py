"""Batches on their own, noted before they are handed in; who writes for an application at once.

A batch that is at work goes on: it is looked after, deleted at the service once it has ended, and
asks for nothing twice until then. Its calls there bear names of before, so no question of it is
kept, and what was set aside for it stays spent.

An answer too long for Claude was a reason of its own to judge it offline, and is none since.
"""

import json

import sqlalchemy as sa
from alembic import op

revision = '0012'
down_revision = '0011'
branch_labels = None
depends_on = None

LONG, DECLINED = '"stands_in":"long"', '"stands_in":"declined"'
BATCH_ORDER = sa.table('batch_order', *map(sa.column, ('batch_id', 'application_id', 'number')))


def upgrade() -> None:
    op.create_table('batch',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('name', sa.Text(), nullable=True),
    sa.Column('cancelled_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_batch'))
    )
    op.create_table('batch_order',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('batch_id', sa.Integer(), nullable=False),
    sa.Column('application_id', sa.Integer(), nullable=True),
    sa.Column('number', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['batch_id'], ['batch.id'], name=op.f('fk_batch_order_batch_id_batch'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['application_id'], ['application.id'], name=op.f('fk_batch_order_application_id_application'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['number'], ['spending.id'], name=op.f('fk_batch_order_number_spending')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_batch_order'))
    )
    op.create_index(op.f('ix_batch_order_batch_id'), 'batch_order', ['batch_id'], unique=False)
    op.create_index(op.f('ix_batch_order_application_id'), 'batch_order', ['application_id'], unique=False)
    op.add_column('writing', sa.Column('busy_until', sa.DateTime(timezone=True), nullable=True))
    _carry_over(op.get_bind())
    op.drop_index('ix_writing_batch', table_name='writing')
    op.drop_column('writing', 'batch')
    op.drop_column('writing', 'numbers')
    for table, column in (('answer', 'grade'), ('grade', 'body')):
        op.execute(
            f"UPDATE {table} SET {column} = replace({column}, {LONG!r}, {DECLINED!r})"
            f" WHERE {column} LIKE '%{LONG}%'"
        )


def _carry_over(connection: sa.Connection) -> None:
    run = connection.exec_driver_sql
    run(
        'INSERT INTO batch (at, name) SELECT min(asked_at), batch FROM writing'
        ' WHERE batch IS NOT NULL GROUP BY batch ORDER BY min(asked_at), batch'
    )
    at_work = run(
        'SELECT batch.id, writing.application_id, writing.numbers FROM writing'
        ' JOIN batch ON batch.name = writing.batch ORDER BY batch.id, writing.application_id'
    ).all()
    orders = [
        {'batch_id': batch, 'application_id': application, 'number': number}
        for batch, application, numbers in at_work
        for number in json.loads(numbers)
    ]
    if orders:
        connection.execute(BATCH_ORDER.insert(), orders)
