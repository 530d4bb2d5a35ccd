"""Answers to be judged again, and the pleas of those who disagree."""

import sqlalchemy as sa
from alembic import op

revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('second_judging',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('learner_id', sa.Integer(), nullable=False),
    sa.Column('turn_id', sa.Integer(), nullable=False),
    sa.Column('point_id', sa.Integer(), nullable=True),
    sa.Column('argument', sa.Text(), nullable=False),
    sa.Column('asked_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('next_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('tries', sa.Integer(), nullable=False),
    sa.Column('done_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('verdict', sa.Enum('covered', 'partial', 'missed', 'contradicted', name='pointverdict', native_enum=False, length=20), nullable=True),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['learner_id'], ['learner.id'], name=op.f('fk_second_judging_learner_id_learner'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['turn_id'], ['turn.id'], name=op.f('fk_second_judging_turn_id_turn'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['point_id'], ['point.id'], name=op.f('fk_second_judging_point_id_point'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_second_judging'))
    )
    op.create_index(op.f('ix_second_judging_learner_id'), 'second_judging', ['learner_id'], unique=False)
    op.create_index(op.f('ix_second_judging_turn_id'), 'second_judging', ['turn_id'], unique=False)
    op.create_index('ix_second_judging_due', 'second_judging', ['done_at', 'next_at'], unique=False)
    op.create_table('appeal_talk',
    sa.Column('learner_id', sa.Integer(), nullable=False),
    sa.Column('turn_id', sa.Integer(), nullable=False),
    sa.Column('item', sa.Integer(), nullable=False),
    sa.Column('asked_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['learner_id'], ['learner.id'], name=op.f('fk_appeal_talk_learner_id_learner'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['turn_id'], ['turn.id'], name=op.f('fk_appeal_talk_turn_id_turn'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('learner_id', name=op.f('pk_appeal_talk'))
    )
    op.create_index(op.f('ix_appeal_talk_turn_id'), 'appeal_talk', ['turn_id'], unique=False)
