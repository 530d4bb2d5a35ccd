from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import Problem, UserError
from coach.when import FAR, parse_day

TODAY = date(2026, 11, 25)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("3.12.", date(2026, 12, 3)),
        ("3.12", date(2026, 12, 3)),
        ("03.12.2026", date(2026, 12, 3)),
        ("3.12.26", date(2026, 12, 3)),
        ("3. 12. 2026", date(2026, 12, 3)),
        ("am 3.12.", date(2026, 12, 3)),
        ("1.2.", date(2027, 2, 1)),
        ("24.11.", date(2027, 11, 24)),
        ("25.11.", TODAY),
        ("29.2.", date(2028, 2, 29)),
        ("11/30", date(2026, 11, 30)),
        ("30/11", date(2026, 11, 30)),
        ("11/24", date(2027, 11, 24)),
        ("12/12", date(2026, 12, 12)),
        ("3/12/2026", date(2026, 12, 3)),
        ("1/15/2027", date(2027, 1, 15)),
        ("15-01-2027", date(2027, 1, 15)),
        ("2027/1/15", date(2027, 1, 15)),
        ("Thu 3.12.", date(2026, 12, 3)),
        ("Thursday, 3 December", date(2026, 12, 3)),
        ("12月3日", date(2026, 12, 3)),
        ("2027年1月15日", date(2027, 1, 15)),
        ("3 December", date(2026, 12, 3)),
        ("Dec 3", date(2026, 12, 3)),
        ("December 3rd, 2026", date(2026, 12, 3)),
        ("the 3rd of December", date(2026, 12, 3)),
        ("3 Dec 26", date(2026, 12, 3)),
        ("15 January at 10:00", date(2027, 1, 15)),
        ("15 Jan, 10am", date(2027, 1, 15)),
        ("tomorrow at 9", date(2026, 11, 26)),
        ("3", date(2026, 12, 3)),
        ("the 31st", date(2026, 12, 31)),
        ("today", TODAY),
        ("tomorrow", date(2026, 11, 26)),
        ("day after tomorrow", date(2026, 11, 27)),
        ("friday", date(2026, 11, 27)),
        ("this friday", date(2026, 11, 27)),
        ("next friday", date(2026, 11, 27)),
        ("until friday", date(2026, 11, 27)),
        ("till the 3rd of December", date(2026, 12, 3)),
        ("until next monday", date(2026, 11, 30)),
        ("until 3.12.", date(2026, 12, 3)),
        ("wednesday", date(2026, 12, 2)),
        ("monday week", date(2026, 12, 7)),
        ("a week on monday", date(2026, 12, 7)),
        ("monday in a week", date(2026, 12, 7)),
        ("Wednesday week", date(2026, 12, 9)),
        ("a week tomorrow", date(2026, 12, 3)),
        ("for 3 days", date(2026, 11, 28)),
        ("for a week", date(2026, 12, 2)),
        ("in two weeks", date(2026, 12, 9)),
        ("in a fortnight", date(2026, 12, 9)),
        ("week after next", date(2026, 12, 9)),
        ("next week", date(2026, 12, 2)),
        ("next month", date(2026, 12, 25)),
        ("in a month", date(2026, 12, 25)),
        ("in a year", date(2027, 11, 25)),
        ("end of the month", date(2026, 11, 30)),
        ("yesterday", date(2026, 11, 24)),
        ("3. Dezember", date(2026, 12, 3)),
        ("bis Freitag", date(2026, 11, 27)),
        ("nächsten Freitag", date(2026, 11, 27)),
        ("übermorgen", date(2026, 11, 27)),
        ("in zwei Wochen", date(2026, 12, 9)),
        ("le 3 décembre", date(2026, 12, 3)),
        ("dans 3 jours", date(2026, 11, 28)),
        ("vendredi prochain", date(2026, 11, 27)),
        ("el 3 de diciembre", date(2026, 12, 3)),
        ("mañana", date(2026, 11, 26)),
        ("lunedì", date(2026, 11, 30)),
        ("december", None),
        ("november", None),
        ("may", None),
        ("mars", None),
        ("x", None),
        ("2027", None),
        ("8:30", None),
        ("8.30", None),
        ("18h", None),
        ("noon", None),
        ("30 Feb", None),
        ("31.11.", None),
        ("friday 3 December", None),
        ("soon", None),
        ("whenever", None),
        ("0", None),
        ("32", None),
    ],
)
def test_a_day_is_read_as_it_is_meant_or_not_at_all(words: str, day: date | None) -> None:
    assert parse_day(words, today=TODAY) == day


@pytest.mark.parametrize("words", ["3/12", "12/3", "2-1", "4/5/2027"])
def test_what_can_be_two_days_is_not_guessed(words: str) -> None:
    with pytest.raises(UserError) as refused:
        parse_day(words, today=TODAY)
    assert refused.value.problem is Problem.TWO_DATES


@pytest.mark.parametrize("words", ["2124-11-11", "3.12.2036", "in 40 years", "15 January 2031"])
def test_what_is_out_of_reason_is_not_taken(words: str) -> None:
    with pytest.raises(UserError) as refused:
        parse_day(words, today=TODAY)
    assert refused.value.problem is Problem.FAR_DATE


@given(st.dates(date(2020, 1, 1), date(2060, 1, 1)), st.integers(0, 700))
def test_a_day_in_figures_is_that_day(today: date, ahead: int) -> None:
    day = date.fromordinal(today.toordinal() + ahead)
    assert parse_day(f"{day:%d.%m.%Y}", today=today) == day
    assert parse_day(day.isoformat(), today=today) == day
    assert FAR.days >= ahead
