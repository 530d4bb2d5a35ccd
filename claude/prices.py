"""What tokens cost, in dollars per million (Anthropic's price list; a setting can replace it)."""

from collections.abc import Mapping
from dataclasses import dataclass

from claude.model import Usage

CACHE_WRITE = 1.25
"""What writing to the five-minute cache costs, against plain input."""
CACHE_READ = 0.1
BATCHED = 0.5
"""What a call in a batch costs, against one by itself."""
MILLION = 1_000_000
CHARACTERS_PER_TOKEN = 3
"""A low estimate, so that what a request takes is estimated high."""


@dataclass(frozen=True, slots=True)
class Price:
    """Dollars per million tokens in and out."""

    input: float
    output: float

    @property
    def batched(self) -> "Price":
        """The price in a batch."""
        return Price(self.input * BATCHED, self.output * BATCHED)

    def dollars(self, usage: Usage) -> float:
        """Tell what a request cost."""
        into = usage.input + CACHE_WRITE * usage.cache_write + CACHE_READ * usage.cache_read
        return (into * self.input + usage.output * self.output) / MILLION


PRICES: Mapping[str, Price] = {
    "claude-haiku-5-5": Price(0.10, 0.50),
    "claude-sonnet-5-5": Price(2.0, 10.0),
    "claude-opus-5-5": Price(4.0, 20.0),
}
