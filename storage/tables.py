"""Every table there is: whoever goes over all of them imports this, so that none is forgotten."""

from storage import (
    mocks,
    models,
    note_models,
    queue_models,
    schedule_models,
    spending,
)

__all__ = ["mocks", "models", "note_models", "queue_models", "schedule_models", "spending"]
