"""What is held against an honest answer by mistake, and what looks like it and is another thing."""

import pytest

from grading.model import PointVerdict
from tests.grading.answers import verdict_on

HONEST = [
    # a word that only looks like another with a denying prefix
    (
        "Underwrites marine cargo with an authority of GBP 2 million.",
        "I write marine cargo, and I can go up to two million pounds on my own signature.",
    ),
    (
        "Discharged 40 patients a week from the stroke ward.",
        "I was in charge of letting people home from the stroke ward and discharged forty a week.",
    ),
    # a loose word for people
    (
        "Safety lead for the night crew at Brandt Energi since 2019.",
        "I've been the safety lead for the night lot at Brandt since 2019.",
    ),
    (
        "Cooks lunch for the harvest team of 30 at Ashgrove Farm.",
        "At Ashgrove I cook lunch for the harvest gang, thirty of them.",
    ),
    # a way of speaking that tells no direction
    (
        "Automated the weekly stock count with Python, from two days to 40 minutes.",
        (
            "The weekly stock count took two days. I automated it, with Python doing the heavy "
            "lifting, and it's forty minutes now."
        ),
    ),
]

NOT_TOLD = [
    # a bare figure near a share that could be reckoned from the point's own
    (
        "Shortened quote turnaround for brokers from five days to 24 hours.",
        "The loss ratio was 78 when I came and I quoted higher, so it went to 59 in three years.",
    ),
    # so many metres are no members
    (
        "Organises a local GIS user group of 60 members.",
        (
            "I looked at the addresses that the dispatch group uses, and they were over fifty "
            "metres off."
        ),
    ),
    # what one would do, if asked
    (
        "Leads the rescue team of the offshore crew.",
        "If somebody asked me to lead the rescue team of the crew I'd say yes straight away.",
    ),
    (
        "Chairs the parents' council of the nursery.",
        "If the parents wanted me to chair the council of the nursery, I would gladly do it.",
    ),
]

CHANGED = [
    (
        "Centralised the purchasing of the three hospitals.",
        "I decentralised the purchasing of the three hospitals.",
    ),
    (
        "Raised the number of choir members from 30 to 52.",
        "I lowered the number of choir members, from 52 to 30.",
    ),
]


@pytest.mark.parametrize(("point", "answer"), HONEST)
def test_an_honest_answer_is_not_held_to_contradict(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is not PointVerdict.CONTRADICTED


@pytest.mark.parametrize(("point", "answer"), NOT_TOLD)
def test_what_was_not_told_is_not_covered(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is not PointVerdict.COVERED


@pytest.mark.parametrize(("point", "answer"), CHANGED)
def test_what_was_changed_is_still_seen(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED
