import re
from collections import Counter, defaultdict
from functools import cache

import pytest

from question_bank import leak
from question_bank.extract import to_text
from question_bank.generate import questions, questions_for
from question_bank.hints import gap_hint, gap_probe
from question_bank.model import (
    Note,
    NoteKind,
    Point,
    Priority,
    Question,
    QuestionType,
    Reading,
    Requirement,
    RequirementKind,
)
from question_bank.own_words import quotable
from question_bank.parse import read_application
from question_bank.pointers import is_pointer
from question_bank.sample import sample_bytes
from question_bank.wordings.texts import (
    CREDENTIAL,
    EVIDENCE,
    GAP,
    POINTERS,
    PROMPT,
    SECOND_THOUGHTS,
    STORIES,
    WEAK_SIDE,
)

from .documents import DOCUMENTS

_TEXTS = {"the sample": to_text(sample_bytes())} | {name: d.text for name, d in DOCUMENTS.items()}
each_reading = pytest.mark.parametrize("reading", _TEXTS, indirect=True)


@cache
def _read(name: str) -> Reading:
    return read_application(_TEXTS[name], fallback_title="?")


@pytest.fixture
def reading(request: pytest.FixtureRequest) -> Reading:
    """What is read in the document of a name: when a test asks, and once for all tests."""
    return _read(request.param)


def requirement(*quotes: str, notes: tuple[Note, ...] = (), kind: str = "skill") -> Requirement:
    points = tuple(
        Point(f"p{at}", quote, at * 1000, at * 1000 + len(quote)) for at, quote in enumerate(quotes)
    )
    return Requirement("r", "Bridges", "", Priority.MUST, RequirementKind(kind), points, notes)


@each_reading
def test_every_point_is_invited_by_several_questions_of_several_types(reading: Reading) -> None:
    types: defaultdict[str, set[QuestionType]] = defaultdict(set)
    count: Counter[str] = Counter()
    for question in questions(reading):
        count.update(question.invites)
        for key in question.invites:
            types[key].add(question.type)
    for asked in reading.requirements:
        plain = [p.key for p in asked.points if not is_pointer(p.quote)]
        for key in plain if asked.points else [asked.gap_key]:
            assert len(types[key]) >= 2
            assert count[key] >= 5


@each_reading
def test_a_pointer_is_invited_only_to_be_expanded(reading: Reading) -> None:
    pointing = {p.key for r in reading.requirements for p in r.points if is_pointer(p.quote)}
    asked = [q for q in questions(reading) if pointing & set(q.invites)]
    assert {key for q in asked for key in q.invites} == pointing
    assert {q.type for q in asked} <= {QuestionType.EXPAND}


@each_reading
def test_no_two_questions_with_other_points_are_worded_alike(reading: Reading) -> None:
    for asked in reading.requirements:
        texts = [(q.type, q.text) for q in questions_for(asked)]
        assert len(texts) == len(set(texts))


@each_reading
def test_a_question_invites_one_to_three_things_of_its_requirement(reading: Reading) -> None:
    known = {r.key: {p.key for p in r.points} | {r.gap_key} for r in reading.requirements}
    for question in questions(reading):
        assert 1 <= len(question.invites) <= 3
        assert set(question.invites) <= known[question.requirement_key]


@each_reading
def test_no_question_gives_its_answer_away(reading: Reading) -> None:
    points = {
        p.key: (r, p) for r in reading.requirements for p in r.points if not is_pointer(p.quote)
    }
    for question in questions(reading):
        for asked, point in (points[key] for key in question.invites if key in points):
            heading, said = asked.text, question.text
            assert not (leak.figures(point.quote) & leak.figures(said)) - leak.figures(heading)
            spoken = set(re.findall(r"\w+", said.casefold()))
            assert not leak.names(point.quote) & spoken - set(
                re.findall(r"\w+", heading.casefold())
            )
            for run in _runs(point.quote):
                assert run not in said.casefold() or run in heading.casefold()


def _runs(quote: str) -> list[str]:
    """Return four words in a row: enough to recognise a sentence by."""
    words = quote.casefold().split()
    return [" ".join(words[at : at + 4]) for at in range(len(words) - 3)]


@each_reading
def test_a_note_is_told_only_as_what_was_noted(reading: Reading) -> None:
    notes = [n for r in reading.requirements for n in r.notes]
    words = [quotable(note).casefold() for note in notes]
    texts = " ".join(question.text for question in questions(reading))
    quoted = re.findall(r"you noted to yourself: (“[^”]+”(?:, and: “[^”]+”)?)\.", texts)
    assert {one for some in quoted for one in re.findall(r"“([^”]+)”", some.casefold())} <= {*words}
    for some in quoted:
        texts = texts.replace(some, "")
    assert not [note for note in words if len(note) > 6 and note in texts.casefold()]


@each_reading
def test_keys_are_unique_and_stay(reading: Reading) -> None:
    keys = [question.key for question in questions(reading)]
    assert len(set(keys)) == len(keys)
    assert questions(reading) == questions(reading)


@each_reading
def test_questions_read_as_sentences(reading: Reading) -> None:
    for question in questions(reading):
        assert question.text[0].isupper()
        assert question.text[-1] in ".?"
        assert not re.search(
            r"[{}]|\s\s|\bundefined\b|\ba an\b|\byour your\b|\.\.(?!\.)", question.text
        )
        assert len(question.text) < 450


def test_every_type_has_several_wordings_and_every_wording_its_own_name() -> None:
    several = [ws for table in (EVIDENCE, CREDENTIAL, PROMPT, GAP) for ws in table.values()]
    several += [STORIES, POINTERS, SECOND_THOUGHTS, WEAK_SIDE]
    assert all(len(ws) >= 3 for ws in several)
    names = [w.name for ws in several for w in ws]
    assert len(set(names)) == len(names)


def types_of(asked: Requirement) -> set[QuestionType]:
    return {question.type for question in questions_for(asked)}


def test_a_requirement_without_evidence_is_asked_as_a_gap() -> None:
    asked = questions_for(requirement())
    assert {q.type for q in asked} == {
        QuestionType.GAP,
        QuestionType.EXPAND,
        QuestionType.BEHAVIOURAL,
    }
    assert {q.invites for q in asked} == {("r:gap",)}


def test_a_weakness_is_asked_as_a_gap_beside_its_evidence() -> None:
    weak = requirement("I read about it.", notes=(Note("weak", 50, 54, NoteKind.WEAKNESS),))
    gaps = [q for q in questions_for(weak) if q.type is QuestionType.GAP]
    assert [q.invites for q in gaps] == [("r:gap",)] * 3
    assert QuestionType.TECHNICAL in types_of(weak)


def test_a_weak_side_is_named_in_the_candidates_own_words() -> None:
    note = Note("(soldering in the cold is my weak spot)", 50, 90, NoteKind.WEAKNESS)
    weak = requirement("Repaired 300 bikes.", "Trued 40 wheels.", notes=(note,))
    gaps = [q for q in questions_for(weak) if q.type is QuestionType.GAP]
    assert len({q.text for q in gaps}) == 3
    assert all("“soldering in the cold is my weak spot”" in q.text for q in gaps)
    assert "soldering in the cold" in gap_hint(weak)
    assert "nothing documented" not in gap_hint(weak)
    assert "soldering in the cold" in gap_probe(weak, 1)


def test_without_evidence_the_requirement_itself_is_the_gap() -> None:
    note = Note("none so far", 50, 61, NoteKind.WEAKNESS)
    asked = questions_for(requirement(notes=(note,)))
    assert not any("none so far" in q.text for q in asked)


@pytest.mark.parametrize("kind", sorted(set(NoteKind) - {NoteKind.WEAKNESS}))
def test_only_a_weakness_makes_a_gap_beside_evidence(kind: NoteKind) -> None:
    note = Note("maybe also the trial in Ghent?", 50, 80, kind)
    asked = questions_for(requirement("Repaired 300 bikes.", notes=(note,)))
    assert QuestionType.GAP not in {q.type for q in asked}
    assert any("“maybe also the trial in Ghent?”" in q.text for q in asked)


@pytest.mark.parametrize(
    "words",
    [
        "(check year!!)",
        "TODO: proofread on Friday",
        "fix the typos",
        "which year?",
        "add link",
        "shorten to two lines",
        "ask Ines whether I may name them",
        "Zahlen prüfen",
        "à relire",
        "TODO",
    ],
)
def test_work_on_the_text_is_no_question(words: str) -> None:
    note = Note(words, 50, 50 + len(words), NoteKind.TODO)
    asked = requirement("Repaired 300 bikes.", notes=(note,))
    assert questions_for(asked) == questions_for(requirement("Repaired 300 bikes."))


@pytest.mark.parametrize(
    "words", ["TODO find the number of riders", "mention the prize", "add how it ended"]
)
def test_what_is_missing_of_the_answer_is_asked_for(words: str) -> None:
    note = Note(words, 50, 50 + len(words), NoteKind.TODO)
    asked = requirement("Repaired 300 bikes.", notes=(note,))
    assert any(quotable(note) in q.text for q in questions_for(asked))


def test_a_note_that_tells_of_its_point_is_not_quoted() -> None:
    note = Note("(300 or 400, not sure)", 50, 72, NoteKind.UNSURE)
    asked = questions_for(requirement("Repaired 300 bikes.", notes=(note,)))
    assert any("you are not sure about something" in q.text for q in asked)
    assert not any("300" in q.text for q in asked)


def test_a_note_that_asks_for_more_flags_the_point_it_stands_at() -> None:
    note = Note("expand", 1500, 1506, NoteKind.EXPAND)
    asked = requirement("Built one.", "Sold one.", "Lost one.", notes=(note,))
    expand: list[Question] = [q for q in questions_for(asked) if q.type is QuestionType.EXPAND]
    assert [q.invites for q in expand] == [("p1",)] * 3


def test_years_are_asked_only_of_points_that_tell_years() -> None:
    asked = requirement("8 years in Rome.", "Built a bridge.", kind="experience")
    years = [q for q in questions_for(asked) if q.type is QuestionType.YEARS]
    assert {q.invites for q in years} == {("p0",)}
    assert QuestionType.YEARS not in types_of(requirement("Built a bridge.", kind="experience"))


@pytest.mark.parametrize(
    ("quote", "answers"),
    [
        ("Team leader at Castle Vrey since March 2018", True),
        ("Head of mathematics, 2015-2022", True),
        ("On call for at least a year", True),
        ("Nurse for over twenty years", True),
        ("Cut turnover from 4 leavers a year to 1 by weekly meetings", False),
        ("Saved 200 hours a year", False),
        ("Trained 12 nurses every year", False),
        ("Finished the move within 2 years", False),
    ],
)
def test_how_long_is_asked_only_where_a_point_can_answer_it(quote: str, answers: bool) -> None:  # noqa: FBT001 - a table
    asked = requirement(quote, "Built a bridge.", kind="experience")
    years = [q for q in questions_for(asked) if q.type is QuestionType.YEARS]
    assert {q.invites for q in years} == ({("p0",)} if answers else set())


def test_questions_that_no_cue_tells_apart_share_the_wordings_out() -> None:
    asked = requirement("Zorbed one.", "Zorbed two.", "Zorbed three.", "Zorbed four.")
    technical = [q for q in questions_for(asked) if q.type is QuestionType.TECHNICAL]
    assert {q.invites for q in technical} == {("p0", "p1"), ("p2", "p3")}
    assert len({q.text for q in technical}) == len(technical) == 3


def test_many_points_are_all_invited() -> None:
    asked = requirement(*(f"Zorbed {n} of them." for n in range(40)))
    for type_ in (QuestionType.TECHNICAL, QuestionType.BEHAVIOURAL):
        invited = {k for q in questions_for(asked) if q.type is type_ for k in q.invites}
        assert len(invited) == 40


def test_a_lead_in_that_shares_words_with_its_point_is_not_told() -> None:
    first, second = "pump refurbishment at Elm", "safety rounds"
    points = (
        Point("a", "new seals for every pump", 0, 24, first),
        Point("b", "sold old pumps to Oak", 30, 51, first),
        Point("c", "trained the operators", 60, 81, second),
        Point("d", "drew the escape plans", 90, 111, second),
    )
    asked = Requirement("r", "Maintenance", "", Priority.MUST, RequirementKind.SKILL, points, ())
    told = {q.invites: q.text for q in questions_for(asked) if q.type is QuestionType.TECHNICAL}
    assert first not in told[("a", "b")]
    assert second in told[("c", "d")]


@pytest.mark.parametrize(
    ("quote", "named"),
    [
        ("Refer to the fault code list above", "the fault code list"),
        ("Refer to the bridge project", "the bridge project"),
        ("See my answer to the first question.", "your answer to the first question"),
        ("As described under Leadership", "“Leadership”"),
        ("Same as above", "another part of it"),
    ],
)
def test_a_pointer_is_asked_about_by_the_name_it_gives(quote: str, named: str) -> None:
    asked = questions_for(requirement(quote, "Built a bridge."))
    expand = [q.text for q in asked if q.invites == ("p0",)]
    assert len(expand) == 3
    assert all(named in text for text in expand)
    assert not [q for q in asked if "p0" in q.invites and q.type is not QuestionType.EXPAND]


@pytest.mark.parametrize(
    "quote",
    [
        "See 30 patients a day",
        "See patients with diabetes every week",
        "As described above, I led 12 people",
        "As head of the section I wrote the plan",
        "Refer to the bridge project, where I led the welders",
        "Referred 40 families to the advice centre",
        "As a nurse in the above ward I ran the rota",
    ],
)
def test_what_tells_a_fact_is_no_pointer(quote: str) -> None:
    assert not is_pointer(quote)


@pytest.mark.parametrize("heading", ["NMC registration", "Forklift licence", "German and English"])
def test_a_credential_is_asked_for_its_facts_and_its_use(heading: str) -> None:
    points = (Point("p", "Held since 2014, level B2.", 0, 26),)
    asked = Requirement("r", heading, "", Priority.MUST, RequirementKind.SKILL, points, ())
    assert types_of(asked) == {QuestionType.SCREEN, QuestionType.YEARS, QuestionType.BEHAVIOURAL}


def test_a_question_in_the_form_is_answered_and_not_a_topic() -> None:
    points = (Point("p", "My sister was treated there.", 0, 28),)
    asked = Requirement("r", "Why us?", "", Priority.MUST, RequirementKind.MISSION, points, ())
    assert types_of(asked) == {
        QuestionType.BEHAVIOURAL,
        QuestionType.SCREEN,
        QuestionType.PRESSURE,
    }
    assert all("“Why us?”" in question.text for question in questions_for(asked))


def test_the_note_that_asks_for_more_is_named_by_the_line_over_it() -> None:
    points = (
        Point("a", "drew the roster", 0, 15, "shift planning"),
        Point("b", "sold it", 30, 37),
    )
    note = Note("more", 20, 24, NoteKind.EXPAND)
    asked = Requirement("r", "Order", "", Priority.MUST, RequirementKind.SKILL, points, (note,))
    expand = [q for q in questions_for(asked) if q.type is QuestionType.EXPAND]
    assert all("“shift planning”" in q.text and q.invites == ("a",) for q in expand)
