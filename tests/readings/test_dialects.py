# ruff: noqa: RUF001 - typographic marks as people write them
"""One application in many dialects of writing, under many names for its two sections.

Sections are told by what stands under them and where, so that no name of theirs has to be known.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pytest

from question_bank.model import Priority
from question_bank.parse import read_application

TITLE = "Tram driver at Skyline Tramways"
ASKED = (
    ("Experience with passenger vehicles", "I drove the school bus in Torne for five years."),
    ("Calm in heavy traffic", "Stopped for a lost child on line 4 and was on time again at Quay."),
    ("First aid certificate", "Renewed in May 2023 with the Red Cross."),
    ("Finnish for everyday talk", "Took two courses and served the market stop every Saturday."),
)
MUSTS = 2
NAMES = (
    ("Dealbreakers", "Sprinkles"),
    ("Heart of the job", "Around the edges"),
    ("First shelf", "Second shelf"),
    ("Tier 1", "Tier 2"),
    ("Main course", "Dessert"),
    ("Bread and butter", "Over and above"),
    ("Group one", "Group two"),
    ("Unverzichtbar", "Sahnehäubchen"),
    ("Das brauchen wir", "Darüber hinaus"),
    ("Le socle", "La cerise sur le gâteau"),
    ("Lo básico", "La guinda"),
    ("Perusasiat", "Kirsikka kakun päällä"),
    ("Grunden", "Grädde på moset"),
    ("Must-haves", "Sprinkles"),
    ("Dealbreakers", "Nice to have"),
    ("What we need", "It would help if"),
)


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a title, a section and an answered requirement are written.

    A section's `{name}` may be in capitals (`{shouted}`) or underlined (`{line}`); a requirement
    is `{asked}` with its `{answer}` and its number `{n}`.
    """

    section: str
    asked: str
    title: str = f"{TITLE}\n\n"


_MARKED = f"# {TITLE}\n\n"
DIALECTS: Mapping[str, Dialect] = {
    "headings": Dialect("## {name}\n\n", "### {asked}\n\n{answer}\n\n", _MARKED),
    "one level": Dialect("## {name}\n\n", "## {asked}\n\n- {answer}\n\n", _MARKED),
    "bold under headings": Dialect("## {name}\n\n", "**{asked}**\n\n- {answer}\n\n", _MARKED),
    "bold under bold": Dialect("**{name}**\n\n", "**{asked}**\n{answer}\n\n"),
    "numbers": Dialect("{name}\n\n", "{n}. {asked}\n   - {answer}\n\n"),
    "numbers without a gap": Dialect("{name}:\n", "{n}. {asked}\n{answer}\n"),
    "numbers under headings": Dialect("## {name}\n\n", "{n}. {asked}\n\n   {answer}\n\n", _MARKED),
    "numbers under bold": Dialect("**{name}**\n\n", "{n}. {asked}\n\n   - {answer}\n\n", _MARKED),
    "bold run in": Dialect("{name}\n\n", "**{asked}** – {answer}\n\n"),
    "nested bullets": Dialect("## {name}\n\n", "* {asked}\n    * {answer}\n", _MARKED),
    "nested bullets under bold": Dialect("**{name}**\n\n", "- {asked}\n  - {answer}\n", _MARKED),
    "nested bullets under lines": Dialect("{name}\n\n", "- {asked}\n  - {answer}\n\n", _MARKED),
    "plain lines": Dialect("{name}\n\n", "{asked}\n- {answer}\n\n"),
    "capitals": Dialect("{shouted}\n\n", "{asked}\n{answer}\n\n"),
    "labels": Dialect("{name}\n\n", "Criterion {n}: {asked}\nEvidence: {answer}\n\n"),
    "underlined": Dialect(
        "{name}\n{line}\n\n", "### {asked}\n\n{answer}\n\n", f"{TITLE}\n{'=' * len(TITLE)}\n\n"
    ),
}


def _written(
    dialect: Dialect, names: Sequence[str], *, edits: Mapping[str, str] | None = None
) -> str:
    lines = [dialect.title]
    for n, (asked, told) in enumerate(ASKED):
        answer = (edits or {}).get(told, told)
        if n in {0, MUSTS}:
            name = names[n // MUSTS]
            line = "-" * len(name)
            lines.append(dialect.section.format(name=name, shouted=name.upper(), line=line))
        lines.append(dialect.asked.format(n=n + 1, asked=asked, answer=answer))
    return "".join(lines)


@pytest.mark.parametrize("names", NAMES, ids="/".join)
@pytest.mark.parametrize("dialect", DIALECTS.values(), ids=DIALECTS.keys())
def test_sections_are_told_whatever_their_names_are(dialect: Dialect, names: Sequence[str]) -> None:
    reading = read_application(_written(dialect, names), fallback_title="?")
    assert reading.title == "Tram driver"
    assert [r.text for r in reading.requirements] == [asked for asked, _ in ASKED]
    told = [(r.section.casefold(), r.priority) for r in reading.requirements]
    first, last = (name.casefold() for name in names)
    assert told == MUSTS * [(first, Priority.MUST)] + (len(ASKED) - MUSTS) * [(last, Priority.NICE)]
    for requirement, (_, answer) in zip(reading.requirements, ASKED, strict=True):
        assert " ".join(point.quote for point in requirement.points) == answer.rstrip(".") or (
            requirement.points and answer.startswith(requirement.points[0].quote.rstrip("."))
        )


@pytest.mark.parametrize("edited", [0, 1, 3])
@pytest.mark.parametrize("becomes", ["{} Twice.", "I did.", ""], ids=["longer", "short", "gone"])
@pytest.mark.parametrize("dialect", DIALECTS.values(), ids=DIALECTS.keys())
def test_an_edit_elsewhere_changes_no_other_point(
    dialect: Dialect, becomes: str, edited: int
) -> None:
    answer = ASKED[edited][1]
    before = read_application(_written(dialect, NAMES[0]), fallback_title="?")
    text = _written(dialect, NAMES[0], edits={answer: becomes.format(answer)})
    after = read_application(text, fallback_title="?")
    left = {point.key for asked in after.requirements for point in asked.points}
    for asked in before.requirements:
        if asked.text != ASKED[edited][0]:
            assert {point.key for point in asked.points} <= left
