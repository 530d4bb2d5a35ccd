"""`coach run`: the Telegram face on the coach, until it is told to stop."""

import asyncio
import logging
import signal
from contextlib import suppress

from bot import clock
from bot.app import App
from bot.settings import Settings
from bot.telegram.face import FACE, Face, Server, Webhook
from bot.telegram.handlers import Admit, Handlers
from bot.telegram.health import Heartbeat
from bot.telegram.outbox import nobody

FIRST_ZONE = "UTC"
TALKATIVE = ("telegram", "httpx", "httpcore", "aiohttp", "asyncio")


def hush() -> None:
    """Keep what holds tokens and messages out of every log, whatever level is asked for."""
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)


async def run(app: App, settings: Settings) -> None:
    """Serve until a signal; raises `TokenRefused` where Telegram does not know the token."""
    assert settings.telegram_token is not None, "the command looked for it"
    hush()
    face = Face(
        app.database,
        Server(settings.telegram_api_url, settings.telegram_token.get_secret_value()),
        clock=clock.now,
        heartbeat=Heartbeat(settings.data_dir),
    )
    handlers = Handlers(
        app.conversation,
        app.database,
        face.bot,
        admit=owner_alone(app, settings),
        clock=clock.now,
        on_blocked=nobody,
    )
    await face.run(
        handlers.respond, handlers.resume, stop=_told_to_stop(), by_webhook=_webhook(settings)
    )


def owner_alone(app: App, settings: Settings) -> Admit:
    """Admit the owner and nobody else."""

    async def admit(user_id: int, _payload: str) -> int | None:
        if user_id != settings.owner_id:
            return None
        return await app.conversation.arrive(
            face=FACE, external_id=str(user_id), zone=FIRST_ZONE, now=clock.now()
        )

    return admit


def _webhook(settings: Settings) -> Webhook | None:
    if settings.webhook_url is None:
        return None
    assert settings.webhook_secret is not None, "the command looked for it"
    secret = settings.webhook_secret.get_secret_value()
    return Webhook(settings.webhook_url, secret, settings.webhook_port)


def _told_to_stop() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):  # Windows has no handlers; Ctrl-C ends it there
            loop.add_signal_handler(name, stop.set)
    return stop
