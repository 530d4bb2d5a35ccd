"""Every table there is: whoever goes over all of them imports this, so that none is forgotten."""

from storage import (  # noqa: F401 - imported for their tables
    batches,
    judgings,
    mocks,
    models,
    note_models,
    queue_models,
    schedule_models,
    spending,
    written,
)
