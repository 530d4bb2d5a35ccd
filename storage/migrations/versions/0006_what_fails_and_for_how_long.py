"""Since when a call fails, why an update was set aside, and chats that must be left in peace."""

import sqlalchemy as sa
from alembic import op

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('chat_quiet',
    sa.Column('chat_id', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('until', sa.DateTime(timezone=True), nullable=False),
    sa.Column('set_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('chat_id', name=op.f('pk_chat_quiet'))
    )
    op.add_column('outbox', sa.Column('failing_since', sa.DateTime(timezone=True), nullable=True))
    op.add_column('inbox', sa.Column('problem', sa.Text(), nullable=True))
