"""The Messages API: a call in, a valid value or a reason out. It never raises for the service."""

import asyncio
import time
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import structlog
from pydantic import BaseModel

from claude.connection import ERRORS, Connection
from claude.model import Allowance, Call, Failed, Failure, Purpose, Said, Usage
from claude.reply import failure_of, pause_told, usage_of, value_in
from claude.request import body_of, most_used

T = TypeVar("T", bound=BaseModel)
LONGEST_PAUSE_SECONDS = 5.0
"""Somebody waits: told to wait longer, we give up and leave the service in peace meanwhile."""
PAUSE_SECONDS = 0.5
REST_SECONDS = 30.0
"""How long nothing is asked after a failure that the next request would meet as well."""
LONGEST_REST_SECONDS = 900.0
MOST_OUTPUT_TOKENS = 16_384
_AT_ONCE = frozenset(
    {Failure.TRUNCATED, Failure.CUT_SHORT, Failure.NONSENSE, Failure.BROKEN, Failure.BUSY}
)
"""What is tried again while somebody waits."""
_FOR_ALL = frozenset({Failure.BUSY, Failure.BROKEN, Failure.TIMED_OUT, Failure.KEY_REFUSED})
"""What the next request would meet as well."""
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class _Outcome(Generic[T]):
    """What one request came to; `usage` is `None` where nobody knows what it used."""

    result: T | Failure
    usage: Usage | None = None
    pause_seconds: float = PAUSE_SECONDS


class Claude(Connection):
    """Asks the service, on a budget.

    After a failure that the next request would meet too nothing is asked for a while: whoever would
    ask is told so at once.
    """

    _rest_until = 0.0
    _rest_why = Failure.BUSY

    @property
    def rests(self) -> bool:
        """Whether nothing is asked just now, after a failure."""
        return time.monotonic() < self._rest_until

    async def ask(
        self, call: Call[T], *, account: int, allowance: Allowance | None = None
    ) -> Said[T] | Failed:
        """Ask, and again where that may help, as often as `allowance` lets it."""
        allowance = allowance or Allowance()
        body = body_of(call, model=self._models[call.purpose])
        why, spent, calls, pause = self._rest_why, Usage(), 0, 0.0
        while not self.rests and allowance.take():
            outcome = await self._paid(body, call, account=account)
            result = outcome.result
            calls += result is not Failure.OVER_BUDGET
            spent += outcome.usage or Usage()
            if not isinstance(result, Failure):
                return Said(result, body["model"], spent, calls)
            why, pause = result, outcome.pause_seconds
            if not self._helps_again(outcome) or not allowance.left:
                break
            if why is Failure.TRUNCATED:
                body["max_tokens"] = min(2 * body["max_tokens"], MOST_OUTPUT_TOKENS)
            await asyncio.sleep(pause)
        if why in _FOR_ALL and calls:
            self._rest(pause, why)
        return Failed(why, calls)

    @staticmethod
    def _helps_again(outcome: _Outcome[Any]) -> bool:
        return outcome.result in _AT_ONCE and outcome.pause_seconds <= LONGEST_PAUSE_SECONDS

    def _rest(self, told_seconds: float, why: Failure) -> None:
        """Ask nothing for as long as the service wants, or else for a while."""
        seconds = min(max(told_seconds, REST_SECONDS), LONGEST_REST_SECONDS)
        self._rest_until, self._rest_why = time.monotonic() + seconds, why
        log.warning("claude.rests", seconds=round(seconds))

    async def _paid(self, body: dict[str, Any], call: Call[T], *, account: int) -> _Outcome[T]:
        """Make one request, if there is money for it, and put down what it used."""
        number = await self._ledger.reserve(
            account, call.purpose, model=body["model"], most=most_used(body)
        )
        if number is None:
            return _Outcome(Failure.OVER_BUDGET)
        started = time.monotonic()
        outcome = await self._once(body, call.shape)
        await self._ledger.settle(number, outcome.usage)
        seconds = time.monotonic() - started
        _tell(call.purpose, outcome, model=body["model"], seconds=seconds)
        return outcome

    async def _once(self, body: dict[str, Any], shape: type[T]) -> _Outcome[T]:
        try:
            async with asyncio.timeout(self._timeout):
                message = await self._api.messages.create(**body)
            return _Outcome(value_in(message, shape), usage_of(message))
        except ERRORS as error:
            told = pause_told(error, now=self._clock())
            pause = PAUSE_SECONDS if told is None else max(told, PAUSE_SECONDS)
            return _Outcome(failure_of(error), pause_seconds=pause)


def _tell(purpose: Purpose, outcome: _Outcome[Any], *, model: str, seconds: float) -> None:
    """Log what a request came to: figures, never words."""
    failed = isinstance(outcome.result, Failure)
    used = outcome.usage or Usage()
    log.info(
        "claude.call",
        purpose=purpose.value,
        model=model,
        outcome=outcome.result.value if failed else "said",
        input=used.input,
        cache_write=used.cache_write,
        cache_read=used.cache_read,
        output=used.output,
        seconds=round(seconds, 2),
    )
