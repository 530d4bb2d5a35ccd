"""Print what share of a sample of small changes to the judge the tests notice."""

import argparse
import sys
from collections import Counter
from fnmatch import fnmatch
from math import sqrt
from pathlib import Path

import pytest

from tests.mutants.made import Mutant, chosen, judge, mutants_of
from tests.mutants.trials import Fate, Trials

OPTIONS = ["-qq", "-s", "-n0", "-pno:cacheprovider", "-Wignore::pytest.PytestAssertRewriteWarning"]

ENOUGH = 8
"""A module with fewer changes in the sample is told with the others."""

SURE = 1.96
"""Standard deviations of a 95% interval."""


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("names", nargs="*", help="only those, as grading.rubric.*")
    asked.add_argument("--sample", type=int, default=300)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--workers", type=int, default=1)
    given = asked.parse_args()
    paths = [path for path in judge(Path.cwd()) if _may_be_named(path, given.names)]
    every = [[*mutants_of(path)] for path in paths]
    named = [[one for one in of_one if _is_named(one, given.names)] for of_one in every]
    mutants = chosen(named, given.sample, given.seed)
    _say(f"{len(mutants)} of {sum(map(len, named))} changes, seed {given.seed}")
    trials = Trials(mutants, given.workers, _say)
    tests = ["tests/grading", "tests/review/test_rating.py"]
    pytest.main([*tests, *OPTIONS], plugins=[trials])
    _sum_up([one for one in mutants if one.name in trials.fates], trials.fates)
    return int(len(trials.fates) < len(mutants))


def _is_named(mutant: Mutant, names: list[str]) -> bool:
    return not names or any(fnmatch(mutant.name, name) for name in names)


def _may_be_named(path: Path, names: list[str]) -> bool:
    of_it = f"{'.'.join(path.with_suffix('').parts)}."
    return not names or any(name.startswith(of_it) for name in names)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _sum_up(mutants: list[Mutant], fates: dict[str, Fate]) -> None:
    tried, killed = Counter[str](), Counter[str]()
    for mutant in mutants:
        if fates[mutant.name] is Fate.BROKEN:
            continue
        tried[mutant.module] += 1
        killed[mutant.module] += fates[mutant.name] in (Fate.KILLED, Fate.TIMEOUT)
    told = [module for module in tried if tried[module] >= ENOUGH]
    for module in sorted(told, key=lambda module: killed[module] / tried[module]):
        _say(f"{module:16} {killed[module]:4} of {tried[module]:4}")
    if not tried:
        return
    low, high = wilson(killed.total(), tried.total())
    _say(", ".join(f"{count} {fate}" for fate, count in Counter(fates.values()).items()))
    share = killed.total() / tried.total()
    _say(f"killed {killed.total()} of {tried.total()}: {share:.1%} ({low:.1%} to {high:.1%})")


def wilson(hits: int, tried: int) -> tuple[float, float]:
    """Give the bounds between which a share lies with 95% (Wilson 1927)."""
    share, wide = hits / tried, SURE**2 / tried
    middle = (share + wide / 2) / (1 + wide)
    half = SURE / (1 + wide) * sqrt(share * (1 - share) / tried + wide / (4 * tried))
    return middle - half, middle + half


if __name__ == "__main__":
    sys.exit(main())
