"""Laws that hold whatever a learner does."""

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.replies import Action, Undone
from grading.offline import OfflineGrader
from review.memory import Review, replay
from review.plan import return_on
from storage import queries
from storage.engine import Database, Session
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import Script, everything_stored
from tests.portions import examples

ANSWERS = (
    "covered:0",
    "covered:0 covered:1 covered:2",
    "partial:0 covered:1",
    "contradicted:0 claim:Netflix",
    "nothing",
)
COMMANDS = (
    "/practice",
    "/practice cost",
    "/practice bridges",
    "/hint",
    "/skip",
    "/show",
    "/undo",
    "/interview in 12 days",
    "/interview none",
)
PRESSES = (Action.NEXT, Action.RETRY, Action.DISAGREE, Action.OVERRULE, Action.TRUE)
steps = st.lists(st.sampled_from([*ANSWERS, *COMMANDS, *PRESSES, 1, 3]), min_size=1, max_size=25)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, empty_database: Path) -> Iterator[Database]:
    file = shutil.copy(empty_database, tmp_path_factory.mktemp("laws"))
    opened = Database(f"sqlite:///{file}")
    yield opened
    opened.close()


def _play(script: Script, played: list[str | Action | int]) -> None:
    for step in played:
        match step:
            case int():
                script.next_day(step)
            case Action():
                if any(choice.action is step for choice in script.choices):
                    script.press(step)
            case str():
                script.say(step)


def _fresh(shared: Database) -> Script:
    script = Script(shared, ScriptedGrader())
    script.load()
    return script


def _forget(script: Script) -> None:
    script.say("/forget")
    script.press(Action.FORGET_EVERYTHING)


@given(played=steps)
def test_the_state_rebuilt_from_the_review_log_is_the_stored_one(
    shared: Database, played: list[str | Action | int]
) -> None:
    script = _fresh(shared)
    _play(script, played)

    def work(session: Session) -> None:
        learner = queries.lock_learner(session, script.learner_id)
        assert learner is not None
        assert learner.application_id is not None
        application = queries.application(session, learner.id, learner.application_id)
        assert application is not None
        for point in queries.points(session, learner.id, application.id):
            log = queries.reviews(session, learner.id, point.id)
            memory = replay(Review(entry.rating, entry.on) for entry in log)
            assert point.memory == memory
            planned = memory and return_on(memory, interview_on=application.interview_on)
            assert point.return_on == planned

    shared.transact(work)
    _forget(script)


@examples(30)
@given(played=steps)
def test_undo_after_anything_restores_what_was_before_the_answer(
    shared: Database, played: list[str | Action | int]
) -> None:
    script = _fresh(shared)
    _play(script, played)
    script.leave()
    script.say("/practice")
    before = everything_stored(shared)
    script.say("covered:0")
    script.leave()
    assert isinstance(script.say("/undo"), Undone)
    assert everything_stored(shared) == before
    _forget(script)


@examples(8)
@given(played=steps)
def test_the_same_script_twice_gives_the_same_conversation(
    tmp_path_factory: pytest.TempPathFactory,
    empty_database: Path,
    played: list[str | Action | int],
) -> None:
    transcripts = []
    for _ in range(2):
        file = shutil.copy(empty_database, tmp_path_factory.mktemp("twice"))
        database = Database(f"sqlite:///{file}")
        script = _fresh(database)
        _play(script, played)
        transcripts.append(script.transcript)
        database.close()
    assert transcripts[0] == transcripts[1]


@examples(15)
@given(answer=st.text(max_size=300))
def test_any_words_get_a_reply_and_are_kept(shared: Database, answer: str) -> None:
    script = Script(shared, OfflineGrader())
    script.load()
    script.say("/practice bridges")
    replies = script.send_text(f" {answer}")
    assert replies
    _forget(script)


def test_two_messages_at_once_are_worked_on_one_after_another(
    database: Database, grader: ScriptedGrader
) -> None:
    script = Script(database, grader)
    script.load()
    script.say("/practice cost")

    async def both() -> list[tuple[object, ...]]:
        return list(
            await asyncio.gather(
                script.handle("covered:0"), script.handle("partial:0"), return_exceptions=False
            )
        )

    replies = [reply for result in asyncio.run(both()) for reply in result]
    kinds = sorted(type(reply).__name__ for reply in replies)
    assert kinds in (["Feedback", "Refused"], ["Feedback"]), kinds
    stored = everything_stored(database)
    assert len(stored["grade"]) == 1
