from bot.messages import compose
from coach.errors import Problem
from coach.replies import Action, Asked, Better, Feedback, Refused
from grading.better import Hole, Origin
from storage.engine import Database
from storage.models import ReviewRecord
from tests.coach.script import Script, everything_stored, of_kind

SQLITE_IS_ENOUGH = True

BRIDGE = "Site engineer for the Aller footbridge, a 64 m steel span built over a live railway."


def last_rating(database: Database) -> str:
    with database.engine.connect() as connection:
        rows = connection.exec_driver_sql(
            f'SELECT rating FROM "{ReviewRecord.__tablename__}" ORDER BY id DESC'
        ).all()
    return str(rows[0][0])


def test_a_better_answer_is_made_of_the_documents_own_points(script: Script) -> None:
    script.say("/practice bridges")
    script.say("covered:0 covered:1")
    better = of_kind(script.press(Action.BETTER), Better)
    assert [sentence.text for sentence in better.sentences if not sentence.hole] == [
        BRIDGE,
        "I recovered a five-week delay by re-sequencing the piling and the drainage works.",
    ]
    assert script.say("/better") == better


def test_the_better_answer_moves_nothing_that_was_graded(script: Script) -> None:
    script.say("/practice cost")
    script.say("covered:0")
    before = everything_stored(script.database)
    script.press(Action.BETTER)
    assert everything_stored(script.database) == before


def test_there_is_none_before_a_grade(script: Script) -> None:
    assert of_kind(script.say("/better"), Refused).problem is Problem.NOTHING_GRADED
    script.say("/practice cost")
    assert of_kind(script.say("/better"), Refused).problem is Problem.NOTHING_GRADED


def test_a_question_open_on_the_same_points_counts_as_revealed(script: Script) -> None:
    script.say("/practice cost")
    script.say("covered:0")
    script.next_day(9)
    of_kind(script.say("/practice cost"), Asked)
    of_kind(script.say("/better"), Better)
    feedback = of_kind(script.say("covered:0"), Feedback)
    assert feedback.returns[0].in_days == 1
    assert last_rating(script.database) == "again"


def test_a_question_open_on_other_points_is_not_revealed(script: Script) -> None:
    script.say("/practice cost")
    script.say("covered:0")
    script.say("/practice design tools")
    script.say("/better")
    script.say("covered:0")
    assert last_rating(script.database) == "good"


def test_a_gap_has_holes_where_nothing_is_documented(script: Script) -> None:
    script.say("/practice tunnels")
    script.say("nothing")
    script.leave()
    better = of_kind(script.say("/better"), Better)
    holes = [sentence.hole for sentence in better.sentences]
    assert holes[0] is Hole.HONEST
    assert holes[-1] is Hole.PLAN


def test_a_gap_told_well_has_no_holes_for_what_was_told(script: Script) -> None:
    script.say("/practice tunnels")
    script.say("I have never built a tunnel. I am enrolled on a tunnelling course from March.")
    script.leave()
    better = of_kind(script.say("/better"), Better)
    told = [one.text for one in better.sentences if one.origin is Origin.ANSWER]
    assert told == [
        "I have never built a tunnel.",
        "I am enrolled on a tunnelling course from March.",
    ]
    assert {one.hole for one in better.sentences} <= {None, Hole.NEAREST}
    assert "as you said it" in compose(better).text()


def test_the_buttons_under_it_lead_on_but_not_to_itself(script: Script) -> None:
    script.say("/practice cost")
    script.say("covered:0 claim:Netflix")
    actions = [choice.action for choice in of_kind(script.press(Action.BETTER), Better).choices]
    assert Action.BETTER not in actions
    assert {Action.NEXT, Action.RETRY, Action.WHY, Action.DISAGREE, Action.TRUE} <= set(actions)
