"""Whole classes of change, told in trades that no labelled set has."""

import pytest

from grading.model import Evidence, PointVerdict
from grading.offline import judge
from tests.grading import classes
from tests.grading.answers import examine

CHANGED = (
    *classes.ENDS_CROSSED,
    *classes.DENIED,
    *classes.OTHER_AGENT,
    *classes.OTHER_DEED,
    *classes.OTHER_THING,
    *classes.OTHER_FIGURE,
    *classes.DIRECTION,
)


def verdict(point: str, answer: str) -> PointVerdict:
    return judge(examine(answer, (Evidence("E1", point),))).points[0].verdict


@pytest.mark.parametrize(("point", "answer"), CHANGED)
def test_a_change_is_found_in_any_trade(point: str, answer: str) -> None:
    assert verdict(point, answer) is PointVerdict.CONTRADICTED


@pytest.mark.parametrize(("point", "answer"), classes.HONEST)
def test_an_honest_answer_that_looks_like_a_change_is_covered(point: str, answer: str) -> None:
    assert verdict(point, answer) is PointVerdict.COVERED
