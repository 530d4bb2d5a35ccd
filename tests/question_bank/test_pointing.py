# ruff: noqa: RUF001 - typographic marks are what is tested
import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.pointing import Pointed

TEXT = """\
# Title

- Led a crew of nine through the Ylva storm, and had the hospital back in 35 minutes.
- Cut false trips by 38%, not by chance, in 2022
  and again in 2023.

| Rust | three years of it |

I kept it short, then I kept it short.
"""


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (
            "3",
            "Led a crew of nine through the Ylva storm, and had the hospital back in 35 minutes.",
        ),
        ("4-5", "Cut false trips by 38%, not by chance, in 2022\n  and again in 2023."),
        (" 4 – 5 ", "Cut false trips by 38%, not by chance, in 2022\n  and again in 2023."),
        ("1", "Title"),
        ("4: not by chance", "not by chance"),
        ("9:not by chance", "not by chance"),
        ("not by chance", "not by chance"),
        ("3: Led a crew … 35 minutes.", TEXT.split("\n")[2][2:]),
        ("3: Led a crew ... 35 minutes.", TEXT.split("\n")[2][2:]),
        ("4: Cut false trips … again in 2023.", TEXT[TEXT.index("Cut") : TEXT.index("\n\n|")]),
        ("7: three years of it", "three years of it"),
    ],
)
def test_what_is_pointed_at_is_found_in_the_texts_own_words(at: str, words: str) -> None:
    pointed = Pointed(TEXT)
    place = pointed.find(at)
    assert place is not None
    assert TEXT[place.start : place.end] == words == pointed.words(at)


@pytest.mark.parametrize(
    "at",
    [
        "2",
        "0",
        "99",
        "5-4",
        "7",
        "",
        ":",
        "3: Led a crew of ten",
        "3: Led a crew … 38%",
        "3: Led a crew … in 36 minutes",
        "3: in 35 minutes … Led a crew",
        "3: … 35 minutes.",
        "3: Led … Ylva … minutes",
        "9: I kept it … short",
        "9: I ke … short.",
        "4: Cut false trips by 3",
    ],
)
def test_what_is_not_there_or_could_be_two_things_is_not_found(at: str) -> None:
    assert Pointed(TEXT).find(at) is None


def test_ends_that_stand_in_a_line_twice_are_no_place() -> None:
    assert Pointed(TEXT).find("9: I kept … it short") is None


@given(st.text(alphabet="0123456789-:…. aceklotIiprn%", max_size=30))
def test_no_way_of_pointing_finds_what_is_not_one_stretch_of_words(at: str) -> None:
    place = Pointed(TEXT).find(at)
    if place is not None:
        words = TEXT[place.start : place.end]
        assert words.strip() == words
        assert any(map(str.isalnum, words))


def test_words_that_begin_in_the_line_are_meant_before_nearer_ones_of_the_line_above() -> None:
    above, row = "| Python | I ran it in production |", "| Go, for two services of the yard | "
    text = f"{above}\n{row}I ran it in production |\n"
    for at in ("2: I ran it in production", "2: I ran … in production"):
        place = Pointed(text).find(at)
        assert place is not None
        assert place.start == text.rindex("I ran it")


def test_a_stretch_ends_in_its_line_where_its_last_words_come_again_in_the_next() -> None:
    text = "I led the yard for six\nyears, and the dock for six years."
    place = Pointed(f"I led the yard for two years.\n{text}").find("1: I led … years")
    assert place is not None
    assert place.end == len("I led the yard for two years")
