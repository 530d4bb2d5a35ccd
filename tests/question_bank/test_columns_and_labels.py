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
