"""Notes settled by talking."""

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('note_talk',
    sa.Column('learner_id', sa.Integer(), nullable=False),
    sa.Column('application_id', sa.Integer(), nullable=False),
    sa.Column('requirement', sa.Text(), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('kind', sa.Enum('weakness', 'expand', 'example', 'unsure', 'todo', name='notekind', native_enum=False, length=20), nullable=False),
    sa.Column('draft', sa.Text(), nullable=False),
    sa.Column('asked_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['application_id'], ['application.id'], name=op.f('fk_note_talk_application_id_application'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['learner_id'], ['learner.id'], name=op.f('fk_note_talk_learner_id_learner'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('learner_id', name=op.f('pk_note_talk'))
    )
    op.create_index(op.f('ix_note_talk_application_id'), 'note_talk', ['application_id'], unique=False)
    op.create_table('resolution',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('learner_id', sa.Integer(), nullable=False),
    sa.Column('application_id', sa.Integer(), nullable=False),
    sa.Column('requirement', sa.Text(), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('told', sa.Text(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['application_id'], ['application.id'], name=op.f('fk_resolution_application_id_application'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['learner_id'], ['learner.id'], name=op.f('fk_resolution_learner_id_learner'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_resolution'))
    )
    op.create_index(op.f('ix_resolution_learner_id'), 'resolution', ['learner_id'], unique=False)
    op.create_index('ix_resolution_application_id', 'resolution', ['application_id', 'id'], unique=False)


def downgrade() -> None:
    op.drop_index('ix_resolution_application_id', table_name='resolution')
    op.drop_index(op.f('ix_resolution_learner_id'), table_name='resolution')
    op.drop_table('resolution')
    op.drop_index(op.f('ix_note_talk_application_id'), table_name='note_talk')
    op.drop_table('note_talk')
