"""All of `coach run` but its settings, its drills and its door: it admits everybody."""

import asyncio

from bot import clock
from bot.app import App
from bot.telegram.face import FACE, Face, Server
from bot.telegram.handlers import Handlers
from bot.telegram.health import Heartbeat
from bot.telegram.limiter import Pace
from bot.telegram.outbox import nobody


async def serve(
    app: App, server: Server, *, heartbeat: Heartbeat, pace: Pace | None = None
) -> None:
    """Serve until killed; at Telegram's pace where none is given."""
    face = Face(app.database, server, clock=clock.now, heartbeat=heartbeat, pace=pace)

    async def admit(user_id: int, _payload: str) -> int | None:
        return await app.conversation.arrive(
            face=FACE, external_id=str(user_id), zone="UTC", now=clock.now()
        )

    handlers = Handlers(
        app.conversation,
        app.database,
        face.bot,
        admit=admit,
        clock=clock.now,
        on_blocked=nobody,
    )
    await face.run(handlers.respond, handlers.resume, stop=asyncio.Event())
