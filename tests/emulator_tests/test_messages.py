"""What Telegram refuses of messages, and how it words that."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    Message,
    ReplyParameters,
)
from telegram.error import BadRequest, Forbidden

from tests.emulator import Emulator, User
from tests.emulator_tests.conftest import Ask, RunBot
from tests.emulator_tests.pictures import jpeg, png

NOT_MODIFIED = (
    "Message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)


def _keyboard(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Go", **button}]]}


def _bold(offset: int, length: int) -> dict[str, Any]:
    return {"type": "bold", "offset": offset, "length": length}


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"text": " \n"}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"chat_id": 8}, "chat not found"),
        ({"chat_id": "@somebody"}, "chat not found"),
        ({"entities": [_bold(0, 6)]}, "ends after the end of the text at UTF-16 offset 6"),
        ({"entities": [_bold(-1, 2)]}, "incorrect length"),
        ({"entities": [_bold(1, 0)]}, "incorrect length"),
        ({"text": "a😀b", "entities": [_bold(2, 2)]}, "in a middle of a UTF-16 symbol"),
        ({"text": "a😀b", "entities": [_bold(0, 2)]}, "in a middle of a UTF-16 symbol"),
        ({"entities": [_bold(0, 1)] * 101}, "too many entities"),
        ({"entities": [{**_bold(0, 1), "type": "shiny"}]}, "unsupported type shiny"),
        ({"parse_mode": "HTML"}, "parse_mode is not emulated"),
        ({"reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ({"reply_markup": _keyboard()}, "Text buttons are unallowed in the inline keyboard"),
        ({"reply_markup": _keyboard(url="https://a.b", pay=True)}, "exactly one action"),
        ({"reply_markup": _keyboard(callback_data="ё" * 33)}, "BUTTON_DATA_INVALID"),
        ({"reply_markup": _keyboard(callback_data="")}, "BUTTON_DATA_INVALID"),
        ({"reply_markup": _keyboard(text="", callback_data="a")}, "must be non-empty"),
        ({"reply_markup": _keyboard(url="mailto:a@b")}, "BUTTON_URL_INVALID"),
        ({"reply_markup": _keyboard(copy_text={"text": "x" * 257})}, "BUTTON_COPY_TEXT_INVALID"),
        ({"reply_markup": _keyboard(callback_data="a", style="neon")}, "BUTTON_STYLE_INVALID"),
        (
            {"reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "a"}]] * 101}},
            "reply markup is too long",
        ),
        (
            {"reply_markup": {"force_reply": True, "input_field_placeholder": "x" * 65}},
            "input field placeholder is too long",
        ),
    ],
)
def test_messages_are_refused(ada: User, ask: Ask, params: dict[str, Any], said: str) -> None:
    answer = ask("sendMessage", **{"chat_id": ada.id, "text": "Hello", **params})
    assert (answer["ok"], answer["error_code"]) == (False, 400)
    assert said in answer["description"]
    assert len(ada.chat) == 1


@pytest.mark.parametrize(
    "params",
    [
        {"text": "x" * 4096},
        {"text": "😀" * 2048},
        {"text": "a😀b", "entities": [_bold(1, 2)]},
        {"text": "x" * 100, "entities": [_bold(at, 1) for at in range(100)]},
        {"reply_markup": _keyboard(callback_data="ё" * 32, style="danger")},
        {"reply_markup": {"keyboard": [[{"text": "Berlin"}, {"text": "Paris"}]]}},
        {"reply_markup": {"remove_keyboard": True}},
        {"reply_parameters": {"message_id": 99, "allow_sending_without_reply": True}},
        {"message_effect_id": "5104841245755180586"},
        {"protect_content": True},
    ],
)
def test_messages_at_the_limits_are_taken(
    emulator: Emulator, ada: User, ask: Ask, params: dict[str, Any]
) -> None:
    assert ask("sendMessage", **{"chat_id": ada.id, "text": "Hello", **params})["ok"]
    assert emulator.violations == []


def test_text_is_trimmed_and_its_entities_follow(ada: User, ask: Ask) -> None:
    ask("sendMessage", chat_id=ada.id, text="  😀 Hello \n", entities=[_bold(5, 7)])
    assert (ada.chat[-1].text, ada.chat[-1].marked("bold")) == ("😀 Hello", ["Hello"])


def test_links_and_commands_are_found_by_the_server(ada: User, ask: Ask) -> None:
    code = {"type": "code", "offset": 0, "length": 4}
    text = "/off 😀 /due, https://a.example/b. @somebody #tag a@b.example"
    ask("sendMessage", chat_id=ada.id, text=text, entities=[code])
    shown = ada.chat[-1]
    assert shown.marked("bot_command") == ["/due"]
    assert shown.marked("url") == ["https://a.example/b"]
    assert shown.marked("mention") == ["@somebody"]
    assert shown.marked("hashtag") == ["#tag"]
    assert shown.marked("email") == ["a@b.example"]


Act = Callable[[Bot, Message], Awaitable[Any]]


async def _edit(bot: Bot, message: Message) -> None:
    await bot.edit_message_text(message.text or "", message.chat_id, message.message_id)


async def _edit_absent(bot: Bot, message: Message) -> None:
    await bot.edit_message_text("b", message.chat_id, 99)


async def _edit_theirs(bot: Bot, message: Message) -> None:
    await bot.edit_message_text("b", message.chat_id, 1)


async def _edit_keyboard(bot: Bot, message: Message) -> None:
    await bot.edit_message_reply_markup(message.chat_id, message.message_id)


async def _edit_text_of_picture(bot: Bot, message: Message) -> None:
    photo = await bot.send_photo(message.chat_id, png(9, 9))
    await bot.edit_message_text("b", message.chat_id, photo.message_id)


async def _edit_caption(bot: Bot, message: Message) -> None:
    await bot.edit_message_caption(message.chat_id, message.message_id, caption="b")


async def _delete_absent(bot: Bot, message: Message) -> None:
    await bot.delete_message(message.chat_id, 99)


async def _react(bot: Bot, message: Message) -> None:
    await bot.set_message_reaction(message.chat_id, message.message_id, "🧿")


async def _act(bot: Bot, message: Message) -> None:
    await bot.send_chat_action(message.chat_id, "yawning")


async def _answer(bot: Bot, message: Message) -> None:
    await bot.answer_callback_query("1")


async def _answer_long(bot: Bot, message: Message) -> None:
    await bot.answer_callback_query("1", text="x" * 201)


async def _long_caption(bot: Bot, message: Message) -> None:
    await bot.send_photo(message.chat_id, png(9, 9), caption="x" * 1025)


async def _no_picture(bot: Bot, message: Message) -> None:
    await bot.send_photo(message.chat_id, b"not a picture")


async def _wide_picture(bot: Bot, message: Message) -> None:
    await bot.send_photo(message.chat_id, png(2100, 100))


async def _heavy_picture(bot: Bot, message: Message) -> None:
    await bot.send_photo(message.chat_id, png(9, 9, 10 * 1024 * 1024))


async def _empty_file(bot: Bot, message: Message) -> None:
    await bot.send_document(message.chat_id, InputFile(b"", "a.txt"))


async def _unknown_file(bot: Bot, message: Message) -> None:
    await bot.get_file("nothing")


async def _empty_draft(bot: Bot, message: Message) -> None:
    await bot.send_message_draft(message.chat_id, 0, "x")


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (_edit, NOT_MODIFIED),
        (_edit_absent, "Message to edit not found"),
        (_edit_theirs, "Message can't be edited"),
        (_edit_keyboard, "Message is not modified"),
        (_edit_text_of_picture, "There is no text in the message to edit"),
        (_edit_caption, "There is no caption in the message to edit"),
        (_delete_absent, "Message to delete not found"),
        (_react, "Reaction_invalid"),
        (_act, "Wrong parameter action in request"),
        (_answer, "Query is too old and response timeout expired or query id is invalid"),
        (_answer_long, "Message_too_long"),
        (_long_caption, "Message caption is too long"),
        (_no_picture, "Image_process_failed"),
        (_wide_picture, "Photo_invalid_dimensions"),
        (_heavy_picture, "File is too big"),
        (_empty_file, "File must be non-empty"),
        (_unknown_file, "Invalid file_id"),
        (_empty_draft, "Draft_id must be non-zero"),
    ],
)
def test_a_real_bot_is_refused(ada: User, run_bot: RunBot, act: Act, said: str) -> None:
    async def refuse(bot: Bot) -> None:
        await act(bot, await bot.send_message(ada.id, "a"))

    with pytest.raises(BadRequest) as refused:
        run_bot(refuse)
    assert refused.value.message.lower().startswith(said.lower())


def test_messages_change_in_place(ada: User, run_bot: RunBot, emulator: Emulator) -> None:
    async def change(bot: Bot) -> None:
        first = await bot.send_message(ada.id, "a")
        await bot.send_message(ada.id, "b", reply_parameters=ReplyParameters(first.message_id))
        edited = await bot.edit_message_text("c", ada.id, first.message_id)
        assert isinstance(edited, Message)
        assert edited.edit_date is not None
        photo = await bot.send_photo(ada.id, jpeg(640, 480), caption="d")
        assert [(size.width, size.height) for size in photo.photo][-1] == (640, 480)
        await bot.edit_message_caption(ada.id, photo.message_id, caption="e")
        await bot.send_photo(ada.id, photo.photo[-1].file_id)
        await bot.send_document(ada.id, b"{}", filename="export.json")
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="go")]])
        await bot.edit_message_reply_markup(ada.id, photo.message_id, reply_markup=keyboard)
        await bot.delete_message(ada.id, 1)
        await bot.set_message_reaction(ada.id, first.message_id, "👍")

    run_bot(change)
    assert [message.text for message in ada.chat] == ["c", "b", "e", "", ""]
    assert ada.chat[1].reply_to == ada.chat[0].id
    assert ada.chat[0].reaction == ("👍",)
    assert ada.chat[2].labels == ["Go"]
    assert (ada.chat[4].document, ada.chat[4].document_name) == (b"{}", "export.json")
    assert ada.chat[3].photo == jpeg(640, 480)
    assert emulator.violations == []


def test_old_messages_cannot_be_deleted(emulator: Emulator, ada: User, ask: Ask) -> None:
    emulator.advance(timedelta(hours=49))
    said = ask("deleteMessage", chat_id=7, message_id=ada.chat[0].id)["description"]
    assert said == "Bad Request: message can't be deleted for everyone"


def test_a_bot_cannot_write_first_nor_to_who_blocked_it(ada: User, run_bot: RunBot) -> None:
    async def write(bot: Bot) -> None:
        await bot.send_message(ada.id, "a")

    ada.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        run_bot(write)
    ada.unblock()
    run_bot(write)
    assert ada.chat[-1].text == "a"


def test_files_are_fetched_up_to_20_megabytes(
    emulator: Emulator, ada: User, run_bot: RunBot
) -> None:
    ada.send_document(b"fits", "a.docx")
    ada.send_document(b"", "b.docx", claimed_bytes=20 * 1024 * 1024 + 1)

    async def fetch(bot: Bot) -> None:
        small, large = [u.message.document for u in await bot.get_updates() if u.message]
        assert small is not None
        assert large is not None
        assert bytes(await (await small.get_file()).download_as_bytearray()) == b"fits"
        assert small.mime_type == (
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        )
        await large.get_file()

    with pytest.raises(BadRequest, match="File is too big"):
        run_bot(fetch)
