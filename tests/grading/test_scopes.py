"""A part of a thing told where the point tells of all of it, and the reverse left alone."""

import pytest

from grading.model import PointVerdict
from tests.grading.answers import verdict_on

TENDERS = "Introduced social-value scoring with a 10% weight in all tenders."
SHIFTS = "Wrote the handover checklist used on every shift of the ward."
BAGS = "Introduced X-ray checks of all bags at the museum."
INVOICES = "Checks every invoice above 10,000 euros for the whole group."
FIRST_AID = "Trained every new recruit in first aid."

CHANGED = [
    (
        TENDERS,
        "I introduced social-value scoring with a weight of ten percent, just for the building "
        "tenders, everything else is on price like before.",
    ),
    (TENDERS, "I introduced social-value scoring with a 10% weight, only in the larger tenders."),
    (SHIFTS, "I wrote the handover checklist for the ward, it's used only on the night shifts."),
    (BAGS, "I introduced the X-ray checks at the museum, just for the big bags."),
    (FIRST_AID, "I trained recruits in first aid, but only the older recruits."),
]


@pytest.mark.parametrize(("point", "answer"), CHANGED)
def test_a_part_told_for_all_is_a_contradiction(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED


HONEST = [
    (TENDERS, "I introduced social-value scoring with a weight of ten percent in every tender."),
    (TENDERS, "I only introduced social-value scoring, ten percent weight, in all our tenders."),
    (SHIFTS, "I wrote the handover checklist for the ward, not only the night shifts use it."),
    (SHIFTS, "I just wrote the ward's handover checklist, and every shift uses it."),
    (BAGS, "I introduced X-ray checks of all bags at the museum, not just the big bags."),
    (
        INVOICES,
        "I check every invoice above ten thousand euros, for the whole group, except that "
        "only the smallest invoices are sampled.",
    ),
    (
        FIRST_AID,
        "I trained every new recruit in first aid, I only trained older recruits in radio.",
    ),
    (BAGS, "At the museum I just had the X-ray checks of all the bags introduced."),
]


@pytest.mark.parametrize(("point", "answer"), HONEST)
def test_only_said_of_something_else_changes_nothing(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is not PointVerdict.CONTRADICTED
