"""A value taken back as soon as it was said: what was put right counts, for better or worse."""

import json
from pathlib import Path

import pytest

from grading.claims import prepare, units
from grading.corrected import without_withdrawn
from grading.model import PointVerdict
from grading.stance import plain
from tests.grading.answers import verdict_on

LINES = (Path(__file__).parent / "corrected.jsonl").read_text("utf-8").splitlines()
TOLD = [json.loads(line) for line in LINES]
RIGHTED = [(one["point"], one["answer"]) for one in TOLD if one["verdict"] != "contradicted"]
WRONGED = [(one["point"], one["answer"]) for one in TOLD if one["verdict"] == "contradicted"]


@pytest.mark.parametrize(("point", "answer"), RIGHTED)
def test_what_was_put_right_is_no_contradiction(point: str, answer: str) -> None:
    assert verdict_on(point, answer) in {PointVerdict.COVERED, PointVerdict.PARTIAL}


@pytest.mark.parametrize(("point", "answer"), WRONGED)
def test_what_was_put_wrong_is_one(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED


@pytest.mark.parametrize(
    ("answer", "values"),
    [
        ("I got it to six. No, sorry, five. Six was the release before.", [5]),
        ("We lost fifty a year, no, sorry, forty, fifty was what I had in my head.", [40]),
        ("I trained six nurses, no, sorry, five, no, sorry, four.", [4]),
        ("I led six crews and forty drivers.", [6, 40]),
        ("No, there were six crews. Then five more.", [6, 5]),
        ("I had six crews, no more than five at a time.", [6, 5]),
        ("We had 200 minutes wait for 55 patients, a wait.", [200 / 1440, 55]),
        ("Teníamos 120 camas y digo 30 ahora.", [120, 30]),
        ("Es sind acht Leute, im Moment neun.", [8, 9]),
    ],
)
def test_only_what_is_taken_back_is_left_out(answer: str, values: list[float]) -> None:
    assert [figure.value for unit in units(answer) for figure in unit.figures] == values


def test_what_a_value_taken_back_again_and_again_counted_is_kept() -> None:
    found = [
        f
        for unit in units("We had six nurses, no, sorry, five, no, sorry, four.")
        for f in unit.figures
    ]
    assert [figure.nouns for figure in found] == [("nurs",)]


def test_each_figure_is_looked_at_only_near_where_it_was_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked_at: list[str] = []

    def folded(text: str) -> str:
        looked_at.append(text)
        return plain(text)

    figures = prepare("six no sorry five " * 200).figures
    monkeypatch.setattr("grading.corrected.plain", folded)
    without_withdrawn("six no sorry five " * 200, figures)
    assert len(looked_at) <= 10 * len(figures)
    assert max(map(len, looked_at[1:])) <= 110
