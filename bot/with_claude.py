"""The wiring where a Claude key is set. Importing this takes the SDK's second."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from bot import clock
from bot.settings import Settings
from claude.batches import Batches
from claude.model import MOST_TOKENS, Ledger, Purpose, Usage
from claude.service import Claude
from coach.claude_reader import ClaudeReader
from coach.interviewer import Interviewer
from coach.nightly import Nightly
from coach.ports import Ports
from coach.purse import Limits, Purse
from coach.rejudge import SecondJudge
from coach.writer import Writer
from grading.claude import ClaudeGrader
from grading.offline import OfflineGrader
from storage.engine import Database

A_JUDGING = Usage(cache_write=8_000, output=MOST_TOKENS)
"""What judging a long answer is set aside for; without room for it none is begun."""


@dataclass(frozen=True, slots=True)
class WithClaude:
    """All that asks Claude; close it when done."""

    service: Claude
    batches: Batches
    judge: ClaudeGrader
    second: SecondJudge
    writer: Writer
    nightly: Nightly
    interviewer: Interviewer
    ports: Ports

    async def close(self) -> None:
        """End what is done in the background, and let go of the connections."""
        await self.writer.close()
        await self.nightly.close()
        await self.interviewer.close()
        await self.service.close()
        await self.batches.close()


def with_claude(settings: Settings, database: Database) -> WithClaude:
    """Wire all that asks Claude."""
    limits = Limits(settings.claude_day_dollars, settings.claude_total_dollars)
    purse = Purse(database, prices=settings.prices, limits=limits, clock=clock.now)
    claude = service(settings, purse)
    batches = Batches(
        key_of(settings),
        models=models(settings),
        ledger=purse.in_batches(),
        clock=clock.now,
        base_url=settings.anthropic_base_url,
    )
    judge = ClaudeGrader(claude, OfflineGrader())
    room = partial(purse.has_room, model=settings.claude_judge, most=A_JUDGING)
    second = SecondJudge(database, judge, judge, rests=lambda: claude.rests, has_room=room)
    writer = Writer(database, claude, clock=clock.now)
    nightly = Nightly(database, batches)
    interviewer = Interviewer(claude)
    ports = Ports(
        reader=ClaudeReader(claude, purse, price=settings.prices[settings.claude_reader]),
        writer=writer,
        second=second,
        interviewer=interviewer,
        limits=limits,
    )
    return WithClaude(claude, batches, judge, second, writer, nightly, interviewer, ports)


def service(settings: Settings, ledger: Ledger) -> Claude:
    """Give what asks Claude at once, and pays from a ledger."""
    return Claude(
        key_of(settings),
        models=models(settings),
        ledger=ledger,
        clock=clock.now,
        base_url=settings.anthropic_base_url,
        timeout_seconds=settings.claude_timeout_seconds,
    )


def models(settings: Settings) -> Mapping[Purpose, str]:
    """Say which model serves what."""
    return {
        Purpose.READ: settings.claude_reader,
        Purpose.ASK: settings.claude_reader,
        Purpose.JUDGE: settings.claude_judge,
        Purpose.APPEAL: settings.claude_judge,
        Purpose.MOCK: settings.claude_judge,
    }


def key_of(settings: Settings) -> str:
    """Give the key, which somebody has looked for."""
    assert settings.anthropic_api_key is not None, "only where a key is set"
    return settings.anthropic_api_key.get_secret_value()
