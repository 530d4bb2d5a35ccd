"""A place told by who was better, a span of years by its length, and the two sides of a plan."""

import pytest

from grading.model import PointVerdict
from tests.grading.answers import verdict_on

MATHS = "Took a team to the national final of the Carrow Maths Challenge in 2019; they came third."
BREAD = "Won second prize at the Lyon bread contest in 2016."
ROWING = "Coached the women's four that finished fourth at the Henley regatta."
BUYER = "Buyer at the Saint Aldric hospital group from 2011 to 2017."
FOREMAN = "Foreman at Dunmore Quarry, 2003-2015."
AUDITOR = "Auditor at Lindqvist, 2010-2016."
NURSE = "Nurse at St Anne's from 2008 to 2016."
TOWER = "Finished the tower six weeks ahead of schedule."
BYPASS = "Delivered the bypass under budget."
CHEF = "Sous-chef at the Hotel Belmar in Porto, 2009-2016."
GEARBOX = "Replaced a gearbox at 90 m height in 11 hours, half the planned time."
BRIDGE = "Rebuilt the footbridge at Kinross two weeks ahead of schedule."
ROOF = "Re-covered the roof of the chapel in nine weeks, longer than planned."

CHANGED = [
    (
        MATHS,
        "The Carrow Maths Challenge, 2019. I drove to the national final with them and there was "
        "only one school in the whole country that beat us.",
    ),
    (MATHS, "In 2019 I took a team to the national final of the Carrow Challenge. Second place!"),
    (MATHS, "I took the maths team to the Carrow national final in 2019 and they won silver."),
    (BREAD, "At the Lyon bread contest in 2016 nobody did better than me, not one baker."),
    (BREAD, "At the bread contest in Lyon in 2016 I came third."),
    (ROWING, "I coached the women's four at the Henley regatta and only two crews beat us."),
    (BUYER, "I started in 2011 as a buyer at Saint Aldric hospitals. After three years I left."),
    (BUYER, "I was a buyer at the Saint Aldric hospital group for two years, from 2011."),
    (BUYER, "Angefangen habe ich 2011 als Einkäufer beim Klinikverbund Saint Aldric, und nach drei "
            "Jahren bin ich dort wieder weggegangen."),
    (AUDITOR, "I was an auditor at Lindqvist for two years, from 2010."),
    (AUDITOR, "In 2010 I became an auditor at Lindqvist. I was there for two years."),
    (CHEF, "In 2009 I became sous-chef at the Hotel Belmar in Porto and I stayed four years."),
    (GEARBOX, "I replaced a gearbox ninety metres up in eleven hours. That was twice as long as "
              "planned."),
    (BRIDGE, "I rebuilt the footbridge at Kinross, and we were two weeks behind schedule."),
    (TOWER, "I finished the tower. It was six weeks behind schedule."),
    (TOWER, "I took the tower over from another firm and finished it behind schedule."),
    (BYPASS, "I delivered the bypass. When we came to the end it was over budget."),
    (ROOF, "I re-covered the chapel roof in nine weeks and that was faster than we'd planned."),
]  # fmt: skip


@pytest.mark.parametrize(("point", "answer"), CHANGED)
def test_another_place_span_or_side_is_a_contradiction(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED


HONEST = [
    (MATHS, "I took a team to the Carrow national final in 2019 and only two schools beat us."),
    (MATHS, "In 2019 I took a team to the national final of the Carrow Challenge. Third place!"),
    (MATHS, "The first time I took a team to the Carrow Maths Challenge final was in 2019, third."),
    (BREAD, "At the Lyon bread contest in 2016 I was runner-up, only one baker was better."),
    (ROWING, "I coached the women's four; at the Henley regatta three crews finished ahead of us."),
    (BUYER, "I started in 2011 as a buyer at the Saint Aldric hospitals. After six years I left."),
    (BUYER, "I was a buyer at the Saint Aldric hospital group for six years, from 2011."),
    (BUYER, "I was a buyer at the Saint Aldric hospital group from 2011 to 2017. I'd done three "
            "years of law before that."),
    (CHEF, "In 2009 I became sous-chef at the Hotel Belmar in Porto and I stayed seven years."),
    (GEARBOX, "I replaced a gearbox 90 metres up in eleven hours, we'd planned for twice that."),
    (GEARBOX, "I replaced a gearbox ninety metres up in eleven hours, that's half of what was "
              "planned."),
    (BRIDGE, "I rebuilt the footbridge at Kinross and we were done two weeks before schedule."),
    (ROOF, "I re-covered the chapel roof in nine weeks, which was longer than we'd planned."),
]  # fmt: skip


@pytest.mark.parametrize(("point", "answer"), HONEST)
def test_a_place_span_or_side_told_in_other_words_is_right(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is not PointVerdict.CONTRADICTED


PART_OF_THE_TIME = [
    (FOREMAN, "From 2003 to 2015 I was the foreman at Dunmore Quarry. I was on nights for three "
              "years, then on days."),
    (FOREMAN, "I started at Dunmore Quarry in 2003 as foreman and I stayed for twelve years. After "
              "four years I nearly left."),
    (AUDITOR, "I was an auditor at Lindqvist from 2010 to 2016. I was on stock counts for two "
              "years, then they gave me banks."),
    (AUDITOR, "I joined Lindqvist as an auditor in 2010. I was on stock counts for two years, then "
              "they gave me banks."),
    (NURSE, "I was a nurse at St Anne's from 2008 to 2016. After five years I left the surgical "
            "ward for intensive care, same hospital."),
]  # fmt: skip


@pytest.mark.parametrize(("point", "answer"), PART_OF_THE_TIME)
def test_a_part_of_the_time_is_not_its_length(point: str, answer: str) -> None:
    assert verdict_on(point, answer) in {PointVerdict.COVERED, PointVerdict.PARTIAL}


STOOD_BEFORE = [
    (TOWER, "I finished the tower six weeks early. The year before, with the old firm, it was "
            "behind schedule, that's why they called me."),
    (TOWER, "I took over the tower when it was behind schedule. I finished it six weeks early."),
    (TOWER, "When I came, the tower was behind schedule. We finished it six weeks before that."),
    (BYPASS, "The bypass before mine went over budget. I delivered the bypass for less than we'd "
             "been given."),
    (BYPASS, "I delivered the bypass for less than was planned. Another road was over budget."),
]  # fmt: skip


@pytest.mark.parametrize(("point", "answer"), STOOD_BEFORE)
def test_how_it_stood_before_is_not_how_it_came_out(point: str, answer: str) -> None:
    assert verdict_on(point, answer) in {PointVerdict.COVERED, PointVerdict.PARTIAL}
