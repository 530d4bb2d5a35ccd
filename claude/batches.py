"""Calls that can wait, in a Message Batch: half the price, up to a day, in no order."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Collection, Mapping, Sequence
from contextlib import aclosing
from datetime import timedelta
from typing import Any, ClassVar

import anthropic
import structlog
from anthropic.types.messages import MessageBatch, MessageBatchIndividualResponse
from pydantic import BaseModel

from claude.connection import ERRORS, Connection
from claude.model import Failed, Failure, Said, Usage
from claude.orders import Handed, NotTaken, Order, Prepared, Results, Sought
from claude.reply import failure_of, pause_told, usage_of, value_in
from claude.request import body_of, most_used

LARGEST_BATCH = 1_000
"""Far below what the service takes in one batch (100,000 requests, 256 MB)."""
CLOCKS_APART = timedelta(hours=1)
"""So much may lie between when a batch was handed in by our clock, and made by the service's."""
PAGE = 100
_GONE = 404
_UNANSWERED = {
    "errored": Failure.BROKEN,
    "canceled": Failure.CUT_SHORT,
    "expired": Failure.CUT_SHORT,
}
"""Kinds of results that cost nothing."""
log = structlog.get_logger()


class Batches(Connection):
    """Hands calls in and collects what came of them; what an order is known by is its number.

    The number is the ledger's: it stands for what was set aside. The ledger reckons in the price of
    batches. Each call is named by the batch's token and its number, so a batch can be told from
    all others by any of its results. Nothing is kept here: whoever knows a batch's name, token and
    numbers can collect it, also after a restart, and again.
    """

    patience_seconds: ClassVar[float] = 120.0

    async def prepare(self, orders: Sequence[Order], *, token: str) -> Prepared:
        """Set aside what calls may cost, as far as there is money: for `LARGEST_BATCH` at most."""
        requests: dict[int, Mapping[str, Any]] = {}
        numbers: list[int | None] = [None] * len(orders)
        for at, order in enumerate(orders[:LARGEST_BATCH]):
            purpose = order.call.purpose
            body = body_of(order.call, model=self._models[purpose])
            number = await self._ledger.reserve(
                order.account, purpose, model=body["model"], most=most_used(body), order=order.id
            )
            numbers[at] = number
            if number is not None:
                requests[number] = {"custom_id": _named(token, number), "params": body}
        return Prepared(token, tuple(numbers), requests)

    async def send(self, ready: Prepared) -> str | NotTaken:
        """Hand calls in; what was surely not taken is given back."""
        requests: list[Any] = list(ready.requests.values())  # bodies are made as dictionaries
        try:
            async with asyncio.timeout(self._timeout):
                batch = await self._api.messages.batches.create(requests=requests)
            name = str(batch.id)
        except ERRORS as error:
            return await self._not_taken(error, ready)
        log.info("claude.batch_submitted", calls=len(ready.requests))
        return name

    async def _not_taken(self, error: Exception, ready: Prepared) -> NotTaken:
        is_sure = isinstance(error, anthropic.APIStatusError) and error.status_code < 500
        if is_sure:
            for number in ready.requests:
                await self._ledger.settle(number, Usage())
        why = failure_of(error)
        told = pause_told(error, now=self._clock())
        log.warning("claude.batch_not_taken", why=why.value, told=told, sure=is_sure)
        return NotTaken(why, is_sure)

    async def find(self, batch: Handed, *, known: Collection[str]) -> str | Sought:
        """Look for a batch among those the service has; a batch tells whose it is once it ended."""
        unsure = False
        try:
            async with asyncio.timeout(self._timeout):
                async for one in self._since(batch):
                    if one.id in known or _size(one) != batch.calls:
                        continue
                    if one.processing_status != "ended":
                        unsure = True
                    elif await self._is_of(one.id, batch.token):
                        return str(one.id)
        except ERRORS as error:
            log.warning("claude.batch_not_sought", why=failure_of(error).value)
            return Sought.NOT_KNOWN
        return Sought.NOT_KNOWN if unsure else Sought.NOWHERE

    async def _since(self, batch: Handed) -> AsyncIterator[MessageBatch]:
        """Give the batches that were made since one was handed in; the newest come first."""
        async for one in self._api.messages.batches.list(limit=PAGE):
            if one.created_at < batch.at - CLOCKS_APART:
                return
            yield one

    async def _is_of(self, name: str, token: str) -> bool:
        async with aclosing(self._results(name)) as responses:
            async for response in responses:
                return response.custom_id.startswith(_named(token, ""))
        return False

    async def collect(
        self, name: str, shapes: Mapping[int, type[BaseModel]], *, token: str
    ) -> Results | Failed | None:
        """Give what came of a batch by number, and put down what it used; `None` while it runs.

        What nobody asked for by its number is left alone.
        """
        numbers = {_named(token, number): number for number in shapes}
        try:
            async with asyncio.timeout(self._timeout):
                batch = await self._api.messages.batches.retrieve(name)
                if batch.processing_status != "ended":
                    return None
                async with aclosing(self._results(name)) as responses:
                    found = {
                        numbers[response.custom_id]: response
                        async for response in responses
                        if response.custom_id in numbers
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

    async def _results(self, name: str) -> AsyncGenerator[MessageBatchIndividualResponse, None]:
        stream = await self._api.messages.batches.results(name)
        async with aclosing(stream.http_response):
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
        if result.type in _UNANSWERED:
            await self._ledger.settle(number, Usage())
            return Failed(_UNANSWERED[result.type], calls=1)
        if result.type != "succeeded":
            raise TypeError("no kind of result that is known")
        usage = usage_of(result.message)
        await self._ledger.settle(number, usage)
        value = value_in(result.message, shape)
        if isinstance(value, Failure):
            return Failed(value, calls=1)
        return Said(value, str(result.message.model), usage)

    async def cancel(self, name: str) -> bool:
        """Have a batch stopped: what of it was not begun is not worked on, and costs nothing."""
        try:
            async with asyncio.timeout(self._timeout):
                await self._api.messages.batches.cancel(name)
        except ERRORS as error:
            log.warning("claude.batch_not_cancelled", why=failure_of(error).value)
            return False
        return True

    async def delete(self, name: str) -> bool:
        """Have a batch that has ended deleted, with its results; one that is unknown is gone."""
        try:
            async with asyncio.timeout(self._timeout):
                await self._api.messages.batches.delete(name)
        except ERRORS as error:
            if isinstance(error, anthropic.APIStatusError) and error.status_code == _GONE:
                return True
            log.warning("claude.batch_not_deleted", why=failure_of(error).value)
            return False
        return True


def _named(token: str, number: int | str) -> str:
    """Name a call of a batch: letters, digits and "-", as the service takes it."""
    return f"{token}-{number}"


def _size(batch: MessageBatch) -> int:
    counts = batch.request_counts
    done = counts.succeeded + counts.errored + counts.canceled + counts.expired
    return counts.processing + done
