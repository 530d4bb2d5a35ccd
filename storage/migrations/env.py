"""Alembic's entry: runs the scripts on the connection it is handed."""

from typing import Any, Literal

from alembic import context

from storage import tables  # noqa: F401 - every table there is
from storage.models import Record
from storage.types import AsJson, UtcDateTime


def plain(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Write our own column types as the ones they are kept in, so that scripts never change."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    return "sa.Text()" if kind == "type" and isinstance(item, AsJson) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Record.metadata,
    render_item=plain,
)
with context.begin_transaction():
    context.run_migrations()
