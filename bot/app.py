"""The composition root: settings in, a conversation out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, TypedDict

from bot import clock
from bot.settings import Settings
from claude.model import Purpose
from coach.conversation import Conversation
from coach.purse import Limits, Purse
from grading.offline import OfflineGrader
from storage.engine import Database

if TYPE_CHECKING:
    from claude.batches import Batches
    from claude.service import Claude
    from coach.writer import Writer


class _Given(TypedDict):
    """What both ways of asking are given."""

    models: dict[Purpose, str]
    clock: Callable[[], datetime]
    base_url: str | None


@dataclass(frozen=True, slots=True)
class App:
    """Everything wired; `claude` is `None` where no key is set."""

    conversation: Conversation
    database: Database
    claude: Claude | None = None
    batches: Batches | None = None
    writer: Writer | None = None

    async def close(self) -> None:
        """Let go of the connections to Claude, and of what is done in the background."""
        if self.writer is not None:
            await self.writer.close()
        for api in (self.claude, self.batches):
            if api is not None:
                await api.close()


def build(settings: Settings) -> App:
    """Wire the coach by hand."""
    database = Database(settings.url)
    owner = None if settings.owner_id is None else str(settings.owner_id)
    grader = OfflineGrader()
    if settings.anthropic_api_key is None:
        return App(Conversation(database, grader, owner_id=owner), database)
    from coach.claude_reader import ClaudeReader  # noqa: PLC0415 - needed only with a key
    from coach.writer import Writer  # noqa: PLC0415 - as above

    purse = Purse(
        database,
        prices=settings.prices,
        limits=Limits(settings.claude_day_dollars, settings.claude_total_dollars),
        clock=clock.now,
    )
    claude, batches = _claude(settings, purse)
    reader = ClaudeReader(claude, purse, price=settings.prices[settings.claude_reader])
    writer = Writer(database, claude, batches, clock=clock.now)
    conversation = Conversation(database, grader, owner_id=owner, reader=reader, writer=writer)
    return App(conversation, database, claude, batches, writer)


def _claude(settings: Settings, purse: Purse) -> tuple[Claude, Batches]:
    """Make what asks Claude, at once and in batches."""
    from claude.batches import Batches  # noqa: PLC0415 - slow to import, needed only with a key
    from claude.service import Claude  # noqa: PLC0415 - as above

    assert settings.anthropic_api_key is not None, "it was looked for"
    key = settings.anthropic_api_key.get_secret_value()
    given: _Given = {
        "models": {
            Purpose.READ: settings.claude_reader,
            Purpose.ASK: settings.claude_reader,
            Purpose.JUDGE: settings.claude_judge,
            Purpose.APPEAL: settings.claude_judge,
            Purpose.MOCK: settings.claude_judge,
        },
        "clock": clock.now,
        "base_url": settings.anthropic_base_url,
    }
    return Claude(key, ledger=purse, **given), Batches(key, ledger=purse.in_batches(), **given)
