from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def real_application(real_sample: Path) -> str:
    """The text of the real candidate's document."""
    return real_sample.read_text(encoding="utf-8")
