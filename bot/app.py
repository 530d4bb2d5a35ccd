"""The composition root: settings in, a conversation out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import clock
from bot.settings import Settings
from claude.model import Purpose
from coach.conversation import Conversation
from coach.interviewer import Interviewer
from coach.purse import Limits, Purse
from grading.offline import OfflineGrader
from storage.engine import Database

if TYPE_CHECKING:
    from claude.service import Claude


@dataclass(frozen=True, slots=True)
class App:
    """Everything wired; `claude` is `None` where no key is set."""

    conversation: Conversation
    database: Database
    claude: Claude | None = None

    async def close(self) -> None:
        """Let go of the connections to Claude."""
        if self.claude is not None:
            await self.claude.close()


def build(settings: Settings) -> App:
    """Wire the coach by hand."""
    database = Database(settings.url)
    owner = None if settings.owner_id is None else str(settings.owner_id)
    claude = _claude(settings, database)
    interviewer = None if claude is None else Interviewer(claude)
    conversation = Conversation(database, OfflineGrader(), owner_id=owner, interviewer=interviewer)
    return App(conversation, database, claude)


def _claude(settings: Settings, database: Database) -> Claude | None:
    if settings.anthropic_api_key is None:
        return None
    from claude.service import Claude  # noqa: PLC0415 - slow to import, needed only with a key

    return Claude(
        settings.anthropic_api_key.get_secret_value(),
        models={
            Purpose.READ: settings.claude_reader,
            Purpose.ASK: settings.claude_reader,
            Purpose.JUDGE: settings.claude_judge,
            Purpose.APPEAL: settings.claude_judge,
            Purpose.MOCK: settings.claude_judge,
        },
        ledger=Purse(
            database,
            prices=settings.prices,
            limits=Limits(settings.claude_day_dollars, settings.claude_total_dollars),
            clock=clock.now,
        ),
        clock=clock.now,
        base_url=settings.anthropic_base_url,
    )
