"""Works on stored updates: in order within a chat, across chats at once, each to its end."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec
import structlog
from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    NotSupportedError,
    ProgrammingError,
    SQLAlchemyError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from telegram.error import BadRequest, NetworkError, RetryAfter

from bot.logs import where
from bot.messages.telegram import TROUBLE
from bot.telegram.api import seconds_told
from bot.telegram.carrier import TelegramCarrier
from bot.telegram.pressed import Pressed, pressed_in
from bot.telegram.rounds import Rounds
from bot.telegram.updates import Update, decode
from storage import inbox
from storage.engine import Database, Session
from storage.inbox import Arrival

Respond = Callable[[Update, TelegramCarrier], Awaitable[None]]
AT_ONCE = 32
TRY_AGAIN_SECONDS = (0.2, 2.0)
CLAIM = timedelta(seconds=60)
HOLD_SECONDS = 20.0
LOOK_SECONDS = 1.0
SHORTEST_PAUSE_SECONDS = 0.2
LONGEST_PAUSE_SECONDS = 30.0
MOST_TRIES = 12
"""So often an update may fail for the network while Telegram answers other calls: two minutes."""
NEAR = 200
"""How many open updates are looked at first: in a long queue that is enough, and soon done."""
FAR_SHARE = 10
"""All of them are looked at where few of those can be taken, for one person may have sent more
than that; it takes a tenth of the time at most.
"""
log = structlog.get_logger()


@dataclass(slots=True)
class _Failing:
    """How an update fares that fails for what may pass; `answered` as `Worker` is told it."""

    answered: int
    pause_seconds: float
    tries: int = 0


class Worker(Rounds):
    """Takes open updates and has each responded to; `on_done` is called after each.

    An update whose effects were written is never worked on again, whatever happens. While the
    database or the network is away it waits, its chat's next behind it; one that fails three times
    for another reason is set aside, and its sender told. So is one that keeps failing for the
    network while Telegram answers other calls: `answered` tells how many it has answered by now.
    """

    def __init__(
        self,
        database: Database,
        respond: Respond,
        *,
        clock: Callable[[], datetime],
        on_done: Callable[[], None],
        answered: Callable[[], int],
        at_once: int = AT_ONCE,
    ) -> None:
        super().__init__()
        self._database = database
        self._respond = respond
        self._clock = clock
        self._on_done = on_done
        self._answered = answered
        self._at_once = at_once
        self._in_hand: dict[int, asyncio.Task[None]] = {}
        self._finished: dict[int, datetime | None] = {}
        self._failing: dict[int, _Failing] = {}
        self._look_far_at = 0.0
        self._far_is_due = False

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
                    await self._rest(self._until_far())
        finally:
            holding.cancel()
            await self._give_back()

    def _until_far(self) -> float:
        """Tell the seconds until all may be looked at, where that is still to be done."""
        left = self._look_far_at - time.monotonic()
        return min(LOOK_SECONDS, left) if self._far_is_due and left > 0 else LOOK_SECONDS

    async def _take(self, room: int) -> int:
        finished, self._finished = self._finished, {}

        def work(session: Session) -> list[Arrival]:
            for until in set(finished.values()):
                inbox.hold(session, [n for n, at in finished.items() if at == until], until=until)
            return self._claim(session, room)

        try:
            arrived = await self._database.run(work)
        except SQLAlchemyError as error:
            self._finished = {**finished, **self._finished}
            log.error("worker.database", kind=type(error).__name__)  # noqa: TRY400 - no text
            return 0
        for arrival in arrived:
            task = asyncio.create_task(self._work(arrival))
            self._in_hand[arrival.update_id] = task
        return len(arrived)

    def _claim(self, session: Session, room: int) -> list[Arrival]:
        """Take from the oldest; from all where those leave room and there are more."""
        now = self._clock()
        until = now + CLAIM
        near = inbox.claim(session, now=now, until=until, limit=room, among=NEAR)
        self._far_is_due = len(near) < room and inbox.more_than(session, NEAR)
        began = time.monotonic()
        if not self._far_is_due or began < self._look_far_at:
            return near
        self._far_is_due = False
        far = inbox.claim(session, now=now, until=until, limit=room - len(near))
        ended = time.monotonic()
        self._look_far_at = ended + FAR_SHARE * (ended - began)
        return near + far

    async def _work(self, arrival: Arrival) -> None:
        free_at = None
        try:
            error = await self._tried(arrival)
            waits = error and self._may_pass(arrival.update_id, error)
            if error and (waits or not await self._set_aside(arrival, error)):
                free_at = self._clock() + self._pause(arrival.update_id, error)
            else:
                self._failing.pop(arrival.update_id, None)
        finally:
            self._in_hand.pop(arrival.update_id, None)
            self._finished[arrival.update_id] = free_at
            self.wake()
            self._on_done()

    def _may_pass(self, update_id: int, error: Exception) -> bool:
        """Tell whether waiting may help; counts the tries at which nothing else was away."""
        if not isinstance(error, NetworkError):
            return is_passing(error)
        failing, answered = self._failing_of(update_id), self._answered()
        failing.tries += answered != failing.answered
        failing.answered = answered
        return is_passing(error) and failing.tries < MOST_TRIES

    def _failing_of(self, update_id: int) -> _Failing:
        return self._failing.setdefault(
            update_id, _Failing(self._answered(), SHORTEST_PAUSE_SECONDS)
        )

    def _pause(self, update_id: int, error: Exception) -> timedelta:
        """Tell how long an update waits for what is away, each time longer."""
        failing = self._failing_of(update_id)
        seconds = failing.pause_seconds
        failing.pause_seconds = min(2 * seconds, LONGEST_PAUSE_SECONDS)
        if isinstance(error, RetryAfter):
            seconds = seconds_told(error)  # however long: it is not asked for before
        return timedelta(seconds=min(seconds, LONGEST_PAUSE_SECONDS))

    async def _tried(self, arrival: Arrival) -> Exception | None:
        """Work on an update; gives the error it failed with at last, or that may pass."""
        for pause in (*TRY_AGAIN_SECONDS, None):
            error = await self._try(arrival)
            if error is None or pause is None or is_passing(error):
                break
            await asyncio.sleep(pause)
        return error

    async def _try(self, arrival: Arrival) -> Exception | None:
        try:
            update = decode(arrival.payload)
            carrier = self._carrier(arrival, press=pressed_in(update))
            await self._respond(update, carrier)
            if not carrier.taken:
                await self._database.run(carrier.take)
        except Exception as error:  # noqa: BLE001 - the loop's top: one update ends nothing
            kind = type(error).__name__
            log.error("worker.failed", update=arrival.update_id, kind=kind, at=where(error))  # noqa: TRY400 - see `where`
            return error
        return None

    def _carrier(self, arrival: Arrival, *, press: Pressed | None) -> TelegramCarrier:
        return TelegramCarrier(
            arrival.chat_id, update_id=arrival.update_id, press=press, clock=self._clock
        )

    async def _set_aside(self, arrival: Arrival, error: Exception) -> bool:
        """Keep an update that cannot be worked on, and tell its sender; `False` if that failed."""
        problem = type(error).__name__
        carrier = self._carrier(arrival, press=_press_of(arrival))

        def work(session: Session) -> None:
            inbox.set_aside(session, arrival.update_id, problem=problem, now=self._clock())
            if arrival.chat_id > 0:
                carrier.say(session, TROUBLE)

        try:
            await self._database.run(work)
        except SQLAlchemyError as trouble:
            log.error("worker.database", kind=type(trouble).__name__)  # noqa: TRY400 - no text
            return False
        log.error("worker.set_aside", update=arrival.update_id, kind=problem)
        return True

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


def is_passing(error: Exception) -> bool:
    """Tell whether an error says that the database or the network is away, not the update odd."""
    match error:
        case DataError() | IntegrityError() | NotSupportedError() | ProgrammingError():
            return False
        case BadRequest():
            return False
        case DBAPIError() | PoolTimeoutError() | NetworkError() | RetryAfter():
            return True
    return False


def _press_of(arrival: Arrival) -> Pressed | None:
    """Read the press, so that its button stops turning; `None` for what cannot be read."""
    with suppress(msgspec.MsgspecError, RecursionError):
        return pressed_in(decode(arrival.payload))
    return None
