"""Every row that belongs to a learner, of every table there is."""

from typing import Any

import msgspec
from sqlalchemy import ColumnElement, RowMapping, Table, select
from sqlalchemy.orm import Session

from storage import outbox, tables  # noqa: F401 - every table there is
from storage.models import Learner, Record
from storage.queue_models import Outbox

Row = dict[str, Any]


def of_learner(session: Session, learner_id: int) -> dict[str, list[Row]]:
    """Give a learner's rows by table, each column by its name; values are ready for JSON.

    A table without a learner of its own belongs to the one its first foreign key leads to. The
    inbox belongs to nobody: what is in it is emptied once worked on. Files that wait to be sent are
    left out, for they are such lists themselves; what is said under them is not.
    """
    found = {}
    for table in Record.metadata.sorted_tables:
        mine = _mine(table, learner_id)
        if mine is not None:
            rows = session.execute(
                select(table).where(mine).order_by(*table.primary_key)
            ).mappings()
            found[table.name] = [_ready(row) for row in rows]
    for row in found[Outbox.__tablename__]:
        row["payload"] = outbox.without_file(row["payload"])
    return found


def _ready(row: RowMapping) -> Row:
    return {name: msgspec.to_builtins(value) for name, value in row.items()}


def _mine(table: Table, learner_id: int) -> ColumnElement[bool] | None:
    """Narrow a table to a learner's rows; `None` for one that is nobody's."""
    if table is Learner.__table__:
        return table.c.id == learner_id
    if "learner_id" in table.c:
        return table.c.learner_id == learner_id
    for column in table.columns:
        for key in column.foreign_keys:
            inner = _mine(key.column.table, learner_id)
            if inner is not None:
                return column.in_(select(key.column).where(inner))
    return None
