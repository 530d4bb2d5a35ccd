"""Not all of them is no denial of a point that itself tells of choosing."""

import pytest

from grading.model import Evidence, PointVerdict
from grading.offline import judge
from tests.grading.answers import examine, verdict_on

COWS = "Halved antibiotic use by treating cows selectively at dry-off."

HONEST = [
    (
        COWS,
        "antibiotics were on half what we were cause at drying off i dont do every cow any more "
        "only the ones that need it",
    ),
    (
        COWS,
        "I halved the antibiotics. At dry-off I don't treat every cow, just those with a high "
        "count.",
    ),
    (
        "Cut inspection costs by 20% with risk-based sampling.",
        "I cut inspection costs by twenty percent. I don't inspect every batch now, only the "
        "risky ones get sampled.",
    ),
    (
        "Introduced targeted reminders, which cut mailing costs by 40%.",
        "I cut mailing costs by forty percent with reminders. We don't send reminders to "
        "everyone, I targeted those who forget.",
    ),
]

CHANGED = [
    (COWS, "I don't treat cows selectively at dry-off."),
    (COWS, "I never halved the antibiotic use, every cow gets treated at dry-off."),
    ("Checks every invoice above 500 euros.", "I don't check every invoice above 500 euros."),
    ("Treats all cows at dry-off.", "I don't treat all cows at dry-off, only some."),
]


@pytest.mark.parametrize(("point", "answer"), HONEST)
def test_to_choose_is_not_to_take_all(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.COVERED


@pytest.mark.parametrize(("point", "answer"), CHANGED)
def test_what_was_not_done_at_all_stays_denied(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED


def test_by_how_much_another_point_went_turns_none_about() -> None:
    rota = Evidence("E1", "Improved punctuality from 81% to 93% by rewriting the departure rota.")
    scrapes = Evidence("E2", "Reduced minor collisions by a third with in-cab coaching.")
    answer = (
        "We had a proper row with the union over the rota, and I settled it with them. Since then "
        "I've brought in coaching in the cab and the little bumps and scrapes have gone down by a "
        "third."
    )
    said = judge(examine(answer, (rota, scrapes)))
    assert [point.verdict for point in said.points] == [PointVerdict.MISSED, PointVerdict.COVERED]


def test_a_measure_that_went_the_other_way_is_found() -> None:
    point = "Improved punctuality from 81% to 93% by rewriting the departure rota."
    answer = "I rewrote the departure rota, and punctuality went down from 93 percent to 81."
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED
