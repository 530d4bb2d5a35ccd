"""A weak side noted beside evidence: what is asked, hinted, shown and rated."""

import pytest

from bot.messages import compose
from coach.replies import Asked, Feedback, Hinted, Loaded, NotesShown, Shown
from grading.offline import OfflineGrader
from question_bank.model import QuestionType
from storage.engine import Database
from tests.coach.script import Script, of_kind

DOCUMENT = """\
# Joiner - Ash & Rowan Ltd

My answers. TODO: read it through once more!

# Must have

## Fits kitchens

- Fitted 40 kitchens in two years, all within a day of the plan.
- Led the joinery of a school hall with a crew of 6. (check year)
- quoting for jobs is my weak spot, I only know the basics

## Forklift licence

Not held yet. (booked for May 2029 with Ridgeway Training)

# Nice to have

## Restores old windows

- Restored 12 sash windows in a listed house.
- maybe also the church door? not sure
"""


@pytest.fixture
def joiner(database: Database) -> Script:
    script = Script(database, OfflineGrader())
    script.load(DOCUMENT)
    return script


def weak_side(script: Script) -> Asked:
    for _ in range(20):
        asked = of_kind(script.say("/practice kitchens"), Asked)
        if asked.type is QuestionType.GAP:
            return asked
        script.say("/skip")
    raise AssertionError("the weak side was not asked about")


def test_the_question_names_what_was_noted(joiner: Script) -> None:
    assert "“quoting for jobs is my weak spot, I only know the basics”" in weak_side(joiner).text


def test_hint_and_show_tell_the_truth(joiner: Script) -> None:
    weak_side(joiner)
    hint = of_kind(joiner.say("/hint"), Hinted).text or ""
    assert "quoting for jobs" in hint
    assert "nothing documented" not in hint
    shown = of_kind(joiner.say("/show"), Shown)
    assert shown.quotes == ("",)
    assert shown.weak_side.startswith("quoting for jobs")


def test_evidence_told_there_is_half_and_comes_back_no_earlier_than_a_hard_one(
    joiner: Script,
) -> None:
    weak_side(joiner)
    told = joiner.say("I fitted 40 kitchens in two years, all of them within a day of the plan.")
    feedback = of_kind(told, Feedback)
    assert [point.verdict for point in feedback.points] == ["partial"]
    assert feedback.points[0].weak_side.startswith("quoting for jobs")


def test_a_doubt_beside_evidence_makes_no_gap(joiner: Script) -> None:
    types = set()
    for _ in range(12):
        types.add(of_kind(joiner.say("/practice windows"), Asked).type)
        joiner.say("/skip")
    assert QuestionType.GAP not in types


def test_what_a_note_tells_is_not_called_unknown(joiner: Script) -> None:
    joiner.say("/practice forklift")
    joiner.say(
        "I have not done it yet. The nearest is the pallet truck I use every day, and I am booked"
        " on the course at Ridgeway Training for May 2029."
    )
    joiner.leave()
    told = [reply for reply in joiner.transcript if isinstance(reply, Feedback)]
    assert [reply.undocumented for reply in told] == [()]
    assert [point.verdict for point in told[0].points] == ["covered"]


def test_work_on_the_text_is_listed_and_never_asked_about(joiner: Script) -> None:
    listed = of_kind(joiner.say("/notes"), NotesShown)
    assert any("check year" in one.line.quote for one in listed.notes)
    asked = [of_kind(joiner.say("/practice kitchens"), Asked).text for _ in range(12)]
    assert not any("check year" in text or "still missing" in text for text in asked)


def test_a_remark_on_the_document_is_told_at_loading_and_asked_about_never(
    database: Database,
) -> None:
    script = Script(database, OfflineGrader())
    loaded = of_kind(script.load(DOCUMENT), Loaded)
    assert [one.quote for one in loaded.remarks] == ["TODO: read it through once more!"]
    words = compose(loaded).text()
    assert "on the document as a whole" in words
    listed = of_kind(script.say("/notes"), NotesShown)
    assert not any("once more" in one.line.quote for one in listed.notes)


def test_the_weak_side_is_named_where_an_answer_is_shown(joiner: Script) -> None:
    weak_side(joiner)
    words = compose(of_kind(joiner.say("/show"), Shown)).text()
    assert "A full answer holds" in words
    assert "“quoting for jobs" in words
    assert "document says" not in words
