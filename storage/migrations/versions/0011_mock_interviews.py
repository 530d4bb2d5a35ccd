"""Mock interviews."""

import sqlalchemy as sa
from alembic import op

revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('mock',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('learner_id', sa.Integer(), nullable=False),
    sa.Column('application_id', sa.Integer(), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=False),
    sa.Column('started_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('paused_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('half_told', sa.Boolean(), nullable=False),
    sa.Column('last_told', sa.Boolean(), nullable=False),
    sa.Column('to_drill', sa.Text(), nullable=False),
    sa.Column('drill_id', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['application_id'], ['application.id'], name=op.f('fk_mock_application_id_application'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['drill_id'], ['drill.id'], name=op.f('fk_mock_drill_id_drill'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['learner_id'], ['learner.id'], name=op.f('fk_mock_learner_id_learner'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mock')),
    sqlite_autoincrement=True
    )
    op.create_index(op.f('ix_mock_application_id'), 'mock', ['application_id'], unique=False)
    op.create_index(op.f('ix_mock_drill_id'), 'mock', ['drill_id'], unique=False)
    op.create_index(op.f('ix_mock_learner_id'), 'mock', ['learner_id'], unique=False)
    op.create_index('uq_mock_running', 'mock', ['learner_id'], unique=True, sqlite_where=sa.text('ended_at IS NULL'), postgresql_where=sa.text('ended_at IS NULL'))
    op.create_table('mock_turn',
    sa.Column('turn_id', sa.Integer(), nullable=False),
    sa.Column('mock_id', sa.Integer(), nullable=False),
    sa.Column('learner_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['learner_id'], ['learner.id'], name=op.f('fk_mock_turn_learner_id_learner'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['mock_id'], ['mock.id'], name=op.f('fk_mock_turn_mock_id_mock'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['turn_id'], ['turn.id'], name=op.f('fk_mock_turn_turn_id_turn'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('turn_id', name=op.f('pk_mock_turn'))
    )
    op.create_index(op.f('ix_mock_turn_learner_id'), 'mock_turn', ['learner_id'], unique=False)
    op.create_index(op.f('ix_mock_turn_mock_id'), 'mock_turn', ['mock_id'], unique=False)
