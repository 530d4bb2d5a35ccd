"""A real bot of python-telegram-bot and a person, through the emulator."""

import asyncio
from collections.abc import Callable
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity, Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from tests.emulator import Emulator, Toast, refused
from tests.emulator_tests.pictures import png

Context = ContextTypes.DEFAULT_TYPE


async def _greet(update: Update, _context: Context) -> None:
    assert update.message is not None
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Hint", callback_data="hint:1")]])
    bold = MessageEntity(MessageEntity.BOLD, 3, 5)
    await update.message.reply_text("😀 Hello", entities=[bold], reply_markup=keyboard)


async def _hint(update: Update, _context: Context) -> None:
    assert update.callback_query is not None
    await update.callback_query.answer("Look closer")
    await update.callback_query.edit_message_text("A hint")


async def _receive(update: Update, _context: Context) -> None:
    assert update.message is not None
    assert update.message.document is not None
    await update.message.reply_chat_action("typing")
    file = await update.message.document.get_file()
    content = await file.download_as_bytearray()
    await update.message.reply_photo(png(800, 600), caption=content.decode())


def _application(emulator: Emulator) -> Application[Any, Any, Any, Any, Any, Any]:
    builder = ApplicationBuilder().token(emulator.token)
    app = builder.base_url(emulator.base_url).base_file_url(emulator.base_file_url).build()
    app.add_handler(CommandHandler("start", _greet))
    app.add_handler(CallbackQueryHandler(_hint))
    app.add_handler(MessageHandler(filters.Document.ALL, _receive))
    return app


def _converse(emulator: Emulator, person: Callable[[], None]) -> None:
    """Let a person act in a thread while the bot polls."""

    async def run() -> None:
        app = _application(emulator)
        async with app:
            assert app.updater is not None
            await app.updater.start_polling()
            await app.start()
            await asyncio.to_thread(person)
            await app.updater.stop()
            await app.stop()

    asyncio.run(run())
    assert emulator.violations == []
    assert refused(emulator.calls) == []


def test_a_person_talks_to_a_real_bot(emulator: Emulator) -> None:
    ada = emulator.user(7, "Ada")

    def person() -> None:
        ada.start("invitation")
        greeting = ada.reply()
        assert (greeting.text, greeting.marked("bold")) == ("😀 Hello", ["Hello"])
        assert ada.press("Hint").answer() == Toast("Look closer", show_alert=False)
        emulator.wait_for("editMessageText")
        assert [message.text for message in ada.chat] == ["/start invitation", "A hint"]
        ada.send_document(b"four", "application.txt")
        answer = ada.reply()
        assert (answer.text, answer.photo) == ("four", png(800, 600))

    _converse(emulator, person)
    methods = [call.method for call in emulator.calls if call.method != "getUpdates"]
    assert methods[-4:] == ["sendChatAction", "getFile", "download", "sendPhoto"]
