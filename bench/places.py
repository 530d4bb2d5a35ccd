"""Where the repository and the corpora are."""

import os
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
CORPORA = Path(os.environ.get("COACH_CORPORA", REPOSITORY / "../shared/corpora")).resolve()
REAL_SAMPLE = CORPORA.parent / "samples" / "real_application.md"
