import dataclasses
from collections.abc import Iterable, Iterator
from typing import get_args

import pytest
from syrupy.assertion import SnapshotAssertion

from bot.messages import Message, compose
from bot.messages.buttons import LABELS
from bot.messages.feedback_points import point_lines
from bot.messages.message import shortened
from bot.messages.speaker import spoken_by
from coach.errors import Problem
from coach.incoming import CommandName, Press
from coach.replies import (
    Action,
    Advice,
    AppealAsked,
    Appealed,
    Asked,
    AskedBack,
    Better,
    Change,
    Choice,
    Feedback,
    Hinted,
    JudgedAgain,
    PleaUnheard,
    PointLine,
    Probed,
    Refused,
    Remark,
    Reply,
    Return,
    Said,
    Speaker,
    UndocumentedLine,
    Undone,
    Why,
)
from grading.delivery import delivery_of
from grading.model import (
    Absence,
    Cap,
    Criterion,
    CriterionScore,
    Discrepancy,
    Gate,
    PointVerdict,
)
from grading.rubric import Reckoning
from question_bank.model import QuestionType
from storage.engine import Database
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import DOCUMENT, START, Script

TELEGRAM_LIMIT = 4096
ELSEWHERE = ("coach.daily_replies", "coach.mock_replies")
DAILY = [kind for kind in get_args(Reply) if kind.__module__ in ELSEWHERE]
"""Replies of setting up, drills and interviews: tests of their own show that they have words."""


def _words(message: Message) -> str:
    labels = [f"[{button.label}]" for button in message.buttons]
    return "\n".join([message.text(), "  ".join(labels)]).rstrip()


def _transcript(replies: Iterable[Reply]) -> str:
    return "\n\n".join(_words(compose(reply)) for reply in replies)


def _without_wording(reply: Reply) -> Reply:
    """Take out what the question bank worded and chose, which is not the messages' to say."""
    match reply:
        case Asked():
            return dataclasses.replace(reply, text="(a question)", type=QuestionType.IMPACT)
        case Hinted(None):
            return reply
        case AskedBack():
            return dataclasses.replace(reply, text="(a question)", type=QuestionType.IMPACT)
        case Hinted() | Probed():
            return dataclasses.replace(reply, text="(a nudge)")
        case Better() | Undone():
            return dataclasses.replace(reply, question="(a question)")
    return reply


def _everything(talk: Script, grader: ScriptedGrader) -> None:
    """Say and press what brings every kind of reply."""
    talk.load(DOCUMENT.replace("EUR 120,000", "EUR 130,000"))
    talk.load()
    talk.say("/practice cost")
    talk.say("What do you mean?")
    talk.say("/hint")
    talk.say("/hint")
    talk.say("/skip")
    talk.say("/practice bridges")
    talk.say("covered:0")
    talk.say("/show")
    talk.say("/practice cost")
    talk.say("contradicted:0 claim:Netflix claim:Amazon")
    talk.press(Action.WHY)
    talk.press(Action.BETTER)
    talk.say("/practice german")
    talk.say("partial:0 claim:2019")
    talk.press(Action.MISSPOKE)
    talk.press(Action.DISAGREE)
    talk.press(Action.OVERRULE)
    talk.say("/practice tools")
    grader.down = True
    talk.say("covered:0")
    grader.down = False
    talk.say("/practice tools")
    talk.say("/undo")
    talk.say("/show")
    for command in ("/progress", "/due", "/weak", "/interview in 10 days", "/interview none"):
        talk.say(command)
    talk.send(Press(Choice(Action.IN_WORDS)))
    talk.say("/applications")
    talk.say("/use kolbe")
    talk.say("/notes")
    talk.say("/notes 1")
    talk.say("I passed the B2 exam at the Goethe-Institut in 2021.")
    talk.press(Action.ADD_POINT)
    talk.say("/help")
    talk.say("/nonsense")
    talk.say("/forget")
    talk.press(Action.KEEP)
    talk.say("/forget")
    talk.press(Action.FORGET_EVERYTHING)


@pytest.fixture
def grader() -> ScriptedGrader:
    return ScriptedGrader()


@pytest.fixture
def told(kept: Database, grader: ScriptedGrader) -> Script:
    """A learner who has met every kind of reply."""
    talk = Script(kept, grader)
    talk.load()
    _everything(talk, grader)
    return talk


SECOND_LOOKS = {AppealAsked, Appealed, PleaUnheard, JudgedAgain}
"""Their words are read in tests/coach/test_appeal.py and test_rejudge.py."""


def test_every_kind_of_reply_has_words(told: Script) -> None:
    met = {type(reply) for reply in told.transcript}
    assert met | set(DAILY) | SECOND_LOOKS == set(get_args(Reply))
    for reply in told.transcript:
        message = compose(reply)
        assert message.text().strip()
        assert all(button.label.strip() for button in message.buttons)
        offered = getattr(reply, "choices", ())
        assert [button.choice for button in message.buttons] == list(offered)


def test_nothing_of_the_code_is_seen(told: Script) -> None:
    words = _transcript(told.transcript)
    for odd in ("None", "Problem.", "Action.", "<", "{", "}", "datetime", "()", "  ."):
        assert odd not in words, odd


def test_one_conversation_reads_the_same(told: Script, snapshot: SnapshotAssertion) -> None:
    assert _transcript(map(_without_wording, told.transcript)) == snapshot


@pytest.mark.parametrize("problem", Problem)
def test_every_problem_says_what_happened_and_what_to_do(problem: Problem) -> None:
    words = compose(Refused(problem, "the detail")).text()
    assert words.endswith(".")
    assert "{" not in words
    assert words.count(". ") + words.count(", so ") + words.count(": ") >= 1 or "no graded" in words
    assert 30 < len(words) < 250


@pytest.mark.parametrize("problem", Problem)
def test_a_problem_stays_short_whatever_it_is_about(problem: Problem) -> None:
    words = compose(Refused(problem, "{odd} " * 5000)).text()
    assert len(words) < 400
    assert "\n" not in words
    assert compose(Refused(problem, "")).text()


@pytest.mark.parametrize("action", Action)
def test_every_action_has_a_label_that_fits_a_button(action: Action) -> None:
    assert 3 < len(LABELS[action]) <= 30


@pytest.mark.parametrize("remark", Remark)
def test_every_remark_has_words(remark: Remark) -> None:
    assert compose(Said(remark)).text()


def test_help_tells_every_command_and_only_commands() -> None:
    words = compose(Said(Remark.HELP)).text()
    for name in CommandName:
        assert f"/{name}" in words, name


@pytest.mark.parametrize(
    ("slip", "meant"), [("practise", "practice"), ("porgress", "progress"), ("hlep", "help")]
)
def test_a_slip_of_the_finger_gets_a_guess(slip: str, meant: str) -> None:
    assert f"/{meant}?" in compose(Refused(Problem.UNKNOWN_COMMAND, slip)).text()


DECISIONS = (Action.TRUE, Action.MISSPOKE, Action.ESTIMATE)
LONG = "Recovered **the** programme within five_weeks of work, " * 400
LONGEST_WORD = "x" * 20_000


def _point(verdict: PointVerdict, quote: str, *, said: str) -> PointLine:
    return PointLine(
        quote=quote,
        gap=False,
        verdict=verdict,
        said=said,
        discrepancy=Discrepancy.NUMBER if verdict is PointVerdict.CONTRADICTED else None,
        fact_said=quote if verdict is PointVerdict.CONTRADICTED else "",
        fact_documented=said if verdict is PointVerdict.CONTRADICTED else "",
    )


def _extreme(text: str) -> Iterator[Feedback]:
    claims = tuple(UndocumentedLine(text, (text,) * 9, n) for n in range(40))
    on = START.date()
    for verdict in PointVerdict:
        points = tuple(_point(verdict, text, said=text) for _ in range(3))
        yield Feedback(
            level=2,
            total=2.0,
            gate=None,
            caps=tuple(Cap),
            points=points,
            bonus=points[:2],
            undocumented=claims,
            advice=Advice(Change.NUMBER, text),
            returns=tuple(Return(text, False, on, n, counted=False) for n in range(3)),
            choices=(
                Choice(Action.NEXT),
                *(Choice(action, 1, 0) for action in DECISIONS),
            ),
            waiting=claims[0],
            other_language="de",
        )


@pytest.mark.parametrize("text", [LONG, LONGEST_WORD, "\n".join("ab" * 9000), "🦀" * 9000])
def test_feedback_fits_a_phone_screen_whatever_was_said(text: str) -> None:
    for reply in _extreme(text):
        message = compose(reply)
        assert len(message.text()) <= TELEGRAM_LIMIT
        assert len(message.buttons) <= 10
        assert all(len(button.label) <= 64 for button in message.buttons)


def test_a_quote_is_cut_so_that_the_words_that_say_the_point_are_seen() -> None:
    said = (
        "I moved from an oil services firm, where I had been for six years and had seen all there"
        " was to see of pumps and valves, to the municipal utility in Halden"
    )
    for verdict in (PointVerdict.COVERED, PointVerdict.PARTIAL):
        far = _point(verdict, "Joined the municipal utility of Halden in 2017", said=said)
        near = _point(verdict, "Six years at an oil services firm", said=said)
        shown = [
            "\n".join("".join(run.text for run in line) for line in point_lines(point, limit=70))
            for point in (far, near)
        ]
        assert "municipal utility in Halden" in shown[0]
        assert "“I moved from an oil services firm" in shown[1]


@pytest.mark.parametrize("why", Absence)
def test_every_reason_why_claude_did_not_judge_has_its_sentence(why: Absence) -> None:
    told = spoken_by(Speaker("offline", why, again=True))
    assert told is not None
    assert "".join(run.text for run in told).endswith("It will be judged again later.")


@pytest.mark.parametrize("gate", Gate)
def test_every_gate_is_told_and_what_to_do_next(gate: Gate) -> None:
    reply = next(_extreme("Did it."))
    words = compose(dataclasses.replace(reply, level=1, gate=gate, points=())).text()
    assert "Next time: " in words
    assert "/show" not in words  # there is no open question any more


@pytest.mark.parametrize(
    ("code", "named"), [("de", "in German"), ("fi", "in Finnish"), ("und", "a language I do not")]
)
def test_an_answer_in_another_language_is_told_so(code: str, named: str) -> None:
    reply = next(_extreme("Did it."))
    words = compose(dataclasses.replace(reply, other_language=code)).text()
    assert named in words
    assert named not in compose(dataclasses.replace(reply, other_language=None)).text()


@pytest.mark.parametrize("score", range(1, 6))
def test_every_score_has_its_anchor(score: int) -> None:
    reply = Why(
        question="And costs?",
        level=score,
        reckoning=Reckoning((score,) * len(Criterion), float(score), None, float(score)),
        gate=None,
        criteria=tuple(CriterionScore(criterion, score, "") for criterion in Criterion),
        parts=(),
        points=(),
        delivery=delivery_of(""),
        speaker=Speaker("offline"),
        choices=(),
    )
    words = compose(reply).text()
    assert words.count(f": {score} — ") == len(Criterion)
    assert "None" not in words


def test_what_could_not_be_scored_is_said() -> None:
    unscored = (CriterionScore(Criterion.JUDGEMENT, None, ""),)
    none = Reckoning((), 1.0, None, 1.0)
    reply = Why("And costs?", 1, none, None, unscored, (), (), delivery_of(""), Speaker("x"), ())
    assert "not scored in basic mode" in compose(reply).text()


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("Cut the bill by 18%", 40, "Cut the bill by 18%"),
        ("Cut the bill by 18% in 2021", 20, "Cut the bill by…"),
        ("Cut  the\n\nbill", 40, "Cut the bill"),
        ("**Cut** the __bill__", 40, "Cut the bill"),
        ("Cut, the bill", 6, "Cut…"),
        ("x" * 50, 10, "x" * 9 + "…"),
        ("", 10, ""),
        ("a\x1b[31mb", 10, "a[31mb"),
        ("Cut <b>18%</b> in <span style='color:red'>2021</span><br/>", 40, "Cut 18% in 2021"),
        ("Ran a ==big== oven", 40, "Ran a big oven"),
        ("x<b and y>c, a == b and c == d", 40, "x<b and y>c, a == b and c == d"),
    ],
)
def test_words_are_cut_between_words(text: str, limit: int, short: str) -> None:
    assert shortened(text, limit=limit) == short
    assert len(shortened(text, limit=limit)) <= limit


def test_the_heading_tells_what_stands_in_for_a_missed_point() -> None:
    reply = next(_extreme("short"))
    missed = dataclasses.replace(reply.points[0], verdict=PointVerdict.MISSED)
    other = dataclasses.replace(reply.bonus[0], said="I trained five apprentices.")
    reply = dataclasses.replace(
        reply, level=4, points=(missed,), bonus=(other, other), undocumented=(), in_place=1
    )
    told = compose(reply).text()
    assert "Level 4 of 5 · 0 of 1 point said, 1 other in its place, 1 besides" in told
    assert "+ Counts in place of a missed one: “I trained five apprentices.”" in told
    assert "○ Not said, another counts instead: " in told
    assert "Missed:" not in told
    besides = compose(dataclasses.replace(reply, in_place=0)).text()
    assert "○ Missed: " in besides
    assert "0 of 1 point said, 2 besides" in besides
    assert "+ Not asked for, but said" in besides
