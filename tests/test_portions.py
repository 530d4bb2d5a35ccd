from itertools import pairwise
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.portions import CASES, ON_A_SERVER, Portion, Some, divided, spread


def _item(
    nodeid: str, *, backend: str = "", fixtures: tuple[str, ...] = (), long: bool = False
) -> pytest.Item:
    made: Any = SimpleNamespace(
        nodeid=nodeid,
        fixturenames=fixtures,
        obj=_item,
        get_closest_marker=lambda name: name if long and name == "long" else None,
    )
    if "[" in nodeid:
        made.callspec = SimpleNamespace(params={"backend": backend} if backend else {})
    return cast("pytest.Item", made)


CASES_OF_ONE = [_item(f"a.py::one[{number}]") for number in range(3 * CASES)]
ON_BOTH = [
    _item(f"a.py::both[{backend}-{number}]", backend=backend)
    for backend in ("sqlite", "postgresql")
    for number in range(2 * CASES)
]
SERVED = [
    _item(f"a.py::served_{number}[{backend}]", backend=backend)
    for number in range(2 * ON_A_SERVER - 1)
    for backend in ("sqlite", "postgresql")
]
ALONE, CUT = _item("a.py::alone"), _item("a.py::cut", fixtures=("some", "portion"))
LONG = _item("a.py::long", long=True)
ITEMS = [*CASES_OF_ONE, *ON_BOTH, *SERVED, ALONE, CUT, LONG]


def _kept(portion: Portion) -> list[pytest.Item]:
    kept, left = divided(ITEMS, portion)
    assert sorted(map(id, [*kept, *left])) == sorted(map(id, ITEMS))
    return kept


def test_what_the_sample_leaves_out_is_in_the_rest() -> None:
    sample, rest = _kept(Portion.SAMPLE), _kept(Portion.REST)
    assert {*map(id, sample), *map(id, rest)} == set(map(id, ITEMS))
    assert [item.nodeid for item in rest if item in sample] == [CUT.nodeid]
    assert _kept(Portion.ALL) == ITEMS


def test_the_sample_holds_cases_of_every_test_and_of_one_in_four_on_a_server() -> None:
    sample = _kept(Portion.SAMPLE)
    assert {item.nodeid.partition("[")[0] for item in sample} == {
        "a.py::one",
        "a.py::both",
        "a.py::alone",
        "a.py::cut",
        *(item.nodeid.partition("[")[0] for item in SERVED),
    }
    for start in ("a.py::one[", "a.py::both[sqlite", "a.py::both[postgresql"):
        assert sum(item.nodeid.startswith(start) for item in sample) == CASES

    served = [item.nodeid for item in sample if item.nodeid.endswith("[postgresql]")]
    assert len(served) == 1, "and the test above, of eight on both"


def test_a_law_over_drawn_examples_is_in_the_rest_again() -> None:
    law = _item("a.py::law")
    law.obj = test_a_spread_is_even_and_in_order  # type: ignore[attr-defined] # as on a function
    assert divided([law], Portion.SAMPLE)[0] == divided([law], Portion.REST)[0] == [law]


@given(st.integers(0, 200), st.integers(1, 30))
def test_a_spread_is_even_and_in_order(count: int, most: int) -> None:
    taken = spread(range(count), most)
    assert len(taken) == min(count, most)
    assert taken[:1] == list(range(count))[:1]
    steps = {after - before for before, after in pairwise(taken)}
    assert not steps or max(steps) - min(steps) <= 1
    assert 0 not in steps


def test_a_portion_is_chosen(portion: Portion, some: Some[int]) -> None:
    taken = some(range(100), 10)
    assert len(taken) == (10 if portion is Portion.SAMPLE else 100)
