"""HTTP for python-telegram-bot: the library's own transport costs three times as much a call."""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import msgspec
from telegram import InputFile
from telegram._utils.types import ODVInput
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT_SECONDS = 5.0
READ_SECONDS = 20.0
NEAR = timedelta(seconds=3)
"""Clocks that differ by less are as good as one: an answer takes its time, too."""
_NOT_CONNECTED = (
    aiohttp.ClientConnectorError,
    aiohttp.ClientHttpProxyError,  # it makes no way to Telegram
    aiohttp.ConnectionTimeoutError,
)


class NotReached(NetworkError):
    """Telegram was not reached, so nothing was done."""


class Unanswered(NetworkError):
    """The connection broke before an answer: nobody knows whether it was done."""


class NotTelegram(Unanswered):
    """Something between answered instead of Telegram: nobody knows whether it was done."""


class TooDeep(TelegramError):
    """An answer nested too deeply to be read; `payload` is its bytes."""

    def __init__(self, payload: bytes) -> None:
        super().__init__("Invalid server response")
        self.payload = payload


def told_to_wait(error: RetryAfter) -> timedelta:
    """Tell how long Telegram wants to be left in peace for."""
    return cast("timedelta", error.retry_after)  # as PTB_TIMEDELTA has it


@dataclass(frozen=True, slots=True)
class _Given:
    """Parameters as the Bot API has them, read like the library's `RequestData`."""

    parameters: Mapping[str, Any]

    @property
    def contains_files(self) -> bool:
        return any(isinstance(value, InputFile) for value in self.parameters.values())

    @property
    def json_parameters(self) -> dict[str, str]:
        return {
            name: value if isinstance(value, str) else msgspec.json.encode(value).decode()
            for name, value in self.parameters.items()
            if not isinstance(value, InputFile)
        }

    @property
    def multipart_data(self) -> dict[str, Any]:
        return {
            name: value.field_tuple
            for name, value in self.parameters.items()
            if isinstance(value, InputFile)
        }


class Wire(BaseRequest):
    """Makes calls of one bot through aiohttp, its connections kept open.

    `address` is where its methods are, `https://.../bot<token>`. The environment's proxy for that
    server is found once: looked up for each call, as aiohttp would, it costs as much as the call.
    Raises the library's errors: `TimedOut` and `Unanswered` where nobody knows whether the call
    was done, `NotReached` where it surely was not, `BadRequest` where it never will be. `answered`
    counts the requests that were granted.
    """

    def __init__(self, address: str, *, connections: int) -> None:
        self._address = address
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None
        self.answered = 0
        self._dated: tuple[str, float] | None = None

    def ahead(self, now: datetime) -> timedelta:
        """Tell how far a clock is ahead of Telegram's, by its last answer; zero where it is near.

        Telegram dates messages by its own clock, cut to the second.
        """
        if self._dated is None:
            return timedelta()
        told, at = self._dated
        try:
            there = parsedate_to_datetime(told)
        except ValueError:
            return timedelta()
        there = there.replace(tzinfo=there.tzinfo or UTC)
        ahead = now - there - timedelta(seconds=time.monotonic() - at)
        return ahead if abs(ahead) > NEAR else timedelta()

    @property
    def read_timeout(self) -> float | None:
        """The seconds an answer may take."""
        return READ_SECONDS

    async def initialize(self) -> None:
        """Get ready; connects only with the first call."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
                proxy=_proxy_for(self._address),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close every connection."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def call(
        self, method: str, given: Mapping[str, Any], *, read_timeout: float = READ_SECONDS
    ) -> Any:
        """Make a call in raw JSON, an `InputFile` uploaded; gives the raw result.

        The library's objects of parameters and results cost more than the call.
        """
        data = cast("RequestData", _Given(given))
        try:
            return await self.post(f"{self._address}/{method}", data, read_timeout=read_timeout)
        except KeyError as error:  # an answer without a result
            raise TelegramError("Invalid server response") from error

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read an answer's JSON; one that is none is not logged, for it may hold messages."""
        try:
            answer = loosely_decoded(payload)
        except RecursionError as error:
            raise TooDeep(payload) from error
        except ValueError as error:
            raise TelegramError("Invalid server response") from error
        if not isinstance(answer, dict):
            raise TelegramError("Invalid server response")
        return answer

    async def do_request(  # noqa: PLR0913, PLR0917 - the signature is the library's
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - as above
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - as above
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - as above
    ) -> tuple[int, bytes]:
        """Make one call; gives the HTTP status and the body."""
        assert self._session is not None, "initialize() comes first"
        read = READ_SECONDS if read_timeout is BaseRequest.DEFAULT_NONE else read_timeout
        timeout = aiohttp.ClientTimeout(sock_connect=CONNECT_SECONDS, sock_read=_seconds(read))
        try:
            async with self._session.request(
                method, url, timeout=timeout, allow_redirects=False, **_content(request_data)
            ) as response:
                status, body = response.status, await response.read()
                if told := response.headers.get("Date"):
                    self._dated = told, time.monotonic()
        except _NOT_CONNECTED as error:
            raise NotReached(type(error).__name__) from error
        except TimeoutError as error:
            raise TimedOut from error
        except aiohttp.ClientError as error:
            raise Unanswered(type(error).__name__) from error
        if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:  # whoever says so: surely not done
            raise BadRequest("Request Entity Too Large")
        if not _is_telegrams(status, body):
            raise NotTelegram(f"HTTP {status}")
        self.answered += status < HTTPStatus.MULTIPLE_CHOICES
        return status, body


def _is_telegrams(status: int, body: bytes) -> bool:
    """Tell a refusal by Telegram itself from the page of a gateway or proxy before it.

    Where what stands before Telegram gave up waiting (502, 504), the call may have been done.
    """
    if status < HTTPStatus.MULTIPLE_CHOICES:
        return True
    if status in {HTTPStatus.BAD_GATEWAY, HTTPStatus.GATEWAY_TIMEOUT}:
        return False
    try:
        said = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return isinstance(said, dict) and said.get("ok") is False


def _proxy_for(address: str) -> str | None:
    """Find the environment's proxy for a server, its name and password within."""
    parts = urlsplit(address)
    if parts.hostname and proxy_bypass(parts.hostname):
        return None
    found = getproxies().get(parts.scheme)
    return f"http://{found}" if found and "://" not in found else found


def loosely_decoded(payload: bytes) -> Any:
    """Decode JSON, half characters (a lone surrogate) and all; `ValueError` for what is none."""
    try:
        return msgspec.json.decode(payload)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return json.loads(payload)


def _seconds(timeout: object) -> float | None:
    return float(timeout) if isinstance(timeout, int | float) else None


def _content(data: RequestData | None) -> dict[str, Any]:
    if data is None or not data.parameters:
        return {}
    if data.contains_files:
        return {"data": _form(data)}
    body = msgspec.json.encode(data.parameters)
    return {"data": body, "headers": {"Content-Type": "application/json"}}


def _form(data: RequestData) -> aiohttp.FormData:
    form = aiohttp.FormData(data.json_parameters)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form
