"""What was spent on Claude."""

import sqlalchemy as sa
from alembic import op

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('spending',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('learner_id', sa.Integer(), nullable=True),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('on', sa.Date(), nullable=False),
    sa.Column('purpose', sa.Enum('read', 'ask', 'judge', 'appeal', 'mock', name='purpose', native_enum=False, length=20), nullable=False),
    sa.Column('model', sa.Text(), nullable=False),
    sa.Column('micro_dollars', sa.Integer(), nullable=False),
    sa.Column('input', sa.Integer(), nullable=False),
    sa.Column('cache_write', sa.Integer(), nullable=False),
    sa.Column('cache_read', sa.Integer(), nullable=False),
    sa.Column('output', sa.Integer(), nullable=False),
    sa.Column('settled', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['learner_id'], ['learner.id'], name=op.f('fk_spending_learner_id_learner'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_spending'))
    )
    op.create_index('ix_spending_learner_day', 'spending', ['learner_id', 'on'], unique=False)
