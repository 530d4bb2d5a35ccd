"""What the interviewer's words and the debrief look like."""

from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion

from bot.messages import compose
from bot.messages.mock import _CUES, _GOODBYE
from coach.graded_replies import UndocumentedLine
from coach.mock_replies import (
    Cue,
    Debrief,
    Differing,
    Ending,
    Judging,
    Mentioned,
    MockPaused,
    MockSaid,
    Unsaid,
)
from coach.replies import Action, Choice, Reply, Speaker
from grading.drift import Drift, Told
from grading.model import Absence

QUESTION = "Let's talk about bridges. What did you do?"
SAID = MockSaid((Cue.NEXT,), QUESTION, None, 1, (Choice(Action.SKIP, 1), Choice(Action.END, 1)))
FULL = Debrief(
    ending=Ending.TIME_UP,
    minutes=20,
    questions=5,
    heard=4,
    answers=4,
    ungraded=1,
    landed=("I built the span over a live railway.", "I re-sequenced the works.", "c", "d"),
    unsaid=(
        Unsaid("Controls cost", "Negotiated a claim down from EUR 310,000 to EUR 120,000."),
        Unsaid("Experience with tunnels", ""),
        Unsaid("Speaks German", "", "This is my main weakness"),
    ),
    mentioned=(Mentioned("bridges, live railway, 64 m", "A 64 m span over a live railway"),),
    drifts=(
        Drift(
            Told(0, "12", "I led a team of 12 engineers"),
            Told(2, "8", "with my team of 8 engineers"),
        ),
    ),
    differing=(Differing("40 m", "a span of 40 m", "64 m", "a 64 m steel span"),),
    claims=(UndocumentedLine("I worked with Netflix on it", ("Netflix",), 0),),
    to_drill=(
        Unsaid("Controls cost", "Negotiated a claim down from EUR 310,000 to EUR 120,000."),
        Unsaid("Experience with tunnels", ""),
    ),
    choices=(Choice(Action.DRILL_THESE, 1), Choice(Action.NEXT), Choice(Action.PROGRESS)),
)
NOTHING = replace(
    FULL,
    ending=Ending.STOPPED,
    heard=0,
    answers=0,
    ungraded=0,
    to_drill=(),
    choices=FULL.choices[1:],
)
LONG = "Recovered **the** programme within five_weeks of work, " * 400


def _shown(reply: Reply) -> str:
    message = compose(reply)
    return "\n".join((message.text(), "  ".join(f"[{b.label}]" for b in message.buttons)))


def test_an_interview_reads_the_same(snapshot: SnapshotAssertion) -> None:
    greeting = replace(
        SAID, cues=(Cue.GREETING,), title="Site engineer", organisation="Kolbe Rail", minutes=20
    )
    follow_up = replace(SAID, cues=(Cue.FOLLOW_UP, Cue.HALF), probe="And then?")
    last = replace(SAID, cues=(Cue.NEXT, Cue.LAST))
    worded = replace(last, remark="Thank you for that.")
    rests = MockPaused(1, (Choice(Action.GO_ON, 1), Choice(Action.END, 1)))
    replies: tuple[Reply, ...] = (
        greeting,
        follow_up,
        last,
        worded,
        rests,
        FULL,
        replace(NOTHING, unheard=True),
    )
    assert "\n\n".join(map(_shown, replies)) == snapshot


@pytest.mark.parametrize("cue", Cue)
@pytest.mark.parametrize("number", range(6))
def test_every_cue_has_words_that_ask_nothing(cue: Cue, number: int) -> None:
    words = compose(replace(SAID, cues=(cue,), number=number, title="Cook", minutes=20)).text()
    assert words.endswith(QUESTION)
    assert "{" not in words
    assert "?" not in words.removesuffix(QUESTION)


@pytest.mark.parametrize("ending", Ending)
@pytest.mark.parametrize("number", range(3))
def test_every_ending_has_words(ending: Ending, number: int) -> None:
    words = compose(replace(FULL, ending=ending, number=number)).text()
    assert words.split("\n")[0] in _GOODBYE[ending]


def test_the_interviewer_never_judges() -> None:
    words = " ".join(sentence for said in _CUES.values() for sentence in said).casefold()
    for verdict in ("well done", "great", "excellent", "wrong", "score", "correct", "impress"):
        assert verdict not in words


@pytest.mark.parametrize(
    ("count", "label"),
    [(1, "Drill it now"), (2, "Drill these two"), (3, "Drill these three")],
)
def test_the_button_counts_what_it_drills(count: int, label: str) -> None:
    reply = replace(FULL, to_drill=(FULL.to_drill[0],) * count)
    assert compose(reply).buttons[0].label == label


@pytest.mark.parametrize("text", [LONG, "x" * 20_000, "\n".join("ab" * 9000), "🦀" * 9000])
def test_a_debrief_fits_one_message_whatever_was_said(text: str) -> None:
    told = Told(0, text, text)
    reply = replace(
        FULL,
        closing=text,
        landed=(text,) * 40,
        unsaid=(Unsaid(text, text, text), Unsaid(text, "", text)) * 20,
        mentioned=(Mentioned(text, text),) * 40,
        drifts=(Drift(told, told),) * 40,
        differing=(Differing(text, text, text, text),) * 40,
        claims=tuple(UndocumentedLine(text, (text,) * 9, n) for n in range(40)),
        to_drill=(Unsaid(text, text),) * 3,
    )
    message = compose(reply)
    assert len(message.text()) <= 4096
    assert all(len(button.label) <= 64 for button in message.buttons)


def test_a_long_title_keeps_the_greeting_short() -> None:
    reply = replace(SAID, cues=(Cue.GREETING,), title=LONG, organisation=LONG, minutes=20)
    assert len(compose(reply).text()) < 700


def test_what_was_never_said_is_not_held_against_one() -> None:
    many = replace(FULL, unsaid=FULL.unsaid * 4)
    assert "and 8 more for other days; /due has them" in _shown(many)


def test_a_debrief_says_who_judged() -> None:
    claude = Judging(Speaker("claude-x"), 3)
    assert "Judged by Claude (claude-x)." in _shown(replace(FULL, judgings=(claude,)))
    offline = Judging(Speaker("offline"), 1)
    assert "Judged" not in _shown(replace(FULL, judgings=(offline,)))


def test_a_debrief_says_which_answers_a_better_judge_missed() -> None:
    claude = Judging(Speaker("claude-x"), 3)
    missed = Judging(Speaker("offline", Absence.AWAY, again=True), 1)
    words = _shown(replace(FULL, judgings=(claude, missed)))
    assert "3 answers: Judged by Claude (claude-x)." in words
    assert "1 answer: Judged offline: Claude is away. It will be judged again" in words


def test_a_debrief_tells_that_everything_was_asked() -> None:
    told = "Every requirement of your document came up."
    assert told in _shown(replace(FULL, all_asked=True))
    assert told not in _shown(FULL)


def test_a_follow_up_is_repeated_with_its_question() -> None:
    again = replace(SAID, cues=(Cue.REPEAT,), probe="And then what?")
    assert f"{QUESTION}\nAnd then: And then what?" in _shown(again)


def test_no_two_stock_phrases_stand_in_a_row() -> None:
    for number in range(6):
        last = _shown(replace(SAID, cues=(Cue.NEXT, Cue.LAST), number=number))
        assert last.startswith("Thank you. That brings me to my last question.\n")
