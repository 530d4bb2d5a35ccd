"""Sends what waits: in order per chat, within Telegram's limits, each once."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import assert_never

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.telegram.calls import (
    Blocked,
    Doubtful,
    Dropped,
    Outcome,
    PutOff,
    Sent,
    ToldToWait,
    TurnedDown,
    make,
)
from bot.telegram.limiter import Limiter, Pace
from bot.telegram.rounds import Rounds
from bot.telegram.wire import Wire
from storage import outbox
from storage.engine import Database, Session
from storage.outbox import Letter

CLAIM = timedelta(seconds=60)
"""How long a call may take before its process counts as dead; longer than every timeout."""
LOOK_SECONDS = 1.0
DATABASE_PAUSE_SECONDS = 1.0
log = structlog.get_logger()


NotSent = Dropped | Blocked | PutOff | TurnedDown | ToldToWait | Doubtful


@dataclass(frozen=True, slots=True)
class Done:
    """A call that was made, and how it came out."""

    letter: Letter
    outcome: Outcome


def nobody(_session: Session, _chat_id: int) -> None:
    """Do nothing about a person who blocked the bot."""


class Postman(Rounds):
    """Takes rows from the outbox, makes the calls, and writes down how they came out.

    One transaction writes down what was done and takes what comes next, so a busy outbox costs
    few transactions. `on_blocked(session, chat_id)` is called in the transaction that drops what
    waits for a person who blocked the bot.
    """

    def __init__(
        self,
        database: Database,
        wire: Wire,
        *,
        clock: Callable[[], datetime],
        pace: Pace | None = None,
        on_blocked: Callable[[Session, int], None] = nobody,
    ) -> None:
        super().__init__()
        self._database = database
        self._wire = wire
        self._clock = clock
        self._pace = pace or Pace()
        self._on_blocked = on_blocked
        self._limiter = Limiter(self._pace)
        self._flying: set[asyncio.Task[None]] = set()
        self._done: list[Done] = []
        self._looked_for_lapsed = 0.0

    async def run(self) -> None:
        """Send until stopped."""
        await self._database.run(
            lambda session: self._recover(session, everything=self._database.is_sqlite)
        )
        while not self._stopping or self._flying or self._done:
            self._awake.clear()
            try:
                more = await self._round()
            except SQLAlchemyError as error:
                log.error("outbox.database", kind=type(error).__name__)  # noqa: TRY400 - no text
                await asyncio.sleep(DATABASE_PAUSE_SECONDS)
                continue
            if (seconds := self._pause(more=more)) and not self._done:
                await self._rest(seconds)

    async def _round(self) -> bool:
        """Write down and take; tells whether more may be waiting."""
        done, self._done = self._done, []
        now = time.monotonic()
        room = min(self._limiter.room(now), self._pace.at_once - len(self._flying))
        room = 0 if self._stopping else max(0, room)
        if not done and not room:
            return True
        resting = self._limiter.resting(now)
        try:
            letters = await self._database.run(
                lambda session: self._exchange(session, done, room=room, resting=resting)
            )
        except SQLAlchemyError:
            self._done[:0] = done
            raise
        for letter in letters:
            self._limiter.note(letter.chat_id, time.monotonic())
            task = asyncio.create_task(self._send(letter))
            self._flying.add(task)
            task.add_done_callback(self._flying.discard)
        return len(letters) >= room

    def _pause(self, *, more: bool) -> float:
        """Tell the seconds until there is something to do but for wakes and outcomes."""
        now = time.monotonic()
        if self._stopping:
            return LOOK_SECONDS if self._flying else 0.0
        if more and len(self._flying) < self._pace.at_once and self._limiter.room(now) > 0:
            return 0.0
        return min(self._limiter.wait(now) or LOOK_SECONDS, LOOK_SECONDS)

    async def _send(self, letter: Letter) -> None:
        outcome = await make(self._wire, letter, now=self._clock())
        self._done.append(Done(letter, outcome))
        self.wake()

    def _exchange(
        self, session: Session, done: list[Done], *, room: int, resting: list[int]
    ) -> list[Letter]:
        now = self._clock()
        made = {d.letter.id: d.outcome.message_id for d in done if isinstance(d.outcome, Sent)}
        outbox.sent(session, made, now=now)
        for item in done:
            if not isinstance(item.outcome, Sent):
                self._write_down(session, item.letter, item.outcome)
        if time.monotonic() - self._looked_for_lapsed > CLAIM.total_seconds():
            self._recover(session, everything=False)
        if not room:
            return []
        return outbox.take(session, now=now, until=now + CLAIM, limit=room, resting=resting)

    def _recover(self, session: Session, *, everything: bool) -> None:
        """Find what was being sent when a process died: nobody knows whether it was."""
        self._looked_for_lapsed = time.monotonic()
        now = self._clock()
        for letter_id in outbox.lapsed(session, now=now, everything=everything):
            if not outbox.doubt(session, letter_id, until=now, now=now):
                log.warning("outbox.given_up", row=letter_id)

    def _write_down(
        self,
        session: Session,
        letter: Letter,
        outcome: NotSent,
    ) -> None:
        now = self._clock()
        match outcome:
            case Dropped(problem):
                log.warning("outbox.dropped", row=letter.id, method=letter.method, problem=problem)
                outbox.give_up(session, letter.id, problem=problem, now=now)
            case Blocked():
                log.info("outbox.blocked", row=letter.id)
                outbox.give_up(session, letter.id, problem="blocked", now=now)
                outbox.drop_waiting(session, letter.chat_id)
                self._on_blocked(session, letter.chat_id)
            case PutOff(pause):
                log.info("outbox.put_off", row=letter.id, seconds=pause.total_seconds())
                outbox.put_off(session, letter.id, until=now + pause)
            case TurnedDown(pause):
                log.info("outbox.turned_down", row=letter.id, seconds=pause.total_seconds())
                since = letter.failing_since or now
                outbox.put_off(session, letter.id, until=now + pause, failing_since=since)
            case ToldToWait(pause):
                log.info("outbox.told_to_wait", row=letter.id, seconds=pause.total_seconds())
                outbox.put_off(session, letter.id, until=now)
                outbox.quiet(session, letter.chat_id, until=now + pause, now=now)
            case Doubtful(pause):
                if not outbox.doubt(session, letter.id, until=now + pause, now=now):
                    log.warning("outbox.given_up", row=letter.id)
            case _ as never:
                assert_never(never)
