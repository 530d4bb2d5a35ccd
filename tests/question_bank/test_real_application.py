# ruff: noqa: E501 - patterns are a line each and name typographic marks
"""The real candidate's document, read in place; only short beginnings of it are told here."""

import pytest

from question_bank.model import NoteKind, Reading
from question_bank.parse import read_application

MUST, NICE = "You may be a good fit if you", "Strong candidates may also have experience with"
ASKED = {
    "Mission alignment": ("Mission alignment", "must", 3, [NoteKind.EXAMPLE]),
    "Have 5-10+ years": (MUST, "must", 3, []),
    "Have some experience": (MUST, "must", 4, []),
    "Have a strong ability": (MUST, "must", 6, []),
    "Prefer fast-moving": (MUST, "must", 5, []),
    "Want to learn": (MUST, "must", 2, []),
    "Care about": (MUST, "must", 4, []),
    "Designing a code base": (NICE, "nice", 5, []),
    "Optimizing the": (NICE, "nice", 2, [NoteKind.EXPAND]),
    "Collaborating closely": (NICE, "nice", 1, [NoteKind.UNSURE]),
    "Language modeling": (NICE, "nice", 2, [NoteKind.WEAKNESS]),
    "GPUs or Pytorch": (NICE, "nice", 3, []),
}
BEGINNINGS = """I can care|Postdoc research|Industrial experience|Have been coding|10+ years of|4 years of
I have ~3 years|developing practically|at Unity, dev|In addition, I|questioning existing|develop data
improve experimentation|fix model|designed part|outcome: enab|I enjoy working|I also enjoy|the recent
data pipeline ref|and coordinating|My passion|I was a|I aspire|my doctoral|my current|my previous|stgym: a|ers: a
corset: int|To ensure|Usability is|Refer to|Currently, I'm|I myself|This is something|I have been very
in stgym|Large scale|CUDA programming"""


@pytest.fixture
def reading(real_application: str) -> Reading:
    return read_application(real_application, fallback_title="my notes")


def test_every_requirement_has_its_section_and_priority(reading: Reading) -> None:
    found = [
        (r.section, r.priority, len(r.points), [n.kind for n in r.notes])
        for r in reading.requirements
    ]
    assert found == list(ASKED.values())
    for requirement, start in zip(reading.requirements, ASKED, strict=True):
        assert requirement.text.startswith(start)


def test_every_bullet_of_evidence_is_a_point_and_none_is_cut_short(reading: Reading) -> None:
    starts = BEGINNINGS.replace("\n", "|").split("|")
    points = [point for requirement in reading.requirements for point in requirement.points]
    assert len(points) == len(starts)
    for point, start in zip(points, starts, strict=True):
        assert point.quote.startswith(start)
        assert reading.text[point.start : point.end] == point.quote


def test_what_introduces_a_point_is_kept_beside_it(reading: Reading) -> None:
    lead_ins = {p.quote[:10]: p.lead_in for r in reading.requirements for p in r.points}
    assert lead_ins["Postdoc re"] == "Related experience"
    assert lead_ins["outcome: e"] == "data pipeline optimization"
    assert lead_ins["my doctora"] == "Such aspiration is demonstrated by"
    assert lead_ins["In additio"] == lead_ins["To ensure "] == ""


def test_no_note_is_in_a_point_or_a_lead_in(reading: Reading) -> None:
    for requirement in reading.requirements:
        for note in requirement.notes:
            assert reading.text[note.start : note.end] == note.quote
            for point in requirement.points:
                assert note.end <= point.start or point.end <= note.start
                assert note.quote not in point.lead_in


def test_the_document_tells_no_title_so_the_fallback_stands(reading: Reading) -> None:
    assert (reading.title, reading.organisation) == ("my notes", None)
