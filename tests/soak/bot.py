"""The bot that is killed: all of `coach run`, but that it admits everybody."""

import asyncio
import sys

from bot import clock
from bot.app import App, build
from bot.logs import to_stderr
from bot.settings import Settings
from bot.telegram.face import FACE, Face, Server
from bot.telegram.handlers import Handlers
from bot.telegram.health import Heartbeat
from bot.telegram.outbox import nobody


async def _serve(app: App, settings: Settings) -> None:
    assert settings.telegram_token is not None
    face = Face(
        app.database,
        Server(settings.telegram_api_url, settings.telegram_token.get_secret_value()),
        clock=clock.now,
        heartbeat=Heartbeat(settings.data_dir),
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
    to_stderr()
    made = Settings()
    sys.exit(asyncio.run(_serve(build(made), made)))
