"""Questions that Claude wrote."""

import sqlalchemy as sa
from alembic import op

revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None

TYPES = ('behavioural', 'technical', 'motivation', 'gap', 'years', 'collaboration', 'ownership', 'ethics', 'failure', 'impact', 'prioritising', 'expand', 'pressure', 'screen')


def upgrade() -> None:
    op.create_table('written_question',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('learner_id', sa.Integer(), nullable=False),
    sa.Column('requirement_id', sa.Integer(), nullable=False),
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('type', sa.Enum(*TYPES, name='questiontype', native_enum=False, length=20), nullable=False),
    sa.Column('wording', sa.Text(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('points', sa.Text(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['learner_id'], ['learner.id'], name=op.f('fk_written_question_learner_id_learner'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['requirement_id'], ['requirement.id'], name=op.f('fk_written_question_requirement_id_requirement'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_written_question')),
    sa.UniqueConstraint('requirement_id', 'key', name=op.f('uq_written_question_requirement_id_key'))
    )
    op.create_index(op.f('ix_written_question_learner_id'), 'written_question', ['learner_id'], unique=False)
    op.create_table('writing',
    sa.Column('application_id', sa.Integer(), nullable=False),
    sa.Column('learner_id', sa.Integer(), nullable=False),
    sa.Column('asked_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('again_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('vain', sa.Integer(), nullable=False),
    sa.Column('batch', sa.Text(), nullable=True),
    sa.Column('numbers', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['application_id'], ['application.id'], name=op.f('fk_writing_application_id_application'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['learner_id'], ['learner.id'], name=op.f('fk_writing_learner_id_learner'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('application_id', name=op.f('pk_writing'))
    )
    op.create_index('ix_writing_batch', 'writing', ['batch'], unique=False)
    op.create_index(op.f('ix_writing_learner_id'), 'writing', ['learner_id'], unique=False)


def downgrade() -> None:
    op.drop_table('writing')
    op.drop_table('written_question')
