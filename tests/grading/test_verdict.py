"""How much of a point must be said: where figures carry it, and where they do not."""

import pytest

from grading.model import PointVerdict
from tests.grading.answers import verdict_on

TURKU = "Ran the warehouse in Turku with 14 drivers and 230 orders a day."
DOCKS = "Ran the warehouse in Turku with 14 drivers, 230 orders and 6 docks."
REVPAR = "Raised RevPAR at the Calloway Harbour Hotel to EUR 121."
QUEUE = "Cut the average queue time at the branch by 37%."
WASTE = "Cut food waste at Osteria Vella by 14%."
SHOPS = "Opened 3 shops selling flowers and plants with 8 clerks in Leeds."
MEALS = "Served 300 meals a day with 25 volunteers from 14 parishes in an old church hall."
SALES = "Sold 40 cars, 30 vans and 20 trucks from the yard in Ely."
MURALS = "Painted murals with Ana Ruiz on the walls of the harbour school."
WALL = "Rebuilt the stone wall around the orchard by hand."
ASIDES = "It took a while. My wife was patient. We ate late. I slept badly."


@pytest.mark.parametrize(
    ("point", "answer", "verdict"),
    [
        (TURKU, "Ich hatte 14 Fahrer und jeden Tag 230 Bestellungen.", PointVerdict.COVERED),
        (TURKU, "Ich hatte in Turku 14 Leute unter mir.", PointVerdict.COVERED),
        (TURKU, "Ich hatte da 14 Leute unter mir.", PointVerdict.MISSED),
        (TURKU, "Ich hatte in Turku viele Leute unter mir.", PointVerdict.MISSED),
        (DOCKS, "Ich hatte in Turku 14 Leute und 230 Bestellungen.", PointVerdict.COVERED),
        (DOCKS, "Ich hatte in Turku 14 Leute unter mir.", PointVerdict.MISSED),
    ],
)
def test_in_another_language_half_the_figures_and_one_more_sign_tell_a_point(
    point: str, answer: str, verdict: PointVerdict
) -> None:
    assert verdict_on(point, answer) is verdict


def test_one_figure_alone_does_not_tell_a_point() -> None:
    assert verdict_on(REVPAR, "I paid 121 euros for my stay.") is PointVerdict.MISSED


@pytest.mark.parametrize(
    ("figure", "verdict"), [("37%", PointVerdict.COVERED), ("much", PointVerdict.PARTIAL)]
)
def test_a_rare_figure_counts_however_late_it_is_told(figure: str, verdict: PointVerdict) -> None:
    began = "I cut the time that people stood in the branch."
    answer = f"{began} {ASIDES} In the end it was {figure} less."

    assert verdict_on(QUEUE, answer) is verdict


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("I use JAX.", PointVerdict.COVERED),
        ("I work mainly in an office.", PointVerdict.MISSED),
    ],
)
def test_a_short_point_is_told_by_the_one_name_it_has(answer: str, verdict: PointVerdict) -> None:
    assert verdict_on("Works mainly in JAX.", answer) is verdict


@pytest.mark.parametrize(
    ("point", "answer", "verdict"),
    [
        (QUEUE, "At the branch 37% left me.", PointVerdict.MISSED),
        (QUEUE, "In the queue I lost 37%.", PointVerdict.MISSED),
        (WASTE, "At Osteria Vella I got it down 14%.", PointVerdict.COVERED),
        (SHOPS, "I had 3 shops, and 8 people in them.", PointVerdict.COVERED),
        (MEALS, "I had 25 people from 14 parishes.", PointVerdict.COVERED),
        (MEALS, "I had 25 people and 14 cars in the hall.", PointVerdict.MISSED),
    ],
)
def test_a_figure_beside_one_word_tells_a_point_with_a_second_or_a_name(
    point: str, answer: str, verdict: PointVerdict
) -> None:
    assert verdict_on(point, answer) is verdict


def test_a_point_of_one_word_is_told_by_it() -> None:
    assert verdict_on("Knitting.", "I have been knitting for years.") is PointVerdict.COVERED


@pytest.mark.parametrize("answer", ["I like chess.", "I play."])
def test_one_word_of_two_does_not_tell_a_point(answer: str) -> None:
    assert verdict_on("Plays chess.", answer) is PointVerdict.MISSED


@pytest.mark.parametrize(
    ("point", "answer", "verdict"),
    [
        (SALES, "I sold 40 cars from the yard in Ely.", PointVerdict.PARTIAL),
        (WALL, "I worked on the orchard wall.", PointVerdict.PARTIAL),
        (MURALS, "I painted with Ana Ruiz.", PointVerdict.COVERED),
    ],
)
def test_a_point_told_in_part(point: str, answer: str, verdict: PointVerdict) -> None:
    assert verdict_on(point, answer) is verdict
