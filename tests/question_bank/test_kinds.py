"""What a requirement or a point tells of time, and whether anything can come of it."""

import pytest

from question_bank.kinds import has_no_outcome, tells_when


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("Nurse since 2012", True),
        ("Nurse since the summer of 2012", True),
        ("Beekeeper since early May 2012", True),
        ("Warden from 2012 to 2016", True),
        ("Warden 2012-16", True),
        ("Warden between 2012 and 2016", True),
        ("Three conferences in 2019 and 2021", False),
        ("Opened the shop in 2019", False),
    ],
)
def test_from_when_to_when_is_told_from_single_years(quote: str, told: bool) -> None:  # noqa: FBT001 - the table says what is expected
    assert tells_when(quote) is told


@pytest.mark.parametrize(
    ("heading", "none"),
    [
        ("Ready to travel", True),
        ("Available for night shifts", True),
        ("Available at weekends", True),
        ("Willing to relocate", True),
        ("Must be prepared to work on Sundays", True),
        ("Available", True),
        ("Ready-made meals: experience", False),
        ("Prepared budgets for boards", False),
        ("Available beds: managing them", False),
    ],
)
def test_readiness_is_told_from_deeds_and_things(heading: str, none: bool) -> None:  # noqa: FBT001 - as above
    assert has_no_outcome(heading) is none
