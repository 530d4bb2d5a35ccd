"""Answers in other languages than English, and than the document."""

import pytest

from grading.language import UNKNOWN, other_language
from grading.model import Evidence, PointVerdict
from grading.offline import judge
from tests.grading.answers import examine

GERMAN = (Evidence("E1", "Nachtr\u00e4ge um 22 % gesenkt durch w\u00f6chentliche Baubesprechungen."),)
ENGLISH = (Evidence("E1", "Cut change orders by 22% with weekly site meetings."),)
ANSWER = "Ich habe w\u00f6chentliche Baubesprechungen eingef\u00fchrt und die Nachtr\u00e4ge um 22 % gesenkt."


@pytest.mark.parametrize(
    ("text", "expected", "told"),
    [
        (ANSWER, "en", "de"),
        (ANSWER, "de", None),
        ("I led the team and we cut the costs by a third.", "en", None),
        ("I led the team and we cut the costs by a third.", "de", "en"),
        ("J'ai dirig\u00e9 l'\u00e9quipe et nous avons r\u00e9duit les co\u00fbts de 20 %.", "en", "fr"),
        ("Johdin tiimi\u00e4 ja v\u00e4hensin kustannuksia kolmanneksella.", "en", "fi"),
        ("\u042f \u0440\u0443\u043a\u043e\u0432\u043e\u0434\u0438\u043b \u043a\u043e\u043c\u0430\u043d\u0434\u043e\u0439", "en", UNKNOWN),
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
    grade = judge(examine("Das wei\u00df ich leider nicht mehr so genau.", ENGLISH))
    assert grade.level == 1
    assert grade.other_language == "de"
