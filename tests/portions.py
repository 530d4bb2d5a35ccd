"""What `make test` runs of the tests that take long, and what it leaves to `make test-long`.

A sample is chosen by rules, never by hand, so that every kind of check is in it:

- of the cases of one test, on one database, it takes so many, evenly spread over their order;
- of the tests that run on both databases it takes every so-manieth on PostgreSQL, all on SQLite;
- a law over drawn examples is tried on fewer of them;
- a test that goes through a long list asks for `some` of it and is given every so-manieth.

The rest are the cases that the sample leaves out, and everything that it runs in part, in full. A
test that is marked `long` is in the rest alone; something shorter in the sample checks the same.
Without a portion everything runs, in full.
"""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings

T = TypeVar("T")
Some = Callable[[Sequence[T], int], list[T]]
CASES = 4
ON_A_SERVER = 4
"""One test in so many is run on PostgreSQL as well."""
EXAMPLES = 60
FEWER_EXAMPLES = 10


class Portion(StrEnum):
    """How much is run."""

    ALL = "all"
    SAMPLE = "sample"
    REST = "rest"


def spread(items: Sequence[T], most: int) -> list[T]:
    """Give at most so many, evenly spread over their order, the first among them."""
    count = len(items)
    if count <= most:
        return list(items)
    return [items[number * count // most] for number in range(most)]


def draw_examples(portion: Portion) -> None:
    """Choose how many examples Hypothesis draws where a test does not say."""
    settings.register_profile(
        portion,
        deadline=None,
        max_examples=FEWER_EXAMPLES if portion is Portion.SAMPLE else EXAMPLES,
        derandomize=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )
    settings.load_profile(portion)


def examples(most: int) -> settings:
    """Draw so many examples of a law; in a sample, no more than of any other."""
    sampled = settings.get_current_profile_name() == Portion.SAMPLE
    return settings(max_examples=min(most, FEWER_EXAMPLES) if sampled else most)


def divided(
    items: Iterable[pytest.Item], portion: Portion
) -> tuple[list[pytest.Item], list[pytest.Item]]:
    """Give which tests a portion holds, and which it leaves out, both in their order."""
    everything = list(items)
    whole = [item for item in everything if item.get_closest_marker("long") is None]
    chosen = {id(item) for cases in _sampled(whole) for item in spread(cases, CASES)}

    def holds(item: pytest.Item) -> bool:
        match portion:
            case Portion.ALL:
                return True
            case Portion.SAMPLE:
                return id(item) in chosen
            case Portion.REST:
                return id(item) not in chosen or _is_cut(item)

    kept = [item for item in everything if holds(item)]
    return kept, [item for item in everything if not holds(item)]


def _sampled(items: Iterable[pytest.Item]) -> list[list[pytest.Item]]:
    """Give the cases of each test on each database, but for most that SQLite has as well."""
    groups = _cases(items)
    again = [key for key in groups if key[1] == "postgresql" and (key[0], "sqlite") in groups]
    left = {*again} - {*spread(again, -(-len(again) // ON_A_SERVER))}
    return [cases for key, cases in groups.items() if key not in left]


def _cases(items: Iterable[pytest.Item]) -> dict[tuple[str, object], list[pytest.Item]]:
    """Group the cases of one test on one database."""
    groups: dict[tuple[str, object], list[pytest.Item]] = {}
    for item in items:
        backend = item.callspec.params.get("backend") if hasattr(item, "callspec") else None
        groups.setdefault((item.nodeid.partition("[")[0], backend), []).append(item)
    return groups


def _is_cut(item: pytest.Item) -> bool:
    """Tell whether a sample runs a test in part: fewer examples, or `some` of a list."""
    drawn = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
    return bool(drawn) or "portion" in getattr(item, "fixturenames", ())
