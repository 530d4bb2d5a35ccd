"""The Messages API on this machine: refuses what the real one refuses, and says what it is told to.

Facts of the API version 2026-10-21. Content comes from `says`, called with what was sent: the
rules, the shared data and the own data of each request.
"""

import json
import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

KEY = "sk-ant-test"
MODELS = ("claude-haiku-5-5", "claude-sonnet-5-5", "claude-opus-5-5")
MOST_BREAKPOINTS = 4
BATCHES = "/v1/messages/batches"
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
    `batches` holds the lines that batches came to, last first; they are at work until `ended`.
    `cuts_batches` breaks the connection off once a batch was taken. `told` lists what was asked of
    batches besides, by method and path; `made` when each was taken, also those deleted since.
    """

    def __init__(self, says: Says = lambda _: {}) -> None:
        self.says = says
        self.faults: list[Fault] = []
        self.asked: list[Asked] = []
        self.refused: list[str] = []
        self.batches: dict[str, list[bytes]] = {}
        self.ended = True
        self.cuts_batches = False
        self.cancelled: set[str] = set()
        self.told: list[str] = []
        self.now: Callable[[], datetime] = lambda: datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
        self.made: dict[str, datetime] = {}
        self._cached: set[str] = set()
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(
            ("127.0.0.1", 0), type("Handler", (_Handler,), {"fake": self})
        )
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

    def take_batch(self, body: Any) -> Fault | bytes:
        """Take a batch, each request of which must be one that is taken by itself."""
        if (why := _batch_objection(body)) is not None:
            self.refused.append(why)
            return Fault(status=400, text=_error("invalid_request_error", why).decode())
        with self._lock:
            fault = self.faults.pop(0) if self.faults else None
        if fault is not None and fault.status != 200:
            return fault
        name = f"msgbatch_{len(self.made) + 1}"
        self.made[name] = self.now()
        self.batches[name] = []  # it is told of before its requests are worked on
        lines = [self._line(request) for request in body["requests"]]
        self.batches[name] = lines[::-1]
        return Fault(status=0) if self.cuts_batches else self.told_of(name)

    def _line(self, request: Mapping[str, Any]) -> bytes:
        taken = self.take(request["params"])
        assert not isinstance(taken, Fault), "it was looked at before"
        fault, usage = taken
        if fault.status == 0:
            result: dict[str, Any] = {"type": "expired"}
        elif fault.status != 200:
            result = {"type": "errored", "error": json.loads(_error("api_error"))}
        else:
            message = json.loads(_message(request["params"], fault, usage))
            result = {"type": "succeeded", "message": message}
        return json.dumps({"custom_id": request["custom_id"], "result": result}).encode()

    def get(self, path: str) -> Fault | bytes:
        """Tell of a batch or all of them, or give the results of one once it has ended."""
        if path == BATCHES:
            return self._listed()
        name, _, rest = path.removeprefix(f"{BATCHES}/").partition("/")
        if name not in self.batches or rest not in ("", "results") or (rest and not self.ended):
            return _NOWHERE
        if rest:
            return b"".join(line + b"\n" for line in self.batches[name])
        return self.told_of(name)

    def _listed(self) -> Fault | bytes:
        """List all batches, the newest first, as one page."""
        with self._lock:
            fault = self.faults.pop(0) if self.faults else None
        if fault is not None:
            return fault
        page = [json.loads(self.told_of(name)) for name in reversed(self.batches)]
        return json.dumps({"data": page, "has_more": False}).encode()

    def cancel(self, path: str) -> Fault | bytes:
        """Stop a batch: what was not begun comes to nothing, which here is all of it."""
        name, _, rest = path.removeprefix(f"{BATCHES}/").partition("/")
        if name not in self.batches or rest != "cancel":
            return _NOWHERE
        if not self.ended:
            self.cancelled.add(name)
            self.batches[name] = [
                json.dumps({**json.loads(line), "result": {"type": "canceled"}}).encode()
                for line in self.batches[name]
            ]
        return self.told_of(name)

    def delete(self, path: str) -> Fault | bytes:
        """Delete a batch, once it has ended."""
        name = path.removeprefix(f"{BATCHES}/")
        if name not in self.batches:
            return _NOWHERE
        if not self.ended:
            why = "batches can only be deleted once they have ended"
            return Fault(status=400, text=_error("invalid_request_error", why).decode())
        del self.batches[name]
        return json.dumps({"id": name, "type": "message_batch_deleted"}).encode()

    def told_of(self, name: str) -> bytes:
        """Give a batch as the API does."""
        at, count = self.made[name], len(self.batches[name])
        kinds = ("errored", "canceled", "expired")
        at_work = "canceling" if name in self.cancelled else "in_progress"
        told = {
            "id": name,
            "type": "message_batch",
            "processing_status": "ended" if self.ended else at_work,
            "request_counts": {
                "processing": 0 if self.ended else count,
                "succeeded": count if self.ended else 0,
                **dict.fromkeys(kinds, 0),
            },
            "created_at": at.isoformat(),
            "expires_at": (at + timedelta(days=1)).isoformat(),
            "ended_at": at.isoformat() if self.ended else None,
            "archived_at": None,
            "cancel_initiated_at": None,
            "results_url": f"{self.url}{BATCHES}/{name}/results" if self.ended else None,
        }
        return json.dumps(told).encode()

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


def _batch_objection(body: Any) -> str | None:
    if not isinstance(body, dict) or set(body) != {"requests"} or not body["requests"]:
        return "requests: at least one is required, and nothing else"
    ids = [request.get("custom_id", "") for request in body["requests"]]
    if len(set(ids)) < len(ids) or not all(re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", i) for i in ids):
        return "custom_id: unique, of 1 to 64 letters, digits, - and _"
    return next(filter(None, (objection(request["params"]) for request in body["requests"])), None)


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


class _Handler(BaseHTTPRequestHandler):
    fake: FakeClaude
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""

    def do_GET(self) -> None:
        self._tell(self.fake.get(self.path.split("?")[0]) if self._knows_key() else _STRANGER)

    def do_DELETE(self) -> None:
        self.fake.told.append(f"DELETE {self.path}")
        self._tell(self.fake.delete(self.path) if self._knows_key() else _STRANGER)

    def do_POST(self) -> None:
        sent = self.rfile.read(int(self.headers.get("content-length", 0)))
        path = self.path.split("?")[0]
        if path.startswith(f"{BATCHES}/"):
            self.fake.told.append(f"POST {path}")
            return self._tell(self.fake.cancel(path) if self._knows_key() else _STRANGER)
        body = json.loads(sent)
        if path not in ("/v1/messages", BATCHES):
            return self._tell(_NOWHERE)
        if not self._knows_key():
            return self._tell(_STRANGER)
        if path == BATCHES:
            return self._tell(self.fake.take_batch(body))
        taken = self.fake.take(body)
        if isinstance(taken, Fault):
            return self._send(taken, taken.text.encode())
        fault, usage = taken
        threading.Event().wait(fault.wait_seconds)
        return self._send(fault, _message(body, fault, usage))

    def _knows_key(self) -> bool:
        return bool(self.headers.get("authorization") == f"Bearer {KEY}")

    def _tell(self, told: Fault | bytes) -> None:
        if isinstance(told, Fault):
            return self._send(told, told.text.encode())
        return self._send(Fault(), told)

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


def _error(kind: str, message: str = "no") -> bytes:
    return json.dumps({"type": "error", "error": {"type": kind, "message": message}}).encode()


_STRANGER = Fault(status=401, text=_error("authentication_error").decode())
_NOWHERE = Fault(status=404, text=_error("not_found_error").decode())


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
