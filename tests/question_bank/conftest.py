"""Where the documents that nobody on the project wrote are found."""

import os
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def corpora() -> Path:
    """Return the folder of corpora, or skip."""
    folder = Path(os.environ.get("COACH_CORPORA", _ROOT / ".." / "shared" / "corpora")).resolve()
    if not folder.is_dir():
        pytest.skip("COACH_CORPORA names no folder")
    return folder


@pytest.fixture(scope="session")
def real_application(corpora: Path) -> str:
    """Return the text of the real candidate's document, or skip."""
    path = corpora.parent / "samples" / "real_application.md"
    if not path.is_file():
        pytest.skip("the real application is not beside the corpora")
    return path.read_text(encoding="utf-8")
