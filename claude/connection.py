"""The SDK's client, set up in one place, and what it can raise."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from ssl import SSLContext
from typing import ClassVar

import anthropic
import httpx2

from claude.model import TIMEOUT_SECONDS, Ledger, Purpose

ERRORS = (
    anthropic.AnthropicError,
    httpx2.HTTPError,
    httpx2.StreamError,
    OSError,
    TimeoutError,
    ValueError,
    TypeError,
    AttributeError,
)
"""A connection that breaks in the middle can raise what is none of the SDK's."""


def opened(api_key: str, *, base_url: str | None, seconds: float) -> anthropic.AsyncAnthropic:
    """Give a client that tries nothing again by itself: it would sleep any `Retry-After`."""
    client = anthropic.DefaultAsyncHttpxClient(verify=_trusted(), timeout=seconds)
    return anthropic.AsyncAnthropic(
        api_key=api_key, base_url=base_url, timeout=seconds, max_retries=0, http_client=client
    )


@cache
def _trusted() -> SSLContext:
    """Read whom this machine trusts once for all clients: it takes 50 ms, a client half of one."""
    return httpx2.create_ssl_context()


class Connection:
    """To the service: `models` says which model serves which purpose, the ledger pays."""

    patience_seconds: ClassVar[float] = TIMEOUT_SECONDS

    def __init__(
        self,
        api_key: str,
        *,
        models: Mapping[Purpose, str],
        ledger: Ledger,
        clock: Callable[[], datetime],
        base_url: str | None = None,
        timeout_seconds: float | None = None,
    ) -> None:
        self._models = models
        self._ledger = ledger
        self._clock = clock
        self._timeout = timeout_seconds or self.patience_seconds
        self._api = opened(api_key, base_url=base_url, seconds=self._timeout)

    async def close(self) -> None:
        """Let go of the connections."""
        await self._api.close()
