"""`make transcripts`: play every page anew and write it, with its pictures, into docs/."""

import tempfile
from pathlib import Path

from tests.conftest import REPOSITORY
from tests.transcripts import everything_wrong, first_days
from tests.transcripts.scribe import Transcript

PAGES = {"first_days": first_days, "everything_wrong": everything_wrong}
DOCS = REPOSITORY / "docs" / "transcripts"


def played(name: str, directory: Path) -> Transcript:
    """Play one page on an empty stage."""
    page = Transcript(PAGES[name].TITLE, name)
    PAGES[name].play(directory, page)
    return page


def main() -> None:
    """Write all pages."""
    DOCS.mkdir(parents=True, exist_ok=True)
    for name in PAGES:
        with tempfile.TemporaryDirectory() as directory:
            page = played(name, Path(directory))
        (DOCS / f"{name}.md").write_text(page.markdown(), encoding="utf-8")
        for file, content in page.pictures.items():
            (DOCS / file).write_bytes(content)


if __name__ == "__main__":
    main()
