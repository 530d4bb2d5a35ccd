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
    # what the point itself tells of others, told of them again
    (
        "Reduced the tiger's pacing from 40% to 11% of observed time with scent trails.",
        (
            "He was pacing forty percent of the time that we observed, and since I laid scent "
            "trails it's eleven."
        ),
    ),
    (
        "Raised the share of contracts won by small firms from 23% to 37% by splitting lots.",
        (
            "The small firms: they won 23 percent of the contracts. I split the lots, and now "
            "it's thirty-seven."
        ),
    ),
    # somebody's doing that only tells a time, or that is no part of the deed
    (
        "Reduced the average time from request to repair from 12 days to 5.",
        (
            "From the day somebody put in a request until it was repaired, it took twelve days "
            "on average. I got that down to five."
        ),
    ),
    (
        "Forecasts the occupancy of the hotel 90 days out with an average error of 3 points.",
        (
            "I forecast the occupancy 90 days out and I'm three points off on average. It got "
            "easier when fewer bookings came through the agencies."
        ),
    ),
    # a noun that could be a verb
    (
        "Plans production in SAP.",
        "Our line plans all come out of SAP, and I set those up.",
    ),
    (
        "Designs packaging in Illustrator.",
        "The team designs are all done in Illustrator, and I do those myself.",
    ),
    # cut up is not cut
    (
        "Raised the number of bidders from 3 to 9 by splitting the contract.",
        "We had three bidders, so I cut the contract up into smaller ones and it's nine now.",
    ),
    # costs nothing
    (
        "Set up a free summer camp with the council for 60 refugee children.",
        (
            "I set up a summer camp with the council, 60 refugee children and it doesnt cost them "
            "a penny."
        ),
    ),
    # a number that names a thing, and the same country by another word
    (
        "Coordinated the LUMEN-2 phase III asthma trial across 14 sites in Ireland.",
        (
            "The big one was LUMEN-2. Phase three, asthma, with 14 hospitals around Ireland that "
            "I coordinated."
        ),
    ),
    (
        "Coordinated the LUMEN-2 phase III asthma trial across 14 sites in Ireland.",
        "LUMEN-2, the asthma trial, phase three. I coordinated it over fourteen Irish sites.",
    ),
    (
        "Wired the 12 flats of block 4 in Norway.",
        "Block four, that's Norwegian wiring, and I wired all twelve flats.",
    ),
    # an hour of the day
    (
        "Cut absence from 14% to 6% by phoning home before 9.30 every morning.",
        (
            "Fourteen percent of them were absent. Every morning before half past nine I phone "
            "home, and it's six percent now."
        ),
    ),
    (
        "Senkte die Wartezeit von 40 auf 12 Minuten durch Anrufe vor 9.30 Uhr.",
        "Vor halb zehn rufe ich an, und so ist die Wartezeit von 40 auf 12 Minuten gesunken.",
    ),
    # where a thing is seen, for the thing
    (
        "Trained 16 recruits in reading X-ray images.",
        "I taught sixteen recruits how to read what they're seeing on the X-ray screen.",
    ),
    (
        "Inspected 40 brake discs a week with ultrasonic probes.",
        "I inspected forty discs a week, brake ones, from the inspection pit.",
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
    # another place of a thing
    (
        "Painted the mural on the north wall of the library.",
        "I painted the mural on the north roof of the library.",
    ),
    # another of the same kind
    (
        "Coordinated the LUMEN phase III asthma trial across 14 sites.",
        "I coordinated the LUMEN asthma trial, phase two, across 14 sites.",
    ),
    (
        "Found cracked bolts on turbine 9 by ultrasonic testing.",
        "I found cracked bolts on turbine seven by ultrasonic testing.",
    ),
    (
        "Coordinated the LUMEN-2 asthma trial across 14 sites in Ireland.",
        "I coordinated the LUMEN-3 asthma trial across 14 sites in Ireland.",
    ),
    (
        "Coordinated the asthma trial across 14 sites in Ireland.",
        "I coordinated the asthma trial across fourteen Scottish sites.",
    ),
    # somebody else's, all the same
    (
        "Reduced the tiger's pacing from 40% to 11% of observed time with scent trails.",
        "My colleague reduced the tiger's pacing from 40% to 11% of the time with scent trails.",
    ),
    (
        "Designed the layout of the new wing.",
        "The layout of the new wing came from the architects, not from me.",
    ),
    (
        "Drew up the training plan for the ward.",
        "There's a training plan for the ward. It came from the head office in the end.",
    ),
    (
        "Cut the number of complaints from 30 to 12.",
        "Complaints rose from 12 to 30.",
    ),
    (
        "Ran the depot for two years, accident-free.",
        "I ran the depot for two years and we had three accidents.",
    ),
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
