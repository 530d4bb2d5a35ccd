"""Whether anything secret is logged: at DEBUG, by anybody, in every test.

What people say, and every token and key, is remembered while a test runs; all that is logged
meanwhile, by the standard library's logging or by structlog, is held against it.
"""

import logging
from collections.abc import Iterable, Iterator, MutableMapping
from contextlib import contextmanager
from typing import Any

import pytest
import structlog

from bot.logs import hush
from coach.conversation import Conversation
from coach.incoming import Document, Edited, Incoming, Words

SHORTEST = 12
"""What is shorter than this may stand in a log by chance."""
_handle = Conversation.handle


class Canary(logging.Handler):
    """Collects what is logged and what must not be."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__(logging.DEBUG)
        self.secrets = set(secrets)
        self.logged: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.logged.append(self.format(record))

    def collect(
        self, _logger: object, method: str, event: MutableMapping[str, Any]
    ) -> MutableMapping[str, Any]:
        """Take down an event of structlog's; a processor."""
        self.logged.append(f"{method} {event!r}")
        return event

    def hear(self, incoming: Incoming) -> None:
        """Remember what somebody said or sent."""
        match incoming:
            case Words(text) | Edited(text):
                said = text.splitlines()
            case Document(data):
                said = data.decode("utf-8", "ignore").splitlines()
            case _:
                return
        self.secrets.update(line.strip() for line in said if len(line.strip()) >= SHORTEST)

    def told(self) -> list[str]:
        """List what was logged and should not have been."""
        whole = "\n".join(self.logged)
        return [secret for secret in self.secrets if secret in whole]


@contextmanager
def listening(*secrets: str) -> Iterator[Canary]:
    """Take down all that is logged in a block."""
    canary = Canary(secrets)
    root = logging.getLogger()
    before, configured = root.level, structlog.get_config()

    async def handle(self: Conversation, learner_id: int, incoming: Incoming, **given: Any) -> Any:
        canary.hear(incoming)
        return await _handle(self, learner_id, incoming, **given)

    root.addHandler(canary)
    root.setLevel(logging.DEBUG)
    hush()
    structlog.configure(processors=[canary.collect, *configured["processors"]])
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Conversation, "handle", handle)
        try:
            yield canary
        finally:
            root.removeHandler(canary)
            root.setLevel(before)
            structlog.configure(**configured)
