"""How calls leave this machine."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from telegram.error import TelegramError

from bot.telegram.wire import NotReached, Wire

ADDRESS = "http://telegram.test/bot1:x"


class Answering:
    """A server that keeps what it is asked, and gives one answer to everything."""

    def __init__(self, body: str, *, status: str = "200 OK") -> None:
        self.asked = ""
        self._body = body
        self._status = status

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.asked = (await reader.readuntil(b"\r\n\r\n")).decode()
        head = f"HTTP/1.1 {self._status}\r\nContent-Length: {len(self._body)}\r\n"
        head += "Connection: close\r\n\r\n"
        writer.write((head + self._body).encode())
        await writer.drain()
        writer.close()


async def _through(answering: Answering, ask: Callable[[int], Awaitable[Any]]) -> Any:
    server = await asyncio.start_server(answering.serve, "127.0.0.1", 0)
    async with server:
        return await ask(server.sockets[0].getsockname()[1])


async def _call(address: str) -> Any:
    wire = Wire(address, connections=1)
    await wire.initialize()
    try:
        return await wire.call("getMe", {"chat_id": 7})
    finally:
        await wire.shutdown()


def test_calls_go_through_the_proxy_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    answering = Answering('{"ok":true,"result":{"id":1}}')

    async def ask(port: int) -> Any:
        monkeypatch.setenv("http_proxy", f"ada:secret@127.0.0.1:{port}")
        monkeypatch.setenv("no_proxy", "")
        return await _call(ADDRESS)

    assert asyncio.run(_through(answering, ask)) == {"id": 1}
    assert answering.asked.startswith(f"POST {ADDRESS}/getMe ")
    assert "Proxy-Authorization: Basic YWRhOnNlY3JldA==" in answering.asked


def test_what_needs_no_proxy_goes_straight(monkeypatch: pytest.MonkeyPatch) -> None:
    answering = Answering('{"ok":true,"result":true}')

    async def ask(port: int) -> Any:
        monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        return await _call(f"http://127.0.0.1:{port}/bot1:x")

    assert asyncio.run(_through(answering, ask)) is True
    assert answering.asked.startswith("POST /bot1:x/getMe ")


@pytest.mark.parametrize("status", ["502 Bad Gateway", "407 Proxy Authentication Required"])
def test_a_proxy_that_makes_no_way_is_a_telegram_not_reached(
    monkeypatch: pytest.MonkeyPatch, status: str
) -> None:
    answering = Answering("", status=status)

    async def ask(port: int) -> Any:
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{port}")
        monkeypatch.setenv("no_proxy", "")
        return await _call("https://telegram.test/bot1:x")

    with pytest.raises(NotReached):
        asyncio.run(_through(answering, ask))
    assert answering.asked.startswith("CONNECT telegram.test:443 ")


@pytest.mark.parametrize("body", ['{"ok":true}', "[]", "{", '{"ok":true,"result'])
def test_an_answer_that_is_none_is_an_error_of_the_library(body: str) -> None:
    async def ask(port: int) -> Any:
        return await _call(f"http://127.0.0.1:{port}/bot1:x")

    with pytest.raises(TelegramError, match="Invalid server response"):
        asyncio.run(_through(Answering(body), ask))
