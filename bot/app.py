"""The composition root: settings in, a conversation out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.settings import Settings
from coach.conversation import Conversation
from grading.offline import OfflineGrader
from storage.engine import Database

if TYPE_CHECKING:
    from bot.with_claude import WithClaude


@dataclass(frozen=True, slots=True)
class App:
    """Everything wired; `claude` is `None` where no key is set."""

    conversation: Conversation
    database: Database
    claude: WithClaude | None = None

    async def close(self) -> None:
        """Let go of what asks Claude; the database is the command's to close."""
        if self.claude is not None:
            await self.claude.close()


def build(settings: Settings) -> App:
    """Wire the coach by hand."""
    database = Database(settings.url)
    owner = None if settings.owner_id is None else str(settings.owner_id)
    if settings.anthropic_api_key is None:
        return App(Conversation(database, OfflineGrader(), owner_id=owner), database)
    from bot.with_claude import with_claude  # noqa: PLC0415 - slow to import, needs a key

    claude = with_claude(settings, database)
    conversation = Conversation(database, claude.judge, owner_id=owner, ports=claude.ports)
    return App(conversation, database, claude)
