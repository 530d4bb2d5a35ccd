"""Figures that follow from the document's own, and figures told in another's place."""

import pytest

from grading.model import Evidence, PointVerdict
from grading.offline import judge
from tests.grading.answers import examine, verdict_on


@pytest.mark.parametrize(
    ("point", "answer", "unsupported"),
    [
        (
            "Grew the client book from 40 to 110 clients.",
            "I grew the client book from 40 clients to 110, so 2.8x as many.",
            (),
        ),
        (
            "Grew the client book from 40 to 110 clients.",
            "I grew the client book from 40 clients to 110, so 3.8x as many.",
            ("3.8x",),
        ),
        (
            "Cut the close of the month from exactly 61 days to 38.",
            "I cut the close from exactly 61 days to 38, that is 39% less.",
            (),
        ),
        (
            "Cut the close of the month from exactly 61 days to 38.",
            "I cut the close from exactly 61 days to 38, that is 55% less.",
            ("55%",),
        ),
    ],
)
def test_what_follows_roughly_from_two_figures_is_supported(
    point: str, answer: str, unsupported: tuple[str, ...]
) -> None:
    assert judge(examine(answer, (Evidence("E1", point),))).unsupported == unsupported


def test_a_bare_count_stands_in_the_place_of_the_points() -> None:
    told = "In Hamina I ran the bakery, we had {}."
    point = "Ran the bakery in Hamina with 14 drivers."

    assert verdict_on(point, told.format(14)) is PointVerdict.COVERED
    assert verdict_on(point, told.format(17)) is PointVerdict.CONTRADICTED


@pytest.mark.parametrize(
    ("side", "verdict"),
    [("after", PointVerdict.COVERED), ("before", PointVerdict.CONTRADICTED)],
)
def test_each_of_two_years_keeps_its_side(side: str, verdict: PointVerdict) -> None:
    point = "Led the Oslo yard before 2015 and the Bergen yard after 2018."
    answer = f"I led the Oslo yard before 2015. I led the Bergen yard {side} 2018."

    assert verdict_on(point, answer) is verdict
