"""What others do with a thing since takes nothing from the one who says to have begun it."""

import pytest

from grading.model import PointVerdict
from tests.grading.answers import verdict_on

PECS = "Introduced picture exchange (PECS) in the autism unit at Fernhill School."
CLUB = "Started the breakfast club at Marsh Lane School."
HUDDLE = "Introduced the morning huddle on ward 4."
FALLS = "Set up the falls clinic at Brannock."

HONEST = [
    (
        PECS,
        "PECS in the autism unit at Fernhill School: the teachers carry it from day to day, and "
        "they're wonderful, but bringing it in was my doing, I set it up.",
    ),
    (
        CLUB,
        "The breakfast club at Marsh Lane: the parents run it by themselves, but I started it.",
    ),
    (
        FALLS,
        "The falls clinic at Brannock, nurses run it these days, getting it going was down to me.",
    ),
    (
        HUDDLE,
        "The morning huddle on ward 4, the sister leads it every day, but introducing it was my "
        "idea.",
    ),
    (
        "Built the bookings tool.",
        "The bookings tool: my colleague maintains it, but I built it.",
    ),
]

CHANGED = [
    (
        PECS,
        "PECS in the autism unit at Fernhill School: the teachers brought it in, bringing it in "
        "was their doing. I only watched.",
    ),
    (CLUB, "The breakfast club at Marsh Lane: the parents started it, I bring the bread."),
    (HUDDLE, "The morning huddle on ward 4, the sister introduced it, but I lead it now."),
    (
        FALLS,
        "The falls clinic at Brannock, nurses run it, getting it going was Anna's doing, I just "
        "work there.",
    ),
    (
        "Wrote the safety manual for the crane crew.",
        "The safety manual for the crane crew: the foreman wrote it, but I printed it.",
    ),
]


@pytest.mark.parametrize(("point", "answer"), HONEST)
def test_a_deed_claimed_by_a_pronoun_is_one_s_own(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.COVERED


@pytest.mark.parametrize(("point", "answer"), CHANGED)
def test_another_deed_claimed_beside_it_is_none(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED
