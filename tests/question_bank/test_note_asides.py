"""A remark in brackets leaves the point; what the employer asks under a heading is none."""

import pytest

from question_bank import pieces

REMARKS = [
    "(not a great answer)",
    "(Olga knows how many)",
    "[which months]",
    "(check)",
    "(figure?)",
    "(nice story!)",
    "(!!)",
]
FACTS = [
    "(currently at Elm)",
    "(14 beds)",
    "(now closed)",
    "(which won a prize)",
    "(the only one in Kiel)",
]
ASKED = [
    "Describe a time when you calmed a crowd. (Max. 150 words)",
    "Guidance: we look for evidence of planning.",
    "Word limit 250",
    "Tell us about your approach to safety.",
]


@pytest.mark.parametrize("remark", REMARKS)
def test_a_remark_in_brackets_leaves_the_point(remark: str) -> None:
    text = f"I ran the kiosk at the harbour {remark} and hired two cooks."
    found = pieces.of_bullet(text, 0, len(text), opens_list=False)
    assert [text[note.start : note.end] for note in found.notes] == [remark]


@pytest.mark.parametrize("fact", FACTS)
def test_a_fact_in_brackets_stays(fact: str) -> None:
    text = f"I ran the kiosk at the harbour {fact} and hired two cooks."
    assert not pieces.of_bullet(text, 0, len(text), opens_list=False).notes


@pytest.mark.parametrize("words", ASKED)
def test_what_the_employer_asks_is_neither_point_nor_note(words: str) -> None:
    found = pieces.of_paragraph(words, 0, len(words), opens_list=False)
    assert not found.facts
    assert not found.notes
