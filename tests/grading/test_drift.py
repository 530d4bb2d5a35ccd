"""Quantities that are told differently in two answers."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.drift import MOST_CHARACTERS, departures, drifts

ANSWERS = Path(__file__).parents[2] / "bench" / "answers"
DRIFTS: dict[str, tuple[str, str, str, str]] = {
    "a count": (
        "I sorted 46 faults that night during the storm.",
        "In the storm there were 40 faults at once, sorted by me that night.",
        "46",
        "40",
    ),
    "a time": (
        "In the storm we had the hospital back within 35 minutes.",
        "We had the hospital back in 50 minutes that night.",
        "35 minutes",
        "50 minutes",
    ),
    "the end of a change": (
        "Average time to first decision went from 11 minutes to 6.",
        "The time to first decision went down from 11 minutes to 8.",
        "6",
        "8",
    ),
    "years": (
        "I have 8 years of experience in distribution.",
        "I have twelve years of experience in distribution.",
        "8 years",
        "twelve years",
    ),
    "a percentage": ("Costs fell by 18%.", "Costs fell by 28% through me.", "18%", "28%"),
    "a year": ("I moved to Halden in 2017.", "I moved to Halden in 2015.", "2017", "2015"),
    "money": (
        "I cut the cleaning bill by EUR 12,000.",
        "I cut the cleaning bill by EUR 20,000 a long time ago.",
        "EUR 12,000",
        "EUR 20,000",
    ),
}


@pytest.mark.parametrize("case", DRIFTS.values(), ids=DRIFTS.keys())
def test_a_quantity_told_differently_is_found_with_both_quotes(
    case: tuple[str, str, str, str],
) -> None:
    first, then, said, said_then = case
    (found,) = drifts([first, "Something else entirely.", then])
    assert (found.first.said, found.then.said) == (said, said_then)
    assert (found.first.answer, found.then.answer) == (0, 2)
    assert found.first.quote in first
    assert found.then.quote in then


NO_DRIFTS: dict[str, Sequence[str]] = {
    "the same in words": (
        "I have 8 years of experience in distribution.",
        "I have eight years of experience in power distribution.",
    ),
    "rounded, and said so": (
        "I ran 2,600 switching orders on the desk.",
        "I ran about 2,500 switching orders on the desk.",
    ),
    "one end of a change": (
        "Average time to first decision went from 11 minutes to 6.",
        "The average time to first decision is now 6 minutes.",
    ),
    "what it changed by": (
        "Average time to first decision went from 11 minutes to 6.",
        "The average time to first decision fell by 5 minutes.",
    ),
    "elsewhere": ("I led a team of 12 engineers at Kolbe.", "I led 8 engineers at Aller."),
    "in other years": ("We had 61 reports in 2021.", "We had 4 reports in 2020."),
    "of other things": ("I wrote 18 tests for it.", "I wrote 3 reports for it."),
    "a part of a whole": ("I wrote 18 of the 50 acceptance tests.", "I wrote 18 tests."),
    "within one answer": ("I led 12 engineers. Later I led 8 engineers.",),
    "a question": ("I led 12 engineers.", "Would I lead 8 engineers?"),
    "a denial": ("I led 12 engineers.", "I never led 8 engineers."),
}


@pytest.mark.parametrize("answers", NO_DRIFTS.values(), ids=NO_DRIFTS.keys())
def test_what_need_not_differ_is_no_drift(answers: Sequence[str]) -> None:
    assert drifts(answers) == ()


def test_two_amounts_that_the_document_holds_are_no_drift() -> None:
    told = ("There were 61 reports of near misses.", "There were 4 reports of near misses.")
    assert len(drifts(told)) == 1
    documented = ["61 reports of near misses in the first year against 4 the year before"]
    assert drifts(told, documented=documented) == ()


def test_an_amount_of_something_else_excuses_nothing() -> None:
    told = ("It replaced 22 spreadsheets.", "It was twelve spreadsheets.")
    documented = ["replaced 22 linked spreadsheets", "12 more weather stations"]
    assert len(drifts(told, documented=documented)) == 1


COUNTS = st.integers(3, 900)
FRAMES = st.sampled_from(
    [
        "I trained {} operators for the night shift.",
        "We repaired {} pumps before the winter.",
        "My report covered {} branches of the bank.",
    ]
)


@given(frame=FRAMES, count=COUNTS)
def test_the_same_words_never_drift(frame: str, count: int) -> None:
    assert drifts([frame.format(count)] * 3) == ()


@given(frame=FRAMES, one=COUNTS, other=COUNTS)
def test_another_count_in_the_same_words_does(frame: str, one: int, other: int) -> None:
    found = drifts([frame.format(one), frame.format(other)])
    assert len(found) == (one != other)
    assert [(d.first.said, d.then.said) for d in found] == [(str(one), str(other))] * len(found)


@given(frame=FRAMES, one=COUNTS, other=COUNTS)
def test_the_order_of_answers_does_not_matter(frame: str, one: int, other: int) -> None:
    there = drifts([frame.format(one), frame.format(other)])
    back = drifts([frame.format(other), frame.format(one)])
    assert len(there) == len(back)


@given(st.lists(st.text(max_size=200), max_size=4))
def test_any_text_is_compared_and_quoted_verbatim(answers: list[str]) -> None:
    for found in drifts(answers):
        for told in (found.first, found.then):
            assert told.quote in answers[told.answer]
            assert told.said in answers[told.answer]


def test_an_endless_answer_is_looked_at_in_part() -> None:
    long = "I trained 12 operators. " + "word " * 4000
    assert len(long) > MOST_CHARACTERS
    (found,) = drifts([long, "I trained 20 operators."])
    assert found.first.said == "12"


DOCUMENT = (
    "Python for small tools. The load forecast I wrote has a mean error of 4.1%.",
    "outcome: average time to first decision went down from 11 minutes to 6",
    "8 years in electricity distribution: 5 as an operator and 3 as an analyst",
    "Wrote 18 of the 50 acceptance tests before go-live",
)


@pytest.mark.parametrize(
    "answer",
    [
        "I wrote a load forecast that has a mean error of 1.4%.",
        "My load forecast had a mean error of 1.4% in the end.",
    ],
)
def test_a_figure_is_held_against_the_point_that_a_statement_is_clearly_about(
    answer: str,
) -> None:
    (found,) = departures(["Something else.", answer], DOCUMENT)
    assert (found.said.said, found.documented.said) == ("1.4%", "4.1%")
    assert (found.said.answer, found.documented.answer) == (1, 0)
    assert found.said.quote in answer
    assert found.documented.quote in DOCUMENT[0]


@pytest.mark.parametrize(
    "answer",
    [
        "I wrote the load forecast, with a mean error of 4.1%.",
        "My load forecast has a mean error of about 4%.",
        "We cut the average time to first repair from 40 to 25 minutes.",
        "Another forecast of mine, for wind, has an error of 9%.",
        "I have 3 years as an analyst.",
        "I wrote 12 of the 20 manuals.",
        "Of the 50 acceptance tests I wrote 18 before go-live, and of the manuals 12.",
        "If I wrote a load forecast, it would have a mean error of 1.4%.",
    ],
)
def test_a_figure_of_something_else_departs_from_nothing(answer: str) -> None:
    assert departures([answer], DOCUMENT) == ()


def test_an_amount_that_another_point_tells_departs_from_nothing() -> None:
    like = (
        "Cut the hosting costs of the platform by 30%",
        "Cut the hosting costs of the archive by 20%",
    )
    assert departures(["I cut the hosting costs of the platform by 30%."], like) == ()
    (found,) = departures(["I cut the hosting costs of the platform by 40%."], like)
    assert found.documented.said == "30%"


@pytest.mark.long  # all that is labelled; each kind of departure has its case above
def test_labelled_answers_hold_few_departures_that_nobody_labelled() -> None:
    texts = [path.read_text() for path in sorted(ANSWERS.glob("*.jsonl"))]
    labelled = [json.loads(row) for text in texts for row in text.splitlines()]
    right = wrong = 0
    for one in labelled:
        for found in departures([one["answer"]], [e["text"] for e in one["evidence"]]):
            evidence = one["evidence"][found.documented.answer]["id"]
            right += one["labels"].get(evidence) == "contradicted"
            wrong += one["labels"].get(evidence) != "contradicted"
    assert wrong <= 0.02 * (right + wrong)
    assert right >= 60
