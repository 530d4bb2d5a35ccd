"""Try each change on the tests that reach it, in a process of its own forked after collection.

Nothing is collected or imported anew for a change, and it finds nothing kept from before it.
"""

import gc
import os
import pickle
import resource
import signal
import sys
import tempfile
import traceback
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from time import process_time
from typing import Protocol, runtime_checkable

import coverage
import pytest
from _pytest.runner import runtestprotocol

from tests.mutants.made import Mutant
from tests.portions import Portion, draw_examples

LONG = {
    "test_an_attack_alone_covers_nothing",
    "test_an_attack_never_raises_an_honest_answer",
    "test_awkward_strings_are_judged",
    "test_how_it_is_told_never_moves_a_score",
    "test_labelled_answers_hold_few_departures_that_nobody_labelled",
    "test_no_word_figure_or_name_is_new",
    "test_noise_never_raises_a_level",
    "test_only_the_rubric_makes_grades",
    "test_the_offline_judge_is_the_same_each_time_and_no_attack_raises_it",
}
"""What takes a second or more, for which a change is not tried: it counts as alive."""

FEW = 20
"""A line that fewer tests reach may have been read once and kept for the others: all are tried."""


@runtime_checkable
class Cache(Protocol):
    """What lru_cache makes of a function."""

    def cache_clear(self) -> None: ...


class Fate(StrEnum):
    """What came of a change."""

    KILLED = "killed"
    TIMEOUT = "timeout"
    ALIVE = "alive"
    UNREACHED = "unreached"
    BROKEN = "broken"
    """It could not be tried: an error outside of the tests, or no memory."""


_BROKEN = 2
_GRACE = 5
"""Seconds after the signal that a change took too long, before the one that says nothing."""
_ENDS = {0: Fate.ALIVE, 1: Fate.KILLED, -signal.SIGXCPU: Fate.TIMEOUT}
"""What came of a change by how its process ended."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Which tests, by their place in the collection, run which line; how long each takes."""

    tests: dict[tuple[str, int], list[int]]
    seconds: list[float]
    failed: list[str]

    def of(self, mutant: Mutant) -> list[int]:
        """Give the tests to try, the quickest first; a line that none runs has its function's."""
        path = str(mutant.path.resolve())
        own = self.tests.get((path, mutant.line))
        whole = {test for line in mutant.lines for test in self.tests.get((path, line), ())}
        found = sorted(own or whole, key=self.seconds.__getitem__)
        if len(found) >= FEW:
            return found
        rest = set(range(len(self.seconds))) - {*found}
        return [*found, *sorted(rest, key=self.seconds.__getitem__)] if found else []


@dataclass(slots=True)
class Trials:
    """A plugin for pytest: runs the collected tests as they are, and then on each change."""

    mutants: Sequence[Mutant]
    workers: int
    say: Callable[[str], None]
    fates: dict[str, Fate] = field(default_factory=dict)

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self) -> None:
        draw_examples(Portion.SAMPLE)

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [item for item in items if item.name not in LONG and "claude" not in item.nodeid]

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if session.testsfailed:
            raise pytest.UsageError("some tests cannot be collected")
        reach = _recorded(session.items)
        if reach.failed:
            raise pytest.UsageError(f"these fail as it is: {', '.join(reach.failed)}")
        self.say(f"{len(session.items)} tests, {sum(reach.seconds):.0f} s as it is")
        gc.freeze()  # what is there is shared with every child
        running: dict[int, Mutant] = {}
        for mutant in self.mutants:
            tests = reach.of(mutant)
            if not tests:
                self._came(mutant, Fate.UNREACHED)
                continue
            if len(running) == self.workers:
                self._wait(running)
            limit = 20 + 8 * sum(reach.seconds[test] for test in tests)
            running[_forked(mutant, [session.items[test] for test in tests], limit)] = mutant
        while running:
            self._wait(running)
        return True

    def _wait(self, running: dict[int, Mutant]) -> None:
        pid, status = os.wait()
        code = os.waitstatus_to_exitcode(status)
        self._came(running.pop(pid), _ENDS.get(code, Fate.BROKEN))

    def _came(self, mutant: Mutant, fate: Fate) -> None:
        self.fates[mutant.name] = fate
        self.say(f"{fate} {mutant.name}")
        if fate in (Fate.ALIVE, Fate.UNREACHED):
            self.say(mutant.difference())


def _forked(mutant: Mutant, items: Sequence[pytest.Item], limit: float) -> int:
    """Run the tests on a change until one fails, within so many seconds of computing."""
    pid = os.fork()
    if pid:
        return pid
    code, told = _BROKEN, os.fdopen(os.dup(2), "w")
    try:
        _alone()
        until = int(process_time() + limit)
        resource.setrlimit(resource.RLIMIT_CPU, (until, until + _GRACE))
        gc.disable()
        for cache in _caches():
            cache.cache_clear()
        mutant.put_in()
        code = int(any(_fails(item, later) for item, later in _pairs(items)))
    except Exception:  # noqa: BLE001 - the top of a process: told, and counted as broken
        traceback.print_exc(file=told)
        told.flush()
    finally:
        os._exit(code)


def _recorded(items: Sequence[pytest.Item]) -> Reach:
    """Run each test as it is, in a process of its own, and see what it reaches."""
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder, "reach")
        if pid := os.fork():
            _, status = os.waitpid(pid, 0)
            assert status == 0, "the tests could not be run as they are"
            found: Reach = pickle.loads(result.read_bytes())
            return found
        code = 1
        try:
            _alone()
            result.write_bytes(pickle.dumps(_measured(items)))
            code = 0
        finally:
            os._exit(code)


def _measured(items: Sequence[pytest.Item]) -> Reach:
    measure = coverage.Coverage(data_file=None, config_file=False, source=["grading", "review"])
    seconds, failed = [], []
    measure.start()
    for number, (item, later) in enumerate(_pairs(items)):
        measure.switch_context(str(number))
        began = process_time()
        if _fails(item, later):
            failed.append(item.nodeid)
        seconds.append(process_time() - began)
    measure.stop()
    tests: dict[tuple[str, int], list[int]] = defaultdict(list)
    data = measure.get_data()
    for path in data.measured_files():
        for line, contexts in data.contexts_by_lineno(path).items():
            tests[path, line] = sorted(int(context) for context in contexts if context)
    return Reach(dict(tests), seconds, failed)


def _alone() -> None:
    """Say nothing from here on: the parent tells."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)


def _pairs(items: Sequence[pytest.Item]) -> Iterator[tuple[pytest.Item, pytest.Item | None]]:
    return zip(items, [*items[1:], None], strict=True)


def _fails(item: pytest.Item, later: pytest.Item | None) -> bool:
    return any(report.failed for report in runtestprotocol(item, log=False, nextitem=later))


def _caches() -> list[Cache]:
    ours = [module for name, module in sys.modules.items() if name.startswith("grading.")]
    found = {id(it): it for on in ours for it in vars(on).values() if isinstance(it, Cache)}
    return [*found.values()]
