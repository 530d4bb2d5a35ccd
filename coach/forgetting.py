"""The words of people that are kept in memory to be quick, and how they leave it.

Reading and judging keep what they found in a text beside the text. That is for all learners
together and outlives a record in the database, so who is forgotten has all of it dropped.
"""

import sys
from collections.abc import Iterator
from inspect import signature
from typing import Protocol, runtime_checkable

from grading import wordlists

_ROOMS = ("coach.", "grading.", "question_bank.")
_SHIPPED = frozenset({"grading.tables", "grading.wordlists"})
"""What these keep is read from files of the package, whatever anybody said."""


@runtime_checkable
class Cache(Protocol):
    """What lru_cache makes of a function."""

    def __call__(self, *given: object) -> object:
        """Give what was found of the same before, or find it."""

    def cache_clear(self) -> None:
        """Drop all that is kept."""


def forget_texts() -> None:
    """Drop every text that is kept in memory; what it gave is found anew when it is needed."""
    wordlists.forget_texts()
    for cache in _caches():
        cache.cache_clear()


def _caches() -> Iterator[Cache]:
    """Find the functions that keep what they were given; what takes nothing keeps no text."""
    for name, module in [*sys.modules.items()]:
        if name.startswith(_ROOMS) and name not in _SHIPPED:
            own = (it for it in [*vars(module).values()] if getattr(it, "__module__", "") == name)
            found = (it for it in own if isinstance(it, Cache) and not isinstance(it, type))
            yield from (it for it in found if signature(it).parameters)
