"""Plans, cases thought up and lists of keywords tell nothing, in whatever words."""

import json
from pathlib import Path

import pytest

from grading.lines import grade_line

BRANCH = (
    "Cut the average queue time from 12 minutes to 5 by placing a greeter at the door.",
    "Leads a team of 14 at the Harlow Street branch.",
    "Grew mortgage appointments by 40% in 2022.",
)
KITCHEN = (
    "Trained four apprentices, one of whom won the regional young chef award.",
    "Lowered food cost from 34% to 28% of sales.",
    "Introduced a waste log; bins fell from 45 kg to 20 kg a day.",
)
POINTS = {"branch": BRANCH, "kitchen": KITCHEN}
TOLD = [
    json.loads(line)
    for line in Path(__file__).with_name("told_as_no_deed.jsonl").read_text("utf-8").splitlines()
]
DEEDS = [
    json.loads(line)
    for line in Path(__file__).with_name("told_as_deed.jsonl").read_text("utf-8").splitlines()
]


def _covered(answer: str, points: tuple[str, ...]) -> list[str]:
    evidence = [{"id": f"E{number}", "text": text} for number, text in enumerate(points, 1)]
    question = "Tell me about an improvement you made."
    item = {"id": "1", "question": question, "evidence": evidence, "answer": answer}
    covered: list[str] = grade_line(item)["covered"]
    return covered


@pytest.mark.parametrize("told", TOLD, ids=lambda told: f"{told['kind']}-{told['answer'][:60]}")
def test_only_deeds_are_heard(told: dict[str, str]) -> None:
    covered = _covered(told["answer"], POINTS[told["points"]])

    assert bool(covered) == (told["kind"] == "deed"), covered


def test_a_figure_of_the_question_does_not_tell_the_point() -> None:
    item = {
        "id": "1",
        "question": "Why did you measure 1.5 volts at terminal 4?",
        "evidence": [{"id": "E1", "text": "Terminal 4 read 1.5 volts because of a gap."}],
        "answer": "I think terminal 4 read 1.5 volts.",
    }

    assert grade_line(item)["covered"] == []


@pytest.mark.parametrize(
    "answer", ["The terminals are connected.", "The two terminals are connected."]
)
def test_what_a_point_denies_is_not_told_by_its_words(answer: str) -> None:
    item = {
        "id": "1",
        "question": "What do you conclude?",
        "evidence": [{"id": "E1", "text": "The terminals are not connected."}],
        "answer": answer,
    }

    assert grade_line(item)["contradicted"] == ["E1"]


def test_a_post_told_in_a_few_words_beside_statements_is_heard() -> None:
    point = ("Taught history at a secondary school in Leeds for six years.",)

    assert _covered("History teacher, six years, secondary school, Leeds. I loved it.", point)


def test_a_change_told_by_both_its_figures_is_heard_whatever_it_is_called() -> None:
    point = (
        "Raised the income of a room at the Harbour Hotel from EUR 94 to EUR 121 in two years.",
    )
    told = "Every room earned us ninety-four euros, and I had that up at {} two years later."

    assert _covered(told.format("a hundred and twenty-one"), point)
    assert not _covered(told.format("a hundred and thirty-one"), point)
    assert not _covered("My bus ticket went from 94 euros to 121 euros in two years.", point)


@pytest.mark.parametrize("told", DEEDS, ids=lambda told: told["answer"][:60])
def test_words_of_plans_in_deeds_make_no_plan_of_them(told: dict[str, str]) -> None:
    assert _covered(told["answer"], (told["point"],)) == ["E1"]
