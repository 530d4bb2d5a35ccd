"""What is a section, a requirement or an order of evidence, told by its place."""

import pytest

from question_bank.parse import read_application

_TITLE = "Gardener at Hollin Park\n\n"


def _read(text: str) -> list[tuple[str, str, str, list[str]]]:
    reading = read_application(text, fallback_title="?")
    return [
        (asked.text, asked.section, asked.priority, [point.quote for point in asked.points])
        for asked in reading.requirements
    ]


def test_an_outline_by_tabs_is_read_by_its_depths() -> None:
    outline = (
        "Groundwork\n"
        "\tPruning fruit trees\n\t\tPruned 60 apple trees in two winters.\n\t\tTaught it to two.\n"
        "\tDriving licence\n"
        "Flourishes\n"
        "\tGreenhouse heating\n\t\tKept the vinery at nine degrees all January.\n"
    )
    assert _read(_TITLE + outline) == [
        (
            "Pruning fruit trees",
            "Groundwork",
            "must",
            ["Pruned 60 apple trees in two winters.", "Taught it to two."],
        ),
        ("Driving licence", "Groundwork", "must", []),
        (
            "Greenhouse heating",
            "Flourishes",
            "nice",
            ["Kept the vinery at nine degrees all January."],
        ),
    ]


def test_one_unanswered_requirement_takes_no_other_with_it() -> None:
    text = (
        "What the park looks at\n\n"
        "Experience with volunteers\n- Led the Friday group of nine\n- Wrote its handbook\n\n"
        "Patient listener\nA neighbour hated the hedge. We met four times and he now trims it.\n\n"
        "Chainsaw certificate\n\n"
        "Nice to have\n\n"
        "Bee keeping\nKept three hives behind the barn in 2022.\n"
    )
    told = _read(_TITLE + text)
    assert [asked[0] for asked in told] == [
        "Experience with volunteers",
        "Patient listener",
        "Chainsaw certificate",
        "Bee keeping",
    ]
    assert [asked[1] for asked in told] == 3 * ["What the park looks at"] + ["Nice to have"]
    assert told[2][3] == []


@pytest.mark.parametrize(
    "answer",
    [
        "**Hollin & Sons, 2012-14**\n\n- Laid the rose walk\n\n"
        "**Ashby Park, since 2015**\n\n- Dug the pond\n",
        "Worked at:\n\n- Laid the rose walk\n- Dug the pond\n",
    ],
    ids=["bold employers", "a lead-in"],
)
@pytest.mark.parametrize("before", ["", "### Patience\n\nI waited a year for the tulips.\n\n"])
def test_what_only_orders_evidence_is_asked_by_nobody(answer: str, before: str) -> None:
    told = _read(f"# {_TITLE}## Must have\n\n{before}### Landscaping\n\n{answer}")
    assert told[-1] == (
        "Landscaping",
        "Must have",
        "must",
        ["Laid the rose walk", "Dug the pond"],
    )


def test_a_topic_that_comes_last_is_still_a_must() -> None:
    told = _read(
        f"# {_TITLE}## Technical skills\n\n### Hedges\n\nCut 900 m a year.\n\n"
        "## Team skills\n\n### Rotas\n\nI wrote the rota for six people.\n"
    )
    assert [asked[2] for asked in told] == ["must", "must"]


def test_an_empty_heading_that_names_a_skill_waits_for_its_answer() -> None:
    told = _read(
        f"# {_TITLE}## Hedges\n\nI cut 900 m a year.\n\n## First aid certificate\n\n"
        "## Rotas\n\nI wrote the rota for six people.\n"
    )
    assert [asked[0] for asked in told] == ["Hedges", "First aid certificate", "Rotas"]
    assert told[1][3] == []


def test_lines_about_the_page_itself_are_no_evidence() -> None:
    told = _read(
        f"# {_TITLE}## Must have\n\n### Hedges\n\n*Confidence: 4/5*\n\n**Status:** first draft\n\n"
        "Tags: hedges, summer\n\nI cut 900 m a year.\n"
    )
    assert told[0][3] == ["I cut 900 m a year."]


def test_all_under_a_heading_for_notes_is_notes() -> None:
    reading = read_application(
        f"# {_TITLE}## Must have\n\n### Hedges\n\nI cut 900 m a year.\n\n#### Notes\n\n"
        "- the shears from Leeds\n\n## Notes\n\n- bring the album\n- the red folder\n",
        fallback_title="?",
    )
    assert [asked.text for asked in reading.requirements] == ["Hedges"]
    assert [point.quote for point in reading.requirements[0].points] == ["I cut 900 m a year."]
    assert [note.quote for note in reading.requirements[0].notes] == [
        "the shears from Leeds",
        "bring the album",
        "the red folder",
    ]


def test_employers_between_plain_requirements_are_none() -> None:
    told = _read(
        _TITLE + "Must have\n\nHedges\n\nHollin & Sons, 2010-12\n- Cut the maze\n\n"
        "Ashby, 2012-15\n- Laid the beech hedge\n\nPatience\n- Waited a year for the tulips\n"
    )
    assert [asked[0] for asked in told] == ["Hedges", "Patience"]


def test_evidence_in_nested_lists_makes_no_section_of_a_requirement() -> None:
    told = _read(
        f"# {_TITLE}## Hedges\n\n- Planted the maze\n  - 400 yews\n- Wrote the plan\n  - used\n\n"
        "## Rotas\n\n- Hollin Park\n  - Led six people\n- Ashby\n  - Hired two\n"
    )
    assert [asked[0] for asked in told] == ["Hedges", "Rotas"]
