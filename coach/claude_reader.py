"""Reads a document with Claude on top of the offline reading, where that fits the budget."""

import asyncio
from typing import Protocol

import structlog

from claude.model import Asks, Failed, Failure
from claude.prices import Price
from coach import load
from coach.reading import Read
from coach.replies import ReadBy, ReadTold
from question_bank.claude_reading import MOST_OUTPUT, estimate, read_with
from question_bank.model import Reading

DEAREST_DOLLARS = 0.10
"""A document that would cost more is read offline, whatever the budget has left."""
LONGEST_SECONDS = 100.0
"""Somebody waits."""
_UNREAD = {Failure.OVER_BUDGET: ReadBy.OVER_BUDGET, Failure.KEY_REFUSED: ReadBy.KEY_REFUSED}
log = structlog.get_logger()


class Budget(Protocol):
    """Knows what may be spent."""

    async def left(self, account: int) -> float:
        """Tell the dollars that a learner's day has left."""
        ...


class ClaudeReader:
    """Reads by itself, then with Claude, if that costs little enough; `price` is its model's."""

    def __init__(self, asks: Asks, budget: Budget, *, price: Price) -> None:
        self._asks = asks
        self._budget = budget
        self._price = price

    async def read(self, data: bytes, name: str, *, account: int) -> Read:
        """Read a file; what goes wrong with Claude is told and loses nothing."""
        offline = await load.read(data, name=name)
        most = estimate(offline.text)
        dollars = self._price.dollars(most)
        if most.output > MOST_OUTPUT or dollars > DEAREST_DOLLARS:
            return Read(offline, ReadTold(ReadBy.TOO_LONG, dollars))
        if dollars > await self._budget.left(account):
            return Read(offline, ReadTold(ReadBy.OVER_BUDGET, dollars))
        return await self._read_with(offline, account=account, dollars=dollars)

    async def _read_with(self, offline: Reading, *, account: int, dollars: float) -> Read:
        try:
            async with asyncio.timeout(LONGEST_SECONDS):
                got = await read_with(self._asks, offline, account=account)
        except TimeoutError:
            got = Failed(Failure.TIMED_OUT)
        if isinstance(got, Failed):
            log.info("document.read_offline", why=got.why.value)
            return Read(offline, ReadTold(_UNREAD.get(got.why, ReadBy.NO_ANSWER), dollars))
        cost = self._price.dollars(got.usage)
        return Read(got.reading, ReadTold(ReadBy.CLAUDE, cost, got.left_out))
