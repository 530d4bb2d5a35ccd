from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from storage.engine import Database
from tests.bot.telegram.running import Made, Running, echo
from tests.emulator import Emulator

Run = Callable[..., Running]


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator.started() as running:
        yield running
        assert running.violations == []


@pytest.fixture
def run(emulator: Emulator, kept: Database, tmp_path: Path) -> Run:
    """Make a face that runs inside a block; it echoes where nothing else is said."""

    def make(made: Made | None = None, **given: object) -> Running:
        return Running(emulator, kept, made or echo(kept), directory=tmp_path, **given)  # type: ignore[arg-type] # handed on

    return make
