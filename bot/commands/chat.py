"""`coach chat`: the conversation in a terminal."""

import asyncio
from pathlib import Path

import tzlocal
from rich.console import Console

from bot import clock
from bot.app import App
from bot.commands.opening import opened
from bot.logs import to_stderr
from bot.settings import Settings
from bot.terminal import Terminal, typed_or_piped


def chat(settings: Settings, *, document: Path | None) -> int:
    """Practise until the end of input."""
    to_stderr()
    with opened(settings) as app:
        asyncio.run(_converse(app, document=document))
    return 0


async def _converse(app: App, *, document: Path | None) -> None:
    terminal = Terminal(
        app.conversation,
        Console(highlight=False),
        clock=clock.now,
        zone=tzlocal.get_localzone_name() or "UTC",
    )
    await terminal.open(document)
    await terminal.converse(typed_or_piped())
