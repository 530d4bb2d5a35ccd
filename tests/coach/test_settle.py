import pytest

from coach.errors import Problem
from coach.replies import (
    Action,
    Asked,
    Choice,
    Loaded,
    NoteAsked,
    NoteDrafted,
    NoteSettled,
    NotesShown,
    Refused,
)
from question_bank.model import NoteKind
from storage import queries
from storage.engine import Database, Session
from storage.models import Application, PointRecord
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import DOCUMENT, Script, of_kind

NOTED = DOCUMENT.replace(
    "re-sequencing the piling and the drainage works.",
    "re-sequencing the piling and the drainage works. (perhaps an example from Kiel)",
)
TOLD = "At Kiel I took 9 days off the plan by pouring two abutments at once."


@pytest.fixture
def noted(database: Database, grader: ScriptedGrader) -> Script:
    script = Script(database, grader)
    script.load(NOTED)
    return script


def _kept(script: Script) -> tuple[Application, list[PointRecord]]:
    def work(session: Session) -> tuple[Application, list[PointRecord]]:
        learner = queries.lock_learner(session, script.learner_id)
        assert learner is not None
        application = queries.application(session, learner.id, learner.application_id or 0)
        assert application is not None
        assert application.text, "loaded while it can be"
        points = queries.points(session, learner.id, application.id)
        return application, [point for point in points if point.active]

    return script.database.transact(work)


def _settled(script: Script) -> NoteSettled:
    script.say("/notes 1")
    script.say(TOLD)
    return of_kind(script.press(Action.ADD_POINT), NoteSettled)


def test_open_notes_are_listed_with_their_requirements(noted: Script) -> None:
    shown = of_kind(noted.say("/notes"), NotesShown)
    assert [(note.requirement, note.line.quote, note.line.kind) for note in shown.notes] == [
        (
            "Experience with bridges over live railways",
            "(perhaps an example from Kiel)",
            NoteKind.EXAMPLE,
        ),
        ("Speaks German", "(This is my main weakness)", NoteKind.WEAKNESS),
    ]
    assert [choice.action for choice in shown.choices] == [
        Action.SETTLE,
        Action.SETTLE,
        Action.NEXT,
    ]


def test_what_is_told_and_confirmed_becomes_a_point_in_ones_own_words(noted: Script) -> None:
    noted.say("/notes")
    asked = of_kind(noted.press(Action.SETTLE, item=1), NoteAsked)
    assert asked.line.kind is NoteKind.EXAMPLE
    drafted = of_kind(noted.say(f"  {TOLD}\n"), NoteDrafted)
    assert drafted.told == TOLD
    settled = of_kind(noted.press(Action.ADD_POINT), NoteSettled)
    assert (settled.told, settled.left) == (TOLD, 1)
    application, points = _kept(noted)
    point = next(point for point in points if point.quote == TOLD)
    assert application.text[point.start : point.end] == TOLD
    assert application.text.startswith(NOTED)
    assert point.must
    assert len(of_kind(noted.say("/notes"), NotesShown).notes) == 1


def test_nothing_is_added_before_it_is_confirmed(noted: Script) -> None:
    noted.say("/notes 1")
    noted.say(TOLD)
    assert all(point.quote != TOLD for point in _kept(noted)[1])
    assert of_kind(noted.press(Action.REWORD), NoteAsked).problem is None
    drafted = of_kind(noted.say("I poured two abutments at once at Kiel."), NoteDrafted)
    assert drafted.told == "I poured two abutments at once at Kiel."


def test_a_point_added_by_talking_survives_another_loading(noted: Script) -> None:
    _settled(noted)
    before = {point.quote: point.id for point in _kept(noted)[1]}
    edited = NOTED.replace("## Controls cost", "An introduction.\n\n## Controls cost")
    difference = of_kind(noted.load(edited), Loaded).difference
    assert difference is not None
    assert (difference.removed, difference.changed) == ((), ())
    application, points = _kept(noted)
    after = {point.quote: point.id for point in points}
    assert after[TOLD] == before[TOLD]
    assert all(application.text[p.start : p.end] == p.quote for p in points if not p.gap)
    assert len(of_kind(noted.say("/notes"), NotesShown).notes) == 1


def test_a_point_that_the_document_holds_by_now_is_not_there_twice(noted: Script) -> None:
    _settled(noted)
    before = next(point.id for point in _kept(noted)[1] if point.quote == TOLD)
    noted.load(NOTED.replace(" (perhaps an example from Kiel)", f"\n- {TOLD}"))
    same = [point for point in _kept(noted)[1] if point.quote == TOLD]
    assert [point.id for point in same] == [before]


def test_a_settled_note_needs_no_words(noted: Script) -> None:
    noted.say("/notes 2")
    settled = of_kind(noted.press(Action.SETTLED_ALREADY), NoteSettled)
    assert (settled.told, settled.left) == ("", 1)
    noted.load(NOTED)
    assert len(of_kind(noted.say("/notes"), NotesShown).notes) == 1


def test_a_note_is_no_answer_to_a_note(noted: Script) -> None:
    noted.say("/notes 1")
    asked = of_kind(noted.say("not sure, ask Tom about it"), NoteAsked)
    assert asked.problem is Problem.STILL_A_NOTE
    long = " ".join(f"I poured abutment {at}." for at in range(60))
    assert of_kind(noted.say(long), NoteAsked).problem is Problem.POINT_TOO_LONG


def test_words_answer_a_question_that_was_asked_since(noted: Script) -> None:
    noted.say("/notes 1")
    asked = of_kind(noted.say("/practice"), Asked)
    assert asked.text
    noted.say("covered:0 covered:1")
    assert all(point.quote != "covered:0 covered:1" for point in _kept(noted)[1])
    stale = of_kind(noted.press(Action.NEXT), Asked)
    assert stale.text


def test_a_note_left_open_stays(noted: Script) -> None:
    noted.say("/notes 1")
    shown = of_kind(noted.press(Action.LEAVE_NOTE), NotesShown)
    assert len(shown.notes) == 2


@pytest.mark.parametrize("number", ["3", "0", "-1", "first"])
def test_a_number_that_no_note_has_is_told(noted: Script, number: str) -> None:
    assert of_kind(noted.say(f"/notes {number}"), Refused).problem is Problem.NO_SUCH_NOTE


@pytest.mark.parametrize(
    "action", [Action.ADD_POINT, Action.REWORD, Action.SETTLED_ALREADY, Action.SETTLE]
)
def test_a_button_of_a_talk_that_is_over_does_nothing(noted: Script, action: Action) -> None:
    from coach.incoming import Press  # noqa: PLC0415 - read beside its use

    refused = noted.send(Press(Choice(action, 999)))[-1]
    assert of_kind(refused, Refused).problem is Problem.STALE


def test_a_button_of_one_note_closes_no_other(noted: Script) -> None:
    noted.say("/notes 1")
    earlier = noted.choices
    noted.say("/notes 2")
    for action in (Action.SETTLED_ALREADY, Action.LEAVE_NOTE):
        noted.choices = earlier
        assert of_kind(noted.press(action), Refused).problem is Problem.STALE
    assert isinstance(noted.say(TOLD), NoteDrafted)


def test_forgetting_leaves_nothing_of_it(noted: Script) -> None:
    _settled(noted)
    noted.say("/notes 1")
    noted.say("/forget")
    noted.press(Action.FORGET_EVERYTHING)
    noted.arrive()
    assert of_kind(noted.say("/notes"), Refused).problem is Problem.NO_APPLICATION


@pytest.mark.parametrize("words", ["yes", "ok", "hm", "asdf asdf", "Sure!", "no idea", "no, no"])
def test_words_that_tell_nothing_are_asked_about_again(noted: Script, words: str) -> None:
    noted.say("/notes 1")
    again = of_kind(noted.say(words), NoteAsked)
    assert again.problem is Problem.STILL_A_NOTE
    assert of_kind(noted.say(TOLD), NoteDrafted).told == TOLD


@pytest.mark.parametrize("words", ["B2 level", "IELTS 7.5", "Kiel, twice"])
def test_a_short_fact_is_enough(noted: Script, words: str) -> None:
    noted.say("/notes 1")
    assert of_kind(noted.say(words), NoteDrafted).told == words
