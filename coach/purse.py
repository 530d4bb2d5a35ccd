"""What Claude may cost: a learner's day, and all of it; and what it did cost."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from claude.model import Purpose, Usage
from claude.prices import Price
from storage import batches, queries, spending
from storage.engine import Database, Session
from storage.spending import Spending

MICRO = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Dollars: for one learner on one day (UTC), and in all, ever."""

    a_day: float
    in_all: float


class Purse:
    """The books of all that is asked (a `claude.model.Ledger`); an account is a learner's id.

    What a request may cost is set aside before it is made, and put right after it. Where nobody
    knows what one used (the connection broke), what was set aside stays spent.
    """

    def __init__(
        self,
        database: Database,
        *,
        prices: Mapping[str, Price],
        limits: Limits,
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._prices = prices
        self._limits = limits
        self._clock = clock

    def in_batches(self) -> "Purse":
        """Give a purse with the same books, in the price of what is asked in batches."""
        prices = {model: price.batched for model, price in self._prices.items()}
        return Purse(self._database, prices=prices, limits=self._limits, clock=self._clock)

    async def left(self, account: int) -> float:
        """Tell the dollars that a learner's day has left, as far as there are so many in all."""
        today = self._clock().astimezone(UTC).date()

        left = await self._database.run(lambda session: self._left(session, account, on=today))
        return max(0, math.floor(left)) / MICRO

    def _left(self, session: Session, account: int, *, on: date) -> float:
        """Give what both limits leave, in millionths of a dollar; past one of them less than 0."""
        of_day = self._limits.a_day * MICRO - spending.spent_by(session, account, on=on)
        return min(of_day, self._limits.in_all * MICRO - spending.spent(session))

    async def reserve(
        self, account: int, purpose: Purpose, *, model: str, most: Usage, order: int | None = None
    ) -> int | None:
        """Set aside what a request may cost; `None` where a budget has no room for it."""
        now = self._clock().astimezone(UTC)
        cost = self._cost(model, most)

        def work(session: Session) -> int | None:
            spending.lock(session)  # one at a time, or each would find room
            if queries.lock_learner(session, account) is None:
                return None  # forgotten meanwhile
            if cost > self._left(session, account, on=now.date()):
                return None
            row = Spending(
                learner_id=account,
                at=now,
                on=now.date(),
                purpose=purpose,
                model=model,
                micro_dollars=cost,
                input=most.input,
                cache_write=most.cache_write,
                cache_read=most.cache_read,
                output=most.output,
                settled=False,
            )
            session.add(row)
            session.flush()
            if order is not None:
                batches.set_number(session, order, row.id)
            return row.id

        return await self._database.run(work)

    async def has_room(self, account: int, *, model: str, most: Usage) -> bool:
        """Tell whether a learner's budget and the whole one have room for a request."""
        on = self._clock().astimezone(UTC).date()
        left = await self._database.run(lambda session: self._left(session, account, on=on))
        return self._cost(model, most) <= left

    async def settle(self, number: int, usage: Usage | None) -> None:
        """Put down what a request did use, if that is known."""
        if usage is None:
            return

        def work(session: Session) -> None:
            row = session.get(Spending, number)
            assert row is not None, "what is spent is never deleted"
            if row.model not in self._prices:  # its price was taken out: what was set aside stays
                return
            spending.settle(
                session,
                number,
                micro_dollars=self._cost(row.model, usage),
                input=usage.input,
                cache_write=usage.cache_write,
                cache_read=usage.cache_read,
                output=usage.output,
            )

        await self._database.run(work)

    def _cost(self, model: str, usage: Usage) -> int:
        return math.ceil(self._prices[model].dollars(usage) * MICRO)
