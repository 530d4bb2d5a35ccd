"""A deed told as an ability is half said at most; one told as done is not."""

import pytest

from grading.model import PointVerdict
from tests.grading.answers import verdict_on

ROTA = "Introduced a rota tool that cut overtime by 20%."
PAYROLL = "Cut the payroll run from five days to two."
CRANE = "Operates tower cranes up to 300 metres."


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        (ROTA, "I know how to introduce a rota tool that cuts overtime by 20%."),
        (ROTA, "I'm able to introduce rota tools that cut overtime by 20 percent."),
        (ROTA, "I can introduce a rota tool and cut overtime by 20 percent."),
    ],
)
def test_an_ability_covers_no_deed(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.PARTIAL


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        (ROTA, "I can say that I introduced the rota tool, and overtime fell by 20%."),
        (ROTA, "I know how to do this: my rota tool brought overtime down by 20%."),
        (PAYROLL, "We can now do the payroll run in two days instead of five."),
        (CRANE, "I can operate tower cranes up to 300 metres."),
    ],
)
def test_a_deed_or_a_skill_told_with_can_is_covered(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.COVERED
