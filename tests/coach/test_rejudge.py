"""An answer judged while the better judge was away is judged again when it is back, once."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise

import pytest

from bot.messages import compose
from coach.away import AFTER
from coach.incoming import Edited, Words
from coach.rejudge import SecondJudge
from coach.replies import Action, Feedback, JudgedAgain, Overruled, Probed, Reply, Why
from coach.second_verdict import Again, settle, take
from coach.visit import Visit
from storage import judgings, queries
from storage.engine import Database, Session
from storage.models import ReviewRecord
from tests.coach.fakes import AbsentGrader
from tests.coach.script import Script, everything_stored, of_kind

SOON = timedelta(minutes=3)


async def _room(_learner: int) -> bool:
    return True


@pytest.fixture
def judge() -> AbsentGrader:
    return AbsentGrader()


@pytest.fixture
def second(database: Database, judge: AbsentGrader) -> SecondJudge:
    return SecondJudge(database, judge, judge, rests=lambda: False, has_room=_room)


@pytest.fixture
def ada(database: Database, judge: AbsentGrader) -> Script:
    script = Script(database, judge)
    script.load()
    return script


def _again(script: Script, second: SecondJudge) -> tuple[Reply, ...]:
    return asyncio.run(second.of_learner(script.learner_id, now=script.now))


def _waiting(script: Script) -> int:
    return len(everything_stored(script.database)["second_judging"])


def _reviews(script: Script) -> list[str]:
    def work(session: Session) -> list[str]:
        return [row.rating.name for row in session.query(ReviewRecord).order_by(ReviewRecord.id)]

    return asyncio.run(script.database.run(work))


def _answered(script: Script) -> Feedback:
    script.say("/practice design tools")
    return of_kind(script.say("covered:0"), Feedback)


def test_a_grade_given_in_its_place_says_so_and_counts(ada: Script) -> None:
    feedback = _answered(ada)
    assert (feedback.speaker.judge, feedback.speaker.again) == ("offline", True)
    assert "Claude is away. It will be judged again later." in compose(feedback).text()
    assert "It will be judged again" in compose(ada.say("/why")).text()
    assert _reviews(ada) == ["AGAIN"]


def test_a_second_verdict_waits_until_a_mock_interview_is_over(
    ada: Script, judge: AbsentGrader, second: SecondJudge
) -> None:
    _answered(ada)
    judge.away = False
    ada.say("/mock 10")
    ada.now += SOON
    assert _again(ada, second) == ()
    assert _waiting(ada) == 1
    ada.say("/end")
    ada.now += 2 * SOON
    (told,) = _again(ada, second)
    of_kind(told, JudgedAgain)


def test_it_is_judged_again_when_the_judge_is_back(
    ada: Script, judge: AbsentGrader, second: SecondJudge
) -> None:
    before = _answered(ada)
    judge.away = False
    assert _again(ada, second) == ()  # not yet due
    ada.now += SOON
    told = of_kind(_again(ada, second)[0], JudgedAgain)
    assert (told.before, told.feedback.level) == (before.level, 5)
    assert told.feedback.returns[0].in_days > 1
    assert "level 1 → 5" in compose(told).text()
    assert "Judged by Claude (model)." in compose(told).text()
    assert _reviews(ada) == ["GOOD"]
    why = of_kind(ada.say("/why"), Why)
    assert (why.level, why.speaker.judge) == (5, "model")
    assert (_waiting(ada), _again(ada, second)) == (0, ())


def test_the_memory_is_what_the_log_replays_to(
    ada: Script, judge: AbsentGrader, second: SecondJudge, database: Database
) -> None:
    _answered(ada)
    judge.away = False
    ada.now += SOON
    _again(ada, second)
    other = Script(database, AbsentGrader(away=False), name="eve")
    other.load()
    _answered(other)

    def memories(session: Session) -> list[object]:
        found: list[object] = []
        for script in (ada, other):
            application = queries.applications(session, script.learner_id)[0]
            points = queries.points(session, script.learner_id, application.id)
            found.append([(p.quote, p.memory, p.return_on) for p in points])
        return found

    mine, theirs = asyncio.run(database.run(memories))
    assert mine == theirs


def test_where_nothing_changes_nothing_is_said(
    ada: Script, judge: AbsentGrader, second: SecondJudge
) -> None:
    ada.say("/practice design tools")
    ada.say("nothing")
    judge.away = False
    ada.now += SOON
    assert _again(ada, second) == ()
    assert _waiting(ada) == 0
    assert of_kind(ada.say("/why"), Why).speaker.judge == "model"


def test_while_the_service_rests_or_no_money_is_left_it_waits(
    ada: Script, judge: AbsentGrader, database: Database
) -> None:
    _answered(ada)
    seen = len(judge.seen)

    async def none(_learner: int) -> bool:
        return False

    ada.now += SOON
    resting = SecondJudge(database, judge, judge, rests=lambda: True, has_room=_room)
    assert _again(ada, resting) == ()
    poor = SecondJudge(database, judge, judge, rests=lambda: False, has_room=none)
    assert _again(ada, poor) == ()
    assert len(judge.seen) == seen
    assert _waiting(ada) == 1


def test_after_a_few_tries_it_is_left_as_it_is(
    ada: Script, judge: AbsentGrader, second: SecondJudge
) -> None:
    _answered(ada)
    seen = len(judge.seen)
    for _ in range(40):
        ada.now += timedelta(hours=4)
        assert _again(ada, second) == ()
    assert len(judge.seen) - seen == 4
    assert _waiting(ada) == 0


def test_after_each_try_it_waits_longer(
    ada: Script, judge: AbsentGrader, second: SecondJudge
) -> None:
    _answered(ada)
    started, seen, tried = ada.now, len(judge.seen), []
    for minutes in range(0, 24 * 60, 2):
        ada.now = started + timedelta(minutes=minutes)
        _again(ada, second)
        if len(judge.seen) > seen:
            seen = len(judge.seen)
            tried.append(ada.now)
    waits = [later - before for before, later in pairwise(tried)]
    assert [round(wait / timedelta(minutes=2)) * timedelta(minutes=2) for wait in waits] == list(
        AFTER[1:]
    )


def test_an_answer_edited_while_the_judge_is_at_work_keeps_the_verdict_on_its_new_words(
    ada: Script, judge: AbsentGrader
) -> None:
    ada.say("/practice design tools")
    of_kind(ada.send(Words("covered:0", "7"))[-1], Feedback)
    ada.now += SOON

    def edited() -> None:
        judge.away = True
        of_kind(ada.send(Edited("partial:0", "7", timedelta(seconds=30)))[-1], Feedback)

    assert _meanwhile(ada, judge, edited) == ()
    assert of_kind(ada.say("/why"), Why).level == 3


def test_what_can_not_be_judged_by_the_better_judge_at_all_is_left(
    ada: Script, judge: AbsentGrader, second: SecondJudge
) -> None:
    _answered(ada)
    judge.again = False
    ada.now += SOON
    assert _again(ada, second) == ()
    assert _waiting(ada) == 0


@pytest.mark.parametrize("command", ["/undo", "/forget"])
def test_what_was_taken_back_or_forgotten_is_not_judged_again(
    ada: Script, judge: AbsentGrader, second: SecondJudge, command: str
) -> None:
    _answered(ada)
    ada.say(command)
    if command == "/forget":
        ada.press(Action.FORGET_EVERYTHING)
    judge.away = False
    ada.now += SOON
    assert _again(ada, second) == ()
    assert _waiting(ada) == 0


def _meanwhile(
    script: Script, judge: AbsentGrader, happens: Callable[[], object]
) -> tuple[Reply, ...]:
    """Judge again, and let something happen while the judge is at work."""
    database, learner = script.database, script.learner_id

    def visit(session: Session) -> Visit:
        return Visit.begin(session, learner, now=script.now)

    def begin(session: Session) -> Again:
        here = visit(session)
        number = judgings.due_of(session, here.learner, now=script.now)
        again = take(here, number or 0, room=True)
        assert isinstance(again, Again)
        return again

    again = asyncio.run(database.run(begin))
    judge.away = False
    judged = asyncio.run(judge.grade(again.examination, account=learner))
    happens()
    return asyncio.run(database.run(lambda session: settle(visit(session), again, judged)))


def test_an_answer_undone_while_the_judge_is_at_work_stays_undone(
    ada: Script, judge: AbsentGrader
) -> None:
    _answered(ada)
    ada.now += SOON
    assert _meanwhile(ada, judge, lambda: ada.say("/undo")) == ()
    assert everything_stored(ada.database)["grade"] == []


def test_it_is_settled_once_however_often_it_was_judged(
    ada: Script, judge: AbsentGrader, second: SecondJudge
) -> None:
    _answered(ada)
    ada.now += SOON

    def other() -> None:
        judge.away = False
        ada.now += timedelta(hours=1)  # another process takes it up
        assert len(_again(ada, second)) == 1

    assert _meanwhile(ada, judge, other) == ()
    assert _reviews(ada) == ["GOOD"]


def test_a_verdict_overruled_since_keeps_the_candidate_s_word(
    ada: Script, judge: AbsentGrader, second: SecondJudge
) -> None:
    ada.say("/practice design tools")
    ada.say("nothing")
    ada.press(Action.DISAGREE)
    of_kind(ada.press(Action.OVERRULE, item=0), Overruled)
    rated = _reviews(ada)
    judge.away = False
    ada.now += SOON
    assert _again(ada, second) == ()
    assert _reviews(ada) == rated == ["GOOD"]


def test_a_point_reviewed_since_keeps_its_review(
    ada: Script, judge: AbsentGrader, second: SecondJudge
) -> None:
    _answered(ada)
    ada.next_day()
    judge.away = False
    ada.say("/practice design tools")
    ada.say("partial:0")
    told = of_kind(_again(ada, second)[0], JudgedAgain)
    assert told.feedback.level == 5
    assert _reviews(ada) == ["AGAIN", "HARD"]


def test_what_was_said_before_a_follow_up_counts_as_said_unprompted(
    ada: Script, judge: AbsentGrader, second: SecondJudge
) -> None:
    ada.say("/practice cost")
    of_kind(ada.say("covered:0"), Probed)
    of_kind(ada.say("nothing more"), Feedback)
    judge.away = False
    ada.now += SOON
    of_kind(_again(ada, second)[0], JudgedAgain)
    assert _reviews(ada) == ["GOOD"]


def test_a_later_part_judged_by_the_better_judge_needs_no_second_look(
    ada: Script, judge: AbsentGrader, second: SecondJudge
) -> None:
    ada.say("/practice cost")
    of_kind(ada.say("covered:0"), Probed)
    judge.away = False
    feedback = of_kind(ada.say("that was it"), Feedback)
    assert feedback.speaker.judge == "model"
    ada.now += SOON
    assert (_waiting(ada), _again(ada, second)) == (0, ())


def test_claims_that_buttons_are_about_stay_in_their_places(
    ada: Script, judge: AbsentGrader, second: SecondJudge
) -> None:
    ada.say("/practice design tools")
    before = of_kind(ada.say("covered:0 claim:Netflix claim:Oslo"), Feedback)
    judge.away = False
    ada.now += SOON
    told = of_kind(_again(ada, second)[0], JudgedAgain)
    assert [c.facts for c in told.feedback.undocumented] == [c.facts for c in before.undocumented]


def test_one_learner_without_money_holds_up_no_other(
    ada: Script, judge: AbsentGrader, database: Database
) -> None:
    eve = Script(database, judge, name="eve")
    eve.load()
    _answered(ada)
    eve.now = ada.now + timedelta(seconds=1)
    _answered(eve)

    async def only_eve(learner: int) -> bool:
        return learner == eve.learner_id

    judge.away = False
    second = SecondJudge(database, judge, judge, rests=lambda: False, has_room=only_eve)
    given: list[tuple[int, tuple[Reply, ...]]] = []

    class Outlet:
        def __init__(self, learner: int) -> None:
            self.learner = learner

        def take(self, _session: Session) -> bool:
            return True

        def give(self, _session: Session, replies: tuple[Reply, ...]) -> None:
            given.append((self.learner, replies))

    async def ticks() -> None:
        now = eve.now + SOON
        while (await second.run(face="test", outlet=lambda one: Outlet(one.id), now=now)).more:
            pass

    asyncio.run(ticks())
    assert [learner for learner, _ in given] == [eve.learner_id]
    assert isinstance(given[0][1][0], JudgedAgain)
