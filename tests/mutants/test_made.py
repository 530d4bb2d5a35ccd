import importlib
from collections import Counter
from pathlib import Path

import pytest

from tests.mutants.__main__ import wilson
from tests.mutants.made import chosen, judge, mutants_of

SOURCE = '''
LIMIT = 3

def within(count: int, most: int = LIMIT) -> bool:
    """Tell whether so many are few enough."""
    return count <= most

class Box:
    def doubled(self, count: int) -> int:
        return count * 2
'''


@pytest.fixture
def in_a_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    path = Path("boxed_for_mutants.py")
    path.write_text(SOURCE)
    Path("pyproject.toml").write_text('[tool.mutmut]\nsource_paths = ["."]\n')
    return path


def test_each_change_is_named_placed_and_shown(in_a_package: Path) -> None:
    by_name = {one.name: one for one in mutants_of(in_a_package)}
    assert "boxed_for_mutants.Box.doubled:2" in by_name
    lesser = next(one for one in by_name.values() if "count < most" in one.code())
    assert lesser.function == "within"
    assert lesser.line == 6
    assert lesser.difference() == "    -    return count <= most\n    +    return count < most"


def test_a_change_reaches_those_who_have_the_function_already(in_a_package: Path) -> None:
    boxed = importlib.import_module("boxed_for_mutants")
    within, doubled = boxed.within, boxed.Box().doubled
    assert within(3)
    changes = [*mutants_of(in_a_package)]
    next(one for one in changes if "count < most" in one.code()).put_in()
    assert not within(3)
    next(one for one in changes if "count / 2" in one.code()).put_in()
    assert doubled(8) == 4


def test_a_sample_is_the_same_for_a_seed_and_fair_to_each_module(in_a_package: Path) -> None:
    some = [*mutants_of(in_a_package)]
    many, few = some[:2] * 40, some[2:3] * 40
    sample = chosen([many, few], 30, seed=4)
    assert sample == chosen([many, few], 30, seed=4) != chosen([many, few], 30, seed=5)
    assert (sum(one in many for one in sample), sum(one in few for one in sample)) == (20, 10)
    assert Counter(one.name for one in chosen([some], 99, 1)) == Counter(one.name for one in some)


def test_the_judge_is_what_asks_no_model() -> None:
    names = {path.stem for path in judge(Path(__file__).parents[2])}
    assert {"offline", "rubric", "verdict", "rating"} <= names
    assert not any("claude" in name for name in names)


def test_the_interval_is_that_of_wilson() -> None:
    low, high = wilson(81, 263)  # Newcombe 1998, table I, method 3
    assert (round(low, 4), round(high, 4)) == (0.2553, 0.3662)
