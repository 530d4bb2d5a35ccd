"""The HTTP side: requests in, checks, faults, methods, answers out."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from email.utils import format_datetime
from typing import Any

import msgspec
from aiohttp import web

from tests.emulator.faults import (
    BadGateway,
    BadGatewayAfter,
    CutAfter,
    CutBefore,
    Fault,
    FaultPlan,
    Hang,
    HangAfter,
    Refused,
    ServerError,
    TooMany,
)
from tests.emulator.log import Call, CallLog
from tests.emulator.methods import BY_LOWER_NAME, GET_UPDATES, METHODS
from tests.emulator.refusals import Refusal, bad_request, too_many
from tests.emulator.second_parser import parse_problems
from tests.emulator.spec import Spec
from tests.emulator.updates import LARGEST_BATCH
from tests.emulator.wire import JSON, parameters_of
from tests.emulator.world import World

DOWNLOAD = "download"
_encode = msgspec.json.Encoder().encode
_HTML = b"<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
_NOT_FOUND = Refusal(404, "Not Found")


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent back, and what the log keeps of it."""

    status: int
    body: bytes
    result: Any = None
    description: str = ""
    content_type: str = "application/json"


@dataclass(slots=True)
class Checks:
    """Holds requests and objects to the published API; without a spec, to nothing.

    `violations` are the bot's, `broken` are the emulator's own.
    """

    spec: Spec | None
    violations: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    def request(self, method: str, params: JSON) -> None:
        if self.spec is None:
            return
        if method.lower() not in self.spec.methods:
            return
        problems = self.spec.request_problems(method, params)
        self.violations += problems
        if problems:
            raise bad_request(problems[0])

    def result(self, method: str, value: Any) -> None:
        if self.spec is not None:
            self._object(self.spec.methods[method.lower()].returns, value, method)

    def update(self, wire: JSON) -> None:
        if self.spec is not None:
            self._object(("Update",), wire, "Update")

    def _object(self, types: tuple[str, ...], value: Any, where: str) -> None:
        assert self.spec is not None
        problems = self.spec.object_problems(types, value, where) + parse_problems(types, value)
        if problems:
            self.broken += problems
            raise AssertionError("; ".join(problems))


@dataclass(slots=True)
class BotApi:
    """Answers the requests of one bot."""

    token: str
    world: World
    log: CallLog
    checks: Checks
    faults: FaultPlan = field(default_factory=FaultPlan)
    latency_seconds: float = 0.0

    async def handle(self, request: web.BaseRequest) -> web.Response:
        path = request.path
        if path.startswith(f"/bot{self.token}/"):
            name = path[len(self.token) + 5 :]
            return await self._serve(request, BY_LOWER_NAME.get(name.lower(), name))
        if path.startswith(f"/file/bot{self.token}/"):
            return await self._serve(request, DOWNLOAD)
        wrong = Refusal(401, "Unauthorized") if path.startswith("/bot") else _NOT_FOUND
        return _response(_refused(wrong))

    async def _serve(self, request: web.BaseRequest, method: str) -> web.Response:
        fault = self.faults.next(method)
        if self.latency_seconds:
            await asyncio.sleep(self.latency_seconds)
        params: JSON = {}
        try:
            params = await self._parameters(request, method)
            answer = _instead(fault) or await self._perform(method, params)
        except Refusal as refusal:
            answer = _refused(refusal)
        except Exception as error:  # noqa: BLE001  # whatever it is, it is the emulator's and fails the test
            self.checks.broken.append(f"{method}: {error!r}")
            answer = _refused(Refusal(500, "Internal Server Error"))
        self._record(method, params, answer, fault)
        await _interrupt(request, fault)
        if isinstance(fault, BadGatewayAfter):
            answer = Answer(fault.status, _HTML, content_type="text/html")
        return self._response(answer)

    def _response(self, answer: Answer) -> web.Response:
        """Answer, dated by the clock that messages are dated by."""
        response = _response(answer)
        response.headers["Date"] = format_datetime(self.world.clock(), usegmt=True)
        return response

    async def _parameters(self, request: web.BaseRequest, method: str) -> JSON:
        if method == DOWNLOAD:
            return {"file_path": request.path.split("/", 3)[3]}
        return await parameters_of(request)

    async def _perform(self, method: str, params: JSON) -> Answer:
        if method == DOWNLOAD:
            return self._download(params)
        self.checks.request(method, params)
        if method == GET_UPDATES:
            return await self._updates(params)
        perform = METHODS.get(method)
        if perform is None:
            self.checks.violations.append(f"{method}: not emulated")
            raise Refusal(404, "Not Found: method not found")
        return self._result(method, perform, params)

    def _result(self, method: str, perform: Callable[[World, JSON], Any], params: JSON) -> Answer:
        try:
            result = perform(self.world, params)
        except KeyError as missing:
            raise bad_request(f"parameter {missing} is required") from missing
        try:
            self.checks.result(method, result)
        except AssertionError as error:
            raise Refusal(500, f"The emulator is wrong: {error}") from error
        return Answer(200, _encode({"ok": True, "result": result}), result)

    async def _updates(self, params: JSON) -> Answer:
        self.world.updates.allow(params.get("allowed_updates"))
        updates = await self.world.updates.poll(
            params.get("offset", 0), params.get("limit", LARGEST_BATCH), params.get("timeout", 0)
        )
        body = b'{"ok":true,"result":[%s]}' % b",".join(update.encoded for update in updates)
        return Answer(200, body, [update.wire for update in updates])

    def _download(self, params: JSON) -> Answer:
        file = self.world.files.at(params["file_path"])
        if file is None:
            raise _NOT_FOUND
        return Answer(200, file.content, content_type="application/octet-stream")

    def _record(self, method: str, params: JSON, answer: Answer, fault: Fault | None) -> None:
        self.log.add(
            Call(
                method,
                params,
                at=self.world.clock(),
                monotonic_seconds=time.monotonic(),
                status=answer.status,
                result=answer.result,
                description=answer.description,
                fault=type(fault).__name__ if fault else "",
            )
        )


def _instead(fault: Fault | None) -> Answer | None:
    """Give the answer of a fault that keeps the call from being performed."""
    match fault:
        case None | CutAfter() | HangAfter() | BadGatewayAfter():
            return None
        case TooMany(seconds):
            raise too_many(seconds)
        case Refused(code, description):
            raise Refusal(code, description)
        case ServerError():
            raise Refusal(500, "Internal Server Error")
        case BadGateway():
            return Answer(502, _HTML, description="Bad Gateway", content_type="text/html")
        case Hang() | CutBefore():
            return Answer(0, b"", description="never answered")


async def _interrupt(request: web.BaseRequest, fault: Fault | None) -> None:
    if isinstance(fault, Hang | HangAfter):
        await asyncio.Event().wait()
    if isinstance(fault, CutBefore | CutAfter) and request.transport is not None:
        request.transport.abort()


def _refused(refusal: Refusal) -> Answer:
    body = _encode(refusal.body())
    return Answer(refusal.code, body, description=refusal.description)


def _response(answer: Answer) -> web.Response:
    status = answer.status or 500
    return web.Response(body=answer.body, status=status, content_type=answer.content_type)
