"""`coach chat`: the conversation in a terminal."""

import asyncio
import logging
import sys
from pathlib import Path

import tzlocal
from rich.console import Console

from bot import clock
from bot.app import App
from bot.commands.opening import opened
from bot.logs import to_stderr
from bot.settings import Settings
from bot.terminal import Terminal, typed_or_piped
from grading.warming import rehearsing

BAD_DOCUMENT = 2


def chat(settings: Settings, *, document: Path | None) -> int:
    """Practise until the end of input; 2 where the document cannot be taken in."""
    to_stderr(least=logging.WARNING)
    with opened(settings) as app:
        return (
            0
            if asyncio.run(_converse(app, document=document, folder=settings.data_dir))
            else BAD_DOCUMENT
        )


async def _converse(app: App, *, document: Path | None, folder: Path) -> bool:
    terminal = Terminal(
        app.conversation,
        Console(highlight=False),
        clock=clock.now,
        zone=tzlocal.get_localzone_name() or "UTC",
        folder=folder,
        second=app.claude.second if app.claude else None,
    )
    try:
        if not await terminal.open(document):
            return False
        if sys.stdin.isatty():  # who reads and types takes longer; a pipe has its answer ready
            rehearsing()
        await terminal.converse(typed_or_piped())
        return True
    finally:
        await app.close()
