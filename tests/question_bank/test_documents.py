import pytest

from question_bank.parse import read_application

from .documents import DOCUMENTS, Document


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS.keys())
def test_document_is_read_as_a_careful_person_would(document: Document) -> None:
    reading = read_application(document.text, fallback_title="?")
    assert (reading.title, reading.organisation) == (document.title, document.organisation)
    assert [(r.text, r.section, r.priority) for r in reading.requirements] == [
        (asked.text, asked.section, asked.priority) for asked in document.asked
    ]
    for requirement, asked in zip(reading.requirements, document.asked, strict=True):
        begun = [
            p.quote.startswith(b) for p, b in zip(requirement.points, asked.points, strict=True)
        ]
        assert all(begun), requirement.points
        assert tuple(note.kind for note in requirement.notes) == asked.notes


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS.keys())
def test_blank_lines_before_a_document_change_no_key(document: Document) -> None:
    padded = "\n\n" + document.text
    before = read_application(document.text, fallback_title="?")
    after = read_application(padded, fallback_title="?")
    assert [r.key for r in before.requirements] == [r.key for r in after.requirements]
    assert [[p.key for p in r.points] for r in before.requirements] == [
        [p.key for p in r.points] for r in after.requirements
    ]
