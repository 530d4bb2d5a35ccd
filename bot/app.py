"""The composition root: settings in, a conversation out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import clock
from bot.settings import Settings
from claude.model import Ledger, Purpose
from coach.conversation import Conversation
from coach.purse import Limits, Purse
from coach.rejudge import SecondJudge
from grading.offline import OfflineGrader
from storage.engine import Database

if TYPE_CHECKING:
    from claude.service import Claude
    from grading.claude import ClaudeGrader


@dataclass(frozen=True, slots=True)
class App:
    """Everything wired; `claude` and `second` are `None` where no key is set."""

    conversation: Conversation
    database: Database
    claude: Claude | None = None
    second: SecondJudge | None = None

    async def close(self) -> None:
        """Let go of the connections to Claude."""
        if self.claude is not None:
            await self.claude.close()


def build(settings: Settings) -> App:
    """Wire the coach by hand."""
    database = Database(settings.url)
    owner = None if settings.owner_id is None else str(settings.owner_id)
    limits = Limits(settings.claude_day_dollars, settings.claude_total_dollars)
    purse = Purse(database, prices=settings.prices, limits=limits, clock=clock.now)
    claude = claude_of(settings, purse)
    if claude is None:
        return App(Conversation(database, OfflineGrader(), owner_id=owner), database)
    judge = judge_of(claude)
    second = SecondJudge(
        database, judge, judge, rests=lambda: claude.rests, has_room=purse.has_room
    )
    conversation = Conversation(database, judge, owner_id=owner, limits=limits, second=second)
    return App(conversation, database, claude, second)


def judge_of(claude: Claude) -> ClaudeGrader:
    """Give the judge that asks Claude, the offline one behind it."""
    from grading.claude import ClaudeGrader  # noqa: PLC0415 - needed only with a key

    return ClaudeGrader(claude, OfflineGrader())


def claude_of(settings: Settings, ledger: Ledger) -> Claude | None:
    """Give the service, which pays from a ledger; `None` where no key is set."""
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
        ledger=ledger,
        clock=clock.now,
        base_url=settings.anthropic_base_url,
        timeout_seconds=settings.claude_timeout_seconds,
    )
