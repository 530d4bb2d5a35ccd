"""How things stood before one's own deed, and what others do, is no outcome of it."""

import pytest

from grading.model import PointVerdict
from tests.grading.answers import verdict_on

BOARD = "Got the board to approve the new warehouse."
MERGED = "Merged six contracts into one."
POOL = "Won planning permission for the pool."
LEASE = "Negotiated a ten-year lease at a fixed rent."

HONEST = [
    (BOARD, "I got the board to go for it, the new warehouse. They'd said no to it twice."),
    (MERGED, "Six contracts had been split up, I made one of them."),
    (POOL, "I won us planning permission for the pool. The council had refused permission twice."),
    (
        "Opened a second clinic in Larne in 2019.",
        "The clinic in Larne had been closed for years, I opened it again in 2019.",
    ),
    (
        "Secured the accreditation of the lab in 2020.",
        "I secured the accreditation of the lab in 2020. It had failed the audit once.",
    ),
    (LEASE, "I negotiated a ten-year lease. Whatever the market does, the rent stays the same."),
]

CHANGED = [
    (BOARD, "I took the new warehouse to the board. In the end they had said no to it."),
    (BOARD, "I asked the board for the new warehouse. They'd said no to it twice."),
    (MERGED, "I split the one contract into six."),
    (POOL, "I wanted planning permission for the pool, but they'd already refused permission."),
    (LEASE, "The landlord did the ten-year lease at the fixed rent."),
]


@pytest.mark.parametrize(("point", "answer"), HONEST)
def test_what_had_been_before_holds_nothing_against_the_deed(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.COVERED


@pytest.mark.parametrize(("point", "answer"), CHANGED)
def test_a_refusal_that_came_of_it_is_found(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED
