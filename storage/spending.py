"""What was spent on Claude: a row for each request, kept in the sum when its learner is gone."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, func, select, text, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from claude.model import Purpose
from storage.models import Record

_LOCK = 7_204_513  # any constant that no other lock has


class Spending(Record):
    """One request. Money is in millionths of a dollar, reckoned when it was made.

    `settled` is false while it runs, and stays so where nobody knows what it used: what was set
    aside then counts. `learner_id` is nobody's once the learner is forgotten.
    """

    __tablename__ = "spending"
    __table_args__ = (Index("ix_spending_learner_day", "learner_id", "on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int | None] = mapped_column(ForeignKey("learner.id", ondelete="SET NULL"))
    at: Mapped[datetime]
    on: Mapped[date]
    purpose: Mapped[Purpose]
    model: Mapped[str]
    micro_dollars: Mapped[int]
    input: Mapped[int]
    cache_write: Mapped[int]
    cache_read: Mapped[int]
    output: Mapped[int]
    settled: Mapped[bool]


@dataclass(frozen=True, slots=True)
class Sum:
    """What requests for one purpose came to."""

    purpose: Purpose
    calls: int
    micro_dollars: int
    input: int
    cache_write: int
    cache_read: int
    output: int


def lock(session: Session) -> None:
    """Let nobody else reckon up until the transaction ends; SQLite has one writer anyway."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})


def spent(session: Session) -> int:
    """Give all that was ever spent or is set aside, in millionths of a dollar."""
    return session.scalar(select(func.coalesce(func.sum(Spending.micro_dollars), 0))) or 0


def spent_by(session: Session, learner_id: int, *, on: date) -> int:
    """Give what a learner spent on a day (UTC), in millionths of a dollar."""
    mine = (Spending.learner_id == learner_id, Spending.on == on)
    return (
        session.scalar(select(func.coalesce(func.sum(Spending.micro_dollars), 0)).where(*mine)) or 0
    )


def sums(session: Session, *, since: date) -> list[Sum]:
    """Add up by purpose what was spent since a day, that day with it."""
    figures = (
        Spending.micro_dollars,
        Spending.input,
        Spending.cache_write,
        Spending.cache_read,
        Spending.output,
    )
    rows = session.execute(
        select(Spending.purpose, func.count(Spending.id), *(func.sum(f) for f in figures))
        .where(Spending.on >= since)
        .group_by(Spending.purpose)
        .order_by(Spending.purpose)
    )
    return [Sum(row[0], *(int(value) for value in row[1:])) for row in rows]


def settle(session: Session, number: int, **used: int) -> None:
    """Put down what a request did use."""
    session.execute(update(Spending).where(Spending.id == number).values(settled=True, **used))


def give_back(session: Session, numbers: Collection[int]) -> None:
    """Give back what was set aside for requests that were never made."""
    nothing = dict.fromkeys(("micro_dollars", "input", "cache_write", "cache_read", "output"), 0)
    session.execute(
        update(Spending).where(Spending.id.in_(numbers)).values(settled=True, **nothing)
    )
