"""The bot that is killed."""

import asyncio
import sys

from bot.app import build
from bot.logs import to_stderr
from bot.settings import Settings
from bot.telegram.face import Server
from bot.telegram.health import Heartbeat
from tests.soak.open_to_all import serve

if __name__ == "__main__":
    to_stderr()
    settings = Settings()
    assert settings.telegram_token is not None
    server = Server(settings.telegram_api_url, settings.telegram_token.get_secret_value())
    heartbeat = Heartbeat(settings.data_dir)
    sys.exit(asyncio.run(serve(build(settings), server, heartbeat=heartbeat)))
