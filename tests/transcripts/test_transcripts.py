from pathlib import Path

import pytest

from tests.emulator.emulator import TOKEN
from tests.emulator.pictures import measure
from tests.transcripts.__main__ import DOCS, PAGES, played

LONG = {"first_days": pytest.mark.long}
"""The other walks through everything that a person may do wrong, in the same process."""


@pytest.mark.timeout(300)  # two days of one person, message by message
@pytest.mark.parametrize("name", [pytest.param(name, marks=LONG.get(name, ())) for name in PAGES])
def test_the_documented_transcript_is_what_happens(name: str, tmp_path: Path) -> None:
    page = played(name, tmp_path)
    assert page.markdown() == (DOCS / f"{name}.md").read_text(encoding="utf-8"), "make transcripts"
    for file, content in page.pictures.items():
        assert measure((DOCS / file).read_bytes()) == measure(content)
    log = (tmp_path / "log").read_text()
    assert "Traceback" not in log
    assert TOKEN not in log
    assert [answer for answer in page.answers if answer in log] == []
