"""Wall time of a call, in milliseconds."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Timed(Generic[T]):
    """What a call gave, and how long it took."""

    value: T
    ms: float


def timed(call: Callable[[], T]) -> Timed[T]:
    """Time one call."""
    start = perf_counter()
    value = call()
    return Timed(value, (perf_counter() - start) * 1000)


def repeated_ms(call: Callable[[], object], times: int) -> list[float]:
    """Time a call again and again, with no garbage of earlier work collected meanwhile."""
    gc.collect()
    return [timed(call).ms for _ in range(times)]
