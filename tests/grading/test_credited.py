"""What others made of a deed, or do beside one's own post, gives them neither."""

import pytest

from grading.model import PointVerdict
from tests.grading.answers import verdict_on

OFFICER = "Data protection officer since 2019."
CALVES = "Cut calf mortality from 9% to 3% with a new colostrum protocol."
READING = "Rebuilt the reading programme for 300 pupils."
BARRIER = "Designed the flood barrier at Kell."

HONEST = [
    (OFFICER, "I'm the data protection officer. The IT side is my colleague's job."),
    (
        "Head gardener at Ashby Hall since 2014.",
        "I've been the head gardener at Ashby Hall since 2014. The shop is my deputy's job.",
    ),
    (
        "Fire warden for the second floor.",
        "I'm the fire warden for the second floor; drills are the safety officer's business.",
    ),
    (
        CALVES,
        "We were losing nine percent of calves, and with a new colostrum protocol I got that to "
        "three. The vet school at Harlow wrote a paper about it.",
    ),
    (
        READING,
        "The reading programme for three hundred pupils, I rebuilt all of that. The council made "
        "a film about it.",
    ),
    (
        "Brought the infection rate from 6% to 2%.",
        "Infections were at six percent and I had them at two. The university did a study on it.",
    ),
    (
        BARRIER,
        "The flood barrier at Kell is what I drew. A professor built a whole lecture around it.",
    ),
]

CHANGED = [
    (OFFICER, "Data protection has had its officer since 2019, and that is my colleague's job."),
    (
        CALVES,
        "Calf mortality went from nine percent to three with a new colostrum protocol. The vet "
        "school brought it in.",
    ),
    (READING, "The reading programme for 300 pupils was rebuilt. The council did the work on it."),
    (BARRIER, "The flood barrier at Kell, yes. A professor designed it."),
    (BARRIER, "The flood barrier at Kell, yes. My colleague did the design work on it."),
]


@pytest.mark.parametrize(("point", "answer"), HONEST)
def test_what_others_make_of_it_is_no_credit(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.COVERED


@pytest.mark.parametrize(("point", "answer"), CHANGED)
def test_a_deed_credited_to_another_is_found(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED
