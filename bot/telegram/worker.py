"""Works on stored updates: in order within a chat, across chats at once, each to its end."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.logs import where
from bot.messages.telegram import TROUBLE
from bot.telegram.carrier import TelegramCarrier
from bot.telegram.pressed import pressed_in
from bot.telegram.rounds import Rounds
from bot.telegram.updates import Update, decode
from storage import inbox
from storage.engine import Database, Session
from storage.inbox import Arrival

Respond = Callable[[Update, TelegramCarrier], Awaitable[None]]
AT_ONCE = 32
TRIES = 3
TRY_AGAIN_SECONDS = (0.2, 2.0)
CLAIM = timedelta(seconds=60)
HOLD_SECONDS = 20.0
LOOK_SECONDS = 1.0
NEAR = 200
"""How many open updates are looked at mostly; once a second all of them, for one person may have
sent more than that.
"""
log = structlog.get_logger()


class Worker(Rounds):
    """Takes open updates and has each responded to; `on_done` is called after each.

    An update whose effects were written is never worked on again, whatever happens; one that
    fails three times is parked, and its sender told.
    """

    def __init__(
        self,
        database: Database,
        respond: Respond,
        *,
        clock: Callable[[], datetime],
        on_done: Callable[[], None],
        at_once: int = AT_ONCE,
    ) -> None:
        super().__init__()
        self._database = database
        self._respond = respond
        self._clock = clock
        self._on_done = on_done
        self._at_once = at_once
        self._in_hand: dict[int, asyncio.Task[None]] = {}
        self._finished: list[int] = []
        self._look_far_at = 0.0

    async def run(self) -> None:
        """Work until stopped; what is left in hand when cancelled is given back."""
        if self._database.is_sqlite:  # no other process can have taken any
            await self._database.run(inbox.release)
        holding = asyncio.create_task(self._hold())
        try:
            while not self._stopping or self._in_hand:
                self._awake.clear()
                room = 0 if self._stopping else self._at_once - len(self._in_hand)
                taken = await self._take(room) if room else 0
                if not room or taken < room:
                    await self._rest(LOOK_SECONDS)
        finally:
            holding.cancel()
            await self._give_back()

    async def _take(self, room: int) -> int:
        finished, self._finished = self._finished, []
        now = self._clock()
        among = NEAR if time.monotonic() < self._look_far_at else inbox.ALL
        if among is inbox.ALL:
            self._look_far_at = time.monotonic() + LOOK_SECONDS

        def work(session: Session) -> list[Arrival]:
            inbox.hold(session, finished, until=None)
            return inbox.claim(session, now=now, until=now + CLAIM, limit=room, among=among)

        try:
            arrived = await self._database.run(work)
        except SQLAlchemyError as error:
            self._finished += finished
            log.error("worker.database", kind=type(error).__name__)  # noqa: TRY400 - no text
            return 0
        for arrival in arrived:
            task = asyncio.create_task(self._work(arrival))
            self._in_hand[arrival.update_id] = task
        return len(arrived)

    async def _work(self, arrival: Arrival) -> None:
        try:
            for number in range(TRIES):
                if await self._try(arrival):
                    break
                if number < TRIES - 1:
                    await asyncio.sleep(TRY_AGAIN_SECONDS[number])
            else:
                await self._park(arrival)
        finally:
            self._in_hand.pop(arrival.update_id, None)
            self._finished.append(arrival.update_id)
            self.wake()
            self._on_done()

    async def _try(self, arrival: Arrival) -> bool:
        try:
            update = decode(arrival.payload)
            carrier = TelegramCarrier(
                arrival.chat_id,
                update_id=arrival.update_id,
                press=pressed_in(update),
                clock=self._clock,
            )
            await self._respond(update, carrier)
            if not carrier.taken:
                await self._database.run(carrier.take)
        except Exception as error:  # noqa: BLE001 - the loop's top: one update ends nothing
            kind = type(error).__name__
            log.error("worker.failed", update=arrival.update_id, kind=kind, at=where(error))  # noqa: TRY400 - see `where`
            return False
        return True

    async def _park(self, arrival: Arrival) -> None:
        carrier = TelegramCarrier(
            arrival.chat_id, update_id=arrival.update_id, press=None, clock=self._clock
        )
        log.error("worker.parked", update=arrival.update_id)

        def work(session: Session) -> None:
            carrier.take(session)
            if arrival.chat_id > 0:
                carrier.say(session, TROUBLE)

        with suppress(SQLAlchemyError):
            await self._database.run(work)

    async def _hold(self) -> None:
        """Keep what takes long from looking abandoned."""
        while True:
            await asyncio.sleep(HOLD_SECONDS)
            ids, until = list(self._in_hand), self._clock() + CLAIM
            with suppress(SQLAlchemyError):
                await self._database.run(
                    lambda session, ids=ids, until=until: inbox.hold(session, ids, until=until)  # type: ignore[misc] # bound defaults
                )

    async def _give_back(self) -> None:
        ids = [*self._in_hand, *self._finished]
        for task in list(self._in_hand.values()):
            task.cancel()
        await asyncio.gather(*self._in_hand.values(), return_exceptions=True)
        await self._database.run(lambda session: inbox.hold(session, ids, until=None))
