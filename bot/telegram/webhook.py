"""Updates by webhook: answered 200 only once stored, and only for who knows the secret."""

import hmac
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import msgspec
import structlog
from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError

from bot.telegram.intake import Inlet, NotUpdates, arrival

LIMIT_BYTES = 1024 * 1024
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
log = structlog.get_logger()


def application(inlet: Inlet, *, secret: str) -> web.Application:
    """Make the server's application: POST to any path, bodies up to 1 MB."""

    async def take(request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            raise web.HTTPForbidden
        try:
            arrived = arrival(msgspec.json.decode(await request.read()))
        except (msgspec.DecodeError, UnicodeDecodeError, NotUpdates):
            raise web.HTTPBadRequest from None
        try:
            await inlet.keep([arrived])
        except SQLAlchemyError as error:
            log.error("webhook.database", kind=type(error).__name__)  # noqa: TRY400 - no text
            raise web.HTTPServiceUnavailable from None  # Telegram sends it again
        return web.Response()

    made = web.Application(client_max_size=LIMIT_BYTES)
    made.router.add_post("/{path:.*}", take)
    return made


@asynccontextmanager
async def served(inlet: Inlet, *, secret: str, port: int) -> AsyncIterator[None]:
    """Serve for the length of a block, on every address of this machine."""
    runner = web.AppRunner(application(inlet, secret=secret), access_log=None, shutdown_timeout=2)
    await runner.setup()
    try:
        await web.TCPSite(runner, port=port).start()
        yield
    finally:
        await runner.cleanup()
