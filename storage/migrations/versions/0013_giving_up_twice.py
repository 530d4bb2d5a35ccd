"""A question remembers that the candidate gave up on it once: the second time is an answer."""

import sqlalchemy as sa
from alembic import op

revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None


def upgrade() -> None:
    given: sa.Column[bool] = sa.Column('gave_up', sa.Boolean(), server_default=sa.false(), nullable=False)
    op.add_column('turn', given)
