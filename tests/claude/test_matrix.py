from pathlib import Path

import pytest

from claude.model import MOST_CALLS, Purpose
from tests.claude.matrix import FAULTS, NO_MONEY, WALKS, meet

_SAMPLE = ("refusal", "JSON of another shape", "connection cut", NO_MONEY)
_ANSWERS = 2
"""The first telling, and the reply to a follow-up: each is judged."""


@pytest.mark.parametrize("fault", _SAMPLE)
@pytest.mark.parametrize("purpose", WALKS)
def test_no_fault_costs_an_answer_or_more_calls_than_three_for_it(
    purpose: Purpose, fault: str, tmp_path: Path
) -> None:
    met = meet(purpose, FAULTS.get(fault), tmp_path)
    answers = _ANSWERS if purpose is Purpose.JUDGE else 1
    assert met.requests <= MOST_CALLS * answers
    assert (met.requests == 0) == (fault == NO_MONEY)
    if purpose is Purpose.JUDGE:
        assert met.read.startswith("Judged offline")
        assert f"{_ANSWERS} answers, all graded" in met.kept
        assert ("judged again" in met.kept) == (fault not in ("refusal", NO_MONEY))
        assert ("still waiting" in met.kept) == (fault == NO_MONEY)
    if purpose is Purpose.READ:
        assert met.read.endswith("so I read it by myself.")
