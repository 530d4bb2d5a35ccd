"""The coach with the offline judge, as it runs but that it admits everybody; limits lifted."""

import asyncio
import sys
from pathlib import Path

from bench.echo_ours import FREE
from bot.app import build
from bot.settings import Settings
from bot.telegram.face import Server
from bot.telegram.health import Heartbeat
from tests.soak.open_to_all import serve

if __name__ == "__main__":
    api_url, token, directory = sys.argv[1:]
    app = build(Settings(data_dir=Path(directory)))
    heartbeat = Heartbeat(Path(directory))
    asyncio.run(serve(app, Server(api_url, token), heartbeat=heartbeat, pace=FREE))
