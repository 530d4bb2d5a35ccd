"""What one would do again and again is a habit; what one would do if is a wish."""

import pytest

from grading.model import PointVerdict
from grading.stance import is_wish
from tests.grading.answers import verdict_on


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        ("Taught 20 pupils a week.", "On a normal week I would teach twenty pupils."),
        (
            "Milks 60 cows twice a day.",
            "There are sixty cows. Every morning I'd milk them, and every evening, twice a day.",
        ),
    ],
)
def test_a_habit_counts_as_told(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.COVERED


@pytest.mark.parametrize(
    "answer",
    [
        "i would train twenty-five volunteers in first aid.",
        "if i got the job, every week i'd train twenty-five volunteers in first aid.",
        "in an ideal week i'd milk sixty cows twice a day.",
    ],
)
def test_a_wish_stays_one(answer: str) -> None:
    assert is_wish(answer)
