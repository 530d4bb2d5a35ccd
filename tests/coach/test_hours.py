from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.hours import parse_time, parse_times


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("8:30", time(8, 30)),
        ("08.30", time(8, 30)),
        ("8h30", time(8, 30)),
        ("0830", time(8, 30)),
        ("18", time(18)),
        ("at 18", time(18)),
        ("18 Uhr", time(18)),
        ("18h", time(18)),
        ("6pm", time(18)),
        ("6:15 p.m.", time(18, 15)),
        ("6 am", time(6)),
        ("12 am", time(0)),
        ("12 pm", time(12)),
        ("noon", time(12)),
        ("Midnight", time(0)),
        ("half past six", time(6, 30)),
        ("half past six in the evening", time(18, 30)),
        ("quarter to eight", time(7, 45)),
        ("quarter past 7 pm", time(19, 15)),
        ("ten to nine", time(8, 50)),
        ("seven", time(7)),
        ("seven thirty", time(7, 30)),
        ("eight o'clock", time(8)),
        ("24:00", time(0)),
        ("25", None),
        ("8:75", None),
        ("tomorrow", None),
        ("", None),
        ("I led the work myself", None),
    ],
)
def test_times_as_people_write_them(words: str, expected: time | None) -> None:
    assert parse_time(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("8:30 and 18", (time(8, 30), time(18))),
        ("18, 7:15, 18:00", (time(7, 15), time(18))),
        ("8:30 18:00", (time(8, 30), time(18))),
        ("8:30 and whenever", ()),
        ("and", ()),
    ],
)
def test_several_times(words: str, expected: tuple[time, ...]) -> None:
    assert parse_times(words) == expected


@given(st.times())
def test_any_clock_time_is_understood(at: time) -> None:
    assert parse_time(f"{at:%H:%M}") == at.replace(second=0, microsecond=0)


@given(st.text(max_size=80))
def test_any_words_are_a_time_or_nothing(words: str) -> None:
    assert all(isinstance(at, time) for at in parse_times(words))
