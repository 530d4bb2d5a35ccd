"""When the follow-up of a question was asked."""

import sqlalchemy as sa
from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('turn', sa.Column('probed_at', sa.DateTime(timezone=True), nullable=True))
