"""Whether a database is whole."""

from dataclasses import dataclass

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from storage.migrations import revision
from storage.models import Learner


@dataclass(frozen=True, slots=True)
class Health:
    """What a look at the database showed; `damage` is `""` where it is whole."""

    kind: str
    revision: str
    learners: int
    damage: str


def health(session: Session) -> Health:
    """Look at schema, rows and, on SQLite, the file's integrity and foreign keys."""
    connection = session.connection()
    kind = connection.dialect.name
    damage = _sqlite_damage(session) if kind == "sqlite" else ""
    learners = session.scalars(select(func.count(Learner.id))).one()
    return Health(kind, revision(connection) or "", learners, damage)


def _sqlite_damage(session: Session) -> str:
    whole = session.scalar(text("PRAGMA quick_check(1)"))
    if whole != "ok":
        return str(whole)
    orphan = session.execute(text("PRAGMA foreign_key_check")).first()
    return f"a row of {orphan[0]} belongs to nothing" if orphan else ""
