"""Two houses told in the other order, and in the same order by other words."""

import pytest

from grading.model import PointVerdict
from tests.grading.answers import verdict_on

TURNED = [
    (
        "Front-line officer at the port of Marlingate from 2011 to 2018, then at Orrin Airport.",
        (
            "I started at Orrin Airport in 2011, and then I got moved to the front line at the "
            "port of Marlingate, as an officer."
        ),
    ),
    (
        "Head of Larkfield Primary since 2016; deputy head at St Bride's before that.",
        (
            "I've been head of St Bride's since 2016. The deputy head job I had before that was "
            "at Larkfield Primary."
        ),
    ),
    (
        "Joined Ashgrove Mutual in 2018 from the broker Tolland & Kay.",
        "I was at Ashgrove Mutual first, and in 2018 I joined Tolland & Kay, the broker.",
    ),
    (
        "Worked as a nurse at Pellworth for five years before moving to Dunmore Clinic.",
        "I was a nurse at Dunmore Clinic at first, for five years. Then I moved to Pellworth.",
    ),
    (
        "Koch bei Adlerblick bis 2015, danach bei Krummbach.",
        "Bis 2015 war ich Koch bei Krummbach, und dann kam ich zu Adlerblick.",
    ),
    (
        "Buyer at Aldric until 2015, since then at Nordhagen.",
        "I was a buyer at Nordhagen until 2015, and now I'm at Aldric, buying too.",
    ),
]

STRAIGHT = [
    (
        "Front-line officer at the port of Marlingate from 2011 to 2018, then at Orrin Airport.",
        (
            "I'm a front-line officer at Orrin Airport these days. Until 2018 I was at the port "
            "of Marlingate."
        ),
    ),
    (
        "Head of Larkfield Primary since 2016; deputy head at St Bride's before that.",
        "I was deputy head at St Bride's, and I've been head of Larkfield Primary since 2016.",
    ),
    (
        "Joined Ashgrove Mutual in 2018 from the broker Tolland & Kay.",
        "I came from Tolland & Kay, the broker, and joined Ashgrove Mutual in 2018.",
    ),
    (
        "Joined Ashgrove Mutual in 2018 from the broker Tolland & Kay.",
        "In 2018 I left Tolland & Kay, a broker, to join Ashgrove Mutual.",
    ),
    (
        "Worked as a nurse at Pellworth for five years before moving to Dunmore Clinic.",
        "Dunmore Clinic came later. I was a nurse at Pellworth first, for five years.",
    ),
    (
        "Worked as a nurse at Pellworth for five years before moving to Dunmore Clinic.",
        "Before I came to Dunmore Clinic I had been a nurse at Pellworth for five years.",
    ),
    (
        "Koch bei Adlerblick bis 2015, danach bei Krummbach.",
        "Jetzt bin ich Koch bei Krummbach, davor war ich bei Adlerblick.",
    ),
    (
        "Buyer at Aldric until 2015, since then at Nordhagen.",
        "I've been a buyer at Nordhagen ever since I left Aldric in 2015.",
    ),
    (
        "Set up tours for the bands Saltgrass and Moorhen.",
        "I started with Moorhen, and then I set up the tours for Saltgrass, both bands.",
    ),
]


@pytest.mark.parametrize(("point", "answer"), TURNED)
def test_houses_told_in_the_other_order_are_seen(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED


@pytest.mark.parametrize(("point", "answer"), STRAIGHT)
def test_houses_told_in_their_order_are_not_held_against_it(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is not PointVerdict.CONTRADICTED
