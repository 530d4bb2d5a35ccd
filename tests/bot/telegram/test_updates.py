"""What is read of an update, held to the published API and to the library's own reading."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from telegram.constants import MessageAttachmentType

from bot.telegram import updates
from bot.telegram.pressed import pressed_in
from bot.telegram.updates import Attachments, Message, Sounds, Update, decode
from tests.emulator import Emulator

ADA = {"id": 7, "is_bot": False, "first_name": "Ada"}
CHAT = {"id": 7, "type": "private", "first_name": "Ada"}
SENT: dict[str, Any] = {"message_id": 3, "date": 1_800_000_000, "chat": CHAT, "from": ADA}
PRESS: dict[str, Any] = {"id": "9", "from": ADA, "chat_instance": "1", "data": "hint:7:"}


def _read(**content: Any) -> Update:
    return decode(msgspec.json.encode({"update_id": 1, **content}))


def _message(**content: Any) -> Message:
    message = _read(message={**SENT, **content}).message
    assert message is not None
    return message


@pytest.mark.parametrize(
    ("struct", "name"),
    [
        (updates.Update, "Update"),
        (updates.Message, "Message"),
        (updates.Chat, "Chat"),
        (updates.User, "User"),
        (updates.Document, "Document"),
        (updates.Entity, "MessageEntity"),
        (updates.Keyboard, "InlineKeyboardMarkup"),
        (updates.CallbackQuery, "CallbackQuery"),
        (updates.MembershipChange, "ChatMemberUpdated"),
        (updates.ChatMember, "ChatMemberMember"),
    ],
)
def test_what_is_read_is_published_and_what_must_be_there_always_is(
    emulator: Emulator, struct: type[msgspec.Struct], name: str
) -> None:
    published = emulator.spec.types[name]
    for field in msgspec.structs.fields(struct):
        assert field.encode_name in published.fields
        if field.required:
            assert published.fields[field.encode_name].required


def test_every_kind_of_attachment_is_known() -> None:
    assert {str(kind.value) for kind in MessageAttachmentType} == {
        *Attachments.__struct_fields__,
        *Sounds.__struct_fields__,
        "document",
    }
    assert _message(photo=[{"file_id": "x"}]).attached
    assert _message(voice={"file_id": "x"}).sounds
    assert not _message(text="hello").attached
    assert not _message(pinned_message=SENT).attached


@pytest.mark.parametrize(
    "content",
    [
        {"message": {**SENT, "text": "hello"}},
        {"edited_message": {**SENT, "text": "hello", "edit_date": 1_800_000_030}},
        {"callback_query": {**PRESS, "message": SENT}},
        {"my_chat_member": {"chat": CHAT, "from": ADA, "new_chat_member": {"status": "member"}}},
    ],
)
def test_each_kind_tells_who_did_it_and_where(content: dict[str, Any]) -> None:
    update = _read(**content)
    assert update.chat == updates.Chat(7, "private")
    assert update.user == updates.User(7)


def test_what_is_none_of_these_has_neither() -> None:
    update = _read(poll={"id": "1"})
    assert update.chat is None
    assert update.user is None


def test_an_edit_tells_how_long_after() -> None:
    assert _message().edited_after is None
    assert _message(edit_date=1_800_000_030).edited_after == timedelta(seconds=30)


def test_a_press_is_read_with_the_message_as_it_is_seen() -> None:
    key = {"text": "Hint", "callback_data": "hint:7:"}
    marks = [{"type": "bold", "offset": 0, "length": 2}, {"type": "url", "offset": 3, "length": 1}]
    shown = {"text": "Do it", "entities": marks, "reply_markup": {"inline_keyboard": [[key]]}}
    press = pressed_in(_read(callback_query={**PRESS, "message": {**SENT, **shown}}))
    assert press is not None
    assert press.text is not None
    assert [mark.type for mark in press.text.entities] == ["bold"]
    assert press.rows == ((key,),)
    assert press.other_rows() == []


def test_a_message_that_is_too_old_to_be_seen_is_only_a_number() -> None:
    old = {"message_id": 3, "date": 0, "chat": CHAT}
    press = pressed_in(_read(callback_query={**PRESS, "message": old}))
    assert press is not None
    assert (press.message_id, press.text, press.rows) == (3, None, ())
    gone = pressed_in(_read(callback_query=PRESS))
    assert gone is not None
    assert gone.message_id is None
