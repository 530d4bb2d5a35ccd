"""Calls that can wait, in a Message Batch: half the price, up to a day, in no order."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import anthropic
import structlog
from anthropic.types.messages import MessageBatchIndividualResponse
from pydantic import BaseModel

from claude.model import Failed, Failure, Ledger, Purpose, Said, Usage
from claude.orders import Order, Results, Submitted
from claude.reply import failure_of, pause_told, usage_of, value_in
from claude.request import body_of, most_used
from claude.service import ERRORS

TIMEOUT_SECONDS = 120.0
MOST_CALLS = 1_000
"""Far below what the service takes in one batch (100,000 requests, 256 MB)."""
log = structlog.get_logger()


class Batches:
    """Hands calls in and collects what came of them; what an order is known by is its number.

    The number is the ledger's: it stands for what was set aside. The ledger reckons in the price of
    batches. Nothing is kept here: whoever knows a batch's name and numbers can collect it, also
    after a restart, and again.
    """

    def __init__(
        self,
        api_key: str,
        *,
        models: Mapping[Purpose, str],
        ledger: Ledger,
        clock: Callable[[], datetime],
        base_url: str | None = None,
        timeout_seconds: float = TIMEOUT_SECONDS,
    ) -> None:
        self._models = models
        self._ledger = ledger
        self._clock = clock
        self._timeout = timeout_seconds
        self._api = anthropic.AsyncAnthropic(
            api_key=api_key, base_url=base_url, timeout=timeout_seconds, max_retries=0
        )

    async def close(self) -> None:
        """Let go of the connections."""
        await self._api.close()

    async def submit(self, orders: Sequence[Order]) -> Submitted | Failed:
        """Hand calls in, as far as there is money for them; at most `MOST_CALLS`."""
        requests: list[dict[str, Any]] = []
        numbers: list[int | None] = []
        for order in orders[:MOST_CALLS]:
            body = body_of(order.call, model=self._models[order.call.purpose])
            number = await self._ledger.reserve(
                order.account, order.call.purpose, model=body["model"], most=most_used(body)
            )
            numbers.append(number)
            if number is not None:
                requests.append({"custom_id": str(number), "params": body})
        if not requests:
            return Failed(Failure.OVER_BUDGET)
        try:
            async with asyncio.timeout(self._timeout):
                batch = await self._api.messages.batches.create(requests=requests)  # type: ignore[arg-type] # bodies are made as dictionaries
            name = batch.id
        except ERRORS as error:
            return await self._not_taken(error, [n for n in numbers if n is not None])
        log.info("claude.batch_submitted", calls=len(requests))
        return Submitted(name, tuple(numbers))

    async def _not_taken(self, error: Exception, numbers: Sequence[int]) -> Failed:
        """Give back what was set aside, where it is known that nothing was taken."""
        why = failure_of(error)
        is_refused = isinstance(error, anthropic.APIStatusError) and error.status_code < 500
        for number in numbers if is_refused else ():
            await self._ledger.settle(number, Usage())
        log.warning(
            "claude.batch_not_taken", why=why.value, told=pause_told(error, now=self._clock())
        )
        return Failed(why, calls=1)

    async def collect(
        self, name: str, shapes: Mapping[int, type[BaseModel]]
    ) -> Results | Failed | None:
        """Give what came of a batch by number, and put down what it used; `None` while it runs.

        What nobody asked for by its number is left alone.
        """
        try:
            async with asyncio.timeout(self._timeout):
                batch = await self._api.messages.batches.retrieve(name)
                if batch.processing_status != "ended":
                    return None
                found = {
                    number: response
                    async for response in self._results(name)
                    if (number := _number(response.custom_id)) in shapes
                }
        except ERRORS as error:
            why = failure_of(error)
            log.warning("claude.batch_not_collected", why=why.value)
            return Failed(why, calls=1)
        results = {
            number: await self._settled(number, response, shapes[number])
            for number, response in found.items()
        }
        said = sum(isinstance(result, Said) for result in results.values())
        log.info("claude.batch_collected", calls=len(shapes), said=said)
        return results

    async def _results(self, name: str) -> AsyncIterator[MessageBatchIndividualResponse]:
        stream = await self._api.messages.batches.results(name)
        async for response in stream:
            yield response

    async def _settled(
        self, number: int, response: MessageBatchIndividualResponse, shape: type[BaseModel]
    ) -> Said[Any] | Failed:
        """Read one result; what did not succeed costs nothing, what is unreadable stays booked."""
        try:
            return await self._read(number, response, shape)
        except ERRORS as error:
            log.warning("claude.batch_odd_result", kind=type(error).__name__)
            return Failed(Failure.NONSENSE, calls=1)

    async def _read(
        self, number: int, response: MessageBatchIndividualResponse, shape: type[BaseModel]
    ) -> Said[Any] | Failed:
        result = response.result
        if result.type != "succeeded":
            await self._ledger.settle(number, Usage())
            is_error = result.type == "errored"
            return Failed(Failure.BROKEN if is_error else Failure.CUT_SHORT, calls=1)
        usage = usage_of(result.message)
        await self._ledger.settle(number, usage)
        value = value_in(result.message, shape)
        if isinstance(value, Failure):
            return Failed(value, calls=1)
        return Said(value, str(result.message.model), usage)


def _number(custom_id: str) -> int:
    """Give an order's number; -1 for what is none of ours."""
    return int(custom_id) if custom_id.isascii() and custom_id.isdigit() else -1
