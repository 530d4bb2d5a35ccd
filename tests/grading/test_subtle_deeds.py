"""One thing of a deed changed, its words all there: instead, nobody, decided not to, before."""

import pytest

from grading.model import PointVerdict
from tests.grading.answers import verdict_on

CHANGED = [
    # one thing done instead of another
    (
        "Cut heating costs by insulating the greenhouse roof instead of buying a new boiler.",
        (
            "I cut our heating costs by buying a new boiler rather than insulating the "
            "greenhouse roof."
        ),
    ),
    (
        "Recruited apprentices from the valley rather than hiring through an agency.",
        "I hired through an agency instead of recruiting apprentices from the valley.",
    ),
    (
        "Chose the local dairy over the wholesaler for all milk and cream.",
        "I chose the wholesaler over the local dairy for all the milk and cream.",
    ),
    (
        "Moved the choir's repertoire from hymns to jazz.",
        "I moved the repertoire of the choir from jazz to hymns.",
    ),
    (
        "Teaches reading not with primers but with newspapers.",
        "I teach reading not with newspapers but with primers.",
    ),
    (
        "Teaches reading not with primers but with newspapers.",
        "I teach reading with primers, not with newspapers.",
    ),
    (
        "Shipped the statues by rail instead of by lorry.",
        "I shipped the statues by lorry instead of by rail.",
    ),
    (
        "Shipped the statues by rail instead of by lorry.",
        "Instead of by rail, I shipped the statues by lorry.",
    ),
    (
        "Shortened rehearsals from 8 to 5 evenings; audience numbers rose from 300 to 420.",
        (
            "I shortened the rehearsals from eight to five evenings; audience numbers fell "
            "from 420 to 300."
        ),
    ),
    # nobody and somebody, none and some
    (
        "Guided 60 climbers up the Ortler; no one fell.",
        "I guided 60 climbers up the Ortler, and two of them fell.",
    ),
    (
        "Ran 14 blasts in the quarry, nobody was injured.",
        "I ran 14 blasts in the quarry. Unfortunately one man was hurt.",
    ),
    (
        "Ran 14 blasts in the quarry, nobody was injured.",
        "I ran 14 blasts in the quarry and several people were injured.",
    ),
    (
        "Catered 19 weddings without a single complaint.",
        (
            "I catered nineteen weddings, and there were several complaints. The couples "
            "paid me and not the hotel."
        ),
    ),
    (
        "Never anaesthetised a horse without a second vet present.",
        "For years I anaesthetised horses without a second vet present.",
    ),
    (
        "Organised all 40 concerts without postponing a single one.",
        "I organised the 40 concerts, but we had to postpone some of them.",
    ),
    (
        "Coached nine debaters, three of whom lost in the first round.",
        "I coached nine debaters and all of them won in the first round.",
    ),
    (
        "Coached nine debaters, three of whom lost in the first round.",
        "I coached nine debaters and none of them lost in the first round.",
    ),
    (
        "Rescued four divers, all of them found alive.",
        "I rescued four divers but only one of them was found alive.",
    ),
    (
        "Rescued four divers, all of them found alive.",
        "I rescued four divers, sadly we found just two alive.",
    ),
    # before and after, since and until
    ("Catalogued all letters written before 1848.", "I catalogued all letters written after 1848."),
    (
        "Planted the orchard before the drought of 2018.",
        "I planted the orchard after the drought of 2018.",
    ),
    # a deed decided against
    (
        "Told the families about the medication error the same day.",
        "I decided not to tell the families about the medication error that day.",
    ),
    (
        "Told the families about the medication error the same day.",
        "I kept quiet about the medication error and didn't tell the families.",
    ),
    (
        "Stopped the production line after a smell of gas.",
        "There was a smell of gas and I chose not to stop the production line.",
    ),
    (
        "Stopped the production line after a smell of gas.",
        "After the smell of gas I refused to stop the production line.",
    ),
    (
        "Returned the deposit to all tenants.",
        "I ended up not returning the deposit to the tenants.",
    ),
    (
        "Returned the deposit to all tenants.",
        "I refrained from returning the deposit to the tenants.",
    ),
    (
        "Reported the leak to the harbour authority.",
        "I thought about it and opted not to report the leak to the harbour authority.",
    ),
]

HONEST = [
    # one thing done instead of another
    (
        "Cut heating costs by insulating the greenhouse roof instead of buying a new boiler.",
        (
            "Rather than buying a new boiler I insulated the roof of the greenhouse, and "
            "that cut our heating costs."
        ),
    ),
    (
        "Cut heating costs by insulating the greenhouse roof instead of buying a new boiler.",
        (
            "I cut the heating costs: I insulated the greenhouse roof instead of getting "
            "another boiler."
        ),
    ),
    (
        "Cut heating costs by insulating the greenhouse roof instead of buying a new boiler.",
        (
            "We all wanted to buy a new boiler instead of insulating the greenhouse roof. I"
            " insulated the roof and the heating costs went down."
        ),
    ),
    (
        "Recruited apprentices from the valley rather than hiring through an agency.",
        "I recruited our apprentices in the valley, not through an agency.",
    ),
    (
        "Recruited apprentices from the valley rather than hiring through an agency.",
        "I recruited apprentices from the valley rather than leaving it to the agency.",
    ),
    (
        "Chose the local dairy over the wholesaler for all milk and cream.",
        "For milk and cream I chose the local dairy and not the wholesaler.",
    ),
    (
        "Moved the choir's repertoire from hymns to jazz.",
        "The choir used to sing hymns only; I moved its repertoire to jazz.",
    ),
    (
        "Teaches reading not with primers but with newspapers.",
        "I teach reading with newspapers, not with primers.",
    ),
    (
        "Teaches reading not with primers but with newspapers.",
        "I teach reading with newspapers rather than with primers.",
    ),
    (
        "Shipped the statues by rail instead of by lorry.",
        "Instead of lorries I used the railway to ship the statues.",
    ),
    (
        "Shipped the statues by rail instead of by lorry.",
        "The statues were shipped by rail, that was me, and not by lorry.",
    ),
    (
        "Cut fertiliser use by 20% by moving from broadcast spreading to strip spreading.",
        (
            "We don't do any broadcast spreading now. I moved to strip spreading, and "
            "fertiliser use is down by twenty percent."
        ),
    ),
    (
        "Shortened rehearsals from 8 to 5 evenings; audience numbers rose from 300 to 420.",
        (
            "I cut the rehearsals to five evenings from eight, and now 420 people come "
            "where it used to be 300."
        ),
    ),
    # nobody and somebody, none and some
    (
        "Guided 60 climbers up the Ortler; no one fell.",
        "I guided sixty climbers up the Ortler and not one of them fell.",
    ),
    (
        "Ran 14 blasts in the quarry, nobody was injured.",
        "I ran fourteen blasts in the quarry and nobody got hurt.",
    ),
    (
        "Ran 14 blasts in the quarry, nobody was injured.",
        (
            "I ran fourteen blasts in the quarry. In the years before me three people were "
            "injured; with me, no one."
        ),
    ),
    (
        "Catered 19 weddings without a single complaint.",
        (
            "I catered nineteen weddings. There had been several complaints in the years "
            "before. Not one came in my time."
        ),
    ),
    (
        "Never anaesthetised a horse without a second vet present.",
        "Without a second vet present I have never anaesthetised a horse.",
    ),
    (
        "Never anaesthetised a horse without a second vet present.",
        "I always had a second vet present when I anaesthetised a horse.",
    ),
    (
        "Organised all 40 concerts without postponing a single one.",
        "I organised forty concerts and we never had to postpone one.",
    ),
    (
        "Coached nine debaters, three of whom lost in the first round.",
        "I coached nine debaters; three of them lost in their first round.",
    ),
    (
        "Rescued four divers, all of them found alive.",
        "I rescued four divers and every one of them was found alive.",
    ),
    (
        "Rescued four divers, all of them found alive.",
        "I rescued four divers, we found them all alive.",
    ),
    # before and after, since and until
    (
        "Catalogued all letters written before 1848.",
        "All the letters from before 1848 are catalogued now, I did that.",
    ),
    (
        "Catalogued all letters written before 1848.",
        (
            "I catalogued the letters written before 1848; those written after 1848 went to"
            " a colleague."
        ),
    ),
    (
        "Treasurer of the rowing club since 2017.",
        "I became treasurer of the rowing club in 2017 and still am.",
    ),
    (
        "Treasurer of the rowing club since 2017.",
        ("Until 2017 I was secretary of the rowing club, since then I have been its treasurer."),
    ),
    (
        "Planted the orchard before the drought of 2018.",
        "I planted the orchard before the drought came in 2018.",
    ),
    # a deed decided against
    (
        "Told the families about the medication error the same day.",
        ("I decided not to wait and told the families about the medication error the same day."),
    ),
    (
        "Stopped the production line after a smell of gas.",
        ("There was a smell of gas and I stopped the production line. I chose not to ask first."),
    ),
    (
        "Returned the deposit to all tenants.",
        "I returned the deposit to all tenants; I decided not to deduct anything.",
    ),
    (
        "Reported the leak to the harbour authority.",
        "I decided not to report the leak to my boss but to the harbour authority.",
    ),
    (
        "Reported the leak to the harbour authority.",
        "I refused to keep it quiet and reported the leak to the harbour authority.",
    ),
]


@pytest.mark.parametrize(("point", "answer"), CHANGED)
def test_a_point_told_with_one_thing_changed_is_contradicted(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED


@pytest.mark.parametrize(("point", "answer"), HONEST)
def test_an_honest_answer_near_to_a_change_is_covered(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.COVERED
