"""One subtle thing of a point changed, its words all there; and honest answers near it."""

import pytest

from grading.model import Evidence, PointVerdict
from grading.offline import judge
from tests.grading.answers import examine

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
]


@pytest.mark.parametrize(("point", "answer"), CHANGED)
def test_a_point_told_with_one_thing_changed_is_contradicted(point: str, answer: str) -> None:
    (judged,) = judge(examine(answer, (Evidence("E1", point),))).points
    assert judged.verdict is PointVerdict.CONTRADICTED


@pytest.mark.parametrize(("point", "answer"), HONEST)
def test_an_honest_answer_near_to_a_change_is_covered(point: str, answer: str) -> None:
    (judged,) = judge(examine(answer, (Evidence("E1", point),))).points
    assert judged.verdict is PointVerdict.COVERED
