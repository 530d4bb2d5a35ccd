"""Weak sides admitted in a sentence are notes; evidence that names a weak side is not."""

import pytest

from question_bank import note_admissions
from question_bank.model import NoteKind
from question_bank.parse import read_application

ADMITTED = [
    "AML is my weak spot, I only know the basics.",
    "Forecasting is honestly my weakest area",
    "Spreadsheets are not my strength",
    "Contract law is not one of my strengths, but I learn quickly.",
    "Still learning React.",
    "I am still learning the new booking system",
    "My Kubernetes knowledge is limited",
    "I have only limited experience with grant writing",
    "Limited experience with budget reports.",
    "I only have a basic understanding of Kafka",
    "I need to brush up my French",
    "My French needs brushing up",
    "I am not very confident with public speaking",
    "I'm new to Kubernetes and Terraform, just finding my feet",
    "I find delegating hard",
    "Public speaking isn't my strong suit",
    "My weak spot is delegating, I tend to do everything myself.",
    "Only basic knowledge of SAP",
    "To be honest, statistics is my weak point.",
    "Excel ist leider nicht meine Stärke",
    "Buchhaltung ist meine Schwachstelle, da kenne ich nur die Grundlagen",
    "SQL kenne ich nur in Grundzügen",
    "La comptabilité est mon point faible",
    "Je ne connais que les bases du droit fiscal",
    "El inglés es mi punto débil",
    "Sólo conozco lo básico de SAP",
    "Kirjanpito on heikko kohtani",
    "Osaan vain perusteet",
    "Bokföring är min svaga sida",
    "Jag kan bara grunderna",
    "I'm still learning Finnish, I can read the menus.",
    "I lack hands-on practice with welding robots",
    "Tilastot eivät ole vahvuuteni",
]
TOLD = [
    "I am still learning something new on every shift",
    "My Spanish was weak, so I took lessons for a year",
    "Excel was my weak spot, but I built the rota in it within a month",
    "Reporting is not my strength, yet I cut the backlog from 40 to 3",
    "The weak spot of our supply chain was customs",
    "I wrote the basics of the hygiene plan",
    "Taught only the basics in the first week, then whole recipes",
    "My weakest class rose from 41% to 70%",
    "Limited the damage by closing the valve by hand",
    "Limited edition prints, sold out in a week",
    "Little by little I rebuilt the archive",
    "I know the basics and the details of EU wine law",
    "Still learning from every patient, I keep a diary",
    "My experience with limited budgets helped",
    "The team's knowledge of the site was limited; I drew the map",
    "Only basic tools were available, I repaired the pump with them",
    "I lack nothing that the post asks for",
    "I had to brush up the whole menu within a week",
    "Knowledge of the valley is limited to a few of us",
    "Basic German (A2)",
    "I help people whose reading is weak",
    "Finding the gaps in our stock is my job",
    "I found closing the gap hard, but we did",
    "I struggle for fair pay: shop steward since 2012",
    "My skills are not limited to grooming",
    "I always want to improve my craft and read every study",
    "Not my strength alone but the whole crew's made it work",
]


@pytest.mark.parametrize("words", ADMITTED)
def test_an_admission_is_a_weakness(words: str) -> None:
    assert note_admissions.kind(words) is NoteKind.WEAKNESS


@pytest.mark.parametrize("words", TOLD)
def test_a_deed_or_figure_makes_it_evidence(words: str) -> None:
    assert note_admissions.kind(words) is None


def _read(line: str) -> tuple[list[str], list[str]]:
    text = f"# Cook\n\n## Runs a kitchen\n\n- Ran a kitchen of 9 in 2021\n- {line}\n"
    asked = read_application(text, fallback_title="?").requirements[0]
    return [p.quote for p in asked.points[1:]], [n.quote for n in asked.notes]


@pytest.mark.parametrize(
    ("line", "points", "found"),
    [
        (
            "Cost two menus a year with the owner. Pastry is my weak side, I only know the basics.",
            ["Cost two menus a year with the owner."],
            ["Pastry is my weak side, I only know the basics."],
        ),
        (
            "I plan the orders for three kitchens, pastry is my weak spot",
            ["I plan the orders for three kitchens"],
            ["pastry is my weak spot"],
        ),
        (
            "Pastry was my weak side until I baked 200 loaves a day in Lyon.",
            ["Pastry was my weak side until I baked 200 loaves a day in Lyon."],
            [],
        ),
    ],
)
def test_an_admission_is_parted_from_evidence(
    line: str, points: list[str], found: list[str]
) -> None:
    assert _read(line) == (points, found)
