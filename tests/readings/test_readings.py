import pytest

from .expected import FOLDER, Sample, samples
from .score import scored

FOLDERS = ["own", "later", "held", "third"]
ALL = [sample for folder in FOLDERS for sample in samples(folder)]


@pytest.mark.parametrize("sample", ALL, ids=[sample.name for sample in ALL])
def test_a_document_is_read_as_a_careful_person_would(sample: Sample) -> None:
    score = scored([sample])
    assert score.wrong == []
    assert score.notes_as_points == []
    assert score.inexact == []


def test_every_document_has_its_expected_reading() -> None:
    stored = [p.stem for p in FOLDER.glob("*/*.*") if p.suffix not in {".expected", ".py", ".pyc"}]
    expected = [p.stem for p in FOLDER.glob("*/*.expected")]
    assert set(stored) <= set(expected)
    assert len(ALL) == len(expected)
