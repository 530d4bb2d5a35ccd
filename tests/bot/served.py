"""A small HTTP server on this machine that answers as a test says, and remembers what was asked."""

import json
import socket
import threading
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

from bot import clock


class Served:
    """Answers every request with `status` and `body`; keeps paths and headers."""

    def __init__(self) -> None:
        self.status = 200
        self.body = b""
        self.ahead = timedelta()
        """How far its clock is ahead of this machine's."""
        self.asked: list[tuple[str, dict[str, str]]] = []
        served = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.rfile.read(int(self.headers.get("content-length") or 0))
                headers = {name.lower(): value for name, value in self.headers.items()}
                served.asked.append((self.path, headers))
                self.send_response_only(served.status)
                date = self.date_time_string((clock.now() + served.ahead).timestamp())
                self.send_header("date", date)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(served.body)))
                self.end_headers()
                self.wfile.write(served.body)

            do_POST = do_GET  # noqa: N815 - the standard library's name

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as above
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs=_OFTEN)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def answers(self, body: Any, *, status: int = 200) -> None:
        self.status = status
        self.body = body if isinstance(body, bytes) else json.dumps(body).encode()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


_OFTEN = {"poll_interval": 0.01}


def nobody_listens() -> str:
    """An address at which nothing answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}"
