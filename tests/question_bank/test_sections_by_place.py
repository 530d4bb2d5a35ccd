"""Sections told by where they stand, whatever they are called; and marks that are no list."""

import pytest

from question_bank.model import Reading
from question_bank.parse import read_application

ASKED = ["Experience with kilns", "Steady hands", "Ordering of glazes", "Van licence"]
TOLD = [
    "I fired two kilns at Rowan Pottery for six years.",
    "Threw 40 mugs a day from 2016 to 2020.",
    "Kept the glaze book of our stall at the market.",
    "Held since 2011.",
]
NAMES = [
    ("Non-negotiables", "Brownie points"),
    ("Musts", "Cherries on top"),
    ("Das solltest du können", "Schön wäre außerdem"),
    ("Odotamme sinulta", "Lisäksi arvostamme"),
    ("Hard requirements", "Soft requirements"),
]
STYLES = {
    "headings": ("## {}\n\n", "### {1}\n\n{2}\n\n"),
    "one level": ("## {}\n\n", "## {1}\n\n{2}\n\n"),
    "numbered": ("{}\n\n", "{0}. {1}\n   {2}\n\n"),
    "tight": ("{}:\n", "{0}) {1}\n{2}\n"),
    "nested bullets": ("## {}\n\n", "- {1}\n  - {2}\n"),
}


def _read(text: str) -> Reading:
    return read_application(text, fallback_title="?")


def _written(names: tuple[str, str], style: str) -> str:
    section, asked = STYLES[style]
    rows = [asked.format(n, *pair) for n, pair in enumerate(zip(ASKED, TOLD, strict=True), start=1)]
    head = "# Potter at Rowan Pottery\n\n" if section[:2] != "{}" else "Potter at Rowan Pottery\n\n"
    first, second = (section.format(name) for name in names)
    return head + first + "".join(rows[:2]) + second + "".join(rows[2:])


@pytest.mark.parametrize("names", NAMES, ids=lambda names: names[1])
@pytest.mark.parametrize("style", STYLES)
def test_a_section_is_told_by_its_place(style: str, names: tuple[str, str]) -> None:
    read = _read(_written(names, style)).requirements
    assert [one.text for one in read] == ASKED
    assert [one.priority for one in read] == ["must", "must", "nice", "nice"]
    assert [one.section for one in read] == [names[0]] * 2 + [names[1]] * 2


def test_a_requirement_without_an_answer_loses_no_other() -> None:
    text = (
        "Forest adviser, Northwood Ltd\n\nOur checklist\n\nExperience of advising owners\n"
        "- Advised 90 owners a year from 2016 to 2021\n\nGood listener\nAn owner wanted to fell"
        " all. We walked for three hours and he spared 12 hectares.\n\nDriving licence\n\n"
        "Nice to have\n\nDrones\nFlew 35 surveys in 2023.\n\nSami\nI took a course.\n"
    )
    read = _read(text).requirements
    told = {one.text: len(one.points) for one in read}
    assert told["Experience of advising owners"] == 1
    assert told["Good listener"] == 2
    assert told["Drones"] == 1


@pytest.mark.parametrize(
    "told",
    [
        "2.1 TB were ingested in the first year.",
        "1.5 M pounds raised for the hospice.",
        "3. December 2021 we opened the second shop.",
        "A. Smith trained with me for two years.",
        "I. Newton prize for my thesis on lenses.",
    ],
)
def test_a_figure_or_an_initial_that_nothing_counts_on_is_no_mark(told: str) -> None:
    read = _read(f"# Clerk at Elm Ltd\n\n## Essential\n\n### Data work\n\n{told}\n").requirements
    assert [point.quote for point in read[0].points] == [told]
