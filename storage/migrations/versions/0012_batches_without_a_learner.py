"""Batches on their own, noted before they are handed in; who writes for an application at once."""

import sqlalchemy as sa
from alembic import op

revision = '0012'
down_revision = '0011'
branch_labels = None
depends_on = None


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
    op.drop_index('ix_writing_batch', table_name='writing')
    op.drop_column('writing', 'batch')
    op.drop_column('writing', 'numbers')
