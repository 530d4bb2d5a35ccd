"""The terminal face: lines in, styled lines and numbered choices out; plain through a pipe."""

import asyncio
import re
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import structlog
from rich.console import Console
from rich.text import Text

from bot.files import document_at, put
from bot.logs import where
from bot.messages import Message, compose
from bot.messages.message import CONTROLS, Button, Style
from bot.messages.terminal import ENDED, SAMPLE, TROUBLE, WAITING, WELCOME, returned, written
from bot.progress_drawing import draw
from coach.conversation import Conversation
from coach.errors import Problem
from coach.incoming import Command, CommandName, Document, Incoming, Press, from_text
from coach.rejudge import SecondJudge
from coach.replies import Action, Asked, Choice, Exported, ProgressShown, Refused, Reply
from question_bank.model import QuestionType
from question_bank.sample import sample_bytes

LEAVING = frozenset({"/quit", "/exit", "quit", "exit"})
PROMPT = "> "
PATIENCE_SECONDS = 6.0
"""How long the first question waits for those that are being written for a new document."""
QUIET_SECONDS = 1.5
"""So long a message may take before a sign of work is shown."""
SAMPLE_NAME = "sample_application.md"
_MARK = re.compile(r"\s*(?:[•✓◐✗○?+~-]|\d+\.)\s|\s+")
_STYLES = {
    Style.PLAIN: "",
    Style.STRONG: "bold",
    Style.QUOTE: "italic",
    Style.FAINT: "dim",
    Style.GOOD: "green",
    Style.BAD: "red",
    Style.WARN: "yellow",
}
log = structlog.get_logger()

Clock = Callable[[], datetime]
ReadLine = Callable[[], Awaitable[str | None]]


def typed_or_piped() -> ReadLine:
    """Give a reader of lines: an editor on a terminal (pasted lines stay one answer), or a pipe.

    It gives `None` at the end of input.
    """
    return _typed() if sys.stdin.isatty() and sys.stdout.isatty() else _piped()


def _typed() -> ReadLine:
    from prompt_toolkit import PromptSession  # noqa: PLC0415 - only where somebody types

    session: PromptSession[str] = PromptSession()

    async def read() -> str | None:
        try:
            typed: str = await session.prompt_async(PROMPT)
        except (EOFError, KeyboardInterrupt):
            return None
        return typed

    return read


def _piped() -> ReadLine:
    stream = sys.stdin.buffer

    async def read() -> str | None:
        data: bytes = await asyncio.to_thread(stream.readline)
        if not data:
            return None
        text = data.decode("utf-8", "replace").rstrip("\r\n")
        print(f"{PROMPT}{text}".translate(CONTROLS))  # noqa: T201 - a pipe shows no typing
        return text

    return read


@dataclass(frozen=True, slots=True)
class Who:
    """A learner as a face knows them."""

    face: str
    external_id: str


LOCAL_LEARNER = Who("terminal", "local")


class Terminal:
    """One learner's conversation on a terminal; files it is asked for go into `folder`.

    `second` judges again what was judged while the better judge was away.
    """

    def __init__(
        self,
        conversation: Conversation,
        console: Console,
        *,
        clock: Clock,
        zone: str,
        folder: Path | None = None,
        second: SecondJudge | None = None,
    ) -> None:
        self._conversation = conversation
        self._console = console
        self._clock = clock
        self._zone = zone
        self._folder = folder or Path.cwd()
        self._second = second
        self._buttons: tuple[Button, ...] = ()
        self._type: QuestionType | None = None

    async def open(self, document: Path | None) -> bool:
        """Greet; load the document, or go on where it was left, or load the sample; then ask.

        `False` where the document could not be taken in: nothing else is practised instead.
        """
        with self._going_on():
            learner = await self._learner()
            title = await self._conversation.practising(learner)
            said: list[Reply] = []
            if document is not None:
                self._print(WELCOME)
                said += await self._replies(document_at(str(document)))
                places = [at for at, reply in enumerate(said) if isinstance(reply, Refused)]
                if places:
                    self._say(said[: places[0] + 1])
                    return False
            elif title is not None:
                self._print(returned(title))
            else:
                self._print(SAMPLE)
                said += await self._replies(Document(sample_bytes(), SAMPLE_NAME))
            said += await self._conversation.resume(learner, now=self._clock())
            said += await self._judged_again(learner)
            await self._conversation.written(learner, within_seconds=PATIENCE_SECONDS)
            said += await self._replies(Press(Choice(Action.NEXT)))
            self._say(said)
        return True

    async def converse(self, read: ReadLine) -> None:
        """Answer line by line until the end of input."""
        while (text := await read()) is not None and text.strip().lower() not in LEAVING:
            await self._answer(self._understand(text))
        with self._going_on():
            learner = await self._learner()
            self._say(await self._conversation.resume(learner, now=self._clock()))
            self._say(await self._conversation.leave(learner, now=self._clock()))
        self._print(ENDED)

    async def _learner(self) -> int:
        return await self._conversation.arrive(
            face=LOCAL_LEARNER.face,
            external_id=LOCAL_LEARNER.external_id,
            zone=self._zone,
            now=self._clock(),
        )

    def _understand(self, text: str) -> Incoming | Refused:
        typed = " ".join(text.casefold().split())
        for place, button in enumerate(self._buttons, 1):
            if typed in (str(place), button.label.casefold()):
                return Press(button.choice)
        if not typed and Choice(Action.NEXT) in (button.choice for button in self._buttons):
            return Press(Choice(Action.NEXT))
        incoming = from_text(text)
        if isinstance(incoming, Command) and incoming.name == CommandName.LOAD:
            return document_at(incoming.argument)
        return incoming

    async def _answer(self, incoming: Incoming | Refused) -> None:
        with self._going_on():
            again = await self._judged_again(await self._learner())
            replies = (*again, *await self._replies(incoming))
            if isinstance(incoming, Press):
                self._buttons = ()  # a later 3 must not mean what a 3 asked for before
            self._say(replies)

    async def _replies(self, incoming: Incoming | Refused) -> tuple[Reply, ...]:
        learner, now = await self._learner(), self._clock()
        async with self._patience():
            if isinstance(incoming, Refused):
                return await self._conversation.refuse(learner, incoming, now=now)
            return await self._conversation.handle(learner, incoming, now=now)

    @asynccontextmanager
    async def _patience(self) -> AsyncIterator[None]:
        """Show on a screen that something is being worked on, once it takes a while."""
        status = self._console.status(WAITING)
        later = asyncio.get_running_loop().call_later(QUIET_SECONDS, status.start)
        try:
            yield
        finally:
            later.cancel()
            status.stop()

    async def _judged_again(self, learner: int) -> tuple[Reply, ...]:
        """Judge again what the better judge missed while it was away, if that is due."""
        if self._second is None:
            return ()
        async with self._patience():
            return await self._second.of_learner(learner, now=self._clock())

    @contextmanager
    def _going_on(self) -> Iterator[None]:
        """Tell in a sentence that something went wrong inside, and go on."""
        try:
            yield
        except Exception as error:  # noqa: BLE001 - the loop's top: nothing ends the conversation
            kind = type(error).__name__
            log.error("terminal.failed", kind=kind, at=where(error))  # noqa: TRY400 - see `where`
            self._console.print()
            self._print(TROUBLE)

    def _say(self, replies: Iterable[Reply]) -> None:
        """Show replies; the buttons are those of the last that has any."""
        last: tuple[Reply, Message] | None = None
        for reply in replies:
            message = compose(reply)
            self._console.print()
            if isinstance(reply, ProgressShown):
                draw(self._console, reply)
            else:
                self._print(message)
            if isinstance(reply, Exported):
                self._print(written(str(put(reply, self._folder))))
            if message.buttons and not (_is_unknown(reply) and self._buttons):
                last = (reply, message)
            elif message.buttons:
                self._show(self._numbered())
        if last is not None:
            self._offer(*last)

    def _print(self, message: Message) -> None:
        for line in message.lines:
            text = Text()
            for run in line:
                text.append(run.text.translate(CONTROLS), style=_STYLES[run.style])
            for row in _hanging(text, self._console):
                self._console.print(row, soft_wrap=True)

    def _offer(self, reply: Reply, message: Message) -> None:
        """Show the buttons, numbered unless a number may answer: on years, in an interview."""
        if isinstance(reply, Asked):
            self._type = reply.type
        helps = any(button.choice.action is Action.HINT for button in message.buttons)
        if (helps and self._type is QuestionType.YEARS) or _is_interviewers(message):
            self._buttons = ()
            labels = [f"/{button.choice.action}" for button in message.buttons]
        else:
            self._buttons = message.buttons
            labels = self._numbered()
        self._show(labels)

    def _numbered(self) -> list[str]:
        return [f"[{n}] {button.label}" for n, button in enumerate(self._buttons, 1)]

    def _show(self, labels: list[str]) -> None:
        for row in _rows(labels, width=self._console.width):
            self._console.print(Text(row.translate(CONTROLS), style="cyan"), soft_wrap=True)


def _is_unknown(reply: Reply) -> bool:
    """Whether words were no answer to anything: the buttons above them still mean what they say."""
    return isinstance(reply, Refused) and reply.problem is Problem.NO_OPEN_QUESTION


def _is_interviewers(message: Message) -> bool:
    """Whether the buttons are those of an interview's question, which a number may answer."""
    return {Action.SKIP, Action.END} <= {button.choice.action for button in message.buttons}


def _rows(labels: list[str], *, width: int) -> Iterable[str]:
    """Lay labels out in rows, none broken."""
    row = ""
    for label in labels:
        if row and len(row) + 2 + len(label) > width:
            yield row
            row = ""
        row = f"{row}  {label}" if row else label
    yield row


def _hanging(text: Text, console: Console) -> Iterable[Text]:
    """Wrap a line so that what follows a bullet or mark stands under the words, not the mark."""
    mark = _MARK.match(text.plain)
    indent = mark.end() if mark else 0
    rows = text[indent:].wrap(console, max(20, console.width - indent))
    for number, row in enumerate(rows):
        row.rstrip()
        yield (text[:indent] if number == 0 else Text(" " * indent)).append_text(row)
