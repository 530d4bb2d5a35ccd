"""Takes an update and gives its replies in the transactions of their effects."""

from collections.abc import Callable, Sequence
from datetime import datetime

from bot.messages.message import Message
from bot.telegram import screen
from bot.telegram.pressed import Pressed
from coach.replies import Forgotten, Reply
from storage import inbox, outbox
from storage.engine import Session
from storage.inbox import Arrival
from storage.outbox import Draft
from storage.queue_models import Priority


class TelegramCarrier:
    """Carries one update in and its replies out; a `coach.carrier.Carrier`.

    Without an update (a drill, what was left unjudged) there is nothing to take: `update_id` is
    `None`. What is given before the update was taken belongs to earlier ones. `learner_id` is
    whose the replies are; `None` until it is known. `bot_name` is what invitations lead to.
    What it carries `amends` an answer where that was edited: the old feedback gives way.
    """

    def __init__(
        self,
        chat_id: int,
        *,
        update_id: int | None,
        press: Pressed | None,
        clock: Callable[[], datetime],
        priority: Priority = Priority.REPLY,
    ) -> None:
        self.chat_id = chat_id
        self.learner_id: int | None = None
        self.bot_name: str | None = None
        self.amends = False
        self.taken = False
        self._update_id = update_id
        self._parts: list[int] = []
        self._press = press
        self._clock = clock
        self._priority = priority

    @property
    def press(self) -> Pressed | None:
        """The button that was pressed, if it was one."""
        return self._press

    def take(self, session: Session) -> bool:
        """Mark the update as worked on; `False` if it was before."""
        if self._update_id is not None:
            self.taken = inbox.finish(session, self._update_id, now=self._clock())
            for part in self._parts:
                inbox.finish(session, part, now=self._clock())
            return self.taken
        return True

    def add(self, update_id: int) -> None:
        """Take an update with this one: the next part of a text that was cut."""
        self._parts.append(update_id)

    def next_waiting(self, session: Session) -> Arrival | None:
        """Find the chat's next update, if it is there: no other is worked on before this one."""
        last = self._parts[-1] if self._parts else self._update_id
        return None if last is None else inbox.after(session, self.chat_id, last)

    def give(self, session: Session, replies: tuple[Reply, ...]) -> None:
        """Put replies on their way; the first to a press is shown where it was pressed.

        A drill takes the place of those that still wait for the network.
        """
        if self._priority is Priority.DRILL:
            outbox.drop_belated(session, self.chat_id, now=self._clock())
        press = self._press if self.taken else None
        question = screen.live_question(session, self.chat_id)
        amended = screen.feedback_shown(session, self.chat_id, replies) if self.amends else None
        stage = screen.Stage(self.chat_id, press, question, self.bot_name, amended)
        drafts = stage.drafts(replies)
        if any(isinstance(reply, Forgotten) and reply.everything for reply in replies):
            self.learner_id = None
            inbox.forget_chat(session, self.chat_id)
            outbox.forget_chat(session, self.chat_id)
        self.post(session, drafts)
        if press is not None:
            self._press = None  # shown once

    def say(self, session: Session, *messages: Message) -> None:
        """Put the face's own words on their way; a press is answered."""
        self.post(session, screen.plain(self.chat_id, messages, self._press))
        self._press = None

    def post(self, session: Session, drafts: Sequence[Draft]) -> None:
        """Put calls on their way as this learner's."""
        owned = [screen.owned(draft, self.learner_id, self._priority) for draft in drafts]
        outbox.post(session, owned, now=self._clock())
