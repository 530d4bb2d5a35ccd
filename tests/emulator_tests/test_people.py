"""What a person can do, and what they see."""

import asyncio
from datetime import timedelta

import pytest
from telegram import Bot, CallbackQuery, Update
from telegram.error import BadRequest

from tests.emulator import Button, Emulator, Toast, User
from tests.emulator_tests.conftest import Ask, RunBot
from tests.emulator_tests.pictures import png

KEYBOARD = {
    "inline_keyboard": [
        [{"text": "Hint", "callback_data": "hint:1", "style": "primary"}],
        [{"text": "Read", "url": "https://a.example"}, {"text": "C", "copy_text": {"text": "x"}}],
    ]
}


def _updates(run_bot: RunBot) -> list[Update]:
    async def fetch(bot: Bot) -> list[Update]:
        found = list(await bot.get_updates())
        if found:
            await bot.get_updates(offset=found[-1].update_id + 1)
        return found

    return run_bot(fetch)


def _query(run_bot: RunBot) -> CallbackQuery:
    query = _updates(run_bot)[-1].callback_query
    assert query is not None
    return query


def test_the_real_library_reads_every_kind_of_update(
    emulator: Emulator, run_bot: RunBot, ask: Ask
) -> None:
    ada = emulator.user(7, "Ada", language_code="de")
    first = ada.start("abc")
    ada.edit(first, "changed")
    ada.send("a reply", reply_to=first)
    ada.send_document(b"a", "a.pdf", caption="mine")
    ada.send_photo(png(400, 200))
    ask("sendMessage", chat_id=7, text="Question", reply_markup=KEYBOARD)
    ada.press("Hint")
    ada.block()
    start, edited, reply, document, photo, press, blocked = _updates(run_bot)
    assert start.message is not None
    assert start.message.parse_entities(["bot_command"])
    assert start.message.from_user is not None
    assert start.message.from_user.language_code == "de"
    assert edited.edited_message is not None
    assert edited.edited_message.text == "changed"
    assert reply.message is not None
    assert reply.message.reply_to_message is not None
    assert document.message is not None
    assert document.message.caption == "mine"
    assert photo.message is not None
    assert (photo.message.photo[-1].width, photo.message.photo[-1].height) == (400, 200)
    assert press.callback_query is not None
    assert press.callback_query.data == "hint:1"
    assert blocked.my_chat_member is not None
    assert blocked.my_chat_member.new_chat_member.status == "kicked"


def test_a_pressed_button_is_answered_once_and_in_time(
    emulator: Emulator, ada: User, run_bot: RunBot, ask: Ask
) -> None:
    ask("sendMessage", chat_id=7, text="Question", reply_markup=KEYBOARD)

    async def answer(bot: Bot) -> None:
        await bot.answer_callback_query(press.id, "Look", show_alert=True)

    press = ada.press("hint:1")
    assert press.answered is None
    run_bot(answer)
    assert press.answer() == Toast("Look", show_alert=True)
    with pytest.raises(BadRequest, match="Query is too old"):
        run_bot(answer)
    press = ada.press("hint:1")
    emulator.advance(timedelta(minutes=1))
    with pytest.raises(BadRequest, match="Query is too old"):
        run_bot(answer)


def test_buttons_are_shown_as_sent(ada: User, ask: Ask) -> None:
    ask("sendMessage", chat_id=7, text="Question", reply_markup=KEYBOARD)
    assert list(ada.chat[-1].buttons) == [
        Button("Hint", data="hint:1", style="primary"),
        Button("Read", url="https://a.example"),
        Button("C", copied_text="x"),
    ]
    for absent in ("Read", "Nothing"):
        with pytest.raises(AssertionError):
            ada.press(absent)


def test_another_device_presses_what_is_gone(ada: User, run_bot: RunBot, ask: Ask) -> None:
    ask("sendMessage", chat_id=7, text="Question", reply_markup=KEYBOARD)
    stale = ada.chat[-1]
    ask("editMessageText", chat_id=7, message_id=stale.id, text="Answered")
    ada.press("Hint", on=stale)
    message = _query(run_bot).message
    assert message is not None
    assert message.is_accessible
    ask("deleteMessage", chat_id=7, message_id=stale.id)
    ada.press("Hint", on=stale)
    message = _query(run_bot).message
    assert message is not None
    assert not message.is_accessible


def test_long_texts_are_cut_as_apps_cut_them(ada: User) -> None:
    line = "😀" * 60 + "\n"
    parts = ada.paste(line * 100)
    assert len(parts) == 4
    assert "".join(part.text + "\n" for part in parts) == line * 100
    assert ada.paste("short")[0].text == "short"
    for text in ("x" * 4097, " "):
        with pytest.raises(ValueError):
            ada.send(text)


def test_a_keyboard_under_the_input_is_tapped_and_removed(ada: User, ask: Ask) -> None:
    places = {"keyboard": [[{"text": "Berlin"}, {"text": "Paris"}]]}
    ask("sendMessage", chat_id=7, text="Where?", reply_markup=places)
    assert ada.tap("Berlin").text == "Berlin"
    with pytest.raises(AssertionError):
        ada.tap("Rome")
    ask("sendMessage", chat_id=7, text="Thanks", reply_markup={"remove_keyboard": True})
    assert ada.reply_keyboard == []
    hint = {"force_reply": True, "input_field_placeholder": "Your answer"}
    ask("sendMessage", chat_id=7, text="Now?", reply_markup=hint)
    assert ada.placeholder == "Your answer"


def test_drafts_and_actions_are_shown_for_a_while(
    emulator: Emulator, ada: User, run_bot: RunBot
) -> None:
    async def draft(bot: Bot) -> None:
        await bot.send_chat_action(7, "typing")
        await bot.send_message_draft(7, 1, "Grad")

    async def send(bot: Bot) -> None:
        await bot.send_message(7, "Graded")

    run_bot(draft)
    assert (ada.action, ada.draft) == ("typing", "Grad")
    run_bot(send)
    assert (ada.action, ada.draft) == (None, None)
    run_bot(draft)
    emulator.advance(timedelta(seconds=31))
    assert ada.draft is None


def test_waiting_gives_each_call_and_reply_once(emulator: Emulator, ada: User, ask: Ask) -> None:
    for text in ("one", "two"):
        ask("sendMessage", chat_id=7, text=text)
    assert emulator.wait_for("sendMessage").params["text"] == "one"
    assert emulator.wait_for(lambda call: call.method == "sendMessage").result["text"] == "two"
    assert [ada.reply().text, ada.reply().text] == ["one", "two"]
    assert ada.sees("wo").text == "two"
    with pytest.raises(AssertionError, match="the last calls"):
        emulator.wait_for("sendMessage", timeout_seconds=0.1)
    with pytest.raises(AssertionError):
        ada.reply(timeout_seconds=0.1)


def test_waiting_leaves_the_loop_free(emulator: Emulator, ada: User, run_bot: RunBot) -> None:
    async def wait(bot: Bot) -> None:
        waiting = asyncio.create_task(emulator.until_call("sendMessage"))
        await bot.send_message(7, "a")
        assert (await waiting).ok

    run_bot(wait)


def test_a_message_deleted_by_the_person_is_gone(ada: User, ask: Ask) -> None:
    message = ada.send("oops")
    ada.delete(message)
    answer = ask("deleteMessage", chat_id=7, message_id=message.id)
    assert answer["description"] == "Bad Request: message to delete not found"


def test_a_crowd_writes_at_once(emulator: Emulator, ask: Ask) -> None:
    crowd = [emulator.user(number) for number in range(100, 150)]
    emulator.run(lambda: [person.send("hello") for person in crowd])
    assert len(ask("getUpdates", limit=100)["result"]) == 50
