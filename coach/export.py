"""Everything that is held of a learner, as one JSON file."""

import msgspec

from coach.replies import Exported
from coach.visit import Visit
from storage import everything

FORMAT = "interview-coach-export"
VERSION = 1


def export(visit: Visit) -> Exported:
    """Give every row of every table that is this learner's: `docs/export.md` has the shape."""
    tables = everything.of_learner(visit.session, visit.learner.id)
    document = {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": visit.now,
        "tables": tables,
    }
    data = msgspec.json.format(msgspec.json.encode(document), indent=1)
    rows = sum(len(listed) for listed in tables.values())
    return Exported(f"interview-coach-{visit.today.isoformat()}.json", data, rows)
