"""What stands in a table's minor columns, behind "Notes:" and "Status:", and under "Notes"."""

from question_bank.parse import read_application

TABLE = """# Clerk at Elm Ltd

| My evidence | Requirement | Status | Owner | Confidence | Notes |
|---|---|---|---|---|---|
| Kept 40 ledgers at Ash & Co | Bookkeeping | done | me | 3/5 | |
| | Sage | open | me | 2/5 | borrow the manual |
| Led four temps in 2020 | Leadership | in progress | Tom | high | |
"""
LABELS = """# Clerk at Elm Ltd

## Essential

### Bookkeeping

*Confidence: 3/5*

**Status:** draft

- Kept 40 ledgers at Ash & Co

Notes: good one, lead with this

### Sage

Evidence: none
Notes: -

### Leadership

- Led four temps in 2020
- Notes:
  - bring the photo

### First aid

- Certificates: none
- Trained at Elm in 2019

## Notes

- ask Maria
- bring photos
"""


def _read(text: str) -> dict[str, tuple[list[str], list[str]]]:
    read = read_application(text, fallback_title="?").requirements
    return {r.text: ([p.quote for p in r.points], [n.quote for n in r.notes]) for r in read}


def test_columns_of_states_are_no_evidence_and_named_columns_are_found_anywhere() -> None:
    assert _read(TABLE) == {
        "Bookkeeping": (["Kept 40 ledgers at Ash & Co"], []),
        "Sage": ([], ["borrow the manual"]),
        "Leadership": (["Led four temps in 2020"], []),
    }


def test_what_is_labelled_as_a_note_is_one_and_a_label_with_nothing_is_told() -> None:
    assert _read(LABELS) == {
        "Bookkeeping": (["Kept 40 ledgers at Ash & Co"], ["Notes: good one, lead with this"]),
        "Sage": ([], ["none"]),
        "Leadership": (["Led four temps in 2020"], ["bring the photo"]),
        "First aid": (
            ["Trained at Elm in 2019"],
            ["Certificates: none", "ask Maria", "bring photos"],
        ),
    }


def test_a_question_told_within_an_answer_asks_nothing() -> None:
    text = """# Baker at Elm Ltd

## Must have
- Sourdough at scale
  - Ran a line of 12 ovens with 4 bakers since 2018
- Food safety
  - Q. How did you do audits?
  - A. I led the HACCP audit of 2020 with no remarks
- Teaching
  - Trained 6 apprentices
"""
    found = read_application(text, fallback_title="?").requirements
    assert [r.text for r in found] == ["Sourdough at scale", "Food safety", "Teaching"]
    assert [[p.quote for p in r.points] for r in found] == [
        ["Ran a line of 12 ovens with 4 bakers since 2018"],
        ["I led the HACCP audit of 2020 with no remarks"],
        ["Trained 6 apprentices"],
    ]


def test_a_letter_opens_an_answer_only_under_a_question_by_letter() -> None:
    title = "# Baker at Elm Ltd\n\n"
    asked = (
        f"{title}Q. Food safety?\nA. I led the audit of 2020.\n\nQ. Teaching?\nA. I trained 6.\n"
    )
    found = read_application(asked, fallback_title="?").requirements
    assert [p.quote for r in found for p in r.points] == [
        "I led the audit of 2020.",
        "I trained 6.",
    ]
    safety, teaching = "A. Smith and I led the audit of 2020.", "I trained 6."
    named = f"{title}## Food safety\n\n{safety}\n\n## Teaching\n\n{teaching}\n"
    found = read_application(named, fallback_title="?").requirements
    assert [p.quote for r in found for p in r.points] == [safety, teaching]


def test_what_is_told_behind_an_employers_request_is_kept() -> None:
    text = """# Baker at Elm Ltd

## Sourdough at scale

- Please give an example of a recipe: I wrote the rye book of 40 recipes
- Please give an example of a recipe

## Teaching

- Trained 6 apprentices
"""
    found = read_application(text, fallback_title="?").requirements
    assert [p.quote for p in found[0].points] == [
        "Please give an example of a recipe: I wrote the rye book of 40 recipes"
    ]


def test_a_table_that_names_no_columns_loses_no_row() -> None:
    text = """# Baker at Elm Ltd

| Sourdough at scale | Ran a line of 12 ovens with 4 bakers since 2018 |
|---|---|
| Food safety | Led the HACCP audit of 2020 with no remarks |
"""
    found = read_application(text, fallback_title="?").requirements
    assert [(r.text, r.points[0].quote) for r in found] == [
        ("Sourdough at scale", "Ran a line of 12 ovens with 4 bakers since 2018"),
        ("Food safety", "Led the HACCP audit of 2020 with no remarks"),
    ]
