"""Honest answers in free wording: what is no change, no denial, no made-up fact; and what is."""

import pytest

from grading.model import Evidence, PointVerdict
from grading.offline import judge
from tests.grading.answers import examine

HONEST = [
    (
        "Fundraising lead for the hospice; a single gala brought in GBP 210,000.",
        "I lead the fundraising at the hospice. One gala got us two hundred and ten grand.",
    ),
    (
        "Cut lubricating oil use by 12% over eight months by adjusting the feed rate.",
        "I turned down the feed rate a notch at a time, and after eight months we used twelve"
        " percent less lubricating oil.",
    ),
    (
        "Fluent in Polish.",
        "I speak Polish like a native, as many of our builders do too.",
    ),
    (
        "Launched self-service invoicing in March 2022; it handled 70% of requests by year end.",
        "the thing i launched in march twenty twenty two was invoicing as a self service and by"
        " december it handled seven out of ten requests",
    ),
    (
        "Recorded and mixed six albums at Quarry Studios, two of which were shortlisted.",
        "At Quarry Studios I recorded and mixed six albums, and a couple of them made the"
        " shortlist.",
    ),
    (
        "Taught German to 200 refugees over four years, A1 to B1.",
        "For four years I taught refugees German, from zero up to B1, around two hundred people.",
    ),
    (
        "Sold EUR 3.2 million of roof systems in 2021, 128% of target.",
        "In 2021 I sold three point two million in roof systems, twenty-eight percent over target.",
    ),
    (
        "Supported the lead architect on the Vesterport station roof.",
        "I wasn't in charge of the Vesterport station roof, I supported the lead architect.",
    ),
    (
        "Wrote the regional fire plan after the 2018 drought.",
        "After the drought in 2018 it was clear that the region had no fire plan. I wrote it.",
    ),
    (
        "Cut the waiting list for hearing aids from nine months to ten weeks.",
        "The waiting list for hearing aids was nine months. I cut it, and people don't wait"
        " longer than ten weeks now.",
    ),
    (
        "Withdrew a faulty batch of 9,000 toys before any child was hurt.",
        "I withdrew a batch of nine thousand faulty toys. No child got hurt, thank God.",
    ),
    (
        "Reduced cancelled departures from 6.4% to 1.9% with a winter plan.",
        "More than six in a hundred departures were cancelled. I wrote a winter plan, and now it's"
        " under two percent.",
    ),
    (
        "Ran the training with a grant of SEK 1.2 million from the Wallin Foundation.",
        "I ran the training and found the money for it, a 1.2 million grant from the Wallin"
        " Foundation.",
    ),
    (
        "Introduced a restorative behaviour scheme at the school.",
        "I introduced a restorative behaviour scheme at our school, and some colleagues found it"
        " soft.",
    ),
    (
        "Rewrote the two-year course from 46 lecture hours to 12 lectures.",
        "I rewrote the course, forty-six hours of lectures came down to a dozen lectures.",
    ),
]
CHANGED = [
    (
        "Cut the waiting list for hearing aids from nine months to ten weeks.",
        "I cut the waiting list for hearing aids from nine months to ten days.",
    ),
    (
        "Launched self-service invoicing in March 2022.",
        "I launched self-service invoicing in May 2022.",
    ),
    (
        "Supported the lead architect on the Vesterport station roof.",
        "I was the lead architect of the Vesterport station roof.",
    ),
    (
        "Freed six developers by closing the mobile app.",
        "I closed the mobile app and that freed a dozen developers.",
    ),
]


@pytest.mark.parametrize(("documented", "said"), HONEST)
def test_an_honest_answer_is_taken_for_one(documented: str, said: str) -> None:
    grade = judge(examine(said, (Evidence("1", documented),), question="What have you done?"))

    assert grade.points[0].verdict is PointVerdict.COVERED
    assert grade.unsupported == ()


@pytest.mark.parametrize(("documented", "said"), CHANGED)
def test_a_change_beside_it_is_still_found(documented: str, said: str) -> None:
    grade = judge(examine(said, (Evidence("1", documented),), question="What have you done?"))

    assert grade.points[0].verdict is PointVerdict.CONTRADICTED


@pytest.mark.parametrize(
    "said",
    [
        "I'd begin with corrugated board. Nobody needs 31 suppliers, one could live with eight.",
        "Tell me about a time you cut the number of suppliers of corrugated board to 8.",
        "Well, that is a good question about cutting 31 suppliers of corrugated board to 8.",
    ],
)
def test_a_wish_or_the_question_read_out_tells_no_deed(said: str) -> None:
    point = Evidence("1", "Cut the supplier base for corrugated board from 31 suppliers to 8.")

    grade = judge(examine(said, (point,), question="Where have you saved money?"))

    assert grade.points[0].verdict in {PointVerdict.MISSED, PointVerdict.PARTIAL}


@pytest.mark.parametrize(
    "said", ["Bus drivers deserve fair wages and a union should never lose touch with its base."]
)
def test_a_generality_contradicts_nothing(said: str) -> None:
    point = Evidence("1", "Negotiated a wage agreement for 900 bus drivers.")

    grade = judge(examine(said + " I am tough but fair.", (point,), question="Who are you?"))

    assert grade.points[0].verdict is PointVerdict.MISSED


def test_a_point_that_is_not_spoken_of_is_not_contradicted() -> None:
    points = (
        Evidence("1", "Coxswain of the lifeboat Elin Marie for nine years, with a crew of 7."),
        Evidence("2", "Introduced a simulator evening; 34 crews used it in its first year."),
    )

    said = "I was coxswain of the Elin Marie for nine years with a volunteer crew of seven."
    grade = judge(examine(said, points, question="Tell me about yourself."))

    assert [point.verdict for point in grade.points] == [PointVerdict.COVERED, PointVerdict.MISSED]


@pytest.mark.parametrize(
    ("said", "reported"),
    [
        ("I ran the clinic. I used to do the same at L'Oréal.", ("L'Oréal",)),
        ("I ran the clinic. I took it over from Mr Hall.", ()),
        ("I ran the clinic with a chap from Denmark.", ()),
        ("I ran the clinic. My friend moved to Spain.", ()),
        ("I ran the clinic. I have a diploma from Denmark.", ("Denmark",)),
    ],
)
def test_who_merely_appears_is_no_claim(said: str, reported: tuple[str, ...]) -> None:
    grade = judge(examine(said, (Evidence("1", "Ran the clinic."),), question="What did you do?"))

    assert grade.unsupported == reported
