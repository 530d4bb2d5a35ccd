"""`make soak`: 2,000 updates through 180 kills of the real process; prints what became of them."""

import sys
import tempfile
from pathlib import Path

from tests.soak.soak import Plan, soak

LONG = Plan(updates=2000, kills=180)
SHARES = {"sent": 0.6, "sending": 0.2, "unjudged": 0.02, "waiting": 0.1}
"""What share of the lives must at least have come so far, or the kills hit nothing."""


def main() -> int:
    """Run the long form; 1 where something was lost or doubled, or where kills hit nothing."""
    with tempfile.TemporaryDirectory() as directory:
        tally = soak(LONG, Path(directory))
    print(tally.told())  # noqa: T201 - its output
    idle = [what for what, share in SHARES.items() if tally.lives_that(what) < share * tally.kills]
    if idle:
        print(f"too few lives: {', '.join(idle)}")  # noqa: T201 - as above
    if too_often := tally.sent_twice > tally.kills:
        print("more messages were sent twice than there were kills")  # noqa: T201 - as above
    return 1 if idle or too_often or tally.faults or not tally.drills else 0


if __name__ == "__main__":
    sys.exit(main())
