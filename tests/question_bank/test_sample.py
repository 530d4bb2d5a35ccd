from question_bank.extract import to_text
from question_bank.generate import questions
from question_bank.parse import read_application
from question_bank.sample import sample_bytes


def test_sample_is_read_and_asked_about() -> None:
    reading = read_application(to_text(sample_bytes()), fallback_title="?")
    assert reading.title == "Grid Operations Analyst"
    assert reading.organisation == "Fjordkraft Nett"
    assert 10 <= len(reading.requirements) <= 12
    assert [r.text for r in reading.requirements if not r.points] == [
        "Knowledge of the Nordic balancing market"
    ]
    assert {n.kind.value for r in reading.requirements for n in r.notes} == {
        "weakness",
        "expand",
        "example",
        "unsure",
    }
    invited = {key for q in questions(reading) for key in q.invites}
    assert invited >= {p.key for r in reading.requirements for p in r.points}
