"""A bare echo bot of python-telegram-bot in its defaults."""

import sys

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def _echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    await update.message.reply_text(update.message.text or "")


if __name__ == "__main__":
    application = (
        Application.builder()
        .token(sys.argv[2])
        .base_url(f"{sys.argv[1]}/bot")
        .base_file_url(f"{sys.argv[1]}/file/bot")
        .build()
    )
    application.add_handler(MessageHandler(filters.TEXT, _echo))
    application.run_polling()
