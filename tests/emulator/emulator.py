"""The emulator as tests see it."""

import asyncio
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from bot import clock
from tests.emulator.faults import ANY_METHOD, Fault
from tests.emulator.limits import Gate, SendLimits
from tests.emulator.log import Call, CallLog, Wanted
from tests.emulator.second_parser import warm_up
from tests.emulator.server import BotApi, Checks
from tests.emulator.spec import Spec
from tests.emulator.thread import HttpServer, LoopThread
from tests.emulator.updates import UpdateQueue
from tests.emulator.user import PATIENCE_SECONDS, User
from tests.emulator.webhook import push_updates
from tests.emulator.wire import JSON
from tests.emulator.world import Chat, World

T = TypeVar("T")
TOKEN = "123456:AAtestTokenOfTheEmulator"
_REPOSITORY = Path(__file__).parents[2]
_SPEC_NAME = "telegram_bot_api.min.json"


class Emulator:
    """A Bot API server for one bot, in a thread of its own.

    `violations` lists what the bot asked against the published API; `calls` lists every call.
    """

    def __init__(self, token: str, checks: Checks) -> None:
        self.token = token
        self._checks = checks
        self._frozen_now: datetime | None = None
        self._log = CallLog(checks.broken)
        self._thread = LoopThread()
        self._users: dict[int, User] = {}
        self.world = self._thread.call(self._new_world)
        self._api = BotApi(token, self.world, self._log, checks)
        self._http = HttpServer(self._api.handle)

    @classmethod
    @contextmanager
    def started(cls, token: str = TOKEN, *, validate: bool = True) -> Iterator["Emulator"]:
        """Serve for the length of a block; skips the test where the published API is absent."""
        emulator = cls(token, _checks() if validate else Checks(None))
        pushing = asyncio.run_coroutine_threadsafe(
            push_updates(emulator.world), emulator._thread.loop
        )
        emulator.resume()
        try:
            yield emulator
            emulator.assert_sound()
            if pushing.done():
                pushing.result()
        finally:
            emulator.pause()
            emulator._thread.stop()

    def assert_sound(self) -> None:
        """Fail if the emulator itself sent what the published API does not have."""
        if self.broken:
            raise AssertionError("; ".join(self.broken))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.port}"

    @property
    def base_url(self) -> str:
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        return f"{self.url}/file/bot"

    @property
    def violations(self) -> list[str]:
        return self._checks.violations

    @property
    def broken(self) -> list[str]:
        """What the emulator itself sent against the published API; not empty fails the test."""
        return self._checks.broken

    @property
    def spec(self) -> Spec:
        """The published API, where requests are checked."""
        assert self._checks.spec is not None
        return self._checks.spec

    @property
    def calls(self) -> list[Call]:
        """Every call, in the order they were answered."""
        return self._log.calls

    @property
    def pending_updates(self) -> int:
        """How many updates the bot has not confirmed."""
        return len(self.world.updates.pending)

    @property
    def polls(self) -> int:
        """How often the bot began to ask for updates."""
        return self.world.updates.polls

    @property
    def commands(self) -> dict[str, list[JSON]]:
        """The commands set, by scope and language."""
        return self.world.commands

    def calls_of(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    def user(self, user_id: int, name: str = "Ada", *, language_code: str = "en") -> User:
        """Give the person with this identifier; the bot cannot write until they wrote first."""
        if user_id not in self._users:
            person = {
                "id": user_id,
                "is_bot": False,
                "first_name": name,
                "language_code": language_code,
            }
            chat = Chat(person)
            self.run(lambda: self.world.chats.setdefault(user_id, chat))
            self._users[user_id] = User(self, chat)
        return self._users[user_id]

    def wait_for(self, wanted: Wanted, timeout_seconds: float = PATIENCE_SECONDS) -> Call:
        """Wait for a method, or for a call of some kind: the next after the one given last."""
        return self._log.wait_for(wanted, timeout_seconds)

    def wait_until(
        self, condition: Callable[[], bool], timeout_seconds: float = PATIENCE_SECONDS
    ) -> None:
        """Wait until something holds, looked at after every call."""
        self._log.wait_until(condition, timeout_seconds)

    async def until_call(self, wanted: Wanted, timeout_seconds: float = PATIENCE_SECONDS) -> Call:
        """Wait as `wait_for` does, where the bot shares the event loop of the test."""
        return await asyncio.to_thread(self.wait_for, wanted, timeout_seconds)

    def fail_next(self, method: str, fault: Fault, times: int = 1) -> None:
        """Let the next calls of a method meet a fault; `download` is fetching a file."""
        self.run(lambda: self._api.faults.add(method, fault, times))

    def fail_all(self, fault: Fault, times: int = 1) -> None:
        """Let the next calls of any method meet a fault."""
        self.fail_next(ANY_METHOD, fault, times)

    def stop_failing(self) -> None:
        self.run(self._api.faults.clear)

    def delay(self, latency: timedelta) -> None:
        """Take this long over every call."""
        self._api.latency_seconds = latency.total_seconds()

    def limit_sending(self, limits: SendLimits | None) -> None:
        """Keep Telegram's limits on sending, or stop keeping them."""
        self.world.gate = Gate(limits) if limits else None

    def now(self) -> datetime:
        return self._frozen_now or clock.now()

    def set_time(self, now: datetime) -> None:
        """Stop the emulator's clock at an instant."""
        self._frozen_now = now

    def advance(self, by: timedelta) -> None:
        """Move the clock on, and stop it there."""
        self._frozen_now = self.now() + by

    def pause(self) -> None:
        """Be down: refuse connections."""
        self._thread.run(self._http.close())

    def resume(self) -> None:
        """Listen, on the same port as before."""
        self._thread.run(self._http.open())

    def run(self, work: Callable[[], T]) -> T:
        """Run something between requests: a crowd's messages all at once, say."""
        try:
            return self._thread.call(work)
        finally:
            self._log.touch()

    def _new_world(self) -> World:
        bot = {
            "id": int(self.token.partition(":")[0]),
            "is_bot": True,
            "first_name": "Coach",
            "username": "coach_test_bot",
        }
        return World(bot, self.now, UpdateQueue(self._checks.update))


def refused(calls: Sequence[Call]) -> list[str]:
    """Describe the calls that Telegram refused."""
    return [f"{call.method}: {call.description}" for call in calls if not call.ok]


def _checks() -> Checks:
    spec = _spec()
    warm_up()
    return Checks(spec)


def _spec() -> Spec:
    corpora = os.environ.get("COACH_CORPORA", str(_REPOSITORY / "../shared/corpora"))
    path = Path(corpora).resolve() / _SPEC_NAME
    if not path.is_file():
        pytest.skip("the published Bot API is not here; COACH_CORPORA tells where it is")
    return Spec.read(path)
