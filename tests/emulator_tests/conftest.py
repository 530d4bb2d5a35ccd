"""An emulator, a person, and the real library's bot to drive it with."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, TypeVar

import httpx
import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from tests.emulator import Emulator, User

T = TypeVar("T")


class RunBot:
    """Runs a coroutine with a bot of python-telegram-bot."""

    def __init__(self, emulator: Emulator) -> None:
        self._emulator = emulator

    def __call__(self, work: Callable[[Bot], Awaitable[T]]) -> T:
        return asyncio.run(self._run(work))

    async def _run(self, work: Callable[[Bot], Awaitable[T]]) -> T:
        bot = Bot(
            self._emulator.token,
            base_url=self._emulator.base_url,
            base_file_url=self._emulator.base_file_url,
            request=HTTPXRequest(read_timeout=10, httpx_kwargs={"verify": False}),
        )
        async with bot:
            return await work(bot)


@pytest.fixture(autouse=True)
def waits_are_timedeltas(monkeypatch: pytest.MonkeyPatch) -> None:
    """Choose the library's coming type: its old one warns."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


Ask = Callable[..., dict[str, Any]]


@pytest.fixture
def ask(emulator: Emulator) -> Iterator[Ask]:
    """Make a raw request with JSON parameters; give the JSON of the answer."""
    with httpx.Client(base_url=f"{emulator.base_url}{emulator.token}/", timeout=30) as client:

        def post(method: str, **params: Any) -> dict[str, Any]:
            answer: dict[str, Any] = client.post(method, json=params).json()
            return answer

        yield post


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator.started() as running:
        yield running


@pytest.fixture
def run_bot(emulator: Emulator) -> RunBot:
    return RunBot(emulator)


@pytest.fixture
def ada(emulator: Emulator) -> User:
    """Somebody who has pressed Start; the bot has seen it."""
    user = emulator.user(7, "Ada")
    user.start()
    emulator.run(emulator.world.updates.clear)
    return user
