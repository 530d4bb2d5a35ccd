# ruff: noqa: E501, RUF001 - lines as people write them
"""What ends a document, completes a sentence, wraps a line, or tells the job and who offers it."""

import pytest

from question_bank.errors import Reason, Unreadable
from question_bank.parse import LIMIT_LINES, read_application
from question_bank.titles import from_heading

ANSWER = "Led a team of nine at the harbour in 2021."
ENDINGS = [
    "Rosa Lindqvist",
    "Mr Peter Abara\n9 Quay Road, Larnmouth",
    "Best wishes,\nJo Hartmann\njo@hartmann.example | +44 7700 900111",
    "Thanks so much for reading!\nWen Otieno\nwen@otieno.example · portfolio: otieno.example",
    "DECLARATION\nI confirm that the information given is true and complete.\nSigned: A. Moss\tDate: 1/2/24",
    "Tomás Reyes · 07700 900222 · tomas@reyes.example",
    "Looking forward to hearing from you.\nKim van Dijk",
    "Mobile: 07700 900333\nEmail: lee@frost.example",
    "Vielen Dank fürs Lesen!\nAnke Brandt\nHauptstraße 5",
    "Many thanks for your time\n\nDr Ada Nwosu",
    "Signature: ........\nDate: 3 May 2024",
]
KEPT = [
    "Trained twelve stewards, two of them now lead.",
    "Microsoft Office and SAP daily",
    "Thanked by the mayor for the flood relief of 2020",
    "Declared stock worth 4 million without an error",
]
COMPLETED = [
    ("I led the move to a new port system. It took five months and lost no data.", 1),
    ("I have led three riggers since 2021. Nobody has left in that time.", 1),
    ("I rewrote the rota. This saved 40 hours a month.", 1),
    ("I taught 30 trainees. They all passed.", 1),
    ("I found two leaks. Both were sealed within a day.", 1),
    ("Ich führte die Schicht. Das sparte 20 Stunden im Monat.", 1),
    ("I wrote the manual. I also trained 40 users.", 2),
    ("I wrote the manual. An outside firm then audited it.", 2),
    ("I ran the yard in 2019. In 2020 I ran the port.", 2),
    ("I built the crane team. My deputy took over in 2022.", 2),
]
TITLES = [
    ("Senior Site Engineer at Halden Pay", "Senior Site Engineer", "Halden Pay"),
    ("Senior Site Engineer, Halden Pay", "Senior Site Engineer", "Halden Pay"),
    ("Curator of Prints, Stadtmuseum Lindau", "Curator of Prints", "Stadtmuseum Lindau"),
    ("Nurse @ Elm Clinic (DRAFT v3!!)", "Nurse", "Elm Clinic"),
    ("Referentin bei der Stadtwerke Au GmbH", "Referentin", "Stadtwerke Au GmbH"),
    ("Chargée de projet chez Atelier Miro", "Chargée de projet", "Atelier Miro"),
    ("Product Designer – Fern Health", "Product Designer", "Fern Health"),
    ("Application for: Cook, The Lantern Hotel", "Cook", "The Lantern Hotel"),
    ("Data Analyst, Marketing", "Data Analyst, Marketing", None),
    ("Head of Physics (final draft)", "Head of Physics", None),
    ("Engineer, Platform v2", "Engineer, Platform", None),
]


def _points(text: str) -> list[str]:
    reading = read_application(text, fallback_title="?")
    return [point.quote for asked in reading.requirements for point in asked.points]


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_closes_a_document_is_no_evidence(ending: str) -> None:
    assert _points(f"## Able to lead a team\n\n{ANSWER}\n\n{ending}\n") == [ANSWER]


@pytest.mark.parametrize("last", KEPT)
def test_a_last_answer_is_kept(last: str) -> None:
    assert _points(f"## Able to lead a team\n\n- {ANSWER}\n- {last}\n") == [ANSWER, last]


@pytest.mark.parametrize(("answer", "count"), COMPLETED)
def test_a_sentence_that_completes_another_belongs_to_it(answer: str, count: int) -> None:
    assert len(_points(f"## Able to lead a team\n\n{answer}\n")) == count


@pytest.mark.parametrize(("line", "title", "organisation"), TITLES)
def test_a_title_is_told_apart_from_the_organisation(
    line: str, title: str, organisation: str | None
) -> None:
    assert from_heading(line) == (title, organisation)


def test_lines_without_marks_are_what_is_asked_for() -> None:
    asked = [
        "Experience leading a crew",
        "Comfortable running drills from start to finish",
        "A calm thinker who can keep a plan in a storm",
        "Strong grasp of tides",
        "Ability to teach",
    ]
    answers = [
        "I led nine.",
        "- Ran 12 drills\n- Methods:\n\t- radio",
        "I kept it.",
        "- 9 years",
        "I do.",
    ]
    body = "\n\n".join(f"{a}\n{b}" for a, b in zip(asked, answers, strict=True))
    reading = read_application(f"What we’re looking for\n\n{body}\n", fallback_title="?")
    assert [requirement.text for requirement in reading.requirements] == asked


def test_answers_written_small_under_numbers_are_no_part_of_them() -> None:
    text = "WHAT THEY WANT\n\n1. Running a depot\n   ran Leeds for 4 years\n2. SAP\n   daily since 2018\n"
    reading = read_application(text, fallback_title="?")
    assert [r.text for r in reading.requirements] == ["Running a depot", "SAP"]
    assert _points(text) == ["ran Leeds for 4 years", "daily since 2018"]


def test_a_text_of_too_many_lines_is_refused() -> None:
    with pytest.raises(Unreadable) as refused:
        read_application("- a\n" * (LIMIT_LINES + 1), fallback_title="?")
    assert refused.value.reason is Reason.TOO_LARGE
