import json
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claude.model import Purpose
from question_bank import leak
from question_bank.claude_questions import RULES, Accepted, Brief, QuestionSet, accepted, calls
from question_bank.model import QuestionType, Reading
from question_bank.parse import read_application
from question_bank.unspoiled import Trade, gives_away

TEXT = """\
# Application: Site engineer at Kolbe Rail

# What you bring

## Experience with bridges over live railways

- Site engineer for the Aller footbridge, a 64 m steel span, with seven people, 2019-2021.
- Recovered a five-week delay by re-sequencing the piling works.
- Ran the possession planning of the works with the signallers.
- Wrote the lifting plan of the works.

## Controls cost

- Negotiated a subcontractor claim down from EUR 310,000 to EUR 120,000.

## Experience with tunnels
"""
READING: Reading = read_application(TEXT, fallback_title="x")
BRIDGES, COST, TUNNELS = READING.requirements
TRADE = Trade.of(READING.title, READING.requirements)
GOOD = "How did you keep the work going while the line stayed open?"


def _briefs(reading: Reading = READING) -> list[Brief]:
    briefs = []
    for number, item in enumerate(reading.requirements):
        points = {f"p{number}{place}": point for place, point in enumerate(item.points)}
        gap = None if points else f"g{number}"
        briefs.append(Brief(f"r{number}", item, points, gap))
    return briefs


def _one(**given: object) -> dict[str, object]:
    return {
        "type": "behavioural",
        "points": ["p00"],
        "text": GOOD,
        **given,
    }


def _accepted(*said: Mapping[str, object], briefs: list[Brief] | None = None) -> list[Accepted]:
    value = QuestionSet.model_validate({"questions": list(said)})
    return accepted(value, briefs or _briefs(), TRADE)


def test_a_good_question_invites_the_points_it_is_aimed_at() -> None:
    (found,) = _accepted(_one(points=["p00", "p01"]))
    assert found.question.text == GOOD
    assert found.question.invites == tuple(point.key for point in BRIDGES.points[:2])
    assert found.question.requirement_key == BRIDGES.key
    assert found.question.wording.startswith("claude:")
    assert (found.brief, found.points) == ("r0", ("p00", "p01"))


def test_where_nothing_is_shown_the_gap_is_asked_for() -> None:
    asked = "Where do you stand with tunnels, and what comes nearest?"
    (found,) = _accepted(_one(type="gap", points=["g2"], text=asked))
    assert found.question.invites == (TUNNELS.gap_key,)
    assert _accepted(_one(type="gap", points=["g2", "p00"], text=asked)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tell me about the Aller project, please?",  # a name
        "How did you handle a span of 64 m in practice?",  # a figure
        "How did you lead seven people at once?",  # a figure in words
        "How did you cope with 5 problems at once?",  # a figure of its own
        "How did re-sequencing help you keep to the dates?",  # a rare word
        "What did the piling teach you?",
        "How did you plan the lifting?",
        "Tell me about the possession planning?",
    ],
)
def test_what_gives_a_point_away_is_dropped(text: str) -> None:
    assert _accepted(_one(text=text)) == []


def test_no_name_of_another_requirements_points_is_told_either() -> None:
    aim = {"points": ["p10"], "type": "technical"}
    assert len(_accepted(_one(**aim))) == 1
    assert _accepted(_one(**aim, text="How did you keep an eye on that at Aller?")) == []


def test_the_headings_own_words_and_the_trades_are_allowed() -> None:
    for text in (
        "What is it like to work on bridges over live railways?",
        "As a site engineer at Kolbe, how did you go about the works?",
        "What did you decide when the plan did not hold?",  # so any interviewer says
    ):
        assert len(_accepted(_one(text=text))) == 1, text


@pytest.mark.parametrize(
    "text",
    [
        "Why?",
        "I see that you are good at this.",
        "Is it " + "very " * 100 + "hard?",
        "See https://example.org, what do you think?",
        "See example.com for more, what do you think?",
        "What do you think of **this** kind of thing?",
        "# Heading: what do you think of this?",
        "What do you think, [here](x)?",
        "What do you think \u202eof this kind of thing?",
        "<b>What</b> do you think of this kind of thing?",
        "Ask @somebody, what do you think of this?",
    ],
)
def test_what_is_no_plain_question_is_dropped(text: str) -> None:
    assert _accepted(_one(text=text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tell me how you keep an eye on the line.",
        "So, walk me through a day like that.",
        "A line stays open. Describe what you do first.",
    ],
)
def test_a_plain_request_is_a_question(text: str) -> None:
    assert len(_accepted(_one(text=text))) == 1


@pytest.mark.parametrize(
    "given",
    [
        {"points": []},
        {"points": ["p99"]},
        {"points": ["p00", "p10"]},
        {"points": ["p00", "p00"]},
        {"points": ["p00", "p01", "p02", "p03"]},
        {"type": "ethics"},
        {"type": "gap"},
    ],
)
def test_unknown_ids_and_types_are_dropped(given: dict[str, object]) -> None:
    assert _accepted(_one(**given)) == []


def test_the_same_words_come_once_and_never_again() -> None:
    assert len(_accepted(_one(), _one(text=GOOD.upper()), _one())) == 1
    first = _briefs()[0]
    known = Brief(first.id, first.requirement, first.points, asked=(GOOD,))
    assert _accepted(_one(), briefs=[known]) == []


def test_a_request_holds_the_requirements_and_their_points_and_nothing_else() -> None:
    ((call, some),) = calls(_briefs(), title=READING.title, organisation=READING.organisation)
    assert (call.purpose, call.rules, call.shared) == (Purpose.ASK, RULES, None)
    assert [brief.id for brief in some] == ["r0", "r1", "r2"]
    sent = json.loads(json.dumps(call.data))
    assert [one["types"][0] for one in sent["requirements"]] == ["behavioural", "technical", "gap"]
    assert sent["requirements"][2]["points"] == [{"id": "g2", "gap": True}]
    assert "Aller" not in call.rules


def test_many_requirements_are_asked_about_in_several_requests() -> None:
    briefs = [Brief(f"r{n}", BRIDGES, {"p": BRIDGES.points[0]}) for n in range(19)]
    made = list(calls(briefs, title="t", organisation=None))
    assert [len(some) for _, some in made] == [8, 8, 3]


_WORDS = st.sampled_from([*TEXT.split(), "how", "did", "you", "what", "work", "?", "the"])


@given(st.lists(_WORDS, min_size=3, max_size=14).map(" ".join))
def test_no_question_that_is_let_through_tells_a_figure_or_name_of_a_point(words: str) -> None:
    for found in _accepted(_one(text=f"{words}?")):
        said = found.question.text
        assert not leak.leaks(said, heading=BRIDGES.text, points=BRIDGES.points)
        assert not leak.figures(said)
        assert not gives_away(said, BRIDGES, TRADE)


def test_questions_of_years_are_wanted_only_where_a_point_tells_of_them() -> None:
    undated = TEXT.replace(", 2019-2021", "")
    for text, are_wanted in (
        (undated, False),
        (TEXT, True),
        (undated.replace("Wrote the lifting", "For 4 years wrote the lifting"), True),
    ):
        told = read_application(text, fallback_title="x")
        assert (QuestionType.YEARS in _briefs(told)[0].mix) == are_wanted


def test_the_types_that_were_asked_least_come_next() -> None:
    first = _briefs()[0]
    assert first.types == first.mix[:3]
    later = Brief(first.id, first.requirement, first.points, asked_types=first.types)
    assert later.types[:1] == first.mix[3:4]
