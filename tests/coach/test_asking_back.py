"""Replies that ask for something instead of answering: nothing is rated, nothing is given away."""

import pytest

from bot.messages import compose
from coach.replies import Action, Asked, AskedBack, Feedback, Probed, Said, Shown
from grading.requests import Request
from storage import queries
from storage.engine import Session
from tests.coach.script import Script, of_kind


def _reviews(script: Script) -> int:
    def work(session: Session) -> int:
        learner = queries.lock_learner(session, script.learner_id)
        assert learner is not None
        assert learner.application_id is not None
        points = queries.points(session, learner.id, learner.application_id)
        return sum(len(queries.reviews(session, learner.id, point.id)) for point in points)

    return script.database.transact(work)


@pytest.mark.parametrize(
    "reply",
    [
        "What do you mean?",
        "Can you repeat the question please?",
        "Could you give me a hint?",
        "Give me a minute to think",
        "Was meinen Sie damit?",
        "What would count as a good answer here?",
        "Do you want paid work, or volunteering as well?",
        "Is this about claims from builders? Or is it about budgets?",
        "The claims or the budgets?",
    ],
)
def test_asking_back_gets_the_question_again_and_rates_nothing(script: Script, reply: str) -> None:
    question = of_kind(script.say("/practice cost"), Asked)
    again = of_kind(script.say(reply), AskedBack)
    assert again.request in {Request.EXPLAIN, Request.REPEAT, Request.WAIT, Request.HELP}
    assert again.text == question.text
    assert {choice.action for choice in again.choices} == {Action.HINT, Action.SKIP, Action.SHOW}
    assert "310,000" not in compose(again).text()
    assert _reviews(script) == 0
    told = of_kind(script.say("covered:0"), Feedback)
    assert told.points[0].said == "covered:0"  # what was asked before is no part of the answer


@pytest.mark.parametrize("again", ["I don't know", "no idea", "Keine Ahnung", "No lo sé"])
def test_giving_up_is_offered_help_first_and_counts_the_second_time(
    script: Script, again: str
) -> None:
    script.say("/practice cost")
    offered = of_kind(script.say("I don't know"), AskedBack)
    assert offered.request is Request.GIVE_UP
    assert "counts as missed" in compose(offered).text()
    assert of_kind(script.say("What do you mean?"), AskedBack).request is Request.EXPLAIN
    assert _reviews(script) == 0
    assert isinstance(script.say(again), Feedback | Probed)


def test_giving_up_on_one_question_is_not_held_against_the_next(script: Script) -> None:
    script.say("/practice cost")
    script.say("I don't know")
    script.say("/practice bridges")
    assert of_kind(script.say("I don't know"), AskedBack).request is Request.GIVE_UP


def test_giving_up_counts_after_help(script: Script) -> None:
    script.say("/practice cost")
    script.press(Action.HINT)
    assert isinstance(script.say("I don't know"), Feedback | Probed)


def test_after_giving_up_what_the_document_says_can_be_shown(script: Script) -> None:
    script.say("/practice cost")
    script.say("no idea")
    assert isinstance(script.press(Action.SHOW), Shown)


@pytest.mark.parametrize("reply", ["skip", "pass", "next question please"])
def test_asking_for_another_question_skips_this_one(script: Script, reply: str) -> None:
    first = of_kind(script.say("/practice cost"), Asked)
    skipped, asked = script.send_text(reply)
    assert isinstance(skipped, Said)
    assert of_kind(asked, Asked).text != first.text
    assert _reviews(script) == 0


def test_under_a_follow_up_the_follow_up_is_asked_again(script: Script) -> None:
    script.say("/practice bridges")
    probe = of_kind(script.say("covered:0"), Probed)
    again = of_kind(script.say("Sorry, what do you mean?"), AskedBack)
    assert again.text == probe.text
    assert isinstance(script.say("I don't know"), Feedback)


def test_asking_another_question_under_a_follow_up_ends_it(script: Script) -> None:
    script.say("/practice bridges")
    of_kind(script.say("covered:0"), Probed)
    assert any(isinstance(reply, Feedback) for reply in script.send_text("skip"))


@pytest.mark.parametrize("reply", ["Came of what, the span or the delay?", "Of which one?"])
def test_a_question_back_at_a_follow_up_does_not_close_it(script: Script, reply: str) -> None:
    question = of_kind(script.say("/practice bridges"), Asked)
    probe = of_kind(script.say("covered:0"), Probed)
    again = of_kind(script.say(reply), AskedBack)
    assert (again.text, again.follows) == (probe.text, question.text)
    assert again.told
    assert again.told in compose(again).text()
    assert _reviews(script) == 0
    assert isinstance(script.say("I re-sequenced the piling."), Feedback | Probed)


def test_a_question_back_is_told_where_the_question_comes_from_and_what_it_is_after(
    script: Script,
) -> None:
    script.say("/practice bridges")
    told = compose(script.say("What do you mean?")).text()
    assert "Experience with bridges over live railways" in told
    assert "A good answer tells" in told
    assert "Take your time" not in told


def test_who_has_done_things_is_not_asked_for_the_nearest_thing(script: Script) -> None:
    script.say("/practice bridges")
    assert "nearest" not in compose(script.say("I don't know")).text()
    script.say("/practice tunnels")
    assert "Tell the nearest thing" in compose(script.say("I don't know")).text()


def test_a_question_with_an_answer_beside_it_is_an_answer(script: Script) -> None:
    script.say("/practice cost")
    told = script.say("Can you imagine? covered:0")
    assert isinstance(told, Feedback | Probed)
