"""`make smoke-llm`: the whole walk with a real small model, whose nonsense must all end well."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from question_bank.sample import sample_bytes
from tests.smoke.server import serving

REPOSITORY = Path(__file__).parents[2]
WALK = (
    "/practice",
    "I led the team that brought the response time down, from what I remember by a third.",
    "That is all I can say about it.",
    "/why",
    "/better",
    "/disagree",
    "/practice",
    "I have not done this yet; the nearest I have done is help a colleague with it.",
    "",
    "/mock 5",
    "I would say that I planned it and wrote most of it myself.",
    "We shipped it in March, two weeks early.",
    "/end",
    "/usage",
    "/progress",
)
LIMIT_SECONDS = 3_000
_ASKED = re.compile(r"• ([a-z][a-z, ]+): (\d+) requests?")
"""As /usage tells it."""


def main() -> int:
    """Walk, then tell how often what was asked; 1 where anything ended badly."""
    with serving() as url, tempfile.TemporaryDirectory() as kept:
        done = _walk(url, Path(kept))
    sys.stdout.write(done.stdout)
    calls = _ASKED.findall(done.stdout)
    sys.stdout.writelines(f"{purpose}: {count}\n" for purpose, count in calls)
    problems = [
        problem
        for problem, found in {
            f"the coach ended with {done.returncode}": done.returncode != 0,
            "an error that nobody handled": "Traceback" in done.stderr,
            "no request was made": not calls,
            "the figures were not told": "Claude today" not in done.stdout,
        }.items()
        if found
    ]
    if problems:
        sys.stderr.write(done.stderr)
    told = "\n".join(f"BAD: {problem}" for problem in problems) or "All ended well."
    sys.stdout.write(f"{told}\n")
    return 1 if problems else 0


def _walk(url: str, kept: Path) -> subprocess.CompletedProcess[str]:
    document = kept / "application.md"
    document.write_bytes(sample_bytes())
    settings = {
        "ANTHROPIC_API_KEY": "sk-local",
        "ANTHROPIC_BASE_URL": url,
        "COACH_DATA_DIR": str(kept / "data"),
        "COACH_CLAUDE_TIMEOUT_SECONDS": "600",
        "COACH_CLAUDE_DAY_DOLLARS": "1000",
        "COACH_CLAUDE_TOTAL_DOLLARS": "1000",
    }
    return subprocess.run(
        [sys.executable, "-m", "bot", "chat", "--document", str(document)],
        input="\n".join(WALK) + "\n",
        env={**os.environ, **settings},
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=LIMIT_SECONDS,
        check=False,
    )


if __name__ == "__main__":
    sys.exit(main())
