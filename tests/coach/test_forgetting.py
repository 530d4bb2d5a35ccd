"""What was said leaves the memory of the process, too, when a learner is forgotten."""

import gc
from collections.abc import Iterator
from functools import lru_cache
from types import BuiltinFunctionType, FunctionType, ModuleType

from coach.forgetting import forget_texts
from coach.replies import Action, Forgotten
from grading.offline import OfflineGrader
from grading.wordlists import pattern
from storage.engine import Database
from tests.coach.script import Script

GARDEN = "## Trains people\n\n- Trained 5 apprentices; 4 of them passed their diploma\n"
SAID = "I trained 5 apprentices at Quorvimbel and 4 of them passed their diploma."
WORD = "quorvimbel"
_LRU = type(lru_cache(lambda: None))
_NOT_KEPT = (ModuleType, FunctionType, BuiltinFunctionType, type)


def _within(cache: object) -> Iterator[str]:
    """Give every text that a cache holds, however deep."""
    seen: set[int] = set()
    waiting: list[object] = [cache]
    while waiting:
        held = waiting.pop()
        if id(held) in seen or isinstance(held, _NOT_KEPT):
            continue
        seen.add(id(held))
        if isinstance(held, str):
            yield held
        elif not isinstance(held, _LRU) or held is cache:
            waiting += gc.get_referents(held)


def _keeping() -> list[str]:
    """Name the caches of the whole process that hold what was said."""
    caches = (it for it in gc.get_objects() if isinstance(it, _LRU))
    return [
        str(getattr(cache, "__wrapped__", cache))
        for cache in caches
        if any(WORD in text.casefold() for text in _within(cache))
    ]


def _told(database: Database) -> Script:
    script = Script(database, OfflineGrader(), name="garden")
    script.load(GARDEN, name="garden.md")
    script.say("/next")
    script.send_text(SAID)
    return script


def test_what_was_said_is_in_memory_until_the_learner_is_forgotten(database: Database) -> None:
    script = _told(database)
    assert len(_keeping()) > 10
    script.say("/forget")
    assert isinstance(script.press(Action.FORGET_EVERYTHING), Forgotten)
    assert _keeping() == []


def test_forgetting_one_application_drops_what_was_said_of_it(database: Database) -> None:
    script = _told(database)
    script.say("/forget")
    assert isinstance(script.press(Action.FORGET_APPLICATION), Forgotten)
    assert _keeping() == []


def test_ways_of_speaking_stay_compiled() -> None:
    told = pattern("self")
    assert told.search("i did it") is not None
    forget_texts()
    assert pattern("self") is told
    assert told.search.cache_info().currsize == 0
