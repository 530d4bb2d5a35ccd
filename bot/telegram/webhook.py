"""Updates by webhook: answered 200 only once stored, and only for who knows the secret."""

import hmac
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from aiohttp import web

from bot.logs import where
from bot.telegram.intake import Inlet, NotUpdates, arrival, unread
from bot.telegram.wire import loosely_decoded
from storage.inbox import Arrival

LIMIT_BYTES = 1024 * 1024
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
log = structlog.get_logger()


def application(inlet: Inlet, *, secret: str) -> web.Application:
    """Make the server's application: POST to any path, bodies up to 1 MB."""

    async def take(request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        sent = given.encode("utf-8", "surrogateescape")  # any bytes may stand in a header
        if not hmac.compare_digest(sent, secret.encode()):
            raise web.HTTPForbidden
        try:
            arrived = _read(await request.read())
        except (ValueError, NotUpdates):
            raise web.HTTPBadRequest from None
        try:
            await inlet.keep([arrived])
        except Exception as error:  # noqa: BLE001 - aiohttp would log it with what was sent
            log.error("webhook.failed", kind=type(error).__name__, at=where(error))  # noqa: TRY400 - see `where`
            raise web.HTTPServiceUnavailable from None  # Telegram sends it again
        return web.Response()

    made = web.Application(client_max_size=LIMIT_BYTES)
    made.router.add_post("/{path:.*}", take)
    return made


def _read(body: bytes) -> Arrival:
    try:
        return arrival(loosely_decoded(body))
    except RecursionError:
        return unread(body)


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
