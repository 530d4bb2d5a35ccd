"""A mock interview as a candidate goes through it, with a judge that does what an answer says."""

import asyncio
import itertools
import re
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.messages import compose
from coach import debrief, disclaimed
from coach.errors import Problem
from coach.incoming import Document, Edited, Press, Words, from_text
from coach.mock_replies import Cue, Debrief, DebriefInFull, Ending, MockPaused, MockSaid
from coach.replies import (
    Action,
    Asked,
    Choice,
    DrillDone,
    Feedback,
    Forgotten,
    Loaded,
    ProgressShown,
    Refused,
    Remark,
    Reply,
    Said,
    Switched,
    Undone,
    Ungradable,
)
from grading.offline import OfflineGrader
from review.memory import Rating
from storage import mocks
from storage.engine import Database, Session
from storage.mocks import Mock, MockTurn
from storage.models import Answer, GradeRecord, PointRecord, ReviewRecord, Turn, TurnStatus
from tests.coach.daily import Daily
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import DOCUMENT, Script, everything_stored, of_kind

MINUTE = timedelta(minutes=1)
OTHER = (
    DOCUMENT.replace("Kolbe Rail", "Sund Ports")
    .replace("Aller", "Brede")
    .replace("Controls cost", "Leads people")
)


def _rows(script: Script, record: type) -> list:  # type: ignore[type-arg] # of any record
    key = record.__table__.primary_key.columns  # type: ignore[attr-defined] # every record's
    return script.database.transact(lambda session: list(session.query(record).order_by(*key)))


def _begin(script: Script, words: str = "/mock 20") -> MockSaid:
    return of_kind(script.say(words), MockSaid)


def _finish(script: Script) -> Debrief:
    return of_kind(script.say("/end"), Debrief)


def _in_character(replies: tuple[Reply, ...]) -> None:
    assert not any(isinstance(reply, Feedback | DrillDone) for reply in replies), replies


def test_it_opens_with_a_greeting_and_a_screen_staple(script: Script) -> None:
    said = _begin(script, "/mock")
    assert said.cues == (Cue.GREETING,)
    assert (said.minutes, said.organisation) == (20, "Kolbe Rail")
    assert "who are you" in said.question or "introduce yourself" in said.question or said.question
    (turn,) = _rows(script, Turn)
    assert turn.status is TurnStatus.OPEN
    assert turn.wording.startswith("opening.")
    assert [choice.action for choice in said.choices] == [Action.SKIP, Action.END]


@pytest.mark.parametrize("words", ["5", "60", " 10 ", "15 min", "30 minutes"])
def test_its_length_is_chosen(script: Script, words: str) -> None:
    assert _begin(script, f"/mock {words}").minutes in {5, 60, 10, 15, 30}


@pytest.mark.parametrize(
    "words", ["4", "61", "0", "-5", "ten", "9999999", "10 20", "1e1", "٣", "10 hours"]
)
def test_a_length_out_of_bounds_is_told_in_a_sentence(script: Script, words: str) -> None:
    refused = of_kind(script.say(f"/mock {words}"), Refused)
    assert refused.problem is Problem.BAD_MINUTES
    assert _rows(script, Mock) == []


def test_without_an_application_there_is_none(script: Script) -> None:
    empty = Script(script.database, ScriptedGrader(), name="bo")
    assert of_kind(empty.say("/mock"), Refused).problem is Problem.NO_APPLICATION


def test_every_requirement_is_asked_once_must_haves_first(script: Script) -> None:
    _begin(script)
    for _ in range(8):
        reply = script.say("covered:0 covered:1 covered:2")
        if isinstance(reply, Debrief):
            break
    assert of_kind(reply, Debrief).ending is Ending.ALL_ASKED
    musts = [any(point.must for point in _points_of(script, turn)) for turn in _rows(script, Turn)]
    assert musts == sorted(musts, reverse=True)
    asked = [turn.requirement_id for turn in _rows(script, Turn)]
    assert len(asked) == len(set(asked)) == 5


def _points_of(script: Script, turn: Turn) -> list[PointRecord]:
    def work(session: Session) -> list[PointRecord]:
        found = session.query(PointRecord).filter_by(requirement_id=turn.requirement_id)
        return list(found)

    return script.database.transact(work)


def test_no_interviewer_quotes_a_note(script: Script) -> None:
    _begin(script)
    questions = []
    for _ in range(8):
        reply = script.say("/skip")
        if isinstance(reply, Debrief):
            break
        questions.append(of_kind(reply, MockSaid).question)
    assert len(questions) == 4
    assert not any("note" in question or "weakness" in question for question in questions)


def test_it_probes_twice_at_most_and_moves_on_without_a_verdict(script: Script) -> None:
    _begin(script)
    first = script.send_text("nothing much")
    second = script.send_text("partial:0")
    _in_character((*first, *second))
    probe = of_kind(first[-1], MockSaid)
    assert probe.cues[0] is Cue.FOLLOW_UP
    assert probe.probe
    cues = [of_kind(script.say("Well, that is all of it."), MockSaid).cues[0] for _ in range(3)]
    assert cues.count(Cue.FOLLOW_UP) <= 2
    assert Cue.NEXT in (*cues, of_kind(second[-1], MockSaid).cues[0])


def test_answers_are_graded_and_remembered_as_ever(script: Script, grader: ScriptedGrader) -> None:
    _begin(script)
    of_kind(script.say("covered:0 covered:1 covered:2"), MockSaid)
    (grade,) = _rows(script, GradeRecord)
    assert grade.level == 5
    assert {review.rating for review in _rows(script, ReviewRecord)} == {Rating.GOOD}
    assert grader.seen[0].question == _rows(script, Turn)[0].text


def test_half_of_the_time_and_the_last_question_are_told_once(script: Script) -> None:
    _begin(script)
    script.now += 11 * MINUTE
    half = of_kind(script.say("covered:0 covered:1 covered:2"), MockSaid)
    assert half.cues == (Cue.NEXT, Cue.HALF)
    script.now += 6 * MINUTE
    last = of_kind(script.say("covered:0 covered:1 covered:2"), MockSaid)
    assert last.cues == (Cue.NEXT, Cue.LAST)
    assert of_kind(script.say("covered:0 covered:1 covered:2"), Debrief).ending is Ending.ALL_ASKED


def test_a_late_answer_counts_and_ends_it_without_a_probe(script: Script) -> None:
    _begin(script, "/mock 5")
    script.now += 30 * MINUTE
    ended = of_kind(script.say("partial:0"), Debrief)
    assert (ended.ending, ended.answers, ended.questions) == (Ending.TIME_UP, 1, 1)
    assert len(_rows(script, GradeRecord)) == 1
    assert [turn.status for turn in _rows(script, Turn)] == [TurnStatus.GRADED]


def test_silence_for_a_day_closes_it_at_the_next_message(script: Script) -> None:
    _begin(script)
    script.say("covered:0 covered:1 covered:2")
    script.next_day()
    ended = of_kind(script.say("Good morning!"), Debrief)
    assert (ended.ending, ended.unheard, ended.answers) == (Ending.SILENCE, True, 1)
    assert len(_rows(script, Answer)) == 1
    assert of_kind(script.say("It was there."), Refused).problem is Problem.NO_OPEN_QUESTION


def test_a_command_after_a_day_closes_it_and_is_done(script: Script) -> None:
    _begin(script)
    script.next_day()
    ended, shown = script.send_text("/progress")
    assert of_kind(ended, Debrief).ending is Ending.SILENCE
    of_kind(shown, ProgressShown)


def test_it_is_ended_by_command_and_by_button(script: Script) -> None:
    _begin(script)
    script.say("covered:0 claim:Netflix")
    ended = _finish(script)
    assert ended.ending is Ending.STOPPED
    assert of_kind(script.say("/end"), Refused).problem is Problem.NO_MOCK
    _begin(script)
    of_kind(script.press(Action.END), Debrief)


def test_two_devices_press_end(script: Script) -> None:
    said = _begin(script)
    end = next(choice for choice in said.choices if choice.action is Action.END)
    of_kind(script.send(Press(end))[-1], Debrief)
    assert of_kind(script.send(Press(end))[-1], Refused).problem is Problem.STALE
    _begin(script)
    assert of_kind(script.send(Press(end))[0], Refused).problem is Problem.STALE
    assert len(_rows(script, Mock)) == 2


def test_two_devices_press_move_on(script: Script) -> None:
    skip = _begin(script).choices[0]
    of_kind(script.send(Press(skip))[-1], MockSaid)
    assert of_kind(script.send(Press(skip))[0], Refused).problem is Problem.STALE


def test_skipping_moves_on_in_character_and_rates_nothing(script: Script) -> None:
    _begin(script)
    assert of_kind(script.say("/skip"), MockSaid).cues[0] is Cue.MOVE_ON
    assert of_kind(script.say("skip this one"), MockSaid).cues[0] is Cue.MOVE_ON
    assert _rows(script, ReviewRecord) == []
    statuses = [turn.status for turn in _rows(script, Turn)]
    assert statuses == [TurnStatus.SKIPPED, TurnStatus.SKIPPED, TurnStatus.OPEN]


def test_skipping_a_follow_up_settles_what_was_said(script: Script) -> None:
    _begin(script)
    script.say("partial:0")
    replies = script.send_text("/skip")
    _in_character(replies)
    assert len(_rows(script, GradeRecord)) == 1


@pytest.mark.parametrize(
    ("words", "cue"),
    [
        ("/hint", Cue.NO_HELP),
        ("/show", Cue.NO_HELP),
        ("/why", Cue.NO_VERDICT),
        ("/better", Cue.NO_VERDICT),
        ("/disagree", Cue.NO_VERDICT),
        ("/progress", Cue.NO_VERDICT),
        ("/weak", Cue.NO_VERDICT),
        ("/due", Cue.NO_VERDICT),
        ("/plan", Cue.NO_VERDICT),
        ("/practice", Cue.STILL_HERE),
        ("/retry", Cue.STILL_HERE),
        ("/notes 1", Cue.STILL_HERE),
        ("/mock 10", Cue.STILL_HERE),
        ("What do you mean?", Cue.UNDERSTOOD_AS),
        ("Can you give me a hint?", Cue.NO_HELP),
        ("hello?", Cue.READY),
        ("Are you there?", Cue.READY),
        ("ok", Cue.READY),
        ("Can you repeat the question?", Cue.REPEAT),
        ("Sorry, could you say that again?", Cue.REPEAT),
        ("😀", Cue.REPEAT),
        ("Give me a minute to think", Cue.TAKE_TIME),
        ("You stupid robot, this is nonsense", Cue.COMPOSED),
        ("How big is the team?", Cue.DECLINED),
        ("And when would I start? Is there a probation period?", Cue.DECLINED),
    ],
)
def test_the_interviewer_stays_in_character(script: Script, words: str, cue: Cue) -> None:
    _begin(script)
    before = script.send_text("partial:0")
    asked = of_kind(before[-1], MockSaid)
    said = of_kind(script.say(words), MockSaid)
    assert (said.cues, said.question, said.probe) == ((cue,), asked.question, asked.probe)
    assert len(_rows(script, Answer)) == 1
    assert len(_rows(script, Mock)) == 1


@pytest.mark.parametrize("action", [Action.PROGRESS, Action.IN_WORDS])
def test_no_button_from_before_shows_the_figures(script: Script, action: Action) -> None:
    _begin(script)
    script.say("covered:0 covered:1 covered:2")
    assert of_kind(script.send(Press(Choice(action)))[-1], MockSaid).cues == (Cue.NO_VERDICT,)
    _finish(script)
    script.say("/progress")
    assert isinstance(script.transcript[-1], ProgressShown)


def test_nothing_said_is_no_answer(script: Script) -> None:
    _begin(script)
    assert of_kind(script.say("  "), MockSaid).cues == (Cue.REPEAT,)
    assert _rows(script, Answer) == []


def test_a_second_message_of_an_answer_goes_on_with_it(script: Script) -> None:
    _begin(script)
    script.now += MINUTE
    sent = script.now
    asked = of_kind(script.send(Words("covered:0 covered:1", sent_at=sent))[-1], MockSaid)
    (said,) = script.send(Words("covered:2", sent_at=sent - timedelta(seconds=5)))
    again = of_kind(said, MockSaid)
    assert (again.question, again.cues) == (asked.question, (Cue.AGAIN,))
    assert [answer.text for answer in _rows(script, Answer)] == ["covered:0 covered:1\n\ncovered:2"]


def test_an_answer_from_before_it_is_not_gone_on_with(script: Script) -> None:
    script.say("/practice bridges")
    script.say("partial:0")
    script.send_text("/mock")
    early = Words("covered:0", sent_at=script.now - timedelta(minutes=5))
    of_kind(script.send(early)[-1], MockSaid)
    assert len(_rows(script, Answer)) == 2


def test_a_question_within_an_answer_is_an_answer(script: Script) -> None:
    _begin(script)
    script.say("I led it covered:0, covered:1 covered:2 and who would not?")
    assert len(_rows(script, Answer)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Can we stop?",
        "I want to stop",
        "let's end here",
        "We need to talk about something. Can we stop?",
        "thanks, bye",
    ],
)
def test_asking_to_stop_ends_it(script: Script, words: str) -> None:
    _begin(script)
    assert of_kind(script.say(words), Debrief).ending is Ending.STOPPED
    assert _rows(script, Answer) == []


@pytest.mark.parametrize("words", ["ok let's go on", "next question please"])
def test_asking_for_another_question_moves_on(script: Script, words: str) -> None:
    _begin(script)
    assert of_kind(script.say(words), MockSaid).cues[0] is Cue.MOVE_ON


def test_going_on_after_a_rest_brings_the_question_again(script: Script) -> None:
    said = _begin(script)
    script.say("/help")
    again = of_kind(script.say("go on"), MockSaid)
    assert (again.cues, again.question) == ((Cue.WELCOME_BACK,), said.question)


@pytest.mark.parametrize("key", ["1", "2"])
def test_the_number_of_a_button_is_no_answer(script: Script, key: str) -> None:
    _begin(script)
    assert of_kind(script.say(key), MockSaid).cues == (Cue.REPEAT,)
    assert _rows(script, Answer) == []


def test_no_cue_promises_what_the_end_does_not_keep() -> None:
    reply = MockSaid((Cue.DECLINED,), "And costs?", None, 1, ())
    told = [compose(replace(reply, number=number)).text() for number in range(2)]
    assert not any(
        word in words for words in told for word in ("the end", "later", "interview you")
    )


def test_giving_up_gets_an_easier_question_once_and_is_an_answer_then(script: Script) -> None:
    said = _begin(script)
    easier = of_kind(script.say("I don't know"), MockSaid)
    assert (easier.cues, easier.question) == ((Cue.GAVE_UP,), said.question)
    assert easier.probe
    assert _rows(script, Answer) == []
    of_kind(script.say("No idea, sorry"), MockSaid)
    (given_up,) = _rows(script, Answer)
    assert given_up.probe == easier.probe
    assert [turn.status for turn in _rows(script, Turn)] == [TurnStatus.OPEN]


def test_what_is_told_after_giving_up_counts(script: Script) -> None:
    _begin(script)
    script.say("I don't know")
    assert of_kind(script.say("covered:0 covered:1 covered:2"), MockSaid).cues == (Cue.NEXT,)
    assert {review.rating for review in _rows(script, ReviewRecord)} == {Rating.HARD}


def test_who_has_not_done_it_is_asked_what_comes_nearest(script: Script) -> None:
    _begin(script)
    said = of_kind(script.say("I don't have any experience with that"), MockSaid)
    assert (
        said.probe == "What is the nearest thing you have done, even if it was in another setting?"
    )


def test_no_follow_up_comes_twice_in_an_interview(database: Database) -> None:
    script = Script(database, OfflineGrader(), name="many")
    script.load(MANY_DEEDS, name="deeds.md")
    _begin(script, "/mock 60")
    probes: list[str] = []
    for answer in itertools.cycle(("I fed a lot of cats.", "And a few dogs, in the evenings.")):
        said = script.say(answer)
        if not isinstance(said, MockSaid):
            break
        probes += [said.probe] if said.probe else []
    assert len(probes) > 2
    assert all(one != then for one, then in itertools.pairwise(probes))
    assert len(set(probes[:3])) == 3


@pytest.mark.parametrize("words", ["I'd rather not answer", "no comment", "I don't want to say"])
def test_who_would_rather_not_answer_is_not_pressed(script: Script, words: str) -> None:
    _begin(script)
    assert of_kind(script.say(words), MockSaid).cues[0] is Cue.MOVE_ON
    assert _rows(script, Answer) == []


def test_what_was_asked_is_repeated_in_full(script: Script) -> None:
    _begin(script)
    follow_up = of_kind(script.say("partial:0"), MockSaid)
    words = compose(script.say("Can you repeat the question?")).text()
    assert follow_up.question in words
    assert f"And then: {follow_up.probe}" in words


def test_what_cannot_be_done_leaves_the_question_in_sight(script: Script) -> None:
    said = _begin(script)
    for given in (Document(b"", "empty.md"), Words("x" * 20_001), from_text("/nonsense")):
        refused, again = script.send(given)
        of_kind(refused, Refused)
        assert of_kind(again, MockSaid).question == said.question
        assert of_kind(again, MockSaid).choices == said.choices


def test_keeping_it_all_shows_the_way_back(script: Script) -> None:
    _begin(script)
    script.say("/forget")
    kept, rests = script.send(Press(Choice(Action.KEEP)))
    assert kept == Said(Remark.KEPT)
    again = script.send(Press(of_kind(rests, MockPaused).choices[0]))[-1]
    assert of_kind(again, MockSaid).cues == (Cue.WELCOME_BACK,)


@pytest.mark.parametrize("words", ["/applications", "/help", "/settings"])
def test_looking_around_lets_it_rest_clearly(script: Script, words: str) -> None:
    _begin(script)
    rests = of_kind(script.send_text(words)[0], MockPaused)
    assert rests.minutes_left == 20
    script.now += 50 * MINUTE
    back = of_kind(script.send(Press(rests.choices[0]))[-1], MockSaid)
    assert back.cues == (Cue.WELCOME_BACK,)
    (held,) = _rows(script, Mock)
    assert held.ends_at - script.now > 18 * MINUTE
    assert held.paused_at is None


def test_an_answer_ends_a_pause(script: Script) -> None:
    _begin(script)
    script.say("/help")
    script.now += 50 * MINUTE
    assert of_kind(script.say("covered:0 covered:1 covered:2"), MockSaid).cues == (Cue.NEXT,)


def test_a_pause_of_hours_closes_it(script: Script) -> None:
    _begin(script)
    script.say("/help")
    script.now += timedelta(hours=4)
    assert of_kind(script.say("covered:0"), Debrief).ending is Ending.SILENCE


def test_another_document_ends_it_first(script: Script) -> None:
    _begin(script)
    script.say("covered:0 covered:1 covered:2")
    ended, loaded = script.send(Document(OTHER.encode(), "other.md"))
    assert of_kind(ended, Debrief).ending is Ending.LEFT
    of_kind(loaded, Loaded)


def test_a_file_that_cannot_be_read_ends_nothing(script: Script) -> None:
    _begin(script)
    of_kind(script.send(Document(b"", "empty.md"))[0], Refused)
    of_kind(script.say("covered:0 covered:1 covered:2"), MockSaid)


def test_switching_to_another_application_ends_it(script: Script) -> None:
    script.load(OTHER, name="other.md")
    script.say("/use Kolbe")
    _begin(script)
    ended, switched = script.send_text("/use Sund")
    of_kind(ended, Debrief)
    of_kind(switched, Switched)


def test_the_document_is_forgotten_in_the_middle(script: Script) -> None:
    _begin(script)
    script.say("partial:0")
    script.send_text("/forget")
    forget = next(
        choice
        for reply in script.transcript
        for choice in getattr(reply, "choices", ())
        if choice.action is Action.FORGET_APPLICATION
    )
    replies = script.send(Press(forget))
    of_kind(replies[0], Forgotten)
    assert _rows(script, Mock) == _rows(script, MockTurn) == []
    reply = script.say("covered:0")
    assert not isinstance(reply, Debrief | MockSaid)


def test_a_learner_s_deletion_removes_it(script: Script) -> None:
    _begin(script)
    script.say("covered:0")
    script.send_text("/forget")
    script.send(Press(Choice(Action.FORGET_EVERYTHING, script.learner_id)))
    stored = everything_stored(script.database)
    assert stored["mock"] == stored["mock_turn"] == []


def test_undo_takes_back_the_last_answer_of_it(script: Script) -> None:
    _begin(script)
    script.say("covered:0 covered:1 covered:2")
    undone = of_kind(script.say("/undo"), MockSaid)
    assert undone.cues == (Cue.TAKEN_BACK,)
    assert [button.label for button in compose(undone).buttons] == ["Move on", "End interview"]
    assert _rows(script, ReviewRecord) == []
    assert len(_rows(script, Turn)) == 1
    of_kind(script.say("covered:0 covered:1 covered:2"), MockSaid)
    assert _finish(script).answers == 1


def test_undo_at_the_last_question_does_not_lose_it(script: Script) -> None:
    _begin(script)
    script.now += 17 * MINUTE
    last = of_kind(script.say("covered:0 covered:1 covered:2"), MockSaid)
    assert Cue.LAST in last.cues
    of_kind(script.say("/undo"), MockSaid)
    again = of_kind(script.say("covered:0 covered:1 covered:2"), MockSaid)
    assert (again.question, again.cues) == (last.question, last.cues)
    assert of_kind(script.say("covered:0 covered:1 covered:2"), Debrief).answers == 2


def test_having_no_answer_is_not_counted_as_one(script: Script, grader: ScriptedGrader) -> None:
    _begin(script)
    script.say("covered:0 covered:1 covered:2")
    script.say("gate:dont_know")
    ended = _finish(script)
    assert (ended.questions, ended.heard, ended.answers) == (3, 2, 1)


MANY_DEEDS = """\
# Application: Keeper at Lund

# Must have

## Keeps animals well

- Built the aviary.
- Wrote the handbook of the reptile house.

## Works with schools

- Planned the open days.
- Guided the classes through the tropical hall.

## Knows the law

- Drafted the permit for the wolves.
- Handled the inspection by the county.
"""
WEAKNESS = """\
# Application: Beekeeper at Lund

# Must have

## Leads people

- Led six seasonal workers each summer.
- I tend to take over tasks myself instead of explaining them (this is my main weakness)
"""


def test_a_weakness_noted_is_not_called_unsaid(script: Script) -> None:
    script.load(WEAKNESS, name="bees.md")
    _begin(script)
    script.say("nothing")
    ended = _finish(script)
    assert "Led six seasonal workers each summer." in [point.quote for point in ended.unsaid]
    assert not any("take over" in point.quote for point in ended.unsaid)


def test_undo_takes_back_nothing_from_before_it(script: Script) -> None:
    script.say("/practice cost")
    script.say("covered:0")
    _begin(script)
    refused = script.send_text("/undo")[0]
    assert of_kind(refused, Refused).problem is Problem.NOTHING_TO_UNDO
    assert len(_rows(script, GradeRecord)) == 1


def test_an_answer_taken_back_after_the_end_is_told_in_a_debrief_anew(script: Script) -> None:
    _begin(script, "/mock 5")
    script.now += 6 * MINUTE
    script.say("partial:0")
    of_kind(script.say("/undo"), Undone)
    again = of_kind(script.say("covered:0 covered:1 covered:2"), Debrief)
    assert (again.answers, again.unsaid) == (1, ())


def _edit(script: Script, text: str) -> tuple[Reply, ...]:
    return script.send(Edited(text, "m1", timedelta(seconds=20)))


def test_an_edited_answer_is_graded_anew_and_the_next_question_comes_again(
    script: Script,
) -> None:
    _begin(script)
    asked = of_kind(
        script.send(Words("covered:0 covered:1 covered:2", reference="m1"))[-1], MockSaid
    )
    (said,) = _edit(script, "partial:0 covered:1 covered:2")
    again = of_kind(said, MockSaid)
    assert (again.question, again.cues) == (asked.question, (Cue.AGAIN,))
    assert len(_rows(script, MockTurn)) == 2
    script.say("covered:0 covered:1 covered:2")
    assert _finish(script).answers == 2


def test_an_edit_of_the_last_answer_brings_the_debrief_anew(script: Script) -> None:
    _begin(script, "/mock 5")
    script.now += 6 * MINUTE
    first = of_kind(script.send(Words("partial:0", reference="m1"))[-1], Debrief)
    (again,) = _edit(script, "covered:0 covered:1 covered:2")
    assert first.to_drill
    assert of_kind(again, Debrief).landed == ("covered:0 covered:1 covered:2",)


def test_an_open_question_is_settled_before_it_opens(script: Script) -> None:
    script.say("/practice bridges")
    script.say("partial:0")
    settled, said = script.send_text("/mock")
    of_kind(settled, Feedback)
    of_kind(said, MockSaid)


def test_it_goes_on_where_the_judge_was_stopped(script: Script, grader: ScriptedGrader) -> None:
    _begin(script)
    grader.broken = True
    held_up = of_kind(script.say("covered:0 covered:1 covered:2"), Ungradable)
    assert [choice.action for choice in held_up.choices] == [Action.SKIP, Action.END]
    grader.broken = False
    again = Script(script.database, grader)
    again.now = script.now
    (said,) = again.resume()
    assert of_kind(said, MockSaid).cues == (Cue.NEXT,)


def test_an_answer_that_no_judge_took_is_counted(script: Script, grader: ScriptedGrader) -> None:
    _begin(script)
    grader.down = True
    script.say("covered:0")
    ended = next(r for r in script.send_text("/end") if isinstance(r, Debrief))
    assert ended.ungraded == 1
    assert _rows(script, ReviewRecord) == []


def test_it_is_one_at_a_time(script: Script) -> None:
    async def both() -> None:
        await asyncio.gather(script.handle("/mock 10"), script.handle("/mock 20"))

    asyncio.run(both())
    assert len(_rows(script, Mock)) == 1
    assert len(_rows(script, Turn)) == 1


def test_leaving_lets_it_rest_and_coming_back_goes_on(script: Script) -> None:
    said = _begin(script)
    script.say("partial:0")
    assert script.leave() == ()
    script.now += 60 * MINUTE
    (back,) = script.send(Press(Choice(Action.NEXT)))
    assert of_kind(back, MockSaid).cues == (Cue.WELCOME_BACK,)
    assert of_kind(back, MockSaid).question == said.question


def test_an_answer_of_20_000_characters_is_taken(script: Script) -> None:
    _begin(script)
    long = "covered:0 covered:1 covered:2 " + "I built 12 bridges. " * 998
    of_kind(script.say(long[:20_000]), MockSaid)
    too_long = of_kind(script.send_text("x" * 20_001)[0], Refused)
    assert too_long.problem is Problem.ANSWER_TOO_LONG
    assert _finish(script).answers == 1


def test_the_debrief_without_an_answer_rates_nothing(script: Script) -> None:
    _begin(script)
    ended = _finish(script)
    assert (ended.answers, ended.questions, ended.to_drill) == (0, 1, ())
    assert [choice.action for choice in ended.choices] == [Action.NEXT, Action.PROGRESS]
    assert _rows(script, Turn) == []


def test_the_debrief_tells_what_landed_and_what_was_never_said(script: Script) -> None:
    _begin(script)
    script.say("covered:0 claim:Netflix")
    script.say("still covered:0")
    script.say("covered:0")
    ended = _finish(script)
    assert ended.landed[0].startswith("covered:0")
    assert all(point.quote in DOCUMENT for point in ended.unsaid if point.quote)
    assert [claim.facts for claim in ended.claims][:1] == [("Netflix",)]
    assert ended.unsaid[0] in ended.to_drill


def test_points_said_unasked_or_later_are_not_called_unsaid(script: Script) -> None:
    _begin(script)
    script.say("covered:0 covered:1 covered:2")
    assert _finish(script).unsaid == ()


def _debriefed(script: Script) -> Debrief:
    _begin(script)
    for _ in range(12):
        reply = script.say("nothing")
        if isinstance(reply, Debrief):
            return reply
    raise AssertionError("it never ended")


def test_the_three_are_drilled_one_after_the_other(script: Script) -> None:
    ended = _debriefed(script)
    assert len(ended.to_drill) == 3
    asked = of_kind(script.press(Action.DRILL_THESE), Asked)
    assert asked.place is not None
    assert asked.place.of == 3
    topics = [asked.requirement]
    for _ in range(2):
        replies = script.send_text("covered:0 covered:1 covered:2")
        of_kind(replies[0], Feedback)
        topics.append(of_kind(replies[-1], Asked).requirement)
    assert topics == [point.requirement for point in ended.to_drill]
    of_kind(script.say("covered:0 covered:1 covered:2"), DrillDone)


def test_the_three_are_drilled_once(script: Script) -> None:
    ended = _debriefed(script)
    drill = ended.choices[0]
    of_kind(script.send(Press(drill))[-1], Asked)
    assert of_kind(script.send(Press(drill))[-1], Refused).problem is Problem.STALE


def test_progress_is_a_press_away(script: Script) -> None:
    _debriefed(script)
    of_kind(script.press(Action.PROGRESS), ProgressShown)


def test_an_export_holds_it(script: Script) -> None:
    _begin(script)
    script.say("covered:0")
    exported = script.send_text("/export")[-1]
    data = getattr(exported, "data", b"")
    assert b'"mock"' in data
    assert b'"mock_turn"' in data


def test_no_drill_interrupts_it(database: object, script: Script) -> None:
    daily = Daily(script.database, ScriptedGrader(), name="cy")
    daily.at("2026-11-25T08:00")
    of_kind(daily.say("/mock 60"), MockSaid)
    assert daily.at("2026-11-25T08:31") == ()
    assert daily.at("2026-11-25T08:50") == ()
    of_kind(daily.say("/end"), Debrief)
    daily.now += 6 * MINUTE
    (asked,) = daily.tick()
    assert of_kind(asked, Asked).place is not None


def test_a_drill_closes_one_that_was_left_for_hours(script: Script) -> None:
    daily = Daily(script.database, ScriptedGrader(), name="di")
    daily.at("2026-11-25T20:00")
    daily.say("/mock 20")
    daily.say("partial:0")
    ended, asked = daily.at("2026-11-26T08:31")
    assert of_kind(ended, Debrief).ending is Ending.SILENCE
    of_kind(asked, Asked)


def test_its_questions_are_none_of_a_drill_s(script: Script) -> None:
    daily = Daily(script.database, ScriptedGrader(), name="ed")
    daily.at("2026-11-25T08:31")
    daily.say("/mock 20")
    replies = daily.send_text("covered:0 covered:1 covered:2")
    _in_character(replies)
    of_kind(replies[-1], MockSaid)
    of_kind(daily.say("/end"), Debrief)


def test_nothing_of_another_learner_comes_near(script: Script) -> None:
    other = Script(script.database, ScriptedGrader(), name="fay")
    other.load()
    _begin(script)
    assert of_kind(other.say("/end"), Refused).problem is Problem.NO_MOCK
    of_kind(other.say("/practice"), Asked)
    end = Choice(Action.END, _rows(script, Mock)[0].id)
    assert of_kind(other.send(Press(end))[-1], Refused).problem is Problem.STALE
    assert script.database.transact(lambda s: mocks.running(s, script.learner_id)) is not None


FORECASTS = """\
# Application: Analyst at Fjord Grid

# Must have

## Works with data

- The load forecast I wrote has a mean error of 4.1%.

## Speaks to customers

- Rewrote the outage messages with the call centre.

## Takes safety personally

- Started the near-miss board at the depot.
"""


def test_figures_of_another_requirement_are_compared(database: Database) -> None:
    script = Script(database, OfflineGrader(), name="figures")
    script.load(FORECASTS, name="grid.md")
    said = _begin(script)
    while "data" in said.question:
        said = of_kind(script.say("/skip"), MockSaid)
    script.say("I like data. I wrote a load forecast that has a mean error of 1.4%.")
    ended = _finish(script)
    (one,) = ended.differing
    assert (one.said, one.documented) == ("1.4%", "4.1%")
    assert one.source == "The load forecast I wrote has a mean error of 4.1%."
    assert not any("1.4%" in claim.facts for claim in ended.claims)


def test_a_true_figure_of_another_requirement_differs_from_nothing(database: Database) -> None:
    script = Script(database, OfflineGrader(), name="figures")
    script.load(FORECASTS, name="grid.md")
    _begin(script)
    script.say("I wrote a load forecast that has a mean error of 4.1%.")
    script.say("I also wrote a price forecast that has a mean error of 9%.")
    assert _finish(script).differing == ()


COSTS = """\
# Application: Engineer at Fjord Grid

# Must have

## Cloud costs

- Cut the monthly hosting costs of the platform by 30%

## Storage

- Cut the monthly hosting costs of the archive by 20%
"""


def _asked_about_clouds(database: Database) -> Script:
    script = Script(database, OfflineGrader(), name="costs")
    script.load(COSTS, name="costs.md")
    said = _begin(script)
    while "loud" not in said.question:
        said = of_kind(script.say("/skip"), MockSaid)
    return script


def test_a_figure_told_rightly_of_one_point_differs_from_no_other_like_it(
    database: Database,
) -> None:
    script = _asked_about_clouds(database)
    script.say("I cut the monthly hosting costs of the platform by 30%.")
    ended = _finish(script)
    assert ended.landed == ("I cut the monthly hosting costs of the platform by 30%.",)
    assert ended.differing == ()


def test_a_figure_that_differs_is_told_once_and_not_as_one_without_evidence(
    database: Database,
) -> None:
    script = _asked_about_clouds(database)
    script.say(
        "I cut the monthly hosting costs of the platform by 45%. I planted 45 lemon trees as well."
    )
    ended = _finish(script)
    assert [(one.said, one.documented) for one in ended.differing] == [("45%", "30%")]
    assert [claim.quote for claim in ended.claims] == ["I planted 45 lemon trees as well."]


def test_a_debrief_tells_whether_everything_was_asked(script: Script) -> None:
    _begin(script)
    assert not _finish(script).all_asked
    _begin(script)
    replies = [script.say("/skip") for _ in range(5)]
    assert of_kind(replies[-1], Debrief).all_asked


GARDEN = """\
# Application: Head gardener

# Must have

## Leads people

- Trained 5 apprentices; 4 of them passed their diploma

## Talks to visitors

- Monthly guided tours since 2019, about 25 visitors each
- Wrote the leaflet on the medieval herb beds, 3,000 copies printed
- Handled a complaint about felled lime trees: invited the complainant to see the rot

## Peat-free growing

- Switched the whole nursery from peat to peat-free compost between 2019 and 2021
"""


def _garden(database: Database) -> Script:
    script = Script(database, OfflineGrader(), name="garden")
    script.load(GARDEN, name="garden.md")
    return script


def _tell(script: Script, told: dict[str, str]) -> Debrief:
    """Give to each question what is told of it, and nothing more to its follow-ups."""
    said: Reply = _begin(script)
    while isinstance(said, MockSaid):
        about = next((word for word in told if word in said.question), "")
        said = script.say(told.pop(about) if about else "/skip")
    return of_kind(said, Debrief)


@pytest.mark.parametrize(
    "told",
    [
        "tours monthly, 25 visitors, leaflet herb beds 3,000",
        "One day I would like to run monthly guided tours with about 25 visitors each."
        " I would write a leaflet on the medieval herb beds and have 3,000 copies printed.",
    ],
)
def test_what_came_only_as_keywords_or_as_a_plan_is_not_called_unsaid(
    database: Database, told: str
) -> None:
    ended = _tell(_garden(database), {"visitors": told})
    assert [one.quote for one in ended.mentioned] == [
        "Monthly guided tours since 2019, about 25 visitors each",
        "Wrote the leaflet on the medieval herb beds, 3,000 copies printed",
    ]
    assert "3,000" in ended.mentioned[1].said
    assert not {one.quote for one in ended.unsaid} & {one.quote for one in ended.mentioned}
    assert "keywords, a plan" in compose(ended).text()


def test_a_deed_given_to_somebody_else_differs_whatever_was_asked(database: Database) -> None:
    ended = _tell(
        _garden(database),
        {
            "visitors": "I have led monthly guided tours since 2019, with about 25 visitors each."
            " We also had five apprentices, and my colleague Colin trained them; four passed.",
        },
    )
    (one,) = ended.differing
    assert one.source == "Trained 5 apprentices; 4 of them passed their diploma"
    assert "Colin trained them" in one.quote
    assert one.source not in [point.quote for point in ended.unsaid]
    assert "What differs from your document" in compose(ended).text()


def test_all_that_landed_can_be_seen(database: Database) -> None:
    script = _garden(database)
    ended = _tell(
        script,
        {
            "people": "I trained 5 apprentices, and 4 of them passed their diploma.",
            "visitors": "I have led monthly guided tours since 2019, with about 25 visitors each."
            " I wrote the leaflet on the medieval herb beds, of which 3,000 copies were printed."
            " I handled a complaint about felled lime trees and invited the complainant to see the"
            " rot.",
            "peat": "I switched the whole nursery from peat to peat-free compost between 2019 and"
            " 2021.",
        },
    )
    assert re.search(r"^ *… and \d+ more$", compose(ended).text(), re.MULTILINE)
    told = compose(script.press(Action.IN_FULL)).text()
    assert all(quote in told for quote in ended.landed)
    assert len(ended.landed) == 5


def test_the_debrief_in_full_counts_what_was_taken_back_as_the_debrief_does(
    script: Script,
) -> None:
    _begin(script)
    script.say("I led a team of 12 engineers.")
    said = script.say("/skip")
    assert isinstance(said, MockSaid)
    ended = _finish(script)
    again = of_kind(script.send(Press(Choice(Action.IN_FULL, ended.number)))[-1], DebriefInFull)
    assert ended.questions == 2
    assert (again.debrief.answers, again.debrief.questions) == (ended.answers, ended.questions)


def test_the_debrief_in_full_judges_nothing_anew(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = _garden(database)
    ended = _tell(
        script,
        {
            "visitors": "I have led monthly guided tours since 2019, with about 25 visitors each."
            " We also had five apprentices, and my colleague Colin trained them; four passed.",
        },
    )
    judged: list[object] = []
    for module, name in ((disclaimed, "judge"), (debrief, "drifts"), (debrief, "departures")):
        monkeypatch.setattr(module, name, judged.append)
    again = of_kind(script.send(Press(Choice(Action.IN_FULL, ended.number)))[-1], DebriefInFull)
    assert again.debrief.differing == ended.differing != ()
    assert judged == []


def test_a_debrief_that_shows_everything_offers_no_more_of_it(database: Database) -> None:
    ended = _tell(_garden(database), {"people": "I trained 5 apprentices; 4 of them passed."})
    labels = [button.label for button in compose(ended).buttons]
    assert "All of it" not in labels


def test_the_debrief_in_full_counts_the_questions_as_the_debrief_does(script: Script) -> None:
    _begin(script)
    while of_kind(script.say("covered:0 I built 12 bridges."), MockSaid).number < 2:
        pass
    ended = _finish(script)
    full = of_kind(script.press(Action.IN_FULL), DebriefInFull).debrief
    assert (full.questions, full.answers) == (ended.questions, ended.answers) == (2, 1)


def test_a_debrief_of_an_interview_that_is_gone_is_refused(script: Script) -> None:
    _begin(script)
    _finish(script)
    full = Choice(Action.IN_FULL, 99)
    assert of_kind(script.send(Press(full))[-1], Refused).problem is Problem.STALE


def test_a_denial_of_a_point_that_was_added_differs(database: Database) -> None:
    script = Script(database, OfflineGrader(), name="garden")
    budget = (
        "\n## Manages a budget\n\n- Run a yearly budget of £86,000 for plants\n"
        "\nNote to self: never presented one to trustees, practise this!\n"
    )
    script.load(f"{GARDEN}{budget}", name="garden.md")
    script.say("/notes 1")
    script.say("I presented the spring figures to the trustees on 12 November.")
    script.press(Action.ADD_POINT)
    ended = _tell(
        script,
        {
            "budget": "I run a yearly budget of £86,000 for plants."
            " Presenting a budget to trustees I have not done."
        },
    )
    assert [one.source for one in ended.differing] == [
        "I presented the spring figures to the trustees on 12 November."
    ]
