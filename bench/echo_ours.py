"""An echo bot on the whole of our delivery: inbox, worker, outbox, sent; limits lifted."""

import asyncio
import sys
from pathlib import Path

from bot import clock
from bot.messages.message import Message, line
from bot.telegram.carrier import TelegramCarrier
from bot.telegram.face import Face, Server
from bot.telegram.health import Heartbeat
from bot.telegram.limiter import Pace
from bot.telegram.updates import Update
from storage.engine import Database, Session

FREE = Pace(per_second=1_000_000, chat_seconds=0, at_once=128)


async def _serve(api_url: str, token: str, directory: Path) -> None:
    database = Database(f"sqlite:///{directory / 'echo.sqlite3'}")

    async def respond(update: Update, carrier: TelegramCarrier) -> None:
        assert update.message is not None
        echoed = Message((line(update.message.text or ""),))

        def work(session: Session) -> None:
            if carrier.take(session):
                carrier.say(session, echoed)

        await database.run(work)

    async def resume(_learner_id: int, _carrier: TelegramCarrier) -> None:
        """Nobody has answers here."""

    face = Face(
        database,
        Server(api_url, token),
        clock=clock.now,
        heartbeat=Heartbeat(directory),
        pace=FREE,
    )
    await face.run(respond, resume, stop=asyncio.Event())


if __name__ == "__main__":
    asyncio.run(_serve(sys.argv[1], sys.argv[2], Path(sys.argv[3])))
