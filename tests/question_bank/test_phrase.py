import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.phrase import thing, yours


@pytest.mark.parametrize(
    ("heading", "spoken"),
    [
        (
            "Have 5-10+ years of experience building software and are proficient in Go",
            "your experience building software",
        ),
        ("GPUs or Pytorch", "GPUs or Pytorch"),
        ("Care about the impacts of your work", "caring about the impacts of your work"),
        ("Manage budgets and lead teams", "managing budgets and leading teams"),
        ("Ability to explain figures to anyone", "your ability to explain figures to anyone"),
        ("Able to stay calm", "your ability to stay calm"),
        ("Team player", "being a team player"),
        ("Comfortable with ambiguity (e.g. startups)", "being comfortable with ambiguity"),
        ("Driving licence", "a driving licence"),
        ("German language", "German language"),
        ("Kubernetes", "Kubernetes"),
        ("Leadership", "your leadership"),
        ("SQL AND REPORTING", "SQL and reporting"),
        ("Works well under pressure", "working well under pressure"),
        ("Must be fluent in French", "being fluent in French"),
        ("At least 3 years' experience in nursing", "your experience in nursing"),
        ("Why do you want this?", "“Why do you want this?”"),
        ("Kenntnisse in GIS", "“Kenntnisse in GIS”"),
        ("経験", "“経験”"),
    ],
)
def test_a_heading_is_spoken_as_a_phrase(heading: str, spoken: str) -> None:
    assert yours(heading) == spoken


@given(st.text())
def test_any_heading_can_be_spoken(heading: str) -> None:
    assert thing(heading)
    assert yours(heading)
