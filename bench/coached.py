"""All of `coach run` with the offline judge, but that it admits everybody; limits lifted."""

import asyncio
import sys
from pathlib import Path

from bench.echo_ours import FREE
from bot import clock
from bot.app import build
from bot.settings import Settings
from bot.telegram.face import FACE, Face, Server
from bot.telegram.handlers import Handlers
from bot.telegram.health import Heartbeat
from bot.telegram.outbox import nobody


async def _serve(api_url: str, token: str, directory: Path) -> None:
    app = build(Settings(data_dir=directory))
    face = Face(
        app.database,
        Server(api_url, token),
        clock=clock.now,
        heartbeat=Heartbeat(directory),
        pace=FREE,
    )

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


if __name__ == "__main__":
    asyncio.run(_serve(sys.argv[1], sys.argv[2], Path(sys.argv[3])))
