import pytest

from grading.model import PointVerdict
from review.memory import Rating
from review.rating import Help, rating_of

COVERED, PARTIAL = PointVerdict.COVERED, PointVerdict.PARTIAL


@pytest.mark.parametrize(
    ("verdict", "help_taken", "rating"),
    [
        (COVERED, Help.NONE, Rating.GOOD),
        (COVERED, Help.HINT, Rating.HARD),
        (COVERED, Help.PROBE, Rating.HARD),
        (PARTIAL, Help.NONE, Rating.HARD),
        (PARTIAL, Help.HINT, Rating.HARD),
        (PARTIAL, Help.PROBE, Rating.HARD),
    ],
)
def test_what_was_said_is_rated_by_the_help_it_took(
    verdict: PointVerdict, help_taken: Help, rating: Rating
) -> None:
    assert rating_of(verdict, help_taken) is rating


@pytest.mark.parametrize("help_taken", Help)
@pytest.mark.parametrize("verdict", [PointVerdict.MISSED, PointVerdict.CONTRADICTED])
def test_missed_or_contradicted_is_again_whatever_the_help(
    verdict: PointVerdict, help_taken: Help
) -> None:
    assert rating_of(verdict, help_taken) is Rating.AGAIN


@pytest.mark.parametrize("verdict", PointVerdict)
def test_what_was_revealed_is_again_however_well_it_is_told(verdict: PointVerdict) -> None:
    assert rating_of(verdict, Help.REVEALED) is Rating.AGAIN
