"""Every call the bot made, in the order they were answered, and waiting for one."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.emulator.wire import JSON


@dataclass(frozen=True, slots=True)
class Call:
    """A request and what became of it: `fault` tells what was done to it on purpose."""

    method: str
    params: JSON
    at: datetime
    monotonic_seconds: float
    status: int
    result: Any = field(repr=False, default=None)
    description: str = ""
    fault: str = ""

    @property
    def ok(self) -> bool:
        return self.status == 200


Wanted = str | Callable[[Call], bool]


class CallLog:
    """Written by the server's thread, read and awaited by any other."""

    def __init__(self, broken: list[str]) -> None:
        self.calls: list[Call] = []
        self._broken = broken
        self._changed = threading.Condition()
        self._version = 0
        self._seen = 0

    def add(self, call: Call) -> None:
        self.calls.append(call)
        self.touch()

    def touch(self) -> None:
        """Let those who wait look again."""
        with self._changed:
            self._version += 1
            self._changed.notify_all()

    def wait_for(self, wanted: Wanted, timeout_seconds: float) -> Call:
        """Give the next such call after the one given last."""
        found: list[Call] = []

        def look() -> bool:
            for index in range(self._seen, len(self.calls)):
                if _matches(self.calls[index], wanted):
                    self._seen = index + 1
                    found.append(self.calls[index])
                    return True
            return False

        self.wait_until(look, timeout_seconds)
        return found[0]

    def wait_until(self, condition: Callable[[], bool], timeout_seconds: float) -> None:
        """Wait for a condition, looked at after each call; it runs in the caller's thread."""
        ends = time.monotonic() + timeout_seconds
        while True:
            if self._broken:
                raise AssertionError("; ".join(self._broken))
            if condition():
                return
            version = self._version  # only now: looking at a chat counts as a change as well
            with self._changed:
                if self._version == version:
                    self._changed.wait(min(0.05, max(0.0, ends - time.monotonic())))
            if time.monotonic() > ends and not condition():
                recent = "\n".join(str(call)[:300] for call in self.calls[-8:])
                raise AssertionError(f"not within {timeout_seconds} s; the last calls:\n{recent}")


def _matches(call: Call, wanted: Wanted) -> bool:
    return call.method == wanted if isinstance(wanted, str) else wanted(call)
