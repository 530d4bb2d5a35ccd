"""The commands with a key set, against the fake on this machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.messages.money import dollars
from bot.messages.reading import how_read
from coach.replies import ReadBy, ReadTold
from tests.bot.command_line import Inside
from tests.claude.api import KEY, FakeClaude, Fault
from tests.claude.asking import without_pauses
from tests.coach.script import DOCUMENT
from tests.coach.with_claude import says


@pytest.fixture
def api() -> Iterator[FakeClaude]:
    with FakeClaude(says()) as fake, without_pauses():
        yield fake
    assert fake.refused == []


@pytest.fixture
def document(tmp_path: Path) -> Path:
    file = tmp_path / "application.md"
    file.write_text(DOCUMENT.replace("(This is my main weakness)\n", ""), encoding="utf-8")
    return file


def _chat(coach: Inside, api: FakeClaude, document: Path, data: Path) -> str:
    said = coach(
        "chat",
        "--document",
        document,
        "--data",
        data,
        ANTHROPIC_API_KEY=KEY,
        ANTHROPIC_BASE_URL=api.url,
    )
    assert (said.code, "Traceback" in said.err) == (0, False)
    return said.out


def test_the_first_question_is_one_that_was_written_for_the_document(
    coach: Inside, api: FakeClaude, document: Path, data: Path
) -> None:
    out = _chat(coach, api, document, data)
    assert "Read with Claude for about $0.000" in out
    assert "How did you go about it day by day, alpha alpha?" in " ".join(out.split())


def test_with_the_service_down_all_goes_on_offline(
    coach: Inside, api: FakeClaude, document: Path, data: Path
) -> None:
    api.faults = [Fault(status=529)] * 20
    out = _chat(coach, api, document, data)
    assert "Claude gave no usable reading of it just now, so I read it by myself." in out
    assert "[1] Hint" in out


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (ReadTold(ReadBy.CLAUDE, 0.00213), "Read with Claude for about $0.0021."),
        (
            ReadTold(ReadBy.CLAUDE, 0.02, left_out=3),
            "Read with Claude for about $0.02. 3 quotes of Claude's are not in your document:"
            " left out.",
        ),
        (
            ReadTold(ReadBy.OVER_BUDGET, 0.31),
            "Reading it with Claude may cost about $0.31, more than the budget has left today, so"
            " I read it by myself.",
        ),
    ],
)
def test_it_is_said_how_a_document_was_read(told: ReadTold, sentence: str) -> None:
    assert how_read(told) == sentence


def test_amounts_are_told_as_people_do() -> None:
    assert [dollars(x) for x in (0, 0.00004, 0.0021, 0.051, 1.5)] == [
        "$0.00",
        "$0.0001",
        "$0.0021",
        "$0.051",
        "$1.50",
    ]
