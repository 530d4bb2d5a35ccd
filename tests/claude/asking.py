"""Claude over HTTP against the fake, with all the money there is or books of a test's own."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TypeVar

import pytest

from claude import service
from claude.model import Ledger, Purpose
from claude.service import Claude
from tests.claude.api import KEY, FakeClaude
from tests.claude.books import Books

T = TypeVar("T")
NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
MODELS = dict.fromkeys(Purpose, "claude-sonnet-5-5") | {
    Purpose.READ: "claude-haiku-5-5",
    Purpose.ASK: "claude-haiku-5-5",
}


def claude_at(fake: FakeClaude, ledger: Ledger | None = None) -> Claude:
    return Claude(
        KEY, models=MODELS, ledger=ledger or Books(), clock=lambda: NOW, base_url=fake.url
    )


def ask_with(
    fake: FakeClaude, doing: Callable[[Claude], Awaitable[T]], ledger: Ledger | None = None
) -> T:
    """Do something with Claude in a loop of its own."""

    async def done() -> T:
        claude = claude_at(fake, ledger)
        try:
            return await doing(claude)
        finally:
            await claude.close()

    return asyncio.run(done())


@contextmanager
def without_pauses() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(service, "PAUSE_SECONDS", 0.01)
        yield
