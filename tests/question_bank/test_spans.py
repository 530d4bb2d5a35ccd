# ruff: noqa: RUF001 - typographic marks are what is tested
import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.spans import Folded, Place, outside, widened

TEXT = (
    "- Led the “Aller” bridge – a 64 m span –\n  over a live railway, 2019–2021.\n"
    "- Cut cost by 12.5% to EUR 1,200; wrote C++ at Smith-Jones.\n"
    "- I have never led a team. Led the “Aller” bridge again.\n"
)


def _found(quote: str, *, near: int = 0, text: str = TEXT) -> str | None:
    place = Folded(text).find(quote, near=near)
    return None if place is None else text[place.start : place.end]


@pytest.mark.parametrize(
    ("quote", "there"),
    [
        ('Led the "Aller" bridge', "Led the “Aller” bridge"),
        ("a 64 m span - over a live railway", "a 64 m span –\n  over a live railway"),
        ("over  a live\nrailway, 2019-2021", "over a live railway, 2019–2021"),
        ("- Cut cost by 12.5%", "Cut cost by 12.5%"),
        ("wrote C++", "wrote C++"),
    ],
)
def test_quotes_dashes_and_white_space_do_not_matter(quote: str, there: str) -> None:
    assert _found(quote) == there


@pytest.mark.parametrize(
    "quote",
    [
        "led the “Aller” bridge",  # case does matter
        "a 65 m span",
        "2019-2022",
        "Cut cost by 12.5",  # no figure loses its unit
        "5% to EUR",  # nor its head
        "2.5% to EUR 1,200",
        "to EUR 1",
        "2019",
        "wrote C",
        "at Smith",
        "Jones",
        "ed the",
        "invented",
        "",
        " - ",
    ],
)
def test_what_is_not_there_or_would_be_cut_in_two_is_not_found(quote: str) -> None:
    assert _found(quote) is None


def test_of_several_places_the_nearest_is_meant() -> None:
    second = TEXT.rindex("Led the")
    place = Folded(TEXT).find('Led the "Aller" bridge', near=second - 5)
    assert place is not None
    assert place.start == second
    assert _found('Led the "Aller" bridge', near=second) == "Led the “Aller” bridge"


def test_what_is_denied_is_quoted_with_its_denial() -> None:
    place = Folded(TEXT).find("led a team", near=0)
    assert place is not None
    whole = widened(TEXT, place)
    assert TEXT[whole.start : whole.end] == "I have never led a team"
    again = Place(TEXT.rindex("Led the"), len(TEXT) - 1)
    assert widened(TEXT, again) == again  # the sentence before denies nothing of this one


@pytest.mark.parametrize("text", ["Does 5 things", "-5 degrees", "<5 faults", "~5 km"])
def test_a_figures_sign_belongs_to_it(text: str) -> None:
    assert (_found("5", text=text) is None) == (text[0] in "-<~")


@given(st.text("ab1. –-“\n ", max_size=40), st.text('ab1. –-"\n ', max_size=8), st.integers(0, 40))
def test_what_is_found_is_a_part_of_the_text_that_folds_alike(
    text: str, quote: str, near: int
) -> None:
    place = Folded(text).find(quote, near=near)
    if place is not None:
        assert 0 <= place.start < place.end <= len(text)
        said, there = ("".join(words.split()) for words in (quote, text[place.start : place.end]))
        for words in ("“", "–"):
            there = there.replace(words, '"' if words == "“" else "-")
        assert there in said.replace("–", "-")


@given(
    st.tuples(st.integers(0, 20), st.integers(21, 40)),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted)),
)
def test_what_is_left_of_a_place_overlaps_nothing_that_is_taken(
    ends: tuple[int, int], taken: list[list[int]]
) -> None:
    others = [Place(start, end) for start, end in taken if start < end]
    left = outside(Place(*ends), others)
    if left is not None:
        assert ends[0] <= left.start < left.end <= ends[1]
        assert not any(left.overlaps(other) for other in others)
    if not others:
        assert left == Place(*ends)
