"""One learner's buttons reach nothing of another's, whatever numbers they carry."""

from itertools import product

from bot.messages import compose
from coach.incoming import Press
from coach.replies import Action, Choice
from storage.engine import Database
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import DOCUMENT, Script, everything_stored
from tests.portions import Some

MARK = "Zanzibar"
_OWN = {Action.SAMPLE, Action.START_OVER}
"""Buttons that bring what a newcomer may have; they carry no number."""


def _with_history(database: Database) -> Script:
    """Somebody whose document, answer and claim all bear a mark."""
    ada = Script(database, ScriptedGrader(), name="ada")
    ada.load(DOCUMENT.replace("Kolbe Rail", f"{MARK} Rail"))
    ada.say("/practice cost")
    ada.say(f"covered:0 claim:{MARK}")
    ada.say("/practice bridges")
    ada.say("partial:0")
    ada.say("/drill 8:30")
    return ada


def test_a_button_with_anothers_number_changes_and_tells_nothing_of_theirs(
    database: Database, some: Some[tuple[Action, int | None, int | None]]
) -> None:
    ada = _with_history(database)
    before = everything_stored(database)
    eve = Script(database, ScriptedGrader(), name="eve")
    buttons = list(product(sorted(set(Action) - _OWN), (None, *range(6)), (None, 0)))
    for action, about, item in some(buttons, len(buttons) // 4 + 1):
        eve.arrive()  # again, where everything was forgotten
        replies = eve.send(Press(Choice(action, about, item)))
        told = " ".join(compose(reply).text() for reply in replies)
        assert MARK not in told, action
    after = everything_stored(database)
    for table, rows in before.items():
        assert set(rows) <= set(after[table]), table
    assert ada.learner_id != eve.learner_id
