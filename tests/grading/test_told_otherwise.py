"""Figures told otherwise: ends changed about, another unit, period or rhythm, a target reached."""

import pytest

from grading.model import Evidence, PointVerdict
from grading.offline import judge
from tests.grading.answers import examine, verdict_on

CHANGED = [
    # the ends of a change, by now and before
    (
        "Renegotiated the agency's commission from 18% down to 15%.",
        "I renegotiated with the agency and we pay eighteen now where it was fifteen before.",
    ),
    (
        "Cut the number of food complaints per month from 14 to 6.",
        "I worked on the food complaints. It used to be six per month. Now it's fourteen.",
    ),
    (
        "Brachte den Ausschuss beim Brot von 9 auf 4 Prozent.",
        (
            "Ich habe am Ausschuss beim Brot gearbeitet, fr\u00fcher waren es vier, heute sind "
            "es neun."
        ),
    ),
    # another unit
    (
        "Found 38 kg of cocaine in a load of pineapples.",
        "I found thirty-eight pounds of cocaine in a load of pineapples.",
    ),
    (
        "Laid 40 km of water mains for the town.",
        "I laid forty miles of water mains for the town.",
    ),
    (
        "Cleared a budget deficit of GBP 120,000 at the school.",
        "I cleared the budget deficit of the school, a hundred and twenty thousand euros.",
    ),
    # another rhythm or period
    (
        "Low-vision adviser at the Wexcombe Eye Hospital, one day a fortnight.",
        (
            "One day a week I'm not in the shop, I'm at the Wexcombe Eye Hospital as a low-vision "
            "adviser."
        ),
    ),
    (
        "Raised the output of the sourdough line from 1,800 to 2,600 loaves an hour.",
        (
            "Die Sauerteiglinie lief mit achtzehnhundert Broten pro Schicht, und ich habe sie auf "
            "zweitausendsechshundert pro Schicht gebracht."
        ),
    ),
    # a target for what was reached
    (
        "Recruited 212 patients against a target of 180, two months ahead of schedule.",
        (
            "En el reclutamiento llegamos a ciento ochenta pacientes, aunque el objetivo era de "
            "212, dos meses antes de lo previsto."
        ),
    ),
    (
        "Sold 340 season tickets against a target of 300.",
        "I sold three hundred season tickets, and the target was three hundred and forty.",
    ),
    # what is told of a part, told of the rest
    (
        "Found that 9% of the addresses in the dispatch system were more than 50 m off.",
        (
            "I checked the addresses in the dispatch system. Only nine percent of them were where "
            "they should be, all the rest were more than fifty metres out."
        ),
    ),
    (
        "Found in an audit that 12 of the fire doors did not close within 8 seconds.",
        (
            "I audited the fire doors. Twelve of them were fine, and the others all took more "
            "than eight seconds to close."
        ),
    ),
    # a year beside what others expected
    (
        "Retained 93% of renewal premium in 2023 despite an average rate rise of 12%.",
        (
            "In 2021 rates went up by twelve percent on average and everyone thought we'd lose "
            "half the book, but I retained 93 percent of the renewal premium."
        ),
    ),
]

HONEST = [
    (
        "Found that 9% of the addresses in the dispatch system were more than 50 m off.",
        (
            "I checked the addresses in the dispatch system. Nine percent of them were more than "
            "fifty metres out, the rest were where they should be."
        ),
    ),
    (
        "Planted 400 oaks on the estate in 2019.",
        "I planted four hundred oaks on the estate and spent the rest of 2019 watering them.",
    ),
    (
        "Trained 16 recruits in reading X-ray images.",
        "I trained sixteen recruits; the others in the team took the passport desk.",
    ),
    (
        "Renegotiated the agency's commission from 18% down to 15%.",
        "I renegotiated with the agency and we pay fifteen now where it was eighteen before.",
    ),
    (
        "Cut the number of food complaints per month from 14 to 6.",
        "I worked on the food complaints. It used to be fourteen per month. Now it's six.",
    ),
    (
        "Found 38 kg of cocaine in a load of pineapples.",
        "I found thirty-eight kilos of cocaine in a load of pineapples, about 84 pounds.",
    ),
    (
        "Laid 40 km of water mains for the town.",
        "I laid forty kilometres of water mains for the town.",
    ),
    (
        "Cleared a budget deficit of GBP 120,000 at the school.",
        "I cleared the deficit in the school budget, a hundred and twenty thousand pounds.",
    ),
    (
        "Low-vision adviser at the Wexcombe Eye Hospital, one day a fortnight.",
        "Every other week I spend a day at the Wexcombe Eye Hospital as a low-vision adviser.",
    ),
    (
        "Low-vision adviser at the Wexcombe Eye Hospital, one day a fortnight.",
        "Once a fortnight I'm the low-vision adviser at the Wexcombe Eye Hospital.",
    ),
    (
        "Raised the output of the sourdough line from 1,800 to 2,600 loaves an hour.",
        (
            "Die Sauerteiglinie lief mit achtzehnhundert Broten pro Stunde, und ich habe sie auf "
            "zweitausendsechshundert pro Stunde gebracht."
        ),
    ),
    (
        "Recruited 212 patients against a target of 180.",
        "Llegamos a 212 pacientes, aunque el objetivo era de ciento ochenta.",
    ),
    (
        "Sold 340 season tickets against a target of 300.",
        "The target was three hundred season tickets, and I sold three hundred and forty.",
    ),
]


@pytest.mark.parametrize(("point", "answer"), CHANGED)
def test_a_figure_told_otherwise_is_seen(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED


@pytest.mark.parametrize(("point", "answer"), HONEST)
def test_a_figure_told_in_other_words_is_the_same(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is not PointVerdict.CONTRADICTED


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        (
            "I got back 48,000 in unpaid fees by chasing sixty dormant accounts. My probate files "
            "are about thirty-five at a time.",
            PointVerdict.CONTRADICTED,
        ),
        (
            "I got back 48,000 in unpaid fees by chasing thirty-five dormant accounts. My probate "
            "files are about sixty at a time.",
            PointVerdict.COVERED,
        ),
    ],
)
def test_figures_of_two_points_told_in_each_others_place(
    answer: str, verdict: PointVerdict
) -> None:
    points = (
        Evidence("E1", "Recovered GBP 48,000 in unpaid fees by chasing 35 dormant accounts."),
        Evidence("E2", "Handles probate files, about 60 open at a time."),
    )
    assert [one.verdict for one in judge(examine(answer, points)).points] == [verdict, verdict]
