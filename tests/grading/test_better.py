"""A better answer holds nothing but the candidate's own points."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.better import (
    Hole,
    Origin,
    Place,
    Sentence,
    Source,
    better_answer,
    better_gap,
    place_of,
)
from grading.speakable import led_in, speakable
from question_bank.model import QuestionType
from question_bank.parse import read_application
from question_bank.sample import sample_bytes
from tests.grading.answers import CASES

ADDED = {"i", "have", "been", "my", "is", "to"}
SAMPLE = read_application(sample_bytes().decode(), fallback_title="sample")
LINES = [
    *(Source(point.quote, point.lead_in) for one in SAMPLE.requirements for point in one.points),
    *(Source(evidence.text) for case in CASES for evidence in case.evidence),
]
anything = st.builds(Source, st.text(max_size=120), st.text(max_size=60))
sources = st.lists(st.one_of(st.sampled_from(LINES), anything), max_size=6)
types = st.sampled_from([None, *QuestionType])


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("Wrote 18 of the 50 tests", "I wrote 18 of the 50 tests."),
        ("led the shift through storm Ylva,", "I led the shift through storm Ylva."),
        (
            "Trained twelve student nurses in wound care",
            "I trained twelve student nurses in wound care.",
        ),
        ("Turned down a request to wait.", "I turned down a request to wait."),
        ("Reduced costs by 18%", "I reduced costs by 18%."),
        ("Built the first ward rota", "I built the first ward rota."),
        ("Uses Revit and Navisworks", "I use Revit and Navisworks."),
        ("Keep a voluntary shift on Tuesdays", "I keep a voluntary shift on Tuesdays."),
        (
            "8 years in distribution: 5 as operator",
            "I have 8 years in distribution: 5 as operator.",
        ),
        ("Have been coding in Python for years", "I have been coding in Python for years."),
        ("and ran the training myself", "I ran the training myself."),
        ("outcome: faults fell from 9 to 2", "Faults fell from 9 to 2."),
        ("I like working with **crews**", "I like working with crews."),
        # No safe rewrite: verbatim.
        ("the near-miss board I started, 61 reports", "The near-miss board I started, 61 reports."),
        ("Licensed switching operator since 2018", "Licensed switching operator since 2018."),
        ("Awarded the prize of the city in 2020", "Awarded the prize of the city in 2020."),
        ("Promoted to lead in 2019", "Promoted to lead in 2019."),
        ("Managed services for 12 shops", "Managed services for 12 shops."),
        ("Built environment research", "Built environment research."),
        ("Sold by hand at markets", "Sold by hand at markets."),
        ("LED lighting for two halls", "LED lighting for two halls."),
        ("Uses of radar in farming", "Uses of radar in farming."),
        ("stgym: a test bench", "stgym: a test bench."),
        (
            "Leitete die Schicht im Sturm und ordnete die Fehler",
            "Leitete die Schicht im Sturm und ordnete die Fehler.",
        ),
        ("", ""),
    ],
)
def test_a_point_is_made_speakable_where_that_is_safe(point: str, said: str) -> None:
    assert speakable(point) == said


def test_a_line_is_joined_to_what_it_introduces() -> None:
    joined = led_in("I have used SQL daily", "rebuilding the outage statistics")
    assert joined == "I have used SQL daily: rebuilding the outage statistics."
    assert led_in("Related experience", "rebuilding the outage statistics") is None
    assert led_in("My tools include", "rebuilding the outage statistics") is None
    assert led_in("I have used SQL daily", "the outage statistics") is None


@pytest.mark.parametrize(
    ("point", "place"),
    [
        ("8 years in electricity distribution", Place.CONTEXT),
        ("Site engineer for the Aller footbridge", Place.CONTEXT),
        ("Wrote 18 of the 50 tests", Place.ACTION),
        ("Zero errors with 2,600 orders", Place.ACTION),
        ("Complaints fell by half", Place.RESULT),
        ("Negotiated a claim down from EUR 310,000 to EUR 120,000", Place.RESULT),
        ("time to decision went from 11 minutes to 6", Place.RESULT),
        ("Looking back, I learned to ask first", Place.REFLECTION),
    ],
)
def test_each_point_has_its_place_in_an_answer(point: str, place: Place) -> None:
    assert place_of(point) is place


def test_the_order_is_context_action_result_reflection() -> None:
    told = (
        Source("Looking back, I learned to ask first"),
        Source("Complaints fell by 40%"),
        Source("Rewrote the outage messages"),
        Source("8 years in distribution"),
    )
    said = better_answer(told, (), QuestionType.IMPACT)
    assert [one.text for one in said] == [
        "I have 8 years in distribution.",
        "I rewrote the outage messages.",
        "Complaints fell by 40%.",
        "Looking back, I learned to ask first.",
    ]
    assert [one.source for one in said] == [one.quote for one in reversed(told)]


def test_the_line_above_opens_the_story_once() -> None:
    above = "led the shift through storm Ylva in november 2021,"
    told = (Source("sorted 46 faults", above), Source("turned down a request", above))
    said = better_answer(told, (), QuestionType.IMPACT)
    assert [one.text for one in said] == [
        "I led the shift through storm Ylva in november 2021.",
        "I sorted 46 faults.",
        "I turned down a request.",
    ]


def test_a_line_above_is_joined_once_and_not_said_as_a_point_too() -> None:
    above = "I have used SQL daily"
    told = (Source(above), Source("rebuilding the books", above), Source("writing a check", above))
    said = better_answer(told, (), None)
    assert [one.text for one in said] == [
        "I have used SQL daily: rebuilding the books.",
        "Writing a check.",
    ]


def test_kin_give_the_context_and_the_figure_that_are_not_invited() -> None:
    kin = (Source("Complaints fell by 40%"), Source("Saved 12%"), Source("8 years in distribution"))
    said = better_answer((Source("Rewrote the outage messages"),), kin, QuestionType.IMPACT)
    assert [one.source for one in said] == [
        "8 years in distribution",
        "Rewrote the outage messages",
        "Complaints fell by 40%",
    ]


def test_no_more_is_said_than_can_be_kept_in_mind() -> None:
    told = [Source(f"Wrote the plan of hall {letter}") for letter in "abcdef"]
    said = better_answer(told, (Source("Saved 12%"),), None)
    assert [one.source for one in said] == [one.quote for one in told[:4]]


@pytest.mark.parametrize(
    ("point", "asked", "holes"),
    [
        ("Rewrote the messages", QuestionType.IMPACT, [Hole.RESULT]),
        ("Rewrote the messages so that nobody had to ask", QuestionType.IMPACT, [Hole.FIGURE]),
        ("Cut complaints by 40%", QuestionType.IMPACT, []),
        ("Rewrote the messages", QuestionType.YEARS, []),
        ("Rewrote the messages", None, []),
    ],
)
def test_what_is_missing_is_a_hole(
    point: str, asked: QuestionType | None, holes: list[Hole]
) -> None:
    said = better_answer((Source(point),), (), asked)
    assert [one.hole for one in said if one.hole] == holes
    assert said[0].text


def test_a_gap_is_laid_out_in_its_three_parts() -> None:
    requirement = "Machine learning for forecasting"
    others = (
        Source("Passed the B2 exam"),
        Source("Wrote a load forecast in Python for forecasting"),
    )
    assert [one.hole or one.source for one in better_gap(requirement, (), others)] == [
        Hole.HONEST,
        others[1].quote,
        Hole.PLAN,
    ]
    own = (
        Source("I am taking an evening course on time series"),
        Source("I have not built one yet"),
    )
    assert [one.hole or one.source for one in better_gap(requirement, own, ())] == [
        own[1].quote,
        Hole.NEAREST,
        own[0].quote,
    ]


@pytest.mark.parametrize(
    ("told", "honest", "plan"),
    [
        (
            "I have never held a budget. I'm going to shadow the accountant from January.",
            "I have never held a budget.",
            "I'm going to shadow the accountant from January.",
        ),
        (
            "Not yet, but I am enrolled on a course in Bath that starts in March",
            "Not yet,",
            "I am enrolled on a course in Bath that starts in March",
        ),
        (
            "Das habe ich noch nicht gemacht. Und ich bin zum Kurs im Mai angemeldet.",
            "Das habe ich noch nicht gemacht.",
            "Ich bin zum Kurs im Mai angemeldet.",
        ),
        (
            "Todav\u00eda no lo he hecho, pero estoy haciendo un curso cada semana.",
            "Todav\u00eda no lo he hecho",
            "Estoy haciendo un curso cada semana.",
        ),
    ],
)
def test_a_part_of_a_gap_that_only_the_answer_holds_is_said_as_it_was(
    told: str, honest: str, plan: str
) -> None:
    said = better_gap("Budget responsibility", (), (), told=told)
    assert [(one.text.rstrip(".,"), one.hole) for one in said] == [
        (honest.rstrip(".,"), None),
        ("", Hole.NEAREST),
        (plan.rstrip(".,"), None),
    ]
    assert {one.origin for one in said if one.text} == {Origin.ANSWER}


def test_what_a_document_tells_of_a_gap_goes_before_the_answer_and_is_said_once() -> None:
    point = Source("I am not a prescriber yet; enrolled on the course at Bath from March 2026")
    said = better_gap(
        "Independent prescriber", (point,), (), told="I have not got it. I will learn."
    )
    assert [one.source for one in said if one.source] == [point.quote]
    assert said[0].origin is Origin.DOCUMENT


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def is_from(sentence: Sentence, told: list[Source]) -> bool:
    """Whether every word and figure is one of the sources', but for the first person."""
    known = {word for one in told for word in words_of(f"{one.quote} {one.lead_in}")}
    first_person = {word.removesuffix("s") for word in known}
    return set(words_of(sentence.text)) <= known | ADDED | first_person


@given(sources, sources, types)
def test_no_word_figure_or_name_is_new(
    invited: list[Source], kin: list[Source], asked: QuestionType | None
) -> None:
    for sentence in better_answer(invited, kin, asked):
        assert is_from(sentence, [*invited, *kin])
        assert (sentence.hole is None) == bool(sentence.source and sentence.text)


@given(st.sampled_from([one.text for one in SAMPLE.requirements]), sources, sources)
def test_no_word_of_a_gap_is_new(requirement: str, own: list[Source], others: list[Source]) -> None:
    said = better_gap(requirement, own, others)
    assert 1 <= len(said) <= 3
    assert len(set(said)) == len(said)
    assert all(is_from(sentence, [*own, *others]) for sentence in said)


@given(st.one_of(st.text(max_size=200), st.sampled_from([one.quote for one in LINES])))
def test_digits_stay_as_they_are_written(quote: str) -> None:
    assert re.findall(r"\d+", speakable(quote)) == re.findall(r"\d+", quote)


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("Lead 7 gardeners and 34 volunteers", "I lead 7 gardeners and 34 volunteers."),
        ("Run a yearly budget of £86,000", "I run a yearly budget of £86,000."),
        (
            "Work every third weekend, and was on call in 2022",
            "I work every third weekend, and was on call in 2022.",
        ),
        (
            "Team leader at Castle Vrey gardens since March 2018",
            "I have been team leader at Castle Vrey gardens since March 2018.",
        ),
        (
            "Plan: take the two-day course in February",
            "My plan is to take the two-day course in February.",
        ),
        ("Not done yet: I have not used IrisBG.", "I have not used IrisBG."),
        ("Lead engineer, 2015-2019", "Lead engineer, 2015-2019."),
        ("Work 2015-2019 at the mill", "Work 2015-2019 at the mill."),
        ("Plan: a course in February", "Plan: a course in February."),
        ("Garden open to visitors since 2019", "Garden open to visitors since 2019."),
    ],
)
def test_a_point_without_a_subject_gets_one_where_that_is_safe(quote: str, said: str) -> None:
    assert speakable(quote) == said


RUN = Source("Run a yearly budget of £86,000 for plants, tools and contractors")
SAVED = Source("Saved £9,400 in 2023 by making our own compost instead of buying it")
NEVER = "I have never presented one to trustees."
NOTED = "Budget is my weakest point, I have never presented one to trustees. Practise this"


def test_a_better_answer_to_a_gap_keeps_ones_own_figure_and_plan() -> None:
    told = (
        "Honestly, I have never presented a budget to trustees. I saved £9,400 in 2023 by making"
        " our own compost. I have asked our estate manager to let me present the spring figures in"
        " January, so I am practising that now."
    )
    said = [one.text for one in better_gap("Budget: presenting", [RUN, SAVED], (), told=told)]
    assert said == [
        "Honestly, I have never presented a budget to trustees.",
        "I saved £9,400 in 2023 by making our own compost instead of buying it.",
        "I have asked our estate manager to let me present the spring figures in January, so I am"
        " practising that now.",
    ]


@pytest.mark.parametrize(
    ("noted", "first"),
    [
        (NOTED, "Budget is my weakest point, I have never presented one to trustees."),
        ("Weak here. I have never presented one to trustees.", NEVER),
        ("I hope nobody asks me this. I have never presented one to trustees.", NEVER),
        ("I must practise this. Hm! I find it hard.", "I find it hard."),
        ("Hm! I hope nobody notices that I've never done it.", "I haven't."),
        ("no trustees yet", "I haven't."),
    ],
)
def test_two_words_own_up_to_nothing_where_the_document_says_it(noted: str, first: str) -> None:
    told = "I haven't. I'm going on a course in May."
    assert better_gap("Budget", [RUN], (), told=told, noted=noted)[0].text == first


LED = Source("Led a team of seven, two of them deaf; learned sign language to teach them")
LOSS = Source(
    "We lost two good people in 2020 because I gave feedback only when something was wrong; since"
    " then I hold a 15-minute talk with each person every Friday"
)
ONESELF = "this is my weak spot, have a better example of conflict ready"


@pytest.mark.parametrize(
    ("told", "honest", "plan"),
    [
        (
            "Honestly, giving feedback is where I am weakest. In 2020 two good people left us since"
            " I only ever spoke up when they'd botched something. These days I sit down with"
            " everybody for a quarter of an hour each Friday, and I'm planning to collect a proper"
            " story about a conflict before the interview.",
            "Honestly, giving feedback is where I am weakest.",
            "I'm planning to collect a proper story about a conflict before the interview.",
        ),
        (
            "Feedback is my weak side: we lost two good people in 2020 because I only said"
            " something when it was wrong. Since then I talk fifteen minutes with everyone on"
            " Fridays. I'm also going to prepare a better story of a conflict by next Sunday.",
            "Feedback is my weak side.",
            "I'm also going to prepare a better story of a conflict by next Sunday.",
        ),
    ],
)
def test_a_weak_side_keeps_the_plan_that_was_told_and_says_nothing_twice(
    told: str, honest: str, plan: str
) -> None:
    said = better_gap(f"Leads a team: {ONESELF}", [LED, LOSS], (), told=told, noted=ONESELF)
    assert [one.text for one in said] == [honest, f"{LOSS.quote}.", plan]


@pytest.mark.parametrize(
    "noted", [ONESELF, "my weak spot, find a case", "prepare how I handled a conflict"]
)
def test_a_note_to_oneself_is_never_said(noted: str) -> None:
    said = better_gap("Leads a team", [LED], (), told="I haven't.", noted=noted)
    assert noted.casefold().rstrip(".") not in " ".join(one.text for one in said).casefold()
    assert said[0].text in ("I haven't.", "")
