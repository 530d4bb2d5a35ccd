import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.model import Point, Priority, Requirement, RequirementKind
from question_bank.phrase import opener, subject


@pytest.mark.parametrize(
    ("heading", "spoken"),
    [
        (
            "Have 5-10+ years of experience building software and are proficient in Go",
            "your experience building software",
        ),
        ("GPUs or Pytorch", "your work with GPUs or Pytorch"),
        ("Care about the impacts of your work", "the impacts of your work"),
        ("Prefer fast-moving projects to solo efforts", "fast-moving projects"),
        ("Manage budgets and lead teams", "managing budgets and leading teams"),
        ("Ability to explain figures to anyone", "your ability to explain figures to anyone"),
        ("Able to stay calm", "your ability to stay calm"),
        ("Can explain figures to anyone", "your ability to explain figures to anyone"),
        ("Team player", "“Team player”"),
        ("Flexible and adaptable", "“Flexible and adaptable”"),
        ("Comfortable with ambiguity (e.g. startups)", "working with ambiguity"),
        ("Strict about food safety", "being strict about food safety"),
        ("Patient and kind with children", "being patient and kind with children"),
        ("Very careful with other people's money", "being very careful with other people's money"),
        ("Patient care in hospitals", "patient care in hospitals"),
        ("Confident with data: SQL and spreadsheets", "working with data"),
        ("Passionate about teaching", "your interest in teaching"),
        ("Strong Excel and ERP skills", "your Excel and ERP skills"),
        ("Driving licence", "your driving licence"),
        ("NMC registration", "your NMC registration"),
        ("German language", "your German"),
        ("Fluent in French", "your French"),
        ("Kubernetes", "your work with Kubernetes"),
        ("Leadership", "your leadership"),
        ("SQL AND REPORTING", "your work with SQL and reporting"),
        ("Works well under pressure", "working well under pressure"),
        ("At least 3 years' experience in nursing", "your experience in nursing"),
        ("Why we exist", "“Why we exist”"),
        ("Compassionate, calm and approachable", "“Compassionate, calm and approachable”"),
        ("Adaptable to changing priorities", "“Adaptable to changing priorities”"),
        ("Lead, coach and develop a team of 25", "leading, coaching and developing a team of 25"),
        ("Leads and develops a team", "leading and developing a team"),
        ("Mentors junior staff", "mentoring junior staff"),
        ("Builds and maintains relationships", "building and maintaining relationships"),
        ("Delivers projects and monitors budgets", "delivering projects and monitoring budgets"),
        ("Stays calm and sets priorities", "staying calm and setting priorities"),
        ("Speaks Spanish and writes reports", "speaking Spanish and writing reports"),
        ("Manages wards and teams", "managing wards and teams"),
        ("Zaps and quells rumours early", "“Zaps and quells rumours early”"),
        ("Systems thinking", "systems thinking"),
        ("Sales and marketing", "sales and marketing"),
        ("Independent prescriber", "being an independent prescriber"),
        (
            "Registered pharmacist with at least five years in a hospital setting",
            "being a registered pharmacist with at least five years in a hospital setting",
        ),
        ("Pharmacist with hospital experience", "being a pharmacist with hospital experience"),
        ("SAP consultant", "being an SAP consultant"),
        ("Experience as lead of a ward", "your experience as lead of a ward"),
        ("Being available at weekends", "being available at weekends"),
        ("Deals calmly with angry customers", "dealing calmly with angry customers"),
        ("Kafka, Spark or Flink", "your work with Kafka, Spark or Flink"),
        ("Ten years in retail", "your time in retail"),
        ("Describe a failure", "“Describe a failure.”"),
        ("Why we exist: a grid that lasts", "a grid that lasts"),
        ("Why do you want this?", "“Why do you want this?”"),
        ("Kenntnisse in GIS", "“Kenntnisse in GIS”"),
        ("経験", "“経験”"),
    ],
)
def test_a_heading_is_spoken_as_a_topic_or_in_its_own_words(heading: str, spoken: str) -> None:
    assert subject(heading) == spoken


def test_a_heading_over_foreign_evidence_is_always_quoted() -> None:
    evidence = "Ich habe das drei Jahre lang mit dem Team in Kassel gemacht."
    assert subject("Management", evidence) == "“Management”"


def opened(heading: str) -> set[str]:
    point = Point("p", "I did it.", 0, 9)
    asked = Requirement("r", heading, "", Priority.MUST, RequirementKind.SKILL, (point,), ())
    return {opener(asked, f"wording.{number}") for number in range(20)}


def test_the_opener_fits_a_topic_a_quotation_or_a_question() -> None:
    assert "Let's talk about customer service." in opened("Customer service")
    assert "The advert says: “Team player”." in opened("Team player")
    assert "The form asks: “Why us?”" in opened("Why us?")


@given(st.text())
def test_any_heading_can_be_spoken(heading: str) -> None:
    assert subject(heading)
