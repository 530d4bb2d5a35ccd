"""By how much a thing changed told for what it came to; what was left of it told for what went."""

import pytest

from grading.model import Evidence, PointVerdict
from grading.offline import judge
from tests.grading.answers import examine, verdict_on

TENDERS = "Cut the average tender cycle from 120 days to 75."
DEFECTS = "Cut escaped defects at Lumapay from 18 per release to 5."
DOSES = "Wrote the children's dose protocol, which lowered the average dose by 30%."
WASTE = "Reduced food waste in the kitchen from 40 kg a day to 15."
SICK = "Brought sick days on the ward down from 22 to 9 a month."
MEMBERS = "Grew the choir from 30 members to 70."
ENERGY = "Cut the energy use of the foundry by 20% with a new furnace."
WAIT = "Senkte die Wartezeit in der Praxis von 50 Minuten auf 20."

CHANGED = [
    (
        TENDERS,
        "A tender took 120 days on average before me, and I've knocked seventy-five off that.",
    ),
    (
        TENDERS,
        "The tender cycle was a hundred and twenty days. I've taken seventy-five of those out.",
    ),
    (TENDERS, "I cut the average tender cycle by 75 days."),
    (TENDERS, "Our average tender cycle was 120 days and I got it down to forty-five."),
    (DEFECTS, "At Lumapay 18 defects escaped per release. We're five down on it, so thirteen now."),
    (DEFECTS, "Eighteen defects escaped per release at Lumapay, and I cut that by five."),
    (WASTE, "In the kitchen food waste was forty kilos a day, I knocked fifteen off that."),
    (WASTE, "Food waste in our kitchen stood at 40 kg a day; it's 15 kg less now."),
    (SICK, "Sick days on my ward were 22 a month and I brought that down by nine."),
    (MEMBERS, "The choir had thirty members when I came, and I grew it by seventy."),
    (DOSES, "The dose protocol for children is mine. They get 30% of the dose they used to get."),
    (
        ENERGY,
        "With the new furnace the foundry's energy use is twenty percent of what it was before.",
    ),
    (WAIT, "Die Wartezeit in der Praxis lag bei 50 Minuten, ich habe sie um 20 Minuten gesenkt."),
]  # fmt: skip


@pytest.mark.parametrize(("point", "answer"), CHANGED)
def test_a_size_told_for_an_end_is_a_contradiction(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED


HONEST = [
    (
        TENDERS,
        "A tender with us was a hundred and twenty days. I've taken forty-five of those out.",
    ),
    (TENDERS, "A tender took 120 days on average, and I've knocked forty-five off that."),
    (TENDERS, "I cut the tender cycle by 45 days on average, from 120 to seventy-five."),
    (TENDERS, "The average tender cycle was 120 days, I took 45 days off, so it's 75 now."),
    (DEFECTS, "Eighteen defects per release escaped at Lumapay and I cut that by thirteen."),
    (DEFECTS, "At Lumapay we had 18 escaped defects per release; I got it down to five."),
    (WASTE, "Food waste in the kitchen was forty kilos a day, I knocked twenty-five off that."),
    (SICK, "Sick days on my ward were 22 a month and I brought that down by thirteen."),
    (MEMBERS, "The choir had thirty members when I came and I grew it by forty."),
    (DOSES, "I wrote the dose protocol for children. They get 70% of the dose they used to get."),
    (DOSES, "I wrote the children's dose protocol: we give thirty percent less on average."),
    (ENERGY, "I put a new furnace in the foundry and saved 20% of the energy we used before."),
    (
        ENERGY,
        "With the new furnace the foundry's energy use is eighty percent of what it was before.",
    ),
    (WAIT, "Die Wartezeit in der Praxis lag bei 50 Minuten, ich habe sie um 30 Minuten gesenkt."),
    ("Halved the error rate from 12% to 6%.", "The error rate was 12% and I took six percent off."),
]  # fmt: skip

COSTS = "Reduced energy costs by 30% by replacing the compressors."
BAKERY = "Reduced waste by 40% at the bakery."
PAPER = "Cut paper use in the office by 80%."

GONE = [
    (
        COSTS,
        "I replaced the compressors, and thirty percent of what we used to spend on energy is "
        "gone.",
    ),
    (COSTS, "I cut energy costs. Thirty percent of our old bill just vanished."),
    (BAKERY, "I reduced waste at the bakery: forty percent of the waste we had before is gone."),
    (
        PAPER,
        "Eighty percent of the paper we used before, we don't use any more: I reduced that.",
    ),
]


@pytest.mark.parametrize(("point", "answer"), GONE)
def test_a_share_told_as_gone_is_not_what_was_left(point: str, answer: str) -> None:
    assert verdict_on(point, answer) in {PointVerdict.COVERED, PointVerdict.PARTIAL}


def test_a_share_that_stayed_is_what_was_left() -> None:
    answer = "In the office our paper use is eighty percent of what it was before, none is gone."
    assert verdict_on(PAPER, answer) is PointVerdict.CONTRADICTED


@pytest.mark.parametrize(("point", "answer"), HONEST)
def test_a_change_told_by_its_size_is_that_change(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.COVERED


LATENCY = "Brought the p95 latency of the checkout API from 1.8 seconds to 350 milliseconds."
QUEUE = "Cut the average queue time from 12 minutes to 5 by placing a greeter at the door."
FAILURES = "Reduced axle-counter failures on the Esk line from 31 to 8 a year."
BRANCH = "Manages the Harlow Street branch, 14 staff, since 2018."

OTHER_FIGURE = [
    (
        QUEUE,
        "There's twelve of us at Harlow Street. The queue was fourteen minutes on average and it's "
        "five now, because I've put a greeter at the door.",
    ),
    (
        LATENCY,
        "The checkout API, take p95: it was 1.8 seconds on the day I started looking, and when I'd "
        "finished it was about 850 milliseconds.",
    ),
    (
        FAILURES,
        "On the Esk line the axle counters: 31 failures a year before I got involved, 18 after.",
    ),
    (BRANCH, "I have run the Harlow Street branch since 2018, there's nineteen of us."),
]


@pytest.mark.parametrize(("point", "answer"), OTHER_FIGURE)
def test_a_figure_that_only_looks_like_the_points_excuses_no_other(point: str, answer: str) -> None:
    others = (Evidence("E2", BRANCH), Evidence("E3", "Trained 850 cashiers."))
    assert judge(examine(answer, (Evidence("E1", point),), others=others)).points[0].verdict is (
        PointVerdict.CONTRADICTED
    )


SAME_FIGURE = [
    (
        QUEUE,
        "There's fourteen of us at Harlow Street. The queue was twelve minutes on average and it's "
        "five now, because I've put a greeter at the door.",
    ),
    (
        LATENCY,
        "The checkout API, take p95: it was 1.8 seconds on the day I started looking, and when I'd "
        "finished it was about 350 milliseconds.",
    ),
    (
        FAILURES,
        "On the Esk line the axle counters: 31 failures a year before I got involved, 8 after.",
    ),
    (BRANCH, "I have run the Harlow Street branch since 2018, there's fourteen of us."),
]


@pytest.mark.parametrize(("point", "answer"), SAME_FIGURE)
def test_a_figure_told_beside_that_of_another_point_is_right(point: str, answer: str) -> None:
    others = (Evidence("E2", BRANCH), Evidence("E3", "Trained 850 cashiers."))
    assert judge(examine(answer, (Evidence("E1", point),), others=others)).points[0].verdict is (
        PointVerdict.COVERED
    )


SHARP = [
    (TENDERS, "A tender took 120 days on average before me, heiß, and I've knocked 75 off that."),
    (WAIT, "Die große Wartezeit in der Praxis lag bei 50 Minuten, ich habe sie um 20 Minuten "
           "gesenkt."),
    (TENDERS, "A tender took  120 days on average before me,  and I've knocked 75 off that."),
]  # fmt: skip


@pytest.mark.parametrize(("point", "answer"), SHARP)
def test_a_letter_that_folds_into_two_hides_no_contradiction(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED
