"""WordNet's table, and the tables of meanings: found by bisection, fresh from their sources."""

import pytest

from grading import wordnet
from grading.tables import table
from grading.wordlists import lines_of
from scripts.senses_table import tables


def test_the_tables_of_meanings_are_those_of_the_word_lists() -> None:
    assert tuple("\n".join(lines_of(n)) + "\n" for n in ("senses.txt", "phrases.txt")) == tables()


@pytest.mark.parametrize("name", ["senses.txt", "wordnet.txt"])
def test_every_line_of_a_table_is_found(name: str) -> None:
    lines = [line.split("\t") for line in lines_of(name)]
    for key, value in (lines[0], lines[1], *lines[2::997], lines[-1]):
        assert table(name).find(key) == value


@pytest.mark.parametrize("key", ["", "zzzzzz", "0", "aardvarkish", "\ud800", "é"])
def test_what_is_not_in_a_table_is_not_found(key: str) -> None:
    assert table("wordnet.txt").find(key) is None


@pytest.mark.parametrize(
    ("said", "base"), [("ran", "run"), ("babies", "baby"), ("planned", "plan"), ("colour", "color")]
)
def test_a_word_is_found_in_whatever_form_it_was_said(said: str, base: str) -> None:
    synsets = {sense.synset for sense in wordnet.senses(said)}
    assert synsets >= {sense.synset for sense in wordnet.senses(base)}


def test_a_person_a_group_and_a_place_are_told_apart() -> None:
    files = {word: wordnet.senses(word)[0].file for word in ("nurse", "committee", "leeds")}
    assert files == {
        "nurse": wordnet.PERSON,
        "committee": wordnet.GROUP,
        "leeds": wordnet.PLACE,
    }
