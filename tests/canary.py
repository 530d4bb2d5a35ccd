"""Whether anything secret is logged: at DEBUG, by anybody, in every test.

What people say and send, in the emulator's apps or to a conversation, and every token and key, is
remembered while a test runs; all that is logged meanwhile, by the standard library's logging or by
structlog, is held against it. So is what processes log that tests start.
"""

import logging
from collections.abc import Iterable, Iterator, MutableMapping
from contextlib import contextmanager
from typing import Any

import pytest
import structlog

from bot.logs import hush
from coach.conversation import Conversation
from coach.incoming import Command, Document, Edited, Incoming, Words
from tests.emulator import people
from tests.emulator.wire import JSON
from tests.emulator.world import Chat, Stored, World

SHORTEST = 12
"""What is shorter than this may stand in a log by chance."""
_handle, _post, _edit = Conversation.handle, people.post, people.edit


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
            case Words(text) | Edited(text) | Command(_, text):
                self.secrets.update(lines(text))
            case Document(data, name):
                self.secrets.update(lines(data.decode("utf-8", "ignore"), name))

    def told(self) -> list[str]:
        """List what was logged and should not have been."""
        whole = "\n".join(self.logged)
        return [secret for secret in self.secrets if secret in whole]


def lines(*texts: str) -> set[str]:
    """Give the lines that are long enough to be told from chance."""
    found = (line.strip() for text in texts for line in text.splitlines())
    return {line for line in found if len(line) >= SHORTEST}


def said_in(message: JSON) -> set[str]:
    """Give what a message of the Bot API holds of a person's: text, caption, a file's name."""
    name = message.get("document", {}).get("file_name", "")
    return lines(message.get("text", ""), message.get("caption", ""), name)


@contextmanager
def listening(*secrets: str) -> Iterator[Canary]:
    """Take down all that is logged in a block."""
    canary = Canary(secrets)
    root = logging.getLogger()
    before, configured = root.level, structlog.get_config()

    async def handle(self: Conversation, learner_id: int, incoming: Incoming, **given: Any) -> Any:
        canary.hear(incoming)
        return await _handle(self, learner_id, incoming, **given)

    def post(world: World, chat: Chat, content: JSON, **given: Any) -> Stored:
        canary.secrets.update(said_in(content))
        return _post(world, chat, content, **given)

    def edit(world: World, chat: Chat, message_id: int, text: str) -> Stored:
        canary.secrets.update(lines(text))
        return _edit(world, chat, message_id, text)

    root.addHandler(canary)
    root.setLevel(logging.DEBUG)
    hush()
    structlog.configure(processors=[canary.collect, *configured["processors"]])
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Conversation, "handle", handle)
        patched.setattr(people, "post", post)
        patched.setattr(people, "edit", edit)
        try:
            yield canary
        finally:
            root.removeHandler(canary)
            root.setLevel(before)
            structlog.configure(**configured)
