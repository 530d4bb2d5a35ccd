"""The interviewer's words by Claude, through the real SDK: used when safe, else our own."""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.messages import compose
from claude.model import Allowance, Call, Failed, Failure, Purpose, Said, T_co
from claude.service import Claude
from coach.in_character import closing_words, question_words, remark_words
from coach.interviewer import Interviewer
from coach.mock_replies import Cue, Debrief, MockSaid
from coach.ports import Ports
from coach.replies import Asked
from coach.scenes import Scene
from grading.claude import ClaudeGrader
from grading.offline import OfflineGrader
from question_bank.model import Point
from storage import queries
from storage.engine import Database
from storage.models import Turn
from tests.claude.api import KEY, FakeClaude, Fault, Says
from tests.claude.api import Asked as Request
from tests.claude.books import Books
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import Script, of_kind
from tests.grading.claude_fakes import proposal

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MODELS = dict.fromkeys(Purpose, "claude-sonnet-5-5")
SQLITE_IS_ENOUGH = True
REMARK = "Thank you for telling me."
PROBE = "What else did you do there yourself?"
SAFE = {"remark": REMARK, "question": PROBE}


class Line:
    """Asks over HTTP, by a client of its own for each event loop."""

    def __init__(self, url: str, *, room: bool = True, seconds: float = 0.5) -> None:
        self._url = url
        self._seconds = seconds
        self._room = room

    async def ask(
        self, call: Call[T_co], *, account: int, allowance: Allowance | None = None
    ) -> Said[T_co] | Failed:
        claude = Claude(
            KEY,
            models=MODELS,
            ledger=Books(room=self._room),
            clock=lambda: NOW,
            base_url=self._url,
            timeout_seconds=self._seconds,
        )
        try:
            return await claude.ask(call, account=account, allowance=allowance)
        finally:
            await claude.close()


@pytest.fixture
def api() -> Iterator[FakeClaude]:
    with FakeClaude(_says(SAFE)) as fake:
        yield fake
        assert fake.refused == []


def _says(remark: object, paragraph: str = "Thank you, and goodbye.") -> Says:
    def says(asked: Request) -> object:
        return {"paragraph": paragraph} if "paragraph" in asked.properties else remark

    return says


def _judges_near_a_boundary(asked: Request) -> object:
    if "points" not in asked.properties:
        return SAFE
    words = asked.data["answer"][0]
    scores = (3, 2, 2, 2)
    kinds = ("relevance", "specificity", "ownership", "judgement")
    criteria = [
        {"criterion": kind, "reason": "It is told.", "words": words, "score": score}
        for kind, score in zip(kinds, scores, strict=True)
    ]
    return proposal(asked.shared, criteria=criteria)


@pytest.fixture
def script(database: Database, api: FakeClaude) -> Script:
    made = Script(database, ScriptedGrader(), ports=Ports(interviewer=Interviewer(Line(api.url))))
    made.load()
    return made


def _own(script: Script) -> Script:
    """Somebody with the same document and nobody to word anything."""
    made = Script(script.database, ScriptedGrader(), name="own")
    made.load()
    return made


def _open(script: Script) -> Turn:
    found = script.database.transact(lambda s: queries.open_turn(s, script.learner_id))
    assert found is not None
    return found


def test_safe_words_are_said_before_the_question(script: Script, api: FakeClaude) -> None:
    said = of_kind(script.say("/mock"), MockSaid)
    assert said.remark == REMARK
    text = compose(said).text()
    assert text.endswith(f"{REMARK}\n{said.question}")
    assert api.asked[0].data["moment"] == "greeting"


def test_a_safe_follow_up_is_asked_and_kept(script: Script, api: FakeClaude) -> None:
    script.say("/mock")
    said = of_kind(script.say("partial:0"), MockSaid)
    assert said.probe == PROBE
    assert _open(script).probe == PROBE
    assert api.asked[-1].data["moment"] == "follow_up"
    assert api.asked[-1].data["aim"]
    script.say("partial:0 covered:1")
    answers = script.database.transact(lambda s: s.get_one(Turn, 1).answers)
    assert [answer.probe for answer in answers] == [None, PROBE]


def test_what_tells_of_time_is_our_own(script: Script) -> None:
    script.say("/mock 20")
    script.now = script.now.replace(minute=script.now.minute + 12)
    said = of_kind(script.say("covered:0 covered:1 covered:2"), MockSaid)
    assert said.cues == (Cue.NEXT, Cue.HALF)
    assert f"{REMARK} We are about half way" in compose(said).text()


def test_a_question_put_to_the_interviewer_is_sent_along(script: Script, api: FakeClaude) -> None:
    script.say("/mock")
    said = of_kind(script.say("How big is the team?"), MockSaid)
    assert said.remark == REMARK
    assert api.asked[-1].data["heard"] == "How big is the team?"


@pytest.mark.parametrize(
    ("remark", "question"),
    [
        ("Great answer, really strong!", "And what about the 64 m span?"),
        ("See https://kolbe.example for more.", "Was that the Aller footbridge?"),
        ("We are 240 people here.", "Did you recover the delay by re-sequencing the works?"),
        ("At Siemens we do it otherwise.", "Was it five weeks?"),
        ("", ""),
        ("Shall we go on?", "Tell me more."),
        ("I score this with a 2.", "How? Why? When?"),
    ],
)
def test_unsafe_words_are_dropped(
    script: Script, api: FakeClaude, remark: str, question: str
) -> None:
    own = _own(script)
    api.says = _says({"remark": remark, "question": question})
    for words in ("/mock", "partial:0"):
        mine, theirs = of_kind(script.say(words), MockSaid), of_kind(own.say(words), MockSaid)
        assert compose(mine).text() == compose(theirs).text()
        assert (mine.probe, mine.remark) == (theirs.probe, "")


FAULTS = [
    Fault(text="not JSON"),
    Fault(text="{}"),
    Fault(stop_reason="refusal", text=""),
    Fault(text='{"remark": "', stop_reason="max_tokens"),
    Fault(stop_reason=None, text=""),
    Fault(status=429, headers={"retry-after": "90"}),
    Fault(status=529),
    Fault(status=500),
    Fault(status=0),
    Fault(wait_seconds=0.8),
]


@pytest.mark.parametrize("fault", FAULTS, ids=repr)
def test_faults_fall_back_to_our_own_words_at_once(
    script: Script, api: FakeClaude, fault: Fault
) -> None:
    api.faults = [fault] * 3
    own = _own(script)
    for words in ("/mock", "partial:0", "/end"):
        mine, theirs = script.say(words), own.say(words)
        assert type(mine) is type(theirs)
        if isinstance(mine, MockSaid):
            assert compose(mine).text() == compose(theirs).text()
    assert len(api.asked) == 3, "one request a moment: somebody waits"


@pytest.mark.parametrize(("calls", "asked"), [(0, 1), (1, 1), (2, 1), (3, 0), (4, 0)])
def test_words_are_asked_for_only_where_judging_left_a_request(
    api: FakeClaude, calls: int, asked: int
) -> None:
    scenes = (SCENE, replace(SCENE, reply=replace(SCENE.reply, number=2)))
    worded = asyncio.run(Interviewer(Line(api.url)).word(scenes, account=1, calls=calls))
    assert len(api.asked) == asked, "one for all that is said to a message"
    assert len(worded.of) == asked


def test_an_answer_near_a_boundary_takes_three_requests_with_the_words(
    database: Database, api: FakeClaude
) -> None:
    line = Line(api.url, seconds=5)
    judge = ClaudeGrader(line, OfflineGrader())
    script = Script(database, judge, ports=Ports(interviewer=Interviewer(line)))
    script.load()
    api.says = _judges_near_a_boundary
    script.say("/mock")
    api.asked.clear()
    told = (
        "I was the site engineer for the Aller footbridge, a 64 m steel span over a live railway."
    )
    of_kind(script.say(told), MockSaid)
    judged = [asked for asked in api.asked if "points" in asked.properties]
    assert len(judged) > 1, "it was near"
    assert len(api.asked) == 3


def test_words_that_take_long_are_not_waited_for(database: Database, api: FakeClaude) -> None:
    api.faults = [Fault(wait_seconds=2.0, text=json.dumps(SAFE))]
    slow = Interviewer(Line(api.url, seconds=5), within_seconds=0.3)
    script = Script(database, ScriptedGrader(), ports=Ports(interviewer=slow))
    script.load()
    said = of_kind(script.say("/mock"), MockSaid)
    assert said.remark == ""
    assert len(api.asked) == 1


def test_what_is_late_ends_before_the_connections_do() -> None:
    class Late:
        """Somebody who answers once they are let."""

        def __init__(self) -> None:
            self.may = asyncio.Event()
            self.ended = False

        async def ask(
            self, call: Call[T_co], *, account: int, allowance: Allowance | None = None
        ) -> Said[T_co] | Failed:
            del call, account, allowance
            await self.may.wait()
            self.ended = True
            return Failed(Failure.BUSY)

    async def walk() -> bool:
        late = Late()
        interviewer = Interviewer(late, within_seconds=0.05)
        assert (await interviewer.word((SCENE,), account=1)).of == {}
        late.may.set()
        await interviewer.close()
        return late.ended

    assert asyncio.run(walk())


def test_over_budget_nothing_is_asked(database: Database, api: FakeClaude) -> None:
    poor = Interviewer(Line(api.url, room=False))
    script = Script(database, ScriptedGrader(), ports=Ports(interviewer=poor))
    script.load()
    assert of_kind(script.say("/mock"), MockSaid).remark == ""
    of_kind(script.say("/end"), Debrief)
    assert api.asked == []


def test_outside_of_an_interview_nothing_is_asked(script: Script, api: FakeClaude) -> None:
    of_kind(script.say("/practice cost"), Asked)
    script.say("covered:0")
    script.say("/progress")
    script.say("/mock 3")
    assert api.asked == []


def test_a_rehearsal_leaves_nothing(script: Script, api: FakeClaude) -> None:
    script.say("/mock")
    script.say("covered:0 covered:1 covered:2")
    turns = script.database.transact(lambda s: s.query(Turn).count())
    assert turns == 2
    assert [asked.data["moment"] for asked in api.asked] == ["greeting", "next"]


def test_a_closing_word_stands_where_every_quote_is_verbatim(
    script: Script, api: FakeClaude
) -> None:
    script.say("/mock")
    script.say("covered:0 covered:1 covered:2")
    told = "Thank you. I will remember that you said “covered:0 covered:1”. Goodbye."
    api.says = _says(SAFE, told)
    assert of_kind(script.say("/end"), Debrief).closing == told


@pytest.mark.parametrize(
    "paragraph",
    [
        "You said “I saved the day”. Goodbye.",
        "Your 77 bridges will be remembered.",
        "That was a level 4 talk.",
        "Read more at www.example.org.",
        "Talk to Siemens next.",
        'You said "covered:0. Goodbye.',
        "word " * 200,
        "",
    ],
)
def test_a_closing_word_that_is_not_true_is_dropped(
    script: Script, api: FakeClaude, paragraph: str
) -> None:
    script.say("/mock")
    script.say("covered:0 covered:1 covered:2")
    api.says = _says(SAFE, paragraph)
    assert of_kind(script.say("/end"), Debrief).closing == ""


def test_nothing_of_another_learner_is_sent(script: Script, api: FakeClaude) -> None:
    other = Script(script.database, ScriptedGrader(), name="bo")
    other.load()
    other.say("/mock")
    other.say("a secret of somebody else")
    script.say("/mock")
    script.say("partial:0")
    script.say("/end")
    assert "secret" not in repr([asked.body for asked in api.asked])


SCENE = Scene(
    reply=MockSaid((Cue.FOLLOW_UP,), "Let's talk about bridges.", None, 1, ()),
    title="Site engineer at Kolbe Rail",
    requirement="Experience with bridges over live railways",
    points=(Point("k", "Recovered a five-week delay by re-sequencing the piling", 0, 1),),
    told="I kept the schedule.",
)


@pytest.mark.parametrize(
    "words",
    [
        "Thank you. Let's stay with the schedule for a moment.",
        "Thank you, let's go on to live railways at Kolbe Rail.",
        "Good to meet you.",
    ],
)
def test_a_plain_remark_passes(words: str) -> None:
    assert remark_words(words, SCENE) == words


@pytest.mark.parametrize(
    "words",
    [
        "Let's talk about the delay.",
        "Was there piling?",
        "Thank you for these five weeks.",
        "Mr Piling was here.",
        "Thanks. Fine. Good. Let's go on.",
        "Write to me@example.org.",
        "<b>Thank you</b>",
        "Thank you.\x00 Let's go on.",
        "Thank you.\u202e Let's go on.",
        "Good answer.",
        "You told me “no excuses”.",
        'So it was "the schedule".',
    ],
)
def test_a_telling_or_judging_remark_does_not(words: str) -> None:
    assert remark_words(words, SCENE) == ""


def test_a_follow_up_is_one_question_that_tells_nothing() -> None:
    asked = "How did you keep the schedule?"
    assert question_words(asked, SCENE) == asked
    for words in ("How did you recover the delay?", "How? And why?", "Go on.", "x" * 300 + "?"):
        assert question_words(words, SCENE) == ""


def test_a_closing_word_folds_quotes_and_spaces() -> None:
    source = "I'm the one who said  “no” to\nthe manager."
    said = "You told me: “I\u2019m the one who said”. Goodbye."
    assert closing_words(said, source) == said
