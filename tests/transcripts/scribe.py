"""Writes down what a person does and what they see, as Markdown with its pictures."""

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from zoneinfo import ZoneInfo

from tests.emulator import User
from tests.emulator.views import ChatMessage
from tests.transcripts.stage import Stage

COLUMNS = 100
UNPREPARED = "That is all that comes to my mind just now."


@dataclass(slots=True)
class Transcript:
    """A page, and its pictures by file name."""

    title: str
    name: str
    parts: list[str] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)
    answers: list[str] = field(default_factory=list)

    def heading(self, text: str) -> None:
        self.parts.append(f"## {text}")

    def tell(self, text: str) -> None:
        self.parts.append(textwrap.fill(text, COLUMNS))

    def spoken(self, who: str, text: str) -> None:
        self.parts.append(f"**{who}**\n\n```text\n{_wrapped(text)}\n```")

    def picture(self, who: str, content: bytes, caption: str) -> None:
        file = f"{self.name}_{len(self.pictures) + 1}.png"
        self.pictures[file] = content
        self.parts.append(f'**{who}**\n\n<img src="{file}" width="360" alt="a picture">')
        self.parts.append(f"```text\n{_wrapped(caption)}\n```")

    def markdown(self) -> str:
        return "\n\n".join([f"# {self.title}", *self.parts]) + "\n"


class Scribe:
    """A person whose every step is written down, with all that it changes in their chat."""

    def __init__(self, stage: Stage, page: Transcript, user: User, *, name: str, zone: str) -> None:
        self._stage = stage
        self._page = page
        self._user = user
        self._name = name
        self._zone = ZoneInfo(zone)
        self._seen: dict[int, ChatMessage] = {}

    @property
    def user(self) -> User:
        return self._user

    def says(self, text: str, *, told: str = "") -> ChatMessage:
        """Type something; it takes them a while. `told` is written down in its place."""
        self._take_time(seconds=20)
        self._spoken(told or text)
        sent = self._user.send(text)
        self.look()
        return sent

    def sends_document(
        self, content: bytes, name: str, *, claimed_bytes: int | None = None
    ) -> None:
        """Send a file; `claimed_bytes` makes it as large as that without the weight."""
        self._take_time(seconds=20)
        size = f", {claimed_bytes // 10**6} MB" if claimed_bytes else ""
        self._spoken(f"(the file {name}{size})")
        self._user.send_document(content, name, claimed_bytes=claimed_bytes)
        self.look()

    def sends_photo(self, content: bytes) -> None:
        """Send a photo."""
        self._take_time(seconds=20)
        self._spoken("(a photo)")
        self._user.send_photo(content)
        self.look()

    def edits(self, message: ChatMessage, text: str) -> None:
        """Change a message that was sent."""
        self._take_time(seconds=20)
        self._spoken(f"(changes “{message.text}” to) {text}")
        self._user.edit(message, text)
        self.look()

    def answers(self, prepared: Mapping[str, Sequence[str]]) -> None:
        """Answer the open question, and what follows it up, by what is prepared for it.

        What was not prepared is told as not remembered.
        """
        asked = self.last().text
        words = next((words for name, words in prepared.items() if name in asked), ())
        for text in (*words, UNPREPARED):
            self._page.answers.append(text)
            self.says(text)
            if not self._is_followed_up():
                return

    @property
    def is_asked(self) -> bool:
        """Whether a question is open."""
        return "Hint" in self.last().labels

    def _is_followed_up(self) -> bool:
        """Tell whether a probe is open: a question without the line that tells a requirement."""
        return self.is_asked and "·" not in self.last().text.splitlines()[0]

    def presses(self, label: str, *, on: ChatMessage | None = None, told: str = "") -> None:
        """Press a button, on a message as it was seen or on the last that has it."""
        self._take_time(seconds=5)
        self._spoken(f"[{label}]{told and f' ({told})'}")
        toast = self._user.press(label, on=on).answer()
        if toast.text:
            self._page.spoken("Coach, at the top of the screen", toast.text)
        self.look()

    def look(self) -> None:
        """Write down what is new in the chat, once the bot has nothing more to say."""
        self._stage.settle()
        for message in self._user.chat:
            before = self._seen.get(message.id)
            self._seen[message.id] = message
            if message.from_bot and (before is None or before.text != message.text):
                self._shown(message, changed=before is not None)

    def waits(self, time: timedelta) -> None:
        """Let time go by, until something comes by itself."""
        self._user.catch_up()
        self._stage.pass_by(time)
        self._user.reply(60)
        self.look()

    def last(self) -> ChatMessage:
        """Give the last message of the bot's."""
        return [message for message in self._user.chat if message.from_bot][-1]

    def _take_time(self, *, seconds: int) -> None:
        self._user.catch_up()
        self._stage.pass_by(timedelta(seconds=seconds))

    def _spoken(self, text: str) -> None:
        clock = self._stage.now.astimezone(self._zone)
        self._page.spoken(f"{self._name}, {clock:%H:%M}", text)

    def _shown(self, message: ChatMessage, *, changed: bool) -> None:
        who = "Coach, in the same message" if changed else "Coach"
        rows = ["  ".join(f"[{button.label}]" for button in row) for row in message.keyboard]
        text = "\n".join([message.text, *rows])
        if message.photo:
            self._page.picture(who, message.photo, text)
        elif message.document:
            self._page.spoken(who, f"{text}\n(the file {message.document_name})")
        else:
            self._page.spoken(who, text)


def _wrapped(text: str) -> str:
    lines = [
        textwrap.fill(line, COLUMNS, subsequent_indent="    ", break_on_hyphens=False)
        for line in text.replace("```", "'''").split("\n")
    ]
    return "\n".join(lines)
