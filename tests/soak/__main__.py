"""`make soak`: 2,000 updates through 180 kills of the real process; prints what became of them."""

import sys
import tempfile
from pathlib import Path

from tests.soak.soak import Plan, soak

LONG = Plan(updates=2000, kills=180)


def main() -> int:
    """Run the long form; 1 where something was lost or doubled."""
    with tempfile.TemporaryDirectory() as directory:
        tally = soak(LONG, Path(directory))
    print(tally)  # noqa: T201 - its output
    bad = tally.lost + tally.doubled + tally.ungraded + tally.open_updates + tally.unsent
    return 1 if bad or tally.sent_twice > tally.kills else 0


if __name__ == "__main__":
    sys.exit(main())
