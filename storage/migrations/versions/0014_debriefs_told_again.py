"""A mock interview keeps what its debrief would have to judge again."""

import sqlalchemy as sa
from alembic import op

revision = '0014'
down_revision = '0013'
branch_labels = None
depends_on = None


def upgrade() -> None:
    withdrawn: sa.Column[int] = sa.Column('withdrawn', sa.Integer(), server_default='0', nullable=False)
    op.add_column('mock', withdrawn)
    disclaimed: sa.Column[str] = sa.Column('disclaimed', sa.Text(), server_default='[]', nullable=False)
    op.add_column('mock', disclaimed)
