import pytest

from coach.replies import Feedback
from question_bank.pointers import meant
from storage.engine import Database
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import Script, of_kind

SQLITE_IS_ENOUGH = True

DOCUMENT = """\
# Baker at Holm

## Experience with bread

- The rye project: baked 300 loaves a night for the Odense market.
- Trained four apprentices in two years.

## Leading people

- Refer to {named}.
"""


@pytest.fixture
def grader() -> ScriptedGrader:
    return ScriptedGrader()


@pytest.fixture
def script(database: Database, grader: ScriptedGrader) -> Script:
    return Script(database, grader)


def test_a_pointer_is_held_against_what_it_points_to(
    script: Script, grader: ScriptedGrader
) -> None:
    script.load(DOCUMENT.format(named="the rye project above"))
    script.say("/practice leading people")
    feedback = of_kind(script.say("covered:0"), Feedback)
    (asked,) = grader.seen[-1].invited
    assert asked.text.startswith("The rye project: baked 300 loaves")
    assert asked.text not in {other.text for other in grader.seen[-1].others}
    assert feedback.points[0].quote == asked.text


def test_a_pointer_to_nothing_that_was_written_stands_for_itself(
    script: Script, grader: ScriptedGrader
) -> None:
    script.load(DOCUMENT.format(named="the wheat project above"))
    script.say("/practice leading people")
    feedback = of_kind(script.say("covered:0"), Feedback)
    assert grader.seen[-1].invited[0].text == feedback.points[0].quote
    assert "wheat" in feedback.points[0].quote
    assert len(grader.seen[-1].others) == 2


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ("Refer to the data pipeline project above", 1),
        ("See my answer on the payments migration", None),
        ("See above", None),
        ("Refer to the storm", 0),
    ],
)
def test_a_pointer_means_what_holds_all_its_words(pointer: str, place: int | None) -> None:
    statements = ("Led the shift in the storm", "Data pipeline project at Unity: 25% faster")
    assert meant(pointer, statements) == place
