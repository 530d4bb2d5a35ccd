"""Answers in other languages than English, and than the document."""

import pytest

from grading.language import UNKNOWN, other_language
from grading.model import Evidence, EvidenceKind, PointVerdict
from grading.offline import judge
from tests.grading.answers import examine

GERMAN = (Evidence("E1", "Nachträge um 22 % gesenkt durch wöchentliche Baubesprechungen."),)
ENGLISH = (Evidence("E1", "Cut change orders by 22% with weekly site meetings."),)
ANSWER = "Ich habe wöchentliche Baubesprechungen eingeführt und die Nachträge um 22 % gesenkt."


@pytest.mark.parametrize(
    ("text", "expected", "told"),
    [
        (ANSWER, "en", "de"),
        (ANSWER, "de", None),
        ("I led the team and we cut the costs by a third.", "en", None),
        ("I led the team and we cut the costs by a third.", "de", "en"),
        (
            "J'ai dirigé l'équipe et nous avons réduit les coûts de 20 %.",
            "en",
            "fr",
        ),
        ("Johdin tiimiä ja vähensin kustannuksia kolmanneksella.", "en", "fi"),
        (
            "Я руководил командой",
            "en",
            UNKNOWN,
        ),
        ("Kubernetes, Terraform, AWS, Python", "en", None),
        ("Yes.", "de", None),
    ],
)
def test_another_language_is_told_where_it_is_plain(
    text: str, expected: str, told: str | None
) -> None:
    assert other_language(text, expected) == told


def test_a_language_is_judged_against_a_document_in_it() -> None:
    grade = judge(examine(ANSWER, GERMAN))
    assert grade.points[0].verdict is PointVerdict.COVERED
    assert grade.other_language is None


def test_an_answer_in_another_language_is_judged_by_what_can_be_compared_and_told_so() -> None:
    grade = judge(examine(ANSWER, ENGLISH))
    assert grade.other_language == "de"
    assert grade.points[0].verdict is not PointVerdict.CONTRADICTED


def test_a_text_that_says_nothing_is_told_its_language_too() -> None:
    grade = judge(examine("Das weiß ich leider nicht mehr so genau.", ENGLISH))
    assert grade.level == 1
    assert grade.other_language == "de"


SHORT_ENGLISH = [
    ("Non-medical prescribing (V300)", "I have not done it yet, but I have a place on the course."),
    ("Non-destructive testing (level 2)", "I am not certified yet. I assist our inspector weekly."),
    ("Not done yet.", "Honestly I have not done that yet, and I am booked for the spring."),
    ("Par 5 formulas", "I have not worked with those, but I read about them in the evenings."),
    ("Die casting", "I know the machine only from a visit, and I want to learn it."),
]


@pytest.mark.parametrize(("point", "answer"), SHORT_ENGLISH)
def test_a_few_words_do_not_show_a_language(point: str, answer: str) -> None:
    for kind in EvidenceKind:
        alone = examine(answer, (Evidence("E1", point, kind=kind),), requirement=point)
        assert judge(alone).other_language is None


def test_the_language_of_a_short_point_is_that_of_the_document() -> None:
    other = Evidence("E2", "Ich leite seit 2019 die Nachtschicht und plane die Touren.")
    answer = "I have not done this yet, but I will start with the course in the spring."
    heard = examine(answer, (Evidence("E1", "Gefahrgut ADR"),), others=(other,))
    assert judge(heard).other_language == "en"
