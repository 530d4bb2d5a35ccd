"""Statements that there is nothing yet are notes; evidence that only begins like them is not."""

import pytest

from question_bank import note_nothing
from question_bank.model import NoteKind
from question_bank.parse import read_application

NOTHING = [
    "Not done yet.",
    "None so far",
    "n/a",
    "N/A",
    "Nothing yet",
    "Still to do",
    "Not applicable.",
    "No formal training in this yet",
    "I do not have this yet.",
    "I haven't done this.",
    "Never done this",
    "Not yet, but I am booked on the March course.",
    "Not done yet, booked for spring 2027",
    "Not started",
    "Noch nicht gemacht.",
    "Bisher keine Erfahrung",
    "Keine.",
    "noch keine praktische Erfahrung",
    "Das habe ich noch nicht gemacht",
    "Noch nicht, Kurs im Herbst",
    "Pas encore fait",
    "Aucune expérience à ce jour",
    "Rien pour l'instant",
    "Todavía no.",
    "Aún no lo he hecho",
    "Ninguna experiencia",
    "Sin experiencia",
    "Ei vielä",
    "Ei kokemusta",
    "En ole vielä tehnyt tätä",
    "Inte än",
    "Ingen erfarenhet ännu",
    "Har inte gjort det",
    "Unfortunately none",
    "To be honest, nothing",
    "I have no experience with this",
    "Don't have it yet - happy to train",
    "Yet to start",
    "still open",
    "Noch nicht gemacht, Fortbildung im Herbst 2027 geplant.",
    "Not yet, the evening course begins in March",
    "Pas encore, je suis inscrite pour mai 2027",
]
SOMETHING = [
    "Never lost a client",
    "Not a single complaint in six years",
    "None of my 40 students failed",
    "No experience was needed to join my course",
    "Nothing left the kitchen that I had not tasted",
    "Not only wrote the plan",
    "No accidents in 11 years",
    "No",
    "Yes",
    "Zero accidents",
    "None of this would work without the night team",
    "Nichts verließ die Küche ungeprüft",
    "Keine Beanstandung in fünf Audits",
    "Aucun accident",
    "Ingen reklamation",
    "Never",
    "Never late",
    "Not yet, but I led the training of the crew that passed",
    "Not done, ran the course myself",
    "Not yet certified - trained 40 colleagues in the training room",
    "Not yet published, but accepted by the journal",
    "Not done alone: I led four colleagues",
    "Nothing broke when I moved 40 servers",
    "I have not had a single accident",
    "Not just trained: certified",
]


@pytest.mark.parametrize("words", NOTHING)
def test_a_bare_statement_of_nothing_is_a_weakness(words: str) -> None:
    assert note_nothing.kind(words) is NoteKind.WEAKNESS


@pytest.mark.parametrize("words", SOMETHING)
def test_what_only_begins_so_is_none(words: str) -> None:
    assert note_nothing.kind(words) is None


TEXT = """# Beekeeper at Hill Farm

## Keeps hives through the winter

- Kept 40 hives through three winters near Ghent (no losses)
- Never lost a hive in the frost of 2024

## Tractor licence

{words}

## Sells at markets

Sold at 30 markets in 2025, about 90 jars a day.
"""


@pytest.mark.parametrize(
    "words",
    [
        "Not held yet. (big gap! test booked for June 2027)",
        "- none so far",
        "Noch nicht gemacht, Kurs im Herbst.",
        "Not held yet. (booked for May 2029 with Ridgeway Training)",
        "Not yet. Booked on a course in March.",
        "- Not yet - will take the test in spring",
        "N/A",
        "- Pas encore.",
    ],
)
def test_a_requirement_answered_with_nothing_has_no_evidence(words: str) -> None:
    reading = read_application(TEXT.format(words=words), fallback_title="?")
    kept, licence, sold = reading.requirements
    assert [len(r.points) for r in (kept, licence, sold)] == [2, 0, 1]
    assert {note.kind for note in licence.notes} == {NoteKind.WEAKNESS}
    assert kept.notes == sold.notes == ()


def test_what_comes_nearest_stays_evidence_beside_nothing() -> None:
    told = TEXT.format(words="Not yet. I drove the farm's quad and trailer for two seasons.")
    licence = read_application(told, fallback_title="?").requirements[1]
    assert [p.quote for p in licence.points] == [
        "I drove the farm's quad and trailer for two seasons."
    ]
    assert [n.quote for n in licence.notes] == ["Not yet."]
