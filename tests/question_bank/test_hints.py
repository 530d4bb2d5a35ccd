import pytest

from question_bank import leak
from question_bank.generate import questions
from question_bank.hints import gap_hint, gap_probe, hint, probe, simpler
from question_bank.model import (
    Point,
    Priority,
    QuestionType,
    Reading,
    Requirement,
    RequirementKind,
)

from .test_generate import each_reading, reading

__all__ = ["reading"]


def asked(quote: str) -> tuple[Requirement, Point]:
    point = Point("p", quote, 0, len(quote))
    return (
        Requirement("r", "Bridges", "", Priority.MUST, RequirementKind.SKILL, (point,), ()),
        point,
    )


@each_reading
def test_hints_and_probes_leak_nothing(reading: Reading) -> None:
    for requirement in reading.requirements:
        for point in requirement.points:
            said = [
                hint(requirement, point),
                *(probe(requirement, point, number=n) for n in (1, 2)),
            ]
            for sentence in said:
                assert not leak.leaks(sentence, heading=requirement.text, points=(point,)), sentence
            assert said[1] != said[2]


@pytest.mark.parametrize(
    ("quote", "hinted", "probed"),
    [
        ("Cut the close from 9 days to 4.", "result", "figures"),
        ("8 years in Rome.", "for how long", "How long"),
        ("Supervised 12 people.", "figure", "numbers"),
        ("I enjoy the mornings.", "about you", "drives"),
        ("Passed in 2019, renewed 2024.", "when", "When"),
        ("Wrote the handbook.", "on paper", "something else"),
        ("Trained apprentices.", "learnt from you", "something else"),
        ("I train the night porters.", "learnt from you", "something else"),
        ("Run the food bank.", "kept going", "something else"),
        ("Sang every day.", "did", "something else"),
    ],
)
def test_the_nudge_fits_the_sort_of_fact(quote: str, hinted: str, probed: str) -> None:
    requirement, point = asked(quote)
    assert hinted in hint(requirement, point)
    assert probed in probe(requirement, point, number=1)


@pytest.mark.parametrize(
    "quote", ["Saved 400 EUR in May", "Cut 3 MW in March 2020", "Ran it on Mondays"]
)
def test_units_currencies_and_months_are_no_names(quote: str) -> None:
    requirement, point = asked(quote)
    assert "name" not in hint(requirement, point)


def test_a_pointer_is_nudged_by_what_it_names() -> None:
    requirement, point = asked("Refer to the storm story above")
    assert "the storm story" in hint(requirement, point)
    assert "the storm story" in probe(requirement, point, number=1)


def test_a_gap_is_nudged_towards_honesty() -> None:
    requirement, _ = asked("x")
    assert "Bridges" in gap_hint(requirement)
    assert gap_probe(requirement, 1) != gap_probe(requirement, 2)


@each_reading
def test_every_document_is_asked_about(reading: Reading) -> None:
    assert questions(reading)


def test_what_was_said_just_now_is_not_held_up_again() -> None:
    points = tuple(
        Point(quote, quote, 0, len(quote), "Storm work at the coast:")
        for quote in ("Supervised 12 people.", "Wrote the handbook.")
    )
    requirement = Requirement("r", "Bridges", "", Priority.MUST, RequirementKind.SKILL, points, ())
    assert "You also wrote" in probe(requirement, points[1], number=1, told="I like it.")
    told = "I did storm work out at the coast."
    assert "You also wrote" not in probe(requirement, points[1], number=1, told=told)


@pytest.mark.parametrize(
    "quote", ["Supervised 12 people.", "Wrote the handbook.", "8 years in Rome."]
)
def test_a_follow_up_comes_again_only_where_there_is_no_other(quote: str) -> None:
    requirement, point = asked(quote)
    said: list[str] = []
    for number in (1, 1, 1):
        said.append(probe(requirement, point, number=number, besides=said))
    assert len(set(said)) == 3
    assert probe(requirement, point, number=2, besides=said) == said[1]


def test_who_told_what_draws_them_is_not_asked_for_it_again() -> None:
    requirement, point = asked("I enjoy the mornings.")
    assert "drives" in probe(requirement, point, number=1)
    told = probe(requirement, point, number=1, asked=QuestionType.MOTIVATION)
    assert "How far back does that go" in told


@pytest.mark.parametrize("kind", QuestionType)
def test_an_easier_question_is_one_sentence(kind: QuestionType) -> None:
    assert simpler(kind).rstrip("?.").count(".") == 0


def test_a_hint_gives_how_the_key_words_begin_in_their_order() -> None:
    requirement, point = asked("Wrote the quarantine procedure for incoming plants in spring.")
    assert "in order, with Q, P, I and P" in hint(requirement, point)


@pytest.mark.parametrize(
    "quote",
    [
        "Train driver on the coast line.",
        "Lead-free paint was brought in.",
        "Managed to calm a riot.",
        "The design prize of the city.",
        "Changed from nursing to midwifery.",
        "Trained as a baker.",
        "Settled in another country.",
    ],
)
def test_a_word_that_is_no_verb_with_its_object_tells_no_sort_of_deed(quote: str) -> None:
    assert hint(*asked(quote)).startswith("It is something you did, told in plain words.")
