"""A person with the app in hand."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from tests.emulator import people
from tests.emulator.views import Button, ChatMessage, keyboard, view
from tests.emulator.wire import JSON
from tests.emulator.world import DRAFT_LIFETIME, Chat, Query, Toast

if TYPE_CHECKING:
    from tests.emulator.emulator import Emulator

T = TypeVar("T")
PATIENCE_SECONDS = 10.0


class Press:
    """A button that was pressed: the app shows a spinner until the bot answers."""

    def __init__(self, emulator: "Emulator", query: Query) -> None:
        self._emulator = emulator
        self._query = query

    @property
    def id(self) -> str:
        return self._query.id

    @property
    def answered(self) -> Toast | None:
        return self._query.answer

    def answer(self, timeout_seconds: float = PATIENCE_SECONDS) -> Toast:
        """Wait until the bot answers the press."""
        self._emulator.wait_until(lambda: self._query.answer is not None, timeout_seconds)
        assert self._query.answer is not None
        return self._query.answer


class User:
    """Drives one private chat with the bot. Every method may be called from any thread."""

    def __init__(self, emulator: "Emulator", chat: Chat) -> None:
        self._emulator = emulator
        self._chat = chat
        self._replies_seen = 0

    @property
    def id(self) -> int:
        return self._chat.id

    @property
    def chat(self) -> list[ChatMessage]:
        """The messages as they stand now, oldest first."""
        return self._do(lambda: [view(stored) for stored in self._chat.messages.values()])

    @property
    def action(self) -> str | None:
        """What the bot is shown to be doing: it ends with its next message."""
        return self._chat.action.text if self._chat.action else None

    @property
    def draft(self) -> str | None:
        """The text of the bot's draft, for the 30 seconds it is shown."""
        draft, now = self._chat.draft, self._emulator.now()
        return draft.text if draft and now - draft.at <= DRAFT_LIFETIME else None

    @property
    def reply_keyboard(self) -> list[str]:
        """The labels of the keyboard under the input field."""
        return [button.label for row in keyboard(self._chat.keyboard) for button in row]

    @property
    def placeholder(self) -> str | None:
        """The hint in the input field."""
        return (self._chat.keyboard or {}).get("input_field_placeholder")

    def start(self, payload: str = "") -> ChatMessage:
        """Press Start, as after a deep link."""
        return self.send(f"/start {payload}".strip())

    def open(self) -> None:
        """Be someone the bot may write to, without an update: for a crowd of known people."""
        self._chat.opened = True

    def send(self, text: str, reply_to: ChatMessage | None = None) -> ChatMessage:
        return self._post(people.text_message(text), b"", reply_to)

    def paste(self, text: str) -> list[ChatMessage]:
        """Send a text of any length, cut into messages as the apps cut it."""
        return [self.send(part) for part in people.split(text)]

    def send_document(
        self, content: bytes, name: str, *, caption: str = "", claimed_bytes: int | None = None
    ) -> ChatMessage:
        """Send a file; `claimed_bytes` makes it as large as that without the weight."""

        def make() -> JSON:
            files = self._emulator.world.files
            return {"document": files.add_document(name, content, claimed_bytes)}

        return self._post({**self._do(make), **_caption(caption)}, content)

    def send_photo(self, content: bytes, *, caption: str = "") -> ChatMessage:
        photo = self._do(lambda: self._emulator.world.files.add_photo(content))
        return self._post({"photo": photo, **_caption(caption)}, content)

    def edit(self, message: ChatMessage, text: str) -> ChatMessage:
        world = self._emulator.world
        return self._do(lambda: view(people.edit(world, self._chat, message.id, text)))

    def delete(self, message: ChatMessage) -> None:
        """Delete a message for both sides: the bot is not told."""
        self._do(lambda: self._chat.messages.pop(message.id))

    def react(self, message: ChatMessage, emoji: str) -> None:
        self._do(lambda: people.react(self._emulator.world, self._chat, message.id, emoji))

    def press(self, button: str, *, on: ChatMessage | None = None) -> Press:
        """Press an inline button by its label or data, on a message or the last that has it.

        The message may be an older view: another device still shows what it showed then.
        """
        message, found = self._find(button, on)
        if found.data is None:
            raise AssertionError(f"{button!r} sends nothing to the bot")
        world = self._emulator.world
        query = self._do(lambda: people.press(world, self._chat, message.id, found))
        return Press(self._emulator, query)

    def tap(self, label: str) -> ChatMessage:
        """Tap a key of the keyboard under the input field: it sends its label."""
        if label not in self.reply_keyboard:
            raise AssertionError(f"{label!r} is not among {self.reply_keyboard}")
        return self.send(label)

    def block(self) -> None:
        self._do(lambda: people.block(self._emulator.world, self._chat))

    def unblock(self) -> None:
        self._do(lambda: people.unblock(self._emulator.world, self._chat))

    def reply(self, timeout_seconds: float = PATIENCE_SECONDS) -> ChatMessage:
        """Wait for the bot's next new message here after the one given last."""
        found: list[ChatMessage] = []

        def look() -> bool:
            new = [m for m in self.chat if m.from_bot and m.id > self._replies_seen]
            found.extend(new[:1])
            return bool(found)

        self._emulator.wait_until(look, timeout_seconds)
        self._replies_seen = found[0].id
        return found[0]

    def catch_up(self) -> None:
        """Have seen all there is: `reply` waits for what comes after it."""
        self._replies_seen = max((message.id for message in self.chat), default=0)

    def sees(self, part: str, timeout_seconds: float = PATIENCE_SECONDS) -> ChatMessage:
        """Wait until a message of the bot's holds this text: a new one or an edited one."""
        found: list[ChatMessage] = []

        def look() -> bool:
            found.extend(m for m in self.chat if m.from_bot and part in m.text)
            return bool(found)

        self._emulator.wait_until(look, timeout_seconds)
        return found[-1]

    def _find(self, button: str, on: ChatMessage | None) -> tuple[ChatMessage, Button]:
        chat = self.chat
        for message in [on] if on else reversed(chat):
            found = message.button(button)
            if found:
                return message, found
        shown = [message.labels for message in chat if message.labels]
        raise AssertionError(f"no button {button!r}; there are {shown}")

    def _post(
        self, content: JSON, upload: bytes, reply_to: ChatMessage | None = None
    ) -> ChatMessage:
        quoted = reply_to.id if reply_to else None
        world = self._emulator.world
        return self._do(
            lambda: view(people.post(world, self._chat, content, reply_to=quoted, upload=upload))
        )

    def _do(self, work: Callable[[], T]) -> T:
        return self._emulator.run(work)


def _caption(text: str) -> JSON:
    return {"caption": text} if text else {}
