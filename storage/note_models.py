"""What a learner made of their notes-to-self by talking."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from question_bank.model import NoteKind
from storage.models import Record, owner


class Resolution(Record):
    """A note that is settled; `told` is the point that came of it, `""` where none did.

    `requirement` and `note` are their words, since both are written anew when the document is
    loaded again. A point told by talking is kept behind the document's own text, in order of ids.
    """

    __tablename__ = "resolution"
    __table_args__ = (Index("ix_resolution_application_id", "application_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = owner()
    application_id: Mapped[int] = mapped_column(ForeignKey("application.id", ondelete="CASCADE"))
    requirement: Mapped[str]
    note: Mapped[str]
    told: Mapped[str]
    at: Mapped[datetime]


class NoteTalk(Record):
    """The note that a learner is asked about; `draft` is what they said, to be confirmed."""

    __tablename__ = "note_talk"

    learner_id: Mapped[int] = mapped_column(
        ForeignKey("learner.id", ondelete="CASCADE"), primary_key=True
    )
    application_id: Mapped[int] = mapped_column(
        ForeignKey("application.id", ondelete="CASCADE"), index=True
    )
    requirement: Mapped[str]
    note: Mapped[str]
    kind: Mapped[NoteKind]
    draft: Mapped[str]
    asked_at: Mapped[datetime]
