import pytest

from coach.errors import Problem
from coach.replies import (
    Action,
    Asked,
    Decided,
    Feedback,
    Overruled,
    Refused,
    Undone,
    WhichVerdict,
    Why,
)
from grading.model import PointVerdict
from storage.models import Decision
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import Script, everything_stored, of_kind


def test_why_explains_the_last_score(script: Script) -> None:
    script.say("/practice cost")
    feedback = of_kind(script.say("covered:0"), Feedback)
    why = of_kind(script.press(Action.WHY), Why)
    assert (why.level, why.speaker.judge) == (feedback.level, "scripted")
    assert why.points == feedback.points
    assert script.say("/why") == why


def test_why_before_any_grade_is_told(script: Script) -> None:
    assert of_kind(script.say("/why"), Refused).problem is Problem.NOTHING_GRADED


def test_a_verdict_can_be_overruled_on_record(script: Script) -> None:
    script.say("/practice design tools")
    missed = of_kind(script.say("nothing"), Feedback)
    assert missed.returns[0].in_days == 1
    asked = of_kind(script.press(Action.DISAGREE), WhichVerdict)
    assert [point.verdict for point in asked.points] == [PointVerdict.MISSED]
    overruled = of_kind(script.press(Action.OVERRULE, item=0), Overruled)
    assert overruled.point.overruled
    assert overruled.returns[0].in_days == 2
    why = of_kind(script.press(Action.WHY), Why)
    assert why.level == missed.level
    assert [point.overruled for point in why.points] == [True]


def test_a_verdict_is_overruled_once(script: Script) -> None:
    script.say("/practice design tools")
    script.say("nothing")
    script.press(Action.DISAGREE)
    choices = script.choices
    script.press(Action.OVERRULE, item=0)
    script.choices = choices
    assert of_kind(script.press(Action.OVERRULE, item=0), Refused).problem is Problem.STALE


def test_a_verdict_of_a_point_reviewed_since_stays(script: Script) -> None:
    script.say("/practice design tools")
    script.say("nothing")
    script.press(Action.DISAGREE)
    choices = script.choices
    script.next_day(3)
    script.say("/practice design tools")
    script.say("covered:0")
    script.choices = choices
    refused = of_kind(script.press(Action.OVERRULE, item=0), Refused)
    assert refused.problem is Problem.LATER_REVIEW


def test_a_claim_confirmed_as_true_supports_later_answers(
    script: Script, grader: ScriptedGrader
) -> None:
    script.say("/practice cost")
    feedback = of_kind(script.say("covered:0 claim:Netflix"), Feedback)
    assert [item.facts for item in feedback.undocumented] == [("Netflix",)]
    decided = of_kind(script.press(Action.TRUE, item=0), Decided)
    assert decided.decision is Decision.TRUE
    script.say("/practice cost")
    script.say("covered:0")
    assert grader.seen[-1].additions == ("claim:Netflix",)


def test_a_claim_taken_back_is_held_against_later_answers(
    script: Script, grader: ScriptedGrader
) -> None:
    script.say("/practice cost")
    script.say("covered:0 claim:Netflix")
    choices = script.choices
    script.press(Action.MISSPOKE, item=0)
    script.choices = choices
    assert of_kind(script.press(Action.TRUE, item=0), Refused).problem is Problem.STALE
    script.say("/practice cost")
    script.say("covered:0")
    assert grader.seen[-1].retracted == ("claim:Netflix",)


def test_claims_are_decided_on_one_at_a_time(script: Script) -> None:
    script.say("/practice cost")
    feedback = of_kind(script.say("covered:0 claim:400 claim:Tesla"), Feedback)
    assert feedback.waiting is not None
    assert feedback.waiting.facts == ("400",)
    decided = of_kind(script.press(Action.ESTIMATE, item=0), Decided)
    assert decided.waiting is not None
    assert decided.waiting.facts == ("Tesla",)
    assert of_kind(script.press(Action.TRUE, item=1), Decided).waiting is None


def test_why_and_an_overruled_verdict_leave_the_claim_to_be_decided(script: Script) -> None:
    script.say("/practice cost")
    script.say("missed:0 claim:Netflix")
    script.say("that is all I have")
    why = of_kind(script.say("/why"), Why)
    offered = {choice.action for choice in why.choices}
    assert {Action.TRUE, Action.MISSPOKE, Action.DISAGREE} <= offered
    assert Action.WHY not in offered
    script.press(Action.DISAGREE)
    overruled = of_kind(script.press(Action.OVERRULE, item=0), Overruled)
    assert Action.TRUE in {choice.action for choice in overruled.choices}


def test_retry_and_disagree_are_about_the_last_answer(script: Script) -> None:
    assert of_kind(script.say("/retry"), Refused).problem is Problem.NOTHING_GRADED
    assert of_kind(script.say("/disagree"), Refused).problem is Problem.NOTHING_GRADED
    question = of_kind(script.say("/practice design tools"), Asked)
    script.say("nothing")
    script.say("/due")
    assert isinstance(script.say("/disagree"), WhichVerdict)
    assert of_kind(script.say("/retry"), Asked).text == question.text


def test_undo_restores_the_state_byte_for_byte(script: Script) -> None:
    script.say("/practice bridges")
    script.say("covered:0 covered:1 covered:2")
    script.next_day(4)
    script.say("/practice cost")
    before = everything_stored(script.database)
    script.say("/hint")
    hinted = everything_stored(script.database)
    assert hinted != before
    script.say("partial:0 claim:Netflix")
    script.leave()
    script.press(Action.TRUE, item=0)
    script.press(Action.DISAGREE)
    script.press(Action.OVERRULE, item=0)
    script.say("/practice german")
    undone = of_kind(script.say("/undo"), Undone)
    assert "cost" in undone.question.lower()
    assert everything_stored(script.database) == hinted


def test_undo_of_an_answer_in_the_middle_of_a_probe(script: Script) -> None:
    script.say("/practice cost")
    before = everything_stored(script.database)
    script.say("nothing")
    script.say("/hint")
    assert isinstance(script.say("/undo"), Undone)
    assert everything_stored(script.database) == before


def test_undo_goes_back_answer_by_answer(script: Script) -> None:
    script.say("/practice cost")
    first = everything_stored(script.database)
    script.say("covered:0")
    script.press(Action.NEXT)
    second = everything_stored(script.database)
    script.say("covered:0 covered:1 covered:2")
    script.leave()
    script.say("/undo")
    assert everything_stored(script.database) == second
    script.say("/undo")
    assert everything_stored(script.database) == first
    assert of_kind(script.say("/undo"), Refused).problem is Problem.NOTHING_TO_UNDO


def test_an_undone_question_can_be_answered_again(script: Script) -> None:
    script.say("/practice cost")
    script.say("contradicted:0")
    script.say("/undo")
    feedback = of_kind(script.say("covered:0"), Feedback)
    assert feedback.returns[0].in_days == 2


def test_what_was_shown_stays_seen_after_undo(script: Script) -> None:
    script.say("/practice cost")
    script.say("/show")
    script.say("/undo")
    feedback = of_kind(script.say("covered:0"), Feedback)
    assert feedback.returns[0].in_days == 1


def test_buttons_of_a_question_that_undo_withdrew_do_nothing(script: Script) -> None:
    script.say("/practice cost")
    script.say("covered:0")
    script.say("/practice german")
    old = script.choices
    script.say("/undo")
    script.say("covered:0")
    assert isinstance(script.say("/practice"), Asked)
    script.choices = old
    assert of_kind(script.press(Action.SHOW), Refused).problem is Problem.STALE


@pytest.mark.parametrize(("fact", "is_offered"), [("Netflix", False), ("400", True), ("12%", True)])
def test_only_a_figure_can_be_an_estimate(script: Script, fact: str, is_offered: bool) -> None:  # noqa: FBT001 - a table
    script.say("/practice design tools")
    graded = of_kind(script.say(f"covered:0 claim:{fact}"), Feedback)
    offered = {choice.action for choice in graded.choices}
    assert Action.TRUE in offered
    assert (Action.ESTIMATE in offered) == is_offered
