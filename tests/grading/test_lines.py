"""What `coach grade` says of one line."""

from typing import Any

import pytest

from grading.lines import NotGradable, grade_line

EVIDENCE = [
    {"id": "E1", "text": "Cut medication errors on the ward by 40% in 2021."},
    {"id": "E2", "text": "Trained 12 student nurses in wound care."},
]


def line(answer: str) -> dict[str, Any]:
    return {"id": "a", "question": "What have you done?", "evidence": EVIDENCE, "answer": answer}


def test_an_honest_answer_is_covered_in_full() -> None:
    said = (
        "I reduced the medication errors on our ward by forty percent, "
        "and I trained twelve student nurses in wound care."
    )
    graded = grade_line(line(said))
    assert graded["covered"] == ["E1", "E2"]
    assert graded["contradicted"] == graded["unsupported"] == []
    assert graded["score"] == 1
    assert graded["level"] >= 4


def test_a_changed_number_is_contradicted() -> None:
    graded = grade_line(line("I cut medication errors on the ward by 60%."))
    assert graded["contradicted"] == ["E1"]
    assert graded["level"] <= 2


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"id": None}, 'The field "id" must be a string.'),
        ({"answer": 5}, 'The field "answer" must be a string.'),
        ({"answer": "x" * 20_001}, 'The field "answer" is longer than 20,000 characters.'),
        ({"evidence": {}}, 'The field "evidence" must be a list.'),
        ({"evidence": [*EVIDENCE, EVIDENCE[0]]}, 'Two points of "evidence" have the same id.'),
        ({"evidence": ["E1"]}, 'Every point of "evidence" must be an object with "id" and "text".'),
    ],
)
def test_a_bad_line_is_refused_with_one_sentence(change: dict[str, Any], sentence: str) -> None:
    with pytest.raises(NotGradable) as refused:
        grade_line({**line("I cut errors."), **change})
    assert str(refused.value) == sentence


def test_a_missing_field_is_named() -> None:
    with pytest.raises(NotGradable, match='"question" is missing'):
        grade_line({"id": "a", "answer": "", "evidence": []})
