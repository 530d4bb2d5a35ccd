"""Every table there is: whoever goes over all of them imports this, so that none is forgotten."""

from storage import (
    models,
    note_models,
    queue_models,
    schedule_models,
    spending,
    written,
)

__all__ = ["models", "note_models", "queue_models", "schedule_models", "spending", "written"]
