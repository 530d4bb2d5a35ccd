"""Batches that were handed in, or are about to be, and what each call of one is for.

They belong to nobody: when a learner or an application is forgotten, the batch's name and the
numbers of what was set aside stay, so that the batch can be stopped and its money put right.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, delete, exists, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.models import Application, Record


class BatchOrder(Record):
    """A call of a batch: for which application, while that is there, and what was set aside."""

    __tablename__ = "batch_order"

    id: Mapped[int] = mapped_column(primary_key=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("batch.id", ondelete="CASCADE"), index=True)
    application_id: Mapped[int | None] = mapped_column(
        ForeignKey("application.id", ondelete="SET NULL"), index=True
    )
    number: Mapped[int | None] = mapped_column(ForeignKey("spending.id"))


class BatchRecord(Record):
    """A batch; it has no name until it is known that the service took it.

    It goes once nothing of it is left: neither an order here, nor its results at the service; or
    where it is given up.
    """

    __tablename__ = "batch"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    name: Mapped[str | None]
    cancelled_at: Mapped[datetime | None]
    orders: Mapped[list[BatchOrder]] = relationship(order_by=BatchOrder.id, viewonly=True)


@dataclass(frozen=True, slots=True)
class InBatch:
    """An order: its application, `None` where that was forgotten, whose it is, and its number."""

    application_id: int | None
    learner_id: int | None
    number: int | None


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch as it is known here. `token` names it to the service, whatever else it is called."""

    id: int
    token: str
    at: datetime
    name: str | None
    is_cancelled: bool
    orders: tuple[InBatch, ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of all that money was set aside for: nothing else is handed in."""
        return tuple(order.number for order in self.orders if order.number is not None)

    @property
    def is_nobodys(self) -> bool:
        """Whether all that it is for was forgotten."""
        return bool(self.orders) and all(order.application_id is None for order in self.orders)


def begin(session: Session, *, at: datetime) -> Batch:
    """Make a batch that nothing is in yet."""
    row = BatchRecord(at=at, name=None, cancelled_at=None)
    session.add(row)
    session.flush()
    return _batch(row, ())


def order(session: Session, batch_id: int, application_id: int) -> int:
    """Put a call for an application into a batch; gives the order's id."""
    row = BatchOrder(batch_id=batch_id, application_id=application_id, number=None)
    session.add(row)
    session.flush()
    return row.id


def set_number(session: Session, order_id: int, number: int) -> None:
    """Write down what was set aside for an order."""
    session.execute(update(BatchOrder).where(BatchOrder.id == order_id).values(number=number))


def drop_idle(session: Session, batch_id: int) -> frozenset[int]:
    """Drop the orders of what was forgotten, and those that no money was set aside for.

    Gives the numbers of what was set aside for what was forgotten.
    """
    idle = or_(BatchOrder.number.is_(None), BatchOrder.application_id.is_(None))
    dropped = session.scalars(
        delete(BatchOrder).where(BatchOrder.batch_id == batch_id, idle).returning(BatchOrder.number)
    )
    return frozenset(number for number in dropped if number is not None)


def is_at_work(session: Session, application_id: int) -> bool:
    """Whether a batch has a call for an application."""
    at_work = exists().where(BatchOrder.application_id == application_id)
    return bool(session.scalar(select(at_work)))


def has_orders(session: Session, batch_id: int) -> bool:
    """Whether something of a batch is still to be kept."""
    return bool(session.scalar(select(exists().where(BatchOrder.batch_id == batch_id))))


def everything(session: Session) -> list[Batch]:
    """List all batches, oldest first."""
    rows = session.scalars(select(BatchRecord).order_by(BatchRecord.id)).all()
    owners = {
        row[0]: row[1]
        for row in session.execute(
            select(Application.id, Application.learner_id).join(
                BatchOrder, BatchOrder.application_id == Application.id
            )
        )
    }
    return [
        _batch(
            row,
            [
                InBatch(one.application_id, owners.get(one.application_id or 0), one.number)
                for one in row.orders
            ],
        )
        for row in rows
    ]


def set_name(session: Session, batch_id: int, name: str) -> None:
    """Write down that the service took a batch."""
    session.execute(update(BatchRecord).where(BatchRecord.id == batch_id).values(name=name))


def set_cancelled(session: Session, batch_id: int, *, at: datetime) -> None:
    """Write down that the service was told to stop a batch."""
    changed = update(BatchRecord).where(BatchRecord.id == batch_id)
    session.execute(changed.values(cancelled_at=at))


def drop_orders(session: Session, batch_id: int, application_id: int | None) -> None:
    """Drop what a batch has of an application; of `None`, what belongs to nobody."""
    session.execute(
        delete(BatchOrder).where(
            BatchOrder.batch_id == batch_id,
            BatchOrder.application_id.is_not_distinct_from(application_id),
        )
    )


def drop(session: Session, batch_id: int) -> None:
    """Drop a batch with all its orders."""
    session.execute(delete(BatchRecord).where(BatchRecord.id == batch_id))


def _batch(row: BatchRecord, orders: Sequence[InBatch]) -> Batch:
    token = f"{row.at:%Y%m%dT%H%M%S%f}-{row.id}"
    is_cancelled = row.cancelled_at is not None
    return Batch(row.id, token, row.at, row.name, is_cancelled, tuple(orders))
