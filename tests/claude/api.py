"""The Messages API on this machine: refuses what the real one refuses, and says what it is told to.

Facts of the API version 2026-10-21. Content comes from `says`, called with what was sent: the
rules, the shared data and the own data of each request.
"""

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

KEY = "sk-ant-test"
MODELS = ("claude-haiku-5-5", "claude-sonnet-5-5", "claude-opus-5-5")
MOST_BREAKPOINTS = 4
_FIELDS = {"model", "max_tokens", "system", "messages", "output_config"}
_UNENFORCED = {"minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern"}
MINIMUM_CACHED = 1_024
CHARACTERS_PER_TOKEN = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it came: our rules, and what was sent as data."""

    body: Mapping[str, Any]

    @property
    def rules(self) -> str:
        return "".join(block["text"] for block in self.body["system"])

    @property
    def data(self) -> Any:
        return json.loads(self.body["messages"][-1]["content"][-1]["text"])

    @property
    def shared(self) -> Any:
        blocks = self.body["messages"][-1]["content"]
        return json.loads(blocks[0]["text"]) if len(blocks) > 1 else None

    @property
    def properties(self) -> set[str]:
        """What the answer must have, which tells one kind of request from another."""
        return set(self.body["output_config"]["format"]["schema"]["properties"])


@dataclass(frozen=True, slots=True)
class Fault:
    """Something other than an answer; `status` 0 breaks the connection off."""

    status: int = 200
    stop_reason: str | None = "end_turn"
    text: str = "{}"
    headers: Mapping[str, str] = field(default_factory=dict)
    wait_seconds: float = 0.0


Says = Callable[[Asked], object]


class FakeClaude:
    """A server while it is entered; `asked` lists the requests it took, `refused` why it did not.

    `says` gives the value to answer with, or a `Fault`. `faults` come first, one for each request.
    """

    def __init__(self, says: Says = lambda _: {}) -> None:
        self.says = says
        self.faults: list[Fault] = []
        self.asked: list[Asked] = []
        self.refused: list[str] = []
        self._cached: set[str] = set()
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def take(self, body: Any) -> Fault | tuple[Fault, dict[str, int]]:
        """Answer a request, with what it used; a fault alone where it is refused."""
        if (why := objection(body)) is not None:
            self.refused.append(why)
            return Fault(status=400, text=_error("invalid_request_error", why).decode())
        with self._lock:
            asked = Asked(body)
            self.asked.append(asked)
            used = self._used(body)
            said = self.faults.pop(0) if self.faults else self.says(asked)
        fault = said if isinstance(said, Fault) else Fault(text=json.dumps(said))
        return fault, {**used, "output_tokens": len(fault.text) // CHARACTERS_PER_TOKEN + 1}

    def _used(self, body: Mapping[str, Any]) -> dict[str, int]:
        """Count tokens roughly, and what of them the cache had: the longest known marked prefix."""
        blocks = [*body["system"], *body["messages"][0]["content"]]
        prefix, read, written, whole = body["model"], 0, 0, 0
        for block in blocks:
            prefix += block["text"]
            whole += len(block["text"]) // CHARACTERS_PER_TOKEN
            if "cache_control" in block and whole >= MINIMUM_CACHED:
                read, written = (whole, 0) if prefix in self._cached else (read, whole - read)
                self._cached.add(prefix)
        return {
            "input_tokens": whole - read - written,
            "cache_read_input_tokens": read,
            "cache_creation_input_tokens": written,
        }


def objection(body: Any) -> str | None:
    """Say why the API would refuse a body; `None` where it would not."""
    if not isinstance(body, dict) or not {"model", "max_tokens", "messages"} <= set(body):
        return "model, max_tokens and messages are required"
    if unknown := set(body) - _FIELDS:
        return f"{min(unknown)}: not taken by this model, or not used by this product"
    if body["model"] not in MODELS:
        return f"model: {body['model']}"
    if not 1 <= body["max_tokens"] <= 21_333:
        return "max_tokens: streaming is required for operations that may take long"
    return _of_messages(body) or _of_format(body["output_config"]["format"])


def _of_messages(body: Mapping[str, Any]) -> str | None:
    messages = body["messages"]
    if messages[0]["role"] != "user" or messages[-1]["role"] != "user":
        return "messages: a prefilled answer is not supported by this model"
    blocks = [*body["system"], *(block for one in messages for block in one["content"])]
    if any(block["type"] != "text" or not block["text"].strip() for block in blocks):
        return "messages: text content blocks must be non-empty"
    if sum("cache_control" in block for block in blocks) > MOST_BREAKPOINTS:
        return "cache_control: at most four blocks can be marked"
    return None


def _of_format(format_: Mapping[str, Any]) -> str | None:
    if format_.get("type") != "json_schema":
        return "output_config.format.type: json_schema expected"
    return _of_schema(format_["schema"])


def _of_schema(schema: Any) -> str | None:
    if isinstance(schema, list):
        return next(filter(None, map(_of_schema, schema)), None)
    if not isinstance(schema, dict):
        return None
    if schema.get("type") == "object" and schema.get("additionalProperties") is not False:
        return "schema: additionalProperties must be false"
    if unenforced := _UNENFORCED & {k for k in schema if not isinstance(schema[k], dict)}:
        return f"schema: {min(unenforced)} is not supported"
    return next(filter(None, map(_of_schema, schema.values())), None)


def _handler(fake: FakeClaude) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
            """Say nothing."""

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            if self.path.split("?")[0] != "/v1/messages":
                return self._send(Fault(status=404, text="{}"), b"{}")
            if self.headers.get("authorization") != f"Bearer {KEY}":
                return self._send(
                    Fault(status=401),
                    b'{"type":"error","error":{"type":"authentication_error","message":"no"}}',
                )
            taken = fake.take(body)
            if isinstance(taken, Fault):
                return self._send(taken, taken.text.encode())
            fault, usage = taken
            threading.Event().wait(fault.wait_seconds)
            return self._send(fault, _message(body, fault, usage))

        def _send(self, fault: Fault, payload: bytes) -> None:
            if fault.status == 0:
                self.close_connection = True
                self.connection.close()
                return
            self.send_response(fault.status)
            for name, value in fault.headers.items():
                self.send_header(name, value)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(payload)))
            self.end_headers()
            self.wfile.write(payload)

    return Handler


def _error(kind: str, message: str = "no") -> bytes:
    return json.dumps({"type": "error", "error": {"type": kind, "message": message}}).encode()


def _message(body: Mapping[str, Any], fault: Fault, usage: Mapping[str, int]) -> bytes:
    if fault.status != 200:
        return json.dumps(
            {"type": "error", "error": {"type": "api_error", "message": fault.text}}
        ).encode()
    thought = {"type": "thinking", "thinking": "hm", "signature": "x"}
    message = {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": body["model"],
        "content": [thought, {"type": "text", "text": fault.text}],
        "stop_reason": fault.stop_reason,
        "stop_sequence": None,
        "usage": usage,
    }
    return json.dumps(message).encode()
