"""What replies do to the screen: new messages, edits in place, buttons that go.

A reply to a pressed button is shown in the message it hangs under: added below what is there, or
in its place. Only one question has live buttons at a time.
"""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import msgspec
from telegram.helpers import create_deep_linked_url

from bot.messages import Message, compose
from bot.messages.telegram import invitation
from bot.telegram import progress_photo, render
from bot.telegram.pressed import Pressed
from bot.telegram.render import Json
from coach.errors import Problem
from coach.replies import (
    Action,
    Asked,
    Choice,
    Debrief,
    DebriefInFull,
    Exported,
    Feedback,
    Invited,
    Loaded,
    MockPaused,
    MockSaid,
    Probed,
    ProgressShown,
    ProgressTold,
    Refused,
    Reply,
    Shown,
)
from storage import outbox
from storage.engine import Session
from storage.outbox import FILE, OVER, Draft, Letter
from storage.queue_models import Priority

QUESTION = "question"
FEEDBACK = "feedback"
TOAST_CHARACTERS = 200
_HELP = frozenset({Action.HINT, Action.SKIP, Action.SHOW})
_BELOW = _HELP | {
    Action.BETTER,
    Action.WHY,
    Action.DISAGREE,
    Action.OVERRULE,
    Action.APPEAL,
    Action.LET_STAND,
    Action.TRUE,
    Action.MISSPOKE,
    Action.ESTIMATE,
}
_ONCE = frozenset({Action.NEXT, Action.RETRY, Action.DRILL_THESE, Action.IN_FULL, Action.PROGRESS})
"""Buttons that bring something new and leave the others as they are."""
_NEW = (
    Asked,
    Debrief,
    DebriefInFull,
    Exported,
    Feedback,
    Invited,
    Loaded,
    MockPaused,
    MockSaid,
    Probed,
    ProgressShown,
    ProgressTold,
)


def live_question(session: Session, chat_id: int) -> Letter | None:
    """Find the question whose buttons are still there."""
    last = outbox.latest(session, chat_id, QUESTION)
    return last if last and last.slot == QUESTION else None


def feedback_slot(reply: Reply) -> str | None:
    """Name the message that holds the feedback on a turn; `None` for another reply."""
    if not isinstance(reply, Feedback):
        return None
    turn_id = next(c.about for c in reply.choices if c.action is Action.WHY)
    return f"{FEEDBACK}:{turn_id}"


def feedback_shown(session: Session, chat_id: int, replies: Sequence[Reply]) -> Letter | None:
    """Find the message with the feedback on what was said before it was edited."""
    slots = (feedback_slot(reply) for reply in replies)
    found = (outbox.latest(session, chat_id, slot) for slot in slots if slot)
    return next((letter for letter in found if letter), None)


def owned(draft: Draft, learner_id: int | None, priority: Priority) -> Draft:
    """Say whose a draft is, and what goes before it."""
    kept = draft.priority if draft.priority is Priority.NOW else priority
    return replace(draft, learner_id=learner_id, priority=kept)


def plain(chat_id: int, messages: Iterable[Message], press: Pressed | None) -> list[Draft]:
    """Send messages below what is there; answer the press."""
    toast = [_answer(chat_id, press)] if press else []
    return toast + [draft for message in messages for draft in _sends(chat_id, message)]


def leaving(chat_id: int) -> Draft:
    """Leave a group or a channel."""
    return _draft(chat_id, "leaveChat", {})


@dataclass(frozen=True, slots=True)
class Stage:
    """A chat as it stands: the button that was pressed, the question whose buttons are live.

    `bot_name` is what a link to the bot needs, `None` while it is not known. `amended` is the
    message whose feedback no longer holds, because the answer was edited.
    """

    chat_id: int
    press: Pressed | None
    question: Letter | None
    bot_name: str | None = None
    amended: Letter | None = None

    def drafts(self, replies: Sequence[Reply]) -> list[Draft]:
        """Give the calls that show replies, in order."""
        if self.press is None:
            kept, rest = self._amend(replies)
            return self._strip(replies) + kept + self._below(rest)
        stale = [item for item in replies if _is_stale(item)]
        if stale:
            toast = compose(stale[0]).text()
            return [_answer(self.chat_id, self.press, toast), *self._leave_others(self.press)]
        answer = _answer(self.chat_id, self.press)
        place = self._in_place(self.press, replies[0]) if replies else None
        if place is not None:
            return [answer, place, *self._below(replies[1:])]
        return [answer, *self._take_buttons(self.press, replies), *self._below(replies)]

    def _amend(self, replies: Sequence[Reply]) -> tuple[list[Draft], list[Reply]]:
        """Put new feedback into the message of the old; give what else there is to say."""
        kept, rest = list[Draft](), list[Reply]()
        for reply in replies:
            parts = render.payloads(compose(reply)) if isinstance(reply, Feedback) else []
            if self.amended is None or len(parts) != 1:
                rest.append(reply)
                continue
            slot = feedback_slot(reply)
            kept.append(_draft(self.chat_id, "editMessageText", parts[0], slot=slot))
        return kept, rest

    def _below(self, replies: Sequence[Reply]) -> list[Draft]:
        return [draft for reply in replies for draft in self._new(reply)]

    def _new(self, reply: Reply) -> list[Draft]:
        match reply:
            case Exported():
                return [_file(self.chat_id, reply)]
            case ProgressShown():
                return [_draft(self.chat_id, "sendPhoto", progress_photo.given(reply))]
            case Invited(code) if self.bot_name:
                link = create_deep_linked_url(self.bot_name, code)
                return _sends(self.chat_id, invitation(link))
        return _sends(self.chat_id, compose(reply), slot=feedback_slot(reply))

    def _strip(self, replies: Sequence[Reply]) -> list[Draft]:
        """Take the buttons off the question that was live until now."""
        if self.question is None or not any(map(_is_of_a_question, replies)):
            return []
        return [self._markup([], message_id=self.question.message_id, slot=QUESTION + OVER)]

    def _in_place(self, press: Pressed, reply: Reply) -> Draft | None:
        """Show a reply where it was asked for; `None` where it cannot or need not be."""
        action = press.choice.action if press.choice else None
        if press.text is None or isinstance(reply, (*_NEW, Refused)) or action in _ONCE:
            return None
        message = compose(reply)
        if action in _BELOW:
            edit = render.below(press.text, message)
        else:
            parts = render.payloads(message)
            edit = parts[0] if len(parts) == 1 else None
        if edit is None:
            return None
        slot = _slot(message) or (QUESTION + OVER if self._is_question(press) else None)
        return _draft(self.chat_id, "editMessageText", edit, slot=slot, message_id=press.message_id)

    def _take_buttons(self, press: Pressed, replies: Sequence[Reply]) -> list[Draft]:
        """Take the buttons that have done their work off the message."""
        if all(isinstance(reply, Refused) for reply in replies):
            return []
        if press.choice and press.choice.action in _ONCE:
            return [*self._leave_others(press), *self._strip_other(press, replies)]
        slot = QUESTION + OVER if self._is_question(press) else None
        return [self._markup([], message_id=press.message_id, slot=slot)] if press.rows else []

    def _leave_others(self, press: Pressed) -> list[Draft]:
        rows = press.other_rows()
        if len(rows) == len(press.rows) and rows == [list(row) for row in press.rows]:
            return []
        return [self._markup(rows, message_id=press.message_id)]

    def _strip_other(self, press: Pressed, replies: Sequence[Reply]) -> list[Draft]:
        return [] if self._is_question(press) else self._strip(replies)

    def _is_question(self, press: Pressed) -> bool:
        return self.question is not None and self.question.message_id == press.message_id

    def _markup(
        self, rows: list[list[Json]], *, message_id: int | None, slot: str | None = None
    ) -> Draft:
        given: Json = {"reply_markup": {"inline_keyboard": rows}} if rows else {}
        return _draft(
            self.chat_id, "editMessageReplyMarkup", given, slot=slot, message_id=message_id
        )


def _is_stale(reply: Reply) -> bool:
    return isinstance(reply, Refused) and reply.problem is Problem.STALE


def _is_of_a_question(reply: Reply) -> bool:
    """Tell what asks, helps or ends: after it the earlier question's buttons have no place."""
    choices: Sequence[Choice] = getattr(reply, "choices", ())
    return isinstance(reply, Debrief | Feedback | Shown) or any(c.action in _HELP for c in choices)


def _slot(message: Message) -> str | None:
    """Name the message with the buttons of an open question."""
    has_help = any(button.choice.action in _HELP for button in message.buttons)
    return QUESTION if has_help else None


def _sends(chat_id: int, message: Message, *, slot: str | None = None) -> list[Draft]:
    parts = render.payloads(message)
    slots = [None] * (len(parts) - 1) + [slot or _slot(message)]
    return [
        _draft(chat_id, "sendMessage", part, slot=slot)
        for part, slot in zip(parts, slots, strict=False)
    ]


def _file(chat_id: int, reply: Exported) -> Draft:
    given: Json = {
        FILE: b64encode(reply.data).decode(),
        "filename": reply.name,
        "caption": compose(reply).text(),
    }
    return _draft(chat_id, "sendDocument", given)


def _answer(chat_id: int, press: Pressed, toast: str = "") -> Draft:
    given: Json = {"callback_query_id": press.query_id}
    if toast:
        given["text"] = toast[:TOAST_CHARACTERS]
    draft = _draft(chat_id, "answerCallbackQuery", given)
    return replace(draft, priority=Priority.NOW)


def _draft(
    chat_id: int,
    method: str,
    given: Json,
    *,
    slot: str | None = None,
    message_id: int | None = None,
) -> Draft:
    payload = msgspec.json.encode(given).decode()
    return Draft(chat_id, method, payload, slot=slot, message_id=message_id)
