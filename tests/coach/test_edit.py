from datetime import timedelta

import pytest

from coach.errors import Problem
from coach.incoming import Edited, Words
from coach.replies import Action, Asked, DrillDone, Feedback, Probed, Refused, Reply
from storage.engine import Database
from tests.coach.daily import Daily
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import Script, everything_stored, of_kind

SQLITE_IS_ENOUGH = True

SOON = timedelta(seconds=59)
TIMES = {"received_at", "graded_at", "asked_at", "at"}


def edit(script: Script, text: str, reference: str = "7", after: timedelta = SOON) -> Reply:
    return script.send(Edited(text, reference, after))[-1]


def told(script: Script, text: str, reference: str = "7") -> Reply:
    return script.send(Words(text, reference))[-1]


def test_an_edited_answer_is_graded_anew(script: Script) -> None:
    script.say("/practice cost")
    assert of_kind(told(script, "contradicted:0"), Feedback).level == 1
    assert of_kind(edit(script, "covered:0"), Feedback).level == 5
    assert of_kind(edit(script, "partial:0"), Feedback).level == 3
    stored = everything_stored(script.database)
    assert len(stored["answer"]) == len(stored["grade"]) == len(stored["review"]) == 1


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("contradicted:0", "covered:0"),
        ("covered:0 claim:Netflix", "partial:0"),
        ("something else", "covered:0"),
        ("something else", "nothing at all"),
    ],
)
def test_an_edit_leaves_what_the_new_words_alone_would_have(
    database: Database, grader: ScriptedGrader, first: str, then: str
) -> None:
    edited = Script(database, grader, name="ada")
    direct = Script(database, grader, name="bob")
    for script, words in ((edited, first), (direct, then)):
        script.load()
        script.say("/practice cost")
        told(script, words, reference=words)
    last = edit(edited, then, reference=first)
    assert type(last) is type(direct.transcript[-1])
    with database.engine.connect() as connection:
        for columns, table in (
            ("memory, return_on, key", "point"),
            ("status, probe, hinted, revealed", "turn"),
            ("text, part, probe, hints_before", "answer"),
            ("level, total, share", "grade"),
            ('rating, "on"', "review"),
            ("quote, decision", "assertion"),
        ):
            kept = [
                sorted(
                    map(
                        tuple,
                        connection.exec_driver_sql(
                            f'SELECT {columns} FROM "{table}" WHERE learner_id = {who.learner_id}'
                        ).all(),
                    ),
                    key=repr,
                )
                for who in (edited, direct)
            ]
            assert kept[0] == kept[1], table


def test_the_reply_to_a_probe_can_be_edited_and_the_first_telling_stands(script: Script) -> None:
    script.say("/practice cost")
    assert isinstance(told(script, "something else", "7"), Probed)
    assert of_kind(told(script, "partial:0", "8"), Feedback).level == 3
    assert of_kind(edit(script, "covered:0", "8"), Feedback).level == 5
    assert of_kind(edit(script, "covered:0", "7"), Refused).problem is Problem.EDITED_TOO_LATE


def test_a_question_asked_meanwhile_is_asked_again_and_can_be_answered(script: Script) -> None:
    script.say("/practice cost")
    told(script, "contradicted:0")
    question = of_kind(script.press(Action.NEXT), Asked)
    feedback, again = script.send(Edited("covered:0", "7", SOON))
    assert of_kind(feedback, Feedback).level == 5
    assert of_kind(again, Asked).text == question.text
    assert isinstance(told(script, "covered:0 covered:1", "9"), Feedback)
    assert len(everything_stored(script.database)["answer"]) == 2


@pytest.mark.parametrize("text", ["covered:0", "/undo", "/practice german"])
def test_an_edit_to_the_same_words_or_a_command_changes_nothing(script: Script, text: str) -> None:
    script.say("/practice cost")
    told(script, "covered:0")
    before = everything_stored(script.database)
    replies = script.send(Edited(text, "7", SOON))
    assert [of_kind(r, Refused).problem for r in replies] == [Problem.EDITED_OTHER] * (
        text != "covered:0"
    )
    assert everything_stored(script.database) == before


def test_an_edit_of_what_was_no_answer_says_so(script: Script) -> None:
    assert of_kind(edit(script, "hello", "12"), Refused).problem is Problem.EDITED_OTHER


def test_after_a_minute_or_the_next_answer_it_is_too_late(script: Script) -> None:
    script.say("/practice cost")
    told(script, "contradicted:0", "7")
    late = edit(script, "covered:0", "7", timedelta(seconds=61))
    assert of_kind(late, Refused).problem is Problem.EDITED_TOO_LATE
    script.say("/practice german")
    told(script, "covered:0", "8")
    assert of_kind(edit(script, "covered:0", "7"), Refused).problem is Problem.EDITED_TOO_LATE


def test_an_edit_to_nothing_changes_nothing(script: Script) -> None:
    script.say("/practice cost")
    told(script, "covered:0")
    before = everything_stored(script.database)
    assert of_kind(edit(script, "  "), Refused).problem is Problem.EMPTY_ANSWER
    assert everything_stored(script.database) == before


def test_an_answer_taken_back_cannot_be_edited(script: Script) -> None:
    script.say("/practice cost")
    told(script, "covered:0")
    script.say("/undo")
    assert of_kind(edit(script, "partial:0"), Refused).problem is Problem.EDITED_OTHER


def test_an_edit_in_a_drill_goes_on_with_it(database: Database, grader: ScriptedGrader) -> None:
    daily = Daily(database, grader)
    daily.change(lambda kept: setattr(kept, "questions", 1))
    daily.at("2026-11-24T08:30")
    assert isinstance(told(daily, "covered:0 covered:1 covered:2"), DrillDone)
    assert isinstance(edit(daily, "covered:0 covered:1"), DrillDone | Probed)
