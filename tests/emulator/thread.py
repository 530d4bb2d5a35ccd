"""An event loop in a thread of its own, serving HTTP on a free port."""

import asyncio
import socket
import threading
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import Future
from typing import Any, TypeVar

from aiohttp import web
from aiohttp.http_parser import RawRequestMessage
from aiohttp.streams import StreamReader
from aiohttp.web_protocol import RequestHandler

from tests.emulator.wire import LARGEST_REQUEST_BYTES

T = TypeVar("T")
Handler = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]
_PATIENCE_SECONDS = 30


class LoopThread:
    """Runs work on its loop, for callers in any thread."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="bot-api-emulator", daemon=True)
        self._thread.start()

    def call(self, work: Callable[[], T]) -> T:
        """Run a function between the loop's steps; at once where this is the loop's thread."""
        if threading.current_thread() is self._thread:
            return work()
        done: Future[T] = Future()

        def step() -> None:
            try:
                done.set_result(work())
            except BaseException as error:  # noqa: BLE001  # the caller gets whatever came
                done.set_exception(error)

        self.loop.call_soon_threadsafe(step)
        return done.result(_PATIENCE_SECONDS)

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(_PATIENCE_SECONDS)

    def stop(self) -> None:
        self.run(_cancel_all())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join(_PATIENCE_SECONDS)
        self.loop.close()

    def _run(self) -> None:
        asyncio.set_event_loop(self.loop)
        self.loop.run_forever()


class HttpServer:
    """Listens on 127.0.0.1; the port stays the same when it is closed and opened again."""

    def __init__(self, handler: Handler) -> None:
        self.port = 0
        self._handler = handler
        self._runner: web.ServerRunner | None = None

    async def open(self) -> None:
        server = web.Server(
            self._handler, request_factory=_request, handler_cancellation=True, access_log=None
        )
        self._runner = web.ServerRunner(server, shutdown_timeout=0.1)
        await self._runner.setup()
        listening = socket.create_server(("127.0.0.1", self.port), backlog=1024)
        self.port = listening.getsockname()[1]
        await web.SockSite(self._runner, listening).start()

    async def close(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None


def _request(
    message: RawRequestMessage,
    payload: StreamReader,
    protocol: RequestHandler,
    writer: Any,
    task: "asyncio.Task[None]",
) -> web.BaseRequest:
    loop = asyncio.get_running_loop()
    return web.BaseRequest(
        message, payload, protocol, writer, task, loop, client_max_size=LARGEST_REQUEST_BYTES
    )


async def _cancel_all() -> None:
    others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
