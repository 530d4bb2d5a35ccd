"""What is a document's title, and what is said of the document as a whole."""

import pytest

from question_bank.model import NoteKind
from question_bank.parse import read_application

BODY = """
## Must have

### Experience in housing

- Managed 12 sites for three years. (check date)
- Cut snagging from 40 to 12 defects a house.

### CSCS card

Black card since 2019.
"""


@pytest.mark.parametrize(
    ("opening", "title", "organisation"),
    [
        (
            "# Site Manager - Housing, Brook Homes\n\nMy answers for Tuesday. TODO: print this!",
            "Site Manager - Housing",
            "Brook Homes",
        ),
        (
            "# Welder, Marine - Dunmore Works\n\nMy answers for the interview!",
            "Welder, Marine",
            "Dunmore Works",
        ),
        (
            "# Joiner - Ash & Rowan Ltd\n\nMy notes. need to proofread this once more",
            "Joiner",
            "Ash & Rowan Ltd",
        ),
        ("# Interview notes\n\nApplication: Welder at Dunmore Works", "Welder", "Dunmore Works"),
        (
            "Dear Ms Berg,\n\nI am applying for the position of Head Baker at Elm Bakery Ltd, "
            "which you advertised on 3 May.",
            "Head Baker",
            "Elm Bakery Ltd",
        ),
        ("# Our next adventure", "Our next adventure", None),
        ("# Hakemus: Puuseppä, Koivun verstas", "Puuseppä", "Koivun verstas"),
        ("# Bewerbung Tischlerin, Holzhof Erle", "Tischlerin", "Holzhof Erle"),
        ("# Candidatura: Soldadora, Talleres Olmo", "Soldadora", "Talleres Olmo"),
        (
            "# Second Mate, MV Rowan\n\nElm Line plc. Please read on.",
            "Second Mate, MV Rowan",
            "Elm Line plc",
        ),
        (
            "# Chief Engineer, MV Rowan\n\nElm Line plc. Please read on.",
            "Chief Engineer",
            "Elm Line plc",
        ),
        ("# Site Manager\n\nBrook OÜ · Tartu · closing 1 June", "Site Manager", "Brook OÜ"),
        ("# Joiner's mate\n\nApplying at: The Old Yard", "Joiner's mate", "The Old Yard"),
        ("# Person spec with my evidence", "?", None),
        (
            "# Selection criteria statement\n\nRanger, Elm Park Trust (ref. 8)",
            "Ranger",
            "Elm Park Trust",
        ),
    ],
)
def test_a_heading_is_the_title_before_any_paragraph(
    opening: str, title: str, organisation: str | None
) -> None:
    reading = read_application(opening + "\n" + BODY, fallback_title="?")
    assert (reading.title, reading.organisation) == (title, organisation)
    assert [r.text for r in reading.requirements] == ["Experience in housing", "CSCS card"]


def test_a_note_on_the_whole_document_is_no_requirements() -> None:
    opening = "# Site Manager - Brook Homes\n\nMy answers. TODO: print this!\n"
    reading = read_application(opening + BODY, fallback_title="?")
    assert [(note.quote, note.kind) for note in reading.remarks] == [
        ("TODO: print this!", NoteKind.TODO)
    ]
    notes = [note.quote for r in reading.requirements for note in r.notes]
    assert notes == ["(check date)"]
    assert all(reading.text[n.start : n.end] == n.quote for n in reading.remarks)
