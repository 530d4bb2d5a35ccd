"""Notes told by their clauses or by signs, and evidence that only looks like them."""

import pytest

from question_bank.parse import read_application

NOTES = [
    "(no real experience here, only the Kim book)",
    "// does volunteering count??",
    "Not ISO though, not sure if that is good enough.",
    "I think this needs an example of a hard conversation",
    "{my knowledge of tax law is weak, read up before the interview}",
    "My weakness is forecasting, the controller does all of that.",
    "(can probably name three shops, ask Femke who was there)",
    "Maybe mention the lost tender too, not sure",
    "<-- too much? shorten to two",
    "My weakest point honestly, I have not led in a major incident",
    "eventually also the story with the hotline",
    "also Xmas market?? maybe leave out",
    "!! the mouse thing in 2019 - how do I put this?",
    "I am bad at this",
    "[hardly any hands-on practice, only an online course]",
    "{could use one more example here}",
    "I guess this lacks a figure",
    "// need to look this up before Monday",
    "I have never managed a budget",
    "??? does tutoring count",
    "maybe also the thing with the boiler",
    "No formal training in this, only what I read",
    "My SQL is rusty, practise before the interview",
    "<- is that enough?",
    "(limited experience, ask Paul if the pilot counts)",
    "my grammar is not good enough",
]
EVIDENCE = [
    "Trained 12 nurses (currently at St Anne's, ward 4)",
    "Not only wrote the plan, also ran it",
    "No complaints in six years, not one",
    "My knowledge of the valley is deep, I grew up there",
    "Also led the story group at the library every Friday",
    "Maybe 200 patients a week, mostly children",
    "Only nurse on the ward with a prescribing licence",
    "I never missed a deadline, not even in lockdown",
    "Never lost a client",
    "No experience was needed to join my course, 40 people did",
    "Could read Latin at twelve, taught it at sixteen",
    "This needs patience: I have taught it for nine years",
    "See github.com/example // 400 stars",
    "Also the first in the region to sell organic seed",
    "My weakest class of 2019 rose from 41% to 70%",
    "Should a machine fail, I repair it, usually within the hour",
]


def _read(line: str) -> tuple[list[str], list[str]]:
    text = f"# Nurse\n\n## Able to lead a team\n\n- Led a team of 9 in 2021\n- {line}\n"
    asked = read_application(text, fallback_title="?").requirements[0]
    return [p.quote for p in asked.points[1:]], [n.quote for n in asked.notes]


@pytest.mark.parametrize("line", NOTES)
def test_doubts_and_admissions_are_notes_and_no_points(line: str) -> None:
    points, found = _read(line)
    assert points == []
    assert len(found) == 1


@pytest.mark.parametrize("line", EVIDENCE)
def test_evidence_that_looks_like_a_doubt_stays_evidence(line: str) -> None:
    assert _read(line) == ([line], [])
