import pytest

from coach import practise
from coach.errors import Problem
from coach.replies import (
    Action,
    Asked,
    Feedback,
    Forgotten,
    Probed,
    Refused,
    Reply,
    Said,
    Shown,
    Ungradable,
)
from coach.visit import Visit
from grading.model import Examination, Judged, PointVerdict
from grading.offline import OfflineGrader
from question_bank.model import QuestionType
from review.memory import Rating
from storage import queries
from storage.engine import Database, Session
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import Script, everything_stored, of_kind

THREE_POINTS = """\
# Baker at Holm

## Experience with bread

- Baked 300 loaves a night for the Odense market.
- Trained four apprentices in two years.
- Cut the flour waste by a third.
"""


def _ratings(script: Script) -> list[Rating]:
    def work(session: Session) -> list[Rating]:
        learner = queries.lock_learner(session, script.learner_id)
        assert learner is not None
        assert learner.application_id is not None
        points = queries.points(session, learner.id, learner.application_id)
        return [
            entry.rating
            for point in points
            for entry in queries.reviews(session, learner.id, point.id)
        ]

    return script.database.transact(work)


def test_an_answer_is_graded_against_the_points_the_question_invited(
    script: Script, grader: ScriptedGrader
) -> None:
    script.say("/practice cost")
    feedback = of_kind(script.say("covered:0"), Feedback)
    assert [point.verdict for point in feedback.points] == [PointVerdict.COVERED]
    seen = grader.seen[-1]
    assert [evidence.text for evidence in seen.invited] == [
        "Negotiated a subcontractor claim down from EUR 310,000 to EUR 120,000."
    ]
    assert [(evidence.text.split()[0], evidence.kin) for evidence in seen.others] == [
        ("Site", False),
        ("Recovered", False),
        ("I", False),
        ("Uses", False),
    ]
    assert seen.requirement == "Controls cost"
    assert "Experience with tunnels" in seen.mentions


def test_points_of_the_same_requirement_are_kin(script: Script, grader: ScriptedGrader) -> None:
    script.say("/practice german")
    script.say("nothing")
    kin = [evidence.text for evidence in grader.seen[-1].others if evidence.kin]
    assert kin in ([], ["I passed the B2 exam in 2021."])


def test_feedback_says_when_each_point_comes_back(script: Script) -> None:
    script.say("/practice cost")
    returns = of_kind(script.say("covered:0"), Feedback).returns
    assert [(item.in_days, item.counted) for item in returns] == [(2, True)]


def test_a_missed_must_have_is_probed_before_the_feedback(script: Script) -> None:
    question = of_kind(script.say("/practice cost"), Asked)
    probed = of_kind(script.say("something else"), Probed)
    assert probed.text != question.text
    assert "120,000" not in probed.text


@pytest.mark.parametrize(
    ("said", "rating"),
    [
        (["covered:0"], Rating.GOOD),
        (["partial:0"], Rating.HARD),
        (["contradicted:0"], Rating.AGAIN),
        (["nothing", "covered:0"], Rating.HARD),
        (["nothing", "nothing"], Rating.AGAIN),
        (["/hint", "covered:0"], Rating.HARD),
        (["/hint", "nothing", "covered:0"], Rating.HARD),
        (["/show"], Rating.AGAIN),
        (["nothing", "/show"], Rating.AGAIN),
        (["nothing", "/skip"], Rating.AGAIN),
    ],
)
def test_ratings_follow_the_verdict_and_the_help(
    script: Script, said: list[str], rating: Rating
) -> None:
    script.say("/practice cost")
    for text in said:
        last: Reply = script.say(text)
    assert isinstance(last, Feedback | Shown), last
    assert _ratings(script) == [rating]


def test_a_nice_to_have_is_not_probed(script: Script) -> None:
    script.say("/practice design tools")
    assert isinstance(script.say("nothing"), Feedback)


def test_a_reply_that_brings_nothing_new_ends_the_probing(script: Script) -> None:
    script.say("/practice cost")
    assert isinstance(script.say("nothing"), Probed)
    assert isinstance(script.say("nothing more"), Feedback)


def test_leaving_in_the_middle_of_a_probe_settles_what_was_said(script: Script) -> None:
    script.say("/practice cost")
    script.say("nothing")
    (feedback,) = script.leave()
    assert isinstance(feedback, Feedback)
    assert script.leave() == ()


def test_all_parts_are_judged_together(script: Script, grader: ScriptedGrader) -> None:
    script.say("/practice cost")
    script.say("nothing")
    script.say("covered:0")
    assert grader.seen[-1].answer == "nothing\n\ncovered:0"


def test_a_second_telling_on_one_day_moves_no_date(script: Script) -> None:
    script.say("/practice cost")
    first = of_kind(script.say("covered:0"), Feedback)
    script.press(Action.RETRY)
    second = of_kind(script.say("contradicted:0"), Feedback)
    assert [item.on for item in second.returns] == [item.on for item in first.returns]
    assert not second.returns[0].counted
    assert _ratings(script) == [Rating.GOOD]


def test_an_answer_given_before_the_coach_was_stopped_is_graded_on_return(
    script: Script, grader: ScriptedGrader
) -> None:
    script.say("/practice cost")
    grader.down = True
    assert isinstance(script.say("covered:0"), Ungradable)
    assert _ratings(script) == []
    grader.down = False
    (feedback,) = script.resume()
    assert isinstance(feedback, Feedback)
    assert _ratings(script) == [Rating.GOOD]
    assert script.resume() == ()


def test_while_the_judge_is_away_the_answer_is_kept_and_nothing_is_rated(
    script: Script, grader: ScriptedGrader
) -> None:
    script.say("/practice cost")
    grader.down = True
    script.say("covered:0")
    assert len(script.send_text("/progress")) == 1
    assert _ratings(script) == []
    grader.down = False
    feedback, refused = script.send_text("one more thing")
    assert isinstance(feedback, Feedback)
    assert of_kind(refused, Refused).problem is Problem.NO_OPEN_QUESTION


@pytest.mark.parametrize(
    "command", ["/practice german", "/use 1", "/retry", "/skip", "/show", "/practice", "/help"]
)
def test_an_answer_that_waits_for_its_judge_is_not_lost_by_a_command(
    script: Script, grader: ScriptedGrader, command: str
) -> None:
    script.say("/practice cost")
    grader.down = True
    script.say("covered:0 precious")
    script.say(command)
    kept = [row for row in everything_stored(script.database)["answer"] if "precious" in str(row)]
    assert len(kept) == 1
    grader.down = False
    script.say("/help")
    script.say("/help")
    assert sum("precious" in seen.answer for seen in grader.seen) <= 3


def test_each_missed_point_is_probed_once_and_two_at_most(
    script: Script, grader: ScriptedGrader
) -> None:
    script.load(THREE_POINTS, name="three.md")
    probes = []
    for _ in range(12):
        script.say("/practice")
        reply = script.say("something else")
        while isinstance(reply, Probed):
            probes.append(reply.text)
            invited = len(grader.seen[-1].invited)
            reply = script.say(" ".join(f"covered:{n}" for n in range(min(len(probes), invited))))
            assert len(probes) <= 2
        probes = []


def test_a_judge_that_breaks_down_loses_no_answer(script: Script, grader: ScriptedGrader) -> None:
    script.say("/practice cost")
    grader.broken = True
    assert isinstance(script.say("covered:0"), Ungradable)
    assert isinstance(script.say("/help"), Said)
    grader.broken = False
    (feedback,) = script.resume()
    assert isinstance(feedback, Feedback)


@pytest.mark.parametrize("text", ["", "   ", "\x00", "\ud800"])
def test_an_empty_answer_is_no_answer(script: Script, text: str) -> None:
    script.say("/practice cost")
    assert of_kind(script.say(text), Refused).problem is Problem.EMPTY_ANSWER
    assert isinstance(script.say("covered:0"), Feedback)


def test_an_answer_too_long_is_told_and_the_question_stays_open(script: Script) -> None:
    script.say("/practice cost")
    assert of_kind(script.say("a" * 20_001), Refused).problem is Problem.ANSWER_TOO_LONG
    assert isinstance(script.say("covered:0"), Feedback)


def test_words_with_no_open_question_offer_the_next_one(script: Script) -> None:
    refused = of_kind(script.say("hello there"), Refused)
    assert refused.problem is Problem.NO_OPEN_QUESTION
    assert isinstance(script.press(Action.NEXT), Asked)


def test_who_forgets_everything_while_the_judge_is_at_work_is_told_no_grade(
    database: Database,
) -> None:
    class Interrupted(ScriptedGrader):
        interrupted = False

        async def grade(self, examination: Examination, *, account: int) -> Judged:
            if not self.interrupted:  # what is said meanwhile has the answer judged as well
                self.interrupted = True
                forgotten.extend(await script.press_now(Action.FORGET_EVERYTHING))
            return await super().grade(examination, account=account)

    forgotten: list[Reply] = []
    script = Script(database, Interrupted())
    script.load()
    script.say("/practice german")
    script.say("/forget")
    assert script.send_text("covered:0") == ()
    assert of_kind(forgotten[-1], Forgotten).left == 0
    assert all(rows == [] for rows in everything_stored(database).values())


def _asked_for(database: Database, wanted: QuestionType) -> Script:
    script = Script(database, OfflineGrader(), name="baker")
    script.load(THREE_POINTS, name="baker.md")

    def ask(session: Session) -> Asked:
        visit = Visit.begin(session, script.learner_id, now=script.now)
        (record,) = queries.requirements(session, script.learner_id, visit.application().id)
        practise.withdraw(visit)
        return practise.ask_fitting(visit, record, fits=lambda question: question.type is wanted)

    assert script.database.transact(ask).type is wanted
    return script


@pytest.mark.parametrize(
    ("wanted", "in_place"), [(QuestionType.IMPACT, 1), (QuestionType.YEARS, 0)]
)
def test_another_point_fills_the_place_of_a_missed_one_where_it_can_answer(
    database: Database, wanted: QuestionType, in_place: int
) -> None:
    script = _asked_for(database, wanted)
    script.say("I baked 300 loaves a night for the Odense market.")
    graded = of_kind(script.say("/skip"), Feedback)
    assert [point.verdict for point in graded.points] == [PointVerdict.MISSED]
    assert [point.quote for point in graded.bonus] == [
        "Baked 300 loaves a night for the Odense market."
    ]
    assert graded.in_place == in_place
    assert (graded.level >= 3) == (in_place > 0)
