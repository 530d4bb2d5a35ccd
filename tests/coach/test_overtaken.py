from datetime import timedelta

import pytest

from coach.errors import Problem
from coach.incoming import Edited, Words
from coach.replies import Asked, Feedback, Probed, Refused, Reply
from storage.engine import Database
from tests.coach.daily import Daily
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import Script, everything_stored, of_kind

SQLITE_IS_ENOUGH = True

EARLIER = timedelta(seconds=2)
LONG = "covered:0 " + "word " * 800


def told(script: Script, text: str, *, before: timedelta = timedelta()) -> tuple[Reply, ...]:
    """Send words that were sent so long before they are worked on."""
    sent_at = (script.now - before).replace(microsecond=0)
    return script.send(Words(text, text[:9], sent_at))


@pytest.fixture
def daily(database: Database, grader: ScriptedGrader) -> Daily:
    return Daily(database, grader)


def answers(script: Script) -> list[object]:
    rows = everything_stored(script.database)["answer"]
    return [value for row in rows for value in row if str(value).startswith("covered")]


def test_a_second_message_of_an_answer_is_no_answer_to_the_next_question(daily: Daily) -> None:
    daily.at("2026-11-24T08:30")
    daily.now += timedelta(minutes=1)
    first, following = told(daily, "contradicted:0")
    assert of_kind(first, Feedback).level == 1
    assert isinstance(following, Asked)
    both, again = told(daily, "covered:0 covered:1", before=timedelta(seconds=25))
    assert isinstance(both, Feedback)
    assert of_kind(again, Asked).place == of_kind(following, Asked).place
    stored = everything_stored(daily.database)
    assert len(stored["answer"]) == len(stored["grade"]) == 1
    assert len(stored["turn"]) == 2


def test_words_sent_once_the_question_was_there_are_its_answer(daily: Daily) -> None:
    daily.at("2026-11-24T08:30")
    told(daily, "covered:0 covered:1 covered:2")
    told(daily, "covered:0 covered:1 covered:2")
    assert len(everything_stored(daily.database)["answer"]) == 2


def test_a_second_message_is_no_reply_to_the_follow_up_it_did_not_see(script: Script) -> None:
    script.say("/practice cost")
    (probed,) = told(script, "something else")
    assert isinstance(probed, Probed)
    (feedback,) = told(script, "covered:0", before=timedelta(seconds=25))
    assert of_kind(feedback, Feedback).level == 5
    assert len(everything_stored(script.database)["answer"]) == 1


@pytest.mark.parametrize("pieces", [2, 3])
def test_a_text_that_the_app_cut_is_one_answer(script: Script, pieces: int) -> None:
    script.say("/practice cost")
    for _ in range(pieces):
        (feedback,) = told(script, LONG)
        script.now -= timedelta(seconds=19)
        assert of_kind(feedback, Feedback).level == 5
    (whole,) = answers(script)
    assert str(whole).count("covered:0") == pieces


def test_a_text_cut_where_a_drill_goes_on_is_one_answer(daily: Daily) -> None:
    daily.at("2026-11-24T08:30")
    told(daily, LONG.replace("covered:0", "contradicted:0"))
    daily.now -= timedelta(seconds=19)
    told(daily, "covered:0")
    assert len(everything_stored(daily.database)["answer"]) == 1


def test_a_question_asked_for_since_is_answered_by_what_follows(script: Script) -> None:
    script.say("/practice cost")
    told(script, "covered:0")
    script.say("/practice german")
    told(script, "covered:0", before=timedelta(minutes=5))
    assert len(everything_stored(script.database)["answer"]) == 2


def test_words_under_way_as_a_drill_came_are_asked_about(daily: Daily) -> None:
    daily.at("2026-11-24T08:30")
    before = everything_stored(daily.database)
    (refused,) = told(daily, "covered:0", before=EARLIER)
    assert of_kind(refused, Refused).problem is Problem.SENT_BEFORE_ASKED
    assert everything_stored(daily.database) == before


def test_no_edit_of_one_of_two_messages_replaces_both(script: Script) -> None:
    script.say("/practice cost")
    told(script, "something else")
    told(script, "covered:0", before=timedelta(seconds=25))
    for reference in ("something", "covered:0"):
        edited = script.send(Edited("partial:0", reference, timedelta(seconds=30)))[-1]
        assert of_kind(edited, Refused).problem is Problem.EDITED_OTHER


def test_too_long_a_whole_leaves_the_answer_as_it_was(script: Script) -> None:
    script.say("/practice cost")
    told(script, LONG)
    before = everything_stored(script.database)
    script.now -= timedelta(seconds=19)
    (refused,) = told(script, "word " * 4000)
    assert of_kind(refused, Refused).problem is Problem.ANSWER_TOO_LONG
    assert everything_stored(script.database) == before


def test_a_face_without_times_answers_in_order(script: Script) -> None:
    script.say("/practice cost")
    script.send(Words("something else"))
    assert isinstance(script.send(Words("partial:0"))[-1], Feedback)
    assert len(everything_stored(script.database)["answer"]) == 2
