# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
import contextlib
import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.errors import NotAnApplication, Reason, Unreadable
from question_bank.model import Note, NoteKind, Point, Reading
from question_bank.parse import LIMIT_CHARACTERS, read_application
from tests.portions import Some, examples

from .strategies import APPLICATIONS, DOCUMENTS


def read(text: str) -> Reading:
    return read_application(text, fallback_title="?")


def quotes(text: str) -> list[str]:
    return [point.quote for requirement in read(text).requirements for point in requirement.points]


def assert_is_sound(reading: Reading) -> None:
    spans: list[tuple[int, int]] = []
    for requirement in reading.requirements:
        everything: list[Point | Note] = [*requirement.points, *requirement.notes]
        for held in everything:
            assert reading.text[held.start : held.end] == held.quote
            assert held.quote.strip()
            assert held.quote == held.quote.strip()
            spans.append((held.start, held.end))
        for point in requirement.points:
            assert all(note.quote not in point.lead_in for note in requirement.notes)
    spans.sort()
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    keys = [p.key for r in reading.requirements for p in r.points] + [
        r.key for r in reading.requirements
    ]
    assert len(set(keys)) == len(keys)


@given(
    st.one_of(
        DOCUMENTS, st.text(), DOCUMENTS.map(lambda text: f"# Experience with X\nI did it.\n{text}")
    )
)
@examples(150)
def test_quotes_stand_at_their_offsets_apart_from_each_other_and_from_notes(text: str) -> None:
    with contextlib.suppress(NotAnApplication):
        reading = read(text)
        assert_is_sound(reading)
        assert reading == read(text)


@given(APPLICATIONS, st.integers(0, 10))
@examples(60)
def test_an_edit_elsewhere_changes_no_other_key(text: str, at: int) -> None:
    head = "## Experience with something first\n- I did one thing\n\n"
    try:
        before, after = read(text), read(head + text)
    except NotAnApplication:
        return
    old = {p.key for r in before.requirements for p in r.points}
    new = {p.key for r in after.requirements for p in r.points}
    assert old <= new
    assert {r.key for r in before.requirements} <= {r.key for r in after.requirements}


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ("- Led a team of 5 (need to expand)", ["Led a team of 5"]),
        ("- Led a team of 5 (currently at Acme)", ["Led a team of 5 (currently at Acme)"]),
        ("- Raised accuracy (~70% to 80%) in a year", ["Raised accuracy (~70% to 80%) in a year"]),
        (
            "I led a team, e.g. in Berlin. We grew by 2.5 percent.",
            ["I led a team, e.g. in Berlin.", "We grew by 2.5 percent."],
        ),
        ("- I wrapped\n  this line\n- and another", ["I wrapped\n  this line", "and another"]),
        (
            "I have 3 years in this, such as:\n- one in Rome",
            ["I have 3 years in this", "one in Rome"],
        ),
        ("Related experience:\n- one in Rome", ["one in Rome"]),
        ("I care about it. This is shown by:\n- one in Rome", ["I care about it.", "one in Rome"]),
        ("- At Acme\n  - built a bridge\n- At Foo\n  - sold it", ["built a bridge", "sold it"]),
        (
            "- Ran 12 trials in Rome\n  - and published two of them",
            ["Ran 12 trials in Rome", "and published two of them"],
        ),
        ("Below are my answers.\n\nI built a bridge.", ["I built a bridge."]),
        ("I built a bridge.\n\nThe above experience equips me for it.", ["I built a bridge."]),
        (
            "- I built a bridge ~~in 1999~~ in Rome, by hand",
            ["I built a bridge", "in Rome, by hand"],
        ),
        ("- ==I built== a bridge", ["==I built== a bridge"]),
        ("I built a bridge. TODO: which year", ["I built a bridge."]),
        ("- I built a bridge - need to expand", ["I built a bridge"]),
        ("- I built a bridge???", ["I built a bridge"]),
        ("* **I built a bridge**", ["I built a bridge"]),
        ("> I built a bridge", ["I built a bridge"]),
        ("- [x] I built a bridge\n- [ ] I sold it", ["I built a bridge", "I sold it"]),
        (
            "I worked with Dr. Smith at St. Mary's. He agreed.",
            ["I worked with Dr. Smith at St. Mary's.", "He agreed."],
        ),
        (
            "- Checked the calibration of 40 sensors each week",
            ["Checked the calibration of 40 sensors each week"],
        ),
        ("- Identified a weakness in the firewall", ["Identified a weakness in the firewall"]),
        ("- Added examples to the handbook", ["Added examples to the handbook"]),
        ("- Expanded the shop to 5 countries", ["Expanded the shop to 5 countries"]),
        ("Requirement met by: I built a bridge", ["I built a bridge"]),
        ("- Evidence: I built a bridge", ["I built a bridge"]),
        ("I built a bridge\nMy experience: I sold one", ["I built a bridge", "I sold one"]),
        (
            "I built a bridge. Thank you letter in my folder.",
            ["I built a bridge.", "Thank you letter in my folder."],
        ),
        ("I built a bridge. Thank you for reading.", ["I built a bridge."]),
        ("I built a bridge. As described above.", ["I built a bridge."]),
        ("Same as above.", ["Same as above."]),
        ("See above", ["See above"]),
        ("- B2", ["B2"]),
        ("I did it.\n\nKind regards,\nAnna Example\nanna@example.org", ["I did it."]),
    ],
)
def test_evidence_becomes_points(evidence: str, expected: list[str]) -> None:
    assert quotes(f"# Experience with bridges\n\n{evidence}\n") == expected


@pytest.mark.parametrize(
    "aside",
    [
        "currently at Acme",
        "with two colleagues",
        "about 300 a month",
        "not including contractors",
        "expanded to 5 sites",
        "checked weekly\n    ",
        "top 5%",
        "would have cost 10k",
        "which is still in use",
        "more than 40 examples",
        "gap analysis",
        "confirmed by audit",
        "draft law\n    ",
        "final draft",
        "weak signal detection",
        "link budget of 3 dB",
        "help desk",
        "update the register daily",
        "cut costs by 5%",
    ],
)
def test_a_parenthesis_that_tells_a_fact_stays(aside: str) -> None:
    told = f"I did it ({aside.strip()}) well"
    assert quotes(f"# Experience with bridges\n- {told}\n") == [told]


@pytest.mark.parametrize(
    "line",
    [
        "Check the calibration of 40 sensors each week",
        "Ask customers what they need",
        "Find bugs early",
        "Draft contracts for 12 clients\n    ",
        "Verify the identity of 200 donors a day",
        "This is a gap that I closed in 2020",
        "I could add two languages in a year\n    ",
        "Perhaps my strongest project is the dam",
        "Weak signals in audit data led me to a fraud",
        "Not good at waiting, so I automated the report",
        "I was not confident in German but passed the exam",
        "Not strong at sums until I took a course",
        "Only a few of us could weld, and I trained the rest",
        "Little Acorns nursery: ran the baby room",
    ],
)
def test_a_deed_worded_like_a_note_stays(line: str) -> None:
    assert quotes(f"# Experience with bridges\n- {line.strip()}\n") == [line.strip()]


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("(this is my main weakness)", NoteKind.WEAKNESS),
        ("This is my biggest weak spot.", NoteKind.WEAKNESS),
        ("[expand on this]", NoteKind.EXPAND),
        ("Needs more detail.", NoteKind.EXPAND),
        ("(maybe add a concrete example)", NoteKind.EXAMPLE),
        ("Perhaps give some examples", NoteKind.EXAMPLE),
        ("(If this doesn't count, let me know)", NoteKind.UNSURE),
        ("Not sure if this is relevant.", NoteKind.UNSURE),
        ("???", NoteKind.UNSURE),
        ("(should I mention the award?)", NoteKind.UNSURE),
        ("TODO", NoteKind.TODO),
        ("FIXME wrong year", NoteKind.TODO),
        ("- XXX", NoteKind.TODO),
        ("(ask Maria)", NoteKind.TODO),
        ("Ask Maria for the numbers.", NoteKind.TODO),
        ("<!-- check with HR -->", NoteKind.TODO),
        ("==check the date==", NoteKind.TODO),
        ("~~maybe drop this~~", NoteKind.UNSURE),
        ("{add numbers}", NoteKind.TODO),
        ("(gap!)", NoteKind.WEAKNESS),
        ("Not my strength.", NoteKind.WEAKNESS),
        ("Not strong at formal lectures, hmm.", NoteKind.WEAKNESS),
        ("Only a little, honestly.", NoteKind.WEAKNESS),
        ("I struggle with this one.", NoteKind.WEAKNESS),
        ("Honestly, I barely know it.", NoteKind.WEAKNESS),
        ("das ist meine Schwachstelle: iTWO kenne ich kaum", NoteKind.WEAKNESS),
        ("iTWO kenne ich kaum", NoteKind.WEAKNESS),
        ("Nur ein bisschen, leider.", NoteKind.WEAKNESS),
        ("Pas très forte en anglais", NoteKind.WEAKNESS),
        ("Juste un peu, honnêtement.", NoteKind.WEAKNESS),
        ("Solo un poco, la verdad.", NoteKind.WEAKNESS),
        ("Vain vähän.", NoteKind.WEAKNESS),
        ("En ole kovin hyvä tässä", NoteKind.WEAKNESS),
        ("Inte så bra på detta", NoteKind.WEAKNESS),
        ("(be more specific)", NoteKind.EXPAND),
        ("I'll expand this later", NoteKind.EXPAND),
        ("(find a better story)", NoteKind.EXAMPLE),
        ("(hope this counts)", NoteKind.UNSURE),
        ("(could be stronger)", NoteKind.TODO),
        ("- I should mention the audit here", NoteKind.TODO),
        ("(Beispiel ergänzen)", NoteKind.EXAMPLE),
        ("(à développer)", NoteKind.EXPAND),
        ("(no estoy seguro)", NoteKind.UNSURE),
        ("(tarkista luku)", NoteKind.TODO),
        ("(lägg till exempel)", NoteKind.EXAMPLE),
    ],
)
def test_notes_to_self_are_told_in_any_form(note: str, kind: NoteKind) -> None:
    reading = read(f"# Experience with bridges\n\n- I built two bridges\n\n{note}\n")
    (requirement,) = reading.requirements
    assert [p.quote for p in requirement.points] == ["I built two bridges"]
    assert [n.kind for n in requirement.notes] == [kind]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("just a line", Reason.NO_REQUIREMENTS),
        ("", Reason.NO_REQUIREMENTS),
        ("Lorem ipsum dolor sit amet, consectetur adipiscing elit. " * 40, Reason.NO_REQUIREMENTS),
        ("name,age,city\n" + "Ann,31,Rome\n" * 30, Reason.NO_REQUIREMENTS),
        (
            "import os\n\n# Read it\ndef f(x):\n    return x\n\n# Write it\nclass A:\n    y = 1\n",
            Reason.NO_REQUIREMENTS,
        ),
        (
            "# Nurse\n\n## Requirements\n\n- 3 years of experience\n- Team player\n\n## We offer\n\n- pay\n",
            Reason.NO_ANSWERS,
        ),
        ("# Must have\n## Experience with SQL\n## Experience with Go\n", Reason.NO_ANSWERS),
        (
            "# Foo\n\n## Installation\n\nRun pip install foo.\n\n## Usage\n\nCall foo().\n\n## License\n\nMIT\n",
            Reason.NO_REQUIREMENTS,
        ),
        (
            "Chocolate cake\n\n200 g flour\n3 eggs\n\nBake for 40 minutes.\n",
            Reason.NO_REQUIREMENTS,
        ),
        (
            "# Pancakes\n**Ingredients**\n- 200 ml milk\n- 2 eggs\n\n**Method**\nWhisk and fry.\n",
            Reason.NO_REQUIREMENTS,
        ),
        (
            "# Widget Specification\n\n## Requirements\n\n### Storage\nThe system must store widgets.\n\n### Access\n- The client must send a token.\n",
            Reason.NO_REQUIREMENTS,
        ),
        (
            "Tom: hey, are you coming tonight?\nAnn: yes, I will bring the salad\nTom: great\n",
            Reason.NO_REQUIREMENTS,
        ),
        (
            "CHAPTER I\n\nIt was a dark night and I was alone.\n\nCHAPTER II\n\nMy horse had gone.\n",
            Reason.NO_REQUIREMENTS,
        ),
    ],
)
def test_what_is_no_application_is_refused_with_its_reason(text: str, reason: Reason) -> None:
    with pytest.raises(NotAnApplication) as refused:
        read(text)
    assert refused.value.reason is reason


@pytest.mark.parametrize(
    "text",
    [
        "# Cook\n\n## Baking\n- 200 g loaves, 300 a day since 2015\n- 3 eggs an omelette\n",
        "Skill: Go\nProof: built a server\nSkill: Rust\nProof: built a client\n",
        "# Backend developer\n\n## API design\nThe service must answer in 10 ms, and I made it so.\n",
    ],
)
def test_what_only_looks_like_something_else_is_read(text: str) -> None:
    assert quotes(text)


@pytest.mark.parametrize(
    ("heading", "priority"),
    [
        ("**Essential: SQL**", "must"),
        ("**Desirable: SQL**", "nice"),
        ("## Desirable criteria 2: SQL", "nice"),
        ("## SQL (desirable)", "nice"),
        ("## SQL [essential]", "must"),
        ("## SQL [nice to have]", "nice"),
        ("## SQL (Could)", "nice"),
        ("## Should: SQL", "nice"),
        ("## Mandatory - SQL", "must"),
        ("## Optional: SQL", "nice"),
        ("## SQL – preferred", "nice"),
        ("## Muss: SQL", "must"),
        ("## Kann: SQL", "nice"),
        ("## Wünschenswert: SQL", "nice"),
        ("## Souhaité : SQL", "nice"),
        ("## Deseable: SQL", "nice"),
        ("## Eduksi: SQL", "nice"),
        ("## Meriterande: SQL", "nice"),
        ("## Pakollinen: SQL", "must"),
        ("## Soll-Ist-Vergleich", "must"),
        ("## Experience with tools you could meet (Excel)", "must"),
    ],
)
def test_a_label_of_its_own_sets_the_priority(heading: str, priority: str) -> None:
    other = "**Go**" if heading.startswith("**") else "## Go"
    first, second = read(
        f"{heading}\nI used it for 3 years.\n\n{other}\nI built two.\n"
    ).requirements
    assert (first.priority, second.priority) == (priority, "must")


def test_a_label_of_its_own_overrules_the_section() -> None:
    (asked,) = read("# Desirable\n## SQL (essential)\nI used it for 3 years.\n").requirements
    assert asked.priority == "must"


def test_the_levels_of_a_table_are_priorities_and_no_answers() -> None:
    first, second = read(
        "| Criterion | Level | Evidence |\n|---|---|---|\n| Registration | Essential | Held since 2016 |\n"
        "| Teaching | Desirable | Taught 6 students |\n"
    ).requirements
    assert [(r.priority, r.points[0].quote) for r in (first, second)] == [
        ("must", "Held since 2016"),
        ("nice", "Taught 6 students"),
    ]


def test_numbered_requirements_before_the_first_section_are_in_none() -> None:
    first, second = read(
        "1. SQL skills\n   I used it.\n\nDesirable:\n\n2. Go skills\n   I built two.\n"
    ).requirements
    assert (first.section, second.section) == ("", "Desirable")


def test_numbered_requirements_answered_in_their_own_line() -> None:
    reading = read(
        "Application for Analyst at Elm Ltd\n\n1. Experience in audit: 5 years at Oak Bank.\n"
        "2. Knowledge of SQL: wrote the monthly queries.\n3. Works well with people: I sat with two teams.\n"
    )
    assert [(r.text, r.points[0].quote) for r in reading.requirements] == [
        ("Experience in audit", "5 years at Oak Bank."),
        ("Knowledge of SQL", "wrote the monthly queries."),
        ("Works well with people", "I sat with two teams."),
    ]
    assert reading.organisation == "Elm Ltd"


@pytest.mark.parametrize(
    "head",
    [
        "Application for Analyst at Northwind Payments",
        "**Application for Analyst at Northwind Payments**",
        "# My answers\n\nApplication for Analyst at Northwind Payments, March 2026",
        "Ann Example\nApplication for Analyst at Northwind Payments",
        "I am applying for the post of Analyst at Northwind Payments. Below are my answers.",
    ],
)
def test_the_organisation_is_told_in_many_layouts(head: str) -> None:
    reading = read(f"{head}\n\n## Experience with SQL\n\n- 3 years at Elm\n")
    assert reading.organisation == "Northwind Payments"
    assert [r.text for r in reading.requirements] == ["Experience with SQL"]


def test_working_with_compliance_people_is_no_question_of_ethics() -> None:
    (asked,) = read("# Works well with engineers and compliance people\n- I did.\n").requirements
    assert asked.kind == "collaboration"


def test_naughty_strings_are_read_or_refused(corpora: Path, some: Some[str]) -> None:
    naughty = json.loads((corpora / "naughty_strings.json").read_text(encoding="utf-8"))
    for words in some(naughty, 120):
        for text in (words, f"# Experience with {words}\n- {words}\n{words}\n"):
            with contextlib.suppress(NotAnApplication):
                assert_is_sound(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "x" * 290_000,
        "# Experience\n" + "I did it well at Acme " * 13_000,
        "# Experience\n" + "".join(f"{' ' * 2 * depth}- I did it\n" for depth in range(400)),
        "".join(f"## Have experience {n}\nI did {n}.\n" for n in range(1_000)),
        "# Experience\nI did it\n" + "<!-- " * 40_000,
        "# Experience\nI did it\n" + "((((" * 40_000,
        "# Experience\nI did it\n" + "**" * 80_000,
        "# Experience\nI did it\n" + "\n" * 19_000,
        "# Experience\nI did it\n" + "??? " * 60_000,
        "# Experience\n- Built" + " " * 200_000 + "it\n",
        "# Experience\n- Built " + "- " * 100_000 + "it\n",
        "# Experience\nI did it\n" + "TODO " * 50_000,
        "# A\n" * 4_000,
        "**A**\n" * 4_000,
        "# Experience\nAnswer" + " " * 200_000 + ": it\n",
    ],
    ids=[
        "one_line",
        "no_stop",
        "nested",
        "headings",
        "comments",
        "brackets",
        "stars",
        "blank",
        "doubts",
        "spaces",
        "dashes",
        "markers",
        "hashes",
        "bold",
        "label",
    ],
)
@pytest.mark.timeout(10)
def test_long_and_odd_texts_take_time_in_proportion(text: str) -> None:
    with contextlib.suppress(NotAnApplication):
        read(text)


def test_a_text_as_long_as_a_book_is_refused() -> None:
    answers = "- led 4 people in 2021\n" * (LIMIT_CHARACTERS // 20)
    with pytest.raises(Unreadable) as refused:
        read_application(f"# Lead a team\n{answers}", fallback_title="?")
    assert refused.value.reason is Reason.TOO_LARGE
