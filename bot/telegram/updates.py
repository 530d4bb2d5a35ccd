"""Updates as far as the coach reads them, by the Bot API's names and held to its types.

The library's objects of an update cost more than all that is done with them here.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

PRIVATE = "private"


class Chat(msgspec.Struct, frozen=True):
    """A chat."""

    id: int
    type: str


class User(msgspec.Struct, frozen=True):
    """A person or a bot."""

    id: int


class Document(msgspec.Struct, frozen=True):
    """A file that was sent; what is told of it is the sender's word."""

    file_id: str
    file_name: str = ""
    file_size: int = 0


class Entity(msgspec.Struct, frozen=True):
    """A stretch of text in some style, in UTF-16 units."""

    type: str
    offset: int
    length: int


class Keyboard(msgspec.Struct, frozen=True):
    """The buttons under a message, each as the Bot API has it."""

    inline_keyboard: tuple[tuple[dict[str, Any], ...], ...] = ()


class Sounds(msgspec.Struct, frozen=True, kw_only=True):
    """What a message may hold that is heard."""

    voice: Any = None
    audio: Any = None
    video_note: Any = None

    @property
    def sounds(self) -> bool:
        """Whether it holds any of it."""
        return any(getattr(self, name) is not None for name in Sounds.__struct_fields__)


class Attachments(Sounds, frozen=True, kw_only=True):
    """What a message may hold besides text and documents."""

    animation: Any = None
    contact: Any = None
    dice: Any = None
    game: Any = None
    invoice: Any = None
    live_photo: Any = None
    location: Any = None
    paid_media: Any = None
    passport_data: Any = None
    photo: Any = None
    poll: Any = None
    sticker: Any = None
    story: Any = None
    successful_payment: Any = None
    venue: Any = None
    video: Any = None

    @property
    def attached(self) -> bool:
        """Whether it holds any of it."""
        return any(getattr(self, name) is not None for name in Attachments.__struct_fields__)


class Message(Attachments, frozen=True, kw_only=True, rename={"user": "from"}):
    """A message; one that is too old to be seen has the date 0 and no content.

    One that holds nothing is a note by Telegram.
    """

    message_id: int
    date: int
    chat: Chat
    user: User | None = None
    text: str | None = None
    entities: tuple[Entity, ...] = ()
    edit_date: int | None = None
    reply_markup: Keyboard = Keyboard()
    document: Document | None = None

    @property
    def seen(self) -> bool:
        """Whether the message can still be seen."""
        return self.date != 0

    @property
    def sent_at(self) -> datetime:
        """When it was sent, cut to the second."""
        return datetime.fromtimestamp(self.date, UTC)

    @property
    def edited_after(self) -> timedelta | None:
        """How long after it was sent it was edited, `None` where it was not."""
        return None if self.edit_date is None else timedelta(seconds=self.edit_date - self.date)


class CallbackQuery(msgspec.Struct, frozen=True, rename={"user": "from"}):
    """A pressed button."""

    id: str
    user: User
    message: Message | None = None
    data: str = ""


class ChatMember(msgspec.Struct, frozen=True):
    """What somebody is in a chat."""

    status: str

    @property
    def gone(self) -> bool:
        """Whether they left, or were thrown out."""
        return self.status in {"left", "kicked"}


class MembershipChange(msgspec.Struct, frozen=True, rename={"user": "from"}):
    """What the bot is in a chat from now on; in a private chat, kicked is blocked."""

    chat: Chat
    user: User
    new_chat_member: ChatMember


class Update(msgspec.Struct, frozen=True):
    """Something that happened, of one of four kinds; of another, nothing is read."""

    update_id: int
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: CallbackQuery | None = None
    my_chat_member: MembershipChange | None = None

    @property
    def chat(self) -> Chat | None:
        """The chat it happened in."""
        query = self.callback_query
        message = self.message or self.edited_message or (query.message if query else None)
        holder = message or self.my_chat_member
        return holder.chat if holder else None

    @property
    def user(self) -> User | None:
        """Who did it."""
        doer = self.message or self.edited_message or self.callback_query or self.my_chat_member
        return doer.user if doer else None


decode = msgspec.json.Decoder(Update).decode
