"""An amount told for another stretch of time than the point's."""

import pytest

from grading.model import PointVerdict
from tests.grading.answers import verdict_on

CLUB = "Founded a maths club attended by 60 pupils a week."
BUSES = "Re-tendered the school-bus contract and saved GBP 1.8 million over four years."
SCANS = "Performs about 35 CT examinations per shift on a Siemens Somatom scanner."
CLASS = "Teaches an evening editing class at Quayside College, 18 students a term."
GRAFTS = "Grafts 400 apple trees a year for the nursery at Linden."
BREAD = "Bakes 250 sourdough loaves a night at the Corner Bakery."
FUND = "Raised EUR 90,000 for the lifeboat station over three years."

CHANGED = [
    (CLUB, "I started the maths club. We get about sixty children through it in a term."),
    (CLUB, "I founded a maths club, and sixty pupils a year come to it."),
    (
        BUSES,
        "I put the school buses out to tender again and that brings in one point eight million "
        "pounds of savings every single year, four years running.",
    ),
    (SCANS, "On the Siemens Somatom I do about thirty-five CT examinations a week."),
    (CLASS, "I teach an evening class in editing at Quayside College, eighteen students a year."),
    (GRAFTS, "At the nursery in Linden I graft four hundred apple trees a month."),
    (BREAD, "I bake two hundred and fifty sourdough loaves each week at the Corner Bakery."),
    (FUND, "For the lifeboat station I raised ninety thousand euros a year."),
]


@pytest.mark.parametrize(("point", "answer"), CHANGED)
def test_an_amount_for_another_period_is_a_contradiction(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED


HONEST = [
    (CLUB, "I started the maths club. We get about sixty children through it each week."),
    (CLUB, "I founded a maths club, and sixty pupils come to it every single week."),
    (CLUB, "I founded the maths club a year ago, sixty pupils come to it."),
    (BUSES, "I re-tendered the school bus contract and over the four years we saved 1.8 million."),
    (BUSES, "The school-bus contract I put out to tender again, which saved 1.8 million pounds."),
    (SCANS, "On the Siemens Somatom I do about thirty-five CT examinations a day."),
    (
        CLASS,
        "I teach an evening class in editing at Quayside College, eighteen students each term.",
    ),
    (CLASS, "In the evening I teach editing at Quayside College, 18 students per semester."),
    (GRAFTS, "At the nursery in Linden I graft four hundred apple trees every year."),
    (BREAD, "At the Corner Bakery I bake two hundred and fifty sourdough loaves every night."),
    (FUND, "For the lifeboat station I raised ninety thousand euros in three years."),
]


@pytest.mark.parametrize(("point", "answer"), HONEST)
def test_an_amount_for_its_own_period_is_right(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.COVERED
