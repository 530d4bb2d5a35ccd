"""Everything Telegram knows in the emulator: users, chats, messages, files, the bot's profile."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from tests.emulator.files import FileStore
from tests.emulator.limits import Gate
from tests.emulator.refusals import bad_request, forbidden
from tests.emulator.updates import UpdateQueue
from tests.emulator.wire import JSON

QUERY_LIFETIME = timedelta(seconds=15)
DRAFT_LIFETIME = timedelta(seconds=30)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass(slots=True)
class Stored:
    """A message in a chat. `wire` is replaced, never changed: updates share it."""

    wire: JSON
    markup: JSON | None = None
    content: bytes = b""
    reaction: list[JSON] = field(default_factory=list)

    @property
    def id(self) -> int:
        return int(self.wire["message_id"])


@dataclass(frozen=True, slots=True)
class Toast:
    """What a pressed button was answered with."""

    text: str
    show_alert: bool


@dataclass(slots=True)
class Query:
    """A pressed button that waits for its answer."""

    id: str
    pressed_at: datetime
    answer: Toast | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """Something the chat shows for a while: an action or a draft."""

    text: str
    at: datetime
    entities: list[JSON] = field(default_factory=list)


@dataclass(slots=True)
class Chat:
    """A private chat of a person with the bot."""

    person: JSON
    opened: bool = False
    blocked: bool = False
    messages: dict[int, Stored] = field(default_factory=dict)
    action: Shown | None = None
    draft: Shown | None = None
    keyboard: JSON | None = None

    @property
    def id(self) -> int:
        return int(self.person["id"])

    @property
    def wire(self) -> JSON:
        kept = ("id", "username", "first_name", "last_name")
        return {name: self.person[name] for name in kept if name in self.person} | {
            "type": "private"
        }

    def message(self, message_id: Any, missing: str) -> Stored:
        stored = self.messages.get(message_id)
        if stored is None:
            raise bad_request(missing)
        return stored


@dataclass(slots=True)
class World:
    """The state that methods and users change; only the server's thread touches it."""

    bot: JSON
    clock: Callable[[], datetime]
    updates: UpdateQueue
    files: FileStore = field(default_factory=FileStore)
    chats: dict[int, Chat] = field(default_factory=dict)
    queries: dict[str, Query] = field(default_factory=dict)
    commands: dict[str, list[JSON]] = field(default_factory=dict)
    profile: dict[str, str] = field(default_factory=dict)
    webhook: JSON = field(default_factory=dict)
    webhook_set_at: float = 0.0
    gate: Gate | None = None
    numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def timestamp(self) -> int:
        return int(self.clock().timestamp())

    def chat(self, chat_id: Any) -> Chat:
        """Find a chat; one that its person never opened does not exist for a bot."""
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None or not chat.opened:
            raise bad_request("chat not found")
        return chat

    def chat_to_write(self, chat_id: Any) -> Chat:
        chat = self.chat(chat_id)
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        return chat

    def deliver(self, chat: Chat, content: JSON, stored: Stored) -> Stored:
        """Put a message into a chat, by whoever is `from` in its content."""
        stored.wire = {
            "message_id": next(self.numbers),
            "date": self.timestamp(),
            "chat": chat.wire,
            **content,
        }
        chat.messages[stored.id] = stored
        return stored

    def new_query(self) -> Query:
        number = 4_382_000_000_000 + next(self.numbers)
        query = Query(id=str(number), pressed_at=self.clock())
        self.queries[query.id] = query
        return query

    def answer_query(self, query_id: str, toast: Toast) -> None:
        """Answer a press: once, and soon."""
        query = self.queries.get(query_id)
        if query is None or query.answer or self.clock() - query.pressed_at > QUERY_LIFETIME:
            raise bad_request(TOO_OLD)
        query.answer = toast
