"""`coach run`: the Telegram face on the coach, until it is told to stop."""

import asyncio
import signal
from contextlib import suppress
from datetime import datetime, timedelta

from bot import clock
from bot.app import App
from bot.scheduler import Scheduler
from bot.settings import Settings
from bot.telegram.carrier import TelegramCarrier
from bot.telegram.face import FACE, Face, Server, Webhook
from bot.telegram.handlers import Admit, Handlers
from bot.telegram.health import Heartbeat
from coach import access, drill, when
from storage import queries
from storage.alone import Stay
from storage.engine import Session
from storage.models import Learner
from storage.queue_models import Priority

STAY_SECONDS = 15.0
AGAIN_EVERY = timedelta(minutes=1)


async def run(app: App, settings: Settings, *, stay: Stay) -> None:
    """Serve until a signal; raises `TokenRefused` where Telegram does not know the token.

    `stay` is asked now and then; where it raises, that ends it as a signal would.
    """
    assert settings.telegram_token is not None, "the command looked for it"
    face = Face(
        app.database,
        Server(settings.telegram_api_url, settings.telegram_token.get_secret_value()),
        clock=clock.now,
        heartbeat=Heartbeat(settings.data_dir),
        on_blocked=stop_drills,
    )
    handlers = Handlers(
        app.conversation,
        app.database,
        face.bot,
        admit=admission(app, settings),
        clock=clock.now,
        on_blocked=stop_drills,
    )
    warming = asyncio.create_task(asyncio.to_thread(when.warm_up, today=clock.now().date()))
    ticking = [drills(app, face), *second_judgings(app, face)]
    for scheduler in ticking:
        scheduler.start()
    stop = _told_to_stop()
    staying = asyncio.create_task(_stay(stay, stop))
    try:
        await face.run(handlers.respond, handlers.resume, stop=stop, by_webhook=_webhook(settings))
    finally:
        for scheduler in ticking:
            scheduler.stop()
        staying.cancel()
        await app.close()
        await warming
        await app.close()
    with suppress(asyncio.CancelledError):
        await staying


def admission(app: App, settings: Settings) -> Admit:
    """Admit the owner, who is in already, and who comes by an invitation."""
    owner = None if settings.owner_id is None else str(settings.owner_id)

    async def admit(user_id: int, payload: str) -> int | None:
        return await app.database.run(
            lambda session: access.admit(
                session,
                face=FACE,
                external_id=str(user_id),
                payload=payload or None,
                owner_id=owner,
                now=clock.now(),
            )
        )

    return admit


def stop_drills(session: Session, chat_id: int) -> None:
    """Send nothing more by itself to a person who blocked the bot."""
    learner = queries.find_learner(session, face=FACE, external_id=str(chat_id))
    if learner is not None:
        drill.stop(session, learner.id, now=clock.now())


def outlet(learner: Learner) -> TelegramCarrier:
    """Carry what is said to a learner by itself."""
    carrier = TelegramCarrier(
        int(learner.external_id),
        update_id=None,
        press=None,
        clock=clock.now,
        priority=Priority.DRILL,
    )
    carrier.learner_id = learner.id
    return carrier


def drills(app: App, face: Face) -> Scheduler:
    """Tick for the drills of this face, and for what is written by night."""

    async def serve(now: datetime) -> drill.Batch:
        if app.claude is not None:
            app.claude.nightly.tick(now)
        served = await drill.run(app.database, face=FACE, outlet=outlet, now=now)
        if served.learners:
            face.wake()
        return served

    return Scheduler(serve, clock=clock.now)


def second_judgings(app: App, face: Face) -> list[Scheduler]:
    """Tick for what is to be judged again, where there is a better judge."""
    if app.claude is None:
        return []
    second = app.claude.second

    async def serve(now: datetime) -> drill.Batch:
        served = await second.run(face=FACE, outlet=outlet, now=now)
        if served.learners:
            face.wake()
        return served

    return [Scheduler(serve, clock=clock.now, every=AGAIN_EVERY, name="second_judgings")]


def _webhook(settings: Settings) -> Webhook | None:
    if settings.webhook_url is None:
        return None
    assert settings.webhook_secret is not None, "the command looked for it"
    secret = settings.webhook_secret.get_secret_value()
    return Webhook(settings.webhook_url, secret, settings.webhook_port)


async def _stay(stay: Stay, stop: asyncio.Event) -> None:
    """Ask now and then; stops where that fails."""
    try:
        while True:
            await asyncio.sleep(STAY_SECONDS)
            await asyncio.to_thread(stay)
    finally:
        stop.set()


def _told_to_stop() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):  # Windows has no handlers; Ctrl-C ends it there
            loop.add_signal_handler(name, stop.set)
    return stop
