"""A bare given name as the doer is somebody else, unless the point names them."""

import pytest

from grading.model import PointVerdict
from tests.grading.answers import verdict_on

APPRENTICES = "Trained 5 apprentices; 4 passed."
MANUAL = "Wrote the safety manual for the crane crew."

CHANGED = [
    (APPRENTICES, "Colin trained five apprentices; four of them passed."),
    (APPRENTICES, "Colin hat fünf Lehrlinge ausgebildet, vier haben bestanden."),
    (MANUAL, "Priya wrote the safety manual for the crane crew."),
    ("Designed the loyalty card for 30 shops.", "The card, thirty shops. Tom designed it."),
    (
        "Negotiated a ten-year lease for the studio.",
        "Then Fatima negotiated a ten-year lease for the studio.",
    ),
    (
        "Led the move of the archive to Hull.",
        "Giovanni led the move of the archive to Hull, in the rain.",
    ),
    ("Runs the falls clinic at Brannock.", "Anna runs the falls clinic at Brannock."),
    (
        "Cut the waiting time from 9 weeks to 4.",
        "Jorge cut the waiting time from nine weeks to four.",
    ),
    (
        "Fünf Lehrlinge ausgebildet; vier haben bestanden.",
        "Petra hat fünf Lehrlinge ausgebildet, vier haben bestanden.",
    ),
    (
        "Formé cinq apprentis, dont quatre ont réussi.",
        "Camille a formé cinq apprentis, quatre ont réussi.",
    ),
    ("Koulutin viisi oppisopimusopiskelijaa.", "Mikko koulutti viisi oppisopimusopiskelijaa."),
    (
        "Utbildade fem lärlingar, fyra klarade provet.",
        "Anders utbildade fem lärlingar, fyra klarade provet.",
    ),
    (
        "Formé a cinco aprendices y cuatro aprobaron.",
        "Pablo formó a cinco aprendices y cuatro aprobaron.",
    ),
]

HONEST = [
    (APPRENTICES, "Five apprentices I trained, four passed. Colin passed best of all."),
    (APPRENTICES, "Colin and I trained five apprentices; four of them passed."),
    ("Trained 5 apprentices with Colin Marsh.", "Colin trained five apprentices with me."),
    (MANUAL, "I wrote the safety manual for the crane crew. Priya printed it."),
    ("Moved 40 services to Kubernetes.", "Kubernetes runs forty services now, I moved them."),
    (
        "Cut build time from 9 minutes to 4 with Bazel.",
        "Bazel cut the build time from nine minutes to four, once I'd brought it in.",
    ),
    ("Sold 30 flats in Leeds.", "Leeds sold well, thirty flats, all by me."),
    (
        "Coached Jana Novak to the junior title.",
        "Jana won the junior title, and I coached her.",
    ),
]


@pytest.mark.parametrize(("point", "answer"), CHANGED)
def test_somebody_called_by_name_is_the_doer(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED


@pytest.mark.parametrize(("point", "answer"), HONEST)
def test_a_name_beside_one_s_own_deed_is_none(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.COVERED
