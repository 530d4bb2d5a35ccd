import pytest

from bot.messages import compose
from coach.errors import Problem
from coach.incoming import Document
from coach.replies import ApplicationsShown, Asked, Loaded, Refused
from question_bank.model import NoteKind
from storage import queries
from storage.engine import Database
from storage.models import PointRecord
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import DOCUMENT, Script, of_kind
from tests.readings.built import german_controller


def _points(script: Script) -> list[PointRecord]:
    def work(session: object) -> list[PointRecord]:
        learner = queries.lock_learner(session, script.learner_id)  # type: ignore[arg-type] # a Session
        assert learner is not None
        assert learner.application_id is not None
        return list(queries.points(session, learner.id, learner.application_id))  # type: ignore[arg-type] # a Session

    return script.database.transact(work)


def test_loading_shows_what_was_understood(database: Database, grader: ScriptedGrader) -> None:
    loaded = of_kind(Script(database, grader).load(), Loaded)
    assert [(item.text, item.priority, item.points) for item in loaded.requirements] == [
        ("Experience with bridges over live railways", "must", 2),
        ("Controls cost", "must", 1),
        ("Speaks German", "must", 1),
        ("Digital design tools", "nice", 1),
        ("Experience with tunnels", "nice", 0),
    ]
    notes = [note for item in loaded.requirements for note in item.notes]
    assert [(note.quote, note.kind) for note in notes] == [
        ("(This is my main weakness)", NoteKind.WEAKNESS)
    ]
    assert loaded.difference is None


def test_every_kept_point_is_verbatim_at_its_offsets(script: Script) -> None:
    points = [point for point in _points(script) if not point.gap]
    assert len(points) == 5
    assert all(DOCUMENT[point.start : point.end] == point.quote for point in points)


def test_loading_the_same_again_changes_nothing(script: Script) -> None:
    before = {point.key: point.id for point in _points(script)}
    difference = of_kind(script.load(), Loaded).difference
    assert difference is not None
    assert (difference.added, difference.changed, difference.removed) == ((), (), ())
    assert difference.kept == 5
    assert {point.key: point.id for point in _points(script)} == before


def test_an_edit_tells_new_and_gone_requirements_and_notes(script: Script) -> None:
    edited = DOCUMENT.replace("(This is my main weakness)\n", "").replace(
        "## Experience with tunnels", "## Knowledge of the heat networks"
    )
    loaded = of_kind(script.load(edited), Loaded)
    assert loaded.difference is not None
    assert loaded.difference.asked.added == ("Knowledge of the heat networks",)
    assert loaded.difference.asked.removed == ("Experience with tunnels",)
    assert loaded.difference.noted.added == ()
    assert loaded.difference.noted.removed == ("(This is my main weakness)",)
    told = compose(loaded).text()
    assert "New requirement:" in told
    assert "Gone note to yourself:" in told


def test_an_edit_keeps_the_history_of_all_that_did_not_change(script: Script) -> None:
    script.say("/practice bridges")
    script.say("covered:0 covered:1 covered:2")
    remembered = {p.quote: (p.id, p.memory) for p in _points(script) if p.memory}
    assert remembered
    edited = DOCUMENT.replace("## Controls cost", "A new line of introduction.\n\n## Controls cost")
    edited = edited.replace("re-sequencing the piling", "resequencing the piling")
    edited = edited.replace("- Uses Revit and Navisworks for clash detection.\n", "")
    difference = of_kind(script.load(edited), Loaded).difference
    assert difference is not None
    assert [change.after for change in difference.changed] == [
        "Recovered a five-week delay by resequencing the piling and the drainage works."
    ]
    assert difference.removed == ("Uses Revit and Navisworks for clash detection.",)
    after = {p.id: p.memory for p in _points(script) if p.memory}
    assert after == dict(remembered.values())


def test_a_changed_figure_is_another_point(script: Script) -> None:
    script.say("/practice cost")
    script.say("covered:0")
    difference = of_kind(
        script.load(DOCUMENT.replace("EUR 120,000", "EUR 130,000")), Loaded
    ).difference
    assert difference is not None
    assert (difference.added, difference.removed) == ((), ())
    assert [change.after for change in difference.renewed] == [
        "Negotiated a subcontractor claim down from EUR 310,000 to EUR 130,000."
    ]
    new = next(point for point in _points(script) if "130,000" in point.quote)
    assert new.memory is None


def test_a_point_taken_out_and_put_back_remembers(script: Script) -> None:
    script.say("/practice cost")
    script.say("covered:0")
    memory = next(p.memory for p in _points(script) if "310,000" in p.quote)
    line = "- Negotiated a subcontractor claim down from EUR 310,000 to EUR 120,000.\n"
    script.load(DOCUMENT.replace(line, ""))
    assert not any("310,000" in p.quote for p in _points(script))
    script.load()
    assert next(p.memory for p in _points(script) if "310,000" in p.quote) == memory


def test_evidence_added_to_a_gap_takes_its_place(script: Script) -> None:
    assert any(p.gap and p.quote == "" for p in _points(script))
    script.load(DOCUMENT + "\n- Surveyed the Ode tunnel in 2019.\n")
    tunnels = [p for p in _points(script) if "tunnel" in p.quote]
    assert [p.gap for p in tunnels] == [False]


def test_an_open_question_about_what_was_edited_away_is_withdrawn(script: Script) -> None:
    script.say("/practice design tools")
    script.load(DOCUMENT.split("## Digital")[0])
    assert isinstance(script.say("covered:0"), Refused)
    assert isinstance(script.say("/practice"), Asked)


OTHER = """\
# Nurse at Holm Hospital

## Must: works in teams

- Ran the handover of a ward of 24 beds.

## Must: keeps records

- Moved the ward from paper to the electronic record in 2020.
"""


def test_another_document_is_another_application(script: Script) -> None:
    loaded = of_kind(script.load(OTHER, name="nurse.md"), Loaded)
    assert loaded.difference is None
    listed = of_kind(script.say("/applications"), ApplicationsShown)
    assert [line.current for line in listed.applications] == [False, True]


ALPHA = """\
# Nurse at Alpha Clinic

## Communication

- Ran the handover of a ward of 24 beds.

## Teamwork

- Led the night team of five for two winters.
"""
BETA = """\
# Teacher at Beta School

## Communication

- Wrote the weekly letter to 120 families.

## Teamwork

- Planned the science week with three colleagues.
"""


def test_two_jobs_that_ask_for_the_same_are_two_applications(
    database: Database, grader: ScriptedGrader
) -> None:
    script = Script(database, grader)
    script.load(ALPHA, name="alpha.md")
    assert of_kind(script.load(BETA, name="beta.md"), Loaded).difference is None
    assert len(of_kind(script.say("/applications"), ApplicationsShown).applications) == 2


def test_a_gap_keeps_its_history_when_its_requirement_is_reworded(script: Script) -> None:
    script.say("/practice tunnels")
    script.say("covered:0")
    memory = next(p.memory for p in _points(script) if p.gap and p.memory)
    script.load(DOCUMENT.replace("Experience with tunnels", "Experience with tunnel works"))
    assert [p.memory for p in _points(script) if p.gap and p.memory] == [memory]


def test_words_of_a_point_that_was_taken_out_lead_nowhere(script: Script) -> None:
    assert isinstance(script.say("/practice Navisworks"), Asked)
    script.load(DOCUMENT.replace("Revit and Navisworks", "two programs that I was taught"))
    assert of_kind(script.say("/practice Navisworks"), Refused).problem is (
        Problem.NO_SUCH_REQUIREMENT
    )


def test_retry_after_a_point_moved_to_another_requirement_is_told(script: Script) -> None:
    script.say("/practice cost")
    script.say("covered:0")
    line = "- Negotiated a subcontractor claim down from EUR 310,000 to EUR 120,000.\n"
    moved = DOCUMENT.replace(line, "- Kept the ledger.\n")
    script.load(moved.replace("- Site engineer for", line + "- Site engineer for"))
    assert of_kind(script.say("/retry"), Refused).problem is Problem.STALE


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", Problem.EMPTY),
        (b"  \n\n ", Problem.EMPTY),
        (b"%PDF-1.7 ...", Problem.BROKEN),
        (bytes(range(256)) * 40, Problem.BINARY),
        (b"x" * 3_000_000, Problem.TOO_LARGE),
        (b"The quick brown fox jumps over the lazy dog.", Problem.NO_REQUIREMENTS),
    ],
)
def test_what_is_no_application_says_so_and_changes_nothing(
    script: Script, data: bytes, problem: Problem
) -> None:
    before = {point.key for point in _points(script)}
    from coach.incoming import Document  # noqa: PLC0415 - only here

    refused = of_kind(script.send(Document(data, "file.md"))[-1], Refused)
    assert refused.problem is problem
    assert {point.key for point in _points(script)} == before


LONG = (
    "Led since 2015 the refurbishment of fourteen stations with a crew of {} people, four"
    " contractors and a budget that was never once exceeded in any of the years"
)


def test_a_change_in_a_long_quote_is_what_is_shown(script: Script) -> None:
    script.load(DOCUMENT + "\n- " + LONG.format(30) + ".\n")
    loaded = of_kind(script.load(DOCUMENT + "\n- " + LONG.format(31) + ".\n"), Loaded)
    told = compose(loaded).text()
    assert "~ “… a crew of 30 people, four contractors …” → “… a crew of 31 people, four" in told


def test_a_word_document_is_taken_in_like_any_other(
    database: Database, grader: ScriptedGrader
) -> None:
    talk = Script(database, grader)
    loaded = of_kind(talk.send(Document(german_controller(), "bewerbung.docx"))[-1], Loaded)
    assert (loaded.title, loaded.organisation) == ("Controllerin", "Wernicke Maschinenbau GmbH")
    assert [item.points for item in loaded.requirements] == [1, 3, 2, 1, 1, 0]
    refused = talk.send(Document(german_controller()[:9000], "bewerbung.docx"))[-1]
    assert of_kind(refused, Refused).problem is Problem.BROKEN
